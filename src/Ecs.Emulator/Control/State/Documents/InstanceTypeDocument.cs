using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The world's own instance types: <c>instanceTypes</c>.</summary>
internal static class InstanceTypeDocument
{
    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, World world)
    {
        foreach (var (id, type) in root.Children("instanceTypes"))
        {
            var eniQuantity = type.Integer("eniQuantity", Quantity.Max, minimum: 1) ?? 1;
            world.TryAdd(new InstanceType(id, eniQuantity, type.Integer("eniPrivateIpAddressQuantity", Quantity.Max, minimum: 1) ?? 1)
            {
                CpuCoreCount = type.Integer("cpuCoreCount", Quantity.Max, minimum: 1) ?? 1,
                MemorySize = type.Number("memorySize", Quantity.Max) ?? 1,
                EniIpv6AddressQuantity = type.Integer("eniIpv6AddressQuantity", Quantity.Max) ?? 1,
                EniTotalQuantity = type.Integer("eniTotalQuantity", Quantity.Max, minimum: 1) ?? eniQuantity,
                EniTrunkSupported = type.Boolean("eniTrunkSupported", false),
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
    }
}
