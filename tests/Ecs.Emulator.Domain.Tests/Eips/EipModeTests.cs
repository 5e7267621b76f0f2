using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Eips;

/// <summary>The modes of EIPs of ENIs.</summary>
public sealed class EipModeTests
{
    private static readonly EipAssociationSpec Spec = new() { Type = EipTargetType.NetworkInterface, Id = "eni-myeni" };

    [Fact]
    [Rule("eip.mode")]
    public void The_mode_of_an_association_is_that_of_the_request_or_else_of_the_EIP()
    {
        var state = GivenEip.State(GivenEip.Eip, Given.Eni);
        Associate(state, EipMode.Binded);
        GivenEip.Find(state).Mode.Should().Be(EipMode.Binded);

        state = GivenEip.State(GivenEip.Eip, Given.Eni);
        ModifyMode(state, EipMode.MultiBinded);
        GivenEip.Find(state).Should().Be(GivenEip.Eip with { Mode = EipMode.MultiBinded });
        Associate(state, null);
        GivenEip.Find(state).Mode.Should().Be(EipMode.MultiBinded);
    }

    [Fact]
    [Rule("eip.mode-binded")]
    public void The_mode_BINDED_needs_an_Available_ENI_without_secondary_addresses_and_prefixes()
    {
        Refused.With(
            Refusal.EipModeOfAttachedNetworkInterface,
            GivenEip.State(GivenEip.Eip, Given.AttachedEni),
            it => Associate(it, EipMode.Binded));
        Refused.With(
            Refusal.EipModeWithSecondaryAddresses,
            GivenEip.State(GivenEip.Eip, GivenEip.Eni),
            it => Associate(it, EipMode.Binded));
        var prefixed = Given.Eni with { Ipv4Prefixes = [Given.Block("172.17.0.32/28")] };
        foreach (var mode in new[] { EipMode.Binded, EipMode.MultiBinded })
        {
            Refused.With(
                Refusal.EipModeWithPrefixes, GivenEip.State(GivenEip.Eip, prefixed), it => Associate(it, mode));
        }

        Associate(GivenEip.State(GivenEip.Eip, prefixed), EipMode.Nat);
        Associate(GivenEip.State(GivenEip.Eip, GivenEip.Eni), EipMode.MultiBinded);
        Associate(GivenEip.State(GivenEip.Eip, Given.AttachedEni), EipMode.MultiBinded);
    }

    [Theory]
    [InlineData(EipMode.Nat, EipMode.MultiBinded, Refusal.EipMultiModeConflict)]
    [InlineData(EipMode.MultiBinded, EipMode.Nat, Refusal.EipMultiModeConflict)]
    [InlineData(EipMode.Binded, EipMode.Nat, Refusal.EipModeConflict)]
    [InlineData(EipMode.Nat, EipMode.Binded, Refusal.EipModeConflict)]
    [InlineData(EipMode.Binded, EipMode.Binded, Refusal.TooManyEipsOnNetworkInterface)]
    [Rule("eip.mode-conflict")]
    internal void The_EIPs_of_an_ENI_have_one_mode(EipMode present, EipMode mode, Refusal refusal)
    {
        // The other EIP has an address that the ENI had before a state document changed it.
        var state = GivenEip.State(
            GivenEip.Eip, GivenEip.InUse(GivenEip.Second, GivenEip.At("172.17.0.100"), present), Given.Eni);
        Refused.With(refusal, state, it => Associate(it, mode));
    }

    [Theory]
    [InlineData(EipMode.Nat)]
    [InlineData(EipMode.MultiBinded)]
    [Rule("eip.mode-conflict")]
    internal void An_ENI_can_have_several_EIPs_of_the_same_mode(EipMode mode)
    {
        var state = GivenEip.State(
            GivenEip.Eip, GivenEip.InUse(GivenEip.Second, GivenEip.At("172.17.0.100"), mode), GivenEip.Eni);
        Associate(state, mode);
        state.EipIndex.Of(Given.MyEni).Should().HaveCount(2);
    }

    [Fact]
    [Rule("eip.mode-quota")]
    public void An_ENI_has_at_most_ten_EIPs_in_the_mode_MULTI_BINDED()
    {
        AccountState State(int count) => GivenEip.State(
        [
            GivenEip.Eip,
            Given.Eni,
            .. Enumerable.Range(1, count).Select(number => GivenEip.InUse(
                GivenEip.Eip with
                {
                    Id = new EipId($"eip-{number}"),
                    IpAddress = Given.Address($"47.96.1.{number}"),
                },
                GivenEip.At($"172.17.0.{100 + number}"),
                EipMode.MultiBinded)),
        ]);
        Associate(State(9), EipMode.MultiBinded);
        Refused.With(Refusal.TooManyMultiBindedEips, State(10), it => Associate(it, EipMode.MultiBinded));
    }

    [Fact]
    [Rule("eip.forward-mode")]
    public void The_mode_of_an_EIP_in_use_changes_under_the_same_conditions()
    {
        var state = GivenEip.State(GivenEip.InUse(GivenEip.Eip, GivenEip.At("172.17.0.12")), Given.Eni);
        Planned.ChangesNothing(
            state, it => EipModification.ModifyMode(it, Given.Hangzhou, GivenEip.MyEip, EipMode.Binded));
        GivenEip.Find(state).Mode.Should().Be(EipMode.Binded);
        state.Replace(state.NetworkInterfaces, Given.AttachedEni);
        ModifyMode(state, EipMode.Binded);
        ModifyMode(state, EipMode.Nat);
        Refused.With(Refusal.EipModeOfAttachedNetworkInterface, state, it => ModifyMode(it, EipMode.Binded));
    }

    [Fact]
    [Rule("eip.forward-mode")]
    public void The_EIP_of_an_instance_has_only_the_mode_NAT()
    {
        var state = GivenEip.State(GivenEip.InUse(GivenEip.Eip, new InstanceTarget(Given.MyInstance)));
        Refused.With(Refusal.EipModeNotSupported, state, it => ModifyMode(it, EipMode.Binded));
        ModifyMode(state, EipMode.Nat);
    }

    [Fact]
    [Rule("eip.forward-mode")]
    public void The_mode_of_an_EIP_whose_ENI_does_not_exist_can_change()
    {
        var state = GivenEip.State(GivenEip.InUse(GivenEip.Eip, GivenEip.At("172.17.0.12")));
        ModifyMode(state, EipMode.Binded);
        GivenEip.Find(state).Mode.Should().Be(EipMode.Binded);
    }

    private static void Associate(AccountState state, EipMode? mode)
    {
        state.Apply(EipAssociation.Associate(state, null, GivenEip.MyEip, Spec with { Mode = mode }));
        state.RunDueTransitions();
    }

    private static void ModifyMode(AccountState state, EipMode mode) =>
        state.Apply(EipModification.ModifyMode(state, null, GivenEip.MyEip, mode));
}
