using System.Runtime.InteropServices;

namespace Ecs.Emulator.Server;

/// <summary>
/// SIGTERM and SIGINT from the first moment on. The host listens to them only once it starts; before that nothing is in flight, and
/// the process ends at once. Unheard they would end it with another exit code or, as the first process of a container,
/// not at all.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource told = new();
    private readonly PosixSignalRegistration terminate;
    private readonly PosixSignalRegistration interrupt;
    private volatile bool hostStarts;

    /// <summary>Listens from now on.</summary>
    public StopSignals()
    {
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
    }

    /// <summary>Says that the host starts: a signal no longer ends the process, but stops the host.</summary>
    /// <returns>Cancelled by a signal.</returns>
    public CancellationToken HandOver()
    {
        hostStarts = true;
        return told.Token;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        terminate.Dispose();
        interrupt.Dispose();
        told.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (!hostStarts)
        {
            Environment.Exit(0);
        }

        told.Cancel();
    }
}
