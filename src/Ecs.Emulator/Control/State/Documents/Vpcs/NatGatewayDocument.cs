using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

/// <summary>The NAT gateways. The ENI of a gateway is a network interface of the document.</summary>
internal static class NatGatewayDocument
{
    private static readonly MemberList<NatGateway> Members = new();

    private static readonly Member<NatGateway, RegionId?> Region = Members.Region(gateway => gateway.RegionId);

    private static readonly Member<NatGateway, VpcId> VpcReference =
        Members.Require("vpcId", gateway => gateway.VpcId, References.To(Vpc.Kind));

    /// <summary>The ENI with the private address.</summary>
    private static readonly Member<NatGateway, NetworkInterfaceId?> NetworkInterfaceReference = Members.Add(
        "networkInterfaceId", gateway => gateway.NetworkInterfaceId, References.To(NetworkInterface.Kind).OrNull());

    private static readonly Member<NatGateway, NatGatewayStatus> Status = Members.Add(
        "status", gateway => gateway.Status, Format.OneOf<NatGatewayStatus>(), NatGatewayStatus.Available);

    private static readonly Member<NatGateway, NatNetworkType> NetworkType = Members.Add(
        "networkType", gateway => gateway.NetworkType, Format.OneOf<NatNetworkType>(), NatNetworkType.Internet);

    /// <summary>Derives from the id of the gateway if it is absent.</summary>
    private static readonly Member<NatGateway, string> SnatTableId =
        Members.Add("snatTableId", gateway => gateway.SnatTableId.Value, Format.NonEmptyText);

    /// <summary>Derives from the id of the gateway if it is absent.</summary>
    private static readonly Member<NatGateway, string> ForwardTableId =
        Members.Add("forwardTableId", gateway => gateway.ForwardTableId.Value, Format.NonEmptyText);

    private static readonly Member<NatGateway, string> Name =
        Members.Add("name", gateway => gateway.Name, Format.Text, "");

    private static readonly Member<NatGateway, string> Description =
        Members.Add("description", gateway => gateway.Description, Format.Text, "");

    private static readonly Member<NatGateway, NatInternetChargeType> InternetChargeType = Members.Add(
        "internetChargeType",
        gateway => gateway.InternetChargeType,
        Format.OneOf<NatInternetChargeType>(),
        NatInternetChargeType.PayByLcu);

    private static readonly Member<NatGateway, string> Spec =
        Members.Add("spec", gateway => gateway.Spec, Format.Text, "");

    private static readonly Member<NatGateway, EipMode> EipBindMode = Members.Add(
        "eipBindMode", gateway => gateway.EipBindMode, Format.OneOf<EipMode>(), EipMode.MultiBinded);

    private static readonly Member<NatGateway, bool> IcmpReplyEnabled =
        Members.Add("icmpReplyEnabled", gateway => gateway.IcmpReplyEnabled, Format.Boolean, true);

    private static readonly Member<NatGateway, bool> DeletionProtection =
        Members.Add("deletionProtection", gateway => gateway.DeletionProtection, Format.Boolean, false);

    private static readonly Member<NatGateway, DateTimeOffset> CreationTime =
        Members.Add("creationTime", gateway => gateway.CreationTime, Format.Time);

    private static readonly Member<NatGateway, string> ResourceGroup =
        Members.ResourceGroup(gateway => gateway.ResourceGroupId);

    private static readonly Member<NatGateway, ImmutableArray<Tag>> Tags = Members.Tags(gateway => gateway.Tags);

    private static readonly Member<NatGateway, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", gateway => gateway.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<NatGateway> Document =
        TableDocument.Of(state => state.NatGateways, NatGateway.Kind, Members, Create, Check);

    private static NatGateway Create(MemberReader<NatGateway> read)
    {
        var vpcId = read.Get(VpcReference);
        return new NatGateway
        {
            Id = new NatGatewayId(read.ResourceId),
            VpcId = vpcId,
            RegionId = read.RegionOf(Region, read.State.Vpcs.Find(vpcId)?.RegionId),
            NetworkInterfaceId = read.Get(NetworkInterfaceReference),
            Status = read.Get(Status),
            NetworkType = read.Get(NetworkType),
            SnatTableId = new(read.Get(SnatTableId, TableIdOf(read.ResourceId, NatGateway.SnatTableIds))),
            ForwardTableId = new(read.Get(ForwardTableId, TableIdOf(read.ResourceId, NatGateway.ForwardTableIds))),
            Name = read.Get(Name),
            Description = read.Get(Description),
            InternetChargeType = read.Get(InternetChargeType),
            Spec = read.Get(Spec),
            EipBindMode = read.Get(EipBindMode),
            IcmpReplyEnabled = read.Get(IcmpReplyEnabled),
            DeletionProtection = read.Get(DeletionProtection),
            CreationTime = read.Get(CreationTime, read.State.Now),
            ResourceGroupId = read.Get(ResourceGroup),
            Tags = read.Get(Tags),
            TransitionEndsAt = read.Get(TransitionEndsAt),
        };
    }

    /// <summary>For <c>ngw-x</c>, <c>stb-x</c> and <c>ftb-x</c>.</summary>
    private static string TableIdOf(string gateway, IdForm form)
    {
        var prefix = NatGateway.Kind.GeneratedIds.Prefix;
        return form.Prefix
            + (gateway.StartsWith(prefix, StringComparison.Ordinal) ? gateway[prefix.Length..] : gateway);
    }

    /// <summary>Two gateways cannot have the same table.</summary>
    private static IEnumerable<NatGateway> Check(AccountState state, IReadOnlyList<ReadRow<NatGateway>> gateways)
    {
        var snatTables = new HashSet<SnatTableId>();
        var forwardTables = new HashSet<ForwardTableId>();
        foreach (var (reader, gateway) in gateways)
        {
            if (!snatTables.Add(gateway.SnatTableId))
            {
                reader.Report(SnatTableId, $"{gateway.SnatTableId}: another NAT gateway has it.");
            }
            else if (!forwardTables.Add(gateway.ForwardTableId))
            {
                reader.Report(ForwardTableId, $"{gateway.ForwardTableId}: another NAT gateway has it.");
            }
            else
            {
                yield return gateway;
            }
        }
    }
}
