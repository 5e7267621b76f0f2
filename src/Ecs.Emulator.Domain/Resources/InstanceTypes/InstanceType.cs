using Ecs.Emulator.Domain.Resources.Images;

namespace Ecs.Emulator.Domain.Resources.InstanceTypes;

/// <summary>An instance type and its limits.</summary>
/// <param name="Id">Its name, such as <c>ecs.g6.large</c>.</param>
/// <param name="EniQuantity">ENIs that an instance may have, its primary one included.</param>
/// <param name="EniPrivateIpAddressQuantity">Private addresses that each ENI may have, its primary one included.</param>
internal sealed record InstanceType(string Id, int EniQuantity, int EniPrivateIpAddressQuantity)
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

    /// <summary>Queues of a primary ENI; 0 where that is not known.</summary>
    public int PrimaryEniQueueNumber { get; init; }

    /// <summary>Queues of a secondary ENI; 0 where that is not known.</summary>
    public int SecondaryEniQueueNumber { get; init; }

    /// <summary>Queues of an ENI at most; 0 where that is not known.</summary>
    public int MaximumQueueNumberPerEni { get; init; }

    /// <summary>Queues of all ENIs together; 0 where that is not known.</summary>
    public int TotalEniQueueQuantity { get; init; }

    /// <summary>Inbound bandwidth, in kbit/s; 0 where that is not known.</summary>
    public int InstanceBandwidthRx { get; init; }

    /// <summary>Outbound bandwidth, in kbit/s; 0 where that is not known.</summary>
    public int InstanceBandwidthTx { get; init; }

    /// <summary>Inbound packets a second; 0 where that is not known.</summary>
    public int InstancePpsRx { get; init; }

    /// <summary>Outbound packets a second; 0 where that is not known.</summary>
    public int InstancePpsTx { get; init; }

    /// <summary>GPUs or FPGAs.</summary>
    public int GpuAmount { get; init; }

    /// <summary>The model of the GPUs or FPGAs; empty for none.</summary>
    public string GpuSpec { get; init; } = "";

    /// <summary>The category of the local disks, such as <c>local_ssd_pro</c>; empty for none.</summary>
    public string LocalStorageCategory { get; init; } = "";

    /// <summary>Local disks.</summary>
    public int LocalStorageAmount { get; init; }

    /// <summary>The capacity of each local disk, in GiB.</summary>
    public int LocalStorageCapacity { get; init; }

    /// <summary><c>X86</c> or <c>ARM</c>.</summary>
    public string CpuArchitecture { get; init; } = "X86";

    /// <summary>
    /// Whether an instance of this type can be created from the image: both have the same architecture.
    /// </summary>
    public bool Supports(Image image) => (CpuArchitecture == "ARM") == (image.Architecture == "arm64");

    /// <summary>The family: the name without its size, <c>ecs.g6</c>.</summary>
    public string Family => InstanceTypeFamily.Of(Id);
}
