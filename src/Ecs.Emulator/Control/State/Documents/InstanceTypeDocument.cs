using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

internal static class InstanceTypeDocument
{
    private static readonly Int32Format AnyNumber = Format.Integer(Quantity.Max);

    private static readonly Int32Format AtLeastOne = Format.Integer(Quantity.Max, minimum: 1);

    private static readonly Int32Format Rate = Format.Integer(int.MaxValue);

    private static readonly MemberList<InstanceType> Members = new();

    private static readonly Member<InstanceType, int> CpuCoreCount =
        Members.Add("cpuCoreCount", type => type.CpuCoreCount, AtLeastOne, 1);

    private static readonly Member<InstanceType, double> MemorySize =
        Members.Add("memorySize", type => type.MemorySize, new NumberFormat(Quantity.Max), 1);

    private static readonly Member<InstanceType, int> EniQuantity =
        Members.Add("eniQuantity", type => type.EniQuantity, AtLeastOne, 1);

    private static readonly Member<InstanceType, int> EniPrivateIpAddressQuantity =
        Members.Add("eniPrivateIpAddressQuantity", type => type.EniPrivateIpAddressQuantity, AtLeastOne, 1);

    private static readonly Member<InstanceType, int> EniIpv6AddressQuantity =
        Members.Add("eniIpv6AddressQuantity", type => type.EniIpv6AddressQuantity, AnyNumber, 1);

    private static readonly Member<InstanceType, int> EniTotalQuantity =
        Members.Add("eniTotalQuantity", type => type.EniTotalQuantity, AtLeastOne);

    private static readonly Member<InstanceType, bool> EniTrunkSupported =
        Members.Add("eniTrunkSupported", type => type.EniTrunkSupported, Format.Boolean, false);

    private static readonly Member<InstanceType, int> NetworkCardQuantity = Members.Add(
        "networkCardQuantity",
        type => type.NetworkCardQuantity,
        Format.Integer(Quantity.MaxNetworkCards, minimum: 1),
        1);

    private static readonly Member<InstanceType, int> PrimaryEniQueueNumber =
        Members.Add("primaryEniQueueNumber", type => type.PrimaryEniQueueNumber, AnyNumber, 0);

    private static readonly Member<InstanceType, int> SecondaryEniQueueNumber =
        Members.Add("secondaryEniQueueNumber", type => type.SecondaryEniQueueNumber, AnyNumber, 0);

    private static readonly Member<InstanceType, int> MaximumQueueNumberPerEni =
        Members.Add("maximumQueueNumberPerEni", type => type.MaximumQueueNumberPerEni, AnyNumber, 0);

    private static readonly Member<InstanceType, int> TotalEniQueueQuantity =
        Members.Add("totalEniQueueQuantity", type => type.TotalEniQueueQuantity, AnyNumber, 0);

    private static readonly Member<InstanceType, int> InstanceBandwidthRx =
        Members.Add("instanceBandwidthRx", type => type.InstanceBandwidthRx, Rate, 0);

    private static readonly Member<InstanceType, int> InstanceBandwidthTx =
        Members.Add("instanceBandwidthTx", type => type.InstanceBandwidthTx, Rate, 0);

    private static readonly Member<InstanceType, int> InstancePpsRx =
        Members.Add("instancePpsRx", type => type.InstancePpsRx, Rate, 0);

    private static readonly Member<InstanceType, int> InstancePpsTx =
        Members.Add("instancePpsTx", type => type.InstancePpsTx, Rate, 0);

    private static readonly Member<InstanceType, int> GpuAmount =
        Members.Add("gpuAmount", type => type.GpuAmount, AnyNumber, 0);

    private static readonly Member<InstanceType, string> GpuSpec =
        Members.Add("gpuSpec", type => type.GpuSpec, Format.Text, "");

    private static readonly Member<InstanceType, string> LocalStorageCategory =
        Members.Add("localStorageCategory", type => type.LocalStorageCategory, Format.Text, "");

    private static readonly Member<InstanceType, int> LocalStorageAmount =
        Members.Add("localStorageAmount", type => type.LocalStorageAmount, AnyNumber, 0);

    private static readonly Member<InstanceType, int> LocalStorageCapacity =
        Members.Add("localStorageCapacity", type => type.LocalStorageCapacity, AnyNumber, 0);

    private static readonly Member<InstanceType, string> CpuArchitecture =
        Members.Add("cpuArchitecture", type => type.CpuArchitecture, Format.Text, "X86");

    /// <summary>The custom instance types.</summary>
    public static readonly ResourceDocument<InstanceType> Document =
        new(CollectionNames.InstanceTypes, Members, type => type.Id, Create)
        {
            Rows = state => state.CustomInstanceTypes,
            Store = (state, types) =>
                state.CustomInstanceTypes = new Catalogue<string, InstanceType>(types, type => type.Id),
        };

    private static InstanceType Create(MemberReader<InstanceType> read)
    {
        var eniQuantity = read.Get(EniQuantity);
        return new InstanceType(read.ResourceId, eniQuantity, read.Get(EniPrivateIpAddressQuantity))
        {
            CpuCoreCount = read.Get(CpuCoreCount),
            MemorySize = read.Get(MemorySize),
            EniIpv6AddressQuantity = read.Get(EniIpv6AddressQuantity),
            EniTotalQuantity = read.Get(EniTotalQuantity, eniQuantity),
            EniTrunkSupported = read.Get(EniTrunkSupported),
            NetworkCardQuantity = read.Get(NetworkCardQuantity),
            PrimaryEniQueueNumber = read.Get(PrimaryEniQueueNumber),
            SecondaryEniQueueNumber = read.Get(SecondaryEniQueueNumber),
            MaximumQueueNumberPerEni = read.Get(MaximumQueueNumberPerEni),
            TotalEniQueueQuantity = read.Get(TotalEniQueueQuantity),
            InstanceBandwidthRx = read.Get(InstanceBandwidthRx),
            InstanceBandwidthTx = read.Get(InstanceBandwidthTx),
            InstancePpsRx = read.Get(InstancePpsRx),
            InstancePpsTx = read.Get(InstancePpsTx),
            GpuAmount = read.Get(GpuAmount),
            GpuSpec = read.Get(GpuSpec),
            LocalStorageCategory = read.Get(LocalStorageCategory),
            LocalStorageAmount = read.Get(LocalStorageAmount),
            LocalStorageCapacity = read.Get(LocalStorageCapacity),
            CpuArchitecture = read.Get(CpuArchitecture),
        };
    }
}
