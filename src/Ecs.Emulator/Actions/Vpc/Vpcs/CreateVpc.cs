using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

internal static class CreateVpc
{
    private static readonly Parameter<CidrBlock?> CidrBlockOfVpc = Declare.Optional(
        "CidrBlock",
        VpcParameters.VpcBlock,
        "The CIDR block of the VPC, with a mask length of 8 to 28. Default: 172.16.0.0/12.");

    private static readonly Parameter<bool?> EnableIpv6 = Declare.Boolean(
        "EnableIpv6", "Whether to enable IPv6. Default: false.");

    public static readonly Parameter<string?> Ipv6Isp = Declare.OneOf(
        "Ipv6Isp",
        "The line type of the IPv6 CIDR block. Default: BGP.",
        "BGP",
        "ChinaMobile",
        "ChinaUnicom",
        "ChinaTelecom");

    private static readonly Parameter<ImmutableArray<CidrBlock>> UserCidr = Declare.CommaList(
        "UserCidr", ReadUserCidr, "Up to 3 user CIDR blocks, separated by commas.");

    private static readonly Parameter<bool?> EnableDnsHostname = Declare.Boolean(
        "EnableDnsHostname", "Whether instances have host names in DNS. Default: false.");

    private static readonly Parameter<string?> Ipv4IpamPoolId = Declare.Text(
        "Ipv4IpamPoolId",
        "An IPAM pool to allocate the CIDR block from. The emulator has no IPAM pools: the request is rejected.");

    public static readonly ApiAction Action = new ApiAction<ListedVpc>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "CreateVpc",
        Summary = "Creates a VPC.",
        Description = "The VPC is Pending at first, and Available after the transition delay.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, CidrBlockOfVpc, VpcParameters.VpcName, VpcParameters.VpcDescription,
            EnableIpv6,
            VpcParameters.Ipv6CidrBlock, Ipv6Isp, UserCidr, EnableDnsHostname, Ipv4IpamPoolId,
            VpcParameters.ResourceGroupId,
            TagParameters.AtCreation, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<ListedVpc>()
            .Text("VpcId", "The ID of the new VPC.", listed => listed.Vpc.Id.Value)
            .Text("VRouterId", "The VRouter.", listed => listed.Vpc.VRouterId)
            .Text("RouteTableId", "The system route table.", listed => listed.Vpc.RouteTable.Id.Value)
            .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId),
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. TagParameters.Errors, VpcErrors.BlockInvalid, VpcErrors.MaskIllegal,
            VpcErrors.NameMalformed, VpcErrors.DescriptionMalformed, VpcErrors.Ipv6BlockMalformed,
            VpcErrors.UserCidrQuotaExceeded, RequestErrors.UnsupportedParameter, VpcErrors.ResourceGroupNotFound,
            VpcErrors.QuotaExceeded,
        ],
        Run = Run,
    };

    private static Plan<ListedVpc> Run(CallContext call)
    {
        if (call.Get(Ipv4IpamPoolId) is not null)
        {
            throw new ApiException(RequestErrors.UnsupportedParameter) { Reason = "The emulator has no IPAM pools." };
        }

        return VpcCreation.Create(call.State, call.Get(VpcParameters.RequiredRegionId), new VpcSpec
        {
            CidrBlock = call.Get(CidrBlockOfVpc) ?? VpcSpec.DefaultCidrBlock,
            Name = call.Get(VpcParameters.VpcName) ?? "",
            Description = call.Get(VpcParameters.VpcDescription) ?? "",
            EnableIpv6 = call.Get(EnableIpv6) is true,
            Ipv6CidrBlock = call.Get(VpcParameters.Ipv6CidrBlock),
            Ipv6Isp = call.Get(Ipv6Isp) ?? "BGP",
            UserCidrs = call.Get(UserCidr),
            DnsHostnameEnabled = call.Get(EnableDnsHostname) is true,
            ResourceGroupId = call.Get(VpcParameters.ResourceGroupId) ?? "",
            Tags = call.Get(TagParameters.AtCreation),
        }).Select(vpc => ListedVpc.Of(call.State, vpc));
    }

    private static ImmutableArray<CidrBlock> ReadUserCidr(string name, string text) =>
        [.. text.Split(',').Select(part => VpcParameters.VpcBlock(name, part))];
}
