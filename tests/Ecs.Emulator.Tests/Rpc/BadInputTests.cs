using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Rpc;

/// <summary>Invalid input returns a documented error in the format of the request, and changes nothing.</summary>
public sealed class BadInputTests(TestEmulator emulator)
{
    private const string AllSelectors =
        "PrivateIpAddress.N, SecondaryPrivateIpAddressCount, Ipv4Prefix.N, Ipv4PrefixCount";

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
        await emulator.RejectsAsync(client => client.AssignAsync($"Ipv4Prefix.1={prefix}"), code, 403, message);
        await emulator.RejectsAsync(
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
                await emulator.RejectsAsync(
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
        emulator.RejectsAsync(
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

    [Fact]
    [Rule("parameter.length")]
    public Task A_value_that_is_too_long_is_rejected() => emulator.RejectsAsync(
        client => client.GetAsync(
            $"/?RegionId=cn-hangzhou&NetworkInterfaceId=eni-{new string('x', 500)}"
            + $"&PrivateIpAddress.1=172.17.0.100&AccessKeyId={client.Account}"),
        "InvalidParameter",
        400,
        "the parameter(s) \"NetworkInterfaceId\" provided is(are) invalid. It is longer than 256 characters.");

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
        emulator.RejectsAsync(
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
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("1")]
    [InlineData("Standard,HighPerformance")]
    [Rule("parameter.choice")]
    public Task An_enumeration_value_accepts_neither_numbers_nor_lists(string mode) => emulator.RejectsAsync(
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
    public Task An_empty_required_array_gets_MissingParameter(string action, string rest) => emulator.RejectsAsync(
        client => client.CallAsync(action, $"InstanceIds=[]{rest}"), "MissingParameter", 400, "InstanceIds");

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

    private Task IsInvalidAsync(string query, string names) => emulator.RejectsAsync(
        client => client.AssignAsync(query), "InvalidParameter", 400, names);
}
