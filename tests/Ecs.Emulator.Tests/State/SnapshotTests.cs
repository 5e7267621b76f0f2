using System.Net;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>Snapshots of states.</summary>
public sealed class SnapshotTests(TestEmulator emulator)
{
    [Fact]
    [Rule("snapshots.restore")]
    public async Task A_snapshot_restores_its_state()
    {
        using var client = emulator.NewClient();
        using var other = emulator.NewClient();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=2")).ShouldSucceed();
        var before = await client.StateTextAsync();
        (await SendAsync(client, HttpMethod.Put, "begin")).Should().Be(HttpStatusCode.NoContent);
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=2")).ShouldSucceed();
        (await client.ResetAsync()).Status.Should().Be(HttpStatusCode.NoContent);

        (await client.GetAsync($"/_emulator/snapshots/begin?account={client.Account}")).Body.Should().Be(before);
        (await SendAsync(client, HttpMethod.Post, "begin/restore")).Should().Be(HttpStatusCode.NoContent);
        (await client.StateTextAsync()).Should().Be(before);

        (await client.GetAsync($"/_emulator/snapshots?account={client.Account}"))
            .Body.Should().Be("""{"snapshots":["begin"]}""");
        (await other.GetAsync($"/_emulator/snapshots?account={other.Account}"))
            .Body.Should().Be("""{"snapshots":[]}""");
        (await SendAsync(other, HttpMethod.Post, "begin/restore")).Should().Be(HttpStatusCode.NotFound);
        (await SendAsync(client, HttpMethod.Delete, "begin")).Should().Be(HttpStatusCode.NoContent);
        (await SendAsync(client, HttpMethod.Delete, "begin")).Should().Be(HttpStatusCode.NotFound);
        (await SendAsync(client, HttpMethod.Put, "no%20name")).Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    [Rule("snapshots.restore")]
    public async Task A_document_can_be_stored_as_a_snapshot_if_it_is_valid()
    {
        using var client = emulator.NewClient();
        (await SendAsync(client, HttpMethod.Put, "one-vpc", """{"vpcs":{"vpc-only":{"cidrBlock":"10.0.0.0/8"}}}"""))
            .Should().Be(HttpStatusCode.NoContent);
        (await client.StateTextAsync()).Should().Contain("vpc-myvpc", "keeping a snapshot changes no state");
        (await SendAsync(client, HttpMethod.Put, "one-vpc", """{"vpcs":{"vpc-only":{}}}"""))
            .Should().Be(HttpStatusCode.BadRequest);
        (await SendAsync(client, HttpMethod.Post, "one-vpc/restore")).Should().Be(HttpStatusCode.NoContent);
        (await client.StateAsync()).GetProperty("vpcs").EnumerateObject()
            .Should().ContainSingle(vpc => vpc.Name == "vpc-only");
    }

    [Fact]
    [Rule("snapshots.restore")]
    public async Task A_restored_snapshot_clears_client_tokens_and_keeps_faults()
    {
        const string once = "SecondaryPrivateIpAddressCount=1&ClientToken=once";
        using var client = emulator.NewClient();
        (await SendAsync(client, HttpMethod.Put, "begin")).Should().Be(HttpStatusCode.NoContent);
        (await client.AssignAsync(once)).ShouldSucceed();
        using (var faults = new HttpRequestMessage(HttpMethod.Put, $"/_emulator/faults?account={client.Account}"))
        {
            faults.Content = new StringContent(
                """[{"action":"AssignPrivateIpAddresses","skip":1,"code":"Throttling"}]""");
            (await client.SendAsync(faults)).Status.Should().Be(HttpStatusCode.NoContent);
        }

        (await SendAsync(client, HttpMethod.Post, "begin/restore")).Should().Be(HttpStatusCode.NoContent);
        (await client.AssignAsync(once)).ShouldSucceed();
        (await client.StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni")
            .GetProperty("privateIpAddresses").GetArrayLength()
            .Should().Be(1, "the token was new again, so the call was done");
        (await client.AssignAsync(once)).ShouldFail("Throttling", 400);
    }

    private static async Task<HttpStatusCode> SendAsync(
        EmulatorClient client, HttpMethod method, string path, string? document = null)
    {
        using var request = new HttpRequestMessage(method, $"/_emulator/snapshots/{path}?account={client.Account}");
        request.Content = document is null ? null : new StringContent(document);
        return (await client.SendAsync(request)).Status;
    }
}
