using System.Collections.Immutable;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.HaVips;

internal static class DescribeHaVips
{
    /// <summary>Conditions of a request, and values of a condition.</summary>
    private const int MaxConditions = 5;

    private static readonly Parameter<ImmutableArray<HaVipCondition>> Filter = Declare.ListOf(
        "Filter",
        ["Key", "Value.N"],
        ReadCondition,
        "Conditions that the HaVip must meet, all of them. Keys: VpcId, VSwitchId, Status, HaVipId and HaVipAddress. A "
        + $"condition has up to {MaxConditions} values, one of which must match.",
        "HaVipId",
        MaxConditions);

    private static readonly Shape<ListedHaVip> Row = new Shape<ListedHaVip>()
        .Include(listed => listed.HaVip, Attributes())
        .Text("VpcId", "The VPC.", listed => listed.VpcId?.Value ?? "")
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .TextList(
            "AssociatedEipAddresses",
            "associatedEipAddresse",
            "The public address of the associated EIP.",
            listed => listed.EipAddress is { } address ? [address.ToString()] : []);

    public static readonly ApiAction Action = new ApiAction<Page<ListedHaVip>>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DescribeHaVips",
        Summary = "Queries the HaVips of a region.",
        Description = "A HaVip must match all filters.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Filter, VpcParameters.ResourceGroupId, VpcParameters.TagsFilter,
            .. VpcParameters.Pages.All,
        ],
        Response = new Shape<Page<ListedHaVip>>()
            .PageNumbers()
            .ObjectList("HaVips", "HaVip", "The HaVips.", page => page.Items, Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = call => HaVipListing.List(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new HaVipFilter
            {
                Conditions = call.Get(Filter),
                ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
                Tags = call.Get(VpcParameters.TagsFilter),
            },
            VpcParameters.Pages.Read(call)),
    };

    private static Shape<HaVip> Attributes() => new Shape<HaVip>()
        .Text("HaVipId", "The ID.", haVip => haVip.Id.Value)
        .Text("Name", "The name.", haVip => haVip.Name)
        .Text("Description", "The description.", haVip => haVip.Description)
        .Text("IpAddress", "The private address.", haVip => haVip.IpAddress.ToString())
        .Text("Status", "The state.", haVip => haVip.Status.ToString())
        .Text("VSwitchId", "The VSwitch.", haVip => haVip.VSwitchId.Value)
        .Text("RegionId", "The region.", haVip => haVip.RegionId.Value)
        .Text("CreateTime", "The time of creation, UTC.", haVip => CommonShapes.Time(haVip.CreationTime))
        .Text("ChargeType", "Always PostPaid.", _ => "PostPaid")
        .Text(
            "MasterInstanceId",
            "The instance or ENI that announces the address. Only a state document sets it.",
            haVip => haVip.Master?.Id ?? "")
        .Text(
            "AssociatedInstanceType",
            "EcsInstance or NetworkInterface; empty without an association.",
            haVip => haVip.InstanceType?.ToString() ?? "")
        .TextList(
            "AssociatedInstances",
            "associatedInstance",
            "The associated instances or ENIs.",
            haVip => haVip.Instances.Select(instance => instance.Id))
        .ObjectList("Tags", "Tag", "The tags.", haVip => haVip.Tags, VpcShape.Tag);

    private static HaVipCondition ReadCondition(ListElement element)
    {
        var values = element.List("Value", Values.Text, MaxConditions);
        return element.Optional("Key", Values.OneOf<HaVipAttribute>) is { } attribute && !values.IsEmpty
            ? new HaVipCondition(attribute, values)
            : throw ApiException.InvalidParameter(element.Name, "A filter has a Key and a Value.1.");
    }
}
