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

/// <summary>Which IPv6 addresses or prefixes an ENI is to get: these, or so many of the cloud's choice. One of the four is set.</summary>
internal sealed record Ipv6Selection
{
    /// <summary>These addresses.</summary>
    public ImmutableArray<Ipv6Address> Addresses { get; init; } = [];

    /// <summary>These prefixes, each a /80.</summary>
    public ImmutableArray<Ipv6CidrBlock> Prefixes { get; init; } = [];

    /// <summary>So many addresses.</summary>
    public int NextAddresses { get; init; }

    /// <summary>So many prefixes.</summary>
    public int NextPrefixes { get; init; }

    /// <summary>How many places of the ENI's quota it takes.</summary>
    public int Count => Addresses.Length + Prefixes.Length + NextAddresses + NextPrefixes;
}
