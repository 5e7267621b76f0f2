using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Tags;

/// <summary>Tags on the wire.</summary>
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
        using var caller = emulator.NewCaller();
        var resource = $"ResourceType={type}&ResourceId.1={id}";
        (await caller.CallAsync("TagResources", $"{resource}&Tag.1.Key=env&Tag.1.Value=test&Tag.2.Key=team")).Done();
        (await caller.CallAsync("TagResources", $"{resource}&Tag.1.Key=env&Tag.1.Value=prod")).Done();
        (await ListAsync(caller, resource)).Should().Equal($"{type} {id} env=prod", $"{type} {id} team=");
        (await ListAsync(caller, $"ResourceType={type}&Tag.1.Key=env&Tag.1.Value=prod")).Should().HaveCount(2);
        (await ListAsync(caller, $"ResourceType={type}&TagFilter.1.TagKey=env&TagFilter.1.TagValues.1=pr*")).Should().HaveCount(2);
        (await ListAsync(caller, $"ResourceType={type}&TagFilter.1.TagKey=env&TagFilter.1.TagValues.1=te*")).Should().BeEmpty();
        (await caller.CallAsync("UntagResources", $"{resource}&TagKey.1=env&TagKey.2=unknown")).Done();
        (await ListAsync(caller, resource)).Should().Equal($"{type} {id} team=");
        (await caller.CallAsync("UntagResources", $"{resource}&All=true")).Done();
        (await ListAsync(caller, resource)).Should().BeEmpty();
    }

    [Fact]
    [Rule("tags.shown")]
    public async Task Tags_are_shown_by_the_describes_of_what_has_them()
    {
        using var caller = emulator.NewCaller();
        (await caller.CallAsync("TagResources", "ResourceType=eni&ResourceId.1=eni-myeni&Tag.1.Key=a&Tag.1.Value=b")).Done();
        (await caller.CallAsync("TagResources", "ResourceType=securitygroup&ResourceId.1=sg-mygroup&Tag.1.Key=a&Tag.1.Value=b")).Done();
        const string Shown = """{"Tag":[{"TagKey":"a","TagValue":"b"}]}""";
        (await caller.CallAsync("DescribeNetworkInterfaces", "Tag.1.Key=a")).Done().Enis.Single()
            .GetProperty("Tags").GetRawText().Should().Be(Shown);
        (await caller.CallAsync("DescribeSecurityGroups", "Tag.1.Key=a")).Done().Json
            .GetProperty("SecurityGroups").GetProperty("SecurityGroup")[0].GetProperty("Tags").GetRawText().Should().Be(Shown);
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
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(
            """
            {"instances":{"i-myinstance":{"tags":{"env":"test"},"systemDisk":{"tags":{"cost":""}}}},
             "networkInterfaces":{"eni-myeni":{"tags":{"env":"test"}},"eni-myattached":{"tags":{"env":"test"}}}}
            """);

        var tags = (await caller.CallAsync("DescribeTags", query)).Done().Json.GetProperty("Tags").GetProperty("Tag")
            .EnumerateArray();

        tags.Select(tag => $"{tag.GetProperty("TagKey")}={tag.GetProperty("TagValue")}" + string.Concat(
            tag.GetProperty("ResourceTypeCount").EnumerateObject().Where(count => count.Value.GetInt32() > 0)
                .Select(count => $" {count.Name.ToLowerInvariant()} {count.Value}"))).Should().Equal(expected);
    }

    [Fact]
    [Rule("tags.quota")]
    public async Task Twenty_tags_are_taken_at_once_and_one_more_is_refused()
    {
        using var caller = emulator.NewCaller();
        const string Eni = "ResourceType=eni&ResourceId.1=eni-myeni";
        var twenty = string.Join('&', Enumerable.Range(1, 20).Select(n => $"Tag.{n}.Key=k{n}"));
        (await caller.CallAsync("TagResources", $"{Eni}&{twenty}")).Done();
        (await caller.CallAsync("TagResources", $"{Eni}&Tag.1.Key=k21")).Refused("OperationDenied.QuotaExceed", 400);
        (await caller.CallAsync("TagResources", $"{Eni}&{twenty}&Tag.21.Key=k21")).Refused("NumberExceed.Tags", 400);
        (await ListAsync(caller, Eni)).Should().HaveCount(20);
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
    public async Task Malformed_tags_are_refused(string tags, string code)
    {
        using var caller = emulator.NewCaller();
        (await caller.CallAsync(
            "TagResources",
            $"ResourceType=eni&ResourceId.1=eni-myeni&{tags.Replace("LONG", new string('x', 129), StringComparison.Ordinal)}")).Refused(code, 400);
    }

    [Fact]
    [Rule("tags.form")]
    public async Task The_longest_key_and_value_are_taken()
    {
        using var caller = emulator.NewCaller();
        var longest = new string('x', 128);
        (await caller.CallAsync("TagResources", $"ResourceType=eni&ResourceId.1=eni-myeni&Tag.1.Key={longest}&Tag.1.Value={longest}")).Done();
    }

    [Fact]
    [Rule("tags.types")]
    public async Task Types_that_do_not_exist_here_have_no_tags_and_other_words_are_no_type()
    {
        using var caller = emulator.NewCaller();
        (await ListAsync(caller, "ResourceType=disk&ResourceId.1=d-1")).Should().BeEmpty();
        (await caller.CallAsync("ListTagResources", "ResourceType=Instance&ResourceId.1=i-1")).Refused("InvalidResourceType.NotFound", 404);
    }

    [Fact]
    [Rule("tags.pages")]
    public async Task The_next_token_leads_through_all_rows_and_is_empty_at_the_end()
    {
        using var caller = emulator.NewCaller();
        for (var n = 0; n < 3; n++)
        {
            var twenty = string.Join('&', Enumerable.Range(1, 20).Select(tag => $"Tag.{tag}.Key=k{tag}"));
            var eni = new[] { "eni-myprimary", "eni-myattached", "eni-myeni" }[n];
            (await caller.CallAsync("TagResources", $"ResourceType=eni&ResourceId.1={eni}&{twenty}")).Done();
        }

        var first = (await caller.CallAsync("ListTagResources", "ResourceType=eni&Tag.1.Key=k1")).Done();
        Rows(first).Should().HaveCount(50);
        var token = first.Json.GetProperty("NextToken").GetString();
        var last = (await caller.CallAsync("ListTagResources", $"ResourceType=eni&Tag.1.Key=k1&NextToken={token}")).Done();
        last.Json.GetProperty("NextToken").GetString().Should().BeEmpty();
        Rows(first).Concat(Rows(last)).Distinct().Should().HaveCount(60);
    }

    [Theory]
    [InlineData("TagResources")]
    [InlineData("UntagResources")]
    [InlineData("ListTagResources")]
    [Rule("tags.region-required")]
    public async Task A_call_without_a_region_says_so_in_words_of_its_own(string action)
    {
        using var caller = emulator.NewCaller();
        var answer = await caller.GetAsync($"/?Action={action}&ResourceType=eni&ResourceId.1=eni-myeni&Format=JSON&AccessKeyId={caller.Account}");
        answer.Refused("MissingParameter.RegionId", 404).Message.Should().Be("The parameter - RegionId should not be null");
    }

    private static async Task<IReadOnlyList<string>> ListAsync(Caller caller, string query) =>
        Rows((await caller.CallAsync("ListTagResources", query)).Done());

    private static IReadOnlyList<string> Rows(Answer answer) =>
    [
        .. answer.Json.GetProperty("TagResources").GetProperty("TagResource").EnumerateArray().Select(row =>
            $"{Text(row, "ResourceType")} {Text(row, "ResourceId")} {Text(row, "TagKey")}={Text(row, "TagValue")}"),
    ];

    private static string Text(JsonElement row, string member) => row.GetProperty(member).GetString()!;
}
