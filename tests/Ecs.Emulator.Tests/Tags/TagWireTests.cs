using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Tags;

/// <summary>Tags over HTTP.</summary>
public sealed class TagWireTests(TestEmulator emulator)
{
    [Theory]
    [InlineData("eni", "eni-myeni")]
    [InlineData("instance", "i-myinstance")]
    [InlineData("disk", "d-myinstance")]
    [InlineData("securitygroup", "sg-mygroup")]
    [Rule("tags.life")]
    public async Task Tags_are_added_listed_and_removed(string type, string id)
    {
        using var client = emulator.NewClient();
        var resource = $"ResourceType={type}&ResourceId.1={id}";
        (await client.CallAsync("TagResources", $"{resource}&Tag.1.Key=env&Tag.1.Value=test&Tag.2.Key=team"))
            .ShouldSucceed();
        (await client.CallAsync("TagResources", $"{resource}&Tag.1.Key=env&Tag.1.Value=prod")).ShouldSucceed();
        (await ListAsync(client, resource)).Should().Equal($"{type} {id} env=prod", $"{type} {id} team=");
        (await ListAsync(client, $"ResourceType={type}&Tag.1.Key=env&Tag.1.Value=prod")).Should().HaveCount(2);
        (await ListAsync(client, $"ResourceType={type}&TagFilter.1.TagKey=env&TagFilter.1.TagValues.1=pr*"))
            .Should().HaveCount(2);
        (await ListAsync(client, $"ResourceType={type}&TagFilter.1.TagKey=env&TagFilter.1.TagValues.1=te*"))
            .Should().BeEmpty();
        (await client.CallAsync("UntagResources", $"{resource}&TagKey.1=env&TagKey.2=unknown")).ShouldSucceed();
        (await ListAsync(client, resource)).Should().Equal($"{type} {id} team=");
        (await client.CallAsync("UntagResources", $"{resource}&All=true")).ShouldSucceed();
        (await ListAsync(client, resource)).Should().BeEmpty();
    }

    [Fact]
    [Rule("tags.shown")]
    public async Task Each_Describe_action_returns_the_tags_of_its_resources()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("TagResources", "ResourceType=eni&ResourceId.1=eni-myeni&Tag.1.Key=a&Tag.1.Value=b"))
            .ShouldSucceed();
        (await client.CallAsync(
            "TagResources", "ResourceType=securitygroup&ResourceId.1=sg-mygroup&Tag.1.Key=a&Tag.1.Value=b"))
            .ShouldSucceed();
        const string Shown = """{"Tag":[{"TagKey":"a","TagValue":"b"}]}""";
        (await client.CallAsync("DescribeNetworkInterfaces", "Tag.1.Key=a")).ShouldSucceed().Enis.Single()
            .GetProperty("Tags").GetRawText().Should().Be(Shown);
        (await client.CallAsync("DescribeSecurityGroups", "Tag.1.Key=a")).ShouldSucceed().Json
            .GetProperty("SecurityGroups").GetProperty("SecurityGroup")[0].GetProperty("Tags").GetRawText()
            .Should().Be(Shown);
    }

    [Theory]
    [InlineData("", "env=test instance 1 eni 2", "cost= disk 1", "team=network eni 1")]
    [InlineData("ResourceType=eni", "env=test eni 2", "team=network eni 1")]
    [InlineData("ResourceId=i-myinstance", "env=test instance 1")]
    [InlineData("ResourceType=eni&ResourceId=i-myinstance")]
    [InlineData("ResourceType=snapshot")]
    [InlineData("Tag.1.Key=cost", "cost= disk 1")]
    [InlineData("PageSize=1&PageNumber=2", "cost= disk 1")]
    [Rule("tags.describe")]
    public async Task DescribeTags_counts_the_resources_of_each_tag(string query, params string[] expected)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"instances":{"i-myinstance":{"tags":{"env":"test"},"systemDisk":{"tags":{"cost":""}}}},
             "networkInterfaces":{"eni-myeni":{"tags":{"env":"test"}},"eni-myattached":{"tags":{"env":"test"}}}}
            """);

        var tags = (await client.CallAsync("DescribeTags", query))
            .ShouldSucceed().Json.GetProperty("Tags").GetProperty("Tag")
            .EnumerateArray();

        tags.Select(tag => $"{tag.GetProperty("TagKey")}={tag.GetProperty("TagValue")}" + string.Concat(
            tag.GetProperty("ResourceTypeCount").EnumerateObject().Where(count => count.Value.GetInt32() > 0)
                .Select(count => $" {count.Name.ToLowerInvariant()} {count.Value}"))).Should().Equal(expected);
    }

    [Fact]
    [Rule("tags.quota")]
    public async Task A_request_can_have_at_most_20_tags()
    {
        using var client = emulator.NewClient();
        const string Eni = "ResourceType=eni&ResourceId.1=eni-myeni";
        var twenty = string.Join('&', Enumerable.Range(1, 20).Select(n => $"Tag.{n}.Key=k{n}"));
        (await client.CallAsync("TagResources", $"{Eni}&{twenty}")).ShouldSucceed();
        (await client.CallAsync("TagResources", $"{Eni}&Tag.1.Key=k21")).ShouldFail("OperationDenied.QuotaExceed", 400);
        (await client.CallAsync("TagResources", $"{Eni}&{twenty}&Tag.21.Key=k21")).ShouldFail("NumberExceed.Tags", 400);
        (await ListAsync(client, Eni)).Should().HaveCount(20);
    }

    [Theory]
    [InlineData("Tag.1.Key=Aliyun-x", "InvalidTagKey.Malformed")]
    [InlineData("Tag.1.Key=acs:x", "InvalidTagKey.Malformed")]
    [InlineData("Tag.1.Key=see+http://x", "InvalidTagKey.Malformed")]
    [InlineData("Tag.1.Value=x", "InvalidTagKey.Malformed")]
    [InlineData("Tag.1.Key=LONG", "InvalidTagKey.Malformed")]
    [InlineData("Tag.1.Key=x&Tag.1.Value=LONG", "InvalidTagValue.Malformed")]
    [InlineData("Tag.1.Key=x&Tag.1.Value=https://x", "InvalidTagValue.Malformed")]
    [InlineData("Tag.1.Key=x&Tag.2.Key=x", "Duplicate.TagKey")]
    [InlineData("Tag.1.Key=x&Tag.3.Key=y", "InvalidParameter")]
    [Rule("tags.form")]
    public async Task Malformed_tags_are_rejected(string tags, string code)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync(
            "TagResources",
            "ResourceType=eni&ResourceId.1=eni-myeni"
                + $"&{tags.Replace("LONG", new string('x', 129), StringComparison.Ordinal)}")).ShouldFail(code, 400);
    }

    [Fact]
    [Rule("tags.form")]
    public async Task The_longest_tag_key_and_value_are_accepted()
    {
        using var client = emulator.NewClient();
        var longest = new string('x', 128);
        (await client.CallAsync(
            "TagResources", $"ResourceType=eni&ResourceId.1=eni-myeni&Tag.1.Key={longest}&Tag.1.Value={longest}"))
            .ShouldSucceed();
    }

    [Fact]
    [Rule("tags.types")]
    public async Task Known_but_unsupported_resource_types_have_no_tags_and_unknown_types_are_rejected()
    {
        using var client = emulator.NewClient();
        (await ListAsync(client, "ResourceType=disk&ResourceId.1=d-1")).Should().BeEmpty();
        (await client.CallAsync("ListTagResources", "ResourceType=Instance&ResourceId.1=i-1"))
            .ShouldFail("InvalidResourceType.NotFound", 404);
    }

    [Fact]
    [Rule("tags.pages")]
    public async Task NextToken_returns_all_rows_and_is_empty_at_the_end()
    {
        using var client = emulator.NewClient();
        for (var n = 0; n < 3; n++)
        {
            var twenty = string.Join('&', Enumerable.Range(1, 20).Select(tag => $"Tag.{tag}.Key=k{tag}"));
            var eni = new[] { "eni-myprimary", "eni-myattached", "eni-myeni" }[n];
            (await client.CallAsync("TagResources", $"ResourceType=eni&ResourceId.1={eni}&{twenty}")).ShouldSucceed();
        }

        var first = (await client.CallAsync("ListTagResources", "ResourceType=eni&Tag.1.Key=k1")).ShouldSucceed();
        Rows(first).Should().HaveCount(50);
        var token = first.Json.GetProperty("NextToken").GetString();
        var last = (await client.CallAsync("ListTagResources", $"ResourceType=eni&Tag.1.Key=k1&NextToken={token}"))
            .ShouldSucceed();
        last.Json.GetProperty("NextToken").GetString().Should().BeEmpty();
        Rows(first).Concat(Rows(last)).Distinct().Should().HaveCount(60);
    }

    [Theory]
    [InlineData("TagResources")]
    [InlineData("UntagResources")]
    [InlineData("ListTagResources")]
    [Rule("tags.region-required")]
    public async Task A_tag_call_without_a_region_has_a_specific_message(string action)
    {
        using var client = emulator.NewClient();
        var response = await client.GetAsync(
            $"/?Action={action}&ResourceType=eni&ResourceId.1=eni-myeni&Format=JSON&AccessKeyId={client.Account}");
        response.ShouldFail("MissingParameter.RegionId", 404)
            .Message.Should().Be("The parameter - RegionId should not be null");
    }

    private static async Task<IReadOnlyList<string>> ListAsync(EmulatorClient client, string query) =>
        Rows((await client.CallAsync("ListTagResources", query)).ShouldSucceed());

    private static IReadOnlyList<string> Rows(EmulatorResponse response) =>
    [
        .. response.Json.GetProperty("TagResources").GetProperty("TagResource").EnumerateArray().Select(row =>
            $"{TextOf(row, "ResourceType")} {TextOf(row, "ResourceId")} "
                + $"{TextOf(row, "TagKey")}={TextOf(row, "TagValue")}"),
    ];
}
