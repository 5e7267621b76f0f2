namespace Ecs.Emulator.Domain.Instances;

/// <summary>An instance type and its limits.</summary>
/// <param name="Id">Its name, such as <c>ecs.g6.large</c>.</param>
/// <param name="EniQuantity">ENIs that an instance may have, its primary one included.</param>
/// <param name="EniPrivateIpAddressQuantity">Private addresses that each ENI may have, its primary one included.</param>
public sealed record InstanceType(string Id, int EniQuantity, int EniPrivateIpAddressQuantity)
{
    /// <summary>Virtual CPUs.</summary>
    public int CpuCoreCount { get; init; } = 1;

    /// <summary>Memory, in GiB.</summary>
    public double MemorySize { get; init; } = 1;

    /// <summary>IPv6 addresses that each ENI may have; 0 where the type knows no IPv6.</summary>
    public int EniIpv6AddressQuantity { get; init; } = 1;

    /// <summary>ENIs that an instance may have together with the Member ENIs of its Trunk ENIs.</summary>
    public int EniTotalQuantity { get; init; } = EniQuantity;

    /// <summary>Whether a Trunk ENI may be attached.</summary>
    public bool EniTrunkSupported { get; init; }

    /// <summary>Network cards: an ENI is attached to one of them by its index. Most types have one and take no index.</summary>
    public int NetworkCardQuantity { get; init; } = 1;

    /// <summary>The family: the name without its size, <c>ecs.g6</c>.</summary>
    public string Family => InstanceTypeFamily.Of(Id);
}
