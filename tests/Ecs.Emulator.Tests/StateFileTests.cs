using System.Net;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests;

/// <summary>Worlds live on in a file.</summary>
public sealed class StateFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecs-emulator-").FullName;

    private string Path => System.IO.Path.Combine(folder, "state.json");

    [Fact]
    [Rule("state-file.restart")]
    public async Task What_calls_made_is_there_after_a_restart()
    {
        string before;
        using (var server = await ServerProcess.StartAsync(["--state-file", Path]))
        {
            using var caller = new Caller(server.Address, "2900000000000001");
            (await caller.AssignAsync("PrivateIpAddress.1=172.17.0.77")).Done();
            (await caller.CallAsync("CreateVpc", "VpcName=kept")).Done();
            before = await caller.StateTextAsync();
            (await server.StopAsync()).Should().Be(0);
        }

        using (var server = await ServerProcess.StartAsync(["--state-file", Path]))
        {
            using var caller = new Caller(server.Address, "2900000000000001");
            (await caller.StateTextAsync()).Should().Be(before);
        }
    }

    [Fact]
    [Rule("state-file.unreadable")]
    public async Task A_file_that_cannot_be_read_stops_the_start_and_stays_as_it_is()
    {
        await File.WriteAllTextAsync(Path, """{"accounts":{"2900000000000001":{"vpcs":{"vpc-1":{}}}}}""", TestContext.Current.CancellationToken);
        var (exitCode, _, error) = await ServerProcess.RunAsync(["--port", "0", "--state-file", Path]);
        exitCode.Should().Be(2);
        error.Should().Contain(Path).And.Contain("/vpcs/vpc-1/cidrBlock: It is required.");
        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).Should().Contain("vpc-1");

        await File.WriteAllTextAsync(Path, "{\"accounts", TestContext.Current.CancellationToken);
        (await ServerProcess.RunAsync(["--port", "0", "--state-file", Path])).ExitCode.Should().Be(2);
        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).Should().Be("{\"accounts");
    }

    [Fact]
    [Rule("seed.standard-input")]
    public async Task A_seed_comes_by_standard_input_too()
    {
        using var server = await ServerProcess.StartAsync(["--seed", "-"], """{"vpcs":{"vpc-seeded":{"cidrBlock":"10.0.0.0/8"}}}""");
        using var caller = new Caller(server.Address, "2900000000000001");
        (await caller.StateAsync()).GetProperty("vpcs").EnumerateObject().Should().ContainSingle(vpc => vpc.Name == "vpc-seeded");
    }

    [Fact]
    [Rule("random-seed.ids")]
    public async Task With_a_random_seed_ids_MAC_addresses_and_request_ids_repeat_from_run_to_run()
    {
        var runs = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            using var server = await ServerProcess.StartAsync(["--random-seed", "42"]);
            using var caller = new Caller(server.Address, "2900000000000001");
            await caller.GetAsync("/_emulator/health");
            using (var freeze = new HttpRequestMessage(HttpMethod.Post, "/_emulator/clock") { Content = new StringContent("""{"freezeAt":"2026-11-23T01:00:00Z"}""") })
            {
                (await caller.SendAsync(freeze)).Status.Should().Be(HttpStatusCode.OK);
            }

            var vpc = await caller.CallAsync("CreateVpc");
            var eni = await caller.CallAsync("CreateNetworkInterface", "VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup");
            var instance = await caller.CallAsync("RunInstances", "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup");
            runs.Add(vpc.Done().Body + eni.Done().Body + instance.Done().Body + await caller.StateTextAsync());
        }

        // The default world is made before the clock stands still.
        Without(runs[0]).Should().Be(Without(runs[1]));

        static string Without(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\"(creationTime|startTime)\": \"[^\"]*\"", "");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
