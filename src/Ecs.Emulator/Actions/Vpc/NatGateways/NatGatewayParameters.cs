using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NatGateways;

internal static class NatGatewayParameters
{
    private static readonly string[] Specs = ["Small", "Middle", "Large", "XLarge.1"];

    /// <summary>The names of the types of networks in the API.</summary>
    public static readonly IReadOnlyList<(string Word, NatNetworkType? Value)> NetworkTypes =
        [("internet", NatNetworkType.Internet), ("intranet", NatNetworkType.Intranet)];

    public static readonly Parameter<NatGatewayId> Id = Declare.Id<NatGatewayId>(
        "NatGatewayId", "The ID of the NAT gateway.", "ngw-mygateway");

    public static readonly Parameter<string?> Name = VpcParameters.Name(
        "Name", "the NAT gateway", NatGatewayErrors.NameMalformed);

    public static readonly Parameter<string?> Description = VpcParameters.Description(
        "Description", "the NAT gateway", NatGatewayErrors.DescriptionMalformed);

    public static readonly Parameter<NatNetworkType?> NetworkType = Declare.OneOf<NatNetworkType>(
        "NetworkType",
        "Whether the gateway translates private addresses to EIPs or to its private address.",
        NetworkTypes);

    public static readonly Parameter<string?> NatType = Declare.OneOf(
        "NatType", "The type of the gateway. All gateways are enhanced.", ["Enhanced"]);

    public static readonly Parameter<string?> Spec = Declare.OneOf(
        "Spec", "The specification, which has no effect.", NatGatewayErrors.SpecNotSupported, Specs);

    public static readonly Parameter<EipMode?> EipBindMode = Declare.OneOf<EipMode>(
        "EipBindMode",
        "How the gateway sees its EIPs.",
        ("MULTI_BINDED", EipMode.MultiBinded),
        ("NAT", EipMode.Nat));

    public static readonly Parameter<bool?> IcmpReplyEnabled = Declare.Boolean(
        "IcmpReplyEnabled", "Whether the gateway replies to ICMP echo requests.");
}
