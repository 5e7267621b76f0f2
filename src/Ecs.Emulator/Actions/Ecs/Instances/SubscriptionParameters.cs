using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static class SubscriptionParameters
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;

    private static readonly Parameter<int?> Period = Declare.Integer(
        "Period",
        "The subscription duration of a PrePaid instance, in units of PeriodUnit. Default: 1.",
        minimum: 1,
        maximum: 60);

    private static readonly Parameter<string?> PeriodUnit = Declare.OneOf(
        "PeriodUnit", "The unit of Period. Default: Month.", ["Month", "Week", "Year"]);

    public static IReadOnlyList<Parameter> All => [Period, PeriodUnit];

    /// <summary>The expiration time of a subscription that begins now.</summary>
    public static DateTimeOffset Expiry(CallContext call, InstanceChargeType chargeType)
    {
        var period = call.Get(Period) ?? 1;
        var unit = call.Get(PeriodUnit);
        var now = call.State.Now;
        return (chargeType, unit) switch
        {
            (InstanceChargeType.PostPaid, _) => Instance.Never,
            (_, "Week") => now.AddDays(DaysOfWeek * period),
            (_, "Year") => now.AddMonths(MonthsOfYear * period),
            _ => now.AddMonths(period),
        };
    }
}
