using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.VSwitches;

internal static class VSwitchShape
{
    private static readonly Shape<ListedVSwitch> RouteTable = new Shape<ListedVSwitch>()
        .Text("RouteTableId", "The ID.", listed => listed.RouteTableId?.Value ?? "")
        .Text(
            "RouteTableType",
            "System or Custom.",
            listed => listed.VSwitch?.RouteTableId is null ? "System" : "Custom");

    public static readonly Shape<ListedVSwitch> Row = new Shape<ListedVSwitch>()
        .Text("VSwitchId", "The ID; empty if the VSwitch does not exist.", listed => listed.VSwitch?.Id.Value ?? "")
        .Text("VSwitchName", "The name.", listed => listed.VSwitch?.Name ?? "")
        .Text("Description", "The description.", listed => listed.VSwitch?.Description ?? "")
        .Text("VpcId", "The VPC.", listed => listed.VSwitch?.VpcId.Value ?? "")
        .Text("ZoneId", "The zone.", listed => listed.VSwitch?.ZoneId.Value ?? "")
        .Text("Status", "Available or Pending.", listed => listed.VSwitch?.Status.ToString() ?? "")
        .Text("CidrBlock", "The block.", listed => listed.VSwitch?.CidrBlock.ToString() ?? "")
        .Text("Ipv6CidrBlock", "The IPv6 block.", listed => listed.VSwitch?.Ipv6CidrBlock?.ToString() ?? "")
        .Integer(
            "AvailableIpAddressCount",
            "The number of free IP addresses, without those that the service reserves.",
            listed => listed.FreeAddressCount)
        .Boolean(
            "IsDefault",
            "Whether the VSwitch is the default VSwitch of the zone.",
            listed => listed.VSwitch?.IsDefault ?? false)
        .Text(
            "CreationTime",
            "The time of creation, UTC.",
            listed => listed.VSwitch is { } made ? CommonShapes.Time(made.CreationTime) : "")
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Integer("OwnerId", "The account.", listed => listed.OwnerId?.Number ?? 0)
        .Text("NetworkAclId", "The network ACL.", listed => listed.VSwitch?.NetworkAcl?.AclId.Value ?? "")
        .Text("ShareType", "The share type; always empty.", _ => "")
        .Boolean("EnabledIpv6", "Whether IPv6 is enabled.", listed => listed.VSwitch?.Ipv6CidrBlock is not null)
        .Object("RouteTable", "The route table.", listed => listed.VSwitch is null ? null : listed, RouteTable)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.VSwitch?.Tags ?? [], VpcShape.Tag);
}
