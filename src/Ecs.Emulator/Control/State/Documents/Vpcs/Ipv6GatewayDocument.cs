using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

internal static class Ipv6GatewayDocument
{
    private static readonly MemberList<Ipv6Gateway> Members = new();

    private static readonly Member<Ipv6Gateway, RegionId?> Region = Members.Region(gateway => gateway.RegionId);

    private static readonly Member<Ipv6Gateway, VpcId> VpcReference =
        Members.Require("vpcId", gateway => gateway.VpcId, References.To(Vpc.Kind));

    private static readonly Member<Ipv6Gateway, Ipv6GatewayStatus> Status = Members.Add(
        "status", gateway => gateway.Status, Format.OneOf<Ipv6GatewayStatus>(), Ipv6GatewayStatus.Available);

    private static readonly CommonMembers<Ipv6Gateway> Common = new(Members, gateway => gateway);

    public static readonly ResourceDocument<Ipv6Gateway> Document = TableDocument.Of(
        state => state.Ipv6Gateways,
        Ipv6Gateway.Kind,
        Members,
        Create,
        TableDocument.Unique(
            VpcReference,
            (Ipv6Gateway gateway) => gateway.VpcId,
            gateway => $"{gateway.VpcId} has another IPv6 gateway."));

    private static Ipv6Gateway Create(MemberReader<Ipv6Gateway> read)
    {
        var vpc = read.Get(VpcReference);
        return new Ipv6Gateway
        {
            Id = new Ipv6GatewayId(read.ResourceId),
            VpcId = vpc,
            RegionId = read.RegionOf(Region, read.State.Vpcs.Find(vpc)?.RegionId),
            Status = read.Get(Status),
            Name = read.Get(Common.Name),
            Description = read.Get(Common.Description),
            CreationTime = read.Get(Common.CreationTime, read.State.Now),
            ResourceGroupId = read.Get(Common.ResourceGroup),
            Tags = read.Get(Common.Tags),
            TransitionEndsAt = read.Get(Common.TransitionEndsAt),
        };
    }
}
