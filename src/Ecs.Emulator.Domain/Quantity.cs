namespace Ecs.Emulator.Domain;

/// <summary>
/// The highest numbers in state documents and parameters, unless a rule of the service sets a lower limit.
/// </summary>
internal static class Quantity
{
    /// <summary>
    /// For all numbers: far higher than any number of the service, and the product of two fits into a long.
    /// </summary>
    public const int Max = 1_000_000;

    /// <summary>For a quota: in effect no quota.</summary>
    public const int MaxQuota = int.MaxValue;

    /// <summary>Network cards of an instance type, each of which a response lists. The service has at most 8.</summary>
    public const int MaxNetworkCards = 32;

    /// <summary>The highest index of a network card.</summary>
    public const int MaxNetworkCardIndex = MaxNetworkCards - 1;
}
