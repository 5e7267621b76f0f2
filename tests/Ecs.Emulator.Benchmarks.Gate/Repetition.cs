using System.Runtime.CompilerServices;
using System.Text;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>Sends calls one after another on this thread.</summary>
internal static class Repetition
{
    /// <summary>
    /// Sends the calls whose instructions are counted. Callgrind counts only in this method, by its name.
    /// </summary>
    /// <exception cref="InvalidOperationException">A response does not have the expected status.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void MakeCounted(CallRig rig, ReadOnlySpan<InMemoryRequest> requests, int status) =>
        Make(rig, requests, status);

    /// <summary>Sends calls.</summary>
    /// <exception cref="InvalidOperationException">A response does not have the expected status.</exception>
    public static void Make(CallRig rig, ReadOnlySpan<InMemoryRequest> requests, int status)
    {
        foreach (var request in requests)
        {
            if (rig.Call(request) != status)
            {
                throw new InvalidOperationException(
                    $"Unexpected response: {Encoding.UTF8.GetString(rig.Response)}");
            }
        }
    }
}
