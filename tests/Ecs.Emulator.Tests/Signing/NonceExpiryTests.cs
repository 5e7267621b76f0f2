using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Signing;

/// <summary>Nonces expire by the emulator's clock.</summary>
public sealed class NonceExpiryTests : IClassFixture<FrozenEmulator>
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    private readonly FrozenEmulator emulator;

    public NonceExpiryTests(FrozenEmulator emulator) => this.emulator = emulator;

    [Fact]
    [Rule("signature.nonce")]
    public async Task A_nonce_can_be_used_again_after_its_time_stamp_has_expired()
    {
        using var client = emulator.NewClient();
        Task<EmulatorResponse> CallAsync(TimeSpan after) => new SigningClient(emulator.Address, client.Account)
        {
            Nonce = "n",
            Time = Start + after,
        }.V3Async("DescribeNetworkInterfaces");

        await client.PostAsync("/_emulator/clock", """{"freezeAt":"2026-11-23T01:00:00Z"}""");
        (await CallAsync(TimeSpan.Zero)).ShouldSucceed();
        await client.PostAsync("/_emulator/clock", """{"advanceSeconds":900}""");
        (await CallAsync(TimeSpan.Zero)).ShouldFail("SignatureNonceUsed", 400);
        (await CallAsync(TimeSpan.FromMinutes(15))).ShouldFail("SignatureNonceUsed", 400);
        await client.PostAsync("/_emulator/clock", """{"advanceSeconds":1}""");
        (await CallAsync(TimeSpan.Zero)).ShouldFail("InvalidTimeStamp.Expired", 400);
        (await CallAsync(TimeSpan.FromMinutes(15))).ShouldSucceed();
    }
}
