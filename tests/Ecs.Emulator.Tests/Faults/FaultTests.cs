using System.Net;
using System.Text.Json;
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
        await client.PutFaultsAsync(
            """[{"action":"AssignPrivateIpAddresses","skip":1,"times":2,"code":"Throttling"}]""");
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
        await client.PutFaultsAsync("""
            [{"action":"AssignPrivateIpAddresses","resource":"eni-myattached","times":null,"code":"InternalError"}]
            """);
        (await client.AssignAsync(OneMore)).ShouldSucceed();
        (await client.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed();
        (await other.CallAsync("AssignPrivateIpAddresses", $"NetworkInterfaceId=eni-myattached&{OneMore}"))
            .ShouldSucceed();
        (await client.CallAsync("AssignPrivateIpAddresses", $"NetworkInterfaceId=eni-myattached&{OneMore}"))
            .ShouldFail("InternalError", 500);

        await client.PutFaultsAsync("""[{"action":"*","code":"Custom.Code","status":418,"message":"no {0} here"}]""");
        var response = await client.GetAsync(
            $"/?Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&AccessKeyId={client.Account}");
        response.ShouldFail("Custom.Code", 418).Message.Should().Be("no {0} here");
        response.ContentType.Should().StartWith("text/xml");
    }

    [Fact]
    [Rule("faults.match")]
    public async Task A_fault_with_a_product_does_not_affect_an_action_of_the_same_name_of_another_product()
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync("""
            [{"action":"TagResources","product":"vpc","times":null,"code":"Throttling"},
             {"action":"*","product":"Location","times":null,"code":"ServiceUnavailable"}]
            """);
        (await client.FaultAsync(0)).GetProperty("product").GetString().Should().Be("Vpc");
        (await client.CallAsync("TagResources", "ResourceType=eni&ResourceId.1=eni-myeni&Tag.1.Key=k")).ShouldSucceed();
        (await client.CallAsync(
            "TagResources", "Version=2016-04-28&ResourceType=VPC&ResourceId.1=vpc-myvpc&Tag.1.Key=k"))
            .ShouldFail("Throttling", 400);
        (await client.FaultAsync(0)).GetProperty("seen").GetInt32().Should().Be(1);
        (await client.FaultAsync(1)).GetProperty("seen").GetInt32().Should().Be(0);
    }

    [Fact]
    [Rule("faults.match")]
    public async Task A_fault_of_ECS_affects_calls_of_VPC_actions_with_the_version_of_ECS()
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync(
            """[{"action":"DescribeHaVips","product":"Ecs","times":null,"code":"Throttling"}]""");
        (await client.CallAsync("DescribeHaVips", "Version=2014-05-26")).ShouldFail("Throttling", 400);
        (await client.CallAsync("DescribeHaVips", "Version=2016-04-28")).ShouldSucceed();
        await client.PutFaultsAsync(
            """[{"action":"DescribeHaVips","product":"Vpc","times":null,"code":"Throttling"}]""");
        (await client.CallAsync("DescribeHaVips", "Version=2014-05-26")).ShouldFail("Throttling", 400);
        (await client.CallAsync("DescribeHaVips", "Version=2016-04-28")).ShouldFail("Throttling", 400);
    }

    [Fact]
    [Rule("faults.retry-after")]
    public async Task An_error_of_a_fault_can_have_a_retry_after_header()
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync("""
            [{"action":"*","code":"Throttling.User","retryAfterMs":1500},{"action":"*","code":"Throttling.User"}]
            """);
        (await client.FaultAsync(0)).GetProperty("retryAfterMs").GetInt32().Should().Be(1500);
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
        await client.PutFaultsAsync(
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
    [Rule("faults.single")]
    public async Task A_fault_is_added_and_removed_by_id_without_changing_other_faults()
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync("""[{"action":"DescribeVpcs","code":"Throttling","times":2}]""");
        (await client.CallAsync("DescribeVpcs")).ShouldFail("Throttling", 400);
        var added = await client.SendFaultAsync(
            HttpMethod.Post, """{"action":"*","code":"ServiceUnavailable","times":null}""");
        added.Status.Should().Be(HttpStatusCode.Created);
        var id = added.Json.GetProperty("id").GetString()!;
        (await client.SendFaultAsync(HttpMethod.Post, """{"id":"mine","action":"*","kind":"empty"}"""))
            .Json.GetProperty("id").GetString().Should().Be("mine");
        (await client.FaultAsync(1)).GetProperty("id").GetString().Should().Be(id);

        (await client.CallAsync("DescribeVpcs")).ShouldFail("Throttling", 400);
        (await client.FaultAsync(0)).GetProperty("fired").GetInt32().Should().Be(2);
        (await client.CallAsync("DescribeVpcs")).ShouldFail("ServiceUnavailable", 503);
        (await client.SendFaultAsync(HttpMethod.Delete, "", $"/{id}")).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.SendFaultAsync(HttpMethod.Delete, "", $"/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await client.CallAsync("DescribeVpcs")).Headers["x-emulator-fault"].Should().Be("empty");
        (await client.CallAsync("DescribeVpcs")).ShouldSucceed();
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Json.EnumerateArray()
            .Select(fault => fault.GetProperty("id").GetString()).Should().OnlyHaveUniqueItems().And.HaveCount(2);

        using var other = emulator.NewClient();
        (await other.SendFaultAsync(HttpMethod.Delete, "", "/mine")).Status.Should().Be(HttpStatusCode.NotFound);
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
        await client.PutFaultsAsync($$"""[{"action":"DescribeVpcs","code":"{{code}}"}]""");
        (await client.CallAsync("DescribeVpcs")).ShouldFail(code, status).Message.Should().Be(message);
    }

    [Fact]
    [Rule("faults.match")]
    public async Task Only_the_first_matching_fault_affects_a_call_and_it_does_so_before_the_signature_check()
    {
        await using var verifying = new VerifyingEmulator();
        using var client = verifying.NewClient();
        await client.PutFaultsAsync(
            """[{"action":"DescribeVpcs","code":"Throttling"},{"action":"*","code":"ServiceUnavailable"}]""");
        (await client.CallAsync("DescribeVpcs")).ShouldFail("Throttling", 400);
        (await client.FaultAsync(1)).GetProperty("seen").GetInt32().Should().Be(0);
        (await client.CallAsync("DescribeVpcs")).ShouldFail("ServiceUnavailable", 503);
        (await client.CallAsync("DescribeVpcs")).ShouldFail("MissingTimestamp", 400);
    }

    [Theory]
    [InlineData("DescribeLaunchTemplateVersions", "LaunchTemplateId", "lt-mytemplate", "lt-other")]
    [InlineData("AttachKeyPair", "InstanceIds=[\"i-myinstance\"]&KeyPairName", "mykey", "other")]
    [InlineData("StopInstances", "InstanceId.1=i-myinstance&InstanceId.2", "i-mysecond", "i-mystopped")]
    [InlineData("TagResources", "ResourceType=eni&Tag.1.Key=a&ResourceId.1", "eni-myeni", "eni-myattached")]
    [Rule("faults.match")]
    public async Task A_fault_finds_its_resource_in_a_list_and_by_its_name(
        string action, string parameters, string resource, string other)
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync(
            $$"""[{"action":"{{action}}","resource":"{{resource}}","times":null,"code":"Throttling"}]""");
        (await client.CallAsync(action, $"{parameters}={resource}")).ShouldFail("Throttling", 400);
        (await client.CallAsync(action, $"{parameters}={other}")).Json.ToString().Should().NotContain("Throttling");
    }
}
