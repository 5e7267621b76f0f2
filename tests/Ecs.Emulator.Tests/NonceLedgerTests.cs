using Ecs.Emulator.Errors;
using Ecs.Emulator.Signing;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests;

/// <summary>What the emulator keeps of callers stays bounded.</summary>
public sealed class NonceLedgerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    [Rule("signature.nonce")]
    public void A_nonce_is_used_once_by_each_key_until_its_time_stamp_is_no_longer_valid()
    {
        var ledger = new NonceLedger();
        var until = Now.AddMinutes(15);
        ledger.TryUse("key", "nonce", until, Now).Should().BeTrue();
        ledger.TryUse("key", "nonce", until, Now).Should().BeFalse();
        ledger.TryUse("other", "nonce", until, Now).Should().BeTrue();
        ledger.TryUse("key", "nonce", until, until).Should().BeFalse();
        ledger.TryUse("key", "nonce", until.AddMinutes(15), until.AddSeconds(1)).Should().BeTrue();
    }

    [Fact]
    [Rule("signature.nonce")]
    public void The_oldest_nonces_go_where_there_are_too_many()
    {
        var ledger = new NonceLedger();
        for (var call = 0; call <= NonceLedger.Capacity; call++)
        {
            ledger.TryUse("key", $"{call}", Now.AddMinutes(15), Now).Should().BeTrue();
        }

        ledger.TryUse("key", $"{NonceLedger.Capacity}", Now.AddMinutes(15), Now).Should().BeFalse();
        ledger.TryUse("key", "0", Now.AddMinutes(15), Now).Should().BeTrue("it was forgotten");
    }

    [Fact]
    [Rule("throttle.minute")]
    public void Regions_without_end_are_counted_together_beyond_a_bound()
    {
        var rates = new CallRates();
        for (var call = 0; call < 10_000; call++)
        {
            rates.Count("Describe", $"region-{call}", 5, Now);
        }

        for (var call = 0; call < 5; call++)
        {
            rates.Count("Describe", $"other-{call}", 5, Now);
        }

        FluentActions.Invoking(() => rates.Count("Describe", "another", 5, Now))
            .Should().Throw<ApiException>().Which.RetryAfter.Should().Be(TimeSpan.FromMinutes(1));
        FluentActions.Invoking(() => rates.Count("Describe", "another", 5, Now.AddMinutes(1))).Should().NotThrow();
    }
}
