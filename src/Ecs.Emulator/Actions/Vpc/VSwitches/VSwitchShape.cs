using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.VSwitches;

/// <summary>A VSwitch as answers show it: with the route table of its VPC.</summary>
/// <param name="VSwitch">The VSwitch; null where there is none, which DescribeVSwitchAttributes answers with empty members.</param>
/// <param name="RouteTableId">The route table; null where the VPC is gone.</param>
/// <param name="OwnerId">The account that owns it; null where there is none.</param>
/// <param name="ResourceGroupId">Its resource group: its own, or its VPC's.</param>
/// <param name="FreeAddressCount">How many of its addresses are free.</param>
internal sealed record ListedVSwitch(
    VSwitch? VSwitch, string? RouteTableId, AccountId? OwnerId, string ResourceGroupId, int FreeAddressCount)
{
    /// <summary>The VSwitch as answers show it.</summary>
    public static ListedVSwitch Of(AccountState state, VSwitch vSwitch) =>
        new(
            vSwitch,
            state.Vpcs.Find(vSwitch.VpcId)?.RouteTable.Id,
            state.Owner,
            state.ResourceGroupOf(vSwitch),
            state.AddressesOf(vSwitch).FreeAddressCount);

    /// <summary>A VSwitch that does not exist.</summary>
    public static readonly ListedVSwitch None = new(null, null, null, "", 0);
}

/// <summary>How the API shows a VSwitch.</summary>
internal static class VSwitchShape
{
    private static readonly Shape<ListedVSwitch> RouteTable = new Shape<ListedVSwitch>()
        .Text("RouteTableId", "The ID.", listed => listed.RouteTableId ?? "")
        .Text("RouteTableType", "System: the one that came with the VPC.", _ => "System");

    /// <summary>What every answer shows of a VSwitch.</summary>
    public static readonly Shape<ListedVSwitch> Row = new Shape<ListedVSwitch>()
        .Text("VSwitchId", "The ID; empty where there is no such VSwitch.", listed => listed.VSwitch?.Id.Value ?? "")
        .Text("VSwitchName", "The name.", listed => listed.VSwitch?.Name ?? "")
        .Text("Description", "The description.", listed => listed.VSwitch?.Description ?? "")
        .Text("VpcId", "The VPC.", listed => listed.VSwitch?.VpcId.Value ?? "")
        .Text("ZoneId", "The zone.", listed => listed.VSwitch?.ZoneId.Value ?? "")
        .Text("Status", "Available or Pending.", listed => listed.VSwitch?.Status.ToString() ?? "")
        .Text("CidrBlock", "The block.", listed => listed.VSwitch?.CidrBlock.ToString() ?? "")
        .Text("Ipv6CidrBlock", "The IPv6 block.", listed => listed.VSwitch?.Ipv6CidrBlock?.ToString() ?? "")
        .Integer(
            "AvailableIpAddressCount",
            "How many addresses nobody holds, without those that the cloud keeps.",
            listed => listed.FreeAddressCount)
        .Boolean("IsDefault", "Whether it is the zone's default VSwitch.", listed => listed.VSwitch?.IsDefault ?? false)
        .Text("CreationTime", "When it was made, UTC.", listed => listed.VSwitch is { } made ? EcsShapes.Time(made.CreationTime) : "")
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Integer("OwnerId", "The account.", listed => listed.OwnerId?.Number ?? 0)
        .Text("NetworkAclId", "The network ACL: none.", _ => "")
        .Text("ShareType", "How it is shared: not at all.", _ => "")
        .Boolean("EnabledIpv6", "Whether IPv6 is turned on.", listed => listed.VSwitch?.Ipv6CidrBlock is not null)
        .Object("RouteTable", "The route table.", listed => listed.VSwitch is null ? null : listed, RouteTable)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.VSwitch?.Tags ?? [], VpcShape.Tag);
}
