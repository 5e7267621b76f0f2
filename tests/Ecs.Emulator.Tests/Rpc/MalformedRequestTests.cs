using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Rpc;

/// <summary>Requests that cannot be read, and those at the limits.</summary>
public sealed class MalformedRequestTests(TestEmulator emulator)
{
    private const string NotDecodable = "It is not percent-encoded UTF-8, or contains NUL.";

    [Theory]
    [InlineData("ClientToken=%")]
    [InlineData("ClientToken=%2")]
    [InlineData("ClientToken=%zz")]
    [InlineData("ClientToken=a%00b")]
    [InlineData("ClientToken=%ff%fe")]
    [InlineData("ClientToken=%c3")]
    [InlineData("ClientToken=%ed%a0%80")]
    [Rule("wire.undecodable")]
    public async Task A_value_that_is_not_percent_encoded_UTF8_is_rejected_with_the_parameters_name(string pair)
    {
        var (head, body) = await RawHttp.GetAsync(
            emulator.Address,
            $"/?RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni&SecondaryPrivateIpAddressCount=1&{pair}");
        head.Should().StartWith("HTTP/1.1 400 ");
        body.Should().Contain("<Code>InvalidParameter</Code><Message>the parameter(s) \"ClientToken\" provided");
        await emulator.RejectsAsync(
            client => client.PostAsync(
                $"/?Action=AssignPrivateIpAddresses&Format=JSON&AccessKeyId={client.Account}",
                $"RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni&SecondaryPrivateIpAddressCount=1&{pair}"),
            "InvalidParameter",
            400,
            $"the parameter(s) \"ClientToken\" provided is(are) invalid. {NotDecodable}");
    }

    [Fact]
    [Rule("wire.undecodable")]
    public Task A_parameter_name_that_cannot_be_decoded_is_rejected() =>
        emulator.RejectsAsync(
            client => client.AssignAsync("%ff=1"),
            "InvalidParameter",
            400,
            $"the parameter(s) \"%ff\" provided is(are) invalid. {NotDecodable}");

    [Fact]
    [Rule("wire.limits")]
    public async Task Too_many_parameters_or_a_query_or_body_that_is_too_long_are_rejected()
    {
        var many = string.Join('&', Enumerable.Range(0, 1_001).Select(n => $"x{n}="));
        await emulator.RejectsAsync(
            client => client.AssignAsync(many), "InvalidParameter", 400, "There are more than 1000 parameters.");
        await emulator.RejectsAsync(
            client => client.AssignAsync($"x={new string('x', 70_000)}"),
            "InvalidParameter",
            400,
            "the parameter(s) \"query\" provided is(are) invalid. It is longer than 65536 characters.");
        await emulator.RejectsAsync(
            client => client.PostAsync(
                $"/?Action=AssignPrivateIpAddresses&Format=JSON&AccessKeyId={client.Account}",
                $"x={new string('x', 1_100_000)}"),
            "InvalidParameter",
            400,
            "the parameter(s) \"body\" provided is(are) invalid. It is longer than 1048576 bytes.");
    }

    [Fact]
    [Rule("wire.limits")]
    public async Task A_request_exactly_at_the_limits_is_accepted()
    {
        using var client = emulator.NewClient();
        var query =
            $"?Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={client.Account}&x=";
        (await client.GetAsync($"/{query}{new string('x', 65_536 - query.Length)}")).ShouldSucceed();
        (await client.PostAsync($"/{query}", $"y={new string('y', 1_048_574)}")).ShouldSucceed();
        (await client.GetAsync($"/{query}&{string.Join('&', Enumerable.Range(0, 995).Select(n => $"x{n}="))}"))
            .ShouldSucceed();
    }

    [Fact]
    [Rule("wire.body-type")]
    public async Task A_byte_order_mark_does_not_hide_the_first_parameter_of_a_form()
    {
        using var client = emulator.NewClient();
        var form = "\uFEFFAction=DescribeNetworkInterfaces&RegionId=cn-hangzhou&Status=Available&Format=JSON"
            + $"&AccessKeyId={client.Account}";
        (await client.PostAsync("/", form)).ShouldSucceed().EniIds.Should().Equal("eni-myeni", "eni-myipv6");
    }

    [Theory]
    [InlineData("PUT", "/?Format=JSON")]
    [InlineData("GET", "/?X=%zz&Format=JSON")]
    [InlineData("GET", "/?X=1&X=2&Format=json")]
    [Rule("wire.format")]
    public async Task A_request_that_cannot_be_parsed_completely_is_rejected_in_its_own_format(
        string method, string path)
    {
        var request = $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
        var (head, body) = await RawHttp.SendAsync(emulator.Address, System.Text.Encoding.ASCII.GetBytes(request));
        head.Should().Contain("Content-Type: application/json;charset=utf-8");
        body.Should().StartWith("{\"RequestId\":");
    }

    [Theory]
    [InlineData("application/json", """{"RegionId":"cn-hangzhou"}""")]
    [InlineData("multipart/form-data; boundary=x", "--x--")]
    [InlineData(null, "RegionId=cn-hangzhou")]
    [Rule("wire.body-type")]
    public Task A_body_that_is_not_a_form_is_rejected(string? contentType, string body) => emulator.RejectsAsync(
        client => client.PostAsync(
            $"/?Action=AssignPrivateIpAddresses&Format=JSON&AccessKeyId={client.Account}", body, contentType),
        "InvalidParameter",
        400,
        "the parameter(s) \"body\" provided is(are) invalid. Its content type must be "
            + "application/x-www-form-urlencoded.");

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task An_empty_body_of_any_content_type_is_accepted(string contentType)
    {
        using var client = emulator.NewClient();
        (await client.PostAsync("/?Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&Format=JSON", "", contentType))
            .ShouldSucceed();
    }

    [Theory]
    [InlineData("Format=YAML", "InvalidParameter.Format", 400)]
    [InlineData("Version=2014-05-27", "InvalidAction.NotFound", 404)]
    [InlineData("Version=2016-04-28", "InvalidAction.NotFound", 404)]
    [InlineData("Version=latest", "InvalidVersion", 400)]
    [InlineData("Action=AssignPrivateIpAdresses", "InvalidAction", 400)]
    [InlineData("Action=assignprivateipaddresses", "InvalidAction", 400)]
    [Rule("wire.format-known")]
    [Rule("wire.version-known")]
    [Rule("wire.action-known")]
    public async Task An_unknown_format_version_or_action_is_rejected(string pair, string code, int status)
    {
        using var client = emulator.NewClient();
        var response = await client.GetAsync($"/?RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni&{pair}");
        response.ShouldFail(code, status).ContentType.Should().Be("text/xml;charset=utf-8");
    }

    [Fact]
    [Rule("wire.action-known")]
    public async Task The_error_of_an_unknown_action_lists_the_implemented_ones()
    {
        using var client = emulator.NewClient();
        (await client.GetAsync("/?Action=CreateDiskReplicaPair")).Message.Should().StartWith(
            "Specified action is not valid. This emulator implements of Ecs: AssignPrivateIpAddresses, "
                + "UnassignPrivateIpAddresses, ");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("BREW")]
    [Rule("wire.method")]
    public async Task Methods_other_than_GET_and_POST_are_rejected(string method)
    {
        using var client = emulator.NewClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/?Action=DescribeNetworkInterfaces");
        (await client.SendAsync(request)).ShouldFail("UnsupportedHTTPMethod", 403);
    }

    [Theory]
    [InlineData("/ecs")]
    [InlineData("/AssignPrivateIpAddresses")]
    [InlineData("/favicon.ico")]
    [Rule("wire.path")]
    public async Task Paths_other_than_the_root_get_an_API_error(string path)
    {
        using var client = emulator.NewClient();
        (await client.GetAsync(path)).ShouldFail("InvalidAction.NotFound", 404);
    }
}
