using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Places;

internal static class DescribeAvailableResource
{
    private static readonly Parameter<string> DestinationResource = Declare.Required(
        "DestinationResource",
        (name, text) => text is "Zone" or "IoOptimized" or "InstanceType" or "SystemDisk" or "DataDisk" or "Network"
            or "ddh"
            ? text
            : throw ApiException.InvalidParameter(
                name, "Valid values: Zone, IoOptimized, InstanceType, Network, ddh, SystemDisk, DataDisk."),
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

    private static readonly Shape<ZoneOffer> AvailableResource = new Shape<ZoneOffer>()
        .Text("Type", "The type of resource.", offer => offer.Kind)
        .ObjectList(
            "SupportedResources",
            "SupportedResource",
            "The available resources.",
            offer => offer.Values,
            SupportedResource);

    private static readonly Shape<ZoneOffer> AvailableZone = new Shape<ZoneOffer>()
        .Text("RegionId", "The region.", offer => offer.RegionId)
        .Text("ZoneId", "The zone.", offer => offer.ZoneId)
        .Text("Status", "Always Available.", _ => "Available")
        .Text("StatusCategory", "Always WithStock.", _ => "WithStock")
        .ObjectList(
            "AvailableResources",
            "AvailableResource",
            "The available resources of the zone.",
            offer => [offer],
            AvailableResource);

    public static readonly ApiAction Action = new ApiAction<IReadOnlyList<ZoneOffer>>
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
        Response = new Shape<IReadOnlyList<ZoneOffer>>().ObjectList(
            "AvailableZones", "AvailableZone", "The zones.", offers => offers, AvailableZone),
        Errors =
        [
            .. EcsErrorSets.InNetworkInterfaceRegion, PlaceErrors.ZoneNotFound,
            InstanceParameterErrors.ChargeTypeNotFound,
            PlaceErrors.SpotStrategyInvalid,
        ],
        Run = call => new(null, List(call)),
    };

    private static List<ZoneOffer> List(CallContext call)
    {
        var region = call.State.RequireRegion(call.Get(EcsParameters.RegionId));
        var zone = call.Get(ZoneId);
        if (zone is { } named && !call.State.HasZone(region, named))
        {
            throw new RefusedException(Refusal.ZoneNotFound);
        }

        _ = call.Get(PlaceParameters.InstanceChargeType);
        _ = call.Get(PlaceParameters.SpotStrategy);
        var kind = call.Get(DestinationResource);
        var values = IsSupported(call) ? ValuesOf(call, kind) : [];
        var zones = region.Zones.Where(id => values.Count > 0 && (zone is null || zone == id));
        return [.. zones.Select(id => new ZoneOffer(region.Id.Value, id.Value, kind, values))];
    }

    private static bool IsSupported(CallContext call)
    {
        var optimized = call.Get(IoOptimized) is not "none";
        var vpc = call.Get(NetworkCategory) is not "classic";
        var systemDisk = IsCategory(call.Get(SystemDiskCategory));
        var dataDisk = IsCategory(call.Get(DataDiskCategory));
        return optimized && vpc && systemDisk && dataDisk;
    }

    private static bool IsCategory(string? category) =>
        category is null || InstanceTypeOffer.DiskCategories.Contains(category);

    private static Parameter<string?> DiskCategory(string name, string disk) => Declare.OneOf(
        name,
        $"The category of the {disk} disk. Zones offer {string.Join(", ", InstanceTypeOffer.DiskCategories)}.",
        ["cloud", "cloud_efficiency", "cloud_ssd", "ephemeral_ssd", "cloud_essd", "cloud_auto", "cloud_essd_entry"]);

    private static IReadOnlyList<string> ValuesOf(CallContext call, string kind)
    {
        var systemDisk = call.Get(SystemDiskCategory);
        var dataDisk = call.Get(DataDiskCategory);
        var type = call.Get(InstanceType);
        var cores = call.Get(Cores);
        var memory = call.Get(Memory);
        return kind switch
        {
            "IoOptimized" => ["optimized"],
            "Network" => ["vpc"],
            "ddh" => [],
            "SystemDisk" => systemDisk is null ? InstanceTypeOffer.DiskCategories : [systemDisk],
            "DataDisk" => dataDisk is null ? InstanceTypeOffer.DiskCategories : [dataDisk],
            _ =>
            [
                .. InstanceTypeOffer.TypesOf(call.State)
                    .Where(known => (type is null || type == known.Id)
                        && (cores is null || cores == known.CpuCoreCount)
                        && (memory is null || Math.Abs(memory.Value - known.MemorySize) < 0.001))
                    .Select(known => known.Id),
            ],
        };
    }

    private sealed record ZoneOffer(string RegionId, string ZoneId, string Kind, IReadOnlyList<string> Values);
}
