using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Disks;

/// <summary>The states of disks over HTTP, and disks in state documents.</summary>
public sealed class DiskLifecycleTests(TestEmulator emulator)
{
    [Fact]
    [Rule("disks.create-subscription")]
    public async Task A_subscription_disk_belongs_to_its_instance_and_has_an_order()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """{"instances":{"i-myinstance":{"chargeType":"PrePaid","expiredTime":"2099-01-01T00:00:00Z"}}}""");
        var created = (await client.CallAsync("CreateDisk", "InstanceId=i-myinstance&Size=40")).ShouldSucceed().Json;
        created.GetProperty("OrderId").GetString().Should().NotBeEmpty();
        var disk = await FindAsync(client, created.GetProperty("DiskId").GetString()!);
        disk.GetProperty("DiskChargeType").GetString().Should().Be("PrePaid");
        disk.GetProperty("ExpiredTime").GetString().Should().Be("2099-01-01T00:00Z");
        disk.GetProperty("Portable").GetBoolean().Should().BeFalse();
        disk.GetProperty("Status").GetString().Should().Be("In_use");
    }

    [Fact]
    [Rule("state.disks")]
    public async Task Disks_without_an_instance_are_a_collection_and_others_are_in_the_document_of_their_instance()
    {
        using var client = emulator.NewClient();
        await client.CallAsync("AttachDisk", "InstanceId=i-myinstance&DiskId=d-mydisk&DeleteWithInstance=true");
        await client.CallAsync("DetachDisk", "InstanceId=i-mystopped&DiskId=d-myattached");
        await client.CallAsync("DescribeDisks");
        var state = JsonDocument.Parse(await client.StateTextAsync()).RootElement;
        state.GetProperty("disks").EnumerateObject().Select(disk => disk.Name).Should().Equal("d-myattached");
        var attached = state.GetProperty("instances").GetProperty("i-myinstance").GetProperty("dataDisks")[0];
        attached.GetProperty("id").GetString().Should().Be("d-mydisk");
        attached.GetProperty("status").GetString().Should().Be("InUse");
        attached.GetProperty("device").GetString().Should().Be("/dev/xvdb");

        (await client.PutAsync(state.GetRawText())).Status.Should().Be(System.Net.HttpStatusCode.NoContent);
        (await FindAsync(client, "d-mydisk")).GetProperty("InstanceId").GetString().Should().Be("i-myinstance");
    }

    [Fact]
    [Rule("state.disks")]
    public async Task A_disk_with_the_id_of_another_or_a_status_that_its_place_does_not_allow_is_rejected()
    {
        using var client = emulator.NewClient();
        (await ProblemsAsync("""{"disks":{"d-myinstance":{"zoneId":"cn-hangzhou-h"}}}"""))
            .Should().Contain("A disk of i-myinstance has the same ID d-myinstance.");
        (await ProblemsAsync("""{"disks":{"d-mydisk":{"status":"InUse"}}}"""))
            .Should().Contain("A disk without an instance is Available or Creating.");
        (await ProblemsAsync("""{"instances":{"i-myinstance":{"systemDisk":{"status":"Available"}}}}"""))
            .Should().Contain("A disk of an instance cannot be Available.");
        (await ProblemsAsync(
            """
            {"vSwitches":{"vsw-myvswitch":{"cidrReservations":{"vcr-myreservation":{"cidrBlock":"172.17.0.64/28"}}}}}
            """))
            .Should().Contain("Another VSwitch has a reservation with the same ID vcr-myreservation.");

        async Task<string> ProblemsAsync(string patch)
        {
            var response = await client.PatchAsync(patch);
            response.Status.Should().Be(System.Net.HttpStatusCode.BadRequest);
            return response.Body;
        }
    }

    [Theory]
    [InlineData("Status=Available", "d-mydisk")]
    [InlineData("Status=In_use&DiskType=data", "d-myattached")]
    [InlineData("DeleteWithInstance=false", "d-mydisk")]
    [InlineData("Portable=true", "d-myattached", "d-mydisk")]
    [InlineData("MultiAttach=Enabled")]
    [InlineData("LockReason=security")]
    [InlineData("EnableAutomatedSnapshotPolicy=true")]
    [InlineData("DeleteAutoSnapshot=true")]
    [InlineData("EnableAutoSnapshot=true")]
    [InlineData("Filter.1.Key=CreationEndTime&Filter.1.Value=2020-01-01T00:00Z")]
    [InlineData("Filter.1.Key=CreationStartTime&Filter.1.Value=2099-01-01T00:00Z")]
    [Rule("disks.filters")]
    public async Task Each_further_filter_of_DescribeDisks_returns_only_matching_disks(
        string filter, params string[] expected)
    {
        using var client = emulator.NewClient();
        (await DisksAsync(client, filter)).Select(disk => disk.GetProperty("DiskId").GetString())
            .Should().Equal(expected);
    }

    [Fact]
    [Rule("disks.initialize")]
    public async Task A_system_disk_is_initialized_and_its_instance_started()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("ReInitDisk", "DiskId=d-mystopped&AutoStartInstance=true")).ShouldSucceed();
        (await FindAsync(client, "d-mystopped")).GetProperty("Status").GetString().Should().Be("In_use");
        (await client.CallAsync("DescribeInstances", "InstanceIds=[\"i-mystopped\"]")).Json
            .GetProperty("Instances").GetProperty("Instance")[0].GetProperty("Status").GetString()
            .Should().Be("Running");
    }

    private static async Task<JsonElement> FindAsync(EmulatorClient client, string id) =>
        (await DisksAsync(client, $"DiskIds=[\"{id}\"]")).Should().ContainSingle().Subject;

    private static async Task<IReadOnlyList<JsonElement>> DisksAsync(EmulatorClient client, string filter) =>
    [
        .. (await client.CallAsync("DescribeDisks", filter)).ShouldSucceed().Json
            .GetProperty("Disks").GetProperty("Disk").EnumerateArray(),
    ];
}
