using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Places;

internal static class DescribeZones
{
    private static readonly IReadOnlyList<string> Nothing = [];
    private static readonly IReadOnlyList<string> Networks = ["vpc"];
    private static readonly IReadOnlyList<string> Generations = ["ecs-4"];
    private static readonly IReadOnlyList<string> ResourceTypes = ["VSwitch", "IoOptimized", "Instance", "Disk"];

    private static readonly Parameter<bool?> Verbose = Declare.Boolean(
        "Verbose", "Whether to return the resources of each zone. Default: true.");

    private static readonly Shape<Zone> ResourcesInfo = new Shape<Zone>()
        .Boolean("IoOptimized", "Whether instances are I/O optimized.", _ => true)
        .TextList("NetworkTypes", "supportedNetworkCategory", "The networks.", _ => Networks)
        .TextList(
            "SystemDiskCategories", "supportedSystemDiskCategory", "The categories of system disk.", zone => zone.Disks)
        .TextList("DataDiskCategories", "supportedDataDiskCategory", "The categories of data disk.", zone => zone.Disks)
        .TextList("InstanceTypes", "supportedInstanceType", "The instance types.", zone => zone.Types)
        .TextList(
            "InstanceTypeFamilies",
            "supportedInstanceTypeFamily",
            "The families of instance types.",
            zone => zone.Families)
        .TextList(
            "InstanceGenerations",
            "supportedInstanceGeneration",
            "The generations of instance types.",
            _ => Generations);

    private static readonly Shape<Zone> ZoneShape = new Shape<Zone>()
        .Text("ZoneId", "The ID.", zone => zone.Id)
        .Text("LocalName", "The name.", zone => zone.Name)
        .Text("ZoneType", "AvailabilityZone.", _ => "AvailabilityZone")
        .TextList(
            "AvailableResourceCreation",
            "ResourceTypes",
            "The types of resource that can be created.",
            zone => zone.Resources)
        .TextList("AvailableDiskCategories", "DiskCategories", "The categories of disk.", zone => zone.Disks)
        .TextList("AvailableInstanceTypes", "InstanceTypes", "The instance types.", zone => zone.Types)
        .TextList("AvailableVolumeCategories", "VolumeCategories", "The categories of volume: none.", _ => Nothing)
        .TextList(
            "AvailableDedicatedHostTypes", "DedicatedHostType", "The types of dedicated host: none.", _ => Nothing)
        .TextList(
            "DedicatedHostGenerations",
            "DedicatedHostGeneration",
            "The generations of dedicated host: none.",
            _ => Nothing)
        .ObjectList(
            "AvailableResources", "ResourcesInfo", "The combinations of available resources.", Offers, ResourcesInfo);

    public static readonly ApiAction Action = new ApiAction<IReadOnlyList<Zone>>
    {
        Product = Product.Ecs,
        Name = "DescribeZones",
        Summary = "Queries the zones of a region.",
        Description =
            "Every zone offers all instance types: those of the cloud, and those that the state document adds. With "
            + "Verbose=false the lists are empty.",
        Parameters =
        [
            EcsParameters.RegionId, PlaceParameters.InstanceChargeType, PlaceParameters.SpotStrategy,
            PlaceParameters.AcceptLanguage, Verbose,
        ],
        Response = new Shape<IReadOnlyList<Zone>>().ObjectList(
            "Zones", "Zone", "The zones.", zones => zones, ZoneShape),
        Errors =
        [
            .. EcsErrorSets.InRegion, InstanceParameterErrors.ChargeTypeNotFound, PlaceErrors.SpotStrategyInvalid,
            PlaceErrors.LanguageNotFound,
        ],
        Run = call => new(null, List(call)),
    };

    private static IReadOnlyList<Zone> List(CallContext call)
    {
        var regionId = call.Get(EcsParameters.RegionId);
        call.Validate(PlaceParameters.InstanceChargeType);
        call.Validate(PlaceParameters.SpotStrategy);
        var language = call.Get(PlaceParameters.AcceptLanguage) ?? PlaceNames.Chinese;
        var verbose = call.Get(Verbose) is not false;
        var region = RegionListing.Get(call.State, regionId);
        var types = verbose ? InstanceTypeOffer.TypesOf(call.State) : [];
        var template = new Zone("", "")
        {
            Resources = verbose ? ResourceTypes : Nothing,
            Disks = verbose ? InstanceTypeOffer.DiskCategories : Nothing,
            Types = [.. types.Select(type => type.Id)],
            Families = [.. types.Select(type => type.Family).Distinct()],
        };
        return
        [
            .. region.Zones.Select(zone =>
                template with { Id = zone.Value, Name = PlaceNames.Of(region.Id, zone, language) }),
        ];
    }

    private static IEnumerable<Zone> Offers(Zone zone) => zone.Types.Count > 0 ? [zone] : [];

    internal sealed record Zone(string Id, string Name)
    {
        public IReadOnlyList<string> Resources { get; init; } = [];

        public IReadOnlyList<string> Disks { get; init; } = [];

        public IReadOnlyList<string> Types { get; init; } = [];

        public IReadOnlyList<string> Families { get; init; } = [];
    }
}
