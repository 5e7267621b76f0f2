using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Gateways;

internal static class Ipv6GatewayParameters
{
    public static readonly Parameter<Ipv6GatewayId> Id = Declare.Id<Ipv6GatewayId>(
        "Ipv6GatewayId", "The ID of the IPv6 gateway.", "ipv6gw-mygateway");

    public static readonly Parameter<string?> Name = VpcParameters.Name(
        "Name", "the IPv6 gateway", Ipv6GatewayErrors.NameIllegal);

    public static readonly Parameter<string?> Description = VpcParameters.Description(
        "Description", "the IPv6 gateway", Ipv6GatewayErrors.DescriptionIllegal);
}
