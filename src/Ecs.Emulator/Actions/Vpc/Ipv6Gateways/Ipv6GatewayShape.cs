using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Gateways;

internal static class Ipv6GatewayShape
{
    public static readonly Shape<ListedIpv6Gateway> Row = new Shape<ListedIpv6Gateway>()
        .Text("Ipv6GatewayId", "The ID; empty if the gateway does not exist.", listed => listed.Gateway?.Id.Value ?? "")
        .Text("Name", "The name.", listed => listed.Gateway?.Name ?? "")
        .Text("Description", "The description.", listed => listed.Gateway?.Description ?? "")
        .Text("RegionId", "The region.", listed => listed.Gateway?.RegionId.Value ?? "")
        .Text("VpcId", "The VPC.", listed => listed.Gateway?.VpcId.Value ?? "")
        .Text(
            "Status",
            "Available, Pending or Deleting; empty if the gateway does not exist.",
            listed => listed.Gateway?.Status.ToString() ?? "")
        .Text("BusinessStatus", "Always Normal.", listed => listed.Gateway is null ? "" : "Normal")
        .Text("InstanceChargeType", "Always PostPaid.", listed => listed.Gateway is null ? "" : "PostPaid")
        .Text(
            "CreationTime",
            "The time of creation, UTC.",
            listed => listed.Gateway is { } gateway ? CommonShapes.Time(gateway.CreationTime) : "")
        .Text("ExpiredTime", "The end of a subscription; always empty.", _ => "")
        .Integer("OwnerId", "The account.", listed => listed.OwnerId?.Number ?? 0)
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Gateway?.Tags ?? [], VpcShape.Tag);
}
