using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

internal static class ModifyVpcAttribute
{
    private static readonly Parameter<CidrBlock?> CidrBlockOfVpc = Declare.Optional(
        "CidrBlock", VpcParameters.VpcBlock, "The primary CIDR block of the VPC.");

    private static readonly Parameter<bool?> EnableIPv6 = Declare.Boolean("EnableIPv6", "Whether IPv6 is enabled.");

    private static readonly Parameter<bool?> EnableDnsHostname = Declare.Boolean(
        "EnableDnsHostname", "Whether instances have host names in DNS.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "ModifyVpcAttribute",
        Summary = "Modifies a VPC.",
        Description =
            "Attributes that are not specified do not change. The VSwitches must be within the new CIDR block.",
        Parameters =
        [
            VpcParameters.RegionId, VpcParameters.VpcId, VpcParameters.VpcName, VpcParameters.VpcDescription,
            CidrBlockOfVpc, EnableIPv6, VpcParameters.Ipv6CidrBlock, EnableDnsHostname,
        ],
        Resource = VpcParameters.VpcId,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, VpcErrors.NotFound, VpcErrors.StateNotAllowed, VpcErrors.NameMalformed,
            VpcErrors.DescriptionMalformed, VpcErrors.BlockInvalid, VpcErrors.MaskIllegal,
            VpcErrors.BlockInUse, VpcErrors.Ipv6BlockMalformed, VpcErrors.HasIpv6Gateway,
        ],
        Run = call => Done.After(VpcModification.Modify(
            call.State,
            call.Get(VpcParameters.RegionId),
            call.Get(VpcParameters.VpcId),
            new VpcChanges
            {
                Name = call.Get(VpcParameters.VpcName),
                Description = call.Get(VpcParameters.VpcDescription),
                CidrBlock = call.Get(CidrBlockOfVpc),
                EnableIpv6 = call.Get(EnableIPv6),
                Ipv6CidrBlock = call.Get(VpcParameters.Ipv6CidrBlock),
                DnsHostnameEnabled = call.Get(EnableDnsHostname),
            })),
    };
}
