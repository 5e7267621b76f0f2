using System.Runtime.CompilerServices;
using System.Text;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>Makes calls one after another on this thread.</summary>
internal static class Repetition
{
    /// <summary>
    /// Makes the calls whose instructions are counted: callgrind is told to collect in this method alone, by its name.
    /// </summary>
    /// <exception cref="InvalidOperationException">An answer is not the one that is to be counted.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void MakeCounted(CallRig rig, ReadOnlySpan<InMemoryRequest> requests, int status) =>
        Make(rig, requests, status);

    /// <summary>Makes calls.</summary>
    /// <exception cref="InvalidOperationException">An answer is not the one that is to be counted.</exception>
    public static void Make(CallRig rig, ReadOnlySpan<InMemoryRequest> requests, int status)
    {
        foreach (var request in requests)
        {
            if (rig.Call(request) != status)
            {
                throw new InvalidOperationException(
                    $"This is not the answer that is to be counted: {Encoding.UTF8.GetString(rig.Answer)}");
            }
        }
    }
}
