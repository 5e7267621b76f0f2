using Microsoft.Extensions.Time.Testing;
namespace Ecs.Emulator.Domain.Tests.Accounts;

/// <summary>The change sets that subscribers of an account state receive.</summary>
public sealed class ChangeStreamTests
{
    private readonly List<(string Kind, string Id, object? Before, object? After)> received = [];
    private int sets;

    [Fact]
    public void A_subscriber_receives_all_changes_of_a_request_together()
    {
        var state = Given.StateWith(Given.Eni);
        Subscribe(state);
        state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, Given.NextAddresses(1)));
        var assigned = Given.EniOf(state);
        assigned.PrivateIpAddresses.Should().Equal(Given.Address("172.17.0.1"));
        received.Should().BeEquivalentTo<(string, string, object?, object?)>(
        [
            ("networkInterfaces", "eni-myeni", Given.Eni, assigned),
            ("allocationCursors", "vsw-myvswitch", null, state.CursorsOf(Given.MyVSwitch)),
        ]);
        sets.Should().Be(1);
    }

    [Fact]
    public void A_subscriber_receives_creations_transitions_and_removals()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = Given.StateOf(
            Given.Settings with { Clock = clock, TransitionDelay = TimeSpan.FromSeconds(10) },
            [Given.Region, Given.VSwitch(), Given.Group]);
        Subscribe(state);
        var created = state.Apply(NetworkInterfaceCreation.Create(state, Given.Hangzhou, new NetworkInterfaceSpec
        {
            VSwitchId = Given.MyVSwitch,
            SecurityGroupIds = [Given.MyGroup],
        })).NetworkInterface;
        received.Should().Contain(("networkInterfaces", created.Id.Value, null, created));

        received.Clear();
        state.Apply(NetworkInterfaceDeletion.Delete(state, Given.Hangzhou, created.Id));
        var deleting = state.NetworkInterfaces.Single();
        received.Should().Equal(("networkInterfaces", created.Id.Value, created, deleting));

        received.Clear();
        clock.Advance(TimeSpan.FromSeconds(10));
        state.RunDueTransitions();
        received.Should().Equal(("networkInterfaces", created.Id.Value, deleting, null));
        state.ChangeCount.Should().Be(5, "two rows were given, and three sets were applied");
    }

    [Fact]
    public void A_subscriber_receives_nothing_from_requests_without_changes()
    {
        var state = Given.StateWith(Given.Eni);
        var count = state.ChangeCount;
        Subscribe(state);
        state.Apply(state.NewChanges());
        state.RunDueTransitions();
        NetworkInterfaceCreation.Create(state, Given.Hangzhou, new NetworkInterfaceSpec
        {
            VSwitchId = Given.MyVSwitch,
            SecurityGroupIds = [Given.MyGroup],
        });
        FluentActions.Invoking(() => state.Apply(NetworkInterfaceDeletion.Delete(
            state, Given.Hangzhou, new NetworkInterfaceId("eni-unknown")))).Should().Throw<RefusedException>();
        sets.Should().Be(0);
        state.ChangeCount.Should().Be(count);
    }

    [Fact]
    public void A_transition_that_completes_during_a_read_is_a_change()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = Given.StateOf(
            Given.Settings with { Clock = clock },
            [Given.Vpc with { Status = VpcStatus.Pending, TransitionEndsAt = Given.Then.AddSeconds(1) }]);
        Subscribe(state);
        var count = state.ChangeCount;
        state.RunDueTransitions();
        sets.Should().Be(0);
        clock.Advance(TimeSpan.FromSeconds(1));
        state.RunDueTransitions();
        sets.Should().Be(1);
        state.ChangeCount.Should().Be(count + 1);
    }

    private void Subscribe(AccountState state) => state.Applied = changes =>
    {
        sets++;
        received.AddRange(changes.Changes.Select(
            change => (change.Kind.Name, change.Id, change.RowBefore, change.RowAfter)));
    };
}
