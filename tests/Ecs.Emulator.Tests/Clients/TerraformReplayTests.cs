using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// Replays the requests of Terraform's provider for <c>alicloud_ecs_network_interface</c> in its order and form: common
/// parameters in the query, others in a form. The provider asserts the types of response members and crashes on other
/// types.
/// </summary>
public sealed class TerraformReplayTests(TestEmulator emulator)
{
    private const string Create =
        "VSwitchId=vsw-myvswitch&SecurityGroupIds.1=sg-mygroup&NetworkInterfaceName=tf&Description=by-terraform"
        + "&Tag.1.Key=owner&Tag.1.Value=tf";

    [Fact]
    [Rule("clients.terraform-eni")]
    public async Task Private_ip_addresses_are_created_grown_shrunk_and_destroyed()
    {
        using var client = emulator.NewClient();
        var eni = await CreateAsync(client, "PrivateIpAddress.1=172.17.0.60&PrivateIpAddress.2=172.17.0.61");
        (await RefreshAsync(client, eni)).Should().Equal("172.17.0.60", "172.17.0.61");

        await SendAsync(
            client,
            "AssignPrivateIpAddresses",
            $"NetworkInterfaceId={eni}&PrivateIpAddress.1=172.17.0.62&PrivateIpAddress.2=172.17.0.63&ClientToken=grow");
        (await RefreshAsync(client, eni)).Should().Equal("172.17.0.60", "172.17.0.61", "172.17.0.62", "172.17.0.63");

        await SendAsync(
            client,
            "UnassignPrivateIpAddresses",
            $"NetworkInterfaceId={eni}&PrivateIpAddress.1=172.17.0.60&PrivateIpAddress.2=172.17.0.63"
                + "&ClientToken=shrink");
        (await RefreshAsync(client, eni)).Should().Equal("172.17.0.61", "172.17.0.62");

        await DestroyAsync(client, eni);
    }

    [Fact]
    [Rule("clients.terraform-eni")]
    public async Task A_count_of_addresses_is_created_grown_shrunk_and_destroyed()
    {
        using var client = emulator.NewClient();
        var eni = await CreateAsync(client, "SecondaryPrivateIpAddressCount=2");
        (await RefreshAsync(client, eni)).Should().HaveCount(2);

        await SendAsync(
            client,
            "AssignPrivateIpAddresses",
            $"NetworkInterfaceId={eni}&SecondaryPrivateIpAddressCount=3&ClientToken=grow");
        var grown = await RefreshAsync(client, eni);
        grown.Should().HaveCount(5);

        // The provider unassigns the first listed addresses, then polls until their number is right.
        await SendAsync(
            client,
            "UnassignPrivateIpAddresses",
            $"NetworkInterfaceId={eni}&PrivateIpAddress.1={grown[0]}&PrivateIpAddress.2={grown[1]}&ClientToken=shrink");
        (await RefreshAsync(client, eni)).Should().Equal(grown.Skip(2));

        await DestroyAsync(client, eni);
    }

    [Fact]
    [Rule("clients.terraform-eni")]
    public async Task Names_groups_and_tags_are_changed_in_place_and_an_attachment_is_created_and_deleted()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """{"networkInterfaces":{"eni-myattached":null},"securityGroups":{"sg-other":{"vpcId":"vpc-myvpc"}}}""");
        var eni = await CreateAsync(client, "");

        await SendAsync(
            client,
            "ModifyNetworkInterfaceAttribute",
            $"NetworkInterfaceId={eni}&NetworkInterfaceName=other&Description=changed&SecurityGroupId.1=sg-other");
        await SendAsync(client, "UntagResources", $"ResourceType=eni&ResourceId.1={eni}&TagKey.1=owner");
        await SendAsync(client, "TagResources", $"ResourceType=eni&ResourceId.1={eni}&Tag.1.Key=team&Tag.1.Value=net");
        var changed = await RowAsync(client, eni);
        changed.GetProperty("NetworkInterfaceName").GetString().Should().Be("other");
        changed.GetProperty("SecurityGroupIds").GetProperty("SecurityGroupId").EnumerateArray().Single().GetString()
            .Should().Be("sg-other");
        (await TagsAsync(client, eni)).Should().Equal("team=net");

        await SendAsync(client, "AttachNetworkInterface", $"NetworkInterfaceId={eni}&InstanceId=i-myinstance");
        var attached = await RowAsync(client, eni);
        attached.GetProperty("Status").GetString().Should().Be("InUse");
        attached.GetProperty("InstanceId").GetString().Should().Be("i-myinstance");
        await SendAsync(client, "DetachNetworkInterface", $"NetworkInterfaceId={eni}&InstanceId=i-myinstance");
        (await RowAsync(client, eni)).GetProperty("Status").GetString().Should().Be("Available");

        await DestroyAsync(client, eni);
    }

    /// <summary>
    /// Terraform changes independent resources in parallel, so the steps of two ENIs can be interleaved in any order.
    /// </summary>
    [Theory, MemberData(nameof(Orders))]
    [Rule("clients.terraform-eni")]
    [Rule("allocation.chosen")]
    public async Task An_ENI_with_a_list_and_one_with_a_count_grow_in_parallel_in_any_order(string order)
    {
        using var client = emulator.NewClient();
        var (listed, counted) = ("", "");
        var steps = new Dictionary<char, Queue<Func<Task>>>
        {
            ['L'] = new(
            [
                async () => listed = await CreateAsync(
                    client, "PrivateIpAddress.1=172.17.0.51&PrivateIpAddress.2=172.17.0.52"),
                () => GrowAsync(listed, "PrivateIpAddress.1=172.17.0.53&PrivateIpAddress.2=172.17.0.54"),
                () => GrowAsync(listed, "PrivateIpAddress.1=172.17.0.55&PrivateIpAddress.2=172.17.0.56"),
            ]),
            ['C'] = new(
            [
                async () => counted = await CreateAsync(client, "SecondaryPrivateIpAddressCount=3", primary: ""),
                () => GrowAsync(counted, "SecondaryPrivateIpAddressCount=2"),
                () => GrowAsync(counted, "SecondaryPrivateIpAddressCount=2"),
            ]),
        };
        foreach (var eni in order)
        {
            await steps[eni].Dequeue()();
        }

        (await RefreshAsync(client, listed))
            .Should().Equal(Enumerable.Range(51, 6).Select(number => $"172.17.0.{number}"));
        (await RefreshAsync(client, counted))
            .Should().Equal(Enumerable.Range(2, 7).Select(number => $"172.17.0.{number}"));

        async Task GrowAsync(string eni, string addresses) => await SendAsync(
            client, "AssignPrivateIpAddresses", $"NetworkInterfaceId={eni}&{addresses}&ClientToken={Guid.NewGuid():N}");
    }

    /// <summary>
    /// All interleavings of three steps of the ENI with a list and three steps of the ENI with a count.
    /// </summary>
    public static TheoryData<string> Orders =>
    [
        .. Enumerable.Range(0, 1 << 6)
            .Select(bits => string.Concat(Enumerable.Range(0, 6).Select(step => (bits & (1 << step)) == 0 ? 'L' : 'C')))
            .Where(order => order.Count(step => step == 'L') == 3),
    ];

    private static async Task<string> CreateAsync(
        EmulatorClient client, string addresses, string primary = "&PrimaryIpAddress=172.17.0.50")
    {
        addresses = $"{addresses}{primary}&ClientToken={Guid.NewGuid():N}";
        var created = await SendAsync(client, "CreateNetworkInterface", $"{Create}&{addresses}");
        var eni = created.Json.GetProperty("NetworkInterfaceId").GetString()!;

        // The provider repeats the call with its token if the response was lost.
        (await SendAsync(client, "CreateNetworkInterface", $"{Create}&{addresses}")).Json
            .GetProperty("NetworkInterfaceId").GetString().Should().Be(eni);
        (await RowAsync(client, eni)).GetProperty("Status").GetString().Should().Be("Available");
        (await TagsAsync(client, eni)).Should().Equal("owner=tf");
        return eni;
    }

    private static async Task DestroyAsync(EmulatorClient client, string eni)
    {
        await SendAsync(client, "DeleteNetworkInterface", $"NetworkInterfaceId={eni}");
        (await SendAsync(client, "DescribeNetworkInterfaces", $"NetworkInterfaceId.1={eni}")).Enis.Should().BeEmpty();
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.50")).ShouldSucceed();
    }

    /// <summary>The secondary addresses, read as the provider reads them.</summary>
    private static async Task<IReadOnlyList<string>> RefreshAsync(EmulatorClient client, string eni)
    {
        var row = await RowAsync(client, eni);
        row.GetProperty("Attachment").ValueKind.Should().Be(JsonValueKind.Object);
        row.GetProperty("Ipv6Sets").GetProperty("Ipv6Set").ValueKind.Should().Be(JsonValueKind.Array);
        row.GetProperty("Ipv4PrefixSets").GetProperty("Ipv4PrefixSet").ValueKind.Should().Be(JsonValueKind.Array);
        return
        [
            .. row.GetProperty("PrivateIpSets").GetProperty("PrivateIpSet").EnumerateArray()
                .Where(ip => !ip.GetProperty("Primary").GetBoolean())
                .Select(ip => ip.GetProperty("PrivateIpAddress").GetString()!),
        ];
    }

    private static async Task<JsonElement> RowAsync(EmulatorClient client, string eni) =>
        (await SendAsync(client, "DescribeNetworkInterfaces", $"NetworkInterfaceId.1={eni}"))
            .Enis.Should().ContainSingle().Subject;

    private static async Task<IEnumerable<string>> TagsAsync(EmulatorClient client, string eni) =>
        (await SendAsync(client, "ListTagResources", $"ResourceType=eni&ResourceId.1={eni}")).Json
            .GetProperty("TagResources").GetProperty("TagResource").EnumerateArray()
            .Select(tag => $"{tag.GetProperty("TagKey").GetString()}={tag.GetProperty("TagValue").GetString()}");

    private static async Task<EmulatorResponse> SendAsync(EmulatorClient client, string action, string form) =>
        (await client.PostAsync(
        $"/?Action={action}&Version=2014-05-26&Format=JSON&AccessKeyId={client.Account}"
            + $"&SignatureNonce={Guid.NewGuid():N}",
        $"RegionId=cn-hangzhou&{form}")).ShouldSucceed();
}
