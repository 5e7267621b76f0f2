using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Accounts;

/// <summary>The changes that a cloud reports to its observers.</summary>
public sealed class ChangeReportTests : IDisposable
{
    private static readonly AccountId Other = new("1111111111111111");

    private readonly FakeTimeProvider clock = new(Given.Then);
    private readonly Recorder recorder = new();
    private readonly Cloud cloud;

    public ChangeReportTests()
    {
        cloud = new Cloud(NewState, maxAccounts: 2);
        cloud.Changes.Subscribe(recorder);
    }

    public void Dispose() => recorder.Reports.Should().BeEmpty("each test checks all reports");

    [Fact]
    public void A_request_reports_its_changes_and_a_read_reports_nothing()
    {
        Enter(Cloud.DefaultAccountId, static state => state.NetworkInterfaces.Count);
        recorder.Take().Should().BeEmpty();
        Enter(Cloud.DefaultAccountId, Assign);
        recorder.Take().Should().Equal(
            "1000000000000000: allocationCursors vsw-myvswitch, networkInterfaces eni-myeni");
    }

    [Fact]
    public void A_request_that_fails_after_a_change_reports_the_change()
    {
        FluentActions.Invoking(() => Enter<int>(Cloud.DefaultAccountId, state =>
        {
            Assign(state);
            throw new InvalidOperationException();
        })).Should().Throw<InvalidOperationException>();
        recorder.Take().Should().ContainSingle();
    }

    [Fact]
    public void The_first_success_of_an_account_reports_its_creation_and_later_requests_their_changes()
    {
        cloud.Enter(cloud.Open(Other), 0, static (state, _) => Assign(state), static _ => false);
        recorder.Take().Should().BeEmpty("the account does not exist yet");
        Enter(Other, Assign);
        recorder.Take().Should().Equal("1111111111111111: none -> 2 addresses");
        Enter(Other, Assign);
        recorder.Take().Should().Equal(
            "1111111111111111: allocationCursors vsw-myvswitch, networkInterfaces eni-myeni");
    }

    [Fact]
    public void An_account_that_exceeds_the_limit_reports_nothing()
    {
        cloud.Create(Other);
        recorder.Take().Should().ContainSingle();
        FluentActions.Invoking(() => Enter(new AccountId("2222222222222222"), Assign))
            .Should().Throw<RefusedException>();
        FluentActions.Invoking(() => cloud.Exchange(new AccountId("2222222222222222"), state => state))
            .Should().Throw<RefusedException>();
        recorder.Take().Should().BeEmpty();
    }

    [Fact]
    public void A_document_reports_both_states_and_the_new_state_reports_its_changes()
    {
        Enter(Cloud.DefaultAccountId, Assign);
        recorder.Take();
        cloud.Exchange(Cloud.DefaultAccountId, state => NewState(state.Owner));
        recorder.Take().Should().Equal("1000000000000000: 1 addresses -> 0 addresses");
        Enter(Cloud.DefaultAccountId, Assign);
        recorder.Take().Should().ContainSingle();
    }

    [Fact]
    public void A_document_creates_an_account()
    {
        cloud.Exchange(Other, state => NewState(state.Owner));
        recorder.Take().Should().Equal("1111111111111111: none -> 0 addresses");
    }

    [Fact]
    public void A_rejected_document_reports_only_the_transitions_that_were_due()
    {
        Enter(Cloud.DefaultAccountId, Attach);
        recorder.Take();
        clock.Advance(TimeSpan.FromSeconds(10));
        FluentActions
            .Invoking(() => cloud.Exchange(Cloud.DefaultAccountId, _ => throw new InvalidOperationException()))
            .Should().Throw<InvalidOperationException>();
        recorder.Take().Should().Equal("1000000000000000: networkInterfaces eni-myeni");
    }

    [Fact]
    public void A_transition_that_completes_before_a_read_is_reported()
    {
        Enter(Cloud.DefaultAccountId, Attach);
        recorder.Take();
        clock.Advance(TimeSpan.FromSeconds(10));
        Enter(Cloud.DefaultAccountId, static state => state.NetworkInterfaces.Count);
        recorder.Take().Should().Equal("1000000000000000: networkInterfaces eni-myeni");
    }

    [Fact]
    public void A_reset_removes_an_account_and_replaces_the_default_one()
    {
        cloud.Reset(Other);
        recorder.Take().Should().BeEmpty("the account does not exist");
        Enter(Other, Assign);
        Enter(Cloud.DefaultAccountId, Assign);
        recorder.Take();
        cloud.Reset(Other);
        recorder.Take().Should().Equal("1111111111111111: 1 addresses -> none");
        cloud.Reset(Cloud.DefaultAccountId);
        recorder.Take().Should().Equal("1000000000000000: 1 addresses -> 0 addresses");
    }

    [Fact]
    public void A_reset_of_the_cloud_reports_every_account()
    {
        Enter(Other, Assign);
        recorder.Take();
        cloud.Reset();
        recorder.Take().Should().Equal(
            "1000000000000000: 0 addresses -> 0 addresses", "1111111111111111: 1 addresses -> none");
    }

    [Fact]
    public void Changes_in_a_state_that_was_removed_are_not_reported()
    {
        Enter(Cloud.DefaultAccountId, state =>
        {
            cloud.Reset(Cloud.DefaultAccountId);
            recorder.Take().Should().ContainSingle();
            return Assign(state);
        });
        recorder.Take().Should().BeEmpty();
    }

    [Fact]
    public void Every_observer_receives_the_changes_until_it_unsubscribes()
    {
        var second = new Recorder();
        cloud.Changes.Subscribe(second);
        Enter(Cloud.DefaultAccountId, Assign);
        recorder.Take().Should().ContainSingle();
        second.Take().Should().ContainSingle();
        cloud.Changes.Unsubscribe(second);
        Enter(Cloud.DefaultAccountId, Assign);
        recorder.Take().Should().ContainSingle();
        second.Take().Should().BeEmpty();
    }

    private AccountState NewState(AccountId id)
    {
        var state = new AccountState(
            id, Given.Settings with { Clock = clock, TransitionDelay = TimeSpan.FromSeconds(10) })
        {
            Regions = Region.CatalogueOf([Given.Region]),
        };
        foreach (var resource in (object[])[Given.VSwitch(), Given.Group, Given.Instance, Given.Eni])
        {
            state.TryAdd(resource).Should().BeTrue();
        }

        return state;
    }

    private T Enter<T>(AccountId id, Func<AccountState, T> work) =>
        cloud.Enter(cloud.Open(id), work, static (state, work) => work(state), static _ => true);

    private static int Assign(AccountState state) => state.Apply(
        AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, Given.NextAddresses(1))).Addresses.Length;

    private static bool Attach(AccountState state)
    {
        state.Apply(NetworkInterfaceAttachment.Attach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance));
        return true;
    }

    /// <summary>Records reports as texts: the ids of the changed rows, or the numbers of secondary addresses.</summary>
    private sealed class Recorder : IChangeObserver
    {
        public List<string> Reports { get; } = [];

        public List<string> Take()
        {
            var taken = Reports.ToList();
            Reports.Clear();
            return taken;
        }

        public void OnApplied(AccountId account, AccountState state, ChangeSet changes) => Reports.Add(
            $"{account}: {string.Join(", ", changes.Changes.Select(change => $"{change.Kind.Name} {change.Id}"))}");

        public void OnReplaced(AccountId account, AccountState? before, AccountState? after) =>
            Reports.Add($"{account}: {Text(before)} -> {Text(after)}");

        private static string Text(AccountState? state) =>
            state is null ? "none" : $"{Given.EniOf(state).PrivateIpAddresses.Length} addresses";
    }
}
