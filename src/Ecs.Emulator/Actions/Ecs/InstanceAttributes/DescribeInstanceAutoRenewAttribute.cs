using System.Collections.Immutable;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class DescribeInstanceAutoRenewAttribute
{
    /// <summary>Several IDs are separated by commas, unlike in other actions.</summary>
    private static readonly Parameter<ImmutableArray<InstanceId>?> InstanceId =
        Declare.Optional<ImmutableArray<InstanceId>>(
            "InstanceId",
            (name, text) =>
                [.. Values.Text(name, text, maxLength: 2_500).Split(',').Select(
                    id => new InstanceId(Values.Text(name, id, maxLength: 64)))],
            "The IDs of the instances, separated by commas.");

    private static readonly PageParameters Pages = new(maxPageSize: 100);

    private static readonly Shape<ListedInstance> InstanceRenewAttribute = new Shape<ListedInstance>()
        .Text("InstanceId", "The instance.", listed => listed.Instance.Id.Value)
        .Boolean("AutoRenewEnabled", "Always false.", _ => false)
        .Text("RenewalStatus", "Always Normal: the instance is renewed manually.", _ => "Normal")
        .Integer("Duration", "Always 0.", _ => 0)
        .Text("PeriodUnit", "Always empty.", _ => "");

    public static readonly ApiAction Action = new ApiAction<Page<ListedInstance>>
    {
        Product = Product.Ecs,
        Name = "DescribeInstanceAutoRenewAttribute",
        Summary = "Queries the auto-renewal of subscription instances.",
        Description = "The list leaves out pay-as-you-go instances.",
        Parameters = [EcsParameters.RegionId, InstanceId, .. Pages.All],
        Response = new Shape<Page<ListedInstance>>()
            .PageNumbers()
            .ObjectList(
                "InstanceRenewAttributes",
                "InstanceRenewAttribute",
                "The auto-renewal of each instance.",
                page => page.Items,
                InstanceRenewAttribute),
        Errors = EcsErrorSets.InNetworkInterfaceRegion,
        Run = call => InstanceListing.List(
            call.State,
            call.Get(EcsParameters.RegionId),
            new InstanceFilter { Ids = call.Get(InstanceId), ChargeType = InstanceChargeType.PrePaid },
            Pages.Read(call)),
    };
}
