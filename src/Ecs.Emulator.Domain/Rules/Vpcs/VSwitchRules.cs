using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>What a new VSwitch is to be.</summary>
internal sealed record VSwitchSpec
{
    /// <summary>The VPC it is to belong to.</summary>
    public required VpcId VpcId { get; init; }

    /// <summary>The zone it is to lie in.</summary>
    public required ZoneId ZoneId { get; init; }

    /// <summary>Its addresses.</summary>
    public required CidrBlock CidrBlock { get; init; }

    /// <summary>Which /64 of the VPC's IPv6 block it is to have, 0 to 255; null for none.</summary>
    public int? Ipv6Subnet { get; init; }

    /// <summary>Whether it is to be the default VSwitch of its zone.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Its name; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>What is to be changed of a VSwitch; null leaves what it is.</summary>
internal sealed record VSwitchChanges
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether IPv6 is turned on.</summary>
    public bool? EnableIpv6 { get; init; }

    /// <summary>Which /64 of the VPC's IPv6 block it is to have.</summary>
    public int? Ipv6Subnet { get; init; }
}

/// <summary>The rules of making, changing and deleting VSwitches.</summary>
internal static class VSwitchRules
{
    /// <summary>Makes a VSwitch. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.ZoneNotFound"/>,
    /// <see cref="Refusal.VpcState"/>, <see cref="Refusal.VSwitchMask"/>, <see cref="Refusal.VSwitchBlockOutsideVpc"/>,
    /// <see cref="Refusal.VSwitchBlockOverlaps"/>, <see cref="Refusal.VpcIpv6Block"/> or <see cref="Refusal.VSwitchQuota"/>.
    /// </exception>
    public static Plan<VSwitch> Create(AccountState state, RegionId? region, VSwitchSpec spec)
    {
        var vpc = VpcRules.Get(state, region, spec.VpcId);
        if (!state.HasZone(state.RequireKnownRegion(vpc.RegionId), spec.ZoneId))
        {
            throw new RefusedException(Refusal.ZoneNotFound);
        }

        if (vpc.Status != VpcStatus.Available)
        {
            throw new RefusedException(Refusal.VpcState);
        }

        RequirePossible(state, vpc, spec.CidrBlock);
        var ipv6 = spec.Ipv6Subnet is { } subnet ? Ipv6BlockOf(state, vpc, subnet) : (Ipv6CidrBlock?)null;
        if (state.VSwitches.Count(other => other.VpcId == vpc.Id) >= state.Access.Account.Quotas.VSwitchesPerVpc)
        {
            throw new RefusedException(Refusal.VSwitchQuota);
        }

        var changes = state.NewChanges();
        var vSwitch = new VSwitch
        {
            Id = changes.NewId(state.VSwitches, vpc.RegionId),
            VpcId = vpc.Id,
            RegionId = vpc.RegionId,
            ZoneId = spec.ZoneId,
            Status = VSwitchStatus.Pending,
            CidrBlock = spec.CidrBlock,
            Ipv6CidrBlock = ipv6,
            IsDefault = spec.IsDefault,
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = state.Now,
            Tags = spec.Tags,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.VSwitches, vSwitch);
        return new(changes, vSwitch);
    }

    /// <summary>Changes a VSwitch. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchState"/>, <see cref="Refusal.VSwitchInUse"/> or
    /// <see cref="Refusal.VpcIpv6Block"/>.
    /// </exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, VSwitchId id, VSwitchChanges changes)
    {
        var vSwitch = RequireSteady(state, region, id);
        var changed = vSwitch with
        {
            Name = changes.Name ?? vSwitch.Name,
            Description = changes.Description ?? vSwitch.Description,
            Ipv6CidrBlock = Ipv6After(state, vSwitch, changes),
        };
        var planned = VSwitchLifecycle.Begin(state, vSwitch, changed);
        if (changed.Ipv6CidrBlock is null && state.CursorsOf(id) is { Ipv6: not null } cursors)
        {
            planned.Replace(state.AllocationCursors, cursors, cursors with { Ipv6 = null });
        }

        return planned;
    }

    /// <summary>Deletes a VSwitch in which no ENI has an address any more.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchState"/> or <see cref="Refusal.VSwitchInUse"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, VSwitchId id)
    {
        var vSwitch = RequireSteady(state, region, id);
        if (state.AllocatedAddressCount(vSwitch) > 0)
        {
            throw new RefusedException(Refusal.VSwitchInUse);
        }

        return VSwitchLifecycle.Begin(state, vSwitch, vSwitch with { IsBeingDeleted = true });
    }

    /// <summary>The VSwitch of this id, in the region where one is named.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.VSwitchNotFound"/>.
    /// </exception>
    public static VSwitch Get(AccountState state, RegionId? region, VSwitchId id)
    {
        if (region is { } named)
        {
            state.RequireKnownRegion(named);
        }

        return state.VSwitches.Find(id) is { } vSwitch && (region is null || vSwitch.RegionId == region)
            ? vSwitch
            : throw new RefusedException(Refusal.VSwitchNotFound, id.Value);
    }

    /// <summary>The VSwitch of this id, if it is neither being made nor being deleted.</summary>
    internal static VSwitch RequireSteady(AccountState state, RegionId? region, VSwitchId id)
    {
        var vSwitch = Get(state, region, id);
        return vSwitch.Status == VSwitchStatus.Available ? vSwitch : throw new RefusedException(Refusal.VSwitchState);
    }

    private static void RequirePossible(AccountState state, Vpc vpc, CidrBlock block)
    {
        if (block.MaskLength is < AddressPool.MinMaskLength or > AddressPool.MaxMaskLength)
        {
            throw new RefusedException(Refusal.VSwitchMask);
        }

        if (!vpc.CidrBlocks.Any(whole => whole.Contains(block)))
        {
            throw new RefusedException(Refusal.VSwitchBlockOutsideVpc);
        }

        if (state.VSwitches.Any(other => other.VpcId == vpc.Id && other.CidrBlock.Overlaps(block)))
        {
            throw new RefusedException(Refusal.VSwitchBlockOverlaps);
        }
    }

    private static Ipv6CidrBlock? Ipv6After(AccountState state, VSwitch vSwitch, VSwitchChanges changes)
    {
        var turnsOn = changes.EnableIpv6 is true || (changes.EnableIpv6 is null && changes.Ipv6Subnet is not null);
        if (turnsOn && vSwitch.Ipv6CidrBlock is null)
        {
            var vpc = state.Vpcs.Find(vSwitch.VpcId) ?? throw new RefusedException(Refusal.VpcIpv6Block);
            return RequireHeldInside(state, vSwitch, changes.Ipv6Subnet is { } subnet
                ? Ipv6BlockOf(state, vpc, subnet)
                : FirstFreeIpv6Block(state, vpc));
        }

        if (changes.EnableIpv6 is not false)
        {
            return vSwitch.Ipv6CidrBlock;
        }

        return state.NetworkInterfacesIn(vSwitch.Id).Any(eni => eni.Ipv6Count > 0)
            ? throw new RefusedException(Refusal.VSwitchInUse)
            : null;
    }

    /// <summary>
    /// ENIs of the VSwitch may hold IPv6 addresses already: a state document can define some while IPv6 is disabled. An
    /// address that the block cannot have prevents enabling it.
    /// </summary>
    private static Ipv6CidrBlock RequireHeldInside(AccountState state, VSwitch vSwitch, Ipv6CidrBlock block)
    {
        var pool = new Ipv6AddressPool(block);
        return state.NetworkInterfacesIn(vSwitch.Id).All(
            eni => eni.Ipv6Addresses.All(pool.IsUsable) && eni.Ipv6Prefixes.All(pool.IsUsable))
                ? block
                : throw new RefusedException(Refusal.VSwitchInUse);
    }

    private static Ipv6CidrBlock FirstFreeIpv6Block(AccountState state, Vpc vpc)
    {
        foreach (var block in vpc.Ipv6CidrBlock?.Subnets(Ipv6AddressPool.MaskLength) ?? [])
        {
            if (IsFree(state, block))
            {
                return block;
            }
        }

        throw new RefusedException(Refusal.VpcIpv6Block);
    }

    private static Ipv6CidrBlock Ipv6BlockOf(AccountState state, Vpc vpc, int subnet) =>
        vpc.Ipv6CidrBlock is { } whole && Ipv6BlockOf(whole, subnet) is var block && IsFree(state, block)
            ? block
            : throw new RefusedException(Refusal.VpcIpv6Block);

    private static Ipv6CidrBlock Ipv6BlockOf(Ipv6CidrBlock whole, int subnet) => Ipv6CidrBlock.Of(
        Ipv6Address.FromBits(whole.First.ToBits() + ((UInt128)(uint)subnet << (128 - Ipv6AddressPool.MaskLength))),
        Ipv6AddressPool.MaskLength);

    /// <summary>No two VSwitches share a block, not even in different VPCs.</summary>
    private static bool IsFree(AccountState state, Ipv6CidrBlock block) =>
        state.VSwitches.All(other => other.Ipv6CidrBlock is not { } held || !held.Overlaps(block));
}
