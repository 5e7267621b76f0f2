using System.Globalization;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Networks;

/// <summary>The rules of making, changing and deleting VPCs.</summary>
public static class VpcRules
{
    private const int IdLength = 21;

    /// <summary>Makes a VPC with its router and its system route table. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.VpcMask"/>, <see cref="Refusal.VpcBlock"/>,
    /// <see cref="Refusal.VpcIpv6Block"/>, <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.VpcQuota"/>.
    /// </exception>
    public static Vpc Create(World world, RegionId regionId, NewVpc wanted)
    {
        var region = world.RequireKnownRegion(regionId).Id;
        RequirePossible(wanted.CidrBlock);
        var ipv6 = wanted.EnableIpv6 ? Ipv6BlockFor(world, region, wanted.Ipv6CidrBlock) : RequireNone(wanted.Ipv6CidrBlock);
        world.RequireResourceGroup(wanted.ResourceGroupId);
        if (world.Vpcs.Count(vpc => vpc.RegionId == region) >= world.Access.Account.Quotas.VpcsPerRegion)
        {
            throw new RefusedException(Refusal.VpcQuota);
        }

        world.Commit();
        var made = new Vpc
        {
            Id = world.NextId(world.Vpcs, "vpc-", region, IdLength, id => new VpcId(id)),
            RegionId = region,
            Status = VpcStatus.Pending,
            CidrBlock = wanted.CidrBlock,
            IsDefault = wanted.IsDefault,
            UserCidrs = wanted.UserCidrs,
            Ipv6CidrBlock = ipv6,
            Ipv6Isp = wanted.Ipv6Isp,
            DnsHostnameEnabled = wanted.DnsHostnameEnabled,
            VRouterId = NextId(world, "vrt-", region, vpc => vpc.VRouterId),
            RouteTable = new RouteTable(NextId(world, "vtb-", region, vpc => vpc.RouteTable.Id)),
            Name = wanted.Name,
            Description = wanted.Description,
            CreationTime = world.Now,
            ResourceGroupId = wanted.ResourceGroupId,
            Tags = wanted.Tags,
            TransitionEndsAt = world.TransitionEnd,
        };
        world.TryAdd(made);
        return made;
    }

    /// <summary>Changes a VPC.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcState"/>, <see cref="Refusal.VpcMask"/>,
    /// <see cref="Refusal.VpcBlock"/>, <see cref="Refusal.VpcBlockInUse"/> or <see cref="Refusal.VpcIpv6Block"/>.
    /// </exception>
    public static void Modify(World world, RegionId? region, VpcId id, VpcChanges changes)
    {
        var vpc = RequireSteady(world, region, id);
        var changed = vpc with
        {
            Name = changes.Name ?? vpc.Name,
            Description = changes.Description ?? vpc.Description,
            CidrBlock = changes.CidrBlock ?? vpc.CidrBlock,
            DnsHostnameEnabled = changes.DnsHostnameEnabled ?? vpc.DnsHostnameEnabled,
            Ipv6CidrBlock = Ipv6BlockAfter(world, vpc, changes),
        };
        if (changed.CidrBlock != vpc.CidrBlock)
        {
            RequirePossible(changed.CidrBlock);
            if (changed.SecondaryCidrBlocks.Any(changed.CidrBlock.Overlaps))
            {
                throw new RefusedException(Refusal.VpcBlock);
            }

            RequireRoomForVSwitches(world, changed);
        }

        world.Commit();
        world.Replace(changed);
    }

    /// <summary>Deletes a VPC in which nothing lives any more.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcState"/>, <see cref="Refusal.VpcHasVSwitches"/> or
    /// <see cref="Refusal.VpcHasSecurityGroups"/>.
    /// </exception>
    public static void Delete(World world, RegionId? region, VpcId id)
    {
        var vpc = RequireSteady(world, region, id);
        if (world.VSwitches.Any(vSwitch => vSwitch.VpcId == id))
        {
            throw new RefusedException(Refusal.VpcHasVSwitches);
        }

        if (world.SecurityGroups.Any(group => group.VpcId == id))
        {
            throw new RefusedException(Refusal.VpcHasSecurityGroups);
        }

        world.Commit();
        VpcLife.Begin(world, vpc with { Status = VpcStatus.Deleting });
    }

    /// <summary>Gives a VPC a further block.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcState"/>, <see cref="Refusal.VpcMask"/> or
    /// <see cref="Refusal.VpcBlock"/>.
    /// </exception>
    public static void AssociateCidrBlock(World world, RegionId? region, VpcId id, CidrBlock block)
    {
        var vpc = RequireSteady(world, region, id);
        RequirePossible(block);
        if (vpc.SecondaryCidrBlocks.Length >= Vpc.MaxSecondaryCidrBlocks || vpc.CidrBlocks.Any(block.Overlaps))
        {
            throw new RefusedException(Refusal.VpcBlock);
        }

        world.Commit();
        world.Replace(vpc with { SecondaryCidrBlocks = vpc.SecondaryCidrBlocks.Add(block) });
    }

    /// <summary>Takes a further block from a VPC.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcState"/>, <see cref="Refusal.VpcBlockNotFound"/> or
    /// <see cref="Refusal.VpcBlockInUse"/>.
    /// </exception>
    public static void UnassociateCidrBlock(World world, RegionId? region, VpcId id, CidrBlock block)
    {
        var vpc = RequireSteady(world, region, id);
        if (!vpc.SecondaryCidrBlocks.Contains(block))
        {
            throw new RefusedException(Refusal.VpcBlockNotFound);
        }

        var changed = vpc with { SecondaryCidrBlocks = vpc.SecondaryCidrBlocks.Remove(block) };
        RequireRoomForVSwitches(world, changed);
        world.Commit();
        world.Replace(changed);
    }

    /// <summary>Gives the system route table of a VPC another name or description.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RouteTableNotFound"/>.</exception>
    public static void ModifyRouteTable(World world, RegionId? region, string routeTableId, string? name, string? description)
    {
        var vpc = world.Vpcs.FirstOrDefault(vpc => vpc.RouteTable.Id == routeTableId && (region is null || vpc.RegionId == region))
            ?? throw new RefusedException(Refusal.RouteTableNotFound);
        world.Commit();
        world.Replace(vpc with
        {
            RouteTable = vpc.RouteTable with
            {
                Name = name ?? vpc.RouteTable.Name,
                Description = description ?? vpc.RouteTable.Description,
            },
        });
    }

    /// <summary>Moves a VPC into a resource group; its system route table goes with it.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/> or <see cref="Refusal.ResourceGroupNotFound"/>.
    /// </exception>
    public static void Move(World world, RegionId? region, VpcId id, string resourceGroupId)
    {
        var vpc = Get(world, region, id);
        world.RequireResourceGroup(resourceGroupId);
        world.Commit();
        world.Replace(vpc with { ResourceGroupId = resourceGroupId });
    }

    /// <summary>The VPC of this id, in the region where one is named.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.VpcNotFound"/>.
    /// </exception>
    public static Vpc Get(World world, RegionId? region, VpcId id)
    {
        if (region is { } named)
        {
            world.RequireKnownRegion(named);
        }

        return world.Vpcs.Find(id) is { } vpc && (region is null || vpc.RegionId == region)
            ? vpc
            : throw new RefusedException(Refusal.VpcNotFound);
    }

    /// <summary>An id that this part of no VPC has: names that repeat from run to run meet those of an earlier run.</summary>
    private static string NextId(World world, string prefix, RegionId region, Func<Vpc, string> idOf)
    {
        while (true)
        {
            var id = world.Names.NextId(prefix, region, IdLength);
            if (!world.Vpcs.Any(vpc => idOf(vpc) == id))
            {
                return id;
            }
        }
    }

    private static Vpc RequireSteady(World world, RegionId? region, VpcId id)
    {
        var vpc = Get(world, region, id);
        return vpc.Status == VpcStatus.Available ? vpc : throw new RefusedException(Refusal.VpcState);
    }

    private static void RequirePossible(CidrBlock block)
    {
        if (block.MaskLength is < Vpc.ShortestMask or > Vpc.LongestMask)
        {
            throw new RefusedException(Refusal.VpcMask, block.MaskLength.ToString(CultureInfo.InvariantCulture));
        }

        if (Vpc.Forbidden.Any(forbidden => forbidden.Overlaps(block)))
        {
            throw new RefusedException(Refusal.VpcBlock);
        }
    }

    private static void RequireRoomForVSwitches(World world, Vpc changed)
    {
        if (world.VSwitches.Any(vSwitch =>
            vSwitch.VpcId == changed.Id && !changed.CidrBlocks.Any(block => block.Contains(vSwitch.Addresses.Block))))
        {
            throw new RefusedException(Refusal.VpcBlockInUse);
        }
    }

    /// <summary>
    /// A state document can give VSwitches IPv6 blocks whose VPC has none: the block of the VPC must contain them.
    /// </summary>
    private static Ipv6CidrBlock RequireRoomForVSwitches(World world, VpcId id, Ipv6CidrBlock block) =>
        world.VSwitches.Any(vSwitch =>
            vSwitch.VpcId == id && vSwitch.Ipv6Addresses is { } pool && !block.Contains(pool.Block))
                ? throw new RefusedException(Refusal.VpcIpv6Block)
                : block;

    private static Ipv6CidrBlock? RequireNone(Ipv6CidrBlock? wanted) =>
        wanted is null ? null : throw new RefusedException(Refusal.VpcIpv6Block);

    private static Ipv6CidrBlock? Ipv6BlockAfter(World world, Vpc vpc, VpcChanges changes)
    {
        if (changes.EnableIpv6 is not false)
        {
            return vpc.Ipv6CidrBlock is null && (changes.EnableIpv6 is true || changes.Ipv6CidrBlock is not null)
                ? RequireRoomForVSwitches(world, vpc.Id, Ipv6BlockFor(world, vpc.RegionId, changes.Ipv6CidrBlock))
                : vpc.Ipv6CidrBlock;
        }

        // VSwitches with blocks of it hold it.
        return changes.Ipv6CidrBlock is null
            && !world.VSwitches.Any(vSwitch => vSwitch.VpcId == vpc.Id && vSwitch.Ipv6Addresses is not null)
                ? null
                : throw new RefusedException(Refusal.VpcIpv6Block);
    }

    /// <summary>The block that is wanted, if it is a /56 that no other VPC has; else the first such block.</summary>
    private static Ipv6CidrBlock Ipv6BlockFor(World world, RegionId region, Ipv6CidrBlock? wanted)
    {
        if (wanted is { } block)
        {
            return block.MaskLength == Vpc.Ipv6MaskLength && IsFree(world, block)
                ? block
                : throw new RefusedException(Refusal.VpcIpv6Block);
        }

        // The search ends: there are more blocks than VPCs that could have them.
        var used = world.Vpcs.Select(vpc => vpc.Ipv6CidrBlock).ToHashSet();
        var first = FirstIpv6Of(world.Regions.PositionOf(region));
        var number = UInt128.Zero;
        while (used.Contains(Ipv6BlockAt(first, number)))
        {
            number++;
        }

        return Ipv6BlockAt(first, number);
    }

    /// <summary>
    /// Each region begins with a /48 of its own, in the range that is kept for documentation (RFC 3849).
    /// </summary>
    private static UInt128 FirstIpv6Of(int region) =>
        new UInt128(0x20010DB8_00000000, 0) + ((UInt128)(uint)region << (128 - 48));

    private static Ipv6CidrBlock Ipv6BlockAt(UInt128 first, UInt128 number) => Ipv6CidrBlock.Of(
        Ipv6Address.FromBits(first + (number << (128 - Vpc.Ipv6MaskLength))), Vpc.Ipv6MaskLength);

    private static bool IsFree(World world, Ipv6CidrBlock block) =>
        world.Vpcs.All(vpc => vpc.Ipv6CidrBlock is not { } other || !other.Overlaps(block));
}
