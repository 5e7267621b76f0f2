using System.Globalization;
using System.Net;
using System.Text.Json;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>
/// Every number in documents and parameters has a maximum, and ranges at the end of the address space work.
/// </summary>
public sealed class DocumentLimitTests(TestEmulator emulator)
{
    private const string Image = "aliyun_3_x64_20G_alibase_20240528.vhd";

    private static readonly string Infinite = $"1{new string('0', 309)}";

    [Theory]
    [InlineData("""{"instanceTypes":{"ecs.x":{"memorySize":1e400}}}""", "/instanceTypes/ecs.x/memorySize")]
    [InlineData("""{"instanceTypes":{"ecs.x":{"memorySize":1000001}}}""", "/instanceTypes/ecs.x/memorySize")]
    [InlineData(
        """{"instanceTypes":{"ecs.x":{"networkCardQuantity":2147483647}}}""",
        "/instanceTypes/ecs.x/networkCardQuantity")]
    [InlineData(
        """{"instances":{"i-1":{"instanceType":"ecs.g6.large","zoneId":"z","spotPriceLimit":1e999}}}""",
        "/instances/i-1/spotPriceLimit")]
    [InlineData(
        """{"instances":{"i-1":{"instanceType":"ecs.g6.large","zoneId":"z","systemDisk":{"size":1e300}}}}""",
        "/instances/i-1/systemDisk/size")]
    [Rule("state.numbers")]
    public async Task A_number_above_its_maximum_is_rejected_with_its_path(string document, string path)
    {
        using var client = emulator.NewClient();
        var before = await client.StateTextAsync();
        foreach (var response in new[] { await client.PutAsync(document), await client.PatchAsync(document) })
        {
            response.Status.Should().Be(HttpStatusCode.BadRequest);
            response.Body.Should().Contain(path).And.Contain("It must be a");
        }

        (await client.StateTextAsync()).Should().Be(before);
    }

    [Fact]
    [Rule("state.numbers")]
    public async Task Every_number_of_the_schema_has_a_maximum()
    {
        using var client = emulator.NewClient();
        var schema = (await client.GetAsync("/_emulator/state/schema")).Json;
        var numbers = Numbers(schema, "").ToList();
        numbers.Should().HaveCountGreaterThan(20);
        numbers.Where(number => !number.Schema.TryGetProperty("maximum", out _)).Select(number => number.Path)
            .Should().BeEmpty();
    }

    [Fact]
    [Rule("parameter.finite")]
    public async Task An_infinite_number_is_an_invalid_parameter()
    {
        using var client = emulator.NewClient();
        var before = await client.StateTextAsync();
        foreach (var number in new[] { Infinite, "Infinity", "NaN", "1000001", "1e5", "-1" })
        {
            (await client.CallAsync(
                "RunInstances",
                $"InstanceType=ecs.g6.large&ImageId={Image}&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup"
                + $"&SpotPriceLimit={number}"))
                .ShouldFail("InvalidParameter", 400);
        }

        (await client.StateTextAsync()).Should().Be(before);
    }

    [Fact]
    [Rule("parameter.finite")]
    public async Task A_state_with_any_accepted_numeric_parameter_can_be_exported_and_imported()
    {
        using var client = emulator.NewClient();
        foreach (var action in ActionCatalogue.All)
        {
            foreach (var parameter in action.Parameters.Where(
                parameter => parameter.Type is ParameterType.Number or ParameterType.Integer))
            {
                (parameter.Type == ParameterType.Integer || parameter.Maximum is not null)
                    .Should().BeTrue(parameter.Name);
                var sample = string.Concat(action.Parameters
                    .Where(it => it.Example is not null && it.Name != parameter.Name && it.Name != "RegionId")
                    .Select(it => $"&{it.SampleName}={Uri.EscapeDataString(it.Example!)}"));
                foreach (var number in (string[])
                [
                    "-2147483648", "-1", "0", "2147483647", "2147483648", "9223372036854775808", Infinite, "NaN",
                    "Infinity", "-0"
                ])
                {
                    var response = await client.GetAsync(
                        $"/?Action={action.Name}&Version={action.Product.Version}&RegionId=cn-hangzhou"
                        + $"&AccessKeyId={client.Account}{sample}&{parameter.Name}={number}");
                    ((int)response.Status)
                        .Should().BeLessThan(
                            500, "{0} {1}={2}: {3}", action.Name, parameter.Name, number, response.Body);
                }
            }

            var state = await client.StateTextAsync();
            var put = await client.PutAsync(state);
            put.Status
                .Should().Be(
                    HttpStatusCode.NoContent, "{0} has made a state that is rejected: {1}", action.Name, put.Body);
            await client.ResetAsync();
        }
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("10.0.0.0/29,10.0.0.1/32,255.255.255.255/32")]
    [Rule("parameter.finite")]
    public async Task A_VPC_with_user_CIDR_blocks_of_any_mask_can_be_exported_and_imported(string blocks)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("CreateVpc", $"UserCidr={blocks}")).ShouldSucceed();
        var state = await client.StateTextAsync();
        var put = await client.PutAsync(state);
        put.Status.Should().Be(HttpStatusCode.NoContent, put.Body);
        (await client.StateTextAsync()).Should().Be(state);
    }

    [Theory]
    [InlineData("255.255.255.240/28", "255.255.255.239", "0.0.0.16/28")]
    [InlineData("0.0.0.0/28", "0.0.0.16", "255.255.255.240/28")]
    [Rule("state.address-space")]
    public async Task A_prefix_at_either_end_of_the_address_space_is_read(
        string prefix, string primary, string other)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            $$$$"""
            {"networkInterfaces":{"eni-end":{"vSwitchId":"vsw-missing","primaryIpAddress":"{{{{primary}}}}",
             "ipv4Prefixes":["{{{{prefix}}}}"]}}}
            """);
        var state = await client.StateTextAsync();
        (await client.PutAsync(state)).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.StateTextAsync()).Should().Be(state);
        await IsRejectedAsync(
            client,
            $$$$"""
            {"networkInterfaces":{"eni-2":{"vSwitchId":"vsw-missing","primaryIpAddress":"{{{{prefix[..^3]}}}}",
             "ipv4Prefixes":["{{{{other}}}}"]}}}
            """,
            "/networkInterfaces/eni-2/primaryIpAddress");
    }

    [Theory]
    [InlineData(
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff::/80", "ffff:ffff:ffff:ffff:fffe::/80")]
    [InlineData("::", "::/80", "0:0:0:0:1::/80")]
    [Rule("state.address-space")]
    public async Task An_IPv6_address_at_either_end_of_the_address_space_is_assigned_once(
        string address, string prefix, string other)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            $$$$"""
            {"networkInterfaces":{"eni-end":{"vSwitchId":"vsw-missing","primaryIpAddress":"10.0.0.1",
             "ipv6Addresses":["{{{{address}}}}"],"ipv6Prefixes":["{{{{other}}}}"]}}}
            """);
        await IsRejectedAsync(
            client,
            $$$$"""
            {"networkInterfaces":{"eni-2":{"vSwitchId":"vsw-missing","primaryIpAddress":"10.0.0.2",
             "ipv6Prefixes":["{{{{prefix}}}}"]}}}
            """,
            "/networkInterfaces/eni-2/ipv6Prefixes");
        await IsRejectedAsync(
            client,
            $$$$"""
            {"networkInterfaces":{"eni-2":{"vSwitchId":"vsw-missing","primaryIpAddress":"10.0.0.2",
             "ipv6Addresses":["{{{{address}}}}"]}}}
            """,
            "/networkInterfaces/eni-2/ipv6Addresses");
    }

    [Theory]
    [InlineData(
        """
        {"vSwitches":{"vsw-b":{"vpcId":"vpc-6","zoneId":"z","cidrBlock":"10.0.1.0/24","ipv6CidrBlock":"2001:db8::/64"}}}
        """,
        "/vSwitches/vsw-b/ipv6CidrBlock")]
    [InlineData(
        """
        {"vSwitches":{"vsw-b":{"vpcId":"vpc-6","zoneId":"z","cidrBlock":"10.0.1.0/24",
         "ipv6CidrBlock":"fd00:1:2:3::/64"}}}
        """,
        "/vSwitches/vsw-b/ipv6CidrBlock")]
    [InlineData(
        """{"vpcs":{"vpc-b":{"cidrBlock":"10.0.0.0/8","ipv6CidrBlock":"2001:db8::/56"}}}""",
        "/vpcs/vpc-b/ipv6CidrBlock")]
    [InlineData("""{"vpcs":{"vpc-b":{"cidrBlock":"10.0.0.0/8","routeTableId":"vtb-6"}}}""", "/vpcs/vpc-b/routeTableId")]
    [InlineData("""{"vpcs":{"vpc-b":{"cidrBlock":"10.0.0.0/8","vRouterId":"vrt-6"}}}""", "/vpcs/vpc-b/vRouterId")]
    [Rule("state.ipv6-blocks")]
    public async Task IPv6_blocks_of_VSwitches_must_be_in_the_block_of_their_VPC_and_not_overlap(
        string document, string path)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"vpcs":{"vpc-6":{"cidrBlock":"10.0.0.0/8","ipv6CidrBlock":"2001:db8::/56"}},
             "vSwitches":{"vsw-a":{"vpcId":"vpc-6","zoneId":"z","cidrBlock":"10.0.0.0/24",
               "ipv6CidrBlock":"2001:db8::/64"}}}
            """);
        await IsRejectedAsync(client, document, path);
    }

    [Fact]
    [Rule("state.problems")]
    public async Task The_first_thousand_problems_are_reported_and_the_others_counted()
    {
        using var client = emulator.NewClient();
        var document = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["vpcs"] = Enumerable.Range(0, 1_500).ToDictionary(number => $"vpc-{number}", _ => new { }),
        });
        var response = await client.PutAsync(document);
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.Json.GetProperty("problems").GetArrayLength().Should().Be(1_001);
        response.Body.Should().Contain("There are 500 more problems.");
    }

    [Fact]
    [Rule("state.problems")]
    public async Task An_id_that_is_too_long_is_rejected()
    {
        using var client = emulator.NewClient();
        await IsRejectedAsync(
            client, $$$$"""{"vpcs":{"{{{{new string('v', 257)}}}}":{"cidrBlock":"10.0.0.0/8"}}}""", "/vpcs");
        await client.GivenAsync($$$$"""{"vpcs":{"{{{{new string('v', 256)}}}}":{"cidrBlock":"10.0.0.0/8"}}}""");
    }

    private static async Task IsRejectedAsync(EmulatorClient client, string document, string path)
    {
        var before = await client.StateTextAsync();
        var response = await client.PatchAsync(document);
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.Json.GetProperty("problems").EnumerateArray()
            .Select(problem => problem.GetProperty("path").GetString())
            .Should().Contain(path);
        (await client.StateTextAsync()).Should().Be(before);
    }

    private static IEnumerable<(string Path, JsonElement Schema)> Numbers(JsonElement schema, string path)
    {
        if (schema.ValueKind == JsonValueKind.Array)
        {
            return schema.EnumerateArray()
                .SelectMany(
                    (item, index) => Numbers(item, string.Create(CultureInfo.InvariantCulture, $"{path}/{index}")));
        }

        if (schema.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var inner = schema.EnumerateObject().SelectMany(member => Numbers(member.Value, $"{path}/{member.Name}"));
        var isNumber = schema.TryGetProperty("type", out var type) && type.ToString() is var text
            && (text.Contains("integer", StringComparison.Ordinal)
                || text.Contains("number", StringComparison.Ordinal));
        return isNumber ? inner.Prepend((path, schema)) : inner;
    }
}
