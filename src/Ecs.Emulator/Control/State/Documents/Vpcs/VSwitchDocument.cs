using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

/// <summary>The VSwitches. The ENIs determine their allocated addresses.</summary>
internal static class VSwitchDocument
{
    private static readonly MemberList<VSwitchEntry> Members = new();

    private static readonly Member<VSwitchEntry, RegionId?> Region = Members.Region(entry => entry.VSwitch.RegionId);

    private static readonly Member<VSwitchEntry, VpcId> VpcReference =
        Members.Require("vpcId", entry => entry.VSwitch.VpcId, References.To(Vpc.Kind));

    private static readonly Member<VSwitchEntry, ZoneId> Zone =
        Members.Require("zoneId", entry => entry.VSwitch.ZoneId, Format.ZoneId);

    private static readonly Member<VSwitchEntry, CidrBlock> Block = Members.Require(
        "cidrBlock",
        entry => entry.VSwitch.CidrBlock,
        Format.Block(AddressPool.MinMaskLength, AddressPool.MaxMaskLength));

    private static readonly Member<VSwitchEntry, Ipv6CidrBlock?> Ipv6Block = Members.Add(
        "ipv6CidrBlock",
        entry => entry.VSwitch.Ipv6CidrBlock,
        Format.Ipv6Block(Ipv6AddressPool.MaskLength).OrNull());

    private static readonly Member<VSwitchEntry, Ipv6Address?> LastIpv6Address = Members.Add(
        "lastAssignedIpv6Address", entry => entry.Cursors?.Ipv6?.LastAddress, Format.Ipv6Address.OrNull());

    private static readonly Member<VSwitchEntry, Ipv6CidrBlock?> LastIpv6Prefix = Members.Add(
        "lastAssignedIpv6Prefix",
        entry => entry.Cursors?.Ipv6?.LastPrefix,
        Format.Ipv6Block(Ipv6AddressPool.PrefixMaskLength).OrNull());

    private static readonly Member<VSwitchEntry, VSwitchStatus> Status = Members.Add(
        "status", entry => entry.VSwitch.Status, Format.OneOf<VSwitchStatus>(), VSwitchStatus.Available);

    private static readonly Member<VSwitchEntry, CidrBlock?> LastPrefix = Members.Add(
        "lastAssignedIpv4Prefix",
        entry => entry.Cursors?.LastPrefix,
        Format.Block(AddressPool.PrefixMaskLength, AddressPool.PrefixMaskLength).OrNull());

    private static readonly Member<VSwitchEntry, Ipv4Address?> LastAddress = Members.Add(
        "lastAssignedIpAddress", entry => entry.Cursors?.LastAddress, Format.Ipv4Address.OrNull());

    private static readonly Member<VSwitchEntry, bool> IsBeingDeleted =
        Members.Add("isBeingDeleted", entry => entry.VSwitch.IsBeingDeleted, Format.Boolean, false);

    private static readonly Member<VSwitchEntry, bool> IsDefault =
        Members.Add("isDefault", entry => entry.VSwitch.IsDefault, Format.Boolean, false);

    /// <summary>Null, or the id of the system route table, for the system route table.</summary>
    private static readonly Member<VSwitchEntry, RouteTableId?> CustomRouteTable = Members.Add(
        "routeTableId", entry => entry.VSwitch.RouteTableId, References.To(RouteTable.Kind).OrNull());

    private static readonly Member<VSwitchEntry, NetworkAclId?> AclReference = Members.Add(
        "networkAclId", entry => entry.VSwitch.NetworkAcl?.AclId, References.To(NetworkAcl.Kind).OrNull());

    private static readonly Member<VSwitchEntry, NetworkAclBindingStatus> AclStatus = Members.Add(
        "networkAclStatus",
        entry => entry.VSwitch.NetworkAcl?.Status ?? NetworkAclBindingStatus.Binded,
        Format.OneOf<NetworkAclBindingStatus>(),
        NetworkAclBindingStatus.Binded);

    private static readonly Member<VSwitchEntry, ImmutableArray<CidrReservation>> Reservations = Members.AddList(
        "cidrReservations", entry => entry.Reservations, CidrReservationDocument.Collection);

    private static readonly CommonMembers<VSwitchEntry> Common = new(Members, entry => entry.VSwitch);

    public static readonly ResourceDocument<VSwitchEntry> Document =
        new(VSwitch.Kind.Name, Members, entry => entry.VSwitch.Id.Value, Create)
        {
            Rows = state => state.VSwitches.Select(vSwitch => VSwitchEntry.Of(state, vSwitch)),
            Store = (state, entries) =>
            {
                var changes = state.NewChanges();
                foreach (var (vSwitch, cursors, reservations) in entries)
                {
                    changes.Add(state.VSwitches, vSwitch);
                    if (cursors is not null)
                    {
                        changes.Add(state.AllocationCursors, cursors);
                    }

                    foreach (var reservation in reservations)
                    {
                        changes.Add(state.CidrReservations, reservation);
                    }
                }

                state.Apply(changes);
            },
            Check = Check,
        };

    private static VSwitchEntry? Create(MemberReader<VSwitchEntry> read)
    {
        var vpcId = read.Get(VpcReference);
        var zone = read.Get(Zone);
        if (!read.TryGet(Block, out var block))
        {
            return null;
        }

        var vpc = read.State.Vpcs.Find(vpcId);
        var ipv6Block = read.Get(Ipv6Block);
        RequireWithinVpc(read, vpc, block, ipv6Block);
        var id = new VSwitchId(read.ResourceId);
        var vSwitch = new VSwitch
        {
            Id = id,
            RegionId = read.RegionOf(Region, vpc?.RegionId),
            VpcId = vpcId,
            ZoneId = zone,
            CidrBlock = block,
            Ipv6CidrBlock = ipv6Block,
            Status = read.Get(Status),
            IsBeingDeleted = read.Get(IsBeingDeleted),
            IsDefault = read.Get(IsDefault),
            RouteTableId = read.Get(CustomRouteTable) is { } table && table != vpc?.RouteTable.Id ? table : null,
            NetworkAcl = GetNetworkAcl(read),
            Name = read.Get(Common.Name),
            Description = read.Get(Common.Description),
            CreationTime = read.Get(Common.CreationTime, read.State.Now),
            ResourceGroupId = read.Get(Common.ResourceGroup),
            Tags = read.Get(Common.Tags),
            TransitionEndsAt = read.Get(Common.TransitionEndsAt),
        };
        return new VSwitchEntry(
            vSwitch, GetCursors(read, id, block, ipv6Block), GetReservations(read, vSwitch));
    }

    private static NetworkAclBinding? GetNetworkAcl(MemberReader<VSwitchEntry> read)
    {
        var status = read.Get(AclStatus);
        return read.Get(AclReference) is { } acl ? new NetworkAclBinding(acl, status) : null;
    }

    private static void RequireWithinVpc(
        MemberReader<VSwitchEntry> read, Vpc? vpc, CidrBlock block, Ipv6CidrBlock? ipv6Block)
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

    private static ImmutableArray<CidrReservation> GetReservations(
        MemberReader<VSwitchEntry> read, VSwitch vSwitch)
    {
        var block = vSwitch.CidrBlock;
        var reserved = new DisjointBlocks();
        var reservations = ImmutableArray.CreateBuilder<CidrReservation>();
        foreach (var reservation in read.Get(Reservations))
        {
            if (block.Contains(reservation.Block) && reserved.TryAdd(reservation.Block))
            {
                reservations.Add(reservation with { VSwitchId = vSwitch.Id, RegionId = vSwitch.RegionId });
            }
            else
            {
                read.Report(
                    Reservations,
                    reservation.Id.Value,
                    CidrReservationDocument.Block,
                    $"{reservation.Block} is outside {block}, or overlaps another reservation.");
            }
        }

        return reservations.DrainToImmutable();
    }

    private static VSwitchCursors? GetCursors(
        MemberReader<VSwitchEntry> read, VSwitchId id, CidrBlock block, Ipv6CidrBlock? ipv6Block)
    {
        var cursors = new VSwitchCursors(
            id, Within(read, LastAddress, block, block.Contains), Within(read, LastPrefix, block, block.Contains));
        var address = Within(read, LastIpv6Address, ipv6Block, value => ipv6Block!.Value.Contains(value));
        var prefix = Within(read, LastIpv6Prefix, ipv6Block, value => ipv6Block!.Value.Contains(value));
        if (address is not null || prefix is not null)
        {
            cursors = cursors with { Ipv6 = new Ipv6Cursors(address, prefix) };
        }

        return cursors == new VSwitchCursors(id) ? null : cursors;
    }

    /// <summary>
    /// The value of a member; null if the VSwitch has no such block. Returns null and reports the problem if the value
    /// is outside the block.
    /// </summary>
    private static T? Within<T>(
        MemberReader<VSwitchEntry> read, Member<VSwitchEntry, T?> member, object? block, Func<T, bool> contains)
        where T : struct
    {
        var value = read.Get(member);
        if (block is null || value is not { } known)
        {
            return null;
        }

        if (contains(known))
        {
            return known;
        }

        read.Report(member, $"{known} is outside {block}.");
        return null;
    }

    private static IEnumerable<VSwitchEntry> Check(
        AccountState state, IReadOnlyList<ReadRow<VSwitchEntry>> entries)
    {
        var ipv6Blocks = new HashSet<(VpcId, Ipv6CidrBlock)>();
        foreach (var (reader, (vSwitch, _, _)) in entries)
        {
            if (vSwitch.Ipv6CidrBlock is { } block && !ipv6Blocks.Add((vSwitch.VpcId, block)))
            {
                reader.Report(Ipv6Block, $"Another VSwitch of {vSwitch.VpcId} has the same block {block}.");
            }
        }

        foreach (var ofVpc in entries.GroupBy(read => read.Row.VSwitch.VpcId))
        {
            ReportOverlaps([.. ofVpc.OrderBy(read => read.Row.VSwitch.CidrBlock.First)]);
        }

        var ids = new HashSet<CidrReservationId>();
        return entries.Select(read => WithUniqueReservations(read, ids));
    }

    /// <summary>Reports and leaves out the reservations whose id is known.</summary>
    private static VSwitchEntry WithUniqueReservations(ReadRow<VSwitchEntry> read, HashSet<CidrReservationId> ids)
    {
        var repeated = read.Row.Reservations.RemoveAll(reservation => ids.Add(reservation.Id));
        foreach (var reservation in repeated)
        {
            read.Reader.Report(Reservations, $"Another VSwitch has a reservation with the same ID {reservation.Id}.");
        }

        return read.Row with { Reservations = read.Row.Reservations.RemoveRange(repeated) };
    }

    /// <summary>Reports every block that overlaps a previous one.</summary>
    private static void ReportOverlaps(IReadOnlyList<ReadRow<VSwitchEntry>> byFirstAddress)
    {
        var furthest = byFirstAddress[0].Row.VSwitch;
        foreach (var (reader, (vSwitch, _, _)) in byFirstAddress.Skip(1))
        {
            if (furthest.CidrBlock.Overlaps(vSwitch.CidrBlock))
            {
                reader.Report(
                    Block, $"{vSwitch.CidrBlock} overlaps {furthest.CidrBlock}, the block of {furthest.Id}.");
            }

            furthest = vSwitch.CidrBlock.Last > furthest.CidrBlock.Last ? vSwitch : furthest;
        }
    }
}

/// <summary>A VSwitch in a document.</summary>
/// <param name="Cursors">The search positions of automatic allocation; null before the first one.</param>
/// <param name="Reservations">Its CIDR reservations, which the document nests.</param>
internal sealed record VSwitchEntry(
    VSwitch VSwitch, VSwitchCursors? Cursors, ImmutableArray<CidrReservation> Reservations)
{
    public static VSwitchEntry Of(AccountState state, VSwitch vSwitch) =>
        new(vSwitch, state.CursorsOf(vSwitch.Id), [.. state.CidrReservationsIn(vSwitch.Id)]);
}
