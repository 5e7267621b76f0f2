using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.SecurityGroups;

/// <summary>Security groups on the wire.</summary>
public sealed class SecurityGroupWireTests(TestEmulator emulator)
{
    [Fact]
    [Rule("groups.life")]
    public async Task A_group_is_made_shown_changed_and_deleted_and_every_describe_agrees()
    {
        using var caller = emulator.NewCaller();
        var made = (await caller.CallAsync(
            "CreateSecurityGroup",
            "VpcId=vpc-myvpc&SecurityGroupName=web&Description=the+web&Tag.1.Key=owner&Tag.1.Value=lisi")).Done();
        var id = made.Json.GetProperty("SecurityGroupId").GetString()!;
        made.Json.EnumerateObject().Select(member => member.Name).Should().Equal("RequestId", "SecurityGroupId");

        (await caller.CallAsync("ModifySecurityGroupAttribute", $"SecurityGroupId={id}&SecurityGroupName=shop")).Done();
        (await caller.CallAsync("ModifySecurityGroupPolicy", $"SecurityGroupId={id}&InnerAccessPolicy=drop")).Done();
        var shown = (await caller.CallAsync("DescribeSecurityGroupAttribute", $"SecurityGroupId={id}")).Done().Json;
        Without(shown, "RequestId").Should().Be(
            """{"RegionId":"cn-hangzhou","SecurityGroupId":"GROUP","SecurityGroupName":"shop","Description":"the web","VpcId":"vpc-myvpc","InnerAccessPolicy":"Drop","NextToken":"","Permissions":{"Permission":[]}}"""
                .Replace("GROUP", id, StringComparison.Ordinal));

        var listed = Groups((await caller.CallAsync("DescribeSecurityGroups", $"SecurityGroupId={id}")).Done()).Single();
        Without(listed, "CreationTime").Should().Be(
            """{"SecurityGroupId":"GROUP","SecurityGroupName":"shop","Description":"the web","SecurityGroupType":"normal","VpcId":"vpc-myvpc","EcsCount":0,"AvailableInstanceAmount":0,"ResourceGroupId":"DEFAULT","ServiceManaged":false,"ServiceID":0,"RuleCount":0,"GroupToGroupRuleCount":0,"Tags":{"Tag":[{"TagKey":"owner","TagValue":"lisi"}]}}"""
                .Replace("GROUP", id, StringComparison.Ordinal)
                .Replace(
                    "DEFAULT",
                    ResourceGroup.DefaultOf(new AccountId(caller.Account), default).Id.Value,
                    StringComparison.Ordinal));

        (await caller.CallAsync("DeleteSecurityGroup", $"SecurityGroupId={id}")).Done();
        Groups((await caller.CallAsync("DescribeSecurityGroups", $"SecurityGroupId={id}")).Done()).Should().BeEmpty();
        (await caller.CallAsync("DeleteSecurityGroup", $"SecurityGroupId={id}")).Refused("InvalidSecurityGroup.NotFound", 404);
    }

    [Fact]
    [Rule("groups.vpc-state")]
    public async Task No_group_is_created_in_a_VPC_that_is_being_deleted()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(
            """{"vpcs":{"vpc-going":{"regionId":"cn-hangzhou","cidrBlock":"10.0.0.0/8","status":"Deleting"}}}""");
        (await caller.CallAsync("CreateSecurityGroup", "VpcId=vpc-going")).Refused("IncorrectVpcStatus", 400)
            .Message.Should().Be("Current VPC status does not support this operation.");
    }

    [Fact]
    [Rule("groups.life")]
    public async Task Another_account_does_not_see_the_group()
    {
        using var caller = emulator.NewCaller();
        using var other = emulator.NewCaller();
        var id = (await caller.CallAsync("CreateSecurityGroup", "VpcId=vpc-myvpc")).Done().Json.GetProperty("SecurityGroupId").GetString();
        (await other.CallAsync("DescribeSecurityGroupAttribute", $"SecurityGroupId={id}")).Refused("InvalidSecurityGroupId.NotFound", 404);
        (await other.CallAsync("DeleteSecurityGroup", $"SecurityGroupId={id}")).Refused("InvalidSecurityGroup.NotFound", 404);
    }

    [Fact]
    [Rule("groups.client-token")]
    public async Task One_token_makes_one_group()
    {
        using var caller = emulator.NewCaller();
        var first = (await caller.CallAsync("CreateSecurityGroup", "VpcId=vpc-myvpc&ClientToken=t")).Done();
        var again = (await caller.CallAsync("CreateSecurityGroup", "VpcId=vpc-myvpc&ClientToken=t")).Done();
        again.Json.GetProperty("SecurityGroupId").GetString().Should().Be(first.Json.GetProperty("SecurityGroupId").GetString());
        (await caller.CallAsync("CreateSecurityGroup", "VpcId=vpc-myvpc&SecurityGroupName=web&ClientToken=t"))
            .Refused("IdempotentParameterMismatch", 400);
        (await caller.StateAsync()).GetProperty("securityGroups").EnumerateObject().Should().HaveCount(6);
    }

    [Theory]
    [InlineData("SecurityGroupId=sg-b", "sg-b")]
    [InlineData("SecurityGroupIds=[\"sg-a\",\"sg-b\",\"sg-nobody\"]", "sg-b,sg-a")]
    [InlineData("SecurityGroupIds=[\"sg-a\"]&SecurityGroupId=sg-b", "")]
    [InlineData("SecurityGroupName=we", "")]
    [InlineData("SecurityGroupName=web", "sg-a")]
    [InlineData("SecurityGroupName=we&FuzzyQuery=true", "sg-a")]
    [InlineData("SecurityGroupType=enterprise", "sg-b")]
    [InlineData("SecurityGroupType=normal", "sg-mygroup,sg-c,sg-a")]
    [InlineData("VpcId=vpc-other", "sg-b")]
    [InlineData("NetworkType=classic", "sg-c")]
    [InlineData("NetworkType=vpc", "sg-mygroup,sg-b,sg-a")]
    [InlineData("ResourceGroupId=rg-1", "sg-a")]
    [InlineData("ServiceManaged=true", "sg-b")]
    [InlineData("ServiceManaged=false", "sg-mygroup,sg-c,sg-a")]
    [InlineData("Tag.1.Key=owner", "sg-b,sg-a")]
    [InlineData("Tag.1.Key=owner&Tag.1.Value=lisi", "sg-a")]
    [InlineData("", "sg-mygroup,sg-c,sg-b,sg-a")]
    [Rule("groups.filters")]
    public async Task Each_filter_shows_what_it_describes_and_nothing_else(string query, string ids)
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(
            """
            {"securityGroups":{
              "sg-mysecond":null,"sg-mythird":null,"sg-myempty":null,"sg-myipv6":null,
              "sg-a":{"vpcId":"vpc-myvpc","name":"web","resourceGroupId":"rg-1","tags":{"owner":"lisi"}},
              "sg-b":{"vpcId":"vpc-other","regionId":"cn-hangzhou","type":"enterprise","serviceId":7,"tags":{"owner":"wang"}},
              "sg-c":{"vpcId":null,"regionId":"cn-hangzhou"},
              "sg-beijing":{"vpcId":null,"regionId":"cn-beijing"}}}
            """);
        Ids((await caller.CallAsync("DescribeSecurityGroups", query)).Done()).Should().Equal(ids.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    [Rule("groups.paging")]
    public async Task Pages_by_number_say_the_total_and_pages_by_token_do_not_and_a_plain_call_leads_on()
    {
        using var caller = emulator.NewCaller();
        var eleven = Enumerable.Range(0, 11).Select(n => $"\"sg-{n:d2}\":{{\"vpcId\":\"vpc-myvpc\"}}");
        await caller.GivenAsync(
            """{"securityGroups":{"sg-mysecond":null,"sg-mythird":null,"sg-myempty":null,"sg-myipv6":null}}""");
        await caller.GivenAsync($"{{\"securityGroups\":{{{string.Join(',', eleven)}}}}}");
        var plain = (await caller.CallAsync("DescribeSecurityGroups")).Done();
        (plain.Json.GetProperty("TotalCount").GetInt32(), plain.Json.GetProperty("PageNumber").GetInt32(), plain.Json.GetProperty("PageSize").GetInt32())
            .Should().Be((12, 1, 10));
        var token = plain.Json.GetProperty("NextToken").GetString();
        token.Should().NotBeEmpty();
        var rest = (await caller.CallAsync("DescribeSecurityGroups", $"NextToken={token}")).Done();
        Ids(rest).Should().Equal("sg-01", "sg-00");
        rest.Json.GetProperty("NextToken").GetString().Should().BeEmpty();
        rest.Json.TryGetProperty("TotalCount", out _).Should().BeFalse();
        Ids((await caller.CallAsync("DescribeSecurityGroups", "PageSize=100")).Done()).Should().HaveCount(12);
        (await caller.CallAsync("DescribeSecurityGroups", "PageSize=101")).Refused("InvalidParameter", 400);
        (await caller.CallAsync("DescribeSecurityGroups", "MaxResults=100")).Done().Json.GetProperty("NextToken").GetString().Should().BeEmpty();
        (await caller.CallAsync("DescribeSecurityGroups", "NextToken=nonsense")).Refused("InvalidParameter", 400);
    }

    [Fact]
    [Rule("groups.count")]
    public async Task IsQueryEcsCount_counts_the_instances_and_the_room()
    {
        using var caller = emulator.NewCaller();
        var group = Groups(
            (await caller.CallAsync("DescribeSecurityGroups", "SecurityGroupId=sg-mygroup&IsQueryEcsCount=true"))
                .Done()).Single();
        group.GetProperty("EcsCount").GetInt32().Should().Be(1);
        group.GetProperty("AvailableInstanceAmount").GetInt32().Should().Be(1_997);
    }

    [Fact]
    [Rule("groups.region-required")]
    public async Task Deleting_without_a_region_has_words_of_its_own()
    {
        using var caller = emulator.NewCaller();
        var answer = await caller.GetAsync($"/?Action=DeleteSecurityGroup&SecurityGroupId=sg-mygroup&Format=JSON&AccessKeyId={caller.Account}");
        answer.Refused("MissingParameter.RegionId", 400).Message.Should().Be("The parameter \"RegionId\" should not be null.");
    }

    private static IReadOnlyList<JsonElement> Groups(Answer answer) =>
        [.. answer.Json.GetProperty("SecurityGroups").GetProperty("SecurityGroup").EnumerateArray()];

    private static IEnumerable<string> Ids(Answer answer) =>
        Groups(answer).Select(group => group.GetProperty("SecurityGroupId").GetString()!);

    private static string Without(JsonElement value, string member) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{{string.Join(',', value.EnumerateObject().Where(own => own.Name != member).Select(own => $"\"{own.Name}\":{own.Value.GetRawText()}"))}}}");
}
