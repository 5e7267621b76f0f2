using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Accounts;

/// <summary>Accounts and their states.</summary>
public sealed class AccountTests
{
    private static readonly AccountId First = new("1111111111111111");
    private static readonly AccountId Second = new("2222222222222222");
    private static readonly AccountId Third = new("9999999999999999");

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    [Rule("account.own-state")]
    public void Each_account_has_its_own_state()
    {
        var cloud = NewCloud();
        Assign(cloud, First);
        AddressesOf(cloud, First).Should().Be(1);
        AddressesOf(cloud, Second).Should().Be(0);
    }

    [Fact]
    [Rule("account.key-names-account")]
    public void A_key_belongs_to_the_account_with_its_number_or_to_the_first_account_that_lists_it()
    {
        var cloud = NewCloud();
        List(cloud, Second, "seconds");

        // The first account that lists a key owns it.
        List(cloud, First, "seconds", Second.Value);

        cloud.AccountIdOf(Second.Value).Should().Be(Second);
        cloud.AccountIdOf("1111111111111111").Should().Be(First);
        cloud.AccountIdOf("seconds").Should().Be(Second);
        cloud.AccountIdOf("unknown").Should().Be(Cloud.DefaultAccountId);
        cloud.AccountIdOf("111111111111111").Should().Be(Cloud.DefaultAccountId, "it has only 15 digits");
        cloud.AccountIdOf(null).Should().Be(Cloud.DefaultAccountId);
        cloud.AccountOf(null).Should().BeSameAs(cloud.Find(Cloud.DefaultAccountId));
        cloud.Accounts.Select(account => account.Id).Should().Equal(Cloud.DefaultAccountId, First, Second);
    }

    [Fact]
    [Rule("account.key-owner")]
    public void When_the_owner_removes_a_key_the_next_account_that_listed_it_becomes_the_owner()
    {
        var cloud = NewCloud();
        List(cloud, Third, "shared", "thirds");
        List(cloud, First, "shared");
        List(cloud, Second, "shared");
        cloud.SharedKeyOwners.Should().Equal(("shared", Third));

        List(cloud, Third, "thirds");
        cloud.AccountIdOf("shared").Should().Be(First);
        List(cloud, Third, "thirds", "shared");
        cloud.AccountIdOf("shared").Should().Be(First, "an account that lists the key again is the last in line");
        cloud.Reset(First);
        cloud.AccountIdOf("shared").Should().Be(Second);
        List(cloud, Second);
        cloud.AccountIdOf("shared").Should().Be(Third);
        cloud.SharedKeyOwners.Should().BeEmpty();
        cloud.Reset();
        cloud.AccountIdOf("shared").Should().Be(Cloud.DefaultAccountId);
    }

    [Fact]
    [Rule("account.key-owner")]
    public void A_reset_during_an_exchange_does_not_change_the_keys_of_other_accounts()
    {
        var cloud = NewCloud();
        Assign(cloud, First);
        List(cloud, Second, "seconds");
        var clock = new CallbackClock();
        cloud.Exchange(First, _ =>
        {
            var state = new AccountState(
                First, Given.Settings with { Clock = clock })
            { Access = AccessOf(First, "seconds") };

            // The account reads the clock for this transition after it has the new state, but before the cloud
            // updates the owners of keys.
            state.TryAdd(Given.Vpc with { TransitionEndsAt = Given.Then.AddYears(1) });
            clock.Hook = () => cloud.Reset(First);
            return state;
        });
        cloud.Find(First).Should().BeNull();
        cloud.AccountIdOf("seconds").Should().Be(Second);
        List(cloud, Second);
        cloud.AccountIdOf("seconds").Should().Be(Cloud.DefaultAccountId);
    }

    [Fact]
    [Rule("account.key-owner")]
    public void The_owner_of_a_key_can_be_chosen_among_the_accounts_that_list_it()
    {
        var cloud = NewCloud();
        List(cloud, First, "shared");
        List(cloud, Second, "shared");
        cloud.SetKeyOwner("shared", Third);
        cloud.SetKeyOwner("unknown", Third);
        cloud.AccountIdOf("shared").Should().Be(First);
        cloud.SetKeyOwner("shared", Second);
        cloud.AccountIdOf("shared").Should().Be(Second);
        List(cloud, Second);
        cloud.AccountIdOf("shared").Should().Be(First);
    }

    [Fact]
    [Rule("account.created")]
    public void An_account_is_created_by_a_successful_request_and_not_by_a_failure_or_a_read()
    {
        var cloud = NewCloud();
        cloud.Read(First, state => state.NetworkInterfaces.Count).Should().Be(1);
        cloud.Enter(cloud.Open(First), 0, static (_, _) => false, static succeeded => succeeded).Should().BeFalse();
        FluentActions.Invoking(() => cloud.Exchange(First, _ => throw new InvalidOperationException()))
            .Should().Throw<InvalidOperationException>();
        cloud.Find(First).Should().BeNull();
        cloud.Open(First).IsProvisional.Should().BeTrue();

        Assign(cloud, First);
        cloud.Find(First)!.IsProvisional.Should().BeFalse();
        cloud.Create(Second);
        cloud.Accounts.Select(account => account.Id).Should().Equal(Cloud.DefaultAccountId, First, Second);
    }

    [Fact]
    [Rule("account.provisional")]
    public void Provisional_accounts_are_cached_and_the_cache_is_bounded()
    {
        var cloud = NewCloud();
        cloud.Open(First).Should().BeSameAs(cloud.Open(First));
        var opened = new List<Account>();
        for (var number = 0; number < 500; number++)
        {
            opened.Add(cloud.Open(new AccountId($"3{number:D15}")));
            cloud.Read(opened[^1].Id, state => state.NetworkInterfaces.Count).Should().Be(1);
        }

        KeptInMemory(cloud, opened).Should().BeInRange(1, 99);
        cloud.Accounts.Should().ContainSingle();
    }

    [Fact]
    [Rule("account.provisional")]
    public void The_cache_of_provisional_accounts_is_bounded_by_memory()
    {
        var cloud = new Cloud(id =>
        {
            var state = new AccountState(id, Given.Settings);
            for (var number = 0; number < 5_000; number++)
            {
                var instance = new InstanceId($"i-{number}");
                state.TryAdd(Given.Instance with { Id = instance });
            }

            return state;
        });
        var opened = Enumerable.Range(0, 10).Select(number => cloud.Open(new AccountId($"3{number:D15}"))).ToList();
        KeptInMemory(cloud, opened).Should().Be(2);
    }

    [Fact]
    [Rule("account.provisional")]
    public async Task Parallel_first_requests_of_an_account_all_change_the_same_account()
    {
        for (var round = 0; round < 50; round++)
        {
            var cloud = NewCloud();

            // Other accounts are opened at the same time, so that provisional accounts are removed.
            await Parallel.ForEachAsync(Enumerable.Range(0, 200), (number, _) =>
            {
                if (number % 20 == 0)
                {
                    Assign(cloud, First);
                }
                else
                {
                    cloud.Read(new AccountId($"3{number:D15}"), state => state.Owner);
                }

                return ValueTask.CompletedTask;
            });
            AddressesOf(cloud, First).Should().Be(10);
        }
    }

    [Fact]
    [Rule("account.limit")]
    public void Changes_that_would_create_too_many_accounts_are_rejected()
    {
        var cloud = new Cloud(_ => Given.StateWith(Given.Eni), maxAccounts: 2);
        Assign(cloud, First);
        RefusalOf(() => Assign(cloud, Second)).Should().Be(Refusal.TooManyAccounts);
        RefusalOf(() => cloud.Create(Second)).Should().Be(Refusal.TooManyAccounts);
        RefusalOf(() => List(cloud, Second, "seconds")).Should().Be(Refusal.TooManyAccounts);
        cloud.AccountIdOf("seconds").Should().Be(Cloud.DefaultAccountId);
        AddressesOf(cloud, Second).Should().Be(0);
        cloud.Accounts.Should().HaveCount(2);

        cloud.Reset(First);
        Assign(cloud, Second);
        AddressesOf(cloud, Second).Should().Be(1);
    }

    [Fact]
    [Rule("account.reset")]
    public void A_reset_restores_the_seed_and_leaves_other_accounts_unchanged()
    {
        var cloud = NewCloud();
        Assign(cloud, First);
        Assign(cloud, Second);
        Assign(cloud, Cloud.DefaultAccountId);

        cloud.Reset(First);
        cloud.Accounts.Select(account => account.Id).Should().Equal(Cloud.DefaultAccountId, Second);
        AddressesOf(cloud, First).Should().Be(0);
        AddressesOf(cloud, Second).Should().Be(1);

        cloud.Reset(Cloud.DefaultAccountId);
        AddressesOf(cloud, Cloud.DefaultAccountId).Should().Be(0);
        Assign(cloud, Cloud.DefaultAccountId);

        cloud.Reset();
        cloud.Accounts.Should().ContainSingle();
        AddressesOf(cloud, Second).Should().Be(0);
        AddressesOf(cloud, Cloud.DefaultAccountId).Should().Be(0);
    }

    [Fact]
    [Rule("account.reset-at-once")]
    public async Task A_reset_does_not_wait_for_running_requests()
    {
        var cloud = NewCloud();
        Assign(cloud, First);
        Assign(cloud, Second);
        using var isInside = new ManualResetEventSlim();
        using var mayLeave = new ManualResetEventSlim();
        var work = Task.Run(() => cloud.Enter(
            cloud.Open(First),
            (isInside, mayLeave),
            static (state, events) =>
            {
                events.isInside.Set();
                return events.mayLeave.Wait(Limit);
            },
            static _ => true));
        isInside.Wait(Limit).Should().BeTrue();

        await Task.Run(cloud.Reset).WaitAsync(Limit);
        AddressesOf(cloud, Second).Should().Be(0);
        AddressesOf(cloud, First).Should().Be(0, "the reset created a new account");
        Assign(cloud, First);
        await Task.Run(() => cloud.Reset(First)).WaitAsync(Limit);
        mayLeave.Set();
        (await work).Should().BeTrue();
        AddressesOf(cloud, First).Should().Be(0);
    }

    [Fact]
    public void A_failed_exchange_leaves_the_state_unchanged()
    {
        var cloud = NewCloud();
        Assign(cloud, First);
        FluentActions.Invoking(() => cloud.Exchange(First, _ => throw new InvalidOperationException()))
            .Should().Throw<InvalidOperationException>();
        AddressesOf(cloud, First).Should().Be(1);
    }

    [Fact]
    [Rule("token.bounded")]
    public void The_number_of_stored_client_tokens_is_bounded_and_the_oldest_are_removed_first()
    {
        var tokens = new IdempotencyTokens();
        for (var i = 0; i <= IdempotencyTokens.Capacity; i++)
        {
            tokens.Store("Assign", $"token-{i}", new StoredResult(1, i));
        }

        tokens.Find("Assign", "token-0").Should().BeNull();
        tokens.Find("Assign", "token-1")!.Result.Should().Be(1);
        tokens.Find("Assign", $"token-{IdempotencyTokens.Capacity}")!.Result.Should().Be(IdempotencyTokens.Capacity);
        tokens.Find("assign", "token-1").Should().BeNull();
        tokens.Find("Assign", "Token-1").Should().BeNull();
    }

    [Fact]
    [Rule("quota.type-table")]
    public void The_built_in_instance_types_have_their_limits()
    {
        InstanceTypeTable.All().Should().HaveCount(835).And.OnlyHaveUniqueItems(type => type.Id);
        InstanceTypeTable.Find("ecs.g6.large").Should().BeEquivalentTo(
            new
            {
                Id = "ecs.g6.large",
                EniQuantity = 2,
                EniPrivateIpAddressQuantity = 6,
                CpuCoreCount = 2,
                MemorySize = 8d,
            });
        InstanceTypeTable.Find("ecs.g6").Should().BeNull("a name is not found by its beginning");
        InstanceTypeTable.Find("").Should().BeNull();
        InstanceTypeTable.Find("ecs.g6.large\t2").Should().BeNull("a name has no columns");
        InstanceTypeTable.Find(new string('x', 1_000)).Should().BeNull();
        InstanceTypeTable.All().Should().OnlyContain(type => InstanceTypeTable.Find(type.Id) == type);
    }

    /// <summary>The number of last opened accounts that are still in the cache.</summary>
    private static int KeptInMemory(Cloud cloud, IEnumerable<Account> opened) =>
        opened.Reverse().TakeWhile(account => ReferenceEquals(cloud.Open(account.Id), account)).Count();

    private static Cloud NewCloud() => new(_ => Given.StateWith(Given.Eni));

    private static void Assign(Cloud cloud, AccountId id) =>
        cloud.Enter(cloud.Open(id), 0, static (state, _) => AssignOne(state), static _ => true);

    private static AssignedIpv4 AssignOne(AccountState state) =>
        state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, Given.NextAddresses(1)));

    private static int AddressesOf(Cloud cloud, AccountId id) => cloud.Read(id, Count);

    private static int Count(AccountState state) => Given.EniOf(state).PrivateIpAddresses.Length;

    /// <summary>Exchanges the state of an account for one that lists these keys.</summary>
    private static void List(Cloud cloud, AccountId id, params string[] keys) =>
        cloud.Exchange(id, _ => new AccountState(id, Given.Settings) { Access = AccessOf(id, keys) });

    private static AccessControl AccessOf(AccountId id, params string[] keys)
    {
        var access = new AccessControl(id);
        foreach (var key in keys)
        {
            access.Add(new AccessKey { Id = key, Secret = "s" });
        }

        return access;
    }

    private static Refusal RefusalOf(Action action) =>
        action.Should().Throw<RefusedException>().Which.Refusal;

    /// <summary>A clock that runs a callback at each read.</summary>
    private sealed class CallbackClock : TimeProvider
    {
        public Action? Hook { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            Hook?.Invoke();
            return Given.Then;
        }
    }
}
