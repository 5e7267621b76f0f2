using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// Replays the requests of Terraform's provider for <c>alicloud_vpc_prefix_list</c> and for the data source
/// <c>alicloud_vpc_prefix_lists</c>.
/// </summary>
public sealed class VpcPrefixListTerraformTests(TestEmulator emulator)
{
    [Fact]
    [Rule("clients.terraform-vpc-prefix-list")]
    public async Task A_list_is_created_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"resourceGroups":{"rg-mygroup":{},"rg-other":{}}}""");
        const string Create = "PrefixListName=tf&PrefixListDescription=by-terraform&IpVersion=IPV4&MaxEntries=50"
            + "&PrefixListEntries.1.Cidr=192.168.0.0/16&PrefixListEntries.1.Description=office"
            + "&PrefixListEntries.2.Cidr=10.0.0.0/8&PrefixListEntries.2.Description="
            + "&ResourceGroupId=rg-mygroup&ClientToken=create";
        var created = await client.SendVpcAsync("CreateVpcPrefixList", "", Create);
        var id = created.Line("PrefixListId");
        id.Should().MatchRegex("^pl-bp1[a-z0-9]{17}$");
        created.Line("ResourceGroupId").Should().Be("rg-mygroup");
        (await client.SendVpcAsync("CreateVpcPrefixList", "", Create)).Line("PrefixListId").Should().Be(id);
        await client.SendVpcAsync(
            "TagResources", "", $"ResourceType=PrefixList&ResourceId.1={id}&Tag.1.Key=owner&Tag.1.Value=tf");
        var read = await ReadAsync(client, id);
        read.Should().Equal(
            $"{id} tf by-terraform IPV4 50 Created Created Custom rg-mygroup ",
            "192.168.0.0/16,10.0.0.0/8",
            "owner=tf",
            $"192.168.0.0/16 office {id} cn-hangzhou",
            $"10.0.0.0/8  {id} cn-hangzhou");
        (await client.SendVpcAsync("GetVpcPrefixListAssociations", $"PrefixListId={id}", ""))
            .Line("Count", "TotalCount", "NextToken").Should().Be("0 0 ");
        (await ReadAsync(client, id)).Should().Equal(read, "a plan must not show drift");

        await client.SendVpcAsync(
            "ModifyVpcPrefixList",
            "",
            $"PrefixListId={id}&PrefixListName=other&PrefixListDescription=changed&MaxEntries=20&ClientToken=modify");
        await client.SendVpcAsync(
            "MoveResourceGroup", "", $"ResourceId={id}&NewResourceGroupId=rg-other&ResourceType=PrefixList");
        (await client.SendVpcAsync(
            "ModifyVpcPrefixList",
            "",
            $"PrefixListId={id}&RemovePrefixListEntry.1.Cidr=192.168.0.0/16"
                + "&RemovePrefixListEntry.1.Description=office"))
            .Line("PrefixListId").Should().Be(id);
        await client.SendVpcAsync(
            "ModifyVpcPrefixList",
            "",
            $"PrefixListId={id}&AddPrefixListEntry.1.Cidr=192.168.0.0/16&AddPrefixListEntry.1.Description=home");
        await client.SendVpcAsync("UnTagResources", "", $"ResourceType=PrefixList&ResourceId.1={id}&TagKey.1=owner");
        (await ReadAsync(client, id)).Should().Equal(
            $"{id} other changed IPV4 20 Created Created Custom rg-other ",
            "10.0.0.0/8,192.168.0.0/16",
            "",
            $"10.0.0.0/8  {id} cn-hangzhou",
            $"192.168.0.0/16 home {id} cn-hangzhou");

        await client.SendVpcAsync(
            "CreateRouteEntry",
            "",
            $"RouteTableId=vtb-myvpc&DestinationCidrBlock={id}&NextHopType=NetworkInterface&NextHopId=eni-myeni");
        var associations = await client.SendVpcAsync("GetVpcPrefixListAssociations", $"PrefixListId={id}", "");
        associations.Line("Count", "TotalCount", "NextToken").Should().Be("1 1 ");
        associations.GetProperty("PrefixListAssociation").EnumerateArray().Single().GetRawText().Should().Be(
            """
            {"PrefixListId":"LIST","ResourceId":"vtb-myvpc","ResourceType":"vpcRouteTable","ResourceUid":"ACCOUNT",
            "OwnerId":"ACCOUNT","RegionId":"cn-hangzhou","Status":"Created","Reason":"",
            "CidrList":"10.0.0.0/8,192.168.0.0/16","SuppressedList":""}
            """.OneLine()
                .Replace("LIST", id, StringComparison.Ordinal)
                .Replace("ACCOUNT", client.Account, StringComparison.Ordinal));
        (await client.SendVpcAsync(
            "DescribeRouteEntryList", $"RouteTableId=vtb-myvpc&DestinationCidrBlock={id}", ""))
            .GetProperty("RouteEntrys").GetProperty("RouteEntry").EnumerateArray()
            .Select(entry => entry.Line("DestinationCidrBlock", "IpVersion", "Status"))
            .Should().Equal($"{id} ipv4 Available");
        await client.SendVpcAsync(
            "DeleteRouteEntry", $"RouteTableId=vtb-myvpc&DestinationCidrBlock={id}&NextHopId=eni-myeni", "");

        await client.SendVpcAsync("DeleteVpcPrefixList", "", $"PrefixListId={id}&ClientToken=delete");
        (await client.SendVpcAsync("ListPrefixLists", "", $"PrefixListIds.1={id}")).GetProperty("PrefixLists")
            .GetArrayLength().Should().Be(0, "the provider then removes the list from its state");
    }

    [Fact]
    [Rule("vpc-prefix-lists.listing")]
    public async Task The_data_source_reads_all_pages()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"resourceGroups":{"rg-mygroup":{}},"prefixLists":{
              "pl-1":{"product":"Vpc","addressFamily":"IPv6","maxEntries":5,"name":"first","description":"about",
                "entries":[{"cidr":"2001:db8::/32"}],"creationTime":"2026-11-28T08:09:10Z",
                "resourceGroupId":"rg-mygroup","tags":{"a":"b"}},
              "pl-2":{"product":"Vpc","addressFamily":"IPv4","name":"second"}}}
            """);
        var page = await client.SendVpcAsync("ListPrefixLists", "", "MaxResults=1&Tags.1.Key=a&PrefixListName=first");
        page.Line("TotalCount", "MaxResults", "NextToken").Should().Be("1 1 ");
        page.GetProperty("PrefixLists").EnumerateArray().Single().GetRawText().Should().Be(
            """
            {"PrefixListId":"pl-1","PrefixListName":"first","PrefixListDescription":"about","Status":"Created",
            "PrefixListStatus":"Created","PrefixListType":"Custom","ShareType":"","IpVersion":"IPV6","MaxEntries":5,
            "CidrBlocks":["2001:db8::/32"],"CreationTime":"2026-11-28T08:09:10Z","OwnerId":"ACCOUNT",
            "RegionId":"cn-hangzhou","ResourceGroupId":"rg-mygroup","Tags":[{"Key":"a","Value":"b"}]}
            """.OneLine().Replace("ACCOUNT", client.Account, StringComparison.Ordinal));
        var first = await client.SendVpcAsync("ListPrefixLists", "", "MaxResults=1");
        first.Line("TotalCount").Should().NotBe("1");
        var next = await client.SendVpcAsync(
            "ListPrefixLists", "", $"MaxResults=1&NextToken={first.GetProperty("NextToken").GetString()}");
        next.GetProperty("PrefixLists").EnumerateArray().Single().Line("PrefixListId")
            .Should().NotBe(first.GetProperty("PrefixLists").EnumerateArray().Single().Line("PrefixListId"));
    }

    private static async Task<List<string>> ReadAsync(EmulatorClient client, string id)
    {
        var list = (await client.SendVpcAsync("ListPrefixLists", "", $"PrefixListIds.1={id}"))
            .GetProperty("PrefixLists").EnumerateArray().Single();
        var entries = await client.SendVpcAsync("GetVpcPrefixListEntries", $"PrefixListId={id}", "");
        entries.Line("Count").Should().Be(entries.Line("TotalCount"));
        return
        [
            list.Line(
                "PrefixListId", "PrefixListName", "PrefixListDescription", "IpVersion", "MaxEntries", "Status",
                "PrefixListStatus", "PrefixListType", "ResourceGroupId", "ShareType"),
            string.Join(',', list.GetProperty("CidrBlocks").EnumerateArray().Select(block => block.GetString())),
            list.GetProperty("Tags").TagLine(),
            .. entries.GetProperty("PrefixListEntry").EnumerateArray()
                .Select(entry => entry.Line("Cidr", "Description", "PrefixListId", "RegionId")),
        ];
    }
}
