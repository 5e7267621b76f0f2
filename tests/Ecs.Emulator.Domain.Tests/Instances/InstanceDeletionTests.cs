using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>Preconditions of the deletion of instances.</summary>
public sealed class InstanceDeletionTests
{
    [Theory]
    [InlineData("Running", false, false)]
    [InlineData("Running", true, true)]
    [InlineData("Stopped", false, true)]
    [InlineData("Stopped", true, true)]
    [InlineData("Starting", true, false)]
    [InlineData("Stopping", true, false)]
    public void A_Stopped_instance_is_deleted_and_a_Running_one_only_by_force(string status, bool force, bool allowed)
    {
        var state = State(Given.Instance with { Status = Enum.Parse<InstanceStatus>(status) });
        if (!allowed)
        {
            Refused.With(Refusal.InstanceStateNotAllowed, state, it => Delete(it, force));
            return;
        }

        Delete(state, force);
        state.Instances.Find(Given.MyInstance)!.Status.Should().Be(InstanceStatus.Stopping);
        state.Instances.Find(Given.MyInstance)!.BeingDeleted.Should().BeTrue();
    }

    [Fact]
    public void A_locked_protected_or_initializing_instance_is_not_deleted()
    {
        Refused.With(
            Refusal.InstanceLocked, State(Given.Instance with { LockReasons = ["security"] }), it => Delete(it, true));
        Refused.With(
            Refusal.InstanceProtected,
            State(Given.Instance with { DeletionProtection = true }),
            it => Delete(it, true),
            "i-myinstance");
        Refused.With(
            Refusal.InstanceInitializing,
            State(Given.Instance with { Status = InstanceStatus.Pending }),
            it => Delete(it, true));
    }

    [Theory]
    [InlineData(1, false, false)]
    [InlineData(1, true, true)]
    [InlineData(0, false, true)]
    [InlineData(-1, false, true)]
    public void A_subscription_instance_is_deleted_after_it_expires_or_if_such_instances_are_included(
        int secondsLeft, bool includePrePaid, bool allowed)
    {
        var state = State(Given.Instance with
        {
            ChargeType = InstanceChargeType.PrePaid,
            ExpiredTime = Given.Then.AddSeconds(secondsLeft),
        });
        if (allowed)
        {
            Delete(state, force: true, includePrePaid);
            return;
        }

        Refused.With(Refusal.InstanceIsPrePaid, state, it => Delete(it, force: true, includePrePaid));
    }

    private static AccountState State(Instance instance) => Given.StateOf(
        Given.Settings with
        {
            Clock = new FakeTimeProvider(Given.Then),
            TransitionDelay = TimeSpan.FromSeconds(10),
        },
        Given.Region,
        instance);

    private static void Delete(AccountState state, bool force, bool includePrePaid = false) =>
        state.Apply(InstanceDeletion.Delete(state, [Given.MyInstance], force, includePrePaid));
}
