using System.Runtime.InteropServices;

namespace Ecs.Emulator.Server;

/// <summary>
/// Handles SIGTERM and SIGINT from the start of the process. The host handles them only after its start. Before that,
/// no request is running and the process exits at once. Without a handler, the exit code would be different, and the
/// first process of a container would ignore the signals.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly PosixSignalRegistration terminate;
    private readonly PosixSignalRegistration interrupt;
    private volatile bool isAttached;

    public StopSignals()
    {
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
    }

    /// <summary>
    /// Passes the signals to the host: a signal no longer ends the process, but cancels the returned token.
    /// </summary>
    public CancellationToken Attach()
    {
        isAttached = true;
        return stopping.Token;
    }

    public void Dispose()
    {
        terminate.Dispose();
        interrupt.Dispose();
        stopping.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (!isAttached)
        {
            Environment.Exit(0);
        }

        stopping.Cancel();
    }
}
