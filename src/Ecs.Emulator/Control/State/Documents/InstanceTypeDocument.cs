using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The state's own instance types: <c>instanceTypes</c>.</summary>
internal static class InstanceTypeDocument
{
    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, AccountState state)
    {
        foreach (var (id, type) in root.Children("instanceTypes"))
        {
            var eniQuantity = type.Integer("eniQuantity", Quantity.Max, minimum: 1) ?? 1;
            var addresses = type.Integer("eniPrivateIpAddressQuantity", Quantity.Max, minimum: 1) ?? 1;
            state.TryAdd(new InstanceType(id, eniQuantity, addresses)
            {
                CpuCoreCount = type.Integer("cpuCoreCount", Quantity.Max, minimum: 1) ?? 1,
                MemorySize = type.Number("memorySize", Quantity.Max) ?? 1,
                EniIpv6AddressQuantity = type.Integer("eniIpv6AddressQuantity", Quantity.Max) ?? 1,
                EniTotalQuantity = type.Integer("eniTotalQuantity", Quantity.Max, minimum: 1) ?? eniQuantity,
                EniTrunkSupported = type.Boolean("eniTrunkSupported", false),
                PrimaryEniQueueNumber = type.Integer("primaryEniQueueNumber", Quantity.Max) ?? 0,
                SecondaryEniQueueNumber = type.Integer("secondaryEniQueueNumber", Quantity.Max) ?? 0,
                MaximumQueueNumberPerEni = type.Integer("maximumQueueNumberPerEni", Quantity.Max) ?? 0,
                TotalEniQueueQuantity = type.Integer("totalEniQueueQuantity", Quantity.Max) ?? 0,
                InstanceBandwidthRx = type.Integer("instanceBandwidthRx", int.MaxValue) ?? 0,
                InstanceBandwidthTx = type.Integer("instanceBandwidthTx", int.MaxValue) ?? 0,
                InstancePpsRx = type.Integer("instancePpsRx", int.MaxValue) ?? 0,
                InstancePpsTx = type.Integer("instancePpsTx", int.MaxValue) ?? 0,
                GpuAmount = type.Integer("gpuAmount", Quantity.Max) ?? 0,
                GpuSpec = type.Text("gpuSpec") ?? "",
                LocalStorageCategory = type.Text("localStorageCategory") ?? "",
                LocalStorageAmount = type.Integer("localStorageAmount", Quantity.Max) ?? 0,
                LocalStorageCapacity = type.Integer("localStorageCapacity", Quantity.Max) ?? 0,
                CpuArchitecture = type.Text("cpuArchitecture") ?? "X86",
                NetworkCardQuantity = type.Integer("networkCardQuantity", Quantity.MaxNetworkCards, minimum: 1) ?? 1,
            });
        }
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, InstanceType type)
    {
        json.Number("cpuCoreCount", type.CpuCoreCount);
        json.Fraction("memorySize", type.MemorySize);
        json.Number("eniQuantity", type.EniQuantity);
        json.Number("eniPrivateIpAddressQuantity", type.EniPrivateIpAddressQuantity);
        json.Number("eniIpv6AddressQuantity", type.EniIpv6AddressQuantity);
        json.Number("eniTotalQuantity", type.EniTotalQuantity);
        json.Boolean("eniTrunkSupported", type.EniTrunkSupported);
        json.Number("networkCardQuantity", type.NetworkCardQuantity);
        json.Number("primaryEniQueueNumber", type.PrimaryEniQueueNumber);
        json.Number("secondaryEniQueueNumber", type.SecondaryEniQueueNumber);
        json.Number("maximumQueueNumberPerEni", type.MaximumQueueNumberPerEni);
        json.Number("totalEniQueueQuantity", type.TotalEniQueueQuantity);
        json.Number("instanceBandwidthRx", type.InstanceBandwidthRx);
        json.Number("instanceBandwidthTx", type.InstanceBandwidthTx);
        json.Number("instancePpsRx", type.InstancePpsRx);
        json.Number("instancePpsTx", type.InstancePpsTx);
        json.Number("gpuAmount", type.GpuAmount);
        json.Text("gpuSpec", type.GpuSpec);
        json.Text("localStorageCategory", type.LocalStorageCategory);
        json.Number("localStorageAmount", type.LocalStorageAmount);
        json.Number("localStorageCapacity", type.LocalStorageCapacity);
        json.Text("cpuArchitecture", type.CpuArchitecture);
    }
}
