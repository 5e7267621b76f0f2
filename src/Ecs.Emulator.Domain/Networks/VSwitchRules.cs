using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Domain.Tags;

namespace Ecs.Emulator.Domain.Networks;

/// <summary>What a new VSwitch is to be.</summary>
public sealed record NewVSwitch
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
public sealed record VSwitchChanges
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
public static class VSwitchRules
{
    private const int IdLength = 21;

    /// <summary>Makes a VSwitch. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.ZoneNotFound"/>,
    /// <see cref="Refusal.VpcState"/>, <see cref="Refusal.VSwitchMask"/>, <see cref="Refusal.VSwitchBlockOutsideVpc"/>,
    /// <see cref="Refusal.VSwitchBlockOverlaps"/>, <see cref="Refusal.VpcIpv6Block"/> or <see cref="Refusal.VSwitchQuota"/>.
    /// </exception>
    public static VSwitch Create(World world, RegionId? region, NewVSwitch wanted)
    {
        var vpc = VpcRules.Get(world, region, wanted.VpcId);
        if (!world.HasZone(world.RequireKnownRegion(vpc.RegionId), wanted.ZoneId))
        {
            throw new RefusedException(Refusal.ZoneNotFound);
        }

        if (vpc.Status != VpcStatus.Available)
        {
            throw new RefusedException(Refusal.VpcState);
        }

        RequirePossible(world, vpc, wanted.CidrBlock);
        var ipv6 = wanted.Ipv6Subnet is { } subnet ? Ipv6BlockOf(world, vpc, subnet) : (Ipv6CidrBlock?)null;
        if (world.VSwitches.Count(other => other.VpcId == vpc.Id) >= world.Access.Account.Quotas.VSwitchesPerVpc)
        {
            throw new RefusedException(Refusal.VSwitchQuota);
        }

        world.Commit();
        var made = new VSwitch
        {
            Id = world.NextId(world.VSwitches, "vsw-", vpc.RegionId, IdLength, id => new VSwitchId(id)),
            VpcId = vpc.Id,
            RegionId = vpc.RegionId,
            ZoneId = wanted.ZoneId,
            Status = VSwitchStatus.Pending,
            Addresses = new AddressPool(wanted.CidrBlock),
            Ipv6Addresses = ipv6 is { } block ? new Ipv6AddressPool(block) : null,
            IsDefault = wanted.IsDefault,
            Name = wanted.Name,
            Description = wanted.Description,
            CreationTime = world.Now,
            Tags = wanted.Tags,
            TransitionEndsAt = world.TransitionEnd,
        };
        world.TryAdd(made);
        return made;
    }

    /// <summary>Changes a VSwitch. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchState"/>, <see cref="Refusal.VSwitchInUse"/> or
    /// <see cref="Refusal.VpcIpv6Block"/>.
    /// </exception>
    public static void Modify(World world, RegionId? region, VSwitchId id, VSwitchChanges changes)
    {
        var vSwitch = RequireSteady(world, region, id);
        var changed = vSwitch with
        {
            Name = changes.Name ?? vSwitch.Name,
            Description = changes.Description ?? vSwitch.Description,
            Ipv6Addresses = Ipv6After(world, vSwitch, changes),
        };
        world.Commit();
        VSwitchLife.Begin(world, changed);
    }

    /// <summary>Deletes a VSwitch in which no ENI has an address any more.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchState"/> or <see cref="Refusal.VSwitchInUse"/>.
    /// </exception>
    public static void Delete(World world, RegionId? region, VSwitchId id)
    {
        var vSwitch = RequireSteady(world, region, id);
        if (vSwitch.TakenAddressCount > 0)
        {
            throw new RefusedException(Refusal.VSwitchInUse);
        }

        world.Commit();
        VSwitchLife.Begin(world, vSwitch with { IsBeingDeleted = true });
    }

    /// <summary>The VSwitch of this id, in the region where one is named.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.VSwitchNotFound"/>.
    /// </exception>
    public static VSwitch Get(World world, RegionId? region, VSwitchId id)
    {
        if (region is { } named)
        {
            world.RequireKnownRegion(named);
        }

        return world.VSwitches.Find(id) is { } vSwitch && (region is null || vSwitch.RegionId == region)
            ? vSwitch
            : throw new RefusedException(Refusal.VSwitchNotFound, id.Value);
    }

    /// <summary>The VSwitch of this id, if it is neither being made nor being deleted.</summary>
    internal static VSwitch RequireSteady(World world, RegionId? region, VSwitchId id)
    {
        var vSwitch = Get(world, region, id);
        return vSwitch.Status == VSwitchStatus.Available ? vSwitch : throw new RefusedException(Refusal.VSwitchState);
    }

    private static void RequirePossible(World world, Vpc vpc, CidrBlock block)
    {
        if (block.MaskLength is < AddressPool.ShortestMask or > AddressPool.LongestMask)
        {
            throw new RefusedException(Refusal.VSwitchMask);
        }

        if (!vpc.CidrBlocks.Any(whole => whole.Contains(block)))
        {
            throw new RefusedException(Refusal.VSwitchBlockOutsideVpc);
        }

        if (world.VSwitches.Any(other => other.VpcId == vpc.Id && other.Addresses.Block.Overlaps(block)))
        {
            throw new RefusedException(Refusal.VSwitchBlockOverlaps);
        }
    }

    private static Ipv6AddressPool? Ipv6After(World world, VSwitch vSwitch, VSwitchChanges changes)
    {
        var turnsOn = changes.EnableIpv6 is true || (changes.EnableIpv6 is null && changes.Ipv6Subnet is not null);
        if (turnsOn && vSwitch.Ipv6Addresses is null)
        {
            var vpc = world.Vpcs.Find(vSwitch.VpcId) ?? throw new RefusedException(Refusal.VpcIpv6Block);
            return PoolWithHeld(world, vSwitch, changes.Ipv6Subnet is { } subnet
                ? Ipv6BlockOf(world, vpc, subnet)
                : FirstFreeIpv6Block(world, vpc));
        }

        if (changes.EnableIpv6 is not false)
        {
            return vSwitch.Ipv6Addresses;
        }

        return world.NetworkInterfacesIn(vSwitch.Id).Any(eni => eni.Ipv6Count > 0)
            ? throw new RefusedException(Refusal.VSwitchInUse)
            : null;
    }

    /// <summary>
    /// The pool of a block for a VSwitch whose ENIs may hold IPv6 addresses already: a state document can give them
    /// some while IPv6 is off. Those in the block are taken; one that the block cannot have leaves the VSwitch without
    /// IPv6.
    /// </summary>
    private static Ipv6AddressPool PoolWithHeld(World world, VSwitch vSwitch, Ipv6CidrBlock block)
    {
        var pool = new Ipv6AddressPool(block);
        foreach (var eni in world.NetworkInterfacesIn(vSwitch.Id))
        {
            if (!eni.Ipv6Addresses.All(pool.IsUsable) || !eni.Ipv6Prefixes.All(pool.IsUsable))
            {
                throw new RefusedException(Refusal.VSwitchInUse);
            }

            HeldAddresses.TakeIpv6(pool, eni);
        }

        return pool;
    }

    private static Ipv6CidrBlock FirstFreeIpv6Block(World world, Vpc vpc)
    {
        foreach (var block in vpc.Ipv6CidrBlock?.Subnets(Ipv6AddressPool.MaskLength) ?? [])
        {
            if (IsFree(world, block))
            {
                return block;
            }
        }

        throw new RefusedException(Refusal.VpcIpv6Block);
    }

    private static Ipv6CidrBlock Ipv6BlockOf(World world, Vpc vpc, int subnet) =>
        vpc.Ipv6CidrBlock is { } whole && Ipv6BlockOf(whole, subnet) is var block && IsFree(world, block)
            ? block
            : throw new RefusedException(Refusal.VpcIpv6Block);

    private static Ipv6CidrBlock Ipv6BlockOf(Ipv6CidrBlock whole, int subnet) => Ipv6CidrBlock.Of(
        Ipv6Address.FromBits(whole.First.ToBits() + ((UInt128)(uint)subnet << (128 - Ipv6AddressPool.MaskLength))),
        Ipv6AddressPool.MaskLength);

    /// <summary>No two VSwitches share a block, not even in different VPCs.</summary>
    private static bool IsFree(World world, Ipv6CidrBlock block) =>
        world.VSwitches.All(other => other.Ipv6Addresses is not { } pool || !pool.Block.Overlaps(block));
}
