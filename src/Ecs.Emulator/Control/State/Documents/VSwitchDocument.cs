using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The VSwitches. Which of their addresses are allocated follows from the ENIs.</summary>
internal static class VSwitchDocument
{
    private static readonly MemberList<VSwitch> Members = new();

    private static readonly Member<VSwitch, RegionId?> Region = Members.Region(vSwitch => vSwitch.RegionId);

    private static readonly Member<VSwitch, VpcId> Vpc =
        Members.Require("vpcId", vSwitch => vSwitch.VpcId, References.Vpc);

    private static readonly Member<VSwitch, ZoneId> Zone =
        Members.Require("zoneId", vSwitch => vSwitch.ZoneId, Format.ZoneId);

    private static readonly Member<VSwitch, CidrBlock> Block = Members.Require(
        "cidrBlock",
        vSwitch => vSwitch.Addresses.Block,
        Format.Block(AddressPool.MinMaskLength, AddressPool.MaxMaskLength));

    private static readonly Member<VSwitch, Ipv6CidrBlock?> Ipv6Block = Members.Add(
        "ipv6CidrBlock",
        vSwitch => vSwitch.Ipv6Addresses?.Block,
        Format.Ipv6Block(Ipv6AddressPool.MaskLength).OrNull());

    private static readonly Member<VSwitch, Ipv6Address?> LastIpv6Address = Members.Add(
        "lastAssignedIpv6Address", vSwitch => vSwitch.Ipv6Addresses?.LastAllocated, Format.Ipv6Address.OrNull());

    private static readonly Member<VSwitch, Ipv6CidrBlock?> LastIpv6Prefix = Members.Add(
        "lastAssignedIpv6Prefix",
        vSwitch => vSwitch.Ipv6Addresses?.LastAllocatedPrefix,
        Format.Ipv6Block(Ipv6AddressPool.PrefixMaskLength).OrNull());

    private static readonly Member<VSwitch, VSwitchStatus> Status = Members.Add(
        "status", vSwitch => vSwitch.Status, Format.OneOf<VSwitchStatus>(), VSwitchStatus.Available);

    private static readonly Member<VSwitch, CidrBlock?> LastPrefix = Members.Add(
        "lastAssignedIpv4Prefix",
        vSwitch => vSwitch.Addresses.LastAllocatedPrefix,
        Format.Block(AddressPool.PrefixMaskLength, AddressPool.PrefixMaskLength).OrNull());

    private static readonly Member<VSwitch, Ipv4Address?> LastAddress = Members.Add(
        "lastAssignedIpAddress", vSwitch => vSwitch.Addresses.LastAllocated, Format.Ipv4Address.OrNull());

    private static readonly Member<VSwitch, bool> IsBeingDeleted =
        Members.Add("isBeingDeleted", vSwitch => vSwitch.IsBeingDeleted, Format.Boolean, false);

    private static readonly Member<VSwitch, bool> IsDefault =
        Members.Add("isDefault", vSwitch => vSwitch.IsDefault, Format.Boolean, false);

    private static readonly Member<VSwitch, ImmutableArray<VSwitchCidrReservation>> Reservations = Members.AddList(
        "cidrReservations", vSwitch => vSwitch.CidrReservations, CidrReservationDocument.Collection);

    private static readonly Member<VSwitch, string> Name =
        Members.Add("name", vSwitch => vSwitch.Name, Format.Text, "");

    private static readonly Member<VSwitch, string> Description =
        Members.Add("description", vSwitch => vSwitch.Description, Format.Text, "");

    private static readonly Member<VSwitch, DateTimeOffset> CreationTime =
        Members.Add("creationTime", vSwitch => vSwitch.CreationTime, Format.Time);

    private static readonly Member<VSwitch, string> ResourceGroup =
        Members.ResourceGroup(vSwitch => vSwitch.ResourceGroupId);

    private static readonly Member<VSwitch, ImmutableArray<Tag>> Tags = Members.Tags(vSwitch => vSwitch.Tags);

    private static readonly Member<VSwitch, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", vSwitch => vSwitch.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<VSwitch> Document =
        new(CollectionNames.VSwitches, Members, vSwitch => vSwitch.Id.Value, Create)
        {
            Rows = state => state.VSwitches,
            Store = Store,
        };

    private static VSwitch? Create(MemberReader<VSwitch> read)
    {
        var vpcId = read.Get(Vpc);
        var zone = read.Get(Zone);
        if (!read.TryGet(Block, out var block))
        {
            return null;
        }

        var vpc = read.State.Vpcs.Find(vpcId);
        var ipv6Block = read.Get(Ipv6Block);
        RequireWithinVpc(read, vpc, block, ipv6Block);
        var reservations = GetReservations(read, block);
        return new VSwitch
        {
            Id = new VSwitchId(read.ResourceId),
            RegionId = read.RegionOf(Region, vpc?.RegionId),
            VpcId = vpcId,
            ZoneId = zone,
            Addresses = CreatePool(read, block, reservations),
            Ipv6Addresses = CreateIpv6Pool(read, ipv6Block),
            Status = read.Get(Status),
            IsBeingDeleted = read.Get(IsBeingDeleted),
            IsDefault = read.Get(IsDefault),
            CidrReservations = reservations,
            Name = read.Get(Name),
            Description = read.Get(Description),
            CreationTime = read.Get(CreationTime, read.State.Now),
            ResourceGroupId = read.Get(ResourceGroup),
            Tags = read.Get(Tags),
            TransitionEndsAt = read.Get(TransitionEndsAt),
        };
    }

    private static void RequireWithinVpc(
        MemberReader<VSwitch> read, Vpc? vpc, CidrBlock block, Ipv6CidrBlock? ipv6Block)
    {
        if (vpc is not null && !vpc.CidrBlocks.Any(whole => whole.Contains(block)))
        {
            read.Report(Block, $"{block} is outside {string.Join(", ", vpc.CidrBlocks)}, of {vpc.Id}.");
        }

        if (vpc?.Ipv6CidrBlock is { } wholeIpv6 && ipv6Block is { } within && !wholeIpv6.Contains(within))
        {
            read.Report(Ipv6Block, $"{within} is outside {wholeIpv6}, of {vpc.Id}.");
        }
    }

    private static ImmutableArray<VSwitchCidrReservation> GetReservations(MemberReader<VSwitch> read, CidrBlock block)
    {
        var reserved = new DisjointBlocks();
        var reservations = ImmutableArray.CreateBuilder<VSwitchCidrReservation>();
        foreach (var reservation in read.Get(Reservations))
        {
            if (block.Contains(reservation.Block) && reserved.TryAdd(reservation.Block))
            {
                reservations.Add(reservation);
            }
            else
            {
                read.Report(
                    Reservations,
                    reservation.Id,
                    CidrReservationDocument.Block,
                    $"{reservation.Block} is outside {block}, or overlaps another reservation.");
            }
        }

        return reservations.DrainToImmutable();
    }

    private static AddressPool CreatePool(
        MemberReader<VSwitch> read, CidrBlock block, ImmutableArray<VSwitchCidrReservation> reservations)
    {
        var pool = new AddressPool(block)
        {
            Reservations = [.. reservations.Select(it => new CidrReservation(it.Block, it.Type))],
        };
        if (read.Get(LastAddress) is { } address)
        {
            if (block.Contains(address))
            {
                pool.LastAllocated = address;
            }
            else
            {
                read.Report(LastAddress, $"{address} is outside {block}.");
            }
        }

        if (read.Get(LastPrefix) is { } prefix)
        {
            if (block.Contains(prefix))
            {
                pool.LastAllocatedPrefix = prefix;
            }
            else
            {
                read.Report(LastPrefix, $"{prefix} is outside {block}.");
            }
        }

        return pool;
    }

    private static Ipv6AddressPool? CreateIpv6Pool(MemberReader<VSwitch> read, Ipv6CidrBlock? ipv6Block)
    {
        var address = read.Get(LastIpv6Address);
        var prefix = read.Get(LastIpv6Prefix);
        if (ipv6Block is not { } block)
        {
            return null;
        }

        if (address is { } outside && !block.Contains(outside))
        {
            read.Report(LastIpv6Address, $"{address} is outside {block}.");
            address = null;
        }

        if (prefix is { } outsidePrefix && !block.Contains(outsidePrefix))
        {
            read.Report(LastIpv6Prefix, $"{prefix} is outside {block}.");
            prefix = null;
        }

        return new Ipv6AddressPool(block) { LastAllocated = address, LastAllocatedPrefix = prefix };
    }

    private static void Store(AccountState state, IReadOnlyList<ReadRow<VSwitch>> vSwitches)
    {
        var ipv6Blocks = new HashSet<(VpcId, Ipv6CidrBlock)>();
        foreach (var (reader, vSwitch) in vSwitches)
        {
            if (vSwitch.Ipv6Addresses?.Block is { } block && !ipv6Blocks.Add((vSwitch.VpcId, block)))
            {
                reader.Report(Ipv6Block, $"Another VSwitch of {vSwitch.VpcId} has {block} too.");
            }

            state.TryAdd(vSwitch);
        }

        foreach (var ofVpc in vSwitches.GroupBy(read => read.Row.VpcId))
        {
            ReportOverlaps([.. ofVpc.OrderBy(read => read.Row.Addresses.Block.First)]);
        }
    }

    /// <summary>Reports every block that overlaps one before it.</summary>
    private static void ReportOverlaps(IReadOnlyList<ReadRow<VSwitch>> byFirstAddress)
    {
        var furthest = byFirstAddress[0].Row;
        foreach (var (reader, vSwitch) in byFirstAddress.Skip(1))
        {
            var (block, furthestBlock) = (vSwitch.Addresses.Block, furthest.Addresses.Block);
            if (furthestBlock.Overlaps(block))
            {
                reader.Report(Block, $"{block} overlaps {furthestBlock}, the block of {furthest.Id}.");
            }

            furthest = block.Last > furthestBlock.Last ? vSwitch : furthest;
        }
    }
}
