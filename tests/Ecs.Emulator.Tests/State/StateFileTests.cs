using System.Net;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>The state file.</summary>
public sealed class StateFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecs-emulator-").FullName;

    private string Path => System.IO.Path.Combine(folder, "state.json");

    [Fact]
    [Rule("state-file.restart")]
    public async Task The_state_survives_a_restart()
    {
        string before;
        using (var server = await ServerProcess.StartAsync(["--state-file", Path]))
        {
            using var client = new EmulatorClient(server.Address, "2900000000000001");
            (await client.AssignAsync("PrivateIpAddress.1=172.17.0.77")).ShouldSucceed();
            (await client.CallAsync("CreateVpc", "VpcName=kept")).ShouldSucceed();
            before = await client.StateTextAsync();
            (await server.StopAsync()).Should().Be(0);
        }

        using (var server = await ServerProcess.StartAsync(["--state-file", Path]))
        {
            using var client = new EmulatorClient(server.Address, "2900000000000001");
            (await client.StateTextAsync()).Should().Be(before);
        }
    }

    [Fact]
    [Rule("account.key-owner")]
    public async Task The_owner_of_a_key_that_several_accounts_list_is_the_same_after_a_restart()
    {
        const string first = "2900000000000009";
        const string next = "2900000000000001";
        const string shared = """{"accessKeys":{"kk":{"secret":"s"}}}""";
        using (var server = await ServerProcess.StartAsync(["--state-file", Path]))
        {
            using var owner = new EmulatorClient(server.Address, first);
            using var other = new EmulatorClient(server.Address, next);
            await owner.GivenAsync(shared);
            await other.GivenAsync(shared);
            (await OwnerAsync(owner)).Should().Be(first);
            (await server.StopAsync()).Should().Be(0);
        }

        using (var server = await ServerProcess.StartAsync(["--state-file", Path]))
        {
            using var owner = new EmulatorClient(server.Address, first);
            (await OwnerAsync(owner)).Should().Be(first);
            await owner.GivenAsync("""{"accessKeys":{"kk":null}}""");
            (await OwnerAsync(owner)).Should().Be(next);
        }

        static async Task<string?> OwnerAsync(EmulatorClient client) =>
            (await client.GetAsync("/?Action=GetCallerIdentity&Version=2015-04-01&Format=JSON&AccessKeyId=kk")).Json
                .GetProperty("AccountId").GetString();
    }

    [Fact]
    [Rule("state-file.unreadable")]
    public async Task An_unreadable_state_file_stops_the_start_and_is_not_changed()
    {
        await File.WriteAllTextAsync(
            Path, """{"accounts":{"2900000000000001":{"vpcs":{"vpc-1":{}}}}}""", TestContext.Current.CancellationToken);
        var (exitCode, _, error) = await ServerProcess.RunAsync(["--port", "0", "--state-file", Path]);
        exitCode.Should().Be(2);
        error.Should().Contain(Path).And.Contain("/vpcs/vpc-1/cidrBlock: It is required.");
        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).Should().Contain("vpc-1");

        await File.WriteAllTextAsync(Path, "{\"accounts", TestContext.Current.CancellationToken);
        (await ServerProcess.RunAsync(["--port", "0", "--state-file", Path])).ExitCode.Should().Be(2);
        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).Should().Be("{\"accounts");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]", "It must be an object.")]
    [InlineData("""{"vpcs":{}}""", "It is not a state file", "/vpcs: ")]
    [InlineData("""{"accounts":{"mine":{}}}""", "/accounts/mine: ")]
    [InlineData(
        """{"accounts":{},"accessKeyOwners":{"a":"mine","b":1}}""",
        "/accessKeyOwners/a: ",
        "/accessKeyOwners/b: ")]
    [InlineData(
        """{"accounts":{"2900000000000001":{"vpcs":{"vpc-1":{}}},"2900000000000002":{"users":1}},"version":1}""",
        "/accounts/2900000000000001/vpcs/vpc-1/cidrBlock: ",
        "/accounts/2900000000000002/users: ",
        "/version: ")]
    [Rule("state-file.unreadable")]
    public async Task An_invalid_state_file_is_reported_with_every_problem_and_its_path(
        string content, params string[] problems)
    {
        await File.WriteAllTextAsync(Path, content, TestContext.Current.CancellationToken);
        var (exitCode, _, error) = await ServerProcess.RunAsync(["--port", "0", "--state-file", Path]);
        exitCode.Should().Be(2);
        error.Should().ContainAll([Path, .. problems]);
        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).Should().Be(content);
    }

    [Fact]
    [Rule("state-file.one-emulator")]
    public async Task A_second_emulator_cannot_use_the_same_state_file()
    {
        using var first = await ServerProcess.StartAsync(["--state-file", Path]);
        var (exitCode, _, error) = await ServerProcess.RunAsync(["--port", "0", "--state-file", Path]);
        exitCode.Should().Be(2);
        error.Should().Contain(Path).And.Contain("Another emulator is using it").And.NotContain("process");
        (await first.StopAsync()).Should().Be(0);
        Directory.GetFiles(folder).Should().BeEmpty("nothing was changed, and nothing is left behind");
    }

    [Fact]
    [Rule("state-file.one-emulator")]
    public async Task Two_emulators_cannot_own_one_file_even_after_the_lock_file_is_deleted()
    {
        using var first = await ServerProcess.StartAsync(["--state-file", Path]);
        using var client = new EmulatorClient(first.Address, "2900000000000001");
        File.Delete($"{Path}.lock");
        await client.GivenAsync("""{"vpcs":{"vpc-first":{"cidrBlock":"10.0.0.0/8"}}}""");
        await Wait.UntilAsync(() => File.Exists(Path));
        File.Exists($"{Path}.lock").Should().BeTrue("the owner creates it again before it writes");
        (await ServerProcess.RunAsync(["--port", "0", "--state-file", Path])).ExitCode.Should().Be(2);

        File.Delete($"{Path}.lock");
        using var second = await ServerProcess.StartAsync(["--state-file", Path]);
        await client.GivenAsync("""{"vpcs":{"vpc-late":{"cidrBlock":"10.0.0.0/8"}}}""");
        await Wait.UntilAsync(
            () => first.Lines().Any(line => line.Contains("Another emulator is using it", StringComparison.Ordinal)));
        (await second.StopAsync()).Should().Be(0);
        (await first.StopAsync()).Should().Be(1, "its last change is not in the file");
        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken))
            .Should().Contain("vpc-first").And.NotContain("vpc-late");
    }

    [Fact]
    [Rule("shutdown.exit-code")]
    public async Task A_shutdown_that_cannot_write_the_last_change_ends_with_exit_code_1()
    {
        // A folder with this name prevents the creation of the next file.
        Directory.CreateDirectory($"{Path}.next");
        using var server = await ServerProcess.StartAsync(["--state-file", Path]);
        using var client = new EmulatorClient(server.Address, "2900000000000001");
        await client.GivenAsync("""{"vpcs":{"vpc-lost":{"cidrBlock":"10.0.0.0/8"}}}""");
        (await server.StopAsync()).Should().Be(1);
    }

    [Fact]
    [Rule("state-file.retry")]
    public async Task A_failed_write_is_repeated_without_a_further_change()
    {
        // A folder with this name prevents the creation of the next file.
        var obstacle = Directory.CreateDirectory($"{Path}.next");
        using var server = await ServerProcess.StartAsync(["--state-file", Path]);
        using var client = new EmulatorClient(server.Address, "2900000000000001");
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.77")).ShouldSucceed();
        await Wait.UntilAsync(
            () => server.Lines().Any(line => line.Contains("could not be written", StringComparison.Ordinal)));
        (await client.GetAsync("/_emulator/health")).Status.Should().Be(HttpStatusCode.OK);
        obstacle.Delete();
        await Wait.UntilAsync(() => File.Exists(Path));
        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).Should().Contain("172.17.0.77");
    }

    [Fact]
    [Rule("state-file.restart")]
    public async Task A_state_is_written_after_PUT_restore_and_reset()
    {
        const string account = "2900000000000001";
        await RunAsync(
            async client => (await client.PutAsync(
                """{"vpcs":{"vpc-put":{"cidrBlock":"10.0.0.0/8"}}}""")).Status.Should().Be(HttpStatusCode.NoContent));
        await RunAsync(async client =>
        {
            (await client.StateTextAsync()).Should().Contain("vpc-put");
            await SendAsync(
                client,
                HttpMethod.Put,
                $"/_emulator/snapshots/s?account={account}",
                """{"vpcs":{"vpc-kept":{"cidrBlock":"10.0.0.0/8"}}}""");
            await SendAsync(client, HttpMethod.Post, $"/_emulator/snapshots/s/restore?account={account}");
        });
        await RunAsync(async client =>
        {
            (await client.StateTextAsync()).Should().Contain("vpc-kept");
            (await client.ResetAsync()).Status.Should().Be(HttpStatusCode.NoContent);
        });
        await RunAsync(
            async client => (await client.StateTextAsync()).Should().Contain("vpc-myvpc").And.NotContain("vpc-kept"));

        async Task RunAsync(Func<EmulatorClient, Task> work)
        {
            using var server = await ServerProcess.StartAsync(["--state-file", Path]);
            using var client = new EmulatorClient(server.Address, account);
            await work(client);
            (await server.StopAsync()).Should().Be(0);
        }
    }

    [Fact]
    [Rule("random-seed.ids")]
    public async Task With_a_random_seed_new_ids_never_collide_with_ids_of_an_earlier_run()
    {
        const int runs = 3;
        var reservations = new HashSet<string?>();
        for (var run = 0; run < runs; run++)
        {
            using var server = await ServerProcess.StartAsync(["--random-seed", "1", "--state-file", Path]);
            using var client = new EmulatorClient(server.Address, "2900000000000001");
            reservations.Add((await client.CallAsync(
                "CreateVSwitchCidrReservation", "Version=2016-04-28&VSwitchId=vsw-myvswitch"
                    + "&VSwitchCidrReservationMask=28"))
                .ShouldSucceed().Json.GetProperty("VSwitchCidrReservationId").GetString());
            foreach (var call in (string[])
            [
                "CreateVpc", "CreateSecurityGroup&VpcId=vpc-myvpc",
                "CreateNetworkInterface&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup"
            ])
            {
                (await client.GetAsync(
                    $"/?Action={call}&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={client.Account}"))
                    .ShouldSucceed();
            }

            (await server.StopAsync()).Should().Be(0);
        }

        reservations.Should().HaveCount(runs);
    }

    [Fact]
    [Rule("seed.standard-input")]
    public async Task A_seed_can_be_read_from_standard_input()
    {
        using var server = await ServerProcess.StartAsync(
            ["--seed", "-"], """{"vpcs":{"vpc-seeded":{"cidrBlock":"10.0.0.0/8"}}}""");
        using var client = new EmulatorClient(server.Address, "2900000000000001");
        (await client.StateAsync()).GetProperty("vpcs").EnumerateObject()
            .Should().ContainSingle(vpc => vpc.Name == "vpc-seeded");
    }

    [Fact]
    [Rule("random-seed.ids")]
    public async Task With_a_random_seed_ids_MAC_addresses_and_request_ids_are_the_same_in_each_run()
    {
        var runs = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            using var server = await ServerProcess.StartAsync(["--random-seed", "42"]);
            using var client = new EmulatorClient(server.Address, "2900000000000001");
            await client.GetAsync("/_emulator/health");
            using (var freeze = new HttpRequestMessage(
                HttpMethod.Post,
                "/_emulator/clock")
            { Content = new StringContent("""{"freezeAt":"2026-11-23T01:00:00Z"}""") })
            {
                (await client.SendAsync(freeze)).Status.Should().Be(HttpStatusCode.OK);
            }

            var vpc = await client.CallAsync("CreateVpc");
            var eni = await client.CallAsync(
                "CreateNetworkInterface", "VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup");
            var instance = await client.CallAsync(
                "RunInstances",
                "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large&VSwitchId=vsw-myvswitch"
                    + "&SecurityGroupId=sg-mygroup");
            var bodies = vpc.ShouldSucceed().Body + eni.ShouldSucceed().Body + instance.ShouldSucceed().Body;
            runs.Add(bodies + await client.StateTextAsync());
        }

        // The default state is created before the clock is frozen.
        Without(runs[0]).Should().Be(Without(runs[1]));

        static string Without(string text) => System.Text.RegularExpressions.Regex.Replace(
            text, "\"(creationTime|startTime)\": \"[^\"]*\"", "");
    }

    private static async Task SendAsync(EmulatorClient client, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body);
        (await client.SendAsync(request)).Status.Should().Be(HttpStatusCode.NoContent);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
