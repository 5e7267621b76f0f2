using System.Net;
using System.Text.Json;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Faults;

/// <summary>Injected faults.</summary>
public sealed class FaultTests(TestEmulator emulator)
{
    private const string OneMore = "SecondaryPrivateIpAddressCount=1";

    [Fact]
    [Rule("faults.count")]
    public async Task A_fault_skips_the_given_number_of_calls_and_then_affects_the_given_number()
    {
        using var client = emulator.NewClient();
        await FaultsAsync(client, """[{"action":"AssignPrivateIpAddresses","skip":1,"times":2,"code":"Throttling"}]""");
        (await client.AssignAsync(OneMore)).ShouldSucceed().Headers.Should().NotContainKey("x-emulator-fault");
        for (var i = 0; i < 2; i++)
        {
            var met = (await client.AssignAsync(OneMore)).ShouldFail("Throttling", 400);
            met.Message.Should().Be("Request was denied due to request throttling.");
            met.Headers["x-emulator-fault"].Should().Be("Throttling");
        }

        (await client.AssignAsync(OneMore)).ShouldSucceed();
        var fault = (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Json[0];
        fault.GetProperty("seen").GetInt32().Should().Be(4);
        fault.GetProperty("fired").GetInt32().Should().Be(2);
        (await client.StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni")
            .GetProperty("privateIpAddresses").GetArrayLength()
            .Should().Be(2, "a call that a fault refuses does nothing");
    }

    [Fact]
    [Rule("faults.match")]
    public async Task A_fault_affects_only_its_action_its_resource_and_its_account()
    {
        using var client = emulator.NewClient();
        using var other = emulator.NewClient();
        await FaultsAsync(
            client,
            """
            [{"action":"AssignPrivateIpAddresses","resource":"eni-myattached","times":null,"code":"InternalError"}]
            """);
        (await client.AssignAsync(OneMore)).ShouldSucceed();
        (await client.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed();
        (await other.CallAsync("AssignPrivateIpAddresses", $"NetworkInterfaceId=eni-myattached&{OneMore}"))
            .ShouldSucceed();
        (await client.CallAsync("AssignPrivateIpAddresses", $"NetworkInterfaceId=eni-myattached&{OneMore}"))
            .ShouldFail("InternalError", 500);

        await FaultsAsync(client, """[{"action":"*","code":"Custom.Code","status":418,"message":"no {0} here"}]""");
        var response = await client.GetAsync(
            $"/?Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&AccessKeyId={client.Account}");
        response.ShouldFail("Custom.Code", 418).Message.Should().Be("no {0} here");
        response.ContentType.Should().StartWith("text/xml");
    }

    [Fact]
    [Rule("faults.retry-after")]
    public async Task An_error_of_a_fault_can_have_a_retry_after_header()
    {
        using var client = emulator.NewClient();
        await FaultsAsync(
            client,
            """
            [{"action":"*","code":"Throttling.User","retryAfterMs":1500},{"action":"*","code":"Throttling.User"}]
            """);
        (await FaultAsync(client, 0)).GetProperty("retryAfterMs").GetInt32().Should().Be(1500);
        (await client.CallAsync("DescribeVpcs")).ShouldFail("Throttling.User", 400).Headers["x-acs-retry-after"]
            .Should().Be("1500");
        (await client.CallAsync("DescribeVpcs")).ShouldFail("Throttling.User", 400)
            .Headers.Should().NotContainKey("x-acs-retry-after");
    }

    [Fact]
    [Rule("faults.kinds")]
    public async Task A_fault_can_reset_the_connection_or_send_an_empty_or_invalid_body()
    {
        using var client = emulator.NewClient();
        await FaultsAsync(
            client,
            """[{"action":"*","kind":"empty"},{"action":"*","kind":"garbage"},{"action":"*","kind":"reset"}]""");
        var empty = await client.CallAsync("DescribeNetworkInterfaces");
        empty.Status.Should().Be(HttpStatusCode.OK);
        empty.Body.Should().BeEmpty();
        empty.Headers["x-emulator-fault"].Should().Be("empty");
        var garbage = await client.CallAsync("DescribeNetworkInterfaces");
        FluentActions.Invoking(() => JsonDocument.Parse(garbage.Body)).Should().Throw<JsonException>();
        await FluentActions.Awaiting(() => client.CallAsync("DescribeNetworkInterfaces"))
            .Should().ThrowAsync<HttpRequestException>();
        (await client.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed();
    }

    [Fact]
    [Rule("faults.delay")]
    public async Task A_delayed_call_has_a_task_only_on_its_ENI_and_ends_at_a_reset()
    {
        using var client = emulator.NewClient();
        await FaultsAsync(
            client,
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
        await FaultsAsync(client, """[{"action":"AssignPrivateIpAddresses","kind":"delay","delayMs":20}]""");
        (await client.AssignAsync(OneMore)).ShouldSucceed().Headers["x-emulator-fault"].Should().Be("delay");
        (await client.AssignAsync(OneMore)).ShouldSucceed();
    }

    [Fact]
    [Rule("faults.lost")]
    public async Task A_call_with_a_lost_response_is_executed_and_its_token_prevents_a_second_execution()
    {
        using var client = emulator.NewClient();
        await FaultsAsync(client, """[{"action":"AssignPrivateIpAddresses","kind":"lost","times":2}]""");
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
        await FaultsAsync(
            client, $$"""[{"action":"AssignPrivateIpAddresses","kind":"{{kind}}","delayAfterMs":3600000}]""");
        var call = client.AssignAsync(OneMore);
        await UntilAsync(async () => await AddressesAsync(client) == 1);
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
        await FaultsAsync(client, $$"""[{"action":"AssignPrivateIpAddresses","kind":"delay","{{member}}":3600000}]""");
        var running = client.AssignAsync($"{OneMore}&ClientToken=t");
        await UntilAsync(async () => (await FaultAsync(client, 0)).GetProperty("fired").GetInt32() == 1);
        if (member == "delayAfterMs")
        {
            await UntilAsync(async () => await AddressesAsync(client) == 1);
        }

        (await client.AssignAsync($"{OneMore}&ClientToken=t")).ShouldFail("IdempotentProcessing", 403)
            .Message.Should().Be("The previous idempotent request(s) is still processing.");
        (await client.CallAsync("CreateSecurityGroup", "VpcId=vpc-myvpc&ClientToken=t")).ShouldSucceed();
        using var other = emulator.NewClient();
        (await other.AssignAsync($"{OneMore}&ClientToken=t")).ShouldSucceed();

        // Another delayed call is rejected at once.
        await FaultsAsync(client, """[{"action":"AssignPrivateIpAddresses","kind":"delay","delayMs":3600000}]""");
        (await client.AssignAsync($"{OneMore}&ClientToken=t")).ShouldFail("IdempotentProcessing", 403);
        running.IsCompleted.Should().BeFalse();
        await client.ResetAsync();
        await running;
        (await client.AssignAsync($"{OneMore}&ClientToken=t")).ShouldSucceed();
    }

    [Fact]
    [Rule("faults.single")]
    public async Task A_fault_is_added_and_removed_by_id_without_changing_other_faults()
    {
        using var client = emulator.NewClient();
        await FaultsAsync(client, """[{"action":"DescribeVpcs","code":"Throttling","times":2}]""");
        (await client.CallAsync("DescribeVpcs")).ShouldFail("Throttling", 400);
        var added = await SendAsync(
            client, HttpMethod.Post, """{"action":"*","code":"ServiceUnavailable","times":null}""");
        added.Status.Should().Be(HttpStatusCode.Created);
        var id = added.Json.GetProperty("id").GetString()!;
        (await SendAsync(client, HttpMethod.Post, """{"id":"mine","action":"*","kind":"empty"}"""))
            .Json.GetProperty("id").GetString().Should().Be("mine");
        (await FaultAsync(client, 1)).GetProperty("id").GetString().Should().Be(id);

        (await client.CallAsync("DescribeVpcs")).ShouldFail("Throttling", 400);
        (await FaultAsync(client, 0)).GetProperty("fired").GetInt32().Should().Be(2);
        (await client.CallAsync("DescribeVpcs")).ShouldFail("ServiceUnavailable", 503);
        (await SendAsync(client, HttpMethod.Delete, "", $"/{id}")).Status.Should().Be(HttpStatusCode.NoContent);
        (await SendAsync(client, HttpMethod.Delete, "", $"/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await client.CallAsync("DescribeVpcs")).Headers["x-emulator-fault"].Should().Be("empty");
        (await client.CallAsync("DescribeVpcs")).ShouldSucceed();
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Json.EnumerateArray()
            .Select(fault => fault.GetProperty("id").GetString()).Should().OnlyHaveUniqueItems().And.HaveCount(2);

        using var other = emulator.NewClient();
        (await SendAsync(other, HttpMethod.Delete, "", "/mine")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"id":"taken","action":"*","code":"Throttling"}""", "/id")]
    [InlineData("""{"id":"a b","action":"*","code":"Throttling"}""", "/id")]
    [InlineData("""{"action":"*"}""", "/code")]
    [InlineData("""[{"action":"*","code":"Throttling"}]""", "")]
    [InlineData("null", "")]
    [InlineData("{", "")]
    [Rule("faults.single")]
    public async Task A_fault_that_cannot_be_added_is_rejected_with_the_reason(string document, string path)
    {
        using var client = emulator.NewClient();
        await FaultsAsync(client, """[{"id":"taken","action":"CreateVpc","code":"Throttling"}]""");
        var response = await SendAsync(client, HttpMethod.Post, document);
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.Json.GetProperty("problems")[0].GetProperty("path").GetString().Should().Be(path);
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Json.GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData("TaskConflict", 400, "The operation is too frequent, please wait a moment and try again.")]
    [InlineData(
        "IdempotentFailed",
        403,
        "The previous idempotent request(s) has failed due to some unknown error, exception or failure.")]
    [InlineData("IdempotentProcessing", 403, "The previous idempotent request(s) is still processing.")]
    [InlineData("InvalidIPAddress.AlreadyUsed", 400, "The specified IPAddress is already used by other resource.")]
    [InlineData("InvalidResourceType.NotSupported", 400, "user order resource type [vpc][-] not exists in [-]")]
    [InlineData("IncorrectVSwitchId", 400, "The specified VSwitchId is not correct.")]
    [InlineData(
        "InvalidOperation.Conflict",
        403,
        "Request was denied due to conflict with a previous request, please try again later.")]
    [InlineData("Forbbiden", 400, "Active custom route in vpc.")]
    [Rule("faults.codes")]
    public async Task Codes_that_only_the_service_raises_need_no_status(string code, int status, string message)
    {
        using var client = emulator.NewClient();
        await FaultsAsync(client, $$"""[{"action":"DescribeVpcs","code":"{{code}}"}]""");
        (await client.CallAsync("DescribeVpcs")).ShouldFail(code, status).Message.Should().Be(message);
    }

    [Fact]
    [Rule("faults.delay")]
    public async Task A_second_delayed_call_on_an_ENI_is_rejected_and_a_read_only_call_blocks_no_other()
    {
        using var client = emulator.NewClient();
        await FaultsAsync(
            client,
            """
            [{"action":"AssignPrivateIpAddresses","kind":"delay","delayMs":3600000,"times":null},
             {"action":"DescribeNetworkInterfaceAttribute","kind":"delay","delayMs":3600000}]
            """);
        var looking = client.CallAsync("DescribeNetworkInterfaceAttribute", "NetworkInterfaceId=eni-myattached");
        await UntilAsync(async () => (await FaultAsync(client, 1)).GetProperty("fired").GetInt32() == 1);
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
        await FaultsAsync(client, """[{"action":"AssignPrivateIpAddresses","kind":"delay","delayMs":3600000}]""");
        using var impatience = new CancellationTokenSource();
        var call = client.Http.GetAsync(
            new Uri(
                $"/?Action=AssignPrivateIpAddresses&RegionId=cn-hangzhou&AccessKeyId={client.Account}"
                    + $"&NetworkInterfaceId=eni-myeni&{OneMore}",
                UriKind.Relative),
            impatience.Token);
        await UntilAsync(async () => (await FaultAsync(client, 0)).GetProperty("fired").GetInt32() == 1);
        await impatience.CancelAsync();
        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();

        JsonElement noted = default;
        await UntilAsync(
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
        await FaultsAsync(client, """[{"action":"*","kind":"delay","delayMs":3600000}]""");
        var delayed = client.AssignAsync(OneMore);
        await UntilAsync(async () => (await FaultAsync(client, 0)).GetProperty("fired").GetInt32() == 1);
        using var stream = await client.Http.GetStreamAsync(new Uri("/_emulator/requests/stream", UriKind.Relative));
        using var reader = new StreamReader(stream);
        (await server.StopAsync()).Should().Be(0);
        (await delayed).ShouldFail("ServiceUnavailable", 503);
        (await reader.ReadToEndAsync()).Should().NotContain("data:");
    }

    [Fact]
    [Rule("faults.match")]
    public async Task Only_the_first_matching_fault_affects_a_call_and_it_does_so_before_the_signature_check()
    {
        await using var verifying = new VerifyingEmulator();
        using var client = verifying.NewClient();
        await FaultsAsync(
            client, """[{"action":"DescribeVpcs","code":"Throttling"},{"action":"*","code":"ServiceUnavailable"}]""");
        (await client.CallAsync("DescribeVpcs")).ShouldFail("Throttling", 400);
        (await FaultAsync(client, 1)).GetProperty("seen").GetInt32().Should().Be(0);
        (await client.CallAsync("DescribeVpcs")).ShouldFail("ServiceUnavailable", 503);
        (await client.CallAsync("DescribeVpcs")).ShouldFail("MissingTimestamp", 400);
    }

    [Fact]
    [Rule("faults.document")]
    public async Task A_fault_can_raise_every_code_of_the_catalogue_with_the_message_of_its_action()
    {
        using var client = emulator.NewClient();
        List<string> codes = [.. ErrorCatalogue.All.Select(row => row.Code).Distinct()];
        await FaultsAsync(
            client, $"[{string.Join(',', codes.Select(code => $$"""{"action":"DescribeVpcs","code":"{{code}}"}"""))}]");
        foreach (var code in codes)
        {
            var response = await client.GetAsync(
                $"/?Action=DescribeVpcs&RegionId=cn-hangzhou&AccessKeyId={client.Account}");
            response.Code.Should().Be(code);
            response.Message.Should().NotContain("{");
            response.Headers["x-emulator-fault"].Should().Be(code);
        }

        await FaultsAsync(
            client,
            """
            [{"action":"DeleteVSwitch","code":"DependencyViolation"},{"action":"DeleteSecurityGroup",
             "code":"DependencyViolation"}]
            """);
        (await client.CallAsync("DeleteVSwitch")).ShouldFail("DependencyViolation", 400);
        (await client.CallAsync("DeleteSecurityGroup")).ShouldFail("DependencyViolation", 403);
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""[{"code":"Throttling"}]""", "/0/action")]
    [InlineData("""[{"action":"Nonsense","code":"Throttling"}]""", "/0/action")]
    [InlineData("""[{"action":"*"}]""", "/0/code")]
    [InlineData("""[{"action":"*","code":"My.Own"}]""", "/0/status")]
    [InlineData("""[{"action":"*","code":"My.Own","status":200}]""", "/0/status")]
    [InlineData("""[{"action":"*","kind":"explode","code":"Throttling"}]""", "/0/kind")]
    [InlineData("""[{"action":"*","kind":"delay"}]""", "/0/delayMs")]
    [InlineData("""[{"action":"*","kind":"delay","delayMs":0}]""", "/0/delayMs")]
    [InlineData("""[{"action":"*","kind":"delay","delayMs":3600001}]""", "/0/delayMs")]
    [InlineData("""[{"action":"*","kind":"delay","delayAfterMs":0}]""", "/0/delayMs")]
    [InlineData("""[{"action":"*","kind":"lost","delayAfterMs":3600001}]""", "/0/delayAfterMs")]
    [InlineData("""[{"action":"*","kind":"reset","delayAfterMs":5}]""", "/0/delayAfterMs")]
    [InlineData("""[{"action":"*","kind":"lost","code":"Throttling"}]""", "/0")]
    [InlineData("""[{"id":"a","action":"*","kind":"lost"},{"id":"a","action":"*","kind":"lost"}]""", "/1/id")]
    [InlineData("""[{"action":"*","kind":"reset","code":"Throttling"}]""", "/0")]
    [InlineData("""[{"action":"*","kind":"empty","retryAfterMs":5}]""", "/0/retryAfterMs")]
    [InlineData("""[{"action":"*","code":"Throttling","retryAfterMs":-5}]""", "/0/retryAfterMs")]
    [InlineData("""[{"action":"*","code":"Two\r\nLines: 1","status":400}]""", "/0/code")]
    [InlineData("""[{"action":"*","code":"Zeitüberschreitung","status":400}]""", "/0/code")]
    [InlineData("""[{"action":"DescribeRegions","resource":"eni-myeni","code":"Throttling"}]""", "/0/resource")]
    [InlineData("""[{"action":"*","code":"Throttling","times":0}]""", "/0/times")]
    [InlineData("""[{"action":"*","code":"Throttling","skip":-1}]""", "/0/skip")]
    [InlineData(
        """
        [{"action":"*","code":"Throttling"},{"action":"*","code":"Throttling","unknownMember":1}]
        """, "/1/unknownMember")]
    [InlineData(
        """[3,{"action":"*","code":"Throttling"},null,{"action":"*","kind":"reset","skip":"1"}]""", "/0,/2,/3/skip")]
    [Rule("faults.document")]
    public async Task An_invalid_fault_is_rejected_with_a_reason_and_changes_nothing(
        string document, string paths)
    {
        using var client = emulator.NewClient();
        await FaultsAsync(client, """[{"action":"CreateVpc","code":"Throttling"}]""");
        var response = await SendAsync(client, HttpMethod.Put, document);
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.Json.GetProperty("problems").EnumerateArray()
            .Select(problem => problem.GetProperty("path").GetString()).Should().Equal(paths.Split(','));
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Json[0].GetProperty("action").GetString()
            .Should().Be("CreateVpc");
        (await SendAsync(client, HttpMethod.Delete, "")).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Json.GetArrayLength().Should().Be(0);
    }

    [Fact]
    [Rule("faults.document")]
    public async Task A_list_of_faults_from_GET_can_be_PUT_again()
    {
        using var client = emulator.NewClient();
        await FaultsAsync(
            client,
            """
            [{"action":"*","code":"Throttling","times":null,"skip":3},
             {"id":"slow","action":"CreateVpc","kind":"delay","delayMs":5},
             {"action":"*","kind":"lost","delayAfterMs":7}]
            """);
        var shown = (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Body;
        await FaultsAsync(client, shown);
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Body.Should().Be(shown);
    }

    private static async Task<JsonElement> FaultAsync(EmulatorClient client, int index) =>
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Json[index];

    /// <summary>Polls until the condition is true.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            tries.Should().BeLessThan(10_000);
        }
    }

    private static async Task FaultsAsync(EmulatorClient client, string document) =>
        (await SendAsync(client, HttpMethod.Put, document)).Status.Should().Be(HttpStatusCode.NoContent);

    private static async Task<int> AddressesAsync(EmulatorClient client) =>
        (await client.StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni")
            .GetProperty("privateIpAddresses").GetArrayLength();

    private static async Task<EmulatorResponse> SendAsync(
        EmulatorClient client, HttpMethod method, string body, string fault = "")
    {
        using var request = new HttpRequestMessage(method, $"/_emulator/faults{fault}?account={client.Account}")
        {
            Content = new StringContent(body),
        };
        return await client.SendAsync(request);
    }
}
