using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing;

/// <summary>What must hold does not. The message says what, and what to send to see it again.</summary>
internal sealed class FindingException(string message) : HarnessException(message)
{
    /// <summary>Throws unless it holds.</summary>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
        {
            throw new FindingException(message);
        }
    }
}
