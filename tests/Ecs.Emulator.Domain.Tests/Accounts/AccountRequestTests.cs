using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Accounts;

/// <summary>Requests in an account: transitions around a request, and the lock.</summary>
public sealed class AccountRequestTests
{
    private static readonly AccountId First = new("1111111111111111");

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider clock = new(Given.Then);

    [Fact]
    public void Transitions_complete_before_the_request_after_they_are_due()
    {
        var cloud = NewCloud(TimeSpan.FromSeconds(10));
        Enter(cloud, First, Attach).Should().Be(NetworkInterfaceStatus.Attaching);
        clock.Advance(TimeSpan.FromSeconds(9));
        Enter(cloud, First, StatusOf).Should().Be(NetworkInterfaceStatus.Attaching);
        clock.Advance(TimeSpan.FromSeconds(1));
        Enter(cloud, First, StatusOf).Should().Be(NetworkInterfaceStatus.InUse);
    }

    [Fact]
    public void A_transition_without_delay_completes_with_its_request()
    {
        var cloud = NewCloud();
        AccountState? entered = null;
        Enter(cloud, First, state =>
        {
            entered = state;
            return Attach(state);
        }).Should().Be(NetworkInterfaceStatus.Attaching);
        StatusOf(entered!).Should().Be(NetworkInterfaceStatus.InUse);
    }

    [Fact]
    public void An_exchange_completes_the_due_transitions_of_both_states()
    {
        var cloud = NewCloud(TimeSpan.FromSeconds(10));
        Enter(cloud, First, Attach);
        clock.Advance(TimeSpan.FromSeconds(10));
        var next = NewState(First, TimeSpan.Zero);
        Attach(next);
        var before = NetworkInterfaceStatus.Creating;
        cloud.Exchange(First, state =>
        {
            before = StatusOf(state);
            return next;
        });
        before.Should().Be(NetworkInterfaceStatus.InUse);
        StatusOf(next).Should().Be(NetworkInterfaceStatus.InUse);
    }

    [Fact]
    public async Task An_account_is_entered_only_if_no_other_request_holds_it_longer_than_the_limit()
    {
        var account = NewCloud().Open(First);
        account.TryEnter(Limit, Assign, out var addresses).Should().BeTrue();
        addresses.Should().Be(1);
        using var isInside = new ManualResetEventSlim();
        using var mayLeave = new ManualResetEventSlim();
        var other = Task.Run(() => account.Enter(_ =>
        {
            isInside.Set();
            return mayLeave.Wait(Limit);
        }));
        isInside.Wait(Limit).Should().BeTrue();
        account.TryEnter(TimeSpan.Zero, Assign, out addresses).Should().BeFalse();
        addresses.Should().Be(0);
        mayLeave.Set();
        (await other).Should().BeTrue();

        // Another thread can enter, so the first call has left the lock.
        (await Task.Run(() => account.TryEnter(Limit, Assign, out _))).Should().BeTrue();
        account.Enter(state => Given.EniOf(state).PrivateIpAddresses.Length).Should().Be(2);
    }

    [Fact]
    public void An_account_has_the_regions_of_its_state()
    {
        var account = NewCloud().Open(First);
        account.HasRegion(Given.Hangzhou).Should().BeTrue();
        account.HasRegion(new RegionId("cn-beijing")).Should().BeFalse();
    }

    [Theory]
    [InlineData("1234567890123456", true)]
    [InlineData("123456789012345", false)]
    [InlineData("12345678901234567", false)]
    [InlineData("123456789012345a", false)]
    public void An_account_id_has_16_digits(string text, bool isId) => Cloud.IsAccountId(text).Should().Be(isId);

    [Fact]
    public void The_account_of_a_key_exists_or_is_provisional()
    {
        var cloud = NewCloud();
        cloud.AccountOf(First.Value).IsProvisional.Should().BeTrue();
        cloud.Create(First);
        cloud.AccountOf(First.Value).Should().BeSameAs(cloud.Find(First));
        cloud.AccountOf("unknown").Should().BeSameAs(cloud.Find(Cloud.DefaultAccountId));
        cloud.Reset(Cloud.DefaultAccountId);
        cloud.AccountOf(null).Should().BeSameAs(cloud.Find(Cloud.DefaultAccountId));
        cloud.AccountOf(null).IsProvisional.Should().BeFalse();
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_request_of_an_account_that_was_reset_after_it_was_opened_uses_the_new_account(
        bool exists, bool resetsAll)
    {
        foreach (var id in exists ? [First, Cloud.DefaultAccountId] : new[] { First })
        {
            var cloud = NewCloud();
            if (exists)
            {
                cloud.Create(id);
            }

            var opened = cloud.Open(id);
            if (resetsAll)
            {
                cloud.Reset();
            }
            else
            {
                cloud.Reset(id);
            }

            cloud.Enter(opened, 0, static (state, _) => Assign(state), static _ => true).Should().Be(1);
            cloud.Find(id).Should().NotBeNull().And.NotBeSameAs(opened);
            cloud.Read(id, static state => Given.EniOf(state).PrivateIpAddresses.Length).Should().Be(1);
        }
    }

    [Fact]
    public void A_document_for_an_account_that_is_reset_while_the_document_waits_replaces_the_new_account()
    {
        var cloud = NewCloud();
        cloud.Create(First);
        var reset = cloud.Open(First);
        var next = NewState(First, TimeSpan.Zero);
        var exchange = new Thread(() => cloud.Exchange(First, _ => next));
        reset.Enter(_ =>
        {
            exchange.Start();
            var isWaiting = SpinWait.SpinUntil(
                () => exchange.ThreadState.HasFlag(ThreadState.WaitSleepJoin), Limit);
            cloud.Reset(First);
            return isWaiting;
        }).Should().BeTrue();
        exchange.Join(Limit).Should().BeTrue();
        cloud.Read(First, state => state).Should().BeSameAs(next);
    }

    [Fact]
    public void An_account_above_the_maximum_is_rejected_again()
    {
        var cloud = new Cloud(id => NewState(id, TimeSpan.Zero), maxAccounts: 1);
        var opened = cloud.Open(First);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var thrown = FluentActions
                .Invoking(() => cloud.Enter(opened, 0, static (state, _) => Assign(state), static _ => true))
                .Should().Throw<RefusedException>().Which;
            thrown.Refusal.Should().Be(Refusal.TooManyAccounts);
            thrown.Arguments.Should().Equal("1");
        }
    }

    [Fact]
    public void The_owners_of_shared_keys_are_listed_in_the_order_of_the_keys()
    {
        var second = new AccountId("2222222222222222");
        var cloud = NewCloud();
        foreach (var id in (AccountId[])[First, second])
        {
            cloud.Exchange(id, _ =>
            {
                var access = new AccessControl(id);
                access.Add(new AccessKey { Id = "key-b", Secret = "secret" });
                access.Add(new AccessKey { Id = "key-a", Secret = "secret" });
                return new AccountState(id, Given.Settings) { Access = access };
            });
        }

        cloud.SetKeyOwner("key-b", second);
        cloud.SharedKeyOwners.Should().Equal(("key-a", First), ("key-b", second));
    }

    [Fact]
    [Rule("account.provisional")]
    public void A_provisional_account_is_not_removed_while_a_request_runs_in_it()
    {
        var cloud = NewCloud();
        var cached = Enumerable.Range(0, 32).Select(number => cloud.Open(new AccountId($"3{number:D15}"))).ToList();
        var additional = new AccountId("4000000000000001");
        Account? opened = null;
        var open = new Thread(() => opened = cloud.Open(additional));
        EnterAll(0, () =>
        {
            open.Start();
            open.Join(Limit).Should().BeTrue();
        });

        cached.Should().OnlyContain(account => cloud.Open(account.Id) == account);
        cloud.Open(additional).Should().BeSameAs(opened);

        // No request runs, so the two oldest accounts are removed.
        cloud.Open(new AccountId("4000000000000002"));
        cached.Skip(2).Should().OnlyContain(account => cloud.Open(account.Id) == account);
        cloud.Open(cached[1].Id).Should().NotBeSameAs(cached[1]);

        void EnterAll(int next, Action work)
        {
            if (next == cached.Count)
            {
                work();
                return;
            }

            cached[next].Enter(_ =>
            {
                EnterAll(next + 1, work);
                return true;
            });
        }
    }

    private Cloud NewCloud(TimeSpan delay = default) => new(id => NewState(id, delay));

    private AccountState NewState(AccountId id, TimeSpan delay)
    {
        var state = new AccountState(id, Given.Settings with { Clock = clock, TransitionDelay = delay })
        {
            Regions = Region.CatalogueOf([Given.Region]),
        };
        foreach (var resource in (object[])[Given.VSwitch(), Given.Group, Given.Instance, Given.Eni])
        {
            state.TryAdd(resource).Should().BeTrue();
        }

        return state;
    }

    private static T Enter<T>(Cloud cloud, AccountId id, Func<AccountState, T> work) =>
        cloud.Enter(cloud.Open(id), work, static (state, work) => work(state), static _ => true);

    private static int Assign(AccountState state) => state.Apply(
        AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, Given.NextAddresses(1))).Addresses.Length;

    private static NetworkInterfaceStatus Attach(AccountState state)
    {
        state.Apply(NetworkInterfaceAttachment.Attach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance));
        return StatusOf(state);
    }

    private static NetworkInterfaceStatus StatusOf(AccountState state) => Given.EniOf(state).Status;
}
