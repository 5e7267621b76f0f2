using Ecs.Emulator.Actions.Vpc.Eips;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.NatGateways;

/// <summary>A member without a value is an empty string or an empty structure, never absent or null.</summary>
internal static class NatGatewayShape
{
    /// <summary>In Mbit/s.</summary>
    private const int MaxBandwidth = 5_120;

    private const int MaxSessions = 2_000_000;
    private const int MaxSessionsPerSecond = 100_000;

    /// <summary>The tables of a gateway, as lists with one element.</summary>
    public static readonly Shape<NatGateway> Tables = new Shape<NatGateway>()
        .TextList("SnatTableIds", "SnatTableId", "The SNAT table.", gateway => [gateway.SnatTableId.Value])
        .TextList("ForwardTableIds", "ForwardTableId", "The DNAT table.", gateway => [gateway.ForwardTableId.Value])
        .TextList("FullNatTableIds", "FullNatTableId", "Always empty.", _ => []);

    private static readonly Shape<ListedNatGateway> Location = new Shape<ListedNatGateway>()
        .Text("EniInstanceId", "The ENI.", listed => listed.NetworkInterface?.Id.Value ?? "")
        .Text("VswitchId", "The VSwitch.", listed => listed.NetworkInterface?.VSwitchId.Value ?? "")
        .Text("IzNo", "The zone.", listed => listed.VSwitch?.ZoneId.Value ?? "")
        .Text(
            "PrivateIpAddress",
            "The private address.",
            listed => listed.NetworkInterface?.PrimaryIpAddress.ToString() ?? "")
        .Integer("MaxBandwidth", "The maximum bandwidth, in Mbit/s.", _ => MaxBandwidth);

    private static readonly Shape<ListedNatGateway> PrivateInfo = new Shape<ListedNatGateway>()
        .Include(listed => listed, Location)
        .Text("EniType", "The type of the ENI.", listed => listed.NetworkInterface?.Type.ToString() ?? "")
        .Integer("MaxSessionQuota", "The maximum number of sessions.", _ => MaxSessions)
        .Integer("MaxSessionEstablishRate", "The maximum of new sessions in a second.", _ => MaxSessionsPerSecond);

    private static readonly Shape<ListedNatGatewayEip> IpAttributes = new Shape<ListedNatGatewayEip>()
        .Text("AllocationId", "The EIP.", listed => listed.Eip.Id.Value)
        .Text("IpAddress", "The public address.", listed => listed.Eip.IpAddress.ToString())
        .Text("UsingStatus", "idle, UsedBySnatTable or UsedByForwardTable.", UsingStatusOf);

    private static readonly Shape<ListedNatGatewayEip> ListedIp = new Shape<ListedNatGatewayEip>()
        .Include(listed => listed, IpAttributes)
        .Text("PrivateIpAddress", "Always empty.", _ => "")
        .Boolean("SnatEntryEnabled", "Whether an SNAT entry can use the EIP.", listed => listed.AllowsSnat);

    private static readonly Shape<NatGateway> Identity = new Shape<NatGateway>()
        .Text("NatGatewayId", "The ID.", gateway => gateway.Id.Value)
        .Text("Name", "The name.", gateway => gateway.Name)
        .Text("Description", "The description.", gateway => gateway.Description)
        .Text("RegionId", "The region.", gateway => gateway.RegionId.Value)
        .Text("VpcId", "The VPC.", gateway => gateway.VpcId.Value)
        .Text("Status", "The state.", gateway => gateway.Status.ToString())
        .Text("NatType", "Always Enhanced.", _ => "Enhanced")
        .Text("NetworkType", "internet or intranet.", NetworkTypeOf)
        .Text("BusinessStatus", "Always Normal.", _ => "Normal")
        .Text("CreationTime", "The time of creation, UTC.", gateway => CommonShapes.Time(gateway.CreationTime))
        .Text("ExpiredTime", "Always empty.", _ => "")
        .Boolean("EcsMetricEnabled", "Always false.", _ => false)
        .Boolean("PrivateLinkEnabled", "Always false.", _ => false)
        .Text("PrivateLinkMode", "Always empty.", _ => "");

    private static readonly Shape<NatGateway> Billing = new Shape<NatGateway>()
        .Text("InstanceChargeType", "Always PostPaid.", _ => "PostPaid")
        .Text("InternetChargeType", "The billing method of the traffic.", gateway =>
            gateway.InternetChargeType.ToString())
        .Text("Spec", "The specification; empty for none.", gateway => gateway.Spec);

    public static readonly Shape<ListedNatGateway> Row = new Shape<ListedNatGateway>()
        .Include(listed => listed.Gateway, Identity)
        .Include(listed => listed.Gateway, Billing)
        .Include(listed => listed.Gateway, Tables)
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Boolean(
            "DeletionProtection",
            "Whether the gateway cannot be deleted.",
            listed => listed.Gateway.DeletionProtection)
        .Text("EipBindMode", "MULTI_BINDED or NAT.", listed => EipShape.Modes[listed.Gateway.EipBindMode])
        .Boolean(
            "IcmpReplyEnabled",
            "Whether the gateway replies to ICMP echo requests.",
            listed => listed.Gateway.IcmpReplyEnabled)
        .Boolean("AutoPay", "Always false.", _ => false)
        .Text("EnableSessionLog", "Always false.", _ => "false")
        .Boolean("SecurityProtectionEnabled", "Always false.", _ => false)
        .Object("NatGatewayPrivateInfo", "The ENI and its address.", listed => listed, PrivateInfo)
        .ObjectList("IpLists", "IpList", "The EIPs.", listed => listed.Eips, ListedIp)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Gateway.Tags, CommonShapes.Tag);

    private static readonly Shape<NatGateway> BillingConfig = new Shape<NatGateway>()
        .Include(gateway => gateway, Billing)
        .Text("AutoPay", "Always false.", _ => "false");

    private static readonly Shape<NatGateway> DeletionProtectionInfo = new Shape<NatGateway>()
        .Boolean("Enabled", "Whether the gateway cannot be deleted.", gateway => gateway.DeletionProtection);

    private static readonly Shape<ListedNatGateway> SnatTable = new Shape<ListedNatGateway>()
        .Text("SnatTableId", "The ID.", listed => listed.Gateway.SnatTableId.Value)
        .Integer("SnatEntryCount", "The number of entries.", listed => listed.SnatEntryCount);

    private static readonly Shape<ListedNatGateway> ForwardTable = new Shape<ListedNatGateway>()
        .Text("ForwardTableId", "The ID.", listed => listed.Gateway.ForwardTableId.Value)
        .Integer("ForwardEntryCount", "The number of entries.", listed => listed.ForwardEntryCount);

    /// <summary>The response of GetNatGatewayAttribute.</summary>
    public static readonly Shape<ListedNatGateway> Attributes = new Shape<ListedNatGateway>()
        .Include(listed => listed.Gateway, Identity)
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Boolean("EnableSessionLog", "Always false.", _ => false)
        .Object("BillingConfig", "The billing methods.", listed => listed.Gateway, BillingConfig)
        .Object(
            "DeletionProtectionInfo", "The deletion protection.", listed => listed.Gateway, DeletionProtectionInfo)
        .Object("PrivateInfo", "The ENI and its address.", listed => listed, Location)
        .Object("SnatTable", "The SNAT table.", listed => listed, SnatTable)
        .Object("ForwardTable", "The DNAT table.", listed => listed, ForwardTable)
        .ObjectArray("IpList", "The EIPs.", listed => listed.Eips, IpAttributes);

    private static string UsingStatusOf(ListedNatGatewayEip listed) =>
        listed.IsUsedBySnat ? "UsedBySnatTable"
        : listed.IsUsedByForward ? "UsedByForwardTable"
        : "idle";

    private static string NetworkTypeOf(NatGateway gateway) =>
        NatGatewayParameters.NetworkTypes.First(type => type.Value == gateway.NetworkType).Word;
}
