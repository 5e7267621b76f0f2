using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.InstanceTypes;

/// <summary>DescribeInstanceTypes: lists the instance types of the cloud, and those of the state.</summary>
internal static class DescribeInstanceTypes
{
    /// <summary>The service counts what is lower or higher as these; a client that names neither gets as many as it may.</summary>
    private const int HighestMaxResults = 1_600;

    private static readonly Parameter<ImmutableArray<string>> InstanceTypes = Declare.List(
        "InstanceTypes", Values.Text, "The types. One that does not exist is missing from the list.", "ecs.g6.large", 10);

    private static readonly Parameter<string?> InstanceTypeFamily = Declare.Text("InstanceTypeFamily", "The family of the types.");

    private static readonly Parameter<ImmutableArray<string>> InstanceTypeFamilies = Declare.List(
        "InstanceTypeFamilies", Values.Text, "Families of the types.", "ecs.g6", 10);

    private static readonly Parameter<string?> InstanceCategory = Declare.Text("InstanceCategory", "What the types are for.");

    private static readonly Parameter<string?> InstanceFamilyLevel = Declare.OneOf(
        "InstanceFamilyLevel", "For whom the types are.", ["EntryLevel", "EnterpriseLevel", "CreditEntryLevel"]);

    private static readonly Parameter<string?> CpuArchitecture = Declare.OneOf(
        "CpuArchitecture", "The architecture.", ["X86", "ARM"]);

    private static readonly Parameter<int?> MaxResults = Declare.Integer(
        "MaxResults", "Types at most. Default and maximum: 1600.", minimum: 1);

    private static readonly Parameter<string?> NextToken = Declare.Text("NextToken", "The NextToken of the answer before.");

    private static readonly Parameter<string?> GpuSpec = Declare.Text(
        "GPUSpec", "The model of the GPUs, such as NVIDIA T4.");

    private static readonly Parameter<string?> LocalStorageCategory = Declare.Text(
        "LocalStorageCategory", "The category of the local disks: local_ssd_pro, local_hdd_pro or ephemeral_ssd.");

    private static readonly Range CpuCoreCount = new("CpuCoreCount", "virtual CPUs");
    private static readonly Range MemorySize = new("MemorySize", "GiB of memory");
    private static readonly Range EniQuantity = new("EniQuantity", "ENIs");
    private static readonly Range Addresses = new("EniPrivateIpAddressQuantity", "private addresses an ENI");
    private static readonly Range Ipv6Addresses = new("EniIpv6AddressQuantity", "IPv6 addresses an ENI");
    private static readonly Range GpuAmount = new("GPUAmount", "GPUs");

    private static readonly Shape<string> NetworkCardInfo = new Shape<string>()
        .Integer("NetworkCardIndex", "The index.", index => int.Parse(index, System.Globalization.CultureInfo.InvariantCulture));

    private static readonly Shape<InstanceType> Shown = new Shape<InstanceType>()
        .Text("InstanceTypeId", "The name.", type => type.Id)
        .Text("InstanceTypeFamily", "The family.", type => type.Family)
        .Text("InstanceFamilyLevel", "For whom it is.", type => Domain.Resources.InstanceTypes.InstanceTypeFamily.LevelOf(type.Id))
        .Text("InstanceCategory", "What it is for.", type => Domain.Resources.InstanceTypes.InstanceTypeFamily.CategoryOf(type.Id))
        .Text("CpuArchitecture", "X86 or ARM.", type => type.CpuArchitecture)
        .Integer("CpuCoreCount", "Virtual CPUs.", type => type.CpuCoreCount)
        .Number("CpuSpeedFrequency", "Always 0: not known.", _ => 0)
        .Number("CpuTurboFrequency", "Always 0: not known.", _ => 0)
        .Text("PhysicalProcessorModel", "Always empty: not known.", _ => "")
        .Number("MemorySize", "Memory, in GiB.", type => type.MemorySize)
        .Integer("EniQuantity", "ENIs, the primary one included.", type => type.EniQuantity)
        .Integer("EniTotalQuantity", "ENIs, with the members of trunk ENIs.", type => type.EniTotalQuantity)
        .Integer("EniPrivateIpAddressQuantity", "Private addresses of an ENI, the primary one included.", type => type.EniPrivateIpAddressQuantity)
        .Integer("EniIpv6AddressQuantity", "IPv6 addresses of an ENI.", type => type.EniIpv6AddressQuantity)
        .Boolean("EniTrunkSupported", "Whether it takes a trunk ENI.", type => type.EniTrunkSupported)
        .Integer("EriQuantity", "Always 0.", _ => 0)
        .Integer("PrimaryEniQueueNumber", "Queues of a primary ENI.", type => type.PrimaryEniQueueNumber)
        .Integer("SecondaryEniQueueNumber", "Queues of a secondary ENI.", type => type.SecondaryEniQueueNumber)
        .Integer("MaximumQueueNumberPerEni", "Queues of an ENI at most.", type => type.MaximumQueueNumberPerEni)
        .Integer("TotalEniQueueQuantity", "Queues of all ENIs together.", type => type.TotalEniQueueQuantity)
        .Integer("QueuePairNumber", "Always 0.", _ => 0)
        .Integer("InstanceBandwidthRx", "Inbound bandwidth, in kbit/s.", type => type.InstanceBandwidthRx)
        .Integer("InstanceBandwidthTx", "Outbound bandwidth, in kbit/s.", type => type.InstanceBandwidthTx)
        .Integer("InstancePpsRx", "Inbound packets a second.", type => type.InstancePpsRx)
        .Integer("InstancePpsTx", "Outbound packets a second.", type => type.InstancePpsTx)
        .Integer("DiskQuantity", "Disks, the system disk included.", _ => 17)
        .Text("NvmeSupport", "Always unsupported.", _ => "unsupported")
        .Text("LocalStorageCategory", "The category of the local disks, if any.", type => type.LocalStorageCategory)
        .OptionalInteger("LocalStorageAmount", "Local disks, if any.", type => AboveZero(type.LocalStorageAmount))
        .OptionalInteger(
            "LocalStorageCapacity", "The capacity of each local disk, in GiB.", type => AboveZero(
                type.LocalStorageCapacity))
        .Integer("GPUAmount", "GPUs or FPGAs.", type => type.GpuAmount)
        .Text("GPUSpec", "The model of the GPUs or FPGAs; empty for none.", type => type.GpuSpec)
        .Boolean("NetworkEncryptionSupport", "Always false.", _ => false)
        .Boolean("JumboFrameSupport", "Always false.", _ => false)
        .OptionalInteger("NetworkCardQuantity", "Network cards, where there are several.", type => type.NetworkCardQuantity > 1 ? type.NetworkCardQuantity : null)
        .OptionalObjectList("NetworkCards", "NetworkCardInfo", "The network cards, where there are several.", CardsOf, NetworkCardInfo);

    public static readonly ApiAction Action = new ApiAction<Page<InstanceType>>
    {
        Product = Product.Ecs,
        Name = "DescribeInstanceTypes",
        Summary = "Queries instance types.",
        Description = "Types of the state come first, then those of the cloud. Every filter that is given must hold.",
        Parameters =
        [
            InstanceTypes, InstanceTypeFamily, InstanceTypeFamilies, InstanceCategory, InstanceFamilyLevel, CpuArchitecture,
            .. CpuCoreCount.All, .. MemorySize.All, .. EniQuantity.All, .. Addresses.All, .. Ipv6Addresses.All,
            .. GpuAmount.All, GpuSpec, LocalStorageCategory, MaxResults, NextToken,
        ],
        Response = new Shape<Page<InstanceType>>()
            .NextToken()
            .ObjectList("InstanceTypes", "InstanceType", "The types.", page => page.Items, Shown),
        Errors = CommonErrorSets.OfEveryAction,
        Run = Run,
    };

    private static Plan<Page<InstanceType>> Run(CallContext call)
    {
        var family = call.Get(InstanceTypeFamily);
        var filter = new InstanceTypeFilter
        {
            Ids = call.Get(InstanceTypes),
            Families = family is null ? call.Get(InstanceTypeFamilies) : call.Get(InstanceTypeFamilies).Add(family),
            Category = call.Get(InstanceCategory),
            Level = call.Get(InstanceFamilyLevel),
            CpuCoreCount = CpuCoreCount.Read(call),
            MemorySize = MemorySize.Read(call),
            EniQuantity = EniQuantity.Read(call),
            EniPrivateIpAddressQuantity = Addresses.Read(call),
            EniIpv6AddressQuantity = Ipv6Addresses.Read(call),
            GpuAmount = GpuAmount.Read(call),
            GpuSpec = call.Get(GpuSpec),
            LocalStorageCategory = call.Get(LocalStorageCategory),
            CpuArchitecture = call.Get(CpuArchitecture),
        };
        var most = Math.Min(call.Get(MaxResults) ?? HighestMaxResults, HighestMaxResults);
        var token = call.Get(NextToken);
        return filter.List(call.State, new ContinuedPage(token is null ? 0 : PageParameters.RowOf(token), most));
    }

    private static int? AboveZero(int number) => number > 0 ? number : null;

    private static IEnumerable<string>? CardsOf(InstanceType type) => type.NetworkCardQuantity <= 1
        ? null
        : Enumerable.Range(0, type.NetworkCardQuantity).Select(index => index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The lowest and the highest of a number.</summary>
    private sealed class Range(string name, string unit)
    {
        private readonly Parameter<double?> minimum = Declare.Number(
            $"Minimum{name}", $"The least {unit}.", Quantity.Max);

        private readonly Parameter<double?> maximum = Declare.Number(
            $"Maximum{name}", $"The most {unit}.", Quantity.Max);

        public IReadOnlyList<Parameter> All => [minimum, maximum];

        public NumberRange Read(CallContext call) => new(call.Get(minimum), call.Get(maximum));
    }
}
