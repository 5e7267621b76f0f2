namespace Ecs.Emulator.Tests.Errors.ErrorCases.Vpc;

/// <summary>Cases for the errors of IPv6 gateways.</summary>
internal static class Ipv6ErrorCases
{
    private const string Create = "CreateIpv6Gateway";
    private const string Gateway = "Ipv6GatewayId=ipv6gw-mygateway";
    private const string Dependent = "Specified object has dependent resources";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        new(Create, "VpcId=vpc-myempty", "IncorrectStatus.Vpc", 400,
            """{"vpcs":{"vpc-myempty":{"status":"Pending"}}}""", "The status of Vpc is incorrect."),
        new(Create, "VpcId=vpc-myvpc", "OperationDenied.VpcIpv6NotEnabled", 400, null,
            "IPv6 has not been enabled for the VPC."),
        new(Create, "VpcId=vpc-myipv6", "OperationFailed.Ipv6GatewayAlreadyExisted", 400, null,
            "The operation is failed because of Ipv6GatewayAlreadyExisted."),
        new(Create, "VpcId=vpc-myempty&ResourceGroupId=rg-unknown", "InvalidResourceGroupId", 400, null,
            "The specified ResourceGroupId does not exist."),
        .. from action in new[] { "ModifyIpv6GatewayAttribute", "DeleteIpv6Gateway" }
           from error in new ErrorCase[]
           {
               new(action, "Ipv6GatewayId=ipv6gw-unknown", "ResourceNotFound.Ipv6Gateway", 404, null,
                   "The specified resource of Ipv6Gateway is not found."),
               new(action, Gateway, "IncorrectStatus.Ipv6Gateway", 400,
                   """{"ipv6Gateways":{"ipv6gw-mygateway":{"status":"Pending"}}}""",
                   "The status of Ipv6Gateway is incorrect."),
           }
           select error,
        .. from call in new[] { (Create, "VpcId=vpc-myempty"), ("ModifyIpv6GatewayAttribute", Gateway) }
           from name in new[] { "Name", "Description" }
           select new ErrorCase(
               call.Item1, $"{call.Item2}&{name}=http://x", $"IllegalParam.{name}", 400, null,
               $"The param of {name} is illegal."),
        new("DeleteVpc", "VpcId=vpc-myempty", "DependencyViolation.Ipv6Gateway", 400,
            """{"ipv6Gateways":{"ipv6gw-1":{"vpcId":"vpc-myempty"}}}""", Dependent),
        new("ModifyVpcAttribute", "VpcId=vpc-myempty&EnableIPv6=false", "DependencyViolation.Ipv6Gateway", 400,
            """{"ipv6Gateways":{"ipv6gw-1":{"vpcId":"vpc-myempty"}}}""", Dependent),
        new("MoveResourceGroup&Version=2016-04-28",
            "ResourceType=IPV6GATEWAY&ResourceId=ipv6gw-unknown&NewResourceGroupId=rg-a", "InvalidResourceId.NotFound",
            404, """{"resourceGroups":{"rg-a":{}}}""", "The ResourceId provided does not exist in our records."),
    ];
}
