using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Addresses;

internal static class AllocatePublicIpAddress
{
    private static readonly Parameter<Ipv4Address?> IpAddress = Declare.Optional(
        "IpAddress",
        Values.Ipv4Address,
        "The public IP address, which must be free. Default: an address that the emulator selects.");

    public static readonly ApiAction Action = new ApiAction<Allocated>
    {
        Product = Product.Ecs,
        Name = "AllocatePublicIpAddress",
        Summary = "Assigns a public IP address to an instance.",
        Description =
            "The instance must be Running or Stopped and have an outbound public bandwidth. An instance that has a "
            + "public address keeps it, and the response contains it.",
        Parameters = [EcsParameters.InstanceId with { Example = "i-mystopped" }, IpAddress],
        Resource = EcsParameters.InstanceId,
        Response = new Shape<Allocated>().Text("IpAddress", "The address.", allocated => allocated.Address.ToString()),
        Errors =
        [
            .. InstanceErrorSets.StateErrors, InstanceErrors.NoPublicBandwidth,
            EipErrors.AddressAllocated, InstanceErrors.PublicAddressInUse, InstanceErrors.PublicAddressesExhausted,
        ],
        Run = call =>
        {
            var id = call.Get(EcsParameters.InstanceId);
            return PublicAddressAllocation.Allocate(call.State, id, call.Get(IpAddress))
                .Select(address => new Allocated(address));
        },
    };

    private sealed record Allocated(Ipv4Address Address);
}
