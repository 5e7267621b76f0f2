using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>Starting and stopping instances over HTTP.</summary>
public sealed class InstancePowerTests(TestEmulator emulator)
{
    private const string Mine = "InstanceId=i-myinstance";
    private const string Hanging = """{"instances":{"i-myinstance":{"status":"Stopping","transitionEndsAt":null}}}""";

    [Theory]
    [InlineData("StopInstance", Mine)]
    [InlineData("StopInstances", "InstanceId.1=i-myinstance")]
    [Rule("instances.stopped-mode")]
    public async Task The_StoppedMode_of_a_running_instance_is_accepted(string action, string query)
    {
        using var client = emulator.NewClient();
        var shown = (await InstanceAsync(client)).GetProperty("StoppedMode").GetString();
        shown.Should().Be("Not-applicable");

        (await client.CallAsync(action, $"{query}&StoppedMode={shown}")).ShouldSucceed();

        var stopped = await InstanceAsync(client);
        stopped.GetProperty("Status").GetString().Should().Be("Stopped");
        stopped.GetProperty("StoppedMode").GetString().Should().Be("KeepCharging");
    }

    [Theory]
    [InlineData("StartInstance", "Running", "Stopped")]
    [InlineData("StopInstance", "Stopped", "Running")]
    [InlineData("RebootInstance", "Stopped", "Running")]
    [Rule("instances.state-message")]
    public async Task The_message_contains_the_status_and_the_allowed_ones(
        string action, string status, string expected)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync($"{{\"instances\":{{\"i-myinstance\":{{\"status\":\"{status}\"}}}}}}");
        var message = "The specified instance is in an incorrect status for the requested action; "
            + $"Status of the specified instance is {status} but the expected status is in ({expected}).";

        (await client.CallAsync(action, Mine)).ShouldFail("IncorrectInstanceStatus", 403).Message.Should().Be(message);

        (await client.CallAsync($"{action}s", "InstanceId.1=i-myinstance"))
            .ShouldFail("IncorrectInstanceStatus", 403).Message.Should().Be(message);
        var each = await client.CallAsync($"{action}s", "InstanceId.1=i-myinstance&BatchOptimization=SuccessFirst");
        each.ShouldSucceed().Json.GetProperty("InstanceResponses").GetProperty("InstanceResponse")[0]
            .GetProperty("Message").GetString().Should().Be(message);
    }

    [Theory]
    [InlineData("StopInstance", Mine)]
    [InlineData("StopInstance", $"{Mine}&ForceStop=true")]
    [InlineData("StopInstances", "InstanceId.1=i-myinstance")]
    [Rule("instances.stop-starting")]
    public async Task An_instance_that_is_starting_cannot_be_stopped(string action, string query)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"instances":{"i-myinstance":{"status":"Starting"}}}""");
        (await client.CallAsync(action, query))
            .ShouldFail("Operation.Conflict", 403).Message.Should().Be("ecs task is conflicted.");
    }

    [Theory]
    [InlineData("StopInstance", Mine)]
    [InlineData("StopInstances", "InstanceId.1=i-myinstance")]
    [Rule("instances.force-stop")]
    public async Task ForceStop_ends_a_shutdown_that_does_not_end(string action, string query)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Hanging);
        (await client.CallAsync(action, query)).ShouldFail("IncorrectInstanceStatus", 403);
        (await client.CallAsync(action, $"{query}&ForceStop=false")).ShouldFail("IncorrectInstanceStatus", 403);

        (await client.CallAsync(action, $"{query}&ForceStop=true&StoppedMode=StopCharging")).ShouldSucceed();

        var stopped = await InstanceAsync(client);
        stopped.GetProperty("Status").GetString().Should().Be("Stopped");
        stopped.GetProperty("StoppedMode").GetString().Should().Be("StopCharging");
    }

    [Fact]
    [Rule("instances.user-data")]
    public async Task The_user_data_of_a_running_instance_can_be_changed()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("ModifyInstanceAttribute", $"{Mine}&UserData=QQ==")).ShouldSucceed();
        (await client.CallAsync("DescribeUserData", Mine)).ShouldSucceed().Json.GetProperty("UserData").GetString()
            .Should().Be("QQ==");
    }

    private static async Task<JsonElement> InstanceAsync(EmulatorClient client) =>
        (await client.CallAsync("DescribeInstances", """InstanceIds=["i-myinstance"]""")).ShouldSucceed().Json
            .GetProperty("Instances").GetProperty("Instance")[0];
}
