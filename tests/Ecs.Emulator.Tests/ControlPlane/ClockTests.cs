using System.Net;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.ControlPlane;

/// <summary>The emulator's clock, and its effect on nonces, throttling and creation times.</summary>
public sealed class ClockTests : IClassFixture<ThrottlingEmulator>
{
    private readonly ThrottlingEmulator emulator;

    public ClockTests(ThrottlingEmulator emulator) => this.emulator = emulator;

    [Fact]
    [Rule("clock.freeze-advance-resume")]
    public async Task The_clock_can_be_frozen_advanced_and_reset_to_system_time()
    {
        using var client = emulator.NewClient();
        (await ClockAsync(client, """{"freezeAt":"2026-11-23T01:00:00Z"}""")).Body
            .Should().Be("""{"now":"2026-11-23T01:00:00+00:00","frozen":true}""");
        (await ClockAsync(client, """{"advanceSeconds":90}""")).Body
            .Should().Be("""{"now":"2026-11-23T01:01:30+00:00","frozen":true}""");
        (await client.GetAsync("/_emulator/clock")).Body
            .Should().Be("""{"now":"2026-11-23T01:01:30+00:00","frozen":true}""");

        (await ClockAsync(client, """{"resume":true}""")).Json.GetProperty("frozen").GetBoolean().Should().BeFalse();
        (await NowAsync(client)).Should().BeCloseTo(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1));
        await ClockAsync(client, """{"advanceSeconds":3600}""");
        (await NowAsync(client))
            .Should().BeCloseTo(TimeProvider.System.GetUtcNow().AddHours(1), TimeSpan.FromMinutes(1));

        await client.PostAsync("/_emulator/reset", "", null);
        (await NowAsync(client)).Should().BeCloseTo(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"freezeAt":"2026-11-23T01:00:00Z","resume":true}""", "")]
    [InlineData("""{"resume":false}""", "")]
    [InlineData("""{"freezeAt":"9999-12-31T23:59:59Z","advanceSeconds":2147483647}""", "")]
    [InlineData("""{"advanceSeconds":-1}""", "/advanceSeconds")]
    [InlineData("""{"advanceSeconds":1e99}""", "/advanceSeconds")]
    [InlineData("""{"freezeAt":"yesterday"}""", "/freezeAt")]
    [InlineData("""{"freezeAt":"9999-12-31T23:59:59Z"}""", "/freezeAt")]
    [InlineData("""{"freeze":"2026-11-23T01:00:00Z"}""", "/freeze")]
    [InlineData("now", "")]
    [Rule("clock.freeze-advance-resume")]
    public async Task An_invalid_change_of_the_clock_is_rejected_and_changes_nothing(string body, string path)
    {
        using var client = emulator.NewClient();
        var response = await ClockAsync(client, body);
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.Json.GetProperty("problems")[0].GetProperty("path").GetString().Should().Be(path);
        (await client.GetAsync("/_emulator/clock")).Json.GetProperty("frozen").GetBoolean().Should().BeFalse();
    }

    [Fact]
    [Rule("throttle.minute")]
    public async Task A_call_above_the_limit_is_throttled_until_the_next_minute()
    {
        using var client = emulator.NewClient();
        using var other = emulator.NewClient();
        await ClockAsync(client, """{"freezeAt":"2026-11-23T01:00:20Z"}""");
        for (var call = 0; call < 3; call++)
        {
            (await client.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed();
        }

        var throttled = await client.CallAsync("DescribeNetworkInterfaces");
        throttled.ShouldFail("Throttling.User", 400)
            .Message.Should().Be("Request was denied due to user flow control.");
        throttled.Headers["x-acs-retry-after"].Should().Be("40000");

        (await client.AssignAsync("SecondaryPrivateIpAddressCount=1")).ShouldSucceed();
        (await other.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed();

        // Unknown regions are counted together, so that a client cannot fill the memory with their names.
        for (var call = 0; call < 3; call++)
        {
            (await client.GetAsync(
                $"/?Action=DescribeNetworkInterfaces&RegionId=cn-unknown-{call}&Format=JSON"
                    + $"&AccessKeyId={client.Account}"))
                .ShouldFail("InvalidRegionId.NotFound", 404);
        }

        (await client.GetAsync(
            $"/?Action=DescribeNetworkInterfaces&RegionId=cn-elsewhere&Format=JSON&AccessKeyId={client.Account}"))
            .ShouldFail("Throttling.User", 400);

        await ClockAsync(client, """{"advanceSeconds":40}""");
        (await client.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed();
        await ClockAsync(client, """{"resume":true}""");
    }

    [Fact]
    [Rule("throttle.minute")]
    public async Task A_reset_of_the_account_resets_the_counts_of_throttling()
    {
        using var client = emulator.NewClient();
        await ClockAsync(client, """{"freezeAt":"2026-11-23T02:00:20Z"}""");
        for (var call = 0; call < 3; call++)
        {
            (await client.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed();
        }

        (await client.CallAsync("DescribeNetworkInterfaces")).ShouldFail("Throttling.User", 400);
        await client.ResetAsync();
        (await client.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed();
        await ClockAsync(client, """{"resume":true}""");
    }

    [Fact]
    [Rule("wire.order")]
    public async Task Throttling_comes_after_the_signature_check_and_counts_only_calls_that_pass_it()
    {
        await using var verifying = new VerifyingThrottlingEmulator();
        using var client = verifying.NewClient();
        await ClockAsync(client, """{"freezeAt":"2026-11-23T03:00:00Z"}""");
        SigningClient Client(string secret) => new(verifying.Address, client.Account, secret)
        {
            Time = new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero),
        };
        for (var call = 0; call < 3; call++)
        {
            (await Client("wrong").V1Async("DescribeNetworkInterfaces")).ShouldFail("SignatureDoesNotMatch", 400);
        }

        (await Client("testsecret").V1Async("DescribeNetworkInterfaces")).ShouldSucceed();
        (await Client("testsecret").V3Async("DescribeNetworkInterfaces")).ShouldSucceed();
        (await Client("wrong").V1Async("DescribeNetworkInterfaces")).ShouldFail("SignatureDoesNotMatch", 400);
        (await Client("testsecret").V3Async("DescribeNetworkInterfaces")).ShouldFail("Throttling.User", 400);
    }

    [Fact]
    [Rule("clock.creation-time")]
    public async Task Creation_times_come_from_the_emulators_clock()
    {
        using var client = emulator.NewClient();
        await ClockAsync(client, """{"freezeAt":"2020-02-29T12:00:00Z"}""");
        await client.GivenAsync(
            """{"networkInterfaces":{"eni-new":{"vSwitchId":"vsw-myvswitch","primaryIpAddress":"172.17.0.200"}}}""");
        var eni = (await client.CallAsync("DescribeNetworkInterfaces", "NetworkInterfaceId.1=eni-new"))
            .ShouldSucceed().Enis[0];
        eni.GetProperty("CreationTime").GetString().Should().Be("2020-02-29T12:00:00Z");
        await ClockAsync(client, """{"resume":true}""");
    }

    [Fact]
    [Rule("clock.transitions")]
    public async Task Transitions_and_automatic_release_follow_the_emulators_clock()
    {
        await using var slow = new SlowEmulator();
        using var client = slow.NewClient();
        await ClockAsync(client, """{"freezeAt":"2026-11-23T01:00:00Z"}""");
        (await client.CallAsync("DetachNetworkInterface", "NetworkInterfaceId=eni-myattached&InstanceId=i-myinstance"))
            .ShouldSucceed();
        (await client.CallAsync(
            "ModifyInstanceAutoReleaseTime", "InstanceId=i-myinstance&AutoReleaseTime=2026-11-23T02:00:00Z"))
            .ShouldSucceed();
        await ClockAsync(client, """{"advanceSeconds":4}""");
        (await StatusAsync()).Should().Be("Detaching");
        await ClockAsync(client, """{"advanceSeconds":1}""");
        (await StatusAsync()).Should().Be("Available");

        await ClockAsync(client, """{"advanceSeconds":3594}""");
        (await InstancesAsync()).Should().Be(1);
        await ClockAsync(client, """{"advanceSeconds":60}""");
        (await InstancesAsync()).Should().Be(0);

        async Task<string?> StatusAsync() =>
            (await client.CallAsync("DescribeNetworkInterfaces", "NetworkInterfaceId.1=eni-myattached"))
                .ShouldSucceed().Enis[0].GetProperty("Status").GetString();

        async Task<int> InstancesAsync() =>
            (await client.CallAsync("DescribeInstances", "VSwitchId=vsw-myvswitch")).ShouldSucceed()
            .Json.GetProperty("TotalCount").GetInt32();
    }

    private static Task<EmulatorResponse> ClockAsync(EmulatorClient client, string body) =>
        client.PostAsync("/_emulator/clock", body, "application/json");

    private static async Task<DateTimeOffset> NowAsync(EmulatorClient client) =>
        (await client.GetAsync("/_emulator/clock")).Json.GetProperty("now").GetDateTimeOffset();
}
