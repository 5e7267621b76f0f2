using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Access;

/// <summary>Temporary keys expire by the emulator's clock.</summary>
public sealed class TemporaryKeyTests
{
    [Fact]
    [Rule("clock.token-life")]
    public async Task A_temporary_key_expires_by_the_emulators_clock()
    {
        await using var own = new TestEmulator();
        using var client = own.NewClient();
        await ClockAsync(client, """{"freezeAt":"2026-11-23T01:00:00Z"}""");
        await client.GivenAsync(
            """{"accessKeys":{"KEY":{"secret":"s","securityToken":"t","expiresAt":"2026-11-23T02:00:00Z"}}}"""
                .Replace("KEY", client.Account, StringComparison.Ordinal));
        (await client.CallAsync("DescribeVpcs")).ShouldSucceed();
        await ClockAsync(client, """{"advanceSeconds":3600}""");
        (await client.CallAsync("DescribeVpcs")).ShouldFail("InvalidSecurityToken.Expired", 403);
    }

    private static async Task ClockAsync(EmulatorClient client, string body)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/_emulator/clock")
        { Content = new StringContent(body) };
        ((int)(await client.SendAsync(request)).Status).Should().Be(200);
    }
}
