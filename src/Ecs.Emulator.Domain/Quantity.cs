namespace Ecs.Emulator.Domain;

/// <summary>
/// The highest numbers in state documents and parameters, unless a rule of the service sets a lower limit.
/// </summary>
internal static class Quantity
{
    /// <summary>
    /// The limit of all numbers. It is far above the limits of the service, and the product of two such numbers fits
    /// into a long.
    /// </summary>
    public const int Max = 1_000_000;

    /// <summary>The limit of a quota, which then has no effect.</summary>
    public const int MaxQuota = int.MaxValue;

    /// <summary>Network cards of an instance type, each of which a response lists. The service has at most 8.</summary>
    public const int MaxNetworkCards = 32;

    /// <summary>The highest index of a network card.</summary>
    public const int MaxNetworkCardIndex = MaxNetworkCards - 1;
}
