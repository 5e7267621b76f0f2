namespace Ecs.Emulator.Domain.Resources.HaVips;

/// <summary>The types of resources that a HaVip can be associated with.</summary>
internal enum HaVipInstanceType
{
    EcsInstance,

    NetworkInterface,
}

/// <summary>An instance or ENI that a HaVip is associated with.</summary>
/// <param name="Id">The id of the resource. A state document can contain the id of one that does not exist.</param>
internal readonly record struct HaVipInstance(HaVipInstanceType Type, string Id)
{
    public static HaVipInstance Of(InstanceId instance) => new(HaVipInstanceType.EcsInstance, instance.Value);

    public static HaVipInstance Of(NetworkInterfaceId eni) => new(HaVipInstanceType.NetworkInterface, eni.Value);
}
