using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static class SubscriptionParameters
{
    private static readonly Parameter<int?> Period = Declare.Integer(
        "Period",
        "The subscription duration of a PrePaid instance, in units of PeriodUnit. Default: 1.",
        minimum: 1,
        maximum: 60);

    private static readonly Parameter<SubscriptionUnit?> PeriodUnit = Declare.OneOf<SubscriptionUnit>(
        "PeriodUnit", "The unit of Period. Default: Month.");

    public static IReadOnlyList<Parameter> All => [Period, PeriodUnit];

    public static SubscriptionPeriod Read(RpcParameters parameters) =>
        new(Period.Read(parameters) ?? 1, PeriodUnit.Read(parameters) ?? SubscriptionUnit.Month);
}
