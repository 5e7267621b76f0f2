using System.Text.Json;
using System.Text.Json.Nodes;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.NetworkInterfaces;

/// <summary>DescribeNetworkInterfaces over HTTP.</summary>
public sealed class DescribeTests(TestEmulator emulator)
{
    private const string Describe = "DescribeNetworkInterfaces";

    [Fact]
    [Rule("describe.fields")]
    public async Task A_returned_attached_ENI_has_every_current_member_with_its_type()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"networkInterfaces":{"eni-myattached":{
              "name":"my-eni-name","description":"mine","creationTime":"2019-12-25T12:31:31Z",
               "macAddress":"00:16:3e:12:e7:c2",
              "privateIpAddresses":["172.17.0.50"],"ipv4Prefixes":["172.17.0.64/28"],"ipv6Addresses":["2001:db8::1"],
              "ipv6Prefixes":["2001:db8:0:0:1::/80"],"tags":{"owner":"lisi"},"resourceGroupId":"rg-1","queueNumber":2,
              "deviceIndex":1,"networkCardIndex":0,"sourceDestCheck":true}}}
            """);
        var response = await client.CallAsync(Describe, "NetworkInterfaceId.1=eni-myattached");
        response.ShouldSucceed();
        var expected = """
            {"NetworkInterfaceId":"eni-myattached","Status":"InUse","Type":"Secondary","VpcId":"vpc-myvpc",
             "VSwitchId":"vsw-myvswitch","ZoneId":"cn-hangzhou-h","NetworkInterfaceName":"my-eni-name",
              "Description":"mine",
             "MacAddress":"00:16:3e:12:e7:c2","CreationTime":"2019-12-25T12:31:31Z","OwnerId":"ACCOUNT",
             "ResourceGroupId":"rg-1","InstanceId":"i-myinstance","PrivateIpAddress":"172.17.0.11",
             "NetworkInterfaceTrafficMode":"Standard","QueueNumber":2,"QueuePairNumber":0,"ServiceID":0,
             "ServiceManaged":false,"DeleteOnRelease":true,"SourceDestCheck":true,"AssociatedPublicIp":{},
             "Attachment":{"InstanceId":"i-myinstance","DeviceIndex":1,"TrunkNetworkInterfaceId":"",
              "NetworkCardIndex":0},
             "PrivateIpSets":{"PrivateIpSet":[
               {"PrivateIpAddress":"172.17.0.11","Primary":true,"AssociatedPublicIp":{},"PrivateDnsName":""},
               {"PrivateIpAddress":"172.17.0.50","Primary":false,"AssociatedPublicIp":{}}]},
             "Ipv6Sets":{"Ipv6Set":[{"Ipv6Address":"2001:db8::1"}]},
             "Ipv4PrefixSets":{"Ipv4PrefixSet":[{"Ipv4Prefix":"172.17.0.64/28"}]},
             "Ipv6PrefixSets":{"Ipv6PrefixSet":[{"Ipv6Prefix":"2001:db8:0:0:1::/80"}]},
             "SecurityGroupIds":{"SecurityGroupId":["sg-mygroup"]},
             "Tags":{"Tag":[{"TagKey":"owner","TagValue":"lisi"}]}}
            """;
        response.Enis.Single().GetRawText()
            .Should().Be(
                JsonSerializer.Serialize(
                    JsonDocument.Parse(
                        expected.Replace("ACCOUNT", client.Account, StringComparison.Ordinal)).RootElement));
    }

    [Fact]
    [Rule("describe.fields")]
    public async Task A_returned_unattached_ENI_has_empty_texts_structures_and_lists_but_no_null()
    {
        using var client = emulator.NewClient();
        var eni = (await client.CallAsync(Describe, "NetworkInterfaceId.1=eni-myeni")).ShouldSucceed().Enis.Single();

        eni.GetProperty("InstanceId").GetString().Should().BeEmpty();
        eni.GetProperty("Attachment").GetRawText().Should().Be("{}");
        eni.GetProperty("Tags").GetRawText().Should().Be("""{"Tag":[]}""");
        eni.TryGetProperty("QueueNumber", out _).Should().BeFalse("it was never set");
        eni.GetRawText().Should().NotContain("null");
    }

    [Fact]
    public async Task In_XML_lists_are_repeated_elements_and_empty_lists_empty_wrappers()
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.100")).ShouldSucceed();
        var response = await client.GetAsync(
            $"/?Action={Describe}&RegionId=cn-hangzhou&NetworkInterfaceId.1=eni-myeni&AccessKeyId={client.Account}");

        var eni = response.ShouldSucceed().Xml.Element("NetworkInterfaceSets")!.Elements("NetworkInterfaceSet")
            .Single();
        response.Xml.Name.LocalName.Should().Be("DescribeNetworkInterfacesResponse");
        eni.Element("PrivateIpSets")!.Elements("PrivateIpSet").Select(set => set.Element("Primary")!.Value)
            .Should().Equal("true", "false");
        eni.Element("Tags")!.IsEmpty.Should().BeFalse();
        eni.Element("Tags")!.HasElements.Should().BeFalse();
        response.Xml.DescendantsAndSelf().Should().OnlyContain(element => !element.HasAttributes);
    }

    [Fact]
    public async Task The_instance_of_a_service_managed_ENI_is_not_returned()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"networkInterfaces":{"eni-myattached":{"serviceId":12}}}""");
        var eni = (await client.CallAsync(Describe, "ServiceManaged=true")).ShouldSucceed().Enis.Single();
        eni.GetProperty("InstanceId").GetString().Should().BeEmpty();
        eni.GetProperty("ServiceID").GetInt64().Should().Be(12);
        eni.GetProperty("ServiceManaged").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("NetworkInterfaceId.1=eni-myeni&NetworkInterfaceId.2=eni-unknown", "eni-myeni")]
    [InlineData("InstanceId=i-myinstance", "eni-myprimary,eni-myattached")]
    [InlineData("VpcId=vpc-other", "")]
    [InlineData("VSwitchId=vsw-myvswitch&Type=Primary", "eni-myprimary")]
    [InlineData("SecurityGroupId=sg-mygroup&Status=Available", "eni-myeni")]
    [InlineData("PrimaryIpAddress=172.17.0.11", "eni-myattached")]
    [InlineData("PrivateIpAddress.1=172.17.0.11&PrivateIpAddress.2=172.17.0.100", "eni-myattached,eni-myeni")]
    [InlineData("Tag.1.Key=owner", "eni-myeni")]
    [InlineData("Tag.1.Key=owner&Tag.1.Value=wang", "")]
    [InlineData("Tag.1.Key=owner&Tag.1.Value=lisi&Tag.2.Key=stage", "eni-myeni")]
    [InlineData("Ipv6Address.1=2001:DB8:0::1", "eni-myeni")]
    [InlineData("NetworkInterfaceName=my", "")]
    [InlineData("VSwitchId=vsw-myvswitch&Status=", "eni-myprimary,eni-myattached,eni-myeni")]
    [Rule("describe.filters")]
    public async Task Each_filter_parameter_sets_its_filter(string query, string ids)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"networkInterfaces":{"eni-myeni":{
              "tags":{"owner":"lisi","stage":"test"},"privateIpAddresses":["172.17.0.100"],
               "ipv6Addresses":["2001:db8::1"]}}}
            """);
        (await client.CallAsync(Describe, query)).ShouldSucceed().EniIds
            .Should().Equal(ids.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("PageSize=2", 1, 2, 2)]
    [InlineData("PageSize=2&PageNumber=2", 2, 2, 1)]
    [InlineData("PageSize=2&PageNumber=3", 3, 2, 0)]
    [InlineData("PageNumber=1", 1, 10, 3)]
    [InlineData("PageSize=1000", 1, 1_000, 3)]
    [InlineData("MaxResults=100", 1, 100, 3)]
    [InlineData("MaxResults=1", 1, 10, 3)]
    [InlineData("MaxResults=-5", 1, 10, 3)]
    [InlineData("MaxResults=9999", 1, 500, 3)]
    [InlineData("MaxResults=20&PageSize=1&PageNumber=2", 1, 20, 3)]
    [Rule("describe.paging")]
    public async Task A_page_contains_its_number_its_size_and_the_total_count(
        string query, int number, int size, int shown)
    {
        using var client = emulator.NewClient();
        var response = await client.CallAsync(Describe, $"VSwitchId=vsw-myvswitch&{query}");
        response.ShouldSucceed().Enis.Should().HaveCount(shown);
        response.Json.GetProperty("TotalCount").GetInt32().Should().Be(3);
        response.Json.GetProperty("PageNumber").GetInt32().Should().Be(number);
        response.Json.GetProperty("PageSize").GetInt32().Should().Be(size);
    }

    [Theory]
    [InlineData("MaxResults=10", 10)]
    [InlineData("PageSize=7", 7)]
    [InlineData("", 10)]
    [Rule("describe.next-token")]
    public async Task NextToken_returns_the_next_page_until_it_is_empty_in_both_kinds_of_paging(
        string first, int size)
    {
        using var client = emulator.NewClient();
        var enis = new JsonObject(Enumerable.Range(20, 25).Select(n => KeyValuePair.Create(
            $"eni-{n}",
            (JsonNode?)new JsonObject { ["vSwitchId"] = "vsw-myvswitch", ["primaryIpAddress"] = $"172.17.0.{n}" })));
        await client.GivenAsync(new JsonObject { ["networkInterfaces"] = enis }.ToJsonString());

        var seen = new List<string>();
        var response = await client.CallAsync(Describe, first);
        response.ShouldSucceed().Enis.Should().HaveCount(size);
        while (true)
        {
            seen.AddRange(response.ShouldSucceed().EniIds);
            var token = response.Json.GetProperty("NextToken").GetString()!;
            if (token.Length == 0)
            {
                break;
            }

            response = await client.CallAsync(Describe, $"NextToken={Uri.EscapeDataString(token)}");
        }

        seen.Should().OnlyHaveUniqueItems().And.HaveCount(31);
    }

    [Theory]
    [InlineData("NextToken=nonsense")]
    [InlineData("NextToken=cm93OjA")]
    [InlineData("NextToken=%E6%97%A5")]
    [InlineData("PageSize=0")]
    [InlineData("PageNumber=one")]
    [InlineData("Status=InUSE")]
    [InlineData("Status=3")]
    [InlineData("Type=Tertiary")]
    [InlineData("ServiceManaged=maybe")]
    [InlineData("Ipv6Address.1=172.17.0.1")]
    [InlineData("Ipv6Address.1=[::1]:80")]
    [InlineData("NetworkInterfaceId.101=eni-myeni")]
    [InlineData("Tag.1=v")]
    [InlineData("Tag.1.Name=v")]
    [InlineData("Tag.21.Key=v")]
    [Rule("describe.parameters")]
    public async Task Malformed_filters_are_rejected(string query)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync(Describe, query)).ShouldFail("InvalidParameter", 400)
            .Message.Should().Contain($"\"{query[..query.IndexOf('=', StringComparison.Ordinal)]}");
    }

    [Fact]
    [Rule("describe.parameters")]
    public async Task Filters_can_have_100_elements_and_20_tags()
    {
        using var client = emulator.NewClient();
        var ids = string.Join('&', Enumerable.Range(1, 100).Select(n => $"NetworkInterfaceId.{n}=eni-{n}"));
        var tags = string.Join('&', Enumerable.Range(1, 20).Select(n => $"Tag.{n}.Key=k{n}"));
        (await client.CallAsync(Describe, $"{ids}&{tags}")).ShouldSucceed().Enis.Should().BeEmpty();
    }

    [Theory]
    [InlineData("InstanceId=myinstance", "InvalidInstanceID.Malformed", 400)]
    [InlineData("Tag.1.Value=v", "InvalidTagKey.Malformed", 400)]
    [InlineData("PageNumber=0", "InvalidOperation.InvalidEniPageNumber", 403)]
    [InlineData("PageNumber=-1", "InvalidOperation.InvalidEniPageNumber", 403)]
    [Rule("describe.parameters")]
    public async Task Some_malformed_filters_have_a_specific_code(string query, string code, int status)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync(Describe, query)).ShouldFail(code, status);
    }

    [Theory]
    [InlineData("Hangzhou", "InvalidRegionId.MalFormed", 400)]
    [InlineData("cn_hangzhou", "InvalidRegionId.MalFormed", 400)]
    [InlineData("cn-unknown", "InvalidRegionId.NotFound", 404)]
    [Rule("describe.region-form")]
    public async Task A_malformed_region_id_and_an_unknown_region_id_have_different_codes(
        string region, string code, int status)
    {
        using var client = emulator.NewClient();
        (await client.GetAsync($"/?Action={Describe}&RegionId={region}")).ShouldFail(code, status);
    }

    [Fact]
    [Rule("describe.token-wins")]
    public async Task With_NextToken_or_MaxResults_page_numbers_are_ignored()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("DescribeNetworkInterfaces", "MaxResults=10&PageNumber=-1&PageSize=99999"))
            .ShouldSucceed().Enis
            .Should().HaveCount(6);
        (await client.CallAsync("DescribeInstances", "MaxResults=100&PageSize=1000&PageNumber=0")).ShouldSucceed();
        (await client.CallAsync("DescribeInstances", "PageSize=1000")).ShouldFail("InvalidParameter", 400);
    }
}
