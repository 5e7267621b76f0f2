namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>Whether an instance is a spot instance, and at what price.</summary>
internal enum SpotStrategy
{
    /// <summary>Not a spot instance.</summary>
    NoSpot,

    /// <summary>Up to the price in <see cref="Instance.SpotPriceLimit"/>.</summary>
    SpotWithPriceLimit,

    /// <summary>At the market price.</summary>
    SpotAsPriceGo,
}
