using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Access;

/// <summary>The creation of sessions of roles, and what their callers can do.</summary>
public sealed class RoleSessionTests
{
    private const string Product = "ecs";
    private const string Action = "AssignPrivateIpAddresses";

    private static readonly AccountId Other = new("2000000000000000");

    private static readonly RoleSessionSpec Spec = new() { Account = Given.Owner, Role = "mine", Name = "alice" };

    private static readonly RoleSession Session = new() { Role = "mine", Name = "alice", ExpiresAt = Given.Then };

    [Fact]
    [Rule("sts.assume-role")]
    public void A_session_has_a_key_with_its_token_and_the_identity_of_the_role()
    {
        var state = State();
        var policy = new SessionPolicy(["ecs:*"], ["ecs:Run*"]);
        var created = state.Apply(RoleSessionCreation.Create(state, Spec with { Policy = policy }));
        created.Arn.Should().Be("acs:ram::1000000000000000:role/mine/alice");
        created.Identity.Arn.Should().Be("acs:sts::1000000000000000:assumed-role/mine/alice");
        created.Identity.UserId.Should().Be($"{created.Identity.RoleId}:alice");
        TemporaryKeyId.AccountOf(created.Key.Id).Should().Be(Given.Owner);

        state.Access.FindTemporaryKey(created.Key.Id, created.Key.SecurityToken).Should().Be(created.Key);
        var session = AccessControl.FindSession(created.Key.Id, created.Key.SecurityToken);
        CallerIdentity.Of(state, created.Key.Id, session).Should().Be(created.Identity);
        session!.Policy!.Allow.Should().Equal(policy.Allow);
        session.Policy.Deny.Should().Equal(policy.Deny);
    }

    [Fact]
    [Rule("sts.assume-role")]
    public void Each_session_has_another_key_and_is_not_stored()
    {
        var state = State();
        var changes = state.ChangeCount;
        var keys = Enumerable.Range(0, 10)
            .Select(_ => state.Apply(RoleSessionCreation.Create(state, Spec)).Key).ToList();
        keys.Select(key => key.Id).Should().OnlyHaveUniqueItems();
        keys.Select(key => key.Secret).Should().OnlyHaveUniqueItems();
        state.ChangeCount.Should().Be(changes);
    }

    [Fact]
    [Rule("sts.assume-role")]
    public void With_a_seed_the_keys_of_sessions_repeat()
    {
        Create().Should().Be(Create());
        RoleSessionCreation.Create(State(), Spec).Result.Key.Id.Should().NotBe(Create().Key.Id);

        static CreatedRoleSession Create()
        {
            var settings = Given.Settings with { Clock = new FakeTimeProvider(Given.Then), RandomSeed = 1 };
            return RoleSessionCreation.Create(Given.StateOf(settings), Spec).Result;
        }
    }

    [Theory]
    [InlineData(0, 3_600)]
    [InlineData(7_200, 7_200)]
    [Rule("sts.duration")]
    public void A_session_lasts_at_most_the_maximum_of_its_role(int listedMaximum, int maximum)
    {
        var state = State(isStrict: false, listedMaximum == 0
            ? new RamRole { Name = "other" }
            : new RamRole { Name = "mine", MaxSessionDuration = listedMaximum });
        var spec = Spec with { Duration = TimeSpan.FromSeconds(maximum) };
        RoleSessionCreation.Create(state, spec).Result.Key.ExpiresAt.Should().Be(Given.Then.AddSeconds(maximum));
        Refused.With(
            Refusal.SessionTooLong,
            state,
            it => RoleSessionCreation.Create(it, spec with { Duration = TimeSpan.FromSeconds(maximum + 1) }));
    }

    [Fact]
    [Rule("sts.duration")]
    public void A_session_lasts_an_hour_by_default_and_ends_at_a_whole_second()
    {
        var state = State(now: Given.Then.AddMilliseconds(1_999));
        RoleSessionCreation.Create(state, Spec).Result.Key.ExpiresAt.Should().Be(Given.Then.AddSeconds(3_601));
    }

    [Fact]
    [Rule("sts.roles")]
    public void While_signatures_are_off_every_role_of_every_account_can_be_assumed()
    {
        var state = State();
        var created = RoleSessionCreation.Create(state, Spec with { Account = Other, Role = "theirs" }).Result;
        TemporaryKeyId.AccountOf(created.Key.Id).Should().Be(Other);
        created.Identity.AccountId.Should().Be(Other);
        created.Arn.Should().Be("acs:ram::2000000000000000:role/theirs/alice");
    }

    [Fact]
    [Rule("sts.roles")]
    public void A_listed_role_does_not_limit_the_role_of_another_account()
    {
        var state = State(isStrict: false, new RamRole { Name = "mine", MaxSessionDuration = 7_200 });
        Refused.With(
            Refusal.SessionTooLong,
            state,
            it => RoleSessionCreation.Create(
                it, Spec with { Account = Other, Duration = TimeSpan.FromSeconds(7_200) }));
    }

    [Fact]
    [Rule("sts.roles")]
    public void While_signatures_are_verified_only_the_listed_roles_of_the_account_can_be_assumed()
    {
        var state = State(isStrict: true, new RamRole { Name = "mine" });
        RoleSessionCreation.Create(state, Spec).Result.Key.Id.Should().StartWith("STS.");
        Refused.With(
            Refusal.RoleNotFound, state, it => RoleSessionCreation.Create(it, Spec with { Role = "MINE" }));
        Refused.With(
            Refusal.DeniedToRamUser, state, it => RoleSessionCreation.Create(it, Spec with { Account = Other }));
    }

    [Theory]
    [InlineData("ecs:*", "", false)]
    [InlineData("ECS:assign*", "", false)]
    [InlineData("ecs:Run*,ecs:Assign*", "", false)]
    [InlineData("ecs:Run*", "", true)]
    [InlineData("vpc:*", "", true)]
    [InlineData("", "", true)]
    [InlineData("*", "ecs:Assign*", true)]
    [InlineData("*", "ecs:Run*", false)]
    [Rule("sts.policy")]
    public void A_policy_allows_the_actions_that_it_allows_and_does_not_deny(string allow, string deny, bool denied) =>
        Check(
            Access(),
            Session with { Policy = new SessionPolicy([.. allow.Split(',')], [.. deny.Split(',')]) },
            denied ? Refusal.DeniedToRamUser : null);

    [Theory]
    [InlineData("ecs:Assign*", true)]
    [InlineData("*", true)]
    [InlineData("ecs:Run*", false)]
    [Rule("sts.role-denied")]
    public void A_role_can_call_the_actions_that_are_not_denied(string deny, bool isDenied)
    {
        var access = Access();
        access.Add(new RamRole { Name = "mine", Deny = [deny] });
        access.FindRole("mine")!.Deny.Should().Equal(deny);
        access.FindRole("other").Should().BeNull();
        access.Roles.Should().ContainSingle();
        var all = new SessionPolicy(["*"], []);
        Check(access, Session with { Policy = all }, isDenied ? Refusal.DeniedToRamUser : null);
        Check(access, Session, isDenied ? Refusal.DeniedToRamUser : null);
        Check(access, Session with { Role = "other" }, null);
    }

    [Fact]
    [Rule("access.closed-to-ram")]
    public void An_action_that_is_closed_to_RAM_users_is_closed_to_roles()
    {
        var access = Access(new AccountProfile { ActionsClosedToRam = [Action] });
        Check(access, Session, Refusal.ClosedToRamUsers);
    }

    [Fact]
    [Rule("access.account-inactive")]
    public void Sessions_of_an_inactive_account_are_rejected() =>
        Check(Access(new AccountProfile { Active = false }), Session, Refusal.AccountNotFound);

    private static void Check(AccessControl access, RoleSession session, Refusal? refusal)
    {
        var check = FluentActions.Invoking(() => access.Authorize("STS.key", session, Product, Action));
        if (refusal is null)
        {
            check.Should().NotThrow();
        }
        else
        {
            check.Should().Throw<RefusedException>().Which.Refusal.Should().Be(refusal);
        }
    }

    private static AccessControl Access(AccountProfile? account = null) =>
        new(Given.Owner) { Account = account ?? new AccountProfile() };

    private static AccountState State(bool isStrict = false, params RamRole[] roles) =>
        State(Given.Then, isStrict, roles);

    private static AccountState State(DateTimeOffset now, bool isStrict = false, params RamRole[] roles)
    {
        var settings = Given.Settings with { Clock = new FakeTimeProvider(now), RequiresListedRoles = isStrict };
        var state = Given.StateOf(settings, Given.Region);
        foreach (var role in roles)
        {
            state.Access.Add(role);
        }

        return state;
    }
}
