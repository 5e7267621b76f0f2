namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>The checks of RunInstances.</summary>
public sealed class InstanceCreationCheckTests
{
    private static readonly ZoneId ZoneI = new("cn-hangzhou-i");
    private static readonly VSwitchId InZoneI = new("vsw-zone-i");
    private static readonly VSwitchId InOtherVpc = new("vsw-other-vpc");

    /// <summary>The type has room for three ENIs with two IPv4 addresses each.</summary>
    private static readonly InstanceType ThreeEnis = new InstanceType("ecs.test.three", 3, 2) with
    {
        EniIpv6AddressQuantity = 0,
    };

    [Fact]
    public void New_ENIs_of_one_instance_are_in_one_zone_and_one_VPC()
    {
        Refused.With(Refusal.ZoneMismatch, State(), state => Run(state, [Primary(Given.MyVSwitch), Second(InZoneI)]));
        Refused.With(Refusal.VpcMismatch, State(), state => Run(state, [Primary(Given.MyVSwitch), Second(InOtherVpc)]));
        Changed.By(State(), state => Run(state, [Primary(Given.MyVSwitch), Second(Given.MyVSwitch)]));
    }

    [Fact]
    public void The_zone_must_exist_and_be_that_of_the_VSwitch()
    {
        Refused.With(
            Refusal.ZoneNotFound, State(), state => Run(state, [Primary(Given.MyVSwitch)], zone: "cn-hangzhou-x"));
        Refused.With(
            Refusal.VSwitchNotInZone,
            State(),
            state => Run(state, [Primary(Given.MyVSwitch)], zone: ZoneI.Value),
            Given.ZoneH.Value);
        Changed.By(State(), state => Run(state, [Primary(Given.MyVSwitch)], zone: Given.ZoneH.Value));
    }

    [Fact]
    public void The_resource_group_must_exist() => Refused.With(
        Refusal.ResourceGroupNotFound,
        State(),
        state => Run(state, [Primary(Given.MyVSwitch)], resourceGroup: "rg-unknown"));

    [Fact]
    public void The_ENI_quota_of_the_type_includes_existing_ENIs()
    {
        var state = State(Existing(1), Existing(2), Existing(3));
        Refused.With(
            Refusal.TooManyNetworkInterfacesOnInstance,
            state,
            w => Run(w, [Primary(Given.MyVSwitch)], existing: [1, 2, 3]));
        Refused.With(
            Refusal.TooManyNetworkInterfacesOnInstance,
            state,
            w => Run(w, [Primary(Given.MyVSwitch), Second(Given.MyVSwitch)], existing: [1, 2]));

        var id = Run(state, [Primary(Given.MyVSwitch)], existing: [1, 2]);
        foreach (var number in (int[])[1, 2])
        {
            var eni = Given.EniOf(state, $"eni-{number}");
            eni.InstanceId.Should().Be(id);
            eni.Status.Should().Be(NetworkInterfaceStatus.InUse);
        }

        Given.EniOf(state, "eni-3").InstanceId.Should().BeNull();
    }

    [Fact]
    public void An_existing_ENI_is_given_once() => Refused.With(
        Refusal.NetworkInterfaceRepeated,
        State(Existing(1)),
        state => Run(state, [Primary(Given.MyVSwitch)], existing: [1, 1]));

    public static TheoryData<string> UnusableEnis =>
        ["unknown", "type", "status", "zone", "VPC", "IPv4 addresses", "IPv6 addresses"];

    [Theory, MemberData(nameof(UnusableEnis))]
    public void An_existing_ENI_must_be_Available_secondary_and_fit_the_instance(string reason)
    {
        var (eni, refusal) = reason switch
        {
            "type" => (
                Existing(1) with { Type = NetworkInterfaceType.Trunk }, Refusal.NetworkInterfaceType),
            "status" => (
                Existing(1) with { Status = NetworkInterfaceStatus.InUse }, Refusal.NetworkInterfaceState),
            "zone" => (In(InZoneI, "172.17.1.101"), Refusal.ZoneMismatch),
            "VPC" => (In(InOtherVpc, "10.0.0.101"), Refusal.VpcMismatch),
            "IPv4 addresses" => (
                Existing(1) with { PrivateIpAddresses =
                [
                    Given.Address("172.17.0.201"),
                    Given.Address("172.17.0.202"),
                ] },
                Refusal.AttachedAddressQuota),
            "IPv6 addresses" => (
                Existing(1) with { Ipv6Addresses = [Given.Ipv6Address("2001:db8::9")] }, Refusal.Ipv6NotSupported),
            _ => (Existing(2), Refusal.NetworkInterfaceNotFound),
        };
        Refused.With(refusal, State(eni), state => Run(state, [Primary(Given.MyVSwitch)], existing: [1]));
    }

    private static InstanceId Run(
        AccountState state,
        NetworkInterfaceSpec[] enis,
        string? zone = null,
        string resourceGroup = "",
        int[]? existing = null) => state.Apply(InstanceCreation.Run(state, new InstancesSpec
        {
            RegionId = Given.Hangzhou,
            ZoneId = zone is null ? null : new ZoneId(zone),
            InstanceType = ThreeEnis.Id,
            Model = Given.Instance with { ResourceGroupId = resourceGroup },
            NetworkInterfaces = [.. enis],
            Existing = [.. (existing ?? []).Select(number => new NetworkInterfaceId($"eni-{number}"))],
        })).Single();

    private static NetworkInterfaceSpec Primary(VSwitchId vSwitch) => new()
    {
        Type = NetworkInterfaceType.Primary,
        VSwitchId = vSwitch,
        SecurityGroupIds = [Given.MyGroup],
    };

    private static NetworkInterfaceSpec Second(VSwitchId vSwitch) =>
        Primary(vSwitch) with { Type = NetworkInterfaceType.Secondary };

    private static NetworkInterface In(VSwitchId vSwitch, string address) =>
        Existing(1) with { VSwitchId = vSwitch, PrimaryIpAddress = Given.Address(address) };

    private static NetworkInterface Existing(int number) => Given.Eni with
    {
        Id = new NetworkInterfaceId($"eni-{number}"),
        PrimaryIpAddress = Given.Address($"172.17.0.{100 + number}"),
        MacAddress = $"00:16:3e:00:01:0{number}",
    };

    private static AccountState State(params NetworkInterface[] enis)
    {
        var state = Given.State(
        [
            Given.Region with { Zones = [Given.ZoneH, ZoneI] },
            Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") },
            Given.VSwitch("172.17.1.0/24") with { Id = InZoneI, ZoneId = ZoneI },
            Given.VSwitch("10.0.0.0/24") with { Id = InOtherVpc, VpcId = new VpcId("vpc-other") },
            Given.Group,
            .. enis,
        ]);
        state.OwnInstanceTypes = new Catalogue<string, InstanceType>([ThreeEnis], type => type.Id);
        return state;
    }
}
