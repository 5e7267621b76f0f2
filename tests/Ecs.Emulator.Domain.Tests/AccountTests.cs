using Ecs.Emulator.Domain.Access;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests;

/// <summary>Accounts and their worlds.</summary>
public sealed class AccountTests
{
    private static readonly AccountId First = new("1111111111111111");
    private static readonly AccountId Second = new("2222222222222222");

    [Fact]
    [Rule("account.own-world")]
    public void Each_account_has_a_world_of_its_own()
    {
        var cloud = new Cloud(_ => Given.WorldWith(Given.Eni));
        Assign(cloud.Account(First));
        AddressesOf(cloud.Account(First)).Should().Be(1);
        AddressesOf(cloud.Account(Second)).Should().Be(0);
    }

    [Fact]
    [Rule("account.key-names-account")]
    public void A_key_belongs_to_the_account_that_it_numbers_or_that_lists_it()
    {
        var cloud = new Cloud(_ => Given.WorldWith(Given.Eni));
        cloud.Account(Second).Exchange(_ =>
        {
            var access = new AccessControl(Second);
            access.Add(new AccessKey { Id = "seconds", Secret = "s" });
            return new World(Second, new WorldSettings()) { Access = access };
        });

        // Whoever listed a key first keeps it, whatever another account imports.
        cloud.Account(First).Exchange(_ =>
        {
            var access = new AccessControl(First);
            access.Add(new AccessKey { Id = "seconds", Secret = "s" });
            access.Add(new AccessKey { Id = Second.Value, Secret = "s" });
            return new World(First, new WorldSettings()) { Access = access };
        });

        cloud.AccountOf(Second.Value).Id.Should().Be(Second);
        cloud.AccountOf("1111111111111111").Id.Should().Be(First);
        cloud.AccountOf("seconds").Id.Should().Be(Second);
        cloud.AccountOf("unknown").Id.Should().Be(Cloud.DefaultAccountId);
        cloud.AccountOf("111111111111111").Id.Should().Be(Cloud.DefaultAccountId, "it has a digit less");
        cloud.AccountOf(null).Id.Should().Be(Cloud.DefaultAccountId);
        cloud.Accounts.Select(account => account.Id).Should().Equal(Cloud.DefaultAccountId, First, Second);

        cloud.Account(Second).Reset();
        cloud.AccountOf("seconds").Id.Should().Be(Cloud.DefaultAccountId, "its owner lists it no more");
    }

    [Fact]
    [Rule("account.reset")]
    public void A_reset_returns_to_the_seed_and_leaves_other_accounts_alone()
    {
        var cloud = new Cloud(_ => Given.WorldWith(Given.Eni));
        Assign(cloud.Account(First));
        Assign(cloud.Account(Second));

        cloud.Account(First).Reset();
        AddressesOf(cloud.Account(First)).Should().Be(0);
        AddressesOf(cloud.Account(Second)).Should().Be(1);

        cloud.Reset();
        AddressesOf(cloud.Account(Second)).Should().Be(0);
    }

    [Fact]
    public void An_exchange_that_fails_leaves_the_world_as_it_was()
    {
        var account = new Account(First, _ => Given.WorldWith(Given.Eni));
        Assign(account);
        FluentActions.Invoking(() => account.Exchange(_ => throw new InvalidOperationException()))
            .Should().Throw<InvalidOperationException>();
        AddressesOf(account).Should().Be(1);
    }

    [Fact]
    [Rule("token.bounded")]
    public void Client_tokens_are_remembered_up_to_a_bound_and_the_oldest_go_first()
    {
        var tokens = new ClientTokens();
        for (var i = 0; i <= ClientTokens.Capacity; i++)
        {
            tokens.Remember("Assign", $"token-{i}", new RememberedAnswer(1, i));
        }

        tokens.Find("Assign", "token-0").Should().BeNull();
        tokens.Find("Assign", "token-1")!.Result.Should().Be(1);
        tokens.Find("Assign", $"token-{ClientTokens.Capacity}")!.Result.Should().Be(ClientTokens.Capacity);
        tokens.Find("assign", "token-1").Should().BeNull();
        tokens.Find("Assign", "Token-1").Should().BeNull();
    }

    [Fact]
    [Rule("quota.type-table")]
    public void The_clouds_instance_types_are_known_with_their_limits()
    {
        InstanceTypeTable.All().Should().HaveCount(493).And.OnlyHaveUniqueItems(type => type.Id);
        InstanceTypeTable.Find("ecs.g6.large").Should().Be(new InstanceType("ecs.g6.large", 2, 6) { CpuCoreCount = 2, MemorySize = 8 });
        InstanceTypeTable.Find("ecs.g6").Should().BeNull("a name is not found by its beginning");
        InstanceTypeTable.Find("").Should().BeNull();
        InstanceTypeTable.All().Should().OnlyContain(type => InstanceTypeTable.Find(type.Id) == type);
    }

    private static void Assign(Account account) => account.Enter(world =>
        AddressAssignment.Assign(world, Given.Hangzhou, Given.MyEni, new NextAddresses(1)));

    private static int AddressesOf(Account account) =>
        account.Enter(world => Given.EniOf(world).PrivateIpAddresses.Length);
}
