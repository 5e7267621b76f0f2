using System.Collections.Immutable;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Access;

/// <summary>RAM roles and key pairs of instances.</summary>
public sealed class CredentialAttachmentTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly InstanceId Other = new("i-other");
    private static readonly Instance Second = Given.Instance with { Id = Other };

    private delegate Plan<ImmutableArray<InstanceResult>> Rule(
        AccountState state, RegionId region, ImmutableArray<InstanceId> ids, string name);

    [Fact]
    public void A_role_is_attached_only_to_instances_without_another_role()
    {
        var state = State(Given.Instance, Second with { RamRoleName = "other" });
        Apply(state, CredentialAttachment.AttachRamRole, "mine").Should().Equal(
            (Given.MyInstance, null), (Other, Refusal.RamRoleAttached));
        state.Instances.Select(instance => instance.RamRoleName).Should().Equal("mine", "other");
        Apply(state, CredentialAttachment.AttachRamRole, "other").Should().Equal(
            (Given.MyInstance, Refusal.RamRoleAttached), (Other, null));
        Refused.With(
            Refusal.RamRoleAttached, state, it => Apply(it, CredentialAttachment.AttachRamRole, "third"), "mine");
    }

    [Fact]
    public void A_role_is_detached_from_instances_that_have_this_role_or_no_role()
    {
        var state = State(Given.Instance with { RamRoleName = "mine" }, Second with { RamRoleName = "other" });
        Refused.With(
            Refusal.RamRoleNotAttached, state, it => Apply(it, CredentialAttachment.DetachRamRole, "third"));
        Apply(state, CredentialAttachment.DetachRamRole, "mine").Should().Equal(
            (Given.MyInstance, null), (Other, Refusal.RamRoleNotAttached));
        state.Instances.Select(instance => instance.RamRoleName).Should().Equal("", "other");
        Apply(state, CredentialAttachment.DetachRamRole, "other")
            .Should().Equal((Given.MyInstance, null), (Other, null));

        var both = State(Given.Instance with { RamRoleName = "mine" }, Second with { RamRoleName = "other" });
        both.Apply(CredentialAttachment.DetachRamRole(both, Given.Hangzhou, [Given.MyInstance, Other], role: null));
        both.Instances.Select(instance => instance.RamRoleName).Should().Equal("", "");
    }

    [Fact]
    public void A_key_pair_replaces_the_previous_one_and_is_rejected_on_Windows()
    {
        var windows = PublicImages.All.First(image => image.OsType == "windows").Id;
        var state = State(Given.Instance with { KeyPairName = "before" }, Second with { ImageId = windows });
        Apply(state, CredentialAttachment.AttachKeyPair, "mine").Should().Equal(
            (Given.MyInstance, null), (Other, Refusal.KeyPairOnWindows));
        state.Instances.Select(instance => instance.KeyPairName).Should().Equal("mine", "");
        Refused.With(
            Refusal.KeyPairOnWindows,
            State(Given.Instance with { ImageId = windows }, Second with { ImageId = windows }),
            it => Apply(it, CredentialAttachment.AttachKeyPair, "mine"));
        Apply(
            State(Given.Instance with { ImageId = "gone" }, Second), CredentialAttachment.AttachKeyPair, "mine")
            .Should().Equal((Given.MyInstance, null), (Other, null));
    }

    [Fact]
    public void A_key_pair_is_detached_from_instances_that_have_this_key_pair_or_none()
    {
        var state = State(Given.Instance with { KeyPairName = "mine" }, Second with { KeyPairName = "other" });
        Refused.With(Refusal.KeyPairNotFound, state, it => Apply(it, CredentialAttachment.DetachKeyPair, "third"));
        Apply(state, CredentialAttachment.DetachKeyPair, "mine").Should().Equal(
            (Given.MyInstance, null), (Other, Refusal.KeyPairNotFound));
        state.Instances.Select(instance => instance.KeyPairName).Should().Equal("", "other");
    }

    [Fact]
    [Rule("instances.key-pair")]
    public void Only_key_pairs_of_the_region_are_attached_and_detached()
    {
        var state = State(Given.Instance, Second with { KeyPairName = "deleted" });
        Refused.With(Refusal.KeyPairNotFound, state, it => Apply(it, CredentialAttachment.AttachKeyPair, "unknown"));
        Refused.With(Refusal.KeyPairNotFound, state, it => Apply(it, CredentialAttachment.DetachKeyPair, "unknown"));
        Apply(state, CredentialAttachment.DetachKeyPair, "deleted").Should().Equal(
            (Given.MyInstance, Refusal.KeyPairNotFound), (Other, null));
        state.Instances.Select(instance => instance.KeyPairName).Should().Equal("", "");
    }

    [Fact]
    public void Without_instances_nothing_changes()
    {
        var state = State(Given.Instance);
        state.Apply(CredentialAttachment.AttachRamRole(state, Given.Hangzhou, [], "mine")).Should().BeEmpty();
        state.Instances.Should().Equal(Given.Instance);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Instances_must_be_in_the_region_unlocked_and_Running_or_Stopped(int index)
    {
        Rule rule = index switch
        {
            0 => CredentialAttachment.AttachRamRole,
            1 => CredentialAttachment.DetachRamRole,
            2 => CredentialAttachment.AttachKeyPair,
            _ => CredentialAttachment.DetachKeyPair,
        };
        var locked = Given.Instance with { LockReasons = ["security"] };
        var starting = Second with { Status = InstanceStatus.Starting };
        Refused.With(Refusal.InstanceLocked, State(locked, starting), it => Apply(it, rule, "mine"));
        Refused.With(
            Refusal.InstanceStateNotAllowed,
            State(starting),
            it => it.Apply(rule(it, Given.Hangzhou, [Other], "mine")),
            "Running,Stopped",
            "Starting");
        Apply(State(Given.Instance, starting), rule, "mine").Should().Equal(
            (Given.MyInstance, null), (Other, Refusal.InstanceStateNotAllowed));
        Apply(State(locked, Second with { Status = InstanceStatus.Stopped }), rule, "mine").Should().Equal(
            (Given.MyInstance, Refusal.InstanceLocked), (Other, null));
        Apply(State(Given.Instance), rule, "mine").Should().Equal(
            (Given.MyInstance, null), (Other, Refusal.InstanceNotFound));
        Refused.With(
            Refusal.InstanceNotFound,
            State(Given.Instance),
            it => it.Apply(rule(it, Beijing, [Given.MyInstance], "mine")));
        Refused.With(
            Refusal.RegionNotFound,
            State(Given.Instance),
            it => it.Apply(rule(it, new RegionId("cn-unknown"), [Given.MyInstance], "mine")));
    }

    private static IEnumerable<(InstanceId Id, Refusal? Refusal)> Apply(AccountState state, Rule rule, string name) =>
        state.Apply(rule(state, Given.Hangzhou, [Given.MyInstance, Other, Given.MyInstance], name))
            .Select(result => (result.Instance, result.Refusal?.Refusal));

    private static AccountState State(params object[] rows) =>
        Given.State(
        [
            Given.Region,
            Given.Region with { Id = Beijing },
            Given.KeyPair("mine"),
            Given.KeyPair("mine") with { Id = new KeyPairId("ssh-beijing"), RegionId = Beijing },
            .. rows,
        ]);
}
