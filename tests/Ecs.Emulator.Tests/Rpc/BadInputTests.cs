using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Rpc;

/// <summary>Invalid input returns a documented error in the format of the request, and changes nothing.</summary>
public sealed class BadInputTests(TestEmulator emulator)
{
    private const string AllSelectors =
        "PrivateIpAddress.N, SecondaryPrivateIpAddressCount, Ipv4Prefix.N, Ipv4PrefixCount";

    private const string NotDecodable = "It is not percent-encoded UTF-8, or contains NUL.";

    [Theory]
    [InlineData("SecondaryPrivateIpAddressCount=0", "SecondaryPrivateIpAddressCount")]
    [InlineData("SecondaryPrivateIpAddressCount=-1", "SecondaryPrivateIpAddressCount")]
    [InlineData("SecondaryPrivateIpAddressCount=abc", "SecondaryPrivateIpAddressCount")]
    [InlineData("SecondaryPrivateIpAddressCount=%2B1", "SecondaryPrivateIpAddressCount")]
    [InlineData("SecondaryPrivateIpAddressCount=1.5", "SecondaryPrivateIpAddressCount")]
    [InlineData("SecondaryPrivateIpAddressCount=%201", "SecondaryPrivateIpAddressCount")]
    [InlineData("SecondaryPrivateIpAddressCount=99999999999999999999", "SecondaryPrivateIpAddressCount")]
    [Rule("parameter.count")]
    public Task A_count_must_be_a_whole_number_of_1_or_more(string query, string names) => IsInvalidAsync(query, names);

    [Theory]
    [InlineData("PrivateIpAddress.0=172.17.0.100", "PrivateIpAddress.0")]
    [InlineData("PrivateIpAddress.01=172.17.0.100", "PrivateIpAddress.01")]
    [InlineData("PrivateIpAddress.-1=172.17.0.100", "PrivateIpAddress.-1")]
    [InlineData("PrivateIpAddress.=172.17.0.100", "PrivateIpAddress.")]
    [InlineData("PrivateIpAddress.x=172.17.0.100", "PrivateIpAddress.x")]
    [InlineData("PrivateIpAddress.1.1=172.17.0.100", "PrivateIpAddress.1.1")]
    [InlineData("PrivateIpAddress.99999999999=172.17.0.100", "PrivateIpAddress.99999999999")]
    [InlineData("PrivateIpAddress=172.17.0.100", "PrivateIpAddress")]
    [InlineData("PrivateIpAddress.1=172.17.0.100&PrivateIpAddress.3=172.17.0.101", "PrivateIpAddress.2")]
    [InlineData("PrivateIpAddress.2=172.17.0.100", "PrivateIpAddress.1")]
    [InlineData("PrivateIpAddress.1=", "PrivateIpAddress.1")]
    [Rule("parameter.list")]
    public Task The_elements_of_a_list_are_numbered_from_1_without_gaps(string query, string names) =>
        IsInvalidAsync(query, names);

    [Theory]
    [InlineData("172.17.0")]
    [InlineData("172.17.0.256")]
    [InlineData("172.17.0.0100")]
    [InlineData("0xAC.17.0.100")]
    [InlineData("::ffff:172.17.0.100")]
    [InlineData("2001:db8::1")]
    [InlineData("172.17.0.100/32")]
    [InlineData("%20172.17.0.100")]
    [InlineData("localhost")]
    [InlineData("%F0%9F%92%A5")]
    [Rule("address.syntax")]
    public Task An_address_is_four_decimal_octets(string address) =>
        IsInvalidAsync($"PrivateIpAddress.1=172.17.0.99&PrivateIpAddress.2={address}", "PrivateIpAddress.2");

    [Theory]
    [InlineData(
        "PrivateIpAddress.1=172.17.0.100&SecondaryPrivateIpAddressCount=2",
        "PrivateIpAddress.N, SecondaryPrivateIpAddressCount")]
    [InlineData("PrivateIpAddress.1=172.17.0.100&Ipv4Prefix.1=172.17.0.32/28", AllSelectors)]
    [InlineData("SecondaryPrivateIpAddressCount=1&Ipv4PrefixCount=1", AllSelectors)]
    [InlineData("PrivateIpAddress.1=172.17.0.100&Ipv4PrefixCount=1", AllSelectors)]
    [InlineData("Ipv4Prefix.1=172.17.0.32/28&Ipv4PrefixCount=1", "Ipv4Prefix.N, Ipv4PrefixCount")]
    [Rule("assign.contradiction")]
    public Task Contradicting_parameters_are_rejected(string query, string selectors) =>
        IsInvalidAsync(query, $"the parameter(s) \"{selectors}\" provided is(are) invalid.");

    [Theory]
    [InlineData("Ipv4PrefixCount=0")]
    [InlineData("Ipv4PrefixCount=11")]
    [Rule("prefix.count")]
    public Task A_prefix_count_is_1_to_10(string query) => IsInvalidAsync(query, "Ipv4PrefixCount");

    [Fact]
    [Rule("prefix.count")]
    public Task An_eleventh_prefix_is_rejected() => IsInvalidAsync(
        string.Join('&', Enumerable.Range(1, 11).Select(n => $"Ipv4Prefix.{n}=172.17.0.{16 * n}/28")), "Ipv4Prefix.11");

    [Theory]
    [InlineData("172.17.0.32", "InvalidIp.IpPrefixIllegal", "The ip prefixes 172.17.0.32 is/are illegal.")]
    [InlineData("172.17.0.300/28", "InvalidIp.IpPrefixIllegal", "The ip prefixes 172.17.0.300/28 is/are illegal.")]
    [InlineData("fd00::/80", "InvalidIp.IpPrefixIllegal", "The ip prefixes fd00::/80 is/are illegal.")]
    [InlineData("172.17.0.32/27", "InvalidIp.IpPrefixMaskInvalid", "The ip prefixes mask 27 is illegal")]
    [InlineData("172.17.0.32/29", "InvalidIp.IpPrefixMaskInvalid", "The ip prefixes mask 29 is illegal")]
    [InlineData("172.17.0.33/28", "InvalidIp.IpPrefixNotStrict", "The ip prefix must be strict cidr format.")]
    [Rule("prefix.syntax")]
    [Rule("prefix.mask")]
    [Rule("prefix.strict")]
    public async Task A_prefix_is_a_28_block_written_with_its_first_address(
        string prefix, string code, string message)
    {
        await IsRefusedAsync(client => client.AssignAsync($"Ipv4Prefix.1={prefix}"), code, 403, message);
        await IsRefusedAsync(
            client => client.CallAsync(
                "UnassignPrivateIpAddresses", $"NetworkInterfaceId=eni-myeni&Ipv4Prefix.1={prefix}"),
            code,
            403,
            message);
    }

    [Theory]
    [InlineData("NetworkInterfaceId")]
    [InlineData("RegionId")]
    [Rule("parameter.required")]
    public async Task A_required_parameter_that_is_absent_or_empty_is_missing(string name)
    {
        foreach (var action in (string[])["AssignPrivateIpAddresses", "UnassignPrivateIpAddresses"])
        {
            var parameters = new Dictionary<string, string>
            {
                ["NetworkInterfaceId"] = "eni-myeni",
                ["RegionId"] = "cn-hangzhou",
                ["PrivateIpAddress.1"] = "172.17.0.100",
            };
            parameters.Remove(name);
            var query = string.Join('&', parameters.Select(pair => $"{pair.Key}={pair.Value}"));
            foreach (var rest in (string[])["", $"&{name}="])
            {
                await IsRefusedAsync(
                    client => client.GetAsync($"/?Action={action}&AccessKeyId={client.Account}&{query}{rest}"),
                    "MissingParameter",
                    403,
                    $"The input parameter \"{name}\" that is mandatory for processing this request is not supplied.");
            }
        }
    }

    [Fact]
    [Rule("assign.nothing-selected")]
    public Task Neither_addresses_nor_a_count_gets_MissingParameter() =>
        IsRefusedAsync(
            client => client.AssignAsync("SecondaryPrivateIpAddressCount="),
            "MissingParameter",
            403,
            "The input parameter \"PrivateIpAddress.N or SecondaryPrivateIpAddressCount\" that is mandatory");

    [Theory]
    [InlineData("NetworkInterfaceId=eni-other")]
    [InlineData("PrivateIpAddress.1=172.17.0.101")]
    [Rule("parameter.repeated")]
    public Task A_repeated_parameter_is_rejected(string again) => IsInvalidAsync(
        $"PrivateIpAddress.1=172.17.0.100&{again}", again[..again.IndexOf('=', StringComparison.Ordinal)]);

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
        await IsRefusedAsync(
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
        IsRefusedAsync(
            client => client.AssignAsync("%ff=1"),
            "InvalidParameter",
            400,
            $"the parameter(s) \"%ff\" provided is(are) invalid. {NotDecodable}");

    [Fact]
    [Rule("parameter.length")]
    public Task A_value_that_is_too_long_is_rejected() => IsRefusedAsync(
        client => client.GetAsync(
            $"/?RegionId=cn-hangzhou&NetworkInterfaceId=eni-{new string('x', 500)}"
            + $"&PrivateIpAddress.1=172.17.0.100&AccessKeyId={client.Account}"),
        "InvalidParameter",
        400,
        "the parameter(s) \"NetworkInterfaceId\" provided is(are) invalid. It is longer than 256 characters.");

    [Fact]
    [Rule("wire.limits")]
    public async Task Too_many_parameters_or_a_query_or_body_that_is_too_long_are_rejected()
    {
        var many = string.Join('&', Enumerable.Range(0, 1_001).Select(n => $"x{n}="));
        await IsRefusedAsync(
            client => client.AssignAsync(many), "InvalidParameter", 400, "There are more than 1000 parameters.");
        await IsRefusedAsync(
            client => client.AssignAsync($"x={new string('x', 70_000)}"),
            "InvalidParameter",
            400,
            "the parameter(s) \"query\" provided is(are) invalid. It is longer than 65536 characters.");
        await IsRefusedAsync(
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
    public Task A_body_that_is_not_a_form_is_rejected(string? contentType, string body) => IsRefusedAsync(
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
    [InlineData(
        "NetworkInterfaceId=eni-myeni",
        "MissingParameter",
        403,
        "These parameters PrivateIpAddress.N, Ipv4Prefix.N cannot be both empty.")]
    [InlineData(
        "NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.0.1&Ipv4Prefix.1=172.17.0.32/28",
        "InvalidParameter.Conflict",
        400,
        "The specified parameters PrivateIpAddress.N, Ipv4Prefix.N cannot be used together.")]
    [InlineData(
        "NetworkInterfaceId=myeni&PrivateIpAddress.1=172.17.0.1",
        "InvalidEniId.Malformed",
        400,
        "The specified parameter \"EniId\" is not valid.")]
    [InlineData(
        "NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.0.01",
        "InvalidPrivateIpAddress.Malformed",
        403,
        "The specified private IP address \"172.17.0.01\" is malformed.")]
    [InlineData(
        "NetworkInterfaceId=eni-myeni&PrivateIpAddress.51=172.17.0.1",
        "InvalidParameter",
        400,
        "the parameter(s) \"PrivateIpAddress.51\" provided is(are) invalid.")]
    [InlineData(
        "50 addresses",
        "InvalidIp.IpUnassigned",
        403,
        "The specified IP \"172.17.0.101\" is not assigned on this ENI.")]
    [Rule("unassign.parameters")]
    public Task Malformed_or_missing_selectors_of_an_unassignment_are_rejected(
        string query, string code, int status, string message) =>
        IsRefusedAsync(
            client => client.CallAsync(
                "UnassignPrivateIpAddresses",
                query == "50 addresses"
                    ? "NetworkInterfaceId=eni-myeni&"
                        + string.Join(
                            '&', Enumerable.Range(1, 50).Select(n => $"PrivateIpAddress.{n}=172.17.0.{100 + n}"))
                    : query),
            code,
            status,
            message);

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

    [Theory]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("1")]
    [InlineData("Standard,HighPerformance")]
    [Rule("parameter.choice")]
    public Task An_enumeration_value_accepts_neither_numbers_nor_lists(string mode) => IsRefusedAsync(
        client => client.CallAsync(
            "RunInstances",
            "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large&VSwitchId=vsw-myvswitch"
            + "&SecurityGroupId=sg-mygroup"
            + $"&NetworkInterface.1.InstanceType=Secondary&NetworkInterface.1.NetworkInterfaceTrafficMode={mode}"),
        "InvalidParameter",
        400,
        "Valid values: Standard, HighPerformance.");

    [Theory]
    [InlineData("ModifyInstanceChargeType", "")]
    [InlineData("AttachKeyPair", "&KeyPairName=key")]
    [InlineData("DetachKeyPair", "&KeyPairName=key")]
    [InlineData("AttachInstanceRamRole", "&RamRoleName=role")]
    [Rule("parameter.required")]
    public Task An_empty_required_array_gets_MissingParameter(string action, string rest) => IsRefusedAsync(
        client => client.CallAsync(action, $"InstanceIds=[]{rest}"), "MissingParameter", 403, "InstanceIds");

    [Fact]
    public async Task Client_input_is_escaped_in_the_response()
    {
        using var client = emulator.NewClient();
        const string Hostile = "<b>&\"'\u0001\u202e]]>é日\U0001F4A5";
        var query =
            $"/?RegionId=cn-hangzhou&PrivateIpAddress.1=172.17.0.1&NetworkInterfaceId={Uri.EscapeDataString(Hostile)}";

        (await client.GetAsync(query)).ShouldFail("InvalidEniId.NotFound", 404)
            .Message.Should().Contain(Hostile.Replace('\u0001', '\uFFFD'), "XML cannot carry control characters");
        var json = (await client.GetAsync($"{query}&Format=JSON")).ShouldFail("InvalidEniId.NotFound", 404);
        json.Message.Should().Contain(Hostile);

        // Long values are truncated without splitting a character.
        foreach (var length in (int[])[126, 127, 128])
        {
            var name = Uri.EscapeDataString(new string('a', length) + "\U0001F600");
            (await client.GetAsync($"/?RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni&{name}=1&{name}=2"))
                .ShouldFail("InvalidParameter", 400);
        }
        json.Body.Should().Contain("é日")
            .And.NotContain("\\u003c", "one client mis-reads escapes that JSON does not demand");
    }

    private Task IsInvalidAsync(string query, string names) => IsRefusedAsync(
        client => client.AssignAsync(query), "InvalidParameter", 400, names);

    private async Task IsRefusedAsync(
        Func<EmulatorClient, Task<EmulatorResponse>> call, string code, int status, string message)
    {
        using var client = emulator.NewClient();
        var before = await client.StateTextAsync();
        (await call(client)).ShouldFail(code, status).Message.Should().Contain(message);
        (await client.StateTextAsync()).Should().Be(before);
    }
}
