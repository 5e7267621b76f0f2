namespace Ecs.Emulator.Domain.Instances;

/// <summary>An instance type and its limits.</summary>
/// <param name="Id">Its name, such as <c>ecs.g6.large</c>.</param>
/// <param name="EniQuantity">ENIs that an instance may have, its primary one included.</param>
/// <param name="EniPrivateIpAddressQuantity">Private addresses that each ENI may have, its primary one included.</param>
public sealed record InstanceType(string Id, int EniQuantity, int EniPrivateIpAddressQuantity);
