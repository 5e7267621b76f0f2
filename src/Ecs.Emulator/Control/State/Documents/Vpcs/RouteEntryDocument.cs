using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

/// <summary>The custom route entries. System entries follow from the VSwitches.</summary>
internal static class RouteEntryDocument
{
    private static readonly TextFormat<RouteDestination> DestinationFormat = Format.Parsed(
        (string text, out RouteDestination destination) => RouteDestination.TryParse(text, out destination)
            && (destination.PrefixList is not null || text.Contains('/', StringComparison.Ordinal)),
        "is neither a CIDR block, such as 10.0.0.0/8, that begins with its first address, nor a prefix list");

    private static readonly MemberList<RouteEntry> Members = new();

    /// <summary>A custom route table, or the system route table of a VPC.</summary>
    private static readonly Member<RouteEntry, RouteTableId> RouteTableReference =
        Members.Require("routeTableId", entry => entry.RouteTableId, References.To(RouteTable.Kind));

    private static readonly Member<RouteEntry, RouteDestination> Destination =
        Members.Require("destinationCidrBlock", entry => entry.Destination, DestinationFormat);

    private static readonly Member<RouteEntry, NextHopType> NextHopTypeMember = Members.Add(
        "nextHopType", entry => entry.NextHop.Type, Format.OneOf<NextHopType>(), NextHopType.Instance);

    /// <summary>The id of a resource of the type. The resource need not exist.</summary>
    private static readonly Member<RouteEntry, string> NextHopId =
        Members.Require("nextHopId", entry => entry.NextHop.Id, Format.Text);

    private static readonly Member<RouteEntry, RouteEntryStatus> Status =
        Members.Add("status", entry => entry.Status, Format.OneOf<RouteEntryStatus>(), RouteEntryStatus.Available);

    private static readonly Member<RouteEntry, string> Name =
        Members.Add("name", entry => entry.Name, Format.Text, "");

    private static readonly Member<RouteEntry, string> Description =
        Members.Add("description", entry => entry.Description, Format.Text, "");

    private static readonly Member<RouteEntry, DateTimeOffset> ModifiedTime =
        Members.Add("modifiedTime", entry => entry.ModifiedTime, Format.Time);

    private static readonly Member<RouteEntry, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", entry => entry.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<RouteEntry> Document = TableDocument.Of(
        state => state.RouteEntries,
        RouteEntry.Kind,
        Members,
        Create,
        TableDocument.Unique(
            Destination,
            (RouteEntry entry) => (entry.RouteTableId, entry.Destination),
            entry => $"Another entry of {entry.RouteTableId} has the same destination {entry.Destination}."));

    private static RouteEntry? Create(MemberReader<RouteEntry> read) =>
        read.TryGet(RouteTableReference, out var table)
        && TryGetDestination(read, out var destination)
        && read.TryGet(NextHopId, out var nextHop)
            ? new RouteEntry
            {
                Id = new RouteEntryId(read.ResourceId),
                RouteTableId = table,
                Destination = destination,
                NextHop = new NextHop(read.Get(NextHopTypeMember), nextHop),
                Status = read.Get(Status),
                Name = read.Get(Name),
                Description = read.Get(Description),
                ModifiedTime = read.Get(ModifiedTime, read.State.Now),
                TransitionEndsAt = read.Get(TransitionEndsAt),
            }
            : null;

    /// <summary>Returns false and reports the problem for an existing prefix list of ECS.</summary>
    private static bool TryGetDestination(MemberReader<RouteEntry> read, out RouteDestination destination)
    {
        if (!read.TryGet(Destination, out destination))
        {
            return false;
        }

        if (destination.PrefixList is { } id && read.State.PrefixLists.Find(id) is { Product: PrefixListProduct.Ecs })
        {
            read.Report(Destination, $"{id} is a prefix list of ECS. A route can only name one with the product Vpc.");
            return false;
        }

        return true;
    }
}
