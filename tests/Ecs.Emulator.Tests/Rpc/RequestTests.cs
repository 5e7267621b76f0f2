using System.Net;
using System.Text;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Rpc;

/// <summary>Forms of requests.</summary>
public sealed class RequestTests(TestEmulator emulator)
{
    private const string Address = "172.17.0.100";
    private const string Target = "Action=AssignPrivateIpAddresses&RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni";

    [Theory]
    [InlineData("query", "")]
    [InlineData("", "form")]
    [InlineData("half", "half")]
    [Rule("wire.parameters")]
    public async Task Parameters_are_read_from_the_query_the_form_or_both(string query, string form)
    {
        using var client = emulator.NewClient();
        var parts = new Dictionary<string, string>
        {
            [""] = "",
            ["query"] = $"{Target}&PrivateIpAddress.1={Address}&Format=JSON&AccessKeyId={client.Account}",
            ["form"] = $"{Target}&PrivateIpAddress.1={Address}&Format=JSON&AccessKeyId={client.Account}",
            ["half"] = query.Length > 0 && form.Length > 0 ? Target : "",
        };
        var inForm = form == "half"
            ? $"PrivateIpAddress.1={Address}&Format=JSON&AccessKeyId={client.Account}"
            : parts[form];
        (await client.PostAsync($"/?{parts[query]}", inForm)).ShouldSucceed().Assigned.Should().Equal(Address);
    }

    [Fact]
    [Rule("wire.form-wins")]
    public async Task A_parameter_of_the_form_replaces_that_of_the_query()
    {
        using var client = emulator.NewClient();
        var response = await client.PostAsync(
            $"/?{Target}&PrivateIpAddress.1=172.17.0.1&Format=XML&AccessKeyId={client.Account}",
            $"PrivateIpAddress.1={Address}&Format=JSON");
        response.ShouldSucceed().Assigned.Should().Equal(Address);
    }

    [Fact]
    public async Task A_chunked_form_is_read()
    {
        using var client = emulator.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/?{Target}&Format=JSON")
        {
            Content = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes(
                $"PrivateIpAddress.1={Address}&AccessKeyId={client.Account}"))),
        };
        request.Content.Headers.TryAddWithoutValidation(
            "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        request.Headers.TransferEncodingChunked = true;
        (await client.SendAsync(request)).ShouldSucceed().Assigned.Should().Equal(Address);
    }

    [Fact]
    [Rule("wire.v3-headers")]
    public async Task A_V3_call_sends_action_version_and_key_in_headers_and_gets_JSON()
    {
        using var client = emulator.NewClient();
        using var request = V3(
            client.Account, $"/?RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni&PrivateIpAddress.1={Address}");
        (await client.SendAsync(request)).ShouldSucceed().Assigned.Should().Equal(Address);
        (await client.StateTextAsync()).Should().Contain(Address, "the Credential names the account");
    }

    [Fact]
    [Rule("wire.v3-headers")]
    public async Task The_headers_of_a_V3_call_take_precedence_over_parameters()
    {
        using var client = emulator.NewClient();
        using var request = V3(
            client.Account,
            $"/?{Target.Replace("Assign", "Nonsense", StringComparison.Ordinal)}&PrivateIpAddress.1={Address}"
                + "&Version=1999-01-01");
        (await client.SendAsync(request)).ShouldSucceed().Assigned.Should().Equal(Address);
    }

    [Fact]
    [Rule("wire.v3-headers")]
    public async Task A_V3_call_can_send_its_action_in_a_parameter()
    {
        using var client = emulator.NewClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/?Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&NetworkInterfaceId.1=eni-myeni");
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"ACS3-HMAC-SHA256 Credential={client.Account},SignedHeaders=host,Signature=00");
        (await client.SendAsync(request)).ShouldSucceed().EniIds.Should().Equal("eni-myeni");
    }

    [Theory]
    [InlineData("action=DeleteNetworkInterface&NetworkInterfaceId=eni-myeni&SecondaryPrivateIpAddressCount=1")]
    [InlineData("ACTION=&NetworkInterfaceId=eni-myeni&SecondaryPrivateIpAddressCount=1")]
    [InlineData("action=DescribeVpcs")]
    [InlineData("SecondaryPrivateIpAddressCount=1")]
    [InlineData("NetworkInterfaceId=&SecondaryPrivateIpAddressCount=1")]
    [InlineData("networkInterfaceId=eni-myeni&SecondaryPrivateIpAddressCount=1")]
    [Rule("wire.action-missing")]
    public async Task A_call_without_Action_that_has_no_ENI_or_misspells_Action_is_rejected_and_changes_nothing(
        string query)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("{}");
        var before = await client.StateTextAsync();
        var response = await client.GetAsync(
            $"/?RegionId=cn-hangzhou&Format=JSON&AccessKeyId={client.Account}&{query}");
        response.ShouldFail("MissingAction", 400).Message.Should().Be("Action is mandatory for this action.");
        (await client.PostAsync("/", $"RegionId=cn-hangzhou&AccessKeyId={client.Account}&{query}"))
            .ShouldFail("MissingAction", 400);
        (await client.StateTextAsync()).Should().Be(before);
    }

    [Fact]
    [Rule("wire.action-missing")]
    public async Task The_error_of_an_empty_request_contains_the_index_of_the_control_plane()
    {
        using var client = emulator.NewClient();
        (await client.GetAsync("/")).ShouldFail("MissingAction", 400).Message.Should().Contain(" /_emulator/ ");
        var index = await client.GetAsync("/_emulator/");
        index.Status.Should().Be(HttpStatusCode.OK);
        index.Json.GetProperty("endpoints").EnumerateArray().Select(endpoint => endpoint.GetString())
            .Should().Contain(
            [
                "GET /_emulator/state", "POST /_emulator/faults", "GET /_emulator/ca.pem",
                "GET /_emulator/openapi.json",
            ])
            .And.OnlyHaveUniqueItems();
    }

    [Fact]
    [Rule("wire.action-absent")]
    public async Task A_call_without_any_Action_is_an_AssignPrivateIpAddresses()
    {
        using var client = emulator.NewClient();
        var response = await client.GetAsync(
            "/?NetworkInterfaceId=eni-myeni&RegionId=cn-hangzhou&SecondaryPrivateIpAddressCount=1&Format=JSON"
            + $"&AccessKeyId={client.Account}");
        response.ShouldSucceed().Assigned.Should().ContainSingle();
    }

    [Fact]
    public async Task A_V1_call_can_send_its_action_in_the_header()
    {
        using var client = emulator.NewClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Get, "/?RegionId=cn-hangzhou&NetworkInterfaceId.1=eni-myeni&Format=JSON"
                + $"&AccessKeyId={client.Account}");
        request.Headers.Add("x-acs-action", "DescribeNetworkInterfaces");
        (await client.SendAsync(request)).ShouldSucceed().EniIds.Should().Equal("eni-myeni");
    }

    [Theory]
    [InlineData("Format=json", null, "application/json;charset=utf-8")]
    [InlineData("Format=JSON", "text/xml", "application/json;charset=utf-8")]
    [InlineData("Format=xml", "application/json", "text/xml;charset=utf-8")]
    [InlineData("Format=XML", null, "text/xml;charset=utf-8")]
    [InlineData("", "application/json", "application/json;charset=utf-8")]
    [InlineData("Format=", "*/*", "text/xml;charset=utf-8")]
    [InlineData("", null, "text/xml;charset=utf-8")]
    [Rule("wire.format")]
    public async Task The_format_comes_from_Format_then_from_Accept_and_is_XML_by_default(
        string format, string? accept, string contentType)
    {
        using var client = emulator.NewClient();
        var success = await client.GetAsync(
            $"/?Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&{format}", accept);
        success.ShouldSucceed().ContentType.Should().Be(contentType);
        var error = await client.GetAsync($"/?Action=DescribeNetworkInterfaces&{format}", accept);
        error.ShouldFail("MissingParameter", 400).ContentType.Should().Be(contentType);
    }

    [Theory]
    [InlineData("n%c5%93ud+%E6%97%A5", "nœud 日")]
    [InlineData("a%20b%2Bc%2f*~", "a b+c/*~")]
    [InlineData("a%2520b", "a%20b")]
    [InlineData("a=b", "a=b")]
    [Rule("wire.percent-encoding")]
    public async Task Values_are_percent_decoded_once(string encoded, string name)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """{"networkInterfaces":{"eni-myeni":{"name":"NAME"}}}""".Replace("NAME", name, StringComparison.Ordinal));
        (await client.CallAsync("DescribeNetworkInterfaces", $"NetworkInterfaceName={encoded}"))
            .ShouldSucceed().EniIds.Should().Equal("eni-myeni");
    }

    [Theory]
    [InlineData("OwnerId=1&OwnerAccount=a&ResourceOwnerId=2&ResourceOwnerAccount=b")]
    [InlineData("SignatureType=&Signature=nonsense&SignatureNonce=1&Timestamp=yesterday&SecurityToken=t")]
    [InlineData("NobodyKnowsThis=1&regionid=cn-unknown&Tag=&=&&")]
    [Rule("wire.unknown-ignored")]
    public async Task Unknown_parameters_are_ignored(string extra)
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync($"SecondaryPrivateIpAddressCount=1&{extra}")).ShouldSucceed();
    }

    [Fact]
    public async Task Every_response_has_its_request_id_in_body_and_header_and_a_trace_id()
    {
        using var client = emulator.NewClient();
        var responses = new[] { await client.AssignAsync(""), await client.CallAsync("DescribeNetworkInterfaces") };
        foreach (var response in responses)
        {
            response.Headers["x-acs-request-id"].Should().MatchRegex("^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$");
            response.Headers["x-acs-request-id"].Should().Be(response.Json.GetProperty("RequestId").GetString());
            response.Headers["x-acs-trace-id"].Should().MatchRegex("^[0-9a-f]{32}$");
        }

        responses.Select(response => response.Headers["x-acs-request-id"]).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Only_a_browser_that_opens_the_root_is_redirected_to_Swagger_UI()
    {
        using var client = emulator.NewClient();
        var browser = await client.GetAsync("/", "text/html");
        browser.Status.Should().Be(HttpStatusCode.Redirect);
        browser.Headers["Location"].Should().Be("/_emulator/swagger/");
        (await client.GetAsync("/")).ShouldFail("MissingAction", 400);
        (await client.GetAsync("/?Format=JSON", "text/html")).ShouldFail("MissingAction", 400);
    }

    [Fact]
    [Rule("account.key-names-account")]
    public async Task A_key_of_16_digits_selects_its_account_and_any_other_key_the_default_account()
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync($"PrivateIpAddress.1={Address}")).ShouldSucceed();
        (await client.StateTextAsync()).Should().Contain(Address);
        var owners = new List<string?>();
        foreach (var key in (string[])[client.Account, "testid", "123", ""])
        {
            var response = await client.GetAsync(
                $"/?Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={key}");
            owners.Add(response.ShouldSucceed().Enis[0].GetProperty("OwnerId").GetString());
        }

        owners.Should().Equal(client.Account, "1000000000000000", "1000000000000000", "1000000000000000");
    }

    private static HttpRequestMessage V3(string key, string pathAndQuery)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, pathAndQuery);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"ACS3-HMAC-SHA256 Credential={key},SignedHeaders=host;x-acs-action,Signature=00");
        request.Headers.Add("x-acs-action", "AssignPrivateIpAddresses");
        request.Headers.Add("x-acs-version", "2014-05-26");
        return request;
    }
}
