using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

/// <param name="VSwitch">The VSwitch.</param>
/// <param name="Cursors">Where its automatic choice of addresses continues; null at the beginning.</param>
internal sealed record StoredVSwitch(VSwitch VSwitch, AllocationCursors? Cursors);

/// <summary>The VSwitches. Which of their addresses are allocated follows from the ENIs.</summary>
internal static class VSwitchDocument
{
    private static readonly MemberList<StoredVSwitch> Members = new();

    private static readonly Member<StoredVSwitch, RegionId?> Region = Members.Region(stored => stored.VSwitch.RegionId);

    private static readonly Member<StoredVSwitch, VpcId> Vpc =
        Members.Require("vpcId", stored => stored.VSwitch.VpcId, References.Vpc);

    private static readonly Member<StoredVSwitch, ZoneId> Zone =
        Members.Require("zoneId", stored => stored.VSwitch.ZoneId, Format.ZoneId);

    private static readonly Member<StoredVSwitch, CidrBlock> Block = Members.Require(
        "cidrBlock",
        stored => stored.VSwitch.CidrBlock,
        Format.Block(AddressPool.MinMaskLength, AddressPool.MaxMaskLength));

    private static readonly Member<StoredVSwitch, Ipv6CidrBlock?> Ipv6Block = Members.Add(
        "ipv6CidrBlock",
        stored => stored.VSwitch.Ipv6CidrBlock,
        Format.Ipv6Block(Ipv6AddressPool.MaskLength).OrNull());

    private static readonly Member<StoredVSwitch, Ipv6Address?> LastIpv6Address = Members.Add(
        "lastAssignedIpv6Address", stored => stored.Cursors?.Ipv6?.LastAddress, Format.Ipv6Address.OrNull());

    private static readonly Member<StoredVSwitch, Ipv6CidrBlock?> LastIpv6Prefix = Members.Add(
        "lastAssignedIpv6Prefix",
        stored => stored.Cursors?.Ipv6?.LastPrefix,
        Format.Ipv6Block(Ipv6AddressPool.PrefixMaskLength).OrNull());

    private static readonly Member<StoredVSwitch, VSwitchStatus> Status = Members.Add(
        "status", stored => stored.VSwitch.Status, Format.OneOf<VSwitchStatus>(), VSwitchStatus.Available);

    private static readonly Member<StoredVSwitch, CidrBlock?> LastPrefix = Members.Add(
        "lastAssignedIpv4Prefix",
        stored => stored.Cursors?.LastPrefix,
        Format.Block(AddressPool.PrefixMaskLength, AddressPool.PrefixMaskLength).OrNull());

    private static readonly Member<StoredVSwitch, Ipv4Address?> LastAddress = Members.Add(
        "lastAssignedIpAddress", stored => stored.Cursors?.LastAddress, Format.Ipv4Address.OrNull());

    private static readonly Member<StoredVSwitch, bool> IsBeingDeleted =
        Members.Add("isBeingDeleted", stored => stored.VSwitch.IsBeingDeleted, Format.Boolean, false);

    private static readonly Member<StoredVSwitch, bool> IsDefault =
        Members.Add("isDefault", stored => stored.VSwitch.IsDefault, Format.Boolean, false);

    private static readonly Member<StoredVSwitch, ImmutableArray<VSwitchCidrReservation>> Reservations = Members.AddList(
        "cidrReservations", stored => stored.VSwitch.CidrReservations, CidrReservationDocument.Collection);

    private static readonly Member<StoredVSwitch, string> Name =
        Members.Add("name", stored => stored.VSwitch.Name, Format.Text, "");

    private static readonly Member<StoredVSwitch, string> Description =
        Members.Add("description", stored => stored.VSwitch.Description, Format.Text, "");

    private static readonly Member<StoredVSwitch, DateTimeOffset> CreationTime =
        Members.Add("creationTime", stored => stored.VSwitch.CreationTime, Format.Time);

    private static readonly Member<StoredVSwitch, string> ResourceGroup =
        Members.ResourceGroup(stored => stored.VSwitch.ResourceGroupId);

    private static readonly Member<StoredVSwitch, ImmutableArray<Tag>> Tags = Members.Tags(stored => stored.VSwitch.Tags);

    private static readonly Member<StoredVSwitch, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", stored => stored.VSwitch.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<StoredVSwitch> Document =
        new(CollectionNames.VSwitches, Members, stored => stored.VSwitch.Id.Value, Create)
        {
            Rows = state =>
                state.VSwitches.Select(vSwitch => new StoredVSwitch(vSwitch, state.CursorsOf(vSwitch.Id))),
            Store = Store,
        };

    private static StoredVSwitch? Create(MemberReader<StoredVSwitch> read)
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
        var vSwitch = new VSwitch
        {
            Id = new VSwitchId(read.ResourceId),
            RegionId = read.RegionOf(Region, vpc?.RegionId),
            VpcId = vpcId,
            ZoneId = zone,
            CidrBlock = block,
            Ipv6CidrBlock = ipv6Block,
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
        return new StoredVSwitch(vSwitch, GetCursors(read, vSwitch));
    }

    private static void RequireWithinVpc(
        MemberReader<StoredVSwitch> read, Vpc? vpc, CidrBlock block, Ipv6CidrBlock? ipv6Block)
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

    private static ImmutableArray<VSwitchCidrReservation> GetReservations(MemberReader<StoredVSwitch> read, CidrBlock block)
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

    private static AllocationCursors? GetCursors(MemberReader<StoredVSwitch> read, VSwitch vSwitch)
    {
        var block = vSwitch.CidrBlock;
        var none = new AllocationCursors(vSwitch.Id);
        var cursors = none with
        {
            LastAddress = GetInside(read, LastAddress, block.Contains, block),
            LastPrefix = GetInside(read, LastPrefix, block.Contains, block),
            Ipv6 = GetIpv6Cursors(read, vSwitch.Ipv6CidrBlock),
        };
        return cursors == none ? null : cursors;
    }

    /// <summary>The members are ignored where IPv6 is not enabled.</summary>
    private static Ipv6Cursors? GetIpv6Cursors(MemberReader<StoredVSwitch> read, Ipv6CidrBlock? ipv6Block)
    {
        if (ipv6Block is not { } block)
        {
            _ = (read.Get(LastIpv6Address), read.Get(LastIpv6Prefix));
            return null;
        }

        var cursors = new Ipv6Cursors(
            GetInside(read, LastIpv6Address, block.Contains, block),
            GetInside(read, LastIpv6Prefix, block.Contains, block));
        return cursors is { LastAddress: null, LastPrefix: null } ? null : cursors;
    }

    /// <summary>The value; null, with a problem reported, if it is outside the block.</summary>
    private static T? GetInside<T>(
        MemberReader<StoredVSwitch> read, Member<StoredVSwitch, T?> member, Func<T, bool> contains, object block)
        where T : struct
    {
        var value = read.Get(member);
        if (value is { } outside && !contains(outside))
        {
            read.Report(member, $"{outside} is outside {block}.");
            return null;
        }

        return value;
    }

    private static void Store(AccountState state, IReadOnlyList<ReadRow<StoredVSwitch>> vSwitches)
    {
        var ipv6Blocks = new HashSet<(VpcId, Ipv6CidrBlock)>();
        foreach (var (reader, (vSwitch, cursors)) in vSwitches)
        {
            if (vSwitch.Ipv6CidrBlock is { } block && !ipv6Blocks.Add((vSwitch.VpcId, block)))
            {
                reader.Report(Ipv6Block, $"Another VSwitch of {vSwitch.VpcId} has {block} too.");
            }

            state.Add(state.VSwitches, vSwitch);
            if (cursors is not null)
            {
                state.Add(state.AllocationCursors, cursors);
            }
        }

        foreach (var ofVpc in vSwitches.GroupBy(read => read.Row.VSwitch.VpcId))
        {
            ReportOverlaps([.. ofVpc.OrderBy(read => read.Row.VSwitch.CidrBlock.First)]);
        }
    }

    /// <summary>Reports every block that overlaps one before it.</summary>
    private static void ReportOverlaps(IReadOnlyList<ReadRow<StoredVSwitch>> byFirstAddress)
    {
        var furthest = byFirstAddress[0].Row.VSwitch;
        foreach (var (reader, (vSwitch, _)) in byFirstAddress.Skip(1))
        {
            var (block, furthestBlock) = (vSwitch.CidrBlock, furthest.CidrBlock);
            if (furthestBlock.Overlaps(block))
            {
                reader.Report(Block, $"{block} overlaps {furthestBlock}, the block of {furthest.Id}.");
            }

            furthest = block.Last > furthestBlock.Last ? vSwitch : furthest;
        }
    }
}
