using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class DescribeInstanceAttribute
{
    public static readonly ApiAction Action = new ApiAction<ListedInstance>
    {
        Product = Product.Ecs,
        Name = "DescribeInstanceAttribute",
        Summary = "Queries the attributes of an instance.",
        Description =
            "The response contains most of the attributes that "
            + "DescribeInstances returns, and whether jumbo frames are enabled.",
        Parameters = [EcsParameters.InstanceId],
        Resource = EcsParameters.InstanceId,
        Response = new Shape<ListedInstance>()
            .Include(listed => listed, InstanceShape.Instance.Only(
                "InstanceId",
                "InstanceName",
                "HostName",
                "Description",
                "Status",
                "RegionId",
                "ZoneId",
                "ClusterId",
                "ImageId",
                "InstanceType",
                "Cpu",
                "Memory",
                "CreationTime",
                "ExpiredTime",
                "SerialNumber",
                "InstanceNetworkType",
                "InstanceChargeType",
                "InternetChargeType",
                "InternetMaxBandwidthIn",
                "InternetMaxBandwidthOut",
                "StoppedMode",
                "CreditSpecification",
                "VlanId",
                "InnerIpAddress",
                "PublicIpAddress",
                "EipAddress",
                "VpcAttributes",
                "SecurityGroupIds",
                "OperationLocks"))
            .Text("IoOptimized", "Always optimized.", _ => "optimized")
            .Object(
                "DedicatedHostAttribute",
                "The dedicated host.",
                listed => listed.Instance.Placement,
                InstanceShape.DedicatedHost.Only("DedicatedHostId", "DedicatedHostName"))
            .Boolean(
                "EnableJumboFrame", "Whether jumbo frames are enabled.", listed => listed.Instance.EnableJumboFrame),
        Errors = [.. EcsErrorSets.Basic, InstanceErrors.NotFound],
        Run = call => InstanceListing.Describe(call.State, call.Get(EcsParameters.InstanceId)),
    };
}
