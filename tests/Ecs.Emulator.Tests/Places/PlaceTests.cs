using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Places;

/// <summary>Regions, zones, endpoints, callers and resource groups over HTTP.</summary>
public sealed class PlaceTests(TestEmulator emulator)
{
    private const string ResourceManager = "2020-03-31";

    [Fact]
    [Rule("places.regions")]
    public async Task DescribeRegions_lists_the_regions_of_the_state_with_the_emulator_as_their_endpoint()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"regions":{"xx-moon-1":{}}}""");
        var chinese = await CallAsync(client, "2014-05-26", "DescribeRegions");
        var regions = chinese.GetProperty("Regions").GetProperty("Region").EnumerateArray().ToList();
        regions.Select(region => (TextOf(region, "RegionId"), TextOf(region, "LocalName"))).Should()
            .HaveCount(33).And.StartWith(("cn-hangzhou", "华东1（杭州）")).And.EndWith(("xx-moon-1", "xx-moon-1"))
            .And.Contain(("eu-central-1", "德国（法兰克福）"));
        regions.Should().OnlyContain(
            region => TextOf(region, "Status") == "available" && TextOf(
                region, "RegionEndpoint") == emulator.Address.Authority);
        var english = await CallAsync(
            client,
            "2014-05-26",
            "DescribeRegions",
            "AcceptLanguage=en-US&ResourceType=disk&InstanceChargeType=PrePaid");
        TextOf(english.GetProperty("Regions").GetProperty("Region")[0], "LocalName").Should().Be("China (Hangzhou)");
    }

    [Fact]
    [Rule("places.zones")]
    public async Task A_zone_offers_the_built_in_instance_types_and_those_of_the_state()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"regions":{"cn-hangzhou":{"zones":["cn-hangzhou-h","cn-hangzhou-i"]}},
             "instanceTypes":{"ecs.my.type":{"eniQuantity":2,"eniPrivateIpAddressQuantity":6},
             "ecs.g6.large":{"eniQuantity":2,"eniPrivateIpAddressQuantity":6}}}
            """);
        var zones = (await client.CallAsync("DescribeZones", "AcceptLanguage=en-US")).ShouldSucceed().Json
            .GetProperty("Zones").GetProperty("Zone").EnumerateArray().ToList();
        zones.Select(zone => TextOf(zone, "ZoneId")).Should().Equal("cn-hangzhou-h", "cn-hangzhou-i");
        TextOf(zones[0], "LocalName").Should().Be("China (Hangzhou) Zone H");
        var types = Texts(zones[0], "AvailableInstanceTypes", "InstanceTypes");
        types.Should().HaveCount(836).And.Contain("ecs.my.type").And.OnlyHaveUniqueItems();
        var offer = zones[0].GetProperty("AvailableResources").GetProperty("ResourcesInfo")[0];
        Texts(offer, "InstanceTypes", "supportedInstanceType").Should().Equal(types);
        Texts(offer, "InstanceTypeFamilies", "supportedInstanceTypeFamily")
            .Should().Contain("ecs.g6").And.OnlyHaveUniqueItems();
        Texts(zones[0], "AvailableDiskCategories", "DiskCategories").Should().Contain("cloud_essd");
    }

    [Fact]
    [Rule("places.zones")]
    public async Task Without_verbosity_the_lists_are_empty()
    {
        using var client = emulator.NewClient();
        var zone = (await client.CallAsync("DescribeZones", "Verbose=false"))
            .ShouldSucceed().Json.GetProperty("Zones").GetProperty("Zone")[0];
        Texts(zone, "AvailableInstanceTypes", "InstanceTypes").Should().BeEmpty();
        zone.GetProperty("AvailableResources").GetRawText().Should().Be("""{"ResourcesInfo":[]}""");
    }

    [Theory]
    [InlineData("ecs", 1)]
    [InlineData("Sts", 1)]
    [InlineData("location", 1)]
    [InlineData("resourcemanager", 1)]
    [InlineData("oss", 0)]
    [Rule("places.endpoints")]
    public async Task The_endpoint_of_each_product_is_the_host_and_port_that_was_called(string service, int count)
    {
        using var client = emulator.NewClient();
        var response = await CallAsync(
            client, "2015-06-12", "DescribeEndpoints", $"Id=cn-anywhere&ServiceCode={service}&Type=openAPI");
        response.GetProperty("Success").GetBoolean().Should().BeTrue();
        var endpoints = response.GetProperty("Endpoints").GetProperty("Endpoint").EnumerateArray().ToList();
        endpoints.Should().HaveCount(count);
        foreach (var endpoint in endpoints)
        {
            endpoint.GetRawText().Should().Be(
                """
                {"Id":"cn-anywhere","SerivceCode":"SERVICE","Namespace":"","Type":"openAPI","Endpoint":"HOST",
                 "Protocols":{"Protocols":["HTTP","HTTPS"]}}
                """.OneLine()
                    .Replace("SERVICE", service, StringComparison.Ordinal)
                    .Replace("HOST", emulator.Address.Authority, StringComparison.Ordinal));
        }
    }

    [Fact]
    [Rule("sts.identity")]
    public async Task GetCallerIdentity_shows_the_account_for_a_key_of_the_account()
    {
        using var client = emulator.NewClient();
        var identity = await CallAsync(client, "2015-04-01", "GetCallerIdentity");
        Members(identity)
            .Should().Be($"{client.Account} {client.Account} {client.Account} acs:ram::{client.Account}:root Account");
        identity.TryGetProperty("RoleId", out _).Should().BeFalse();

        var key = $"AK{client.Account}";
        await client.GivenAsync(
            """{"accessKeys":{"KEY0":{"secret":"s"}}}""".Replace("KEY0", key, StringComparison.Ordinal));
        Members(await CallAsync(client, "2015-04-01", "GetCallerIdentity", key: key)).Should().Be(Members(identity));
    }

    [Fact]
    [Rule("sts.identity")]
    public async Task GetCallerIdentity_shows_a_RAM_user_with_a_stable_id()
    {
        using var client = emulator.NewClient();
        var keys = new[] { $"A{client.Account}", $"B{client.Account}", $"C{client.Account}" };
        await client.GivenAsync(
            """
            {"users":{"alice":{},"bob":{}},"accessKeys":{"KEY0":{"secret":"s","user":"alice"},"KEY1":{"secret":"s",
             "user":"alice"},"KEY2":{"secret":"s","user":"bob"}}}
            """.Replace("KEY0", keys[0], StringComparison.Ordinal).Replace("KEY1", keys[1], StringComparison.Ordinal)
                .Replace("KEY2", keys[2], StringComparison.Ordinal));
        var alice = await CallAsync(client, "2015-04-01", "GetCallerIdentity", key: keys[0]);
        TextOf(alice, "Arn").Should().Be($"acs:ram::{client.Account}:user/alice");
        TextOf(alice, "IdentityType").Should().Be("RAMUser");
        TextOf(alice, "UserId").Should().MatchRegex("^[1-9][0-9]{17}$").And.Be(TextOf(alice, "PrincipalId"));
        Members(await CallAsync(client, "2015-04-01", "GetCallerIdentity", key: keys[1])).Should().Be(Members(alice));
        TextOf(await CallAsync(client, "2015-04-01", "GetCallerIdentity", key: keys[2]), "UserId")
            .Should().NotBe(TextOf(alice, "UserId"));
    }

    [Fact]
    [Rule("sts.identity")]
    public async Task GetCallerIdentity_shows_the_role_of_a_temporary_key()
    {
        using var client = emulator.NewClient();
        var key = $"STS.{client.Account}";
        await client.GivenAsync(
            """
            {"accessKeys":{"KEY0":{"secret":"s","securityToken":"t"}}}
            """.Replace("KEY0", key, StringComparison.Ordinal));
        var identity = await CallAsync(client, "2015-04-01", "GetCallerIdentity", key: key);
        TextOf(identity, "IdentityType").Should().Be("AssumedRoleUser");
        TextOf(identity, "Arn").Should().Be($"acs:sts::{client.Account}:assumed-role/emulator/{key}");
        TextOf(identity, "PrincipalId").Should().Be($"{TextOf(identity, "RoleId")}:{key}");
    }

    [Fact]
    [Rule("sts.permission")]
    public async Task A_denied_RAM_user_gets_an_error_with_the_products_name()
    {
        using var client = emulator.NewClient();
        var key = $"A{client.Account}";
        await client.GivenAsync(
            """
            {"users":{"alice":{"deny":["sts:*","ram:List*"]}},"accessKeys":{"KEY0":{"secret":"s","user":"alice"}}}
            """.Replace("KEY0", key, StringComparison.Ordinal));
        (await client.GetAsync($"/?Action=GetCallerIdentity&Version=2015-04-01&Format=JSON&AccessKeyId={key}"))
            .ShouldFail("Forbidden.SubUser", 403);
        (await client.GetAsync($"/?Action=ListResourceGroups&Version={ResourceManager}&Format=JSON&AccessKeyId={key}"))
            .ShouldFail("Forbidden.SubUser", 403);
        (await CallAsync(client, "2014-05-26", "DescribeRegions", key: key)).GetProperty("Regions")
            .ValueKind.Should().Be(JsonValueKind.Object);
    }

    [Fact]
    [Rule("resource-groups.life")]
    public async Task A_resource_group_is_created_listed_joined_and_deleted()
    {
        using var client = emulator.NewClient();
        var made = (await CallAsync(
            client,
            ResourceManager,
            "CreateResourceGroup",
            "Name=my-project&DisplayName=My+Project&Tag.1.Key=a&Tag.1.Value=b"))
            .GetProperty("ResourceGroup");
        var id = TextOf(made, "Id");
        made.GetProperty("RegionStatuses").GetProperty("RegionStatus")[0].GetRawText()
            .Should().Be("""{"RegionId":"cn-hangzhou","Status":"OK"}""");
        (TextOf(made, "Name"), TextOf(made, "DisplayName"), TextOf(made, "AccountId"), TextOf(made, "Status"))
            .Should().Be(("my-project", "My Project", client.Account, "OK"));

        var got = (await CallAsync(
            client, ResourceManager, "GetResourceGroup", $"ResourceGroupId={id}&IncludeTags=true"))
            .GetProperty("ResourceGroup");
        got.GetProperty("Tags").GetRawText().Should().Be("""{"Tag":[{"TagKey":"a","TagValue":"b"}]}""");

        (await client.CallAsync("JoinResourceGroup", $"ResourceType=eni&ResourceId=eni-myeni&ResourceGroupId={id}"))
            .ShouldSucceed();
        (await client.CallAsync("DescribeNetworkInterfaces", $"ResourceGroupId={id}"))
            .ShouldSucceed().EniIds.Should().Equal("eni-myeni");
        (await client.GetAsync(
            $"/?Action=DeleteResourceGroup&Version={ResourceManager}&Format=JSON&AccessKeyId={client.Account}"
                + $"&ResourceGroupId={id}"))
            .ShouldFail("DeleteConflict.ResourceGroup.Resource", 409);
        var other = TextOf(
            (await CallAsync(client, ResourceManager, "CreateResourceGroup", "Name=other&DisplayName=Other"))
                .GetProperty("ResourceGroup"),
            "Id");
        (await client.CallAsync("JoinResourceGroup", $"ResourceType=eni&ResourceId=eni-myeni&ResourceGroupId={other}"))
            .ShouldSucceed();
        TextOf(
            (await CallAsync(client, ResourceManager, "DeleteResourceGroup", $"ResourceGroupId={id}"))
                .GetProperty("ResourceGroup"),
            "Status")
            .Should().Be("PendingDelete");
        (await client.GetAsync(
            $"/?Action=GetResourceGroup&Version={ResourceManager}&Format=JSON&AccessKeyId={client.Account}"
                + $"&ResourceGroupId={id}"))
            .ShouldFail("EntityNotExists.ResourceGroup", 404);
    }

    [Theory]
    [InlineData("", "DEFAULT,rg-a,rg-b")]
    [InlineData("ResourceGroupId=rg-a", "rg-a")]
    [InlineData("ResourceGroupId=rg-a&ResourceGroupIds.1=rg-b", "rg-b")]
    [InlineData("Name=PROJ", "rg-a,rg-b")]
    [InlineData("DisplayName=second", "rg-b")]
    [InlineData("Status=OK&Name=proj", "rg-a,rg-b")]
    [InlineData("Status=Creating", "")]
    [InlineData("Tag.1.Key=a", "rg-a")]
    [InlineData("PageSize=2&PageNumber=2", "rg-b")]
    [Rule("resource-groups.filters")]
    public async Task Each_filter_shows_what_it_describes_and_every_account_begins_with_a_default_group(
        string query, string ids)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"resourceGroups":{"rg-mygroup":null,"rg-a":{"name":"proj-a","displayName":"The first","tags":{"a":"1"}},
             "rg-b":{"name":"proj-b","displayName":"The second"}}}
            """);
        var groups = (await CallAsync(client, ResourceManager, "ListResourceGroups", query))
            .GetProperty("ResourceGroups").GetProperty("ResourceGroup").EnumerateArray();
        groups.Select(group => TextOf(group, "Name") == "default" ? "DEFAULT" : TextOf(group, "Id"))
            .Should().Equal(ids.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    [Rule("resource-groups.default")]
    public async Task A_document_without_resource_groups_has_the_default_one_and_one_with_an_empty_collection_none()
    {
        using var client = emulator.NewClient();
        var id = TextOf(
            (await CallAsync(client, ResourceManager, "ListResourceGroups")).GetProperty("ResourceGroups")
                .GetProperty("ResourceGroup")[0],
            "Id");
        await client.PutAsync("{}");
        TextOf(
            (await CallAsync(client, ResourceManager, "ListResourceGroups")).GetProperty("ResourceGroups")
                .GetProperty("ResourceGroup")[0],
            "Id")
            .Should().Be(id);
        await client.PutAsync("""{"resourceGroups":{}}""");
        (await CallAsync(client, ResourceManager, "ListResourceGroups")).GetProperty("TotalCount").GetInt32()
            .Should().Be(0);
    }

    [Fact]
    [Rule("wire.products")]
    public async Task An_action_of_another_product_is_found_by_its_version_or_without_one()
    {
        using var client = emulator.NewClient();
        (await client.GetAsync($"/?Action=GetCallerIdentity&Format=JSON&AccessKeyId={client.Account}")).ShouldSucceed();
        (await client.GetAsync(
            $"/?Action=GetCallerIdentity&Version=2014-05-26&Format=JSON&AccessKeyId={client.Account}"))
            .ShouldFail("InvalidAction", 400);
        (await client.GetAsync($"/?Action=DescribeZones&Version=2015-04-01&Format=JSON&AccessKeyId={client.Account}"))
            .ShouldFail("InvalidAction.NotFound", 404);
    }

    private static async Task<JsonElement> CallAsync(
        EmulatorClient client, string version, string action, string query = "", string? key = null) =>
        (await client.GetAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"/?Action={action}&Version={version}&Format=JSON&AccessKeyId={key ?? client.Account}&{query}")))
                .ShouldSucceed().Json;

    private static string Members(JsonElement identity) => string.Join(
        ' ', new[] { "AccountId", "UserId", "PrincipalId", "Arn", "IdentityType" }.Select(
            member => TextOf(identity, member)));

    private static IReadOnlyList<string> Texts(JsonElement value, string wrapper, string item) =>
        [.. value.GetProperty(wrapper).GetProperty(item).EnumerateArray().Select(text => text.GetString()!)];
}
