using Ecs.Emulator.Clients.Tests.Harness;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>Official clients report each kind of fault as an error.</summary>
public sealed class FaultTests(OfficialClients clients)
{
    private static readonly object OneMore =
        new { NetworkInterfaceId = "eni-myeni", SecondaryPrivateIpAddressCount = 1 };

    [Theory]
    [EveryClient]
    [Rule("faults.clients")]
    public async Task An_error_fault_is_an_error_of_the_client_and_the_next_call_succeeds(ClientKind client)
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
    public async Task A_dropped_connection_a_malformed_and_an_empty_response_are_errors_without_a_code(
        ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        foreach (var kind in new[] { "reset", "garbage", "empty" })
        {
            // Some clients retry.
            await caller.FaultsAsync(new { action = "AssignPrivateIpAddresses", kind, times = (int?)null });
            var error = (await caller.AssignAsync(OneMore)).Error;
            error.Message.Should().NotBeEmpty();
            error.RequestId.Should().BeNull();
        }

        await caller.FaultsAsync();
        (await caller.AssignAsync(OneMore)).AssignedAddresses.Should().ContainSingle();
    }

    [Theory]
    [EveryClient]
    [Rule("faults.clients")]
    public async Task A_throttled_call_succeeds_when_it_is_repeated(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await caller.FaultsAsync(new { action = "AssignPrivateIpAddresses", code = "Throttling", times = 2 });
        for (var tries = 0; tries < 2; tries++)
        {
            var error = (await caller.AssignAsync(OneMore)).Error;
            error.Code.Should().Be("Throttling");
            error.Status.Should().Be(400);
        }

        (await caller.AssignAsync(OneMore)).AssignedAddresses.Should().ContainSingle();
    }

    [Theory]
    [EveryClient(Except = [ClientKind.Ecs2, ClientKind.PopCoreGet, ClientKind.PopCorePost])]
    [Rule("faults.clients")]
    public async Task A_client_that_retries_succeeds_after_throttling_and_respects_retry_after(
        ClientKind client)
    {
        var caller = (await clients.UseAsync(client)).WithSettings(new
        {
            retryOptions = new
            {
                retryable = true,
                retryCondition = new[] { new
                {
                    maxAttempts = 3,
                    exception = new[] { "ThrottlingError" },
                    errorCode = Array.Empty<string>() },
                },
                noRetryCondition = Array.Empty<object>(),
            },
        });
        await caller.FaultsAsync(
            new { action = "AssignPrivateIpAddresses", code = "Throttling.User", times = 2, retryAfterMs = 5 });
        (await caller.AssignAsync(OneMore)).AssignedAddresses.Should().ContainSingle();
        (await caller.FiredAsync()).Should().Be(2);

        await caller.FaultsAsync(
            new { action = "AssignPrivateIpAddresses", code = "Throttling.User", times = 3, retryAfterMs = 5 });
        (await caller.AssignAsync(OneMore)).Error.Code.Should()
            .Be("Throttling.User", "it tries three times and no more");
    }

    [Theory]
    [EveryClient]
    [Rule("faults.clients")]
    public async Task A_delay_above_the_clients_timeout_is_a_timeout_error(ClientKind client)
    {
        var caller = (await clients.UseAsync(client)).WithSettings(new { readTimeout = 300 });
        await caller.FaultsAsync(
            new { action = "AssignPrivateIpAddresses", kind = "delay", delayMs = 3_600_000, times = (int?)null });
        var error = (await caller.AssignAsync(OneMore)).Error;
        error.Message.Should().ContainEquivalentOf("timeout");
        error.RequestId.Should().BeNull();
        (await caller.FiredAsync()).Should().BePositive();
        (await caller.AddressesInStateAsync("eni-myeni")).Should().BeEmpty("a call that is given up is not done");
    }
}
