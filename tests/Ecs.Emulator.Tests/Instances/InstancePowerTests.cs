using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>
/// Starting and stopping instances on the wire: states, messages, and what else may be said with them.
/// </summary>
public sealed class InstancePowerTests(TestEmulator emulator)
{
    private const string Mine = "InstanceId=i-myinstance";
    private const string Hanging = """{"instances":{"i-myinstance":{"status":"Stopping","transitionEndsAt":null}}}""";

    [Theory]
    [InlineData("StopInstance", Mine)]
    [InlineData("StopInstances", "InstanceId.1=i-myinstance")]
    [Rule("instances.stopped-mode")]
    public async Task The_stopped_mode_that_a_running_instance_shows_is_accepted(string action, string query)
    {
        using var caller = emulator.NewCaller();
        var shown = (await InstanceAsync(caller)).GetProperty("StoppedMode").GetString();
        shown.Should().Be("Not-applicable");

        (await caller.CallAsync(action, $"{query}&StoppedMode={shown}")).Done();

        var stopped = await InstanceAsync(caller);
        stopped.GetProperty("Status").GetString().Should().Be("Stopped");
        stopped.GetProperty("StoppedMode").GetString().Should().Be("KeepCharging");
    }

    [Theory]
    [InlineData("StartInstance", "Running", "Stopped")]
    [InlineData("StopInstance", "Stopped", "Running")]
    [InlineData("RebootInstance", "Stopped", "Running")]
    [Rule("instances.state-message")]
    public async Task The_message_names_the_state_and_the_expected_one(string action, string status, string expected)
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync($"{{\"instances\":{{\"i-myinstance\":{{\"status\":\"{status}\"}}}}}}");
        var message = "The specified instance is in an incorrect status for the requested action; "
            + $"Status of the specified instance is {status} but the expected status is in ({expected}).";

        (await caller.CallAsync(action, Mine)).Refused("IncorrectInstanceStatus", 403).Message.Should().Be(message);

        (await caller.CallAsync($"{action}s", "InstanceId.1=i-myinstance"))
            .Refused("IncorrectInstanceStatus", 403).Message.Should().Be(message);
        var each = await caller.CallAsync($"{action}s", "InstanceId.1=i-myinstance&BatchOptimization=SuccessFirst");
        each.Done().Json.GetProperty("InstanceResponses").GetProperty("InstanceResponse")[0]
            .GetProperty("Message").GetString().Should().Be(message);
    }

    [Theory]
    [InlineData("StopInstance", Mine)]
    [InlineData("StopInstance", $"{Mine}&ForceStop=true")]
    [InlineData("StopInstances", "InstanceId.1=i-myinstance")]
    [Rule("instances.stop-starting")]
    public async Task An_instance_that_is_starting_cannot_be_stopped(string action, string query)
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync("""{"instances":{"i-myinstance":{"status":"Starting"}}}""");
        (await caller.CallAsync(action, query))
            .Refused("Operation.Conflict", 403).Message.Should().Be("ecs task is conflicted.");
    }

    [Theory]
    [InlineData("StopInstance", Mine)]
    [InlineData("StopInstances", "InstanceId.1=i-myinstance")]
    [Rule("instances.force-stop")]
    public async Task ForceStop_ends_a_shutdown_that_does_not_end(string action, string query)
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(Hanging);
        (await caller.CallAsync(action, query)).Refused("IncorrectInstanceStatus", 403);
        (await caller.CallAsync(action, $"{query}&ForceStop=false")).Refused("IncorrectInstanceStatus", 403);

        (await caller.CallAsync(action, $"{query}&ForceStop=true&StoppedMode=StopCharging")).Done();

        var stopped = await InstanceAsync(caller);
        stopped.GetProperty("Status").GetString().Should().Be("Stopped");
        stopped.GetProperty("StoppedMode").GetString().Should().Be("StopCharging");
    }

    [Fact]
    [Rule("instances.user-data")]
    public async Task The_user_data_of_a_running_instance_can_be_changed()
    {
        using var caller = emulator.NewCaller();
        (await caller.CallAsync("ModifyInstanceAttribute", $"{Mine}&UserData=QQ==")).Done();
        (await caller.CallAsync("DescribeUserData", Mine)).Done().Json.GetProperty("UserData").GetString()
            .Should().Be("QQ==");
    }

    private static async Task<JsonElement> InstanceAsync(Caller caller) =>
        (await caller.CallAsync("DescribeInstances", """InstanceIds=["i-myinstance"]""")).Done().Json
            .GetProperty("Instances").GetProperty("Instance")[0];
}
