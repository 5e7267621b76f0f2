using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

/// <summary>The custom route tables. The system route table of a VPC is described with the VPC.</summary>
internal static class RouteTableDocument
{
    private static readonly MemberList<RouteTable> Members = new();

    private static readonly Member<RouteTable, RegionId?> Region = Members.Region(table => table.RegionId);

    private static readonly Member<RouteTable, VpcId> VpcReference =
        Members.Require("vpcId", table => table.VpcId, References.To(Vpc.Kind));

    private static readonly Member<RouteTable, RouteTableStatus> Status =
        Members.Add("status", table => table.Status, Format.OneOf<RouteTableStatus>(), RouteTableStatus.Available);

    private static readonly Member<RouteTable, RouteTableAssociateType> AssociateType = Members.Add(
        "associateType",
        table => table.AssociateType,
        Format.OneOf<RouteTableAssociateType>(),
        RouteTableAssociateType.VSwitch);

    private static readonly Member<RouteTable, bool> RoutePropagationEnabled =
        Members.Add("routePropagationEnabled", table => table.RoutePropagationEnabled, Format.Boolean, true);

    private static readonly Member<RouteTable, string> Name =
        Members.Add("name", table => table.Name, Format.Text, "");

    private static readonly Member<RouteTable, string> Description =
        Members.Add("description", table => table.Description, Format.Text, "");

    private static readonly Member<RouteTable, DateTimeOffset> CreationTime =
        Members.Add("creationTime", table => table.CreationTime, Format.Time);

    private static readonly Member<RouteTable, ImmutableArray<Tag>> Tags = Members.Tags(table => table.Tags);

    private static readonly Member<RouteTable, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", table => table.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<RouteTable> Document =
        TableDocument.Of(state => state.RouteTables, RouteTable.Kind, Members, Create);

    private static RouteTable? Create(MemberReader<RouteTable> read)
    {
        var vpcId = read.Get(VpcReference);
        var id = new RouteTableId(read.ResourceId);
        if (read.State.Routes.FindTable(id) is { } system)
        {
            read.Report($"It is the system route table of {system.VpcId}.");
            return null;
        }

        return new RouteTable
        {
            Id = id,
            VpcId = vpcId,
            RegionId = read.RegionOf(Region, read.State.Vpcs.Find(vpcId)?.RegionId),
            Status = read.Get(Status),
            AssociateType = read.Get(AssociateType),
            RoutePropagationEnabled = read.Get(RoutePropagationEnabled),
            Name = read.Get(Name),
            Description = read.Get(Description),
            CreationTime = read.Get(CreationTime, read.State.Now),
            Tags = read.Get(Tags),
            TransitionEndsAt = read.Get(TransitionEndsAt),
        };
    }
}
