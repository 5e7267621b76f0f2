using Ecs.Emulator.Domain.Resources.Places;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources;

/// <summary>Settings that all accounts share.</summary>
internal sealed record AccountStateSettings
{
    /// <summary>The transitions that resources complete by themselves.</summary>
    public required ILifecycles Lifecycles { get; init; }

    public Limits Limits { get; init; } = new();

    /// <summary>
    /// The regions of an account whose document names none. The first is where its resources are by default.
    /// </summary>
    public Catalogue<RegionId, Region> Regions { get; init; } = PublicRegions.StartingWith(Region.Default);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a background task of the service takes, such as attaching an ENI; zero for at once.</summary>
    public TimeSpan TransitionDelay { get; init; }

    /// <summary>With a seed, ids and MAC addresses repeat from run to run; null makes them random.</summary>
    public int? RandomSeed { get; init; }
}

/// <summary>The transitions that resources complete by themselves, which rules define.</summary>
internal interface ILifecycles
{
    /// <summary>Schedules the transitions of an account from now on.</summary>
    /// <param name="state">The account, which is empty.</param>
    void Subscribe(AccountState state);
}
