using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

public sealed class DescribingTests(OfficialClients clients)
{
    [Theory]
    [EveryClient]
    public async Task Without_a_filter_all_ENIs_are_returned(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.DescribeAsync(new { VSwitchId = "vsw-myvswitch" });
        response.NetworkInterfaceIds.Should().Equal("eni-myprimary", "eni-myattached", "eni-myeni");
        Number(response, "TotalCount").Should().Be(3);
        Number(response, "PageNumber").Should().Be(1);
        Number(response, "PageSize").Should().Be(10);
    }

    [Theory]
    [EveryClient]
    public async Task An_id_filter_returns_only_these_ENIs(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.DescribeAsync(new
        {
            NetworkInterfaceId = new[] { "eni-myeni", "eni-unknown", "eni-myprimary" },
        });
        response.NetworkInterfaceIds.Should().Equal("eni-myprimary", "eni-myeni");
    }

    [Theory]
    [EveryClient]
    public async Task An_ENI_is_returned_with_its_attributes(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var shown = await caller.ShowAsync("eni-myattached");

        SdkResponse.Text(shown, "Status").Should().Be("InUse");
        SdkResponse.Text(shown, "Type").Should().Be("Secondary");
        SdkResponse.Text(shown, "VpcId").Should().Be("vpc-myvpc");
        SdkResponse.Text(shown, "VSwitchId").Should().Be("vsw-myvswitch");
        SdkResponse.Text(shown, "ZoneId").Should().Be("cn-hangzhou-h");
        SdkResponse.Text(shown, "InstanceId").Should().Be("i-myinstance");
        SdkResponse.Text(shown, "PrivateIpAddress").Should().Be("172.17.0.11");
        SdkResponse.Text(shown, "MacAddress").Should().MatchRegex("^([0-9a-f]{2}:){5}[0-9a-f]{2}$");
        SdkResponse.Text(shown.GetProperty("Attachment"), "InstanceId").Should().Be("i-myinstance");
        shown.GetProperty("ServiceManaged").GetBoolean().Should().BeFalse();
        var primary = shown.GetProperty("PrivateIpSets").GetProperty("PrivateIpSet")[0];
        primary.GetProperty("Primary").GetBoolean().Should().BeTrue();
        shown.GetProperty("SecurityGroupIds").GetProperty("SecurityGroupId")[0].GetString().Should().Be("sg-mygroup");
    }

    [Theory]
    [EveryClient]
    public async Task Numbered_pages_return_each_ENI_once(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var first = await caller.DescribeAsync(new { VSwitchId = "vsw-myvswitch", PageSize = 2, PageNumber = 1 });
        var second = await caller.DescribeAsync(new { VSwitchId = "vsw-myvswitch", PageSize = 2, PageNumber = 2 });

        first.NetworkInterfaceIds.Should().Equal("eni-myprimary", "eni-myattached");
        second.NetworkInterfaceIds.Should().Equal("eni-myeni");
        Number(second, "TotalCount").Should().Be(3);
        Number(second, "PageNumber").Should().Be(2);
        Number(second, "PageSize").Should().Be(2);
    }

    [Theory]
    [EveryClient]
    public async Task Pages_with_tokens_return_each_ENI_once(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await caller.ChangeAsync(Enumerable.Range(101, 20).ToDictionary(
            number => $"eni-{number}",
            object (number) => new
            {
                vSwitchId = "vsw-myvswitch",
                primaryIpAddress = string.Create(CultureInfo.InvariantCulture, $"172.17.0.{number}"),
            }));

        var first = await caller.DescribeAsync(new { VSwitchId = "vsw-myvswitch", MaxResults = 10 });
        var second = await caller.DescribeAsync(new
        {
            VSwitchId = "vsw-myvswitch",
            MaxResults = 10,
            NextToken = SdkResponse.Text(first.Body, "NextToken"),
        });
        var third = await caller.DescribeAsync(new
        {
            VSwitchId = "vsw-myvswitch",
            MaxResults = 10,
            NextToken = SdkResponse.Text(second.Body, "NextToken"),
        });

        first.NetworkInterfaceIds.Should().HaveCount(10);
        second.NetworkInterfaceIds.Should().HaveCount(10);
        SdkResponse.Text(third.Body, "NextToken").Should().BeEmpty();
        string?[] all = [.. first.NetworkInterfaceIds, .. second.NetworkInterfaceIds, .. third.NetworkInterfaceIds];
        all.Should().HaveCount(23).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [EveryClient]
    public async Task Tags_are_returned(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var tags = new Dictionary<string, string> { ["env"] = "test", ["é"] = "日 +&=" };
        await caller.ChangeAsync("eni-myeni", new { tags });
        SdkResponse.TagsOf(await caller.ShowAsync("eni-myeni"))
            .Should()
            .BeEquivalentTo([("env", "test"), ("é", "日 +&=")]);
        SdkResponse.TagsOf(await caller.ShowAsync("eni-myprimary")).Should().BeEmpty();
    }

    [Theory]
    [EveryClient]
    public async Task A_tag_filter_returns_the_ENIs_with_all_of_the_tags(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await caller.ChangeAsync(new Dictionary<string, object>
        {
            ["eni-myeni"] = new { tags = new { env = "test", owner = "日 +&=" } },
            ["eni-myattached"] = new { tags = new { env = "test", owner = "somebody" } },
        });

        var byKey = await caller.DescribeAsync(new { Tag = new[] { new { Key = "env" } } });
        var byValue = await caller.DescribeAsync(new
        {
            Tag = new[] { new { Key = "env", Value = "test" }, new { Key = "owner", Value = "日 +&=" } },
        });
        var byOther = await caller.DescribeAsync(new { Tag = new[] { new { Key = "env", Value = "production" } } });

        byKey.NetworkInterfaceIds.Should().Equal("eni-myattached", "eni-myeni");
        byValue.NetworkInterfaceIds.Should().Equal("eni-myeni");
        byOther.NetworkInterfaceIds.Should().BeEmpty();
    }

    [Theory]
    [EveryClient]
    public async Task A_non_ASCII_name_is_found_and_returned(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await caller.ChangeAsync("eni-myeni", new { name = "é 日" });
        await caller.ChangeAsync("eni-myattached", new { name = "e 日" });

        var response = await caller.DescribeAsync(new { NetworkInterfaceName = "é 日" });
        var shown = response.NetworkInterfaces.Should().ContainSingle().Subject;
        SdkResponse.Text(shown, "NetworkInterfaceId").Should().Be("eni-myeni");
        SdkResponse.Text(shown, "NetworkInterfaceName").Should().Be("é 日");
    }

    [Theory]
    [EveryClient]
    public async Task A_page_number_below_one_is_rejected(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.DescribeAsync(new { PageNumber = 0, PageSize = 10 });
        response.Error.ShouldBe(
            "InvalidOperation.InvalidEniPageNumber", 403, """The specified page number "0" is not valid.""");
    }

    private static int Number(SdkResponse response, string name)
    {
        var number = response.Body.GetProperty(name);
        number.ValueKind.Should().Be(JsonValueKind.Number);
        return number.GetInt32();
    }
}
