using System.Net;
using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Faults;

/// <summary>Faults that delay a call or its response.</summary>
public sealed class DelayedCallTests(TestEmulator emulator)
{
    private const string OneMore = "SecondaryPrivateIpAddressCount=1";

    [Fact]
    [Rule("faults.delay")]
    public async Task A_delayed_call_has_a_task_only_on_its_ENI_and_ends_at_a_reset()
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync(
            """[{"action":"AssignPrivateIpAddresses","resource":"eni-myeni","kind":"delay","delayMs":3600000}]""");
        var delayed = client.AssignAsync(OneMore);
        for (var tries = 0; ; tries++)
        {
            // The delayed call is running. Another call fails as soon as the task has begun.
            var response = await client.CallAsync(
                "UnassignPrivateIpAddresses", "NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.0.200");
            if (response.Code == "Operation.Conflict")
            {
                break;
            }

            response.ShouldFail("InvalidIp.IpUnassigned", 403);
            tries.Should().BeLessThan(10_000);
        }

        (await client.CallAsync("AssignPrivateIpAddresses", $"NetworkInterfaceId=eni-myattached&{OneMore}"))
            .ShouldSucceed();
        delayed.IsCompleted.Should().BeFalse();
        (await client.ResetAsync()).Status.Should().Be(HttpStatusCode.NoContent);
        (await delayed).ShouldFail("ServiceUnavailable", 503);
        (await client.StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni")
            .GetProperty("privateIpAddresses").GetArrayLength().Should().Be(0);
        (await client.AssignAsync(OneMore)).ShouldSucceed();
    }

    [Fact]
    [Rule("faults.delay")]
    public async Task A_delayed_call_is_executed_after_its_delay()
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync("""[{"action":"AssignPrivateIpAddresses","kind":"delay","delayMs":20}]""");
        (await client.AssignAsync(OneMore)).ShouldSucceed().Headers["x-emulator-fault"].Should().Be("delay");
        (await client.AssignAsync(OneMore)).ShouldSucceed();
    }

    [Fact]
    [Rule("faults.lost")]
    public async Task A_call_with_a_lost_response_is_executed_and_its_token_prevents_a_second_execution()
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync("""[{"action":"AssignPrivateIpAddresses","kind":"lost","times":2}]""");
        await FluentActions.Awaiting(() => client.AssignAsync($"{OneMore}&ClientToken=t"))
            .Should().ThrowAsync<HttpRequestException>();
        (await AddressesAsync(client)).Should().Be(1);
        await FluentActions.Awaiting(() => client.AssignAsync("SecondaryPrivateIpAddressCount=0"))
            .Should().ThrowAsync<HttpRequestException>("the response of a call that is refused is lost too");
        var noted = (await client.GetAsync($"/_emulator/requests?account={client.Account}")).Json;
        noted.GetArrayLength().Should().Be(2);
        noted[1].GetProperty("status").GetInt32().Should().Be(0);
        noted[1].GetProperty("fault").GetString().Should().Be("lost");

        (await client.AssignAsync($"{OneMore}&ClientToken=t")).ShouldSucceed().Assigned.Should().ContainSingle();
        (await AddressesAsync(client)).Should().Be(1);
        (await client.AssignAsync(OneMore)).ShouldSucceed();
        (await AddressesAsync(client)).Should().Be(2, "without a token it would have been done twice");
    }

    [Theory]
    [InlineData("delay", true)]
    [InlineData("lost", false)]
    [Rule("faults.delay-after")]
    public async Task A_response_can_be_delayed_after_the_execution_until_a_reset(string kind, bool isComplete)
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync(
            $$"""[{"action":"AssignPrivateIpAddresses","kind":"{{kind}}","delayAfterMs":3600000}]""");
        var call = client.AssignAsync(OneMore);
        await Wait.UntilAsync(async () => await AddressesAsync(client) == 1);
        (await client.CallAsync(
            "UnassignPrivateIpAddresses", "NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.0.200"))
            .ShouldFail("InvalidIp.IpUnassigned", 403);
        call.IsCompleted.Should().BeFalse();
        await client.ResetAsync();
        if (isComplete)
        {
            (await call).ShouldSucceed().Headers["x-emulator-fault"].Should().Be("delay");
        }
        else
        {
            await FluentActions.Awaiting(() => call).Should().ThrowAsync<HttpRequestException>();
        }

        (await AddressesAsync(client)).Should().Be(0);
    }

    [Theory]
    [InlineData("delayMs")]
    [InlineData("delayAfterMs")]
    [Rule("token.running")]
    public async Task A_call_with_the_token_of_a_running_call_is_rejected(string member)
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync(
            $$"""[{"action":"AssignPrivateIpAddresses","kind":"delay","{{member}}":3600000}]""");
        var running = client.AssignAsync($"{OneMore}&ClientToken=t");
        await Wait.UntilAsync(async () => (await client.FaultAsync(0)).GetProperty("fired").GetInt32() == 1);
        if (member == "delayAfterMs")
        {
            await Wait.UntilAsync(async () => await AddressesAsync(client) == 1);
        }

        (await client.AssignAsync($"{OneMore}&ClientToken=t")).ShouldFail("IdempotentProcessing", 403)
            .Message.Should().Be("The previous idempotent request(s) is still processing.");
        (await client.CallAsync("CreateSecurityGroup", "VpcId=vpc-myvpc&ClientToken=t")).ShouldSucceed();
        using var other = emulator.NewClient();
        (await other.AssignAsync($"{OneMore}&ClientToken=t")).ShouldSucceed();

        // Another delayed call is rejected at once.
        await client.PutFaultsAsync("""[{"action":"AssignPrivateIpAddresses","kind":"delay","delayMs":3600000}]""");
        (await client.AssignAsync($"{OneMore}&ClientToken=t")).ShouldFail("IdempotentProcessing", 403);
        running.IsCompleted.Should().BeFalse();
        await client.ResetAsync();
        await running;
        (await client.AssignAsync($"{OneMore}&ClientToken=t")).ShouldSucceed();
    }

    [Fact]
    [Rule("faults.delay")]
    public async Task A_second_delayed_call_on_an_ENI_is_rejected_and_a_read_only_call_blocks_no_other()
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync("""
            [{"action":"AssignPrivateIpAddresses","kind":"delay","delayMs":3600000,"times":null},
             {"action":"DescribeNetworkInterfaceAttribute","kind":"delay","delayMs":3600000}]
            """);
        var looking = client.CallAsync("DescribeNetworkInterfaceAttribute", "NetworkInterfaceId=eni-myattached");
        await Wait.UntilAsync(async () => (await client.FaultAsync(1)).GetProperty("fired").GetInt32() == 1);
        (await client.CallAsync(
            "UnassignPrivateIpAddresses", "NetworkInterfaceId=eni-myattached&PrivateIpAddress.1=172.17.0.200"))
            .ShouldFail("InvalidIp.IpUnassigned", 403);

        // The order of the two calls is not determined.
        var one = client.AssignAsync(OneMore);
        var other = client.AssignAsync(OneMore);
        var refused = await Task.WhenAny(one, other);
        (await refused).ShouldFail("Operation.Conflict", 403).Headers["x-emulator-fault"].Should().Be("delay");
        var delayed = refused == one ? other : one;
        delayed.IsCompleted.Should().BeFalse();
        (await client.ResetAsync()).Status.Should().Be(HttpStatusCode.NoContent);
        (await delayed).ShouldFail("ServiceUnavailable", 503);
        (await looking).ShouldFail("ServiceUnavailable", 503);
    }

    [Fact]
    [Rule("faults.delay")]
    public async Task A_delayed_call_whose_client_disconnects_is_recorded_but_not_executed_and_releases_its_ENI()
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync("""[{"action":"AssignPrivateIpAddresses","kind":"delay","delayMs":3600000}]""");
        using var impatience = new CancellationTokenSource();
        var call = client.Http.GetAsync(
            new Uri(
                $"/?Action=AssignPrivateIpAddresses&RegionId=cn-hangzhou&AccessKeyId={client.Account}"
                    + $"&NetworkInterfaceId=eni-myeni&{OneMore}",
                UriKind.Relative),
            impatience.Token);
        await Wait.UntilAsync(async () => (await client.FaultAsync(0)).GetProperty("fired").GetInt32() == 1);
        await impatience.CancelAsync();
        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();

        JsonElement noted = default;
        await Wait.UntilAsync(
            async () => (noted = (await client.GetAsync(
                $"/_emulator/requests?account={client.Account}")).Json).GetArrayLength() == 1);
        noted[0].GetProperty("status").GetInt32().Should().Be(0);
        noted[0].GetProperty("fault").GetString().Should().Be("delay");
        (await client.AssignAsync(OneMore)).ShouldSucceed();
        (await client.StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni")
            .GetProperty("privateIpAddresses").GetArrayLength().Should().Be(1);
    }

    [Fact]
    [Rule("faults.delay")]
    public async Task Shutdown_ends_delays_and_streams_immediately()
    {
        using var server = await ServerProcess.StartAsync([]);
        using var client = new EmulatorClient(server.Address, "2900000000000001");
        await client.PutFaultsAsync("""[{"action":"*","kind":"delay","delayMs":3600000}]""");
        var delayed = client.AssignAsync(OneMore);
        await Wait.UntilAsync(async () => (await client.FaultAsync(0)).GetProperty("fired").GetInt32() == 1);
        using var stream = await client.Http.GetStreamAsync(new Uri("/_emulator/requests/stream", UriKind.Relative));
        using var reader = new StreamReader(stream);
        (await server.StopAsync()).Should().Be(0);
        (await delayed).ShouldFail("ServiceUnavailable", 503);
        (await reader.ReadToEndAsync()).Should().NotContain("data:");
    }

    private static async Task<int> AddressesAsync(EmulatorClient client) =>
        (await client.StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni")
            .GetProperty("privateIpAddresses").GetArrayLength();
}
