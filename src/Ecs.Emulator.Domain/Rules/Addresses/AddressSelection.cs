using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources.Access;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Images;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Places;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Access;
using Ecs.Emulator.Domain.Rules.Disks;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Places;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Rules.Tags;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Addresses;

/// <summary>Which addresses an assignment is to give: these, or so many of the cloud's choice.</summary>
internal abstract record AddressSelection
{
    /// <summary>How many places of the ENI's quota it takes.</summary>
    public abstract int Count { get; }
}

/// <summary>These single addresses.</summary>
/// <param name="Addresses">At least one.</param>
internal sealed record ChosenAddresses(ImmutableArray<Ipv4Address> Addresses) : AddressSelection
{
    /// <inheritdoc/>
    public override int Count => Addresses.Length;
}

/// <summary>So many single addresses.</summary>
/// <param name="Number">1 or more.</param>
internal sealed record NextAddresses(int Number) : AddressSelection
{
    /// <inheritdoc/>
    public override int Count => Number;
}

/// <summary>These prefixes.</summary>
/// <param name="Prefixes">At least one, each a /28.</param>
internal sealed record ChosenPrefixes(ImmutableArray<CidrBlock> Prefixes) : AddressSelection
{
    /// <inheritdoc/>
    public override int Count => Prefixes.Length;
}

/// <summary>So many prefixes.</summary>
/// <param name="Number">1 or more.</param>
internal sealed record NextPrefixes(int Number) : AddressSelection
{
    /// <inheritdoc/>
    public override int Count => Number;
}
