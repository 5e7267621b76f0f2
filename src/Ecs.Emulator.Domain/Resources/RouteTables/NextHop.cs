namespace Ecs.Emulator.Domain.Resources.RouteTables;

/// <summary>The types of next hops that the emulator supports.</summary>
internal enum NextHopType
{
    Instance,
    NetworkInterface,
    NatGateway,
    HaVip,
}

/// <summary>The resource to which a custom route entry sends packets.</summary>
/// <param name="Id">
/// The id of the resource. It can belong to a resource that does not exist any more: the entry then has no effect.
/// </param>
internal readonly record struct NextHop(NextHopType Type, string Id)
{
    public static NextHop To(InstanceId instance) => new(NextHopType.Instance, instance.Value);

    public static NextHop To(NatGatewayId gateway) => new(NextHopType.NatGateway, gateway.Value);

    public static NextHop To(NetworkInterfaceId eni) => new(NextHopType.NetworkInterface, eni.Value);

    public static NextHop To(HaVipId haVip) => new(NextHopType.HaVip, haVip.Value);
}
