using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Places;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources;

/// <summary>Settings that all accounts share.</summary>
internal sealed record AccountStateSettings
{
    /// <summary>The background transitions of resources.</summary>
    public required ILifecycles Lifecycles { get; init; }

    public Limits Limits { get; init; } = new();

    /// <summary>
    /// The regions of an account without regions in its state document. The first is the default region of resources.
    /// </summary>
    public Catalogue<RegionId, Region> Regions { get; init; } = PublicRegions.StartingWith(Region.Default);

    /// <summary>The public addresses of instances and EIPs are allocated from this block.</summary>
    public CidrBlock PublicAddresses { get; init; } = CidrBlock.Of(Ipv4Address.FromBits(0x2F600000), 15);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The duration of a background task, such as attaching an ENI; zero completes it at once.</summary>
    public TimeSpan TransitionDelay { get; init; }

    /// <summary>Whether only the roles of the state document can be assumed, and only by their own account.</summary>
    public bool RequiresListedRoles { get; init; }

    /// <summary>The seed of ids and MAC addresses; null for random ones.</summary>
    public int? RandomSeed { get; init; }
}

/// <summary>The background transitions of resources. Rules define them.</summary>
internal interface ILifecycles
{
    /// <summary>Subscribes to the tables of an account, which must be empty.</summary>
    void Subscribe(AccountState state);
}
