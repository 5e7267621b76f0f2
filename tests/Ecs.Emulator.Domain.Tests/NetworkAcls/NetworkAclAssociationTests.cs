using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.NetworkAcls.GivenNetworkAcl;

namespace Ecs.Emulator.Domain.Tests.NetworkAcls;

/// <summary>The network ACLs of VSwitches.</summary>
public sealed class NetworkAclAssociationTests
{
    private static readonly VSwitch Second =
        Given.VSwitch("172.17.1.0/24") with { Id = new VSwitchId("vsw-second") };

    [Fact]
    [Rule("network-acl.association")]
    public void VSwitches_are_associated_and_disassociated_while_the_network_ACL_is_Modifying()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Acl, Given.VSwitch(), Second, Acl with { Id = new("nacl-other") });
        Planned.ChangesNothing(
            state,
            it => NetworkAclAssociation.Associate(
                it, Given.Hangzhou, Mine, [Given.MyVSwitch, Second.Id, Given.MyVSwitch]));
        state.NetworkAcls.Find(Mine).Should().Be(
            Acl with { Status = NetworkAclStatus.Modifying, TransitionEndsAt = Given.Then + Delay });
        Bindings(state).Should().Equal("vsw-myvswitch Binding", "vsw-second Binding");
        Refused.With(Refusal.NetworkAclStateNotAllowed, state, it => Unassociate(it, Second.Id));
        Transitions.Pass(state, clock);
        state.NetworkAcls.Find(Mine).Should().Be(Acl);
        Bindings(state).Should().Equal("vsw-myvswitch Binded", "vsw-second Binded");

        Unassociate(state, Second.Id);
        Bindings(state).Should().Equal("vsw-myvswitch Binded", "vsw-second Unbinding");
        Transitions.Pass(state, clock);
        Bindings(state).Should().Equal("vsw-myvswitch Binded");
        state.VSwitches.Find(Second.Id).Should().Be(Second);
        state.NetworkAclIndex.Of(state.VSwitches.Find(Given.MyVSwitch)!).Should().Be(Acl);
        state.NetworkAclIndex.Of(Second).Should().BeNull();
    }

    [Fact]
    [Rule("network-acl.association")]
    public void A_VSwitch_has_at_most_one_network_ACL_of_its_own_VPC()
    {
        var other = Acl with { Id = new NetworkAclId("nacl-other") };
        var state = State(Acl, other, Bound(), Second);
        Refused.With(Refusal.VSwitchHasNetworkAcl, state, it => Associate(it, Given.MyVSwitch));
        Refused.With(Refusal.VSwitchHasNetworkAcl, state, it => Associate(it, Second.Id, Given.MyVSwitch));
        Refused.With(Refusal.VSwitchNotFound, state, it => Associate(it, new VSwitchId("vsw-unknown")));
        Refused.With(Refusal.NetworkAclVpcMismatch, state, it => Associate(it, OtherVSwitch.Id));
        Refused.With(
            Refusal.VSwitchStateNotAllowed,
            State(Acl, Given.VSwitch() with { Status = VSwitchStatus.Pending }),
            it => Associate(it, Given.MyVSwitch));
        Refused.With(Refusal.NetworkAclNotFound, State(Second), it => Associate(it, Second.Id));
        Associate(State(Acl, Second with { NetworkAcl = new(Unknown) }), Second.Id);
    }

    [Fact]
    [Rule("network-acl.association")]
    public void Only_the_network_ACL_of_a_VSwitch_is_disassociated()
    {
        var other = Acl with { Id = new NetworkAclId("nacl-other") };
        var state = State(Acl, other, Second with { NetworkAcl = new(other.Id) }, Given.VSwitch());
        Refused.With(Refusal.VSwitchNotInNetworkAcl, state, it => Unassociate(it, Second.Id));
        Refused.With(Refusal.VSwitchNotInNetworkAcl, state, it => Unassociate(it, Given.MyVSwitch));
        Refused.With(Refusal.NetworkAclVpcMismatch, state, it => Unassociate(it, OtherVSwitch.Id));
    }

    private static IEnumerable<string> Bindings(AccountState state) =>
        state.NetworkAclIndex.VSwitchesWith(Mine).Select(vSwitch => $"{vSwitch.Id} {vSwitch.NetworkAcl!.Status}");

    private static void Associate(AccountState state, params VSwitchId[] vSwitches) =>
        state.Apply(NetworkAclAssociation.Associate(state, Given.Hangzhou, Mine, vSwitches));

    private static void Unassociate(AccountState state, params VSwitchId[] vSwitches) =>
        state.Apply(NetworkAclAssociation.Unassociate(state, Given.Hangzhou, Mine, vSwitches));
}
