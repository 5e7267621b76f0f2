using System.Globalization;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>The rules of making, changing and deleting VPCs.</summary>
internal static class VpcRules
{
    private const int IdLength = 21;

    /// <summary>Makes a VPC with its router and its system route table. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.VpcMask"/>, <see cref="Refusal.VpcBlock"/>,
    /// <see cref="Refusal.VpcIpv6Block"/>, <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.VpcQuota"/>.
    /// </exception>
    public static Plan<Vpc> Create(AccountState state, RegionId regionId, VpcSpec spec)
    {
        var region = state.RequireKnownRegion(regionId).Id;
        RequirePossible(spec.CidrBlock);
        var ipv6 = spec.EnableIpv6 ? Ipv6BlockFor(state, region, spec.Ipv6CidrBlock) : RequireNone(spec.Ipv6CidrBlock);
        state.RequireResourceGroup(spec.ResourceGroupId);
        if (state.Vpcs.Count(vpc => vpc.RegionId == region) >= state.Access.Account.Quotas.VpcsPerRegion)
        {
            throw new RefusedException(Refusal.VpcQuota);
        }

        var changes = state.NewChanges();
        var vpc = new Vpc
        {
            Id = changes.NewId(state.Vpcs, region),
            RegionId = region,
            Status = VpcStatus.Pending,
            CidrBlock = spec.CidrBlock,
            IsDefault = spec.IsDefault,
            UserCidrs = spec.UserCidrs,
            Ipv6CidrBlock = ipv6,
            Ipv6Isp = spec.Ipv6Isp,
            DnsHostnameEnabled = spec.DnsHostnameEnabled,
            VRouterId = NewId(state, changes, "vrt-", region, vpc => vpc.VRouterId),
            RouteTable = new RouteTable(NewId(state, changes, "vtb-", region, vpc => vpc.RouteTable.Id)),
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = state.Now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.Vpcs, vpc);
        return new(changes, vpc);
    }

    /// <summary>Changes a VPC.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcState"/>, <see cref="Refusal.VpcMask"/>,
    /// <see cref="Refusal.VpcBlock"/>, <see cref="Refusal.VpcBlockInUse"/> or <see cref="Refusal.VpcIpv6Block"/>.
    /// </exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, VpcId id, VpcChanges changes)
    {
        var vpc = RequireSteady(state, region, id);
        var changed = vpc with
        {
            Name = changes.Name ?? vpc.Name,
            Description = changes.Description ?? vpc.Description,
            CidrBlock = changes.CidrBlock ?? vpc.CidrBlock,
            DnsHostnameEnabled = changes.DnsHostnameEnabled ?? vpc.DnsHostnameEnabled,
            Ipv6CidrBlock = Ipv6BlockAfter(state, vpc, changes),
        };
        if (changed.CidrBlock != vpc.CidrBlock)
        {
            RequirePossible(changed.CidrBlock);
            if (changed.SecondaryCidrBlocks.Any(changed.CidrBlock.Overlaps))
            {
                throw new RefusedException(Refusal.VpcBlock);
            }

            RequireRoomForVSwitches(state, changed);
        }

        return Replace(state, vpc, changed);
    }

    /// <summary>Deletes a VPC in which nothing lives any more.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcState"/>, <see cref="Refusal.VpcHasVSwitches"/> or
    /// <see cref="Refusal.VpcHasSecurityGroups"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, VpcId id)
    {
        var vpc = RequireSteady(state, region, id);
        if (state.VSwitches.Any(vSwitch => vSwitch.VpcId == id))
        {
            throw new RefusedException(Refusal.VpcHasVSwitches);
        }

        if (state.SecurityGroups.Any(group => group.VpcId == id))
        {
            throw new RefusedException(Refusal.VpcHasSecurityGroups);
        }

        return Replace(
            state, vpc, vpc with { Status = VpcStatus.Deleting, TransitionEndsAt = state.TransitionEnd });
    }

    /// <summary>Gives a VPC a further block.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcState"/>, <see cref="Refusal.VpcMask"/> or
    /// <see cref="Refusal.VpcBlock"/>.
    /// </exception>
    public static ChangeSet AssociateCidrBlock(AccountState state, RegionId? region, VpcId id, CidrBlock block)
    {
        var vpc = RequireSteady(state, region, id);
        RequirePossible(block);
        if (vpc.SecondaryCidrBlocks.Length >= Vpc.MaxSecondaryCidrBlocks || vpc.CidrBlocks.Any(block.Overlaps))
        {
            throw new RefusedException(Refusal.VpcBlock);
        }

        return Replace(state, vpc, vpc with { SecondaryCidrBlocks = vpc.SecondaryCidrBlocks.Add(block) });
    }

    /// <summary>Takes a further block from a VPC.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcState"/>, <see cref="Refusal.VpcBlockNotFound"/> or
    /// <see cref="Refusal.VpcBlockInUse"/>.
    /// </exception>
    public static ChangeSet UnassociateCidrBlock(AccountState state, RegionId? region, VpcId id, CidrBlock block)
    {
        var vpc = RequireSteady(state, region, id);
        if (!vpc.SecondaryCidrBlocks.Contains(block))
        {
            throw new RefusedException(Refusal.VpcBlockNotFound);
        }

        var changed = vpc with { SecondaryCidrBlocks = vpc.SecondaryCidrBlocks.Remove(block) };
        RequireRoomForVSwitches(state, changed);
        return Replace(state, vpc, changed);
    }

    /// <summary>Gives the system route table of a VPC another name or description.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RouteTableNotFound"/>.</exception>
    public static ChangeSet ModifyRouteTable(
        AccountState state, RegionId? region, string routeTableId, string? name, string? description)
    {
        var vpc = state.Vpcs.FirstOrDefault(vpc => vpc.RouteTable.Id == routeTableId && (region is null || vpc.RegionId == region))
            ?? throw new RefusedException(Refusal.RouteTableNotFound);
        return Replace(state, vpc, vpc with
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
    public static ChangeSet Move(AccountState state, RegionId? region, VpcId id, string resourceGroupId)
    {
        var vpc = Get(state, region, id);
        state.RequireResourceGroup(resourceGroupId);
        return Replace(state, vpc, vpc with { ResourceGroupId = resourceGroupId });
    }

    /// <summary>The VPC of this id, in the region where one is named.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.VpcNotFound"/>.
    /// </exception>
    public static Vpc Get(AccountState state, RegionId? region, VpcId id)
    {
        if (region is { } named)
        {
            state.RequireKnownRegion(named);
        }

        return state.Vpcs.Find(id) is { } vpc && (region is null || vpc.RegionId == region)
            ? vpc
            : throw new RefusedException(Refusal.VpcNotFound);
    }

    /// <summary>An id for a part of a VPC, which that part of no other VPC has.</summary>
    private static string NewId(
        AccountState state, ChangeSet changes, string prefix, RegionId region, Func<Vpc, string> idOf) =>
        changes.Ids.NextUnusedId(prefix, region, IdLength, id => state.Vpcs.Any(vpc => idOf(vpc) == id));

    private static ChangeSet Replace(AccountState state, Vpc before, Vpc after)
    {
        var changes = state.NewChanges();
        changes.Replace(state.Vpcs, before, after);
        return changes;
    }

    private static Vpc RequireSteady(AccountState state, RegionId? region, VpcId id)
    {
        var vpc = Get(state, region, id);
        return vpc.Status == VpcStatus.Available ? vpc : throw new RefusedException(Refusal.VpcState);
    }

    private static void RequirePossible(CidrBlock block)
    {
        if (block.MaskLength is < Vpc.MinMaskLength or > Vpc.MaxMaskLength)
        {
            throw new RefusedException(Refusal.VpcMask, block.MaskLength.ToString(CultureInfo.InvariantCulture));
        }

        if (Vpc.Forbidden.Any(forbidden => forbidden.Overlaps(block)))
        {
            throw new RefusedException(Refusal.VpcBlock);
        }
    }

    private static void RequireRoomForVSwitches(AccountState state, Vpc changed)
    {
        if (state.VSwitches.Any(vSwitch =>
            vSwitch.VpcId == changed.Id && !changed.CidrBlocks.Any(block => block.Contains(vSwitch.CidrBlock))))
        {
            throw new RefusedException(Refusal.VpcBlockInUse);
        }
    }

    /// <summary>
    /// A state document can give VSwitches IPv6 blocks whose VPC has none: the block of the VPC must contain them.
    /// </summary>
    private static Ipv6CidrBlock RequireRoomForVSwitches(AccountState state, VpcId id, Ipv6CidrBlock block) =>
        state.VSwitches.Any(vSwitch =>
            vSwitch.VpcId == id && vSwitch.Ipv6CidrBlock is { } held && !block.Contains(held))
                ? throw new RefusedException(Refusal.VpcIpv6Block)
                : block;

    private static Ipv6CidrBlock? RequireNone(Ipv6CidrBlock? spec) =>
        spec is null ? null : throw new RefusedException(Refusal.VpcIpv6Block);

    private static Ipv6CidrBlock? Ipv6BlockAfter(AccountState state, Vpc vpc, VpcChanges changes)
    {
        if (changes.EnableIpv6 is not false)
        {
            return vpc.Ipv6CidrBlock is null && (changes.EnableIpv6 is true || changes.Ipv6CidrBlock is not null)
                ? RequireRoomForVSwitches(state, vpc.Id, Ipv6BlockFor(state, vpc.RegionId, changes.Ipv6CidrBlock))
                : vpc.Ipv6CidrBlock;
        }

        // VSwitches with blocks of it hold it.
        return changes.Ipv6CidrBlock is null
            && !state.VSwitches.Any(vSwitch => vSwitch.VpcId == vpc.Id && vSwitch.Ipv6CidrBlock is not null)
                ? null
                : throw new RefusedException(Refusal.VpcIpv6Block);
    }

    /// <summary>The block that is requested, if it is a /56 that no other VPC has; else the first such block.</summary>
    private static Ipv6CidrBlock Ipv6BlockFor(AccountState state, RegionId region, Ipv6CidrBlock? spec)
    {
        if (spec is { } block)
        {
            return block.MaskLength == Vpc.Ipv6MaskLength && IsFree(state, block)
                ? block
                : throw new RefusedException(Refusal.VpcIpv6Block);
        }

        // The search ends: there are more blocks than VPCs that could have them.
        var used = state.Vpcs.Select(vpc => vpc.Ipv6CidrBlock).ToHashSet();
        var first = FirstIpv6Of(state.Regions.PositionOf(region));
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

    private static bool IsFree(AccountState state, Ipv6CidrBlock block) =>
        state.Vpcs.All(vpc => vpc.Ipv6CidrBlock is not { } other || !other.Overlaps(block));
}
