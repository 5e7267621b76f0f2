namespace Ecs.Emulator.Tests.Errors.ErrorCases.Vpc;

/// <summary>Cases for the errors of DHCP options sets.</summary>
internal static class DhcpOptionsSetErrorCases
{
    private const string Create = "CreateDhcpOptionsSet";
    private const string Update = "UpdateDhcpOptionsSetAttribute";
    private const string Attach = "AttachDhcpOptionsSetToVpc";
    private const string Detach = "DetachDhcpOptionsSetFromVpc";
    private const string Set = "DhcpOptionsSetId=dopt-myset";
    private const string Attached = "DhcpOptionsSetId=dopt-myattached";
    private const string IsPending =
        """{"dhcpOptionsSets":{"dopt-myset":{"status":"Pending"},"dopt-myattached":{"status":"Pending"}}}""";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        .. from action in new[] { Update, "DeleteDhcpOptionsSet", Attach, Detach }
           from error in new ErrorCase[]
           {
               new(action, "DhcpOptionsSetId=dopt-unknown&VpcId=vpc-myipv6", "InvalidDhcpOptionsSetId.NotFound", 400,
                   null, action == Detach
                       ? "The specified resource dhcpOptionsSetId is not found."
                       : "The specified dhcpOptionsSetId does not exist."),
               new(action, $"{Attached}&VpcId=vpc-myipv6", "IncorrectStatus.DhcpOptionsSet", 400, IsPending,
                   "The DhcpOptionsSet status does not support this operation."),
           }
           select error,
        new(Create, "", "QuotaExceeded.DhcpOptionsSet", 400,
            $$"""
            {"dhcpOptionsSets":{ {{string.Join(
                ',',
                Enumerable.Range(1, 10).Select(number => $$"""
                "dopt-{{number}}":{}
                """))}} } }
            """,
            "The quota of DhcpOptionsSet is exceeded."),
        new(Create, "ResourceGroupId=rg-unknown", "InvalidResourceGroupId", 400, null,
            "The specified ResourceGroupId does not exist."),
        .. from call in new[] { (Create, ""), (Update, $"{Set}&") }
           from value in new[]
           {
               ("DhcpOptionsSetName=http://x", "DhcpOptionsSetName"),
               ("DhcpOptionsSetDescription=http://x", "DhcpOptionsSetDescription"),
               ("DomainName=http://x", "DomainName"), ("DomainNameServers=10.0.0.256", "DomainNameServers"),
               ("LeaseTime=50d", "LeaseTime"),
           }
           select new ErrorCase(
               call.Item1, $"{call.Item2}{value.Item1}", $"IllegalParam.{value.Item2}", 400, null,
               $"The specified {value.Item2} is invalid."),
        new(Create, "DomainNameServers=10.0.0.1,10.0.0.2,10.0.0.3,10.0.0.4,10.0.0.5", "IllegalParam.DomainNameServers",
            400, null, "The specified DomainNameServers is invalid."),
        .. from lease in new[]
           {
               "23h", "1177h", "87599h", "175201h", "0d", "50d", "3649d", "7301d", "1", "d", "-1d", "1m",
           }
           select new ErrorCase(
               Create, $"Ipv6LeaseTime={lease}", "IllegalParam.LeaseTime", 400, null,
               "The specified LeaseTime is invalid."),
        new("DeleteDhcpOptionsSet", Attached, "DependencyViolation.VpcAttachment", 400, null,
            "DhcpOptionsSet cannot be deleted when it is attached to VPC."),
        .. from call in new[] { (Attach, Set), (Detach, Attached) }
           from error in new ErrorCase[]
           {
               new(call.Item1, $"{call.Item2}&VpcId=vpc-unknown", "InvalidVpcId.NotFound", 400, null,
                   "Specified value of VpcId is not found in our record."),
               new(call.Item1, $"{call.Item2}&VpcId=vpc-myipv6", "IncorrectVpcStatus", 400,
                   """{"vpcs":{"vpc-myipv6":{"status":"Pending"}}}""",
                   "Current VPC status does not support this operation."),
           }
           select error,
        new(Attach, $"{Set}&VpcId=vpc-myipv6", "OperationFailed.AttachmentExist", 400, null,
            "The current VPC is already attached to a DHCP options set."),
        new(Attach, $"{Set}&VpcId=vpc-myvpc", "QuotaExceeded.AttachVpcNumber", 400,
            $$"""
            {"vpcs":{ {{string.Join(
                ',',
                Enumerable.Range(1, 10).Select(number => $$"""
                "vpc-{{number}}":{"cidrBlock":"10.{{number}}.0.0/16","dhcpOptionsSetId":"dopt-myset"}
                """))}} } }
            """,
            "The maximum number of VPCs that can be attached to a DHCP options set is exceeded."),
        new(Detach, $"{Attached}&VpcId=vpc-myvpc", "OperationFailed.AttachmentNotExist", 400, null,
            "The current VPC is not attahced to a DHCP options set."),
        new(Detach, $"{Set}&VpcId=vpc-myipv6", "AttrMismatching.VpcDhcpOptionsSetId", 400, null,
            "The dhcpOptionsSetId does not match the VPC."),
    ];
}
