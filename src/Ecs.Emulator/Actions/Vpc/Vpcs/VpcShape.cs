using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

/// <summary>A member without a value is an empty string or an empty structure, never absent or null.</summary>
internal static class VpcShape
{
    /// <summary>ECS names the members TagKey and TagValue.</summary>
    public static readonly Shape<Tag> Tag = new Shape<Tag>()
        .Text("Key", "The key.", tag => tag.Key)
        .Text("Value", "The value.", tag => tag.Value);

    private static readonly Shape<Domain.Resources.Vpcs.Vpc> Ipv6CidrBlock = new Shape<Domain.Resources.Vpcs.Vpc>()
        .Text("Ipv6CidrBlock", "The block.", vpc => vpc.Ipv6CidrBlock.ToString()!)
        .Text("Ipv6Isp", "The line type of the block.", vpc => vpc.Ipv6Isp);

    public static readonly Shape<ListedVpc> Common = new Shape<ListedVpc>()
        .Text("VpcId", "The ID; empty if the VPC does not exist.", listed => listed.Vpc.Id.Value)
        .Text("VpcName", "The name.", listed => listed.Vpc.Name)
        .Text("Description", "The description.", listed => listed.Vpc.Description)
        .Text("RegionId", "The region.", listed => listed.Vpc.RegionId.Value)
        .Text("Status", "Available or Pending.", listed => ReturnedStatus(listed.Vpc))
        .Text("CidrBlock", "The primary CIDR block.", listed => listed.Vpc.CidrBlock.ToString())
        .Text("Ipv6CidrBlock", "The IPv6 CIDR block.", listed => listed.Vpc.Ipv6CidrBlock?.ToString() ?? "")
        .Boolean("IsDefault", "Whether the VPC is the default VPC of the region.", listed => listed.Vpc.IsDefault)
        .Text("CreationTime", "The time of creation, UTC.", listed => CommonShapes.Time(listed.Vpc.CreationTime))
        .Text("VRouterId", "The VRouter.", listed => listed.Vpc.VRouterId)
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Integer("OwnerId", "The account.", listed => listed.OwnerId.Number)
        .Boolean("EnabledIpv6", "Whether IPv6 is enabled.", listed => listed.Vpc.Ipv6CidrBlock is not null)
        .Text(
            "DhcpOptionsSetId",
            "The DHCP options set; empty for the default options.",
            listed => listed.Vpc.DhcpOptions?.SetId.Value ?? "")
        .Text(
            "DhcpOptionsSetStatus",
            "The status of the DHCP options set: InUse or Pending; empty without one.",
            listed => DhcpOptionsStatus(listed.Vpc))
        .Text(
            "DnsHostnameStatus",
            "ENABLED or DISABLED.",
            listed => listed.Vpc.DnsHostnameEnabled ? "ENABLED" : "DISABLED")
        .TextList(
            "VSwitchIds", "VSwitchId", "The VSwitches.", listed => listed.VSwitches.Select(vSwitch => vSwitch.Id.Value))
        .TextList(
            "SecondaryCidrBlocks",
            "SecondaryCidrBlock",
            "The secondary CIDR blocks.",
            listed => listed.Vpc.SecondaryCidrBlocks.Select(block => block.ToString()))
        .TextList(
            "UserCidrs",
            "UserCidr",
            "The user CIDR blocks.",
            listed => listed.Vpc.UserCidrs.Select(block => block.ToString()))
        .ObjectList(
            "Ipv6CidrBlocks",
            "Ipv6CidrBlock",
            "The IPv6 CIDR blocks.",
            listed => listed.Vpc.Ipv6CidrBlock is null ? [] : new[] { listed.Vpc },
            Ipv6CidrBlock)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Vpc.Tags, Tag);

    /// <summary>InUse, or Pending while the DHCP options set is attached or detached; empty without one.</summary>
    public static string DhcpOptionsStatus(Domain.Resources.Vpcs.Vpc vpc) => vpc.DhcpOptions?.Status switch
    {
        null => "",
        DhcpOptionsBindingStatus.InUse => "InUse",
        _ => "Pending",
    };

    /// <summary>The API has only two statuses.</summary>
    private static string ReturnedStatus(Domain.Resources.Vpcs.Vpc vpc) =>
        (vpc.Status == VpcStatus.Available ? VpcStatus.Available : VpcStatus.Pending).ToString();
}
