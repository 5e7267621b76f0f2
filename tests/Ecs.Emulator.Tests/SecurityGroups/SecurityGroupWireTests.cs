using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.SecurityGroups;

/// <summary>Security groups over HTTP.</summary>
public sealed class SecurityGroupWireTests(TestEmulator emulator)
{
    [Fact]
    [Rule("groups.life")]
    public async Task A_security_group_is_created_listed_modified_and_deleted()
    {
        using var client = emulator.NewClient();
        var made = (await client.CallAsync(
            "CreateSecurityGroup",
            "VpcId=vpc-myvpc&SecurityGroupName=web&Description=the+web&Tag.1.Key=owner&Tag.1.Value=lisi"))
                .ShouldSucceed();
        var id = made.Json.GetProperty("SecurityGroupId").GetString()!;
        made.Json.EnumerateObject().Select(member => member.Name).Should().Equal("RequestId", "SecurityGroupId");

        (await client.CallAsync("ModifySecurityGroupAttribute", $"SecurityGroupId={id}&SecurityGroupName=shop"))
            .ShouldSucceed();
        (await client.CallAsync("ModifySecurityGroupPolicy", $"SecurityGroupId={id}&InnerAccessPolicy=drop"))
            .ShouldSucceed();
        var shown = (await client.CallAsync("DescribeSecurityGroupAttribute", $"SecurityGroupId={id}"))
            .ShouldSucceed().Json;
        Without(shown, "RequestId").Should().Be(
            """
            {"RegionId":"cn-hangzhou","SecurityGroupId":"GROUP","SecurityGroupName":"shop","Description":"the web",
             "VpcId":"vpc-myvpc","InnerAccessPolicy":"Drop","NextToken":"","Permissions":{"Permission":[]}}
            """.OneLine()
                .Replace("GROUP", id, StringComparison.Ordinal));

        var listed = Groups((await client.CallAsync("DescribeSecurityGroups", $"SecurityGroupId={id}")).ShouldSucceed())
            .Single();
        Without(listed, "CreationTime").Should().Be(
            """
            {"SecurityGroupId":"GROUP","SecurityGroupName":"shop","Description":"the web","SecurityGroupType":"normal",
             "VpcId":"vpc-myvpc","EcsCount":0,"AvailableInstanceAmount":0,"ResourceGroupId":"DEFAULT",
             "ServiceManaged":false,"ServiceID":0,"RuleCount":0,"GroupToGroupRuleCount":0,
             "Tags":{"Tag":[{"TagKey":"owner","TagValue":"lisi"}]}}
            """.OneLine()
                .Replace("GROUP", id, StringComparison.Ordinal)
                .Replace(
                    "DEFAULT",
                    ResourceGroup.DefaultOf(new AccountId(client.Account), default).Id.Value,
                    StringComparison.Ordinal));

        (await client.CallAsync("DeleteSecurityGroup", $"SecurityGroupId={id}")).ShouldSucceed();
        Groups((await client.CallAsync("DescribeSecurityGroups", $"SecurityGroupId={id}")).ShouldSucceed())
            .Should().BeEmpty();
        (await client.CallAsync("DeleteSecurityGroup", $"SecurityGroupId={id}"))
            .ShouldFail("InvalidSecurityGroup.NotFound", 404);
    }

    [Fact]
    [Rule("groups.vpc-state")]
    public async Task No_group_is_created_in_a_VPC_that_is_being_deleted()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """{"vpcs":{"vpc-going":{"regionId":"cn-hangzhou","cidrBlock":"10.0.0.0/8","status":"Deleting"}}}""");
        (await client.CallAsync("CreateSecurityGroup", "VpcId=vpc-going")).ShouldFail("IncorrectVpcStatus", 400)
            .Message.Should().Be("Current VPC status does not support this operation.");
    }

    [Fact]
    [Rule("groups.life")]
    public async Task Another_account_does_not_see_a_security_group()
    {
        using var client = emulator.NewClient();
        using var other = emulator.NewClient();
        var id = (await client.CallAsync("CreateSecurityGroup", "VpcId=vpc-myvpc"))
            .ShouldSucceed().Json.GetProperty("SecurityGroupId").GetString();
        (await other.CallAsync("DescribeSecurityGroupAttribute", $"SecurityGroupId={id}"))
            .ShouldFail("InvalidSecurityGroupId.NotFound", 404);
        (await other.CallAsync("DeleteSecurityGroup", $"SecurityGroupId={id}"))
            .ShouldFail("InvalidSecurityGroup.NotFound", 404);
    }

    [Fact]
    [Rule("groups.client-token")]
    public async Task One_client_token_creates_one_security_group()
    {
        using var client = emulator.NewClient();
        var first = (await client.CallAsync("CreateSecurityGroup", "VpcId=vpc-myvpc&ClientToken=t")).ShouldSucceed();
        var again = (await client.CallAsync("CreateSecurityGroup", "VpcId=vpc-myvpc&ClientToken=t")).ShouldSucceed();
        again.Json.GetProperty("SecurityGroupId").GetString()
            .Should().Be(first.Json.GetProperty("SecurityGroupId").GetString());
        (await client.CallAsync("CreateSecurityGroup", "VpcId=vpc-myvpc&SecurityGroupName=web&ClientToken=t"))
            .ShouldFail("IdempotentParameterMismatch", 400);
        (await client.StateAsync()).GetProperty("securityGroups").EnumerateObject().Should().HaveCount(6);
    }

    [Theory]
    [InlineData("SecurityGroupId=sg-b", "sg-b")]
    [InlineData("SecurityGroupIds=[\"sg-a\",\"sg-b\",\"sg-unknown\"]", "sg-b,sg-a")]
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
    public async Task Each_filter_returns_only_the_matching_groups(string query, string ids)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"securityGroups":{
              "sg-mysecond":null,"sg-mythird":null,"sg-myempty":null,"sg-myipv6":null,
              "sg-a":{"vpcId":"vpc-myvpc","name":"web","resourceGroupId":"rg-1","tags":{"owner":"lisi"}},
              "sg-b":{"vpcId":"vpc-other","regionId":"cn-hangzhou","type":"enterprise","serviceId":7,
               "tags":{"owner":"wang"}},
              "sg-c":{"vpcId":null,"regionId":"cn-hangzhou"},
              "sg-beijing":{"vpcId":null,"regionId":"cn-beijing"}}}
            """);
        Ids((await client.CallAsync("DescribeSecurityGroups", query)).ShouldSucceed())
            .Should().Equal(ids.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    [Rule("groups.paging")]
    public async Task Numbered_pages_have_a_total_count_token_pages_do_not_and_a_plain_call_can_be_continued()
    {
        using var client = emulator.NewClient();
        var eleven = Enumerable.Range(0, 11).Select(n => $"\"sg-{n:d2}\":{{\"vpcId\":\"vpc-myvpc\"}}");
        await client.GivenAsync(
            """{"securityGroups":{"sg-mysecond":null,"sg-mythird":null,"sg-myempty":null,"sg-myipv6":null}}""");
        await client.GivenAsync($"{{\"securityGroups\":{{{string.Join(',', eleven)}}}}}");
        var plain = (await client.CallAsync("DescribeSecurityGroups")).ShouldSucceed();
        plain.Json.GetProperty("TotalCount").GetInt32().Should().Be(12);
        plain.Json.GetProperty("PageNumber").GetInt32().Should().Be(1);
        plain.Json.GetProperty("PageSize").GetInt32().Should().Be(10);
        var token = plain.Json.GetProperty("NextToken").GetString();
        token.Should().NotBeEmpty();
        var rest = (await client.CallAsync("DescribeSecurityGroups", $"NextToken={token}")).ShouldSucceed();
        Ids(rest).Should().Equal("sg-01", "sg-00");
        rest.Json.GetProperty("NextToken").GetString().Should().BeEmpty();
        rest.Json.TryGetProperty("TotalCount", out _).Should().BeFalse();
        Ids((await client.CallAsync("DescribeSecurityGroups", "PageSize=100")).ShouldSucceed()).Should().HaveCount(12);
        (await client.CallAsync("DescribeSecurityGroups", "PageSize=101")).ShouldFail("InvalidParameter", 400);
        (await client.CallAsync("DescribeSecurityGroups", "MaxResults=100"))
            .ShouldSucceed().Json.GetProperty("NextToken").GetString().Should().BeEmpty();
        (await client.CallAsync("DescribeSecurityGroups", "NextToken=nonsense")).ShouldFail("InvalidParameter", 400);
    }

    [Fact]
    [Rule("groups.count")]
    public async Task IsQueryEcsCount_counts_instances_and_available_addresses()
    {
        using var client = emulator.NewClient();
        var group = Groups(
            (await client.CallAsync("DescribeSecurityGroups", "SecurityGroupId=sg-mygroup&IsQueryEcsCount=true"))
                .ShouldSucceed()).Single();
        group.GetProperty("EcsCount").GetInt32().Should().Be(1);
        group.GetProperty("AvailableInstanceAmount").GetInt32().Should().Be(1_997);
    }

    [Fact]
    [Rule("groups.region-required")]
    public async Task DeleteSecurityGroup_without_a_region_has_a_specific_message()
    {
        using var client = emulator.NewClient();
        var response = await client.GetAsync(
            $"/?Action=DeleteSecurityGroup&SecurityGroupId=sg-mygroup&Format=JSON&AccessKeyId={client.Account}");
        response.ShouldFail("MissingParameter.RegionId", 400)
            .Message.Should().Be("The parameter \"RegionId\" should not be null.");
    }

    private static IReadOnlyList<JsonElement> Groups(EmulatorResponse response) =>
        [.. response.Json.GetProperty("SecurityGroups").GetProperty("SecurityGroup").EnumerateArray()];

    private static IEnumerable<string> Ids(EmulatorResponse response) =>
        Groups(response).Select(group => group.GetProperty("SecurityGroupId").GetString()!);

    private static string Without(JsonElement value, string member)
    {
        var others = value.EnumerateObject().Where(own => own.Name != member)
            .Select(own => $"\"{own.Name}\":{own.Value.GetRawText()}");
        return $"{{{string.Join(',', others)}}}";
    }
}
