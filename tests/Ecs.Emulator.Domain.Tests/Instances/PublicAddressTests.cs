using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>Automatic public addresses of instances.</summary>
public sealed class PublicAddressTests
{
    private static readonly CidrBlock Range = Given.Block("47.96.0.0/28");

    [Fact]
    [Rule("run.public-address")]
    public void Each_instance_gets_its_own_public_address()
    {
        var state = State();
        var addresses = Run(state, 16).Select(instance => instance.PublicIpAddress!.Value);
        addresses.Order().Should().Equal(Range.Addresses());
    }

    [Fact]
    [Rule("run.public-address")]
    public void Public_addresses_are_allocated_from_a_range_of_131072()
    {
        var state = Given.State(Given.Region, Given.Vpc, Given.VSwitch(), Given.Group);
        state.PublicAddresses.FreeCount.Should().Be(131_072);
        Run(state, 50).Should().OnlyContain(
            instance => Given.Block("47.96.0.0/15").Contains(instance.PublicIpAddress!.Value));
        state.PublicAddresses.FreeCount.Should().Be(131_022);
    }

    [Fact]
    [Rule("run.public-address")]
    public void After_the_last_free_public_address_the_next_instance_is_rejected()
    {
        var state = State();
        var free = Range.AddressAt(7);
        foreach (var address in Range.Addresses().Where(address => address != free))
        {
            state.TryAdd(Holding(address));
        }

        Run(state, 2, minAmount: 1).Should().ContainSingle().Which.PublicIpAddress.Should().Be(free);
        RequireExhausted(state);
        Run(state, 1, bandwidth: 0).Should().ContainSingle().Which.PublicIpAddress.Should().BeNull();

        state.Apply(
            InstanceDeletion.Delete(state, [new InstanceId($"i-{Range.First}")], force: true, includePrePaid: false));
        state.RunDueTransitions();
        Run(state, 1).Should().ContainSingle().Which.PublicIpAddress.Should().Be(Range.First);
    }

    [Fact]
    [Rule("run.public-address")]
    public void An_address_of_two_instances_is_free_when_both_are_deleted()
    {
        var state = State();
        foreach (var address in Range.Addresses())
        {
            state.TryAdd(Holding(address));
        }

        state.TryAdd(Holding(Range.Last) with { Id = new InstanceId("i-other") }).Should().BeTrue();
        state.TryAdd(Holding(Given.Address("8.8.8.8")) with { Id = new InstanceId("i-third") }).Should().BeTrue();
        state.Apply(InstanceDeletion.Delete(
            state, [new InstanceId("i-other"), new InstanceId("i-third")], force: true, includePrePaid: false));
        state.RunDueTransitions();
        RequireExhausted(state);

        state.Apply(
            InstanceDeletion.Delete(state, [new InstanceId($"i-{Range.Last}")], force: true, includePrePaid: false));
        state.RunDueTransitions();
        Run(state, 1).Should().ContainSingle().Which.PublicIpAddress.Should().Be(Range.Last);
    }

    [Theory]
    [InlineData(InstanceChargeType.PrePaid, false)]
    [InlineData(InstanceChargeType.PostPaid, true)]
    internal void Without_a_free_public_address_the_bandwidth_of_an_instance_that_needs_one_is_not_modified(
        InstanceChargeType chargeType, bool allocates)
    {
        var state = State();
        foreach (var address in Range.Addresses())
        {
            state.TryAdd(Holding(address));
        }

        state.TryAdd(Given.Instance with { ChargeType = chargeType });
        var changes = new InstanceBandwidthChanges { Out = 1, AllocatePublicIp = allocates };
        Refused.With(Refusal.PublicAddressesExhausted, state, it =>
            InstanceBandwidthModification.Modify(it, Given.MyInstance, changes));
        state.Apply(InstanceBandwidthModification.Modify(state, Given.MyInstance, changes with { Out = 0 }));
        state.Instances.Find(Given.MyInstance)!.PublicIpAddress.Should().BeNull();
    }

    [Fact]
    public void Without_a_free_public_address_only_a_specified_address_outside_the_range_is_allocated()
    {
        var state = State();
        foreach (var address in Range.Addresses())
        {
            state.TryAdd(Holding(address));
        }

        state.TryAdd(Given.Instance with { InternetMaxBandwidthOut = 1 });
        Refused.With(Refusal.PublicAddressesExhausted, state, it =>
            PublicAddressAllocation.Allocate(it, Given.MyInstance, requested: null));
        Refused.With(Refusal.PublicAddressInUse, state, it =>
            PublicAddressAllocation.Allocate(it, Given.MyInstance, Range.First));
        var other = Given.Address("8.8.8.8");
        state.Apply(PublicAddressAllocation.Allocate(state, Given.MyInstance, other)).Should().Be(other);
        state.Instances.Find(Given.MyInstance)!.PublicIpAddress.Should().Be(other);
    }

    [Fact]
    public void The_search_for_a_free_public_address_wraps_around_and_skips_those_of_the_plan()
    {
        var index = new PublicAddressIndex(Range);
        var held = Holding(Range.AddressAt(15));
        index.OnChanged(null, held, 1);
        index.Contains(Range.AddressAt(15)).Should().BeTrue();
        index.FirstFreeFrom(3, new HashSet<Ipv4Address>()).Should().Be(Range.AddressAt(3));
        index.FirstFreeFrom(16 + 3, new HashSet<Ipv4Address> { Range.AddressAt(3), Range.AddressAt(4) })
            .Should().Be(Range.AddressAt(5));
        index.FirstFreeFrom(15, new HashSet<Ipv4Address> { Range.First }).Should().Be(Range.AddressAt(1));

        index.OnChanged(held, null, 1);
        index.Contains(Range.AddressAt(15)).Should().BeFalse();
        index.FirstFreeFrom(15, new HashSet<Ipv4Address>()).Should().Be(Range.AddressAt(15));
        index.FreeCount.Should().Be(16);
    }

    private static AccountState State() => Given.StateOf(
        Given.Settings with { PublicAddresses = Range }, Given.Region, Given.Vpc, Given.VSwitch(), Given.Group);

    private static void RequireExhausted(AccountState state) =>
        Refused.With(Refusal.PublicAddressesExhausted, state, it => Run(it, 1));

    private static Instance Holding(Ipv4Address address) =>
        Given.Instance with { Id = new InstanceId($"i-{address}"), PublicIpAddress = address };

    private static List<Instance> Run(AccountState state, int amount, int? minAmount = null, int bandwidth = 1)
    {
        var ids = state.Apply(InstanceCreation.Create(state, new InstanceSpec
        {
            RegionId = Given.Hangzhou,
            InstanceType = "ecs.g6.large",
            Amount = amount,
            MinAmount = minAmount ?? amount,
            Template = Given.Instance with { ImageId = Image.Default, InternetMaxBandwidthOut = bandwidth },
            NetworkInterfaces =
            [
                new NetworkInterfaceSpec
                {
                    Type = NetworkInterfaceType.Primary,
                    VSwitchId = Given.MyVSwitch,
                    SecurityGroupIds = [Given.MyGroup],
                },
            ],
        }));
        return [.. ids.Select(id => state.Instances.Find(id)!)];
    }
}
