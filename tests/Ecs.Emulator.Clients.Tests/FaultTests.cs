using Ecs.Emulator.Clients.Tests.Harness;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>Official clients see each kind of fault as an error of their own.</summary>
public sealed class FaultTests(OfficialClients clients)
{
    private static readonly object OneMore = new { NetworkInterfaceId = "eni-myeni", SecondaryPrivateIpAddressCount = 1 };

    [Theory]
    [EveryClient]
    [Rule("faults.clients")]
    public async Task An_error_is_the_clients_own_error_and_the_next_call_is_done(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await caller.FaultsAsync(new { action = "AssignPrivateIpAddresses", code = "ServiceUnavailable" });
        var error = (await caller.AssignAsync(OneMore)).Error;
        error.Code.Should().Be("ServiceUnavailable");
        error.Status.Should().Be(503);
        (await caller.AssignAsync(OneMore)).AssignedAddresses.Should().ContainSingle();
    }

    [Theory]
    [EveryClient]
    [Rule("faults.clients")]
    public async Task A_dropped_connection_and_a_malformed_answer_are_errors_without_a_code(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        foreach (var kind in new[] { "reset", "garbage" })
        {
            // Some clients try again by themselves.
            await caller.FaultsAsync(new { action = "AssignPrivateIpAddresses", kind, times = (int?)null });
            var error = (await caller.AssignAsync(OneMore)).Error;
            error.Message.Should().NotBeEmpty();
            error.RequestId.Should().BeNull();
        }

        await caller.FaultsAsync();
        (await caller.AssignAsync(OneMore)).AssignedAddresses.Should().ContainSingle();
    }

    [Fact]
    [Rule("faults.clients")]
    public async Task A_throttled_call_is_done_when_it_is_tried_again()
    {
        var caller = await clients.UseAsync(ClientKind.PopCorePost);
        await caller.FaultsAsync(new { action = "AssignPrivateIpAddresses", code = "Throttling", times = 2 });
        var codes = new List<string?>();
        for (var tries = 0; tries < 3; tries++)
        {
            var answer = await caller.AssignAsync(OneMore);
            codes.Add(answer.HasError ? answer.Error.Code : null);
        }

        codes.Should().Equal("Throttling", "Throttling", null);
    }
}
