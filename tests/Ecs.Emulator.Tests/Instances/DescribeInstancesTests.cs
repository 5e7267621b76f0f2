using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>The listing of instances.</summary>
public sealed class DescribeInstancesTests(TestEmulator emulator)
{
    [Fact]
    [Rule("instances.fields")]
    public async Task A_returned_instance_has_every_current_member_and_no_null()
    {
        using var client = emulator.NewClient();
        var instance = (await InstancesAsync(client, """InstanceIds=["i-myinstance"]""")).Single();
        instance.EnumerateObject().Select(member => member.Name).Should().Contain(
        [
            "InstanceId", "HostName", "SerialNumber", "Cpu", "Memory", "VpcAttributes", "EipAddress", "InnerIpAddress",
            "MetadataOptions", "CpuOptions", "DedicatedHostAttribute", "HibernationOptions", "ImageOptions",
            "OperationLocks",
        ]);
        instance.GetRawText().Should().NotContain("null");
        instance.GetProperty("Memory").GetInt64().Should().Be(8_192);
        instance.GetProperty("StoppedMode").GetString().Should().Be("Not-applicable");
        instance.GetProperty("ExpiredTime").GetString().Should().Be("2099-12-31T15:59Z");
        instance.GetProperty("VpcAttributes").GetProperty("PrivateIpAddress").GetRawText()
            .Should().Be("""{"IpAddress":["172.17.0.10"]}""");
        instance.GetProperty("NetworkInterfaces").GetProperty("NetworkInterface").EnumerateArray()
            .Select(eni => eni.GetProperty("Type").GetString()).Should().Equal("Primary", "Secondary");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(101)]
    [Rule("instances.pages")]
    public async Task Both_kinds_of_paging_return_every_instance_once(int count)
    {
        using var client = emulator.NewClient();
        var instances = new JsonObject(Enumerable.Range(0, count).Select(n => KeyValuePair.Create(
            string.Create(CultureInfo.InvariantCulture, $"i-{n}"),
            (JsonNode?)new JsonObject { ["instanceType"] = "ecs.g6.large", ["zoneId"] = "cn-hangzhou-h" })));
        await client.PutAsync(new JsonObject { ["instances"] = instances }.ToJsonString());

        var numbered = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            numbered.AddRange(Names(await InstancesAsync(client, $"PageSize=50&PageNumber={page}")));
        }

        var continued = new List<string>();
        var token = "";
        do
        {
            var response = (await client.CallAsync("DescribeInstances", $"MaxResults=100&NextToken={token}"))
                .ShouldSucceed();
            response.Json.GetProperty("PageSize").GetInt32().Should().Be(100);
            continued.AddRange(Names(Shown(response)));
            token = response.Json.GetProperty("NextToken").GetString()!;
        }
        while (token.Length > 0);

        numbered.Should().Equal(instances.Select(instance => instance.Key));
        continued.Should().Equal(numbered);
    }

    [Theory]
    [InlineData("InstanceIds=[]", false)]
    [InlineData("""InstanceIds=["i-unknown"]""", false)]
    [InlineData("InstanceName=we*", true)]
    [InlineData("InstanceName=we", false)]
    [InlineData("VpcId=vpc-myvpc&VSwitchId=vsw-myvswitch&ZoneId=cn-hangzhou-h&SecurityGroupId=sg-mygroup", true)]
    [InlineData("VpcId=vpc-other", false)]
    [InlineData("InstanceNetworkType=classic", false)]
    [InlineData("""InstanceNetworkType=vpc&PrivateIpAddresses=["172.17.0.10"]""", true)]
    [InlineData("""PrivateIpAddresses=["172.17.0.11"]""", false)]
    [InlineData("InstanceTypeFamily=ecs.g6&InstanceType=ecs.g6.large&IoOptimized=true", true)]
    [InlineData("Filter.1.Key=CreationStartTime&Filter.1.Value=2020-01-02T00:00Z", false)]
    [InlineData("Filter.1.Key=CreationEndTime&Filter.1.Value=2020-01-02T00:00Z", true)]
    [InlineData("Tag.1.Key=a&Tag.1.Value=1", true)]
    [InlineData("Tag.1.Key=a&Tag.1.Value=2", false)]
    [InlineData("LockReason=security", false)]
    [Rule("instances.filters")]
    public async Task Every_filter_must_match(string query, bool shown)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"instances":{"i-myinstance":{"name":"web","tags":{"a":"1"},"creationTime":"2020-01-01T00:00:00Z"},
             "i-mysecond":null,"i-mystopped":null}}
            """);
        (await InstancesAsync(client, query)).Should().HaveCount(shown ? 1 : 0);
    }

    private static async Task<IReadOnlyList<JsonElement>> InstancesAsync(EmulatorClient client, string query) =>
        Shown((await client.CallAsync("DescribeInstances", query)).ShouldSucceed());

    private static IReadOnlyList<JsonElement> Shown(EmulatorResponse response) =>
        [.. response.Json.GetProperty("Instances").GetProperty("Instance").EnumerateArray()];

    private static IEnumerable<string> Names(IEnumerable<JsonElement> instances) =>
        instances.Select(instance => instance.GetProperty("InstanceId").GetString()!);
}
