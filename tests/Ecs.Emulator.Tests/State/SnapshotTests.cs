using System.Net;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>Worlds are kept under names, and each test begins from one.</summary>
public sealed class SnapshotTests(TestEmulator emulator)
{
    [Fact]
    [Rule("snapshots.restore")]
    public async Task A_world_is_kept_under_a_name_and_put_back_as_it_was()
    {
        using var caller = emulator.NewCaller();
        using var other = emulator.NewCaller();
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=2")).Done();
        var before = await caller.StateTextAsync();
        (await SendAsync(caller, HttpMethod.Put, "begin")).Should().Be(HttpStatusCode.NoContent);
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=2")).Done();
        (await caller.ResetAsync()).Status.Should().Be(HttpStatusCode.NoContent);

        (await caller.GetAsync($"/_emulator/snapshots/begin?account={caller.Account}")).Body.Should().Be(before);
        (await SendAsync(caller, HttpMethod.Post, "begin/restore")).Should().Be(HttpStatusCode.NoContent);
        (await caller.StateTextAsync()).Should().Be(before);

        (await caller.GetAsync($"/_emulator/snapshots?account={caller.Account}")).Body.Should().Be("""{"snapshots":["begin"]}""");
        (await other.GetAsync($"/_emulator/snapshots?account={other.Account}")).Body.Should().Be("""{"snapshots":[]}""");
        (await SendAsync(other, HttpMethod.Post, "begin/restore")).Should().Be(HttpStatusCode.NotFound);
        (await SendAsync(caller, HttpMethod.Delete, "begin")).Should().Be(HttpStatusCode.NoContent);
        (await SendAsync(caller, HttpMethod.Delete, "begin")).Should().Be(HttpStatusCode.NotFound);
        (await SendAsync(caller, HttpMethod.Put, "no%20name")).Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    [Rule("snapshots.restore")]
    public async Task A_document_can_be_kept_as_a_snapshot_and_one_that_cannot_be_used_is_not()
    {
        using var caller = emulator.NewCaller();
        (await SendAsync(caller, HttpMethod.Put, "one-vpc", """{"vpcs":{"vpc-only":{"cidrBlock":"10.0.0.0/8"}}}""")).Should().Be(HttpStatusCode.NoContent);
        (await caller.StateTextAsync()).Should().Contain("vpc-myvpc", "keeping a snapshot changes no state");
        (await SendAsync(caller, HttpMethod.Put, "one-vpc", """{"vpcs":{"vpc-only":{}}}""")).Should().Be(HttpStatusCode.BadRequest);
        (await SendAsync(caller, HttpMethod.Post, "one-vpc/restore")).Should().Be(HttpStatusCode.NoContent);
        (await caller.StateAsync()).GetProperty("vpcs").EnumerateObject().Should().ContainSingle(vpc => vpc.Name == "vpc-only");
    }

    [Fact]
    [Rule("snapshots.restore")]
    public async Task A_restored_world_remembers_no_client_tokens_and_faults_stay_as_they_are()
    {
        const string once = "SecondaryPrivateIpAddressCount=1&ClientToken=once";
        using var caller = emulator.NewCaller();
        (await SendAsync(caller, HttpMethod.Put, "begin")).Should().Be(HttpStatusCode.NoContent);
        (await caller.AssignAsync(once)).Done();
        using (var faults = new HttpRequestMessage(HttpMethod.Put, $"/_emulator/faults?account={caller.Account}"))
        {
            faults.Content = new StringContent("""[{"action":"AssignPrivateIpAddresses","skip":1,"code":"Throttling"}]""");
            (await caller.SendAsync(faults)).Status.Should().Be(HttpStatusCode.NoContent);
        }

        (await SendAsync(caller, HttpMethod.Post, "begin/restore")).Should().Be(HttpStatusCode.NoContent);
        (await caller.AssignAsync(once)).Done();
        (await caller.StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni")
            .GetProperty("privateIpAddresses").GetArrayLength().Should().Be(1, "the token was new again, so the call was done");
        (await caller.AssignAsync(once)).Refused("Throttling", 400);
    }

    private static async Task<HttpStatusCode> SendAsync(Caller caller, HttpMethod method, string path, string? document = null)
    {
        using var request = new HttpRequestMessage(method, $"/_emulator/snapshots/{path}?account={caller.Account}");
        request.Content = document is null ? null : new StringContent(document);
        return (await caller.SendAsync(request)).Status;
    }
}
