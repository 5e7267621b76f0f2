using Ecs.Emulator.Signing;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Signing;

/// <summary>The cache of nonces is bounded.</summary>
public sealed class NonceCacheTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    [Rule("signature.nonce")]
    public void Each_key_can_use_a_nonce_once_until_its_time_stamp_expires()
    {
        var cache = new NonceCache();
        var until = Now.AddMinutes(15);
        cache.TryAdd("key", "nonce", until, Now).Should().BeTrue();
        cache.TryAdd("key", "nonce", until, Now).Should().BeFalse();
        cache.TryAdd("other", "nonce", until, Now).Should().BeTrue();
        cache.TryAdd("key", "nonce", until, until).Should().BeFalse();
        cache.TryAdd("key", "nonce", until.AddMinutes(15), until.AddSeconds(1)).Should().BeTrue();
    }

    [Fact]
    [Rule("signature.nonce")]
    public void When_the_cache_is_full_the_nonces_that_expire_first_are_removed()
    {
        var cache = new NonceCache();
        for (var call = 0; call <= NonceCache.Capacity; call++)
        {
            cache.TryAdd("key", $"{call}", Now.AddMinutes(15).AddTicks(call), Now).Should().BeTrue();
        }

        cache.TryAdd("key", $"{NonceCache.Capacity}", Now.AddMinutes(15), Now).Should().BeFalse();
        cache.TryAdd("key", "0", Now.AddMinutes(15), Now).Should().BeTrue("it was forgotten");
    }

    [Fact]
    [Rule("signature.nonce")]
    public void A_nonce_expires_at_its_own_time_in_any_order_of_arrival()
    {
        var cache = new NonceCache();
        cache.TryAdd("key", "late", Now.AddMinutes(29), Now).Should().BeTrue();
        cache.TryAdd("key", "early", Now.AddMinutes(1), Now).Should().BeTrue();
        cache.TryAdd("key", "early", Now.AddMinutes(17), Now.AddMinutes(2)).Should().BeTrue();
        cache.TryAdd("key", "late", Now.AddMinutes(29), Now.AddMinutes(2)).Should().BeFalse();
    }
}
