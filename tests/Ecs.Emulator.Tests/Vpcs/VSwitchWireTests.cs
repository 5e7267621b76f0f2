using System.Net;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Vpcs;

/// <summary>VSwitches, their addresses and their CIDR reservations.</summary>
public sealed class VSwitchWireTests(TestEmulator emulator)
{
    [Theory]
    [InlineData("172.17.0.0/24", "InvalidCidrBlock.Overlapped")]
    [InlineData("172.17.0.0/16", "InvalidCidrBlock.Overlapped")]
    [InlineData("172.17.0.255/32", "InvalidCirdrBlock.MaskLength")]
    [InlineData("172.16.0.0/15", "InvalidCirdrBlock.MaskLength")]
    [InlineData("172.18.0.0/24", "InvalidParameter")]
    [InlineData("172.17.1.1/24", "InvalidCidrBlock.Malformed")]
    [InlineData("172.17.1.0", "InvalidCidrBlock.Malformed")]
    [Rule("vswitch.block")]
    public async Task The_block_of_a_VSwitch_must_be_in_the_VPC_and_not_overlap_others(string block, string code)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("CreateVSwitch", $"VpcId=vpc-myvpc&ZoneId=cn-hangzhou-h&CidrBlock={block}"))
            .ShouldFail(code, 400);
    }

    [Fact]
    [Rule("vswitch.available-count")]
    public async Task The_count_of_available_addresses_excludes_those_of_ENIs()
    {
        using var client = emulator.NewClient();
        (await AvailableAsync(client)).Should().Be(252 - 3);
        var assigned = (await client.AssignAsync("SecondaryPrivateIpAddressCount=4")).ShouldSucceed().Assigned;
        (await AvailableAsync(client)).Should().Be(252 - 7);
        (await client.CallAsync("AssignPrivateIpAddresses", "NetworkInterfaceId=eni-myattached&Ipv4PrefixCount=1"))
            .ShouldSucceed();
        (await AvailableAsync(client)).Should().Be(252 - 7 - 16);
        (await client.CallAsync(
            "UnassignPrivateIpAddresses", $"NetworkInterfaceId=eni-myeni&PrivateIpAddress.1={assigned[0]}"))
            .ShouldSucceed();
        (await AvailableAsync(client)).Should().Be(252 - 6 - 16);
    }

    [Fact]
    [Rule("vswitch.missing")]
    public async Task A_VSwitch_that_does_not_exist_has_empty_members()
    {
        using var client = emulator.NewClient();
        TextOf(
            (await client.CallAsync("DescribeVSwitchAttributes", "VSwitchId=vsw-unknown")).ShouldSucceed().Json,
            "VSwitchId")
            .Should().BeEmpty();
        (await client.CallAsync("DescribeVSwitches", "VSwitchId=vsw-unknown"))
            .ShouldSucceed().Json.GetProperty("TotalCount").GetInt32().Should().Be(0);
    }

    [Fact]
    [Rule("vswitch.reservations")]
    public async Task Automatic_prefixes_and_addresses_respect_reservations()
    {
        using var client = emulator.NewClient();
        var created = await client.CallAsync(
            "CreateVSwitchCidrReservation", "VSwitchId=vsw-myvswitch&VSwitchCidrReservationCidr=172.17.0.64/27");
        var prefixes = TextOf(created.ShouldSucceed().Json, "VSwitchCidrReservationId");
        (await client.CallAsync(
            "CreateVSwitchCidrReservation",
            "VSwitchId=vsw-myvswitch&VSwitchCidrReservationCidr=172.17.0.0/28&VSwitchCidrReservationType=Explicit"))
                .ShouldSucceed();

        (await client.AssignAsync("Ipv4PrefixCount=2"))
            .ShouldSucceed().AssignedPrefixes.Should().Equal("172.17.0.64/28", "172.17.0.80/28");
        (await client.AssignAsync("Ipv4PrefixCount=1")).ShouldFail("InvalidVSwitchId.IpNotEnough", 403);
        (await client.CallAsync(
            "AssignPrivateIpAddresses", "NetworkInterfaceId=eni-myattached&SecondaryPrivateIpAddressCount=1"))
            .ShouldSucceed().Assigned.Should().Equal("172.17.0.16");
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.5")).ShouldSucceed();

        var rows = (await client.CallAsync("ListVSwitchCidrReservations", "VSwitchId=vsw-myvswitch"))
            .ShouldSucceed().Json.GetProperty("VSwitchCidrReservations");
        rows.EnumerateArray().Select(row => TextOf(row, "Type")).Should().Equal("Prefix", "Explicit");
        (await client.CallAsync(
            "CreateVSwitchCidrReservation", "VSwitchId=vsw-myvswitch&VSwitchCidrReservationCidr=172.17.0.64/28"))
            .ShouldFail("IllegalParam.VSwitchCidrReservationCidr", 400);
        (await client.CallAsync("DeleteVSwitchCidrReservation", $"VSwitchCidrReservationId={prefixes}"))
            .ShouldSucceed();
        (await client.AssignAsync("Ipv4PrefixCount=1")).ShouldSucceed().AssignedPrefixes.Should().ContainSingle();
    }

    [Fact]
    [Rule("vswitch.ipv6-held")]
    public async Task An_IPv6_address_that_an_ENI_has_before_IPv6_is_enabled_is_not_assigned_again()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"vpcs":{"vpc-myvpc":{"ipv6CidrBlock":"2001:db8::/56"}},
             "networkInterfaces":{"eni-myeni":{"ipv6Addresses":["2001:db8::5"],"ipv6Prefixes":["2001:db8:0:0:1::/80"]}}}
            """);
        (await client.CallAsync(
            "ModifyVSwitchAttribute", "VSwitchId=vsw-myvswitch&EnableIPv6=true&Ipv6CidrBlock=0")).ShouldSucceed();

        const string Attached = "NetworkInterfaceId=eni-myattached";
        (await client.CallAsync("AssignIpv6Addresses", $"{Attached}&Ipv6Address.1=2001:db8::5"))
            .ShouldFail("InvalidIp.IpAssigned", 403);
        (await client.CallAsync("AssignIpv6Addresses", $"{Attached}&Ipv6Prefix.1=2001:db8:0:0:1::/80"))
            .ShouldFail("InvalidIp.IpAssigned", 403);
        var document = await client.StateTextAsync();
        (await client.PutAsync(document)).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.StateTextAsync()).Should().Be(document);
    }

    [Fact]
    [Rule("vpc.ipv6")]
    public async Task IPv6_is_enabled_for_a_VPC_then_for_its_VSwitches()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("ModifyVSwitchAttribute", "VSwitchId=vsw-myvswitch&EnableIPv6=true"))
            .ShouldFail("InvalidIpv6CidrBlock.Malformed", 400);
        (await client.CallAsync("ModifyVpcAttribute", "VpcId=vpc-myvpc&EnableIPv6=true")).ShouldSucceed();
        (await client.CallAsync("ModifyVSwitchAttribute", "VSwitchId=vsw-myvswitch&EnableIPv6=true&Ipv6CidrBlock=7"))
            .ShouldSucceed();
        var whole = TextOf(
            (await client.CallAsync("DescribeVpcAttribute", "VpcId=vpc-myvpc")).ShouldSucceed().Json, "Ipv6CidrBlock");
        whole.Should().EndWith("::/56");
        var part = (await client.CallAsync("DescribeVSwitchAttributes", "VSwitchId=vsw-myvswitch"))
            .ShouldSucceed().Json;
        TextOf(part, "Ipv6CidrBlock").Should().EndWith("7::/64");
        part.GetProperty("EnabledIpv6").GetBoolean().Should().BeTrue();
        (await client.CallAsync(
            "CreateVSwitch", "VpcId=vpc-myvpc&ZoneId=cn-hangzhou-h&CidrBlock=172.17.2.0/24&Ipv6CidrBlock=7"))
            .ShouldFail("InvalidIpv6CidrBlock.Malformed", 400);
        (await client.CallAsync("ModifyVpcAttribute", "VpcId=vpc-myvpc&EnableIPv6=false"))
            .ShouldFail("InvalidIpv6CidrBlock.Malformed", 400);
        (await client.CallAsync("ModifyVSwitchAttribute", "VSwitchId=vsw-myvswitch&EnableIPv6=false")).ShouldSucceed();
        (await client.CallAsync("ModifyVpcAttribute", "VpcId=vpc-myvpc&EnableIPv6=false")).ShouldSucceed();
    }

    [Fact]
    [Rule("vswitch.reservation-counts")]
    public async Task A_CIDR_reservation_contains_the_number_of_assigned_and_free_prefixes()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"vSwitches":{"vsw-myvswitch":{"cidrReservations":{"vcr-1":{"cidrBlock":"172.17.0.64/26"}}}},
             "networkInterfaces":{"eni-myeni":{"ipv4Prefixes":["172.17.0.80/28"],"privateIpAddresses":["172.17.0.99"]}}}
            """);

        var row = (await client.CallAsync("ListVSwitchCidrReservations", "VSwitchId=vsw-myvswitch"))
            .ShouldSucceed().Json.GetProperty("VSwitchCidrReservations")[0];

        (row.GetProperty("AssignedCidrCount").GetInt32(), row.GetProperty("AvailableCidrCount").GetInt32())
            .Should().Be((1, 2));
    }

    [Fact]
    [Rule("vswitch.reservation-rename")]
    public async Task A_CIDR_reservation_is_renamed_and_keeps_unspecified_attributes()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"vSwitches":{"vsw-myvswitch":{"cidrReservations":{"vcr-1":{"cidrBlock":"172.17.0.64/28","name":"one",
             "description":"first"}}}}}
            """);

        (await client.CallAsync(
            "ModifyVSwitchCidrReservationAttribute",
            "VSwitchCidrReservationId=vcr-1&VSwitchCidrReservationName=two"
            + "&DryRun=true")).ShouldFail("DryRunOperation", 400);
        (await client.CallAsync(
            "ModifyVSwitchCidrReservationAttribute",
            "VSwitchCidrReservationId=vcr-1&VSwitchCidrReservationName=two")).ShouldSucceed();

        var row = (await client.CallAsync("ListVSwitchCidrReservations", "VSwitchId=vsw-myvswitch"))
            .ShouldSucceed().Json.GetProperty("VSwitchCidrReservations")[0];
        (TextOf(row, "VSwitchCidrReservationName"), TextOf(row, "VSwitchCidrReservationDescription"))
            .Should().Be(("two", "first"));
    }

    private static async Task<int> AvailableAsync(EmulatorClient client) =>
        (await client.CallAsync("DescribeVSwitchAttributes", "VSwitchId=vsw-myvswitch")).ShouldSucceed().Json
            .GetProperty("AvailableIpAddressCount").GetInt32();
}
