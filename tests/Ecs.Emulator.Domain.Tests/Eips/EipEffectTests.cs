using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Eips;

/// <summary>The effects of EIPs on instances and ENIs.</summary>
public sealed class EipEffectTests
{
    private static readonly Eip OfInstance = GivenEip.InUse(GivenEip.Eip, new InstanceTarget(Given.MyInstance));

    private static readonly Eip OfSecondary = GivenEip.InUse(GivenEip.Second, GivenEip.At("172.17.0.100"));

    [Theory]
    [InlineData(EipStatus.Associating)]
    [InlineData(EipStatus.InUse)]
    [InlineData(EipStatus.Unassociating)]
    [Rule("eip.unassign")]
    internal void A_secondary_address_with_an_EIP_cannot_be_unassigned(EipStatus status)
    {
        var state = GivenEip.State(OfSecondary with { Status = status }, GivenEip.Eni);
        void Unassign(params string[] addresses) => state.Apply(AddressUnassignment.Unassign(
            state, Given.Hangzhou, Given.MyEni, [.. addresses.Select(Given.Address)], []));
        Refused.With(
            Refusal.AddressHasEip, state, _ => Unassign("172.17.0.101", "172.17.0.100"), "172.17.0.100");
        Unassign("172.17.0.101");
        Refused.With(Refusal.AddressNotAssigned, state, _ => Unassign("172.17.0.101", "172.17.0.100"));
    }

    [Fact]
    [Rule("eip.unassign")]
    public void An_address_whose_EIP_was_unassociated_can_be_unassigned()
    {
        var state = GivenEip.State(OfSecondary, GivenEip.Eni);
        state.Apply(EipAssociation.Unassociate(state, null, GivenEip.Other));
        state.RunDueTransitions();
        state.Apply(AddressUnassignment.Unassign(
            state, Given.Hangzhou, Given.MyEni, [Given.Address("172.17.0.100")], []));
        Given.EniOf(state).PrivateIpAddresses.Should().Equal(Given.Address("172.17.0.101"));
    }

    [Fact]
    [Rule("eip.mode-binded")]
    public void An_ENI_with_an_EIP_in_the_mode_BINDED_cannot_have_secondary_addresses()
    {
        var eip = GivenEip.InUse(GivenEip.Second, GivenEip.At("172.17.0.12"), EipMode.Binded);
        var state = GivenEip.State(eip, Given.Eni);
        void Assign(Ipv4Selection selection) =>
            state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, selection));
        Refused.With(Refusal.NetworkInterfaceHasBindedEip, state, _ => Assign(Given.NextAddresses(1)), "eni-myeni");
        Refused.With(Refusal.NetworkInterfaceHasBindedEip, state, _ => Assign(Given.NextPrefixes(1)), "eni-myeni");
        foreach (var mode in new[] { EipMode.Nat, EipMode.MultiBinded })
        {
            state.Replace(state.Eips, GivenEip.Find(state, GivenEip.Other) with { Mode = mode });
            Assign(Given.NextAddresses(1));
        }
    }

    [Fact]
    [Rule("eip.follows-eni")]
    public void An_EIP_stays_with_an_ENI_that_is_attached_and_detached()
    {
        foreach (var mode in new[] { EipMode.Nat, EipMode.Binded, EipMode.MultiBinded })
        {
            var eip = GivenEip.InUse(GivenEip.Second, GivenEip.At("172.17.0.12"), mode);
            var state = GivenEip.State(eip, Given.Eni);
            state.Apply(NetworkInterfaceAttachment.Attach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance));
            state.RunDueTransitions();
            Given.EniOf(state).Status.Should().Be(NetworkInterfaceStatus.InUse);
            GivenEip.Find(state, GivenEip.Other).Should().Be(eip);
            state.Apply(NetworkInterfaceAttachment.Detach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance));
            state.RunDueTransitions();
            GivenEip.Find(state, GivenEip.Other).Should().Be(eip);
        }
    }

    [Fact]
    [Rule("eip.deleted-eni")]
    public void The_EIPs_of_a_deleted_ENI_become_Available()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var associating = GivenEip.Eip with
        {
            Status = EipStatus.Associating,
            Target = GivenEip.At("172.17.0.12"),
            TransitionEndsAt = Given.Then + (2 * GivenEip.Delay),
        };
        var state = GivenEip.StateWithDelay(clock, associating, OfSecondary, GivenEip.Eni);
        state.Apply(NetworkInterfaceDeletion.Delete(state, Given.Hangzhou, Given.MyEni));
        GivenEip.Find(state).Should().Be(associating);
        clock.Advance(GivenEip.Delay);
        state.RunDueTransitions();
        state.NetworkInterfaces.Contains(Given.MyEni).Should().BeFalse();
        state.Eips.Should().Equal(GivenEip.Eip, GivenEip.Second);
        state.Transitions.Count.Should().Be(0);
        state.EipIndex.HasNetworkInterfaces.Should().BeFalse();
    }

    [Fact]
    [Rule("eip.deleted-instance")]
    public void The_EIPs_of_a_deleted_instance_and_its_deleted_ENIs_become_Available()
    {
        var kept = Given.AttachedEni with
        {
            Id = new NetworkInterfaceId("eni-kept"),
            PrimaryIpAddress = Given.Address("172.17.0.13"),
            MacAddress = "00:16:3e:00:00:03",
            DeleteOnRelease = false,
        };
        var ofKept = GivenEip.InUse(
            GivenEip.Eip with { Id = new EipId("eip-kept"), IpAddress = Given.Address("47.96.0.3") },
            new NetworkInterfaceTarget(kept.Id, kept.PrimaryIpAddress));
        var state = GivenEip.State(
            OfInstance,
            OfSecondary,
            ofKept,
            GivenEip.Eni with { Status = NetworkInterfaceStatus.InUse, InstanceId = Given.MyInstance },
            kept);
        state.Apply(InstanceDeletion.Delete(state, [Given.MyInstance], force: true, includePrePaid: false));
        state.RunDueTransitions();
        state.Instances.Should().BeEmpty();
        state.Eips.Should().Equal(GivenEip.Eip, GivenEip.Second, ofKept);
        state.EipIndex.Of(Given.MyInstance).Should().BeNull();
    }

    [Theory]
    [InlineData(StoppedMode.KeepCharging)]
    [InlineData(StoppedMode.StopCharging)]
    [Rule("eip.stopped-instance")]
    internal void A_stopped_instance_keeps_its_EIP(StoppedMode mode)
    {
        var state = GivenEip.State(OfInstance);
        state.Apply(InstancePower.Stop(state, [Given.MyInstance], mode));
        state.RunDueTransitions();
        GivenEip.Find(state).Should().Be(OfInstance);
    }

    [Fact]
    [Rule("eip.instance-bandwidth")]
    public void An_instance_with_an_EIP_gets_no_public_bandwidth_and_no_public_address()
    {
        var state = GivenEip.State(OfInstance);
        void Modify(InstanceBandwidthChanges changes) =>
            state.Apply(InstanceBandwidthModification.Modify(state, Given.MyInstance, changes));
        Refused.With(Refusal.InstanceHasEip, state, _ => Modify(new() { Out = 1 }));
        Refused.With(Refusal.InstanceHasEip, state, _ => Modify(new() { AllocatePublicIp = true }));
        Modify(new() { Out = 0, In = 10 });
        Refused.With(
            Refusal.InstanceHasEip,
            state,
            it => it.Apply(PublicAddressAllocation.Allocate(it, Given.MyInstance, null)));
    }

    [Fact]
    [Rule("eip.shown-eni")]
    public void A_listed_ENI_has_its_EIPs_by_private_address()
    {
        var state = GivenEip.State(OfInstance, OfSecondary, GivenEip.Eni);
        EipsOf(state, Given.MyEni).Should().Equal(new Dictionary<Ipv4Address, Eip>
        {
            [Given.Address("172.17.0.100")] = OfSecondary,
        });
        EipsOf(state, GivenEip.PrimaryId).Should().Equal(new Dictionary<Ipv4Address, Eip>
        {
            [Given.Address("172.17.0.10")] = OfInstance,
        });
        EipsOf(GivenEip.State(GivenEip.Eip, GivenEip.Eni), Given.MyEni).Should().BeEmpty();
        EipsOf(
            GivenEip.State(OfInstance, GivenEip.Eni with
            {
                Status = NetworkInterfaceStatus.InUse,
                InstanceId = Given.MyInstance,
            }),
            Given.MyEni).Should().BeEmpty("the EIP of an instance is that of its primary ENI");
    }

    [Fact]
    [Rule("eip.shown-eni")]
    public void A_listed_ENI_does_not_change_with_the_state()
    {
        var state = GivenEip.State(OfSecondary, GivenEip.Eni);
        var eips = EipsOf(state, Given.MyEni);
        state.Apply(EipAssociation.Unassociate(state, null, GivenEip.Other));
        state.RunDueTransitions();
        eips.Should().ContainSingle();
    }

    [Fact]
    [Rule("eip.shown-instance")]
    public void A_listed_instance_has_its_EIP_and_is_found_by_its_address()
    {
        var state = GivenEip.State(OfInstance, OfSecondary, GivenEip.Eni);
        ListedInstance.Of(state, state.Instances.Find(Given.MyInstance)!).Eip.Should().Be(OfInstance);
        IEnumerable<InstanceId> Listed(params string[] addresses) => InstanceListing.List(
            state,
            Given.Hangzhou,
            new InstanceFilter { EipAddresses = [.. addresses.Select(Given.Address)] },
            new NumberedPage(1, 10)).Items.Select(listed => listed.Instance.Id);
        Listed("47.96.0.9", "47.96.0.1").Should().Equal(Given.MyInstance);
        Listed("47.96.0.2").Should().BeEmpty();
        state = GivenEip.State();
        ListedInstance.Of(state, state.Instances.Find(Given.MyInstance)!).Eip.Should().BeNull();
        Listed("47.96.0.1").Should().BeEmpty();
    }

    private static IReadOnlyDictionary<Ipv4Address, Eip> EipsOf(AccountState state, NetworkInterfaceId id) =>
        ListedNetworkInterface.Of(state, state.NetworkInterfaces.Find(id)!).Eips;
}
