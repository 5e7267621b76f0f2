using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Eips;

/// <summary>Associating and unassociating EIPs.</summary>
public sealed class EipAssociationTests
{
    private static readonly EipAssociationSpec ToInstance = new() { Id = "i-myinstance" };

    private static readonly EipAssociationSpec ToEni = new()
    {
        Type = EipTargetType.NetworkInterface,
        Id = "eni-myeni",
    };

    [Fact]
    [Rule("eip.associate")]
    public void An_EIP_is_Associating_then_InUse_and_Unassociating_then_Available()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenEip.StateWithDelay(clock, GivenEip.Eip);
        Planned.ChangesNothing(state, it => EipAssociation.Associate(it, null, GivenEip.MyEip, ToInstance));
        var target = new InstanceTarget(Given.MyInstance);
        GivenEip.Find(state).Should().Be(GivenEip.Eip with
        {
            Status = EipStatus.Associating,
            Target = target,
            TransitionEndsAt = Given.Then + GivenEip.Delay,
        });
        clock.Advance(GivenEip.Delay);
        state.RunDueTransitions();
        GivenEip.Find(state).Should().Be(GivenEip.InUse(GivenEip.Eip, target));

        Planned.ChangesNothing(state, it => EipAssociation.Unassociate(it, null, GivenEip.MyEip));
        GivenEip.Find(state).Should().Be(GivenEip.Eip with
        {
            Status = EipStatus.Unassociating,
            Target = target,
            TransitionEndsAt = clock.GetUtcNow() + GivenEip.Delay,
        });
        clock.Advance(GivenEip.Delay);
        state.RunDueTransitions();
        GivenEip.Find(state).Should().Be(GivenEip.Eip);
    }

    [Theory]
    [InlineData(InstanceStatus.Running)]
    [InlineData(InstanceStatus.Stopped)]
    [Rule("eip.associate-instance")]
    internal void An_EIP_is_associated_with_the_primary_address_of_a_Running_or_Stopped_instance(InstanceStatus status)
    {
        var state = GivenEip.State(GivenEip.Eip);
        state.Replace(state.Instances, Given.Instance with { Status = status });
        Associate(state, ToInstance);
        ListedEip.Of(state, GivenEip.Find(state)).PrivateIpAddress.Should().Be(Given.Address("172.17.0.10"));
        state.EipIndex.Of(Given.MyInstance).Should().Be(GivenEip.Find(state));
        GivenEip.Find(state).Status.Should().Be(EipStatus.InUse);
    }

    [Fact]
    [Rule("eip.associate-instance")]
    public void An_address_and_a_mode_for_an_instance_are_ignored()
    {
        var state = GivenEip.State(GivenEip.Eip with { Mode = EipMode.Binded });
        Associate(state, ToInstance with { PrivateIpAddress = Given.Address("1.2.3.4"), Mode = EipMode.MultiBinded });
        GivenEip.Find(state).Should().Be(GivenEip.InUse(GivenEip.Eip, new InstanceTarget(Given.MyInstance)));
    }

    [Theory]
    [InlineData(InstanceStatus.Pending)]
    [InlineData(InstanceStatus.Starting)]
    [InlineData(InstanceStatus.Stopping)]
    [Rule("eip.associate-instance")]
    internal void An_instance_in_a_transition_is_rejected(InstanceStatus status)
    {
        var state = GivenEip.State(GivenEip.Eip);
        state.Replace(state.Instances, Given.Instance with { Status = status });
        Refused.With(
            Refusal.InstanceStateNotAllowed,
            state,
            it => Associate(it, ToInstance),
            "Running,Stopped",
            status.ToString());
    }

    [Fact]
    [Rule("eip.associate-instance")]
    public void The_instance_must_exist_in_the_region_of_the_EIP_and_have_a_primary_ENI()
    {
        var state = GivenEip.State(
            GivenEip.Eip,
            GivenEip.Second with { RegionId = GivenEip.Beijing },
            Given.Instance with { Id = new InstanceId("i-classic") });
        Refused.With(Refusal.InstanceNotFound, state, it => Associate(it, ToInstance with { Id = "i-unknown" }));
        Refused.With(Refusal.EipRegionMismatch, state, it => Associate(it, ToInstance, GivenEip.Other));
        Refused.With(Refusal.InstanceNotInVpc, state, it => Associate(it, ToInstance with { Id = "i-classic" }));
    }

    [Fact]
    [Rule("eip.instance-public")]
    public void An_instance_with_a_public_address_or_bandwidth_of_its_own_cannot_have_an_EIP()
    {
        var state = GivenEip.State(GivenEip.Eip);
        state.Replace(state.Instances, Given.Instance with { InternetMaxBandwidthOut = 1 });
        Refused.With(Refusal.EipOfInstanceWithBandwidth, state, it => Associate(it, ToInstance));
        state.Replace(
            state.Instances,
            Given.Instance with { InternetMaxBandwidthOut = 1, PublicIpAddress = Given.Address("47.96.0.9") });
        Refused.With(Refusal.EipOfInstanceWithPublicAddress, state, it => Associate(it, ToInstance));
    }

    [Theory]
    [InlineData(null, "172.17.0.12")]
    [InlineData("172.17.0.12", "172.17.0.12")]
    [InlineData("172.17.0.101", "172.17.0.101")]
    [Rule("eip.associate-eni")]
    public void An_EIP_is_associated_with_the_primary_or_a_secondary_address_of_an_ENI(
        string? requested, string address)
    {
        var state = GivenEip.State(GivenEip.Eip, GivenEip.Eni);
        Associate(
            state, ToEni with { PrivateIpAddress = requested is null ? null : Given.Address(requested) });
        GivenEip.Find(state).Should().Be(GivenEip.InUse(GivenEip.Eip, GivenEip.At(address)));
        state.EipIndex.Of(Given.MyEni, Given.Address(address)).Should().Be(GivenEip.Find(state));
        state.EipIndex.Of(Given.MyEni).Should().ContainSingle();
        state.EipIndex.HasNetworkInterfaces.Should().BeTrue();
        Unassociate(state);
        state.EipIndex.Of(Given.MyEni).Should().BeEmpty();
        state.EipIndex.HasNetworkInterfaces.Should().BeFalse();
    }

    [Fact]
    [Rule("eip.associate-eni")]
    public void The_ENI_must_exist_in_the_region_of_the_EIP_and_have_the_address()
    {
        var state = GivenEip.State(
            GivenEip.Eip, GivenEip.Second with { RegionId = GivenEip.Beijing }, GivenEip.Eni);
        Refused.With(
            Refusal.NetworkInterfaceNotFound, state, it => Associate(it, ToEni with { Id = "eni-no" }), "eni-no");
        Refused.With(Refusal.EipRegionMismatch, state, it => Associate(it, ToEni, GivenEip.Other));
        Refused.With(
            Refusal.EipAddressNotAssigned,
            state,
            it => Associate(it, ToEni with { PrivateIpAddress = Given.Address("172.17.0.102") }),
            "172.17.0.102",
            "eni-myeni");
        Refused.With(
            Refusal.EipOfPrimaryNetworkInterface,
            state,
            it => Associate(it, ToEni with { Id = "eni-primary" }),
            "eni-primary");
    }

    [Theory]
    [InlineData(NetworkInterfaceStatus.Attaching)]
    [InlineData(NetworkInterfaceStatus.Detaching)]
    [InlineData(NetworkInterfaceStatus.Deleting)]
    [Rule("eip.associate-eni")]
    internal void An_ENI_in_a_transition_is_rejected(NetworkInterfaceStatus status)
    {
        var state = GivenEip.State(GivenEip.Eip, GivenEip.Eni with { Status = status });
        Refused.With(
            Refusal.NetworkInterfaceStateNotAllowed,
            state,
            it => Associate(it, ToEni),
            "Available,InUse",
            status.ToString());
    }

    [Fact]
    [Rule("eip.associate-eni")]
    public void An_attached_ENI_can_have_EIPs()
    {
        var state = GivenEip.State(GivenEip.Eip, Given.AttachedEni);
        Associate(state, ToEni);
        GivenEip.Find(state).Target.Should().Be(GivenEip.At("172.17.0.12"));
    }

    [Fact]
    [Rule("eip.one-to-one")]
    public void An_instance_and_each_address_of_an_ENI_have_one_EIP()
    {
        var state = GivenEip.State(
            GivenEip.Eip,
            GivenEip.InUse(GivenEip.Second, new InstanceTarget(Given.MyInstance)),
            GivenEip.InUse(
                GivenEip.Second with { Id = new EipId("eip-third"), IpAddress = Given.Address("47.96.0.3") },
                GivenEip.At("172.17.0.100")),
            GivenEip.Eni);
        Refused.With(Refusal.EipAlreadyAssociated, state, it => Associate(it, ToInstance));
        Refused.With(
            Refusal.EipAlreadyAssociated,
            state,
            it => Associate(it, ToEni with { PrivateIpAddress = Given.Address("172.17.0.100") }));
        Associate(state, ToEni with { PrivateIpAddress = Given.Address("172.17.0.101") });
        state.EipIndex.Of(Given.MyEni).Should().HaveCount(2);
    }

    [Fact]
    [Rule("eip.one-to-one")]
    public void An_EIP_in_use_cannot_be_associated_again()
    {
        var state = GivenEip.State(
            GivenEip.InUse(GivenEip.Eip, new InstanceTarget(Given.MyInstance)), GivenEip.Eni);
        Refused.With(Refusal.EipStateNotAllowed, state, it => Associate(it, ToEni));
    }

    [Fact]
    [Rule("eip.unassociate")]
    public void Only_the_resource_of_an_EIP_in_use_can_be_unassociated()
    {
        var state = GivenEip.State(GivenEip.Eip, GivenEip.Eni);
        Refused.With(Refusal.EipStateNotAllowed, state, it => Unassociate(it));
        Associate(state, ToEni with { Mode = EipMode.MultiBinded });
        Refused.With(Refusal.EipNotAssociated, state, it => Unassociate(it, "eni-other"));
        Unassociate(state, "eni-myeni");
        GivenEip.Find(state).Should().Be(GivenEip.Eip);
    }

    private static void Associate(AccountState state, EipAssociationSpec spec, EipId? id = null)
    {
        state.Apply(EipAssociation.Associate(state, null, id ?? GivenEip.MyEip, spec));
        state.RunDueTransitions();
    }

    private static void Unassociate(AccountState state, string? targetId = null)
    {
        state.Apply(EipAssociation.Unassociate(state, Given.Hangzhou, GivenEip.MyEip, targetId));
        state.RunDueTransitions();
    }
}
