using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Instances;

internal enum SubscriptionUnit
{
    Month,
    Week,
    Year,
}

/// <summary>The duration of a subscription.</summary>
internal readonly record struct SubscriptionPeriod(int Count, SubscriptionUnit Unit)
{
    private const int DaysPerWeek = 7;
    private const int MonthsPerYear = 12;

    /// <summary>The expiration time of an instance whose billing begins now.</summary>
    public DateTimeOffset Expiry(AccountState state, InstanceChargeType chargeType) => (chargeType, Unit) switch
    {
        (InstanceChargeType.PostPaid, _) => Instance.Never,
        (_, SubscriptionUnit.Week) => state.Now.AddDays(DaysPerWeek * Count),
        (_, SubscriptionUnit.Year) => state.Now.AddMonths(MonthsPerYear * Count),
        _ => state.Now.AddMonths(Count),
    };
}
