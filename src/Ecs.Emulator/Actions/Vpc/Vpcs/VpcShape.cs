using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

/// <summary>A VPC as answers show it: with its VSwitches.</summary>
/// <param name="Vpc">The VPC.</param>
/// <param name="VSwitchIds">Its VSwitches.</param>
/// <param name="OwnerId">The account that owns it.</param>
/// <param name="ResourceGroupId">Its resource group: its own, or the account's default group.</param>
internal sealed record ListedVpc(
    Domain.Resources.Vpcs.Vpc Vpc, ImmutableArray<VSwitchId> VSwitchIds, AccountId OwnerId, string ResourceGroupId)
{
    /// <summary>The VPC as answers show it.</summary>
    public static ListedVpc Of(AccountState state, Domain.Resources.Vpcs.Vpc vpc) => new(
        vpc,
        [.. state.VSwitches.Where(vSwitch => vSwitch.VpcId == vpc.Id).Select(vSwitch => vSwitch.Id)],
        state.Owner,
        state.ResourceGroupOf(vpc.ResourceGroupId));
}

/// <summary>How the API shows a VPC. What is unset is an empty text or an empty structure, never absent or null.</summary>
internal static class VpcShape
{
    /// <summary>A tag. (ECS calls its members TagKey and TagValue.)</summary>
    public static readonly Shape<Tag> Tag = new Shape<Tag>()
        .Text("Key", "The key.", tag => tag.Key)
        .Text("Value", "The value.", tag => tag.Value);

    private static readonly Shape<Domain.Resources.Vpcs.Vpc> Ipv6CidrBlock = new Shape<Domain.Resources.Vpcs.Vpc>()
        .Text("Ipv6CidrBlock", "The block.", vpc => vpc.Ipv6CidrBlock.ToString()!)
        .Text("Ipv6Isp", "Whose lines it belongs to.", vpc => vpc.Ipv6Isp);

    /// <summary>What every answer shows of a VPC.</summary>
    public static readonly Shape<ListedVpc> Common = new Shape<ListedVpc>()
        .Text("VpcId", "The ID; empty where there is no such VPC.", listed => listed.Vpc.Id.Value)
        .Text("VpcName", "The name.", listed => listed.Vpc.Name)
        .Text("Description", "The description.", listed => listed.Vpc.Description)
        .Text("RegionId", "The region.", listed => listed.Vpc.RegionId.Value)
        .Text("Status", "Available, or Pending while it is being made.", listed => ShownStatus(listed.Vpc))
        .Text("CidrBlock", "Its first block.", listed => listed.Vpc.CidrBlock.ToString())
        .Text("Ipv6CidrBlock", "Its IPv6 block.", listed => listed.Vpc.Ipv6CidrBlock?.ToString() ?? "")
        .Boolean("IsDefault", "Whether it is the region's default VPC.", listed => listed.Vpc.IsDefault)
        .Text("CreationTime", "When it was made, UTC.", listed => EcsShapes.Time(listed.Vpc.CreationTime))
        .Text("VRouterId", "Its router.", listed => listed.Vpc.VRouterId)
        .Text("ResourceGroupId", "Its resource group.", listed => listed.ResourceGroupId)
        .Integer("OwnerId", "The account.", listed => listed.OwnerId.Number)
        .Boolean("EnabledIpv6", "Whether IPv6 is turned on.", listed => listed.Vpc.Ipv6CidrBlock is not null)
        .Text("DhcpOptionsSetId", "Its DHCP options set: none.", _ => "")
        .Text("DhcpOptionsSetStatus", "The state of that set.", _ => "")
        .Text("DnsHostnameStatus", "ENABLED or DISABLED.", listed => listed.Vpc.DnsHostnameEnabled ? "ENABLED" : "DISABLED")
        .TextList("VSwitchIds", "VSwitchId", "Its VSwitches.", listed => listed.VSwitchIds.Select(id => id.Value))
        .TextList(
            "SecondaryCidrBlocks",
            "SecondaryCidrBlock",
            "Its further blocks.",
            listed => listed.Vpc.SecondaryCidrBlocks.Select(block => block.ToString()))
        .TextList("UserCidrs", "UserCidr", "Blocks of the user's own.", listed => listed.Vpc.UserCidrs.Select(block => block.ToString()))
        .ObjectList(
            "Ipv6CidrBlocks",
            "Ipv6CidrBlock",
            "Its IPv6 blocks.",
            listed => listed.Vpc.Ipv6CidrBlock is null ? [] : new[] { listed.Vpc },
            Ipv6CidrBlock)
        .ObjectList("Tags", "Tag", "Its tags.", listed => listed.Vpc.Tags, Tag);

    /// <summary>The API has no third state.</summary>
    private static string ShownStatus(Domain.Resources.Vpcs.Vpc vpc) =>
        (vpc.Status == VpcStatus.Available ? VpcStatus.Available : VpcStatus.Pending).ToString();
}
