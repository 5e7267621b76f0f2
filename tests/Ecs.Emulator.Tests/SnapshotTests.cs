using System.Net;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests;

/// <summary>Worlds are kept under names, and each test begins from one.</summary>
public sealed class SnapshotTests(Emulator emulator)
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

    private static async Task<HttpStatusCode> SendAsync(Caller caller, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, $"/_emulator/snapshots/{path}?account={caller.Account}");
        return (await caller.SendAsync(request)).Status;
    }
}
