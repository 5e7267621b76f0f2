using Ecs.Emulator.Domain.Resources.Images;

namespace Ecs.Emulator.Domain.Resources.InstanceTypes;

/// <summary>An instance type and its limits.</summary>
/// <param name="Id">The name, such as <c>ecs.g6.large</c>.</param>
/// <param name="EniQuantity">ENIs per instance, including the primary ENI.</param>
/// <param name="EniPrivateIpAddressQuantity">Private addresses per ENI, including the primary address.</param>
internal sealed record InstanceType(string Id, int EniQuantity, int EniPrivateIpAddressQuantity)
{
    /// <summary>Virtual CPUs.</summary>
    public int CpuCoreCount { get; init; } = 1;

    /// <summary>In GiB.</summary>
    public double MemorySize { get; init; } = 1;

    /// <summary>Per ENI; 0 if the type does not support IPv6.</summary>
    public int EniIpv6AddressQuantity { get; init; } = 1;

    /// <summary>ENIs per instance, including the Member ENIs of its Trunk ENIs.</summary>
    public int EniTotalQuantity { get; init; } = EniQuantity;

    /// <summary>Whether a Trunk ENI may be attached.</summary>
    public bool EniTrunkSupported { get; init; }

    /// <summary>Network cards, which ENIs select by index. Most types have one and accept no index.</summary>
    public int NetworkCardQuantity { get; init; } = 1;

    /// <summary>0 if not known.</summary>
    public int PrimaryEniQueueNumber { get; init; }

    /// <summary>0 if not known.</summary>
    public int SecondaryEniQueueNumber { get; init; }

    /// <summary>0 if not known.</summary>
    public int MaximumQueueNumberPerEni { get; init; }

    /// <summary>0 if not known.</summary>
    public int TotalEniQueueQuantity { get; init; }

    /// <summary>Inbound, in kbit/s; 0 if not known.</summary>
    public int InstanceBandwidthRx { get; init; }

    /// <summary>Outbound, in kbit/s; 0 if not known.</summary>
    public int InstanceBandwidthTx { get; init; }

    /// <summary>Inbound packets per second; 0 if not known.</summary>
    public int InstancePpsRx { get; init; }

    /// <summary>Outbound packets per second; 0 if not known.</summary>
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
