using System.Net;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Metadata;

/// <summary>Session tokens and the metadata options of an instance.</summary>
public sealed class MetadataTokenTests(TestEmulator emulator)
{
    private const string Lifetime = "X-aliyun-ecs-metadata-token-ttl-seconds";
    private const string TokenHeader = "X-aliyun-ecs-metadata-token";
    private const string Hostname = "/latest/meta-data/hostname";

    [Fact]
    [Rule("metadata.token")]
    public async Task A_token_is_valid_for_its_instance_until_its_end_on_the_emulators_clock()
    {
        await using var host = await LibraryHost.StartAsync(_ => { });
        using var client = host.NewClient();
        await client.PostAsync("/_emulator/clock", """{"freezeAt":"2026-11-23T01:00:00Z"}""");
        var token = await TokenAsync(client, "i-myinstance", 60);
        token.Should().MatchRegex("^[A-Za-z0-9_-]{56}$").And.NotBe(await TokenAsync(client, "i-myinstance", 60));

        (await ReadAsync(client, "i-myinstance", token)).Status.Should().Be(HttpStatusCode.OK);
        (await ReadAsync(client, "i-mysecond", token)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await ReadAsync(client, "i-myinstance", token, "1000000000000000"))
            .Status.Should().Be(HttpStatusCode.Unauthorized);

        await client.PostAsync("/_emulator/clock", """{"advanceSeconds":59}""");
        (await ReadAsync(client, "i-myinstance", token)).Status.Should().Be(HttpStatusCode.OK);
        await client.PostAsync("/_emulator/clock", """{"advanceSeconds":1}""");
        var expired = await ReadAsync(client, "i-myinstance", token);
        expired.Status.Should().Be(HttpStatusCode.Unauthorized);
        expired.Body.Should().StartWith("Unauthorized\n");
    }

    [Fact]
    [Rule("metadata.token")]
    public async Task A_token_with_any_other_character_is_invalid()
    {
        using var client = emulator.NewClient();
        var token = await TokenAsync(client, "i-myinstance", 21_600);
        (await ReadAsync(client, "i-myinstance", token)).Status.Should().Be(HttpStatusCode.OK);
        for (var i = 0; i < token.Length; i++)
        {
            var changed = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            (await ReadAsync(client, "i-myinstance", changed)).Status.Should().Be(HttpStatusCode.Unauthorized);
        }

        foreach (var other in (string[])["", "x", token[1..], token + "A", token[..^1] + '=', token + token])
        {
            (await ReadAsync(client, "i-myinstance", other)).Status.Should().Be(HttpStatusCode.Unauthorized);
        }
    }

    [Theory]
    [InlineData("1", 200)]
    [InlineData("21600", 200)]
    [InlineData("0", 400)]
    [InlineData("21601", 400)]
    [InlineData("-1", 400)]
    [InlineData("1.5", 400)]
    [InlineData("x", 400)]
    [InlineData("", 400)]
    [InlineData("99999999999999999999", 400)]
    [InlineData(null, 400)]
    [Rule("metadata.token-lifetime")]
    public async Task A_lifetime_is_from_1_to_21600_seconds(string? seconds, int status)
    {
        using var client = emulator.NewClient();
        var response = await client.SendMetadataAsync(
            "PUT",
            "/latest/api/token?instance=i-myinstance",
            [.. seconds is null ? [] : new[] { (Lifetime, seconds) }]);
        ((int)response.Status).Should().Be(status);
        if (status == 400)
        {
            response.Body.Should().StartWith("Missing or Invalid Parameters\n").And.Contain(Lifetime);
        }
    }

    [Fact]
    [Rule("metadata.token-forwarded")]
    public async Task A_forwarded_request_gets_no_token()
    {
        using var client = emulator.NewClient();
        (await client.SendMetadataAsync(
            "PUT", "/latest/api/token?instance=i-myinstance", (Lifetime, "60"), ("X-Forwarded-For", "192.0.2.1")))
            .Status.Should().Be(HttpStatusCode.Forbidden);
        (await client.SendMetadataAsync(
            "GET", $"{Hostname}?instance=i-myinstance", ("X-Forwarded-For", "192.0.2.1")))
            .Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    [Rule("metadata.hardened")]
    public async Task An_instance_that_requires_tokens_rejects_requests_without_one()
    {
        using var client = emulator.NewClient();
        await ModifyAsync(client, "HttpEndpoint=enabled&HttpTokens=required");
        foreach (var path in (string[])[Hostname, "/latest/", "/2016-01-01/meta-data/all", "/latest/unknown"])
        {
            var response = await client.GetAsync($"{path}?account={client.Account}&instance=i-myinstance");
            response.Status.Should().Be(HttpStatusCode.Forbidden);
            response.Body.Should().StartWith("Forbidden\n").And.Contain("PUT /latest/api/token");
        }

        var token = await TokenAsync(client, "i-myinstance", 60);
        (await ReadAsync(client, "i-myinstance", token)).Status.Should().Be(HttpStatusCode.OK);
        (await client.MetadataAsync("i-mysecond", "meta-data/hostname")).Status.Should().Be(HttpStatusCode.OK);

        await ModifyAsync(client, "HttpEndpoint=enabled&HttpTokens=optional");
        (await client.MetadataAsync("i-myinstance", "meta-data/hostname")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    [Rule("metadata.disabled")]
    public async Task A_disabled_endpoint_rejects_every_request()
    {
        using var client = emulator.NewClient();
        var token = await TokenAsync(client, "i-myinstance", 60);
        await ModifyAsync(client, "HttpEndpoint=disabled");
        (await ReadAsync(client, "i-myinstance", token)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await client.MetadataAsync("i-myinstance", "")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await client.SendMetadataAsync("PUT", TokenPath(client, "i-myinstance"), (Lifetime, "60")))
            .Status.Should().Be(HttpStatusCode.Forbidden);
    }

    private static string TokenPath(EmulatorClient client, string instance) =>
        $"/latest/api/token?account={client.Account}&instance={instance}";

    private static async Task<string> TokenAsync(EmulatorClient client, string instance, int seconds)
    {
        var response = await client.SendMetadataAsync("PUT", TokenPath(client, instance), (Lifetime, $"{seconds}"));
        response.Status.Should().Be(HttpStatusCode.OK, response.Body);
        return response.Body;
    }

    private static Task<EmulatorResponse> ReadAsync(
        EmulatorClient client, string instance, string token, string? account = null) =>
        client.SendMetadataAsync(
            "GET", $"{Hostname}?account={account ?? client.Account}&instance={instance}", (TokenHeader, token));

    private static async Task ModifyAsync(EmulatorClient client, string options) => (await client.CallAsync(
        "ModifyInstanceMetadataOptions", $"InstanceId=i-myinstance&{options}")).ShouldSucceed();
}
