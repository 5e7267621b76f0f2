using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Attaching, detaching and deleting ENIs.</summary>
public sealed class NetworkInterfaceLifecycleTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    private static readonly InstanceId Unknown = new("i-unknown");

    /// <summary>Each status, and whether an ENI can be attached, detached, deleted and modified in it.</summary>
    public static IEnumerable<TheoryDataRow> States =>
    [
        new(NetworkInterfaceStatus.Creating, false, false, false, false),
        new(NetworkInterfaceStatus.Available, true, false, true, true),
        new(NetworkInterfaceStatus.Attaching, false, false, false, false),
        new(NetworkInterfaceStatus.InUse, false, true, false, true),
        new(NetworkInterfaceStatus.Detaching, false, true, false, false),
        new(NetworkInterfaceStatus.Deleting, false, false, true, false),
        new(NetworkInterfaceStatus.CreateFailed, false, false, false, false),
        new(NetworkInterfaceStatus.Linked, false, false, false, false),
        new(NetworkInterfaceStatus.Linking, false, false, false, false),
        new(NetworkInterfaceStatus.Unlinking, false, false, false, false),
    ];

    [Theory, MemberData(nameof(States))]
    [Rule("eni-life.states")]
    internal void Each_action_is_accepted_only_in_its_allowed_states(
        NetworkInterfaceStatus status, bool attach, bool detach, bool delete, bool modify)
    {
        NetworkInterface[] enis = [Given.Eni with { Status = status }];
        Try(attach, Given.StateWith(enis), it => Attach(it));
        Try(delete, Given.StateWith(enis), Delete);
        Try(modify, Given.StateWith(enis), it => it.Apply(NetworkInterfaceModification.Modify(
            it, Given.Hangzhou, Given.MyEni, new NetworkInterfaceChanges { Name = "changed" })));
        Try(detach, Given.StateWith(Given.AttachedEni with { Status = status }), it => Detach(it));

        static void Try(bool allowed, AccountState state, Action<AccountState> call)
        {
            if (allowed)
            {
                call(state);
            }
            else
            {
                Refused.With(Refusal.NetworkInterfaceStateNotAllowed, state, call);
            }
        }
    }

    [Fact]
    [Rule("eni-life.transitions")]
    public void An_ENI_passes_through_Attaching_InUse_Detaching_Available_and_Deleting()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = Given.StateOf(
            Given.Settings with { Clock = clock, TransitionDelay = Delay },
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            Given.Instance,
            Given.Eni with { PrivateIpAddresses = [Given.Address("172.17.0.20")] });
        var pool = state.AddressesOf(state.VSwitches.Find(Given.MyVSwitch)!);

        Attach(state);
        Pass(clock, state, NetworkInterfaceStatus.Attaching);
        Given.EniOf(state).InstanceId.Should().Be(Given.MyInstance);
        state.NetworkInterfacesOf(Given.MyInstance).Should().ContainSingle();
        Finish(clock, state, NetworkInterfaceStatus.InUse);

        Detach(state);
        Pass(clock, state, NetworkInterfaceStatus.Detaching);
        Given.EniOf(state).InstanceId.Should().Be(Given.MyInstance);
        Finish(clock, state, NetworkInterfaceStatus.Available);
        Given.EniOf(state).InstanceId.Should().BeNull();
        Given.EniOf(state).PrivateIpAddresses.Should().Equal(Given.Address("172.17.0.20"));
        Given.EniOf(state).SecurityGroupIds.Should().Equal(Given.MyGroup);
        state.NetworkInterfacesOf(Given.MyInstance).Should().BeEmpty();

        Delete(state);
        Pass(clock, state, NetworkInterfaceStatus.Deleting);
        pool.IsFree(Given.Address("172.17.0.12")).Should().BeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        state.RunDueTransitions();
        state.NetworkInterfaces.Should().BeEmpty();
        pool.FreeAddressCount.Should().Be(252);
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(0);
    }

    [Fact]
    [Rule("eni-life.stuck")]
    public void A_stuck_transition_can_be_repeated_and_a_running_one_is_not_restarted()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var settings = Given.Settings with { Clock = clock, TransitionDelay = Delay };
        AccountState StateOf(NetworkInterface eni) =>
            Given.StateOf(settings, Given.Region, Given.VSwitch(), Given.Group, Given.Instance, eni);

        var stuck = StateOf(Given.AttachedEni with { Status = NetworkInterfaceStatus.Detaching });
        Detach(stuck);
        var deleting = StateOf(Given.Eni with { Status = NetworkInterfaceStatus.Deleting });
        Delete(deleting);
        var detaching = StateOf(Given.AttachedEni);
        Detach(detaching);
        clock.Advance(TimeSpan.FromSeconds(9));
        Detach(detaching);
        clock.Advance(TimeSpan.FromSeconds(1));

        stuck.RunDueTransitions();
        deleting.RunDueTransitions();
        detaching.RunDueTransitions();
        Given.EniOf(stuck).Status.Should().Be(NetworkInterfaceStatus.Available);
        deleting.NetworkInterfaces.Should().BeEmpty();
        Given.EniOf(detaching).Status.Should().Be(NetworkInterfaceStatus.Available);
    }

    [Fact]
    [Rule("eni-life.exists")]
    public void ENIs_with_unknown_ids_or_in_other_regions_are_not_found()
    {
        var beijing = new RegionId("cn-beijing");
        var state = Given.State(
            Given.Region,
            Given.Region with { Id = beijing },
            Given.VSwitch(),
            Given.Group,
            Given.Instance with { RegionId = beijing },
            Given.Eni);
        Refused.With(Refusal.AttachedInstanceNotFound, state, it => Attach(it), "i-myinstance");
        Refused.With(Refusal.AttachedInstanceNotFound, state, it => Attach(it, Unknown), "i-unknown");
        Refused.With(Refusal.AttachedInstanceNotFound, state, it => Detach(it, Unknown), "i-unknown");
        Refused.With(
            Refusal.NetworkInterfaceNotFound,
            state,
            it => it.Apply(NetworkInterfaceAttachment.Attach(it, beijing, Given.MyEni, Given.MyInstance)),
            "eni-myeni");
        Refused.With(
            Refusal.NetworkInterfaceNotFound,
            state,
            it => it.Apply(NetworkInterfaceDeletion.Delete(it, beijing, Given.MyEni)));
        Refused.With(
            Refusal.NetworkInterfaceNotFound, state, it => NetworkInterfaceListing.Describe(it, beijing, Given.MyEni));
        Refused.With(
            Refusal.RegionNotFound, state, it => it.Apply(
                NetworkInterfaceDeletion.Delete(it, new RegionId("cn-unknown"), Given.MyEni)));
    }

    [Fact]
    [Rule("eni-life.busy")]
    public void An_ENI_with_a_running_task_or_managed_by_a_service_cannot_be_changed()
    {
        var busy = Given.StateWith(Given.Eni with { TaskInProgress = true });
        Refused.With(Refusal.TaskInProgress, busy, it => Attach(it));
        Refused.With(Refusal.TaskInProgress, busy, it => Detach(it));
        Refused.With(Refusal.TaskInProgress, busy, Delete);
        var managed = Given.StateWith(Given.Eni with { ServiceId = 7 });
        Refused.With(Refusal.ServiceManaged, managed, it => Attach(it));
        Refused.With(Refusal.ServiceManaged, managed, it => Detach(it));
        Refused.With(Refusal.ServiceManaged, managed, Delete);
    }

    [Fact]
    [Rule("eni-life.dry-run")]
    public void A_dry_run_changes_nothing()
    {
        var state = Given.StateWith(Given.Eni);
        Planned.ChangesNothing(
            state, it => NetworkInterfaceAttachment.Attach(it, Given.Hangzhou, Given.MyEni, Given.MyInstance));
        Planned.ChangesNothing(
            Given.StateWith(Given.Eni), it => NetworkInterfaceDeletion.Delete(it, Given.Hangzhou, Given.MyEni));
    }

    private static void Pass(FakeTimeProvider clock, AccountState state, NetworkInterfaceStatus status)
    {
        clock.Advance(TimeSpan.FromSeconds(9));
        state.RunDueTransitions();
        Given.EniOf(state).Status.Should().Be(status);
    }

    private static void Finish(FakeTimeProvider clock, AccountState state, NetworkInterfaceStatus status)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        state.RunDueTransitions();
        Given.EniOf(state).Status.Should().Be(status);
    }

    private static void Attach(AccountState state, InstanceId? instance = null) =>
        state.Apply(
            NetworkInterfaceAttachment.Attach(state, Given.Hangzhou, Given.MyEni, instance ?? Given.MyInstance));

    private static void Detach(AccountState state, InstanceId? instance = null) =>
        state.Apply(
            NetworkInterfaceAttachment.Detach(state, Given.Hangzhou, Given.MyEni, instance ?? Given.MyInstance));

    private static void Delete(AccountState state) =>
        state.Apply(NetworkInterfaceDeletion.Delete(state, Given.Hangzhou, Given.MyEni));
}
