using System.Net;
using System.Text;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>Documents that the emulator rejects.</summary>
public sealed class InvalidDocumentTests(TestEmulator emulator)
{
    [Theory]
    [InlineData("", "")]
    [InlineData("{", "")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("""{"vpcs":{},"vpcs":{}}""", "")]
    [InlineData("""{"vpc":{}}""", "/vpc")]
    [InlineData("""{"vpcs":[]}""", "/vpcs")]
    [InlineData("""{"vpcs":{"vpc-1":1}}""", "/vpcs/vpc-1")]
    [InlineData("""{"vpcs":{"":{"cidrBlock":"10.0.0.0/8"}}}""", "/vpcs/")]
    [InlineData("""{"vpcs":{"vpc-1":{}}}""", "/vpcs/vpc-1/cidrBlock")]
    [InlineData("""{"vpcs":{"vpc-1":{"cidrBlock":"10.0.0.1/8"}}}""", "/vpcs/vpc-1/cidrBlock")]
    [InlineData("""{"vpcs":{"vpc-1":{"cidrBlock":"10.0.0.0/29"}}}""", "/vpcs/vpc-1/cidrBlock")]
    [InlineData("""{"vpcs":{"a/b~c":{"cidrBlock":7}}}""", "/vpcs/a~1b~0c/cidrBlock")]
    [InlineData(
        """{"vSwitches":{"vsw-1":{"vpcId":"v","zoneId":"z","cidrBlock":"10.0.0.0/15"}}}""",
        "/vSwitches/vsw-1/cidrBlock")]
    [InlineData(
        """{"vSwitches":{"vsw-1":{"vpcId":"v","zoneId":"z","cidrBlock":"10.0.0.0/30"}}}""",
        "/vSwitches/vsw-1/cidrBlock")]
    [InlineData(
        """
        {"vpcs":{"v":{"cidrBlock":"10.0.0.0/16"}},"vSwitches":{"vsw-1":{"vpcId":"v","zoneId":"z",
         "cidrBlock":"10.1.0.0/24"}}}
        """,
        "/vSwitches/vsw-1/cidrBlock")]
    [InlineData(
        """
        {"vpcs":{"v":{"cidrBlock":"10.0.0.0/16"}},"vSwitches":{"vsw-1":{"vpcId":"v","zoneId":"z",
         "cidrBlock":"10.0.0.0/24"},"vsw-2":{"vpcId":"v","zoneId":"z","cidrBlock":"10.0.0.128/25"}}}
        """,
        "/vSwitches/vsw-2/cidrBlock")]
    [InlineData(
        """
        {"vSwitches":{"vsw-1":{"vpcId":"v","zoneId":"z","cidrBlock":"10.0.0.0/24","lastAssignedIpAddress":"10.0.1.0"}}}
        """,
        "/vSwitches/vsw-1/lastAssignedIpAddress")]
    [InlineData(
        """
        {"vSwitches":{"vsw-1":{"vpcId":"v","zoneId":"z","cidrBlock":"10.0.0.0/24",
         "lastAssignedIpv4Prefix":"10.0.1.0/28"}}}
        """,
        "/vSwitches/vsw-1/lastAssignedIpv4Prefix")]
    [InlineData(
        """
        {"vSwitches":{"vsw-1":{"vpcId":"v","zoneId":"z","cidrBlock":"10.0.0.0/24",
         "lastAssignedIpv4Prefix":"10.0.0.0/27"}}}
        """,
        "/vSwitches/vsw-1/lastAssignedIpv4Prefix")]
    [InlineData(
        """
        {"vSwitches":{"vsw-1":{"vpcId":"v","zoneId":"z","cidrBlock":"10.0.0.0/24","ipv6CidrBlock":"2001:db8::/64",
         "lastAssignedIpv6Prefix":"2001:db8:0:1::/80"}}}
        """,
        "/vSwitches/vsw-1/lastAssignedIpv6Prefix")]
    [InlineData(
        """
        {"vpcs":{"v":{"regionId":"a","cidrBlock":"10.0.0.0/16"}},"vSwitches":{"vsw-1":{"vpcId":"v","regionId":"b",
         "zoneId":"z","cidrBlock":"10.0.0.0/24"}}}
        """,
        "/vSwitches/vsw-1/regionId")]
    [InlineData("""{"instances":{"i-1":{"instanceType":"ecs.none","zoneId":"z"}}}""", "/instances/i-1/instanceType")]
    [InlineData(
        """{"instances":{"i-1":{"instanceType":"ecs.g6.large","zoneId":"z","dataDisks":[{},{}]}}}""",
        "/instances/i-1/dataDisks/0/id,/instances/i-1/dataDisks/1/id")]
    [InlineData(
        """{"instances":{"i-1":{"instanceType":"ecs.g6.large","zoneId":"z","status":"Dancing"}}}""",
        "/instances/i-1/status")]
    [InlineData("""{"instanceTypes":{"t":{"eniQuantity":0}}}""", "/instanceTypes/t/eniQuantity")]
    [InlineData(
        """{"securityGroups":{"sg-1":{"privateIpAddressLimit":-1}}}""", "/securityGroups/sg-1/privateIpAddressLimit")]
    [InlineData(
        """{"securityGroups":{"sg-1":{"innerAccessPolicy":"Maybe","serviceId":-1}}}""",
        "/securityGroups/sg-1/innerAccessPolicy,/securityGroups/sg-1/serviceId")]
    [InlineData(
        """{"resourceGroups":{"rg-1":{"tags":["a"],"colour":"red"}}}""",
        "/resourceGroups/rg-1/tags,/resourceGroups/rg-1/colour")]
    [InlineData("""{"accessKeys":{"AK":{"status":"Lost"}}}""", "/accessKeys/AK/secret,/accessKeys/AK/status")]
    [InlineData(
        """{"account":{"active":"yes"},"users":{"alice":{"deny":"all"}}}""", "/account/active,/users/alice/deny")]
    [InlineData(
        """{"networkInterfaces":{"eni-1":{}}}""",
        "/networkInterfaces/eni-1/vSwitchId,/networkInterfaces/eni-1/primaryIpAddress")]
    [InlineData(
        """
        {"networkInterfaces":{"eni-1":{"vSwitchId":"v","primaryIpAddress":"10.0.0.300",
         "privateIpAddresses":["10.0.0.1","x"],"creationTime":"now","queueNumber":0,"colour":"red"}}}
        """,
        "/networkInterfaces/eni-1/primaryIpAddress,"
            + "/networkInterfaces/eni-1/privateIpAddresses/1,"
            + "/networkInterfaces/eni-1/creationTime,"
            + "/networkInterfaces/eni-1/queueNumber,/networkInterfaces/eni-1/colour")]
    [InlineData(
        """
        {"networkInterfaces":{"eni-1":{"vSwitchId":"v","primaryIpAddress":"10.0.0.1",
         "privateIpAddresses":["10.0.0.1"]}}}
        """,
        "/networkInterfaces/eni-1/privateIpAddresses")]
    [InlineData(
        """
        {"networkInterfaces":{"eni-1":{"vSwitchId":"v","primaryIpAddress":"10.0.0.1"},"eni-2":{"vSwitchId":"v",
         "primaryIpAddress":"10.0.0.1"}}}
        """,
        "/networkInterfaces/eni-2/primaryIpAddress")]
    [InlineData(
        """
        {"networkInterfaces":{"eni-1":{"vSwitchId":"v","primaryIpAddress":"10.0.0.1","ipv6Addresses":["10.0.0.1"],
         "ipv4Prefixes":["10.0.0.0/24"]}}}
        """,
        "/networkInterfaces/eni-1/ipv4Prefixes/0,/networkInterfaces/eni-1/ipv6Addresses/0")]
    [InlineData("""{"vpcs":{"vpc-1":{"cidrBlock":"127.16.0.0/16"}}}""", "/vpcs/vpc-1/cidrBlock")]
    [InlineData("""{"vpcs":{"vpc-1":{"cidrBlock":"100.0.0.0/8"}}}""", "/vpcs/vpc-1/cidrBlock")]
    [InlineData("""{"vpcs":{"vpc-1":{"cidrBlock":""}}}""", "/vpcs/vpc-1/cidrBlock")]
    [InlineData(
        """
        {"vpcs":{"v":{"cidrBlock":"10.0.0.0/8"}},"vSwitches":{"a":{"vpcId":"v","zoneId":"z","cidrBlock":"10.0.0.0/16"},
         "b":{"vpcId":"v","zoneId":"z","cidrBlock":"10.0.1.0/24"},"c":{"vpcId":"v","zoneId":"z",
         "cidrBlock":"10.0.2.0/24"}}}
        """,
        "/vSwitches/b/cidrBlock,/vSwitches/c/cidrBlock")]
    [InlineData(
        """{"instances":{"i-1":{"instanceType":"InstanceTypeId","zoneId":"z"}}}""", "/instances/i-1/instanceType")]
    [InlineData(
        """{"networkInterfaces":{"eni-1":{"vSwitchId":"","primaryIpAddress":""}}}""",
        "/networkInterfaces/eni-1/vSwitchId,/networkInterfaces/eni-1/primaryIpAddress")]
    [InlineData(
        """
        {"networkInterfaces":{"eni-1":{"vSwitchId":"v","primaryIpAddress":"10.0.0.1","macAddress":"zzz",
         "securityGroupIds":["","sg","sg"],"ipv6Addresses":["::1","0::1","[::1]:80"],"ipv6Prefixes":["2001:db8::/80",
         "junk","::/129"]}}}
        """,
        "/networkInterfaces/eni-1/ipv6Addresses/2,"
            + "/networkInterfaces/eni-1/ipv6Prefixes/1,"
            + "/networkInterfaces/eni-1/ipv6Prefixes/2,"
            + "/networkInterfaces/eni-1/securityGroupIds/0,"
            + "/networkInterfaces/eni-1/securityGroupIds/2,"
            + "/networkInterfaces/eni-1/macAddress,/networkInterfaces/eni-1/ipv6Addresses")]
    [InlineData("""{"accessKeys":{"AK":{"secret":"\ud800"}}}""", "")]
    [InlineData("""{"\udc00":1}""", "")]
    [Rule("state.problems")]
    public async Task An_invalid_PUT_changes_nothing_and_reports_every_problem_with_its_path(
        string document, string paths)
    {
        using var client = emulator.NewClient();
        var before = await client.StateTextAsync();
        var response = await client.PutAsync(document);
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        Paths(response).Should().Equal(paths.Split(','));
        (await client.StateTextAsync()).Should().Be(before);
    }

    [Theory]
    [InlineData(
        """{"networkInterfaces":{"eni-myeni":{"primaryIpAddress":"172.17.0.10"}}}""",
        "/networkInterfaces/eni-myeni/primaryIpAddress")]
    [InlineData(
        """{"networkInterfaces":{"eni-myeni":{"privateIpAddresses":["172.17.0.255"]}}}""",
        "/networkInterfaces/eni-myeni/privateIpAddresses")]
    [InlineData(
        """{"networkInterfaces":{"eni-myeni":{"ipv4Prefixes":["172.17.0.0/28"]}}}""",
        "/networkInterfaces/eni-myeni/ipv4Prefixes,"
            + "/networkInterfaces/eni-myeni/ipv4Prefixes,"
            + "/networkInterfaces/eni-myeni/ipv4Prefixes,/networkInterfaces/eni-myeni/ipv4Prefixes")]
    [InlineData(
        """{"networkInterfaces":{"eni-myeni":{"macAddress":"00:16:3e:68:c1:40"}}}""",
        "/networkInterfaces/eni-myeni/macAddress")]
    [InlineData(
        """{"networkInterfaces":{"eni-myeni":{"primaryIpAddress":null}}}""",
        "/networkInterfaces/eni-myeni/primaryIpAddress")]
    [InlineData("[]", "")]
    [InlineData("no", "")]
    [Rule("state.problems")]
    public async Task An_invalid_PATCH_changes_nothing(string document, string paths)
    {
        using var client = emulator.NewClient();
        var before = await client.StateTextAsync();
        var response = await client.PatchAsync(document);
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        Paths(response).Should().Equal(paths.Split(','));
        (await client.StateTextAsync()).Should().Be(before);
    }

    [Fact]
    [Rule("state.problems")]
    public async Task Invalid_UTF8_in_a_document_is_rejected_and_a_byte_order_mark_is_accepted()
    {
        using var client = emulator.NewClient();
        foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Patch])
        {
            using var bad = new HttpRequestMessage(method, $"/_emulator/state?account={client.Account}")
            {
                Content = new ByteArrayContent([.. "{\"vpcs\":{\""u8, 0xFF, .. "\":1}}"u8]),
            };
            Paths(await client.SendAsync(bad)).Should().Equal("");
        }

        using var marked = new HttpRequestMessage(HttpMethod.Put, $"/_emulator/state?account={client.Account}")
        {
            Content = new ByteArrayContent([0xEF, 0xBB, 0xBF, .. "{}"u8]),
        };
        (await client.SendAsync(marked)).Status.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_reported_as_a_problem()
    {
        var (head, body) = await RawHttp.SendAsync(
            emulator.Address,
            Encoding.ASCII.GetBytes(
                "PATCH /_emulator/state HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"));
        head.Should().StartWith("HTTP/1.1 400 ");
        body.Should().Contain("The body cannot be read");
    }

    private static IEnumerable<string?> Paths(EmulatorResponse response) =>
        response.Json.GetProperty("problems").EnumerateArray()
            .Select(problem => problem.GetProperty("path").GetString());
}
