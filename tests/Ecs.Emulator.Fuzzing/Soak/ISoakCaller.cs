namespace Ecs.Emulator.Fuzzing.Soak;

internal interface ISoakCaller : IDisposable
{
    long Calls { get; }

    /// <summary>Sends each request of a round.</summary>
    /// <exception cref="FindingException">A response is not the expected one.</exception>
    void Round();
}
