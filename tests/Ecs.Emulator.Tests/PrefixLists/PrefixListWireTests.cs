using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.PrefixLists;

/// <summary>
/// Prefix lists over HTTP, with the requests of Terraform's provider for <c>alicloud_ecs_prefix_list</c>.
/// </summary>
public sealed class PrefixListWireTests(TestEmulator emulator)
{
    [Fact]
    [Rule("clients.terraform-prefix-list")]
    public async Task A_list_is_created_read_modified_used_and_deleted()
    {
        using var client = emulator.NewClient();
        var id = (await client.CallAsync(
            "CreatePrefixList",
            "AddressFamily=IPv6&MaxEntries=3&PrefixListName=tf&ClientToken=once&Description=by+terraform"
                + "&Entry.1.Cidr=2001:DB8:0:0::/64&Entry.1.Description=office&Entry.2.Cidr=2001:db8:1::1"))
            .ShouldSucceed().Json.GetProperty("PrefixListId").GetString()!;
        id.Should().MatchRegex("^pl-bp1[a-z0-9]{17}$");
        (await ReadAsync(client, id)).Should().Be(
            """
            {"PrefixListName":"tf","AddressFamily":"IPv6","MaxEntries":3,"Description":"by terraform",
             "Entries":{"Entry":
            [{"Cidr":"2001:db8::/64","Description":"office"},{"Cidr":"2001:db8:1::1/128","Description":""}]}}
            """.OneLine());

        (await client.CallAsync(
            "ModifyPrefixList",
            $"PrefixListId={id}&PrefixListName=other&RemoveEntry.1.Cidr=2001:db8::/64&AddEntry.1.Cidr=2001:db8:2::/48"
                + "&AddEntry.1.Description=new")).ShouldSucceed();
        (await ReadAsync(client, id)).Should().Be(
            """
            {"PrefixListName":"other","AddressFamily":"IPv6","MaxEntries":3,"Description":"by terraform","Entries":
            {"Entry":[{"Cidr":"2001:db8:1::1/128","Description":""},{"Cidr":"2001:db8:2::/48","Description":"new"}]}}
            """.OneLine());

        (await client.CallAsync(
            "AuthorizeSecurityGroup",
            $"SecurityGroupId=sg-mythird&IpProtocol=ALL&PortRange=-1/-1&SourcePrefixListId={id}")).ShouldSucceed();
        (await client.CallAsync("DescribePrefixListAssociations", $"PrefixListId={id}")).ShouldSucceed().Json
            .GetProperty("PrefixListAssociations").GetRawText().Should().Be(
                """{"PrefixListAssociation":[{"ResourceId":"sg-mythird","ResourceType":"securitygroup"}]}""");
        (await client.CallAsync("DeletePrefixList", $"PrefixListId={id}"))
            .ShouldFail("NotAllowed.AssociationExist", 400);
        (await client.CallAsync(
            "RevokeSecurityGroup",
            $"SecurityGroupId=sg-mythird&IpProtocol=ALL&PortRange=-1/-1&SourcePrefixListId={id}")).ShouldSucceed();
        (await client.CallAsync("DeletePrefixList", $"PrefixListId={id}")).ShouldSucceed();
        (await client.CallAsync("DescribePrefixListAttributes", $"PrefixListId={id}"))
            .ShouldFail("InvalidPrefixListId.NotFound", 404);
    }

    [Fact]
    [Rule("prefix-lists.list")]
    public async Task Each_filter_returns_only_the_matching_lists()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"resourceGroups":{"rg-1":{}},"prefixLists":{"pl-six":{"addressFamily":"IPv6","name":"six",
            "resourceGroupId":"rg-1","tags":{"a":"b"},"creationTime":"2026-11-28T08:09:10Z"}}}
            """);
        foreach (var filter in new[]
        {
            "PrefixListId.1=pl-six&PrefixListId.2=pl-unknown", "PrefixListName=six", "AddressFamily=IPv6",
            "ResourceGroupId=rg-1", "Tag.1.Key=a&Tag.1.Value=b",
        })
        {
            var row = (await client.CallAsync("DescribePrefixLists", filter)).ShouldSucceed().Json
                .GetProperty("PrefixLists").GetProperty("PrefixList").EnumerateArray().Should().ContainSingle().Subject;
            row.GetRawText().Should().Be(
                """
                {"PrefixListId":"pl-six","PrefixListName":"six","AddressFamily":"IPv6","MaxEntries":1,"Description":"",
                "CreationTime":"2026-11-28T08:09Z","AssociationCount":0,"ResourceGroupId":"rg-1",
                "Tags":{"Tag":[{"TagKey":"a","TagValue":"b"}]}}
                """.OneLine());
        }

        (await client.CallAsync("DescribePrefixLists", "MaxResults=1")).ShouldSucceed().Json
            .GetProperty("NextToken").GetString().Should().NotBeEmpty();
        (await client.CallAsync("DescribePrefixLists", "MaxResults=101")).ShouldFail("InvalidParameter", 400);
    }

    [Theory]
    [InlineData("""{"addressFamily":"ipv4"}""", "/prefixLists/pl-1/addressFamily")]
    [InlineData("""{"addressFamily":"IPv4","entries":[{"cidr":"::/0"}]}""", "/prefixLists/pl-1/entries")]
    [InlineData(
        """{"addressFamily":"IPv4","entries":[{"cidr":"10.0.0.1"},{"cidr":"10.0.0.1/32"}]}""",
        "/prefixLists/pl-1/entries")]
    [InlineData("""{"addressFamily":"IPv4","entries":[{"cidr":"10.0.0.1/8"}]}""", "/prefixLists/pl-1/entries/0/cidr")]
    [InlineData(
        """{"addressFamily":"IPv4","maxEntries":1,"entries":[{"cidr":"10.0.0.1"},{"cidr":"10.0.0.2"}]}""",
        "/prefixLists/pl-1/entries")]
    [InlineData("""{"addressFamily":"IPv4","status":"Modifying"}""", "/prefixLists/pl-1/status")]
    [InlineData("""{"addressFamily":"IPv4","name":""}""", "/prefixLists/pl-1/name")]
    [InlineData(
        """{"product":"Vpc","addressFamily":"IPv4","maxEntries":51}""", "/prefixLists/pl-1/maxEntries")]
    [Rule("prefix-lists.document")]
    public async Task Invalid_lists_of_a_document_are_reported(string list, string path)
    {
        using var client = emulator.NewClient();
        var response = await client.PutAsync($$$"""{"prefixLists":{"pl-1":{{{list}}}}}""");
        response.Json.GetProperty("problems").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("path").GetString().Should().Be(path);
    }

    private static async Task<string> ReadAsync(EmulatorClient client, string id)
    {
        var json = (await client.CallAsync("DescribePrefixListAttributes", $"PrefixListId={id}")).ShouldSucceed().Json;
        return "{" + string.Join(',', json.EnumerateObject()
            .Where(member => member.Name is not ("RequestId" or "PrefixListId" or "CreationTime"))
            .Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}")) + "}";
    }
}
