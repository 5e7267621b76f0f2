using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Places;

internal static class DescribeAvailableResource
{
    private static readonly IReadOnlyList<(string Word, AvailableResourceType Type)> Types =
    [
        ("Zone", AvailableResourceType.Zone),
        ("IoOptimized", AvailableResourceType.IoOptimized),
        ("InstanceType", AvailableResourceType.InstanceType),
        ("Network", AvailableResourceType.Network),
        ("ddh", AvailableResourceType.DedicatedHost),
        ("SystemDisk", AvailableResourceType.SystemDisk),
        ("DataDisk", AvailableResourceType.DataDisk),
    ];

    private static readonly Parameter<string> DestinationResource = Declare.Required(
        "DestinationResource",
        (name, text) => Values.OneOf(name, text, [.. Types.Select(type => type.Word)]),
        "The type of resource to query: Zone, IoOptimized, InstanceType, Network, ddh, SystemDisk or DataDisk.",
        "InstanceType");

    private static readonly Parameter<ZoneId?> ZoneId = Declare.OptionalId<ZoneId>(
        "ZoneId", "The zone. Default: all zones of the region.");

    private static readonly Parameter<string?> InstanceType = Declare.Text("InstanceType", "The instance type.");

    private static readonly Parameter<int?> Cores = Declare.Integer(
        "Cores", "The number of vCPUs of the instance types.", minimum: 1, maximum: Quantity.Max);

    private static readonly Parameter<double?> Memory = Declare.Number(
        "Memory", "The memory size of the instance types, in GiB.", Quantity.Max);

    private static readonly Parameter<string?> IoOptimized = Declare.OneOf(
        "IoOptimized",
        "Whether the instances are I/O optimized. All instance types are, so the result is empty for none.",
        ["optimized", "none"]);

    private static readonly Parameter<string?> NetworkCategory = Declare.OneOf(
        "NetworkCategory",
        "The network type. All instances are in VPCs, so the result is empty for classic.",
        ["vpc", "classic"]);

    private static readonly Parameter<string?> SystemDiskCategory = DiskCategory("SystemDiskCategory", "system");

    private static readonly Parameter<string?> DataDiskCategory = DiskCategory("DataDiskCategory", "data");

    private static readonly Shape<string> SupportedResource = new Shape<string>()
        .Text("Value", "The available resources.", value => value)
        .Text("Status", "Always Available.", _ => "Available")
        .Text("StatusCategory", "Always WithStock.", _ => "WithStock");

    private static readonly Shape<AvailableZone> AvailableResource = new Shape<AvailableZone>()
        .Text("Type", "The type of resource.", WordOf)
        .ObjectList(
            "SupportedResources",
            "SupportedResource",
            "The available resources.",
            zone => zone.Resources,
            SupportedResource);

    private static readonly Shape<AvailableZone> Row = new Shape<AvailableZone>()
        .Text("RegionId", "The region.", zone => zone.RegionId.Value)
        .Text("ZoneId", "The zone.", zone => zone.ZoneId.Value)
        .Text("Status", "Always Available.", _ => "Available")
        .Text("StatusCategory", "Always WithStock.", _ => "WithStock")
        .ObjectList(
            "AvailableResources",
            "AvailableResource",
            "The available resources of the zone.",
            zone => [zone],
            AvailableResource);

    public static readonly ApiAction Action = new ApiAction<IReadOnlyList<AvailableZone>>
    {
        Product = Product.Ecs,
        Name = "DescribeAvailableResource",
        Summary = "Queries the resources that are available in zones.",
        Description =
            "Every zone of the region has every instance type and disk category in stock, for every billing method. "
            + "The list leaves out zones without a match.",
        Parameters =
        [
            EcsParameters.RegionId, DestinationResource, ZoneId, InstanceType, Cores, Memory,
            PlaceParameters.InstanceChargeType, PlaceParameters.SpotStrategy, IoOptimized, NetworkCategory,
            SystemDiskCategory, DataDiskCategory,
        ],
        Response = new Shape<IReadOnlyList<AvailableZone>>().ObjectList(
            "AvailableZones", "AvailableZone", "The zones.", zones => zones, Row),
        Errors =
        [
            .. EcsErrorSets.InNetworkInterfaceRegion, PlaceErrors.ZoneNotFound,
            InstanceParameterErrors.ChargeTypeNotFound,
            PlaceErrors.SpotStrategyInvalid,
        ],
        Run = List,
    };

    private static Plan<IReadOnlyList<AvailableZone>> List(CallContext call)
    {
        call.Validate(PlaceParameters.InstanceChargeType);
        call.Validate(PlaceParameters.SpotStrategy);
        var zones = AvailableResourceListing.List(
            call.State,
            call.Get(EcsParameters.RegionId),
            new AvailableResourceFilter
            {
                ZoneId = call.Get(ZoneId),
                Type = TypeOf(call.Get(DestinationResource)),
                IoOptimized = call.Get(IoOptimized) is not "none",
                InVpc = call.Get(NetworkCategory) is not "classic",
                SystemDiskCategory = call.Get(SystemDiskCategory),
                DataDiskCategory = call.Get(DataDiskCategory),
                InstanceType = call.Get(InstanceType),
                CpuCoreCount = call.Get(Cores),
                MemorySize = call.Get(Memory),
            });
        return new(null, zones);
    }

    private static AvailableResourceType TypeOf(string word) => Types.First(type => type.Word == word).Type;

    private static string WordOf(AvailableZone zone) => Types.First(type => type.Type == zone.Type).Word;

    private static Parameter<string?> DiskCategory(string name, string disk) => Declare.OneOf(
        name,
        $"The category of the {disk} disk. Zones offer {string.Join(", ", InstanceTypeOffer.DiskCategories)}.",
        ["cloud", "cloud_efficiency", "cloud_ssd", "ephemeral_ssd", "cloud_essd", "cloud_auto", "cloud_essd_entry"]);
}
