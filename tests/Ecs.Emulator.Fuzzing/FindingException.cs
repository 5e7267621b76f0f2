using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing;

/// <summary>A condition does not hold. The message contains the condition and the request that repeats it.</summary>
internal sealed class FindingException(string message) : HarnessException(message)
{
    public static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new FindingException(message);
        }
    }
}
