using System.Net;
using Ecs.Emulator.Errors.Catalogue;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Faults;

/// <summary>The documents that inject faults.</summary>
public sealed class FaultDocumentTests(TestEmulator emulator)
{
    [Theory]
    [InlineData("""{"id":"taken","action":"*","code":"Throttling"}""", "/id")]
    [InlineData("""{"id":"a b","action":"*","code":"Throttling"}""", "/id")]
    [InlineData("""{"action":"*"}""", "/code")]
    [InlineData("""{"action":"*","product":"Oss","code":"Throttling"}""", "/product")]
    [InlineData("""{"action":"CreateVpc","product":"Sts","code":"Throttling"}""", "/action")]
    [InlineData("""[{"action":"*","code":"Throttling"}]""", "")]
    [InlineData("null", "")]
    [InlineData("{", "")]
    [Rule("faults.single")]
    public async Task A_fault_that_cannot_be_added_is_rejected_with_the_reason(string document, string path)
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync("""[{"id":"taken","action":"CreateVpc","code":"Throttling"}]""");
        var response = await client.SendFaultAsync(HttpMethod.Post, document);
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.Json.GetProperty("problems")[0].GetProperty("path").GetString().Should().Be(path);
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Json.GetArrayLength().Should().Be(1);
    }

    [Fact]
    [Rule("faults.document")]
    public async Task A_fault_can_raise_every_code_of_the_catalogue_with_the_message_of_its_action()
    {
        using var client = emulator.NewClient();
        List<string> codes = [.. ErrorCatalogue.All.Select(row => row.Code).Distinct()];
        await client.PutFaultsAsync(
            $"[{string.Join(',', codes.Select(code => $$"""{"action":"DescribeVpcs","code":"{{code}}"}"""))}]");
        foreach (var code in codes)
        {
            var response = await client.GetAsync(
                $"/?Action=DescribeVpcs&RegionId=cn-hangzhou&AccessKeyId={client.Account}");
            response.Code.Should().Be(code);
            response.Message.Should().NotContain("{");
            response.Headers["x-emulator-fault"].Should().Be(code);
        }

        await client.PutFaultsAsync("""
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
        await client.PutFaultsAsync("""[{"action":"CreateVpc","code":"Throttling"}]""");
        var response = await client.SendFaultAsync(HttpMethod.Put, document);
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.Json.GetProperty("problems").EnumerateArray()
            .Select(problem => problem.GetProperty("path").GetString()).Should().Equal(paths.Split(','));
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Json[0].GetProperty("action").GetString()
            .Should().Be("CreateVpc");
        (await client.SendFaultAsync(HttpMethod.Delete, "")).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Json.GetArrayLength().Should().Be(0);
    }

    [Fact]
    [Rule("faults.document")]
    public async Task A_list_of_faults_from_GET_can_be_PUT_again()
    {
        using var client = emulator.NewClient();
        await client.PutFaultsAsync("""
            [{"action":"*","code":"Throttling","times":null,"skip":3},
             {"id":"slow","action":"CreateVpc","kind":"delay","delayMs":5},
             {"action":"*","kind":"lost","delayAfterMs":7}]
            """);
        var shown = (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Body;
        await client.PutFaultsAsync(shown);
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Body.Should().Be(shown);
    }
}
