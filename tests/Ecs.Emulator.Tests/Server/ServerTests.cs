using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Server;

/// <summary>The executable: options, output, exit codes.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task An_invalid_option_is_reported_in_one_line_with_exit_code_2()
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync(["--port", "70000"]);
        exitCode.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Be("--port: \"70000\" is not a whole number from 0 to 65535. See --help.");
    }

    [Fact]
    public async Task The_error_of_an_invalid_environment_variable_contains_its_name()
    {
        var (exitCode, _, error) = await ServerProcess.RunAsync([], ("ECS_EMULATOR_PORT", "http"));
        exitCode.Should().Be(2);
        error.Should().Be("ECS_EMULATOR_PORT: \"http\" is not a whole number from 0 to 65535. See --help.");
    }

    [Fact]
    public async Task An_option_is_set_by_flag_or_environment_variable_and_the_flag_takes_precedence()
    {
        using var byEnvironment = await ServerProcess.StartAsync([], ("ECS_EMULATOR_AVAILABLE_ENI_IP_LIMIT", "2"));
        (await AssignAsync(byEnvironment, 2)).ShouldSucceed();
        (await AssignAsync(byEnvironment, 1)).ShouldFail("MaxEniPrivateIpsCountExceeded", 403);

        using var byFlag = await ServerProcess.StartAsync(
            ["--available-eni-ip-limit", "49"], ("ECS_EMULATOR_AVAILABLE_ENI_IP_LIMIT", "2"));
        (await AssignAsync(byFlag, 49)).ShouldSucceed();
    }

    [Fact]
    public async Task With_a_random_seed_request_ids_are_the_same_in_each_run()
    {
        async Task<string[]> RequestIdsAsync(params string[] arguments)
        {
            using var server = await ServerProcess.StartAsync(arguments);
            return
            [
                (await AssignAsync(server, 1)).Headers["x-acs-request-id"],
                (await AssignAsync(server, 1)).Headers["x-acs-request-id"],
            ];
        }

        var first = await RequestIdsAsync("--random-seed", "7");
        first.Should().OnlyHaveUniqueItems();
        (await RequestIdsAsync("--random-seed", "7")).Should().Equal(first);
        (await RequestIdsAsync("--random-seed", "8")).Should().NotIntersectWith(first);
        (await RequestIdsAsync()).Should().NotIntersectWith(first);
    }

    [Fact]
    public async Task Every_account_begins_with_the_state_of_the_seed()
    {
        var seed = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            seed,
            """
            {"vSwitches":{"vsw-1":{"vpcId":"vpc-1","zoneId":"cn-hangzhou-h","cidrBlock":"10.0.0.0/24"}},
             "networkInterfaces":{"eni-myeni":{"vSwitchId":"vsw-1","primaryIpAddress":"10.0.0.1"}}}
            """);
        try
        {
            using var server = await ServerProcess.StartAsync(["--seed", seed]);
            foreach (var account in (string[])["1000000000000000", "2222222222222222"])
            {
                using var client = new EmulatorClient(server.Address, account);
                (await client.AssignAsync("SecondaryPrivateIpAddressCount=1"))
                    .ShouldSucceed().Assigned.Should().Equal("10.0.0.2");
            }

            server.Lines()[0].Should().Contain("(regions: 32, VSwitches: 1, instances: 0, ENIs: 1)");
        }
        finally
        {
            File.Delete(seed);
        }
    }

    [Fact]
    public async Task A_seed_that_cannot_be_used_stops_the_start_with_every_problem()
    {
        var seed = Path.GetTempFileName();
        await File.WriteAllTextAsync(seed, """{"vpcs":{"vpc-1":{"cidrBlock":"x"}},"networks":{}}""");
        try
        {
            var (exitCode, output, error) = await ServerProcess.RunAsync(["--seed", seed, "--port", "0"]);
            exitCode.Should().Be(2);
            output.Should().BeEmpty();
            error.Split('\n').Should().HaveCount(3);
            error.Should().ContainAll(
                $"--seed: {seed} cannot be used.", "/vpcs/vpc-1/cidrBlock: \"x\" is not a CIDR block.", "/networks: ");
        }
        finally
        {
            File.Delete(seed);
        }
    }

    [Fact]
    public async Task A_port_in_use_is_reported_in_one_line_with_exit_code_3()
    {
        using var first = await ServerProcess.StartAsync([]);
        var port = first.Address.Port.ToString(CultureInfo.InvariantCulture);
        var (exitCode, output, error) = await ServerProcess.RunAsync(["--port", port]);
        exitCode.Should().Be(3);
        output.Should().BeEmpty();
        error.Should().Be(
            $"Cannot listen on 127.0.0.1:{port}: another program uses the port. "
            + "Choose another one with --port; with --port 0 the system chooses.");
        (await ServerProcess.RunAsync(["--host", "localhost", "--port", port])).Error.Should().Contain("--port");
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8::7", "[2001:db8::7]")]
    [InlineData("ff02::1", "[ff02::1]")]
    public async Task A_foreign_address_is_reported_in_one_line_with_exit_code_3(string host, string shown)
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync(["--host", host, "--port", "4527"]);
        exitCode.Should().Be(3);
        output.Should().BeEmpty();
        error.Should().Be(
            $"Cannot listen on {shown}:4527: this machine does not have the address. "
            + "Choose one that it has with --host.");
    }

    [Theory]
    [InlineData("Verbose")]
    [InlineData("Debug")]
    [InlineData("Information")]
    [InlineData("Warning")]
    [InlineData("Error")]
    [InlineData("Fatal")]
    [Rule("options.address")]
    public async Task The_listening_address_is_printed_at_every_log_level(string level)
    {
        using var server = await ServerProcess.StartAsync(["--log-level", level]);
        (await AssignAsync(server, 1)).ShouldSucceed();
        (await server.StopAsync()).Should().Be(0);
        var lines = server.Lines();
        lines[0].Should().MatchRegex(@" INF Ecs\.Emulator listens on http://127\.0\.0\.1:\d+ \(");
        if (level is "Warning" or "Error" or "Fatal")
        {
            lines.Should().ContainSingle();
        }
    }

    [Theory]
    [InlineData("i-myinstance", false)]
    [InlineData("i-none", true)]
    [Rule("metadata.selection")]
    public async Task A_metadata_instance_that_does_not_exist_is_logged_at_the_start(string instance, bool isWarning)
    {
        using var server = await ServerProcess.StartAsync(["--metadata-instance", instance, "--log-level", "Warning"]);
        (await server.StopAsync()).Should().Be(0);
        server.Lines()
            .Any(line => line.Contains(" WRN The option metadata-instance is i-none", StringComparison.Ordinal))
            .Should().Be(isWarning);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [Rule("options.address")]
    public async Task The_links_of_a_wildcard_address_can_be_opened(string host)
    {
        using var server = await ServerProcess.StartAsync(["--host", host]);
        await server.StopAsync();
        var url = $"localhost:{server.Address.Port}";
        server.Lines()[0].Should().Contain($" listens on http://{url} (all addresses; regions: ");
        server.Lines()[1].Should()
            .ContainAll($"http://{url}/_emulator/swagger/ ", $"http://{url}/_emulator/openapi.json");
        server.Lines()[2].Should().ContainAll($"https://{url} ", $"http://{url}/_emulator/ca.pem");
    }

    [Fact]
    [Rule("guard.loopback")]
    public async Task By_default_the_server_listens_on_loopback_only()
    {
        using var server = await ServerProcess.StartAsync([]);
        server.Address.Host.Should().Be("127.0.0.1");
        foreach (var address in (string[])["127.0.0.2", "::1"])
        {
            // Another address of this machine: a server that listens on all addresses would accept the connection.
            using var elsewhere = new TcpClient(
                address.Contains(
                    ':', StringComparison.Ordinal) ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork);
            await elsewhere.Invoking(client => client.ConnectAsync(address, server.Address.Port))
                .Should().ThrowAsync<SocketException>();
        }
    }

    [Fact]
    public async Task The_log_has_a_banner_and_a_line_for_each_call_and_the_exit_code_is_0()
    {
        // The .NET base images set it; the server follows its own option and logs nothing about it.
        using var server = await ServerProcess.StartAsync([], ("ASPNETCORE_HTTP_PORTS", "8080"));
        (await AssignAsync(server, 1)).ShouldSucceed();
        using var client = new EmulatorClient(server.Address, "1000000000000000");
        await client.GetAsync("/?Action=Non%0Asense%1b&Format=JSON");
        await client.CallAsync(
            "AssignPrivateIpAddresses", $"NetworkInterfaceId=eni-{new string('x', 200)}&PrivateIpAddress.1=1.1.1.1");
        (await server.StopAsync()).Should().Be(0);

        var lines = server.Lines();
        lines[0]
            .Should().Contain(
                $"Ecs.Emulator listens on {server.Address.ToString().TrimEnd('/')} (regions: 32, VSwitches: 5, "
                + "instances: 3, ENIs: 6)");
        lines[1].Should().ContainAll("Swagger UI: ", "/_emulator/swagger/", "/_emulator/openapi.json");
        lines[2].Should().ContainAll("TLS: https://127.0.0.1:", "/_emulator/ca.pem");
        lines[3].Should().MatchRegex(@"INF AssignPrivateIpAddresses eni-myeni 200 - \d+\.\d\d ms [0-9A-F-]{36}$");
        lines[4].Should().MatchRegex(@"INF Non\?sense\? - 400 InvalidAction \d+\.\d\d ms [0-9A-F-]{36}$");
        lines[5].Should().MatchRegex(@"INF AssignPrivateIpAddresses eni-x{124} 404 InvalidEniId.NotFound ");
        lines.Should().HaveCount(6);
    }

    [Fact]
    public async Task The_health_check_finds_the_server_by_flag_or_environment_variable()
    {
        using var server = await ServerProcess.StartAsync([]);
        var port = server.Address.Port.ToString(CultureInfo.InvariantCulture);
        (await ServerProcess.RunAsync(["healthcheck", "--port", port])).ExitCode.Should().Be(0);
        (await ServerProcess.RunAsync(["healthcheck"], ("ECS_EMULATOR_PORT", port))).ExitCode.Should().Be(0);
        await server.StopAsync();

        var (exitCode, _, error) = await ServerProcess.RunAsync(["healthcheck", "--port", port]);
        exitCode.Should().Be(1);
        error.Should().StartWith($"127.0.0.1:{port} does not respond: ");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", 0, "")]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\n\r\n", 1, "is not healthy: HTTP/1.1 503 Service Unavailable")]
    [InlineData("SSH-2.0-OpenSSH\r\n", 1, "is not healthy: SSH-2.0-OpenSSH")]
    [InlineData("", 1, "is not healthy: no response")]
    public async Task The_health_check_reports_why_a_server_is_unhealthy(
        string response, int exitCode, string problem)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var check = ServerProcess.RunAsync(["healthcheck", "--port", port.ToString(CultureInfo.InvariantCulture)]);
        using (var client = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
        using (var reader = new StreamReader(client.GetStream()))
        {
            (await reader.ReadLineAsync(TestContext.Current.CancellationToken))
                .Should().Be("GET /_emulator/health HTTP/1.1");
            while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 })
            {
            }

            await client.GetStream()
                .WriteAsync(Encoding.ASCII.GetBytes(response), TestContext.Current.CancellationToken);
        }

        var (code, _, error) = await check;
        code.Should().Be(exitCode);
        error.Should().Be(problem.Length == 0 ? "" : $"127.0.0.1:{port} {problem}");
    }

    private static async Task<EmulatorResponse> AssignAsync(ServerProcess server, int count)
    {
        using var client = new EmulatorClient(server.Address, "1000000000000000");
        return await client.AssignAsync($"SecondaryPrivateIpAddressCount={count}");
    }
}
