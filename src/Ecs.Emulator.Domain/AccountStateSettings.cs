using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain;

/// <summary>What every state of a cloud has in common.</summary>
internal sealed record AccountStateSettings
{
    /// <summary>The quotas that are options of the emulator.</summary>
    public Limits Limits { get; init; } = new();

    /// <summary>
    /// The regions of an account whose document names none. The first is where its resources lie by default.
    /// </summary>
    public Catalogue<RegionId, Region> Regions { get; init; } = PublicRegions.StartingWith(Region.Default);

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long what the service does in the background takes, such as attaching an ENI; zero for at once.</summary>
    public TimeSpan TransitionDelay { get; init; }

    /// <summary>With a seed, ids and MAC addresses repeat from run to run; null makes them random.</summary>
    public int? RandomSeed { get; init; }
}
