namespace Ecs.Emulator.Domain;

/// <summary>
/// The highest numbers that state documents and parameters may have where no rule of the service says less.
/// </summary>
internal static class Quantity
{
    /// <summary>
    /// Of anything that is counted or measured: far more than the service has, and products of two fit into a long.
    /// </summary>
    public const int Max = 1_000_000;

    /// <summary>Of a quota: more than the emulator can hold, for tests that want no quota.</summary>
    public const int MaxQuota = int.MaxValue;

    /// <summary>Network cards of an instance type. The service has 8 at most, and a response lists each.</summary>
    public const int MaxNetworkCards = 32;

    /// <summary>The index of a network card, from 0 on.</summary>
    public const int MaxNetworkCardIndex = MaxNetworkCards - 1;
}
