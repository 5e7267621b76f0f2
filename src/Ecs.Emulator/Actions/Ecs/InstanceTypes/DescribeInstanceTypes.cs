using System.Collections.Immutable;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.InstanceTypes;

internal static class DescribeInstanceTypes
{
    /// <summary>
    /// The service replaces a smaller or larger number with these limits. The default is the maximum.
    /// </summary>
    private const int MaxResultsLimit = 1_600;

    private static readonly Parameter<ImmutableArray<string>> InstanceTypes = Declare.List(
        "InstanceTypes", Values.Text, "The instance types. The list leaves out types that do not exist.",
        "ecs.g6.large", 10);

    private static readonly Parameter<string?> InstanceTypeFamily = Declare.Text(
        "InstanceTypeFamily", "The family of the types.");

    private static readonly Parameter<ImmutableArray<string>> InstanceTypeFamilies = Declare.List(
        "InstanceTypeFamilies", Values.Text, "Families of the types.", "ecs.g6", 10);

    private static readonly Parameter<string?> InstanceCategory = Declare.Text(
        "InstanceCategory", "The category of the types.");

    private static readonly Parameter<string?> InstanceFamilyLevel = Declare.OneOf(
        "InstanceFamilyLevel",
        "The level of the instance families.",
        ["EntryLevel", "EnterpriseLevel", "CreditEntryLevel"]);

    private static readonly Parameter<string?> CpuArchitecture = Declare.OneOf(
        "CpuArchitecture", "The architecture.", ["X86", "ARM"]);

    private static readonly TokenPageParameters Pages = new(
        MaxResultsLimit,
        Declare.Integer("MaxResults", "The maximum number of entries. Default and maximum: 1600.", minimum: 1));

    private static readonly Parameter<string?> GpuSpec = Declare.Text(
        "GPUSpec", "The model of the GPUs, such as NVIDIA T4.");

    private static readonly Parameter<string?> LocalStorageCategory = Declare.Text(
        "LocalStorageCategory", "The category of the local disks: local_ssd_pro, local_hdd_pro or ephemeral_ssd.");

    private static readonly Range CpuCoreCount = new("CpuCoreCount", "virtual CPUs");
    private static readonly Range MemorySize = new("MemorySize", "memory size, in GiB");
    private static readonly Range EniQuantity = new("EniQuantity", "ENIs");
    private static readonly Range Addresses = new(
        "EniPrivateIpAddressQuantity", "number of private addresses of an ENI");
    private static readonly Range Ipv6Addresses = new("EniIpv6AddressQuantity", "number of IPv6 addresses of an ENI");
    private static readonly Range GpuAmount = new("GPUAmount", "GPUs");

    private static readonly Shape<string> NetworkCardInfo = new Shape<string>()
        .Integer(
            "NetworkCardIndex",
            "The index.",
            index => int.Parse(index, System.Globalization.CultureInfo.InvariantCulture));

    private static readonly Shape<InstanceType> Item = new Shape<InstanceType>()
        .Text("InstanceTypeId", "The name.", type => type.Id)
        .Text("InstanceTypeFamily", "The family.", type => type.Family)
        .Text(
            "InstanceFamilyLevel",
            "The level of the instance family.",
            type => Domain.Resources.InstanceTypes.InstanceTypeFamily.LevelOf(type.Id))
        .Text(
            "InstanceCategory",
            "The category of the type.",
            type => Domain.Resources.InstanceTypes.InstanceTypeFamily.CategoryOf(type.Id))
        .Text("CpuArchitecture", "X86 or ARM.", type => type.CpuArchitecture)
        .Integer("CpuCoreCount", "The number of vCPUs.", type => type.CpuCoreCount)
        .Number("CpuSpeedFrequency", "Always 0: unknown.", _ => 0)
        .Number("CpuTurboFrequency", "Always 0: unknown.", _ => 0)
        .Text("PhysicalProcessorModel", "Always empty: unknown.", _ => "")
        .Number("MemorySize", "The memory size, in GiB.", type => type.MemorySize)
        .Integer("EniQuantity", "The number of ENIs, including the primary ENI.", type => type.EniQuantity)
        .Integer("EniTotalQuantity", "The number of ENIs, including member ENIs.", type => type.EniTotalQuantity)
        .Integer(
            "EniPrivateIpAddressQuantity",
            "The number of private addresses of an ENI, including the primary address.",
            type => type.EniPrivateIpAddressQuantity)
        .Integer(
            "EniIpv6AddressQuantity", "The number of IPv6 addresses of an ENI.", type => type.EniIpv6AddressQuantity)
        .Boolean("EniTrunkSupported", "Whether the type supports trunk ENIs.", type => type.EniTrunkSupported)
        .Integer("EriQuantity", "Always 0.", _ => 0)
        .Integer(
            "PrimaryEniQueueNumber",
            "The default number of queues of a primary ENI.",
            type => type.PrimaryEniQueueNumber)
        .Integer(
            "SecondaryEniQueueNumber",
            "The default number of queues of a secondary ENI.",
            type => type.SecondaryEniQueueNumber)
        .Integer(
            "MaximumQueueNumberPerEni",
            "The maximum number of queues of an ENI.",
            type => type.MaximumQueueNumberPerEni)
        .Integer("TotalEniQueueQuantity", "The total number of queues of all ENIs.", type => type.TotalEniQueueQuantity)
        .Integer("QueuePairNumber", "Always 0.", _ => 0)
        .Integer("InstanceBandwidthRx", "Inbound bandwidth, in kbit/s.", type => type.InstanceBandwidthRx)
        .Integer("InstanceBandwidthTx", "Outbound bandwidth, in kbit/s.", type => type.InstanceBandwidthTx)
        .Integer("InstancePpsRx", "Inbound packets per second.", type => type.InstancePpsRx)
        .Integer("InstancePpsTx", "Outbound packets per second.", type => type.InstancePpsTx)
        .Integer("DiskQuantity", "The number of disks, including the system disk.", _ => 17)
        .Text("NvmeSupport", "Always unsupported.", _ => "unsupported")
        .Text("LocalStorageCategory", "The category of the local disks, if any.", type => type.LocalStorageCategory)
        .OptionalInteger(
            "LocalStorageAmount", "The number of local disks, if any.", type => AboveZero(type.LocalStorageAmount))
        .OptionalInteger(
            "LocalStorageCapacity", "The capacity of each local disk, in GiB.", type => AboveZero(
                type.LocalStorageCapacity))
        .Integer("GPUAmount", "The number of GPUs or FPGAs.", type => type.GpuAmount)
        .Text("GPUSpec", "The model of the GPUs or FPGAs; empty for none.", type => type.GpuSpec)
        .Boolean("NetworkEncryptionSupport", "Always false.", _ => false)
        .Boolean("JumboFrameSupport", "Always false.", _ => false)
        .OptionalInteger(
            "NetworkCardQuantity",
            "The number of network cards, if there are several.",
            type => type.NetworkCardQuantity > 1 ? type.NetworkCardQuantity : null)
        .OptionalObjectList(
            "NetworkCards", "NetworkCardInfo", "The network cards, if there are several.", CardsOf, NetworkCardInfo);

    public static readonly ApiAction Action = new ApiAction<Page<InstanceType>>
    {
        Product = Product.Ecs,
        Name = "DescribeInstanceTypes",
        Summary = "Queries instance types.",
        Description =
            "The types of the state document come first, followed "
            + "by those of the cloud. A type must match all filters.",
        Parameters =
        [
            InstanceTypes, InstanceTypeFamily, InstanceTypeFamilies, InstanceCategory, InstanceFamilyLevel,
            CpuArchitecture,
            .. CpuCoreCount.All, .. MemorySize.All, .. EniQuantity.All, .. Addresses.All, .. Ipv6Addresses.All,
            .. GpuAmount.All, GpuSpec, LocalStorageCategory, .. Pages.All,
        ],
        Response = new Shape<Page<InstanceType>>()
            .NextToken()
            .ObjectList("InstanceTypes", "InstanceType", "The types.", page => page.Items, Item),
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
        var page = Pages.Read(call);
        return InstanceTypeListing.List(
            call.State, filter, page with { MaxResults = Math.Min(page.MaxResults, MaxResultsLimit) });
    }

    private static int? AboveZero(int number) => number > 0 ? number : null;

    private static IEnumerable<string>? CardsOf(InstanceType type) => type.NetworkCardQuantity <= 1
        ? null
        : Enumerable.Range(0, type.NetworkCardQuantity)
            .Select(index => index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private sealed class Range(string name, string unit)
    {
        private readonly Parameter<double?> minimum = Declare.Number(
            $"Minimum{name}", $"The minimum {unit}.", Quantity.Max);

        private readonly Parameter<double?> maximum = Declare.Number(
            $"Maximum{name}", $"The maximum {unit}.", Quantity.Max);

        public IReadOnlyList<Parameter> All => [minimum, maximum];

        public NumberRange Read(CallContext call) => new(call.Get(minimum), call.Get(maximum));
    }
}
