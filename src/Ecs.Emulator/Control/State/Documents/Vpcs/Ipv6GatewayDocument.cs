using System.Collections.Immutable;
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

    private static readonly Member<Ipv6Gateway, string> Name =
        Members.Add("name", gateway => gateway.Name, Format.Text, "");

    private static readonly Member<Ipv6Gateway, string> Description =
        Members.Add("description", gateway => gateway.Description, Format.Text, "");

    private static readonly Member<Ipv6Gateway, DateTimeOffset> CreationTime =
        Members.Add("creationTime", gateway => gateway.CreationTime, Format.Time);

    private static readonly Member<Ipv6Gateway, string> ResourceGroup =
        Members.ResourceGroup(gateway => gateway.ResourceGroupId);

    private static readonly Member<Ipv6Gateway, ImmutableArray<Tag>> Tags = Members.Tags(gateway => gateway.Tags);

    private static readonly Member<Ipv6Gateway, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", gateway => gateway.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<Ipv6Gateway> Document =
        TableDocument.Of(state => state.Ipv6Gateways, Ipv6Gateway.Kind, Members, Create, Check);

    private static Ipv6Gateway Create(MemberReader<Ipv6Gateway> read)
    {
        var vpc = read.Get(VpcReference);
        return new Ipv6Gateway
        {
            Id = new Ipv6GatewayId(read.ResourceId),
            VpcId = vpc,
            RegionId = read.RegionOf(Region, read.State.Vpcs.Find(vpc)?.RegionId),
            Status = read.Get(Status),
            Name = read.Get(Name),
            Description = read.Get(Description),
            CreationTime = read.Get(CreationTime, read.State.Now),
            ResourceGroupId = read.Get(ResourceGroup),
            Tags = read.Get(Tags),
            TransitionEndsAt = read.Get(TransitionEndsAt),
        };
    }

    private static IEnumerable<Ipv6Gateway> Check(
        AccountState state, IReadOnlyList<ReadRow<Ipv6Gateway>> gateways)
    {
        var vpcs = new HashSet<VpcId>();
        foreach (var (reader, gateway) in gateways)
        {
            if (!vpcs.Add(gateway.VpcId))
            {
                reader.Report(VpcReference, $"{gateway.VpcId} has another IPv6 gateway.");
            }

            yield return gateway;
        }
    }
}
