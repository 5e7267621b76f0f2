using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// What Terraform's provider sends for <c>alicloud_ecs_network_interface</c>, in its order and form (common parameters in the
/// query, the others in a form), and what it must read back: it asserts the types of what it reads and crashes on others.
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
        using var caller = emulator.NewCaller();
        var eni = await CreateAsync(caller, "PrivateIpAddress.1=172.17.0.60&PrivateIpAddress.2=172.17.0.61");
        (await RefreshAsync(caller, eni)).Should().Equal("172.17.0.60", "172.17.0.61");

        await SendAsync(caller, "AssignPrivateIpAddresses", $"NetworkInterfaceId={eni}&PrivateIpAddress.1=172.17.0.62&PrivateIpAddress.2=172.17.0.63&ClientToken=grow");
        (await RefreshAsync(caller, eni)).Should().Equal("172.17.0.60", "172.17.0.61", "172.17.0.62", "172.17.0.63");

        await SendAsync(caller, "UnassignPrivateIpAddresses", $"NetworkInterfaceId={eni}&PrivateIpAddress.1=172.17.0.60&PrivateIpAddress.2=172.17.0.63&ClientToken=shrink");
        (await RefreshAsync(caller, eni)).Should().Equal("172.17.0.61", "172.17.0.62");

        await DestroyAsync(caller, eni);
    }

    [Fact]
    [Rule("clients.terraform-eni")]
    public async Task A_count_of_addresses_is_created_grown_shrunk_and_destroyed()
    {
        using var caller = emulator.NewCaller();
        var eni = await CreateAsync(caller, "SecondaryPrivateIpAddressCount=2");
        (await RefreshAsync(caller, eni)).Should().HaveCount(2);

        await SendAsync(caller, "AssignPrivateIpAddresses", $"NetworkInterfaceId={eni}&SecondaryPrivateIpAddressCount=3&ClientToken=grow");
        var grown = await RefreshAsync(caller, eni);
        grown.Should().HaveCount(5);

        // It takes the first ones that are listed, then polls until their number is right.
        await SendAsync(caller, "UnassignPrivateIpAddresses", $"NetworkInterfaceId={eni}&PrivateIpAddress.1={grown[0]}&PrivateIpAddress.2={grown[1]}&ClientToken=shrink");
        (await RefreshAsync(caller, eni)).Should().Equal(grown.Skip(2));

        await DestroyAsync(caller, eni);
    }

    [Fact]
    [Rule("clients.terraform-eni")]
    public async Task Names_groups_and_tags_are_changed_in_place_and_an_attachment_comes_and_goes()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync("""{"networkInterfaces":{"eni-myattached":null},"securityGroups":{"sg-other":{"vpcId":"vpc-myvpc"}}}""");
        var eni = await CreateAsync(caller, "");

        await SendAsync(caller, "ModifyNetworkInterfaceAttribute", $"NetworkInterfaceId={eni}&NetworkInterfaceName=other&Description=changed&SecurityGroupId.1=sg-other");
        await SendAsync(caller, "UntagResources", $"ResourceType=eni&ResourceId.1={eni}&TagKey.1=owner");
        await SendAsync(caller, "TagResources", $"ResourceType=eni&ResourceId.1={eni}&Tag.1.Key=team&Tag.1.Value=net");
        var changed = await RowAsync(caller, eni);
        changed.GetProperty("NetworkInterfaceName").GetString().Should().Be("other");
        changed.GetProperty("SecurityGroupIds").GetProperty("SecurityGroupId").EnumerateArray().Single().GetString().Should().Be("sg-other");
        (await TagsAsync(caller, eni)).Should().Equal("team=net");

        await SendAsync(caller, "AttachNetworkInterface", $"NetworkInterfaceId={eni}&InstanceId=i-myinstance");
        var attached = await RowAsync(caller, eni);
        attached.GetProperty("Status").GetString().Should().Be("InUse");
        attached.GetProperty("InstanceId").GetString().Should().Be("i-myinstance");
        await SendAsync(caller, "DetachNetworkInterface", $"NetworkInterfaceId={eni}&InstanceId=i-myinstance");
        (await RowAsync(caller, eni)).GetProperty("Status").GetString().Should().Be("Available");

        await DestroyAsync(caller, eni);
    }

    /// <summary>
    /// Terraform changes independent resources in parallel, so the steps of two ENIs mix in any order.
    /// </summary>
    [Theory, MemberData(nameof(Orders))]
    [Rule("clients.terraform-eni")]
    [Rule("allocation.chosen")]
    public async Task An_ENI_with_a_list_and_one_with_a_count_grow_in_parallel_in_any_order(string order)
    {
        using var caller = emulator.NewCaller();
        var (listed, counted) = ("", "");
        var steps = new Dictionary<char, Queue<Func<Task>>>
        {
            ['L'] = new(
            [
                async () => listed = await CreateAsync(
                    caller, "PrivateIpAddress.1=172.17.0.51&PrivateIpAddress.2=172.17.0.52"),
                () => GrowAsync(listed, "PrivateIpAddress.1=172.17.0.53&PrivateIpAddress.2=172.17.0.54"),
                () => GrowAsync(listed, "PrivateIpAddress.1=172.17.0.55&PrivateIpAddress.2=172.17.0.56"),
            ]),
            ['C'] = new(
            [
                async () => counted = await CreateAsync(caller, "SecondaryPrivateIpAddressCount=3", primary: ""),
                () => GrowAsync(counted, "SecondaryPrivateIpAddressCount=2"),
                () => GrowAsync(counted, "SecondaryPrivateIpAddressCount=2"),
            ]),
        };
        foreach (var eni in order)
        {
            await steps[eni].Dequeue()();
        }

        (await RefreshAsync(caller, listed))
            .Should().Equal(Enumerable.Range(51, 6).Select(number => $"172.17.0.{number}"));
        (await RefreshAsync(caller, counted))
            .Should().Equal(Enumerable.Range(2, 7).Select(number => $"172.17.0.{number}"));

        async Task GrowAsync(string eni, string addresses) => await SendAsync(
            caller, "AssignPrivateIpAddresses", $"NetworkInterfaceId={eni}&{addresses}&ClientToken={Guid.NewGuid():N}");
    }

    /// <summary>All orders of three steps of the ENI with a list and three of the one with a count.</summary>
    public static TheoryData<string> Orders =>
    [
        .. Enumerable.Range(0, 1 << 6)
            .Select(bits => string.Concat(Enumerable.Range(0, 6).Select(step => (bits & (1 << step)) == 0 ? 'L' : 'C')))
            .Where(order => order.Count(step => step == 'L') == 3),
    ];

    private static async Task<string> CreateAsync(
        Caller caller, string addresses, string primary = "&PrimaryIpAddress=172.17.0.50")
    {
        addresses = $"{addresses}{primary}&ClientToken={Guid.NewGuid():N}";
        var created = await SendAsync(caller, "CreateNetworkInterface", $"{Create}&{addresses}");
        var eni = created.Json.GetProperty("NetworkInterfaceId").GetString()!;

        // It repeats the call with its token where the answer got lost.
        (await SendAsync(caller, "CreateNetworkInterface", $"{Create}&{addresses}")).Json
            .GetProperty("NetworkInterfaceId").GetString().Should().Be(eni);
        (await RowAsync(caller, eni)).GetProperty("Status").GetString().Should().Be("Available");
        (await TagsAsync(caller, eni)).Should().Equal("owner=tf");
        return eni;
    }

    private static async Task DestroyAsync(Caller caller, string eni)
    {
        await SendAsync(caller, "DeleteNetworkInterface", $"NetworkInterfaceId={eni}");
        (await SendAsync(caller, "DescribeNetworkInterfaces", $"NetworkInterfaceId.1={eni}")).Enis.Should().BeEmpty();
        (await caller.AssignAsync("PrivateIpAddress.1=172.17.0.50")).Done();
    }

    /// <summary>The secondary addresses, read as the provider reads them.</summary>
    private static async Task<IReadOnlyList<string>> RefreshAsync(Caller caller, string eni)
    {
        var row = await RowAsync(caller, eni);
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

    private static async Task<JsonElement> RowAsync(Caller caller, string eni) =>
        (await SendAsync(caller, "DescribeNetworkInterfaces", $"NetworkInterfaceId.1={eni}")).Enis.Should().ContainSingle().Subject;

    private static async Task<IEnumerable<string>> TagsAsync(Caller caller, string eni) =>
        (await SendAsync(caller, "ListTagResources", $"ResourceType=eni&ResourceId.1={eni}")).Json
            .GetProperty("TagResources").GetProperty("TagResource").EnumerateArray()
            .Select(tag => $"{tag.GetProperty("TagKey").GetString()}={tag.GetProperty("TagValue").GetString()}");

    private static async Task<Answer> SendAsync(Caller caller, string action, string form) => (await caller.PostAsync(
        $"/?Action={action}&Version=2014-05-26&Format=JSON&AccessKeyId={caller.Account}&SignatureNonce={Guid.NewGuid():N}",
        $"RegionId=cn-hangzhou&{form}")).Done();
}
