namespace Ecs.Emulator.Fuzzing.Soak;

/// <summary>A caller of the soak test.</summary>
internal interface ISoakCaller : IDisposable
{
    /// <summary>How many requests it has made.</summary>
    long Calls { get; }

    /// <summary>Makes each request of a round.</summary>
    /// <exception cref="FindingException">An answer is another than it must be.</exception>
    void Round();
}
