using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>When a subscription expires.</summary>
public sealed class SubscriptionPeriodTests
{
    [Theory]
    [InlineData(1, SubscriptionUnit.Month, "2026-02-28")]
    [InlineData(13, SubscriptionUnit.Month, "2027-02-28")]
    [InlineData(2, SubscriptionUnit.Week, "2026-02-14")]
    [InlineData(3, SubscriptionUnit.Year, "2029-01-31")]
    internal void A_subscription_expires_after_its_period_and_a_PostPaid_instance_never(
        int count, SubscriptionUnit unit, string expiry)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero));
        var state = Given.StateOf(Given.Settings with { Clock = clock });
        var period = new SubscriptionPeriod(count, unit);
        $"{period.Expiry(state, InstanceChargeType.PrePaid):yyyy-MM-dd}".Should().Be(expiry);
        period.Expiry(state, InstanceChargeType.PostPaid).Should().Be(Instance.Never);
    }
}
