using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Access;

/// <summary>Access keys, RAM users and account profiles.</summary>
public sealed class AccessControlTests
{
    private const string Product = "ecs";
    private const string Action = "AssignPrivateIpAddresses";

    [Theory]
    [InlineData("*", true)]
    [InlineData("ecs:*", true)]
    [InlineData("*:Describe*", true)]
    [InlineData("a:b", true)]
    [InlineData("", false)]
    [InlineData("RunInstances", false)]
    [InlineData("ecs:", false)]
    [InlineData(":RunInstances", false)]
    [InlineData("**", false)]
    [Rule("sts.policy")]
    public void A_pattern_of_permissions_is_a_product_and_an_action_or_a_wildcard(string text, bool isPattern) =>
        ActionPatterns.IsPattern(text).Should().Be(isPattern);

    [Theory]
    [InlineData("My-role_1.a", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("my role", false)]
    [InlineData("röle", false)]
    [InlineData("role/a", false)]
    [Rule("sts.assume-role")]
    public void The_name_of_a_role_has_only_certain_characters(string name, bool isName) =>
        RamRole.IsName(name).Should().Be(isName);

    [Fact]
    [Rule("sts.assume-role")]
    public void The_name_of_a_role_has_at_most_64_characters()
    {
        RamRole.IsName(new string('a', 64)).Should().BeTrue();
        RamRole.IsName(new string('a', 65)).Should().BeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("unknown")]
    [InlineData("own")]
    [InlineData("alices")]
    [Rule("access.default")]
    public void A_key_without_denied_actions_is_accepted(string? key) =>
        FluentActions.Invoking(() => Access().Authorize(key, session: null, Product, Action)).Should().NotThrow();

    [Fact]
    [Rule("access.key-inactive")]
    public void A_disabled_key_is_rejected() =>
        RefuseKey(
            new AccessKey { Id = "own", Secret = "s", Status = AccessKeyStatus.Inactive }, Refusal.AccessKeyInactive);

    [Fact]
    [Rule("access.key-expired")]
    public void An_expired_key_is_rejected() =>
        RefuseKey(
            new AccessKey { Id = "own", Secret = "s", Status = AccessKeyStatus.Expired }, Refusal.AccountNotFound);

    [Fact]
    [Rule("access.sts-expired")]
    public void An_expired_temporary_key_is_rejected_because_of_its_token() => RefuseKey(
        new AccessKey { Id = "sts", Secret = "s", SecurityToken = "t", Status = AccessKeyStatus.Expired },
        Refusal.SecurityTokenExpired);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [Rule("access.sts-expired")]
    public void A_temporary_key_expires_at_its_time(int seconds, bool isExpired)
    {
        var key = new AccessKey
        {
            Id = "sts",
            Secret = "s",
            SecurityToken = "t",
            ExpiresAt = Given.Then.AddSeconds(seconds),
        };
        if (isExpired)
        {
            RefuseKey(key, Refusal.SecurityTokenExpired);
        }
        else
        {
            FluentActions.Invoking(() => AccessControl.RequireUsable(key, Given.Then)).Should().NotThrow();
        }
    }

    [Fact]
    [Rule("access.user-unknown")]
    public void A_key_of_an_unknown_RAM_user_is_rejected()
    {
        var access = Access();
        access.Add(new AccessKey { Id = "bobs", Secret = "s", User = "bob" });
        Refuse(access, "bobs", Refusal.RamUserNotFound);
    }

    [Fact]
    [Rule("account.own-key")]
    public void A_listed_key_replaces_the_default_key_of_the_account()
    {
        var access = Access();
        access.FindAccessKey("1111111111111111")!.Secret.Should().Be("testsecret");
        access.FindAccessKey("unknown").Should().BeNull();
        access.AccessKeys.Should().NotContain(key => key.Id == "1111111111111111");
        access.Add(new AccessKey { Id = "1111111111111111", Secret = "other" });
        access.FindAccessKey("1111111111111111")!.Secret.Should().Be("other");
    }

    [Fact]
    [Rule("access.account-inactive")]
    public void Requests_of_an_inactive_account_are_rejected() =>
        Refuse(Access(new AccountProfile { Active = false }), null, Refusal.AccountNotFound);

    [Fact]
    [Rule("access.account-type")]
    public void Requests_of_an_account_of_an_unsupported_type_are_rejected() =>
        Refuse(Access(new AccountProfile { Type = AccountType.Unsupported }), null, Refusal.AccountTypeNotSupported);

    [Fact]
    [Rule("access.closed-to-ram")]
    public void An_action_denied_to_RAM_users_is_allowed_to_the_account()
    {
        var access = Access(new AccountProfile { ActionsClosedToRam = ["ASSIGNPrivateIpAddresses"] });
        Refuse(access, "alices", Refusal.ClosedToRamUsers);
        FluentActions.Invoking(() => access.Authorize("own", session: null, Product, Action)).Should().NotThrow();
        FluentActions.Invoking(() => access.Authorize("alices", session: null, Product, "Other")).Should().NotThrow();
    }

    [Theory]
    [InlineData("ecs:AssignPrivateIpAddresses", true)]
    [InlineData("ECS:assignprivateipaddresses", true)]
    [InlineData("ecs:*", true)]
    [InlineData("*", true)]
    [InlineData("ecs:Assign*", true)]
    [InlineData("ecs:*IpAddresses", true)]
    [InlineData("*:*Private*Addresses", true)]
    [InlineData("ecs:Assign", false)]
    [InlineData("vpc:*", false)]
    [InlineData("ecs:*Ipv6*", false)]
    [InlineData("ecs:AssignPrivateIpAddresses*Addresses", false)]
    [InlineData("", false)]
    [Rule("access.denied")]
    public void A_RAM_user_may_call_only_actions_that_are_not_denied(string pattern, bool denied)
    {
        var access = Access(deny: [pattern]);
        if (denied)
        {
            Refuse(access, "alices", Refusal.DeniedToRamUser);
            FluentActions.Invoking(() => access.Authorize("own", session: null, Product, Action)).Should().NotThrow();
        }
        else
        {
            FluentActions.Invoking(() => access.Authorize("alices", session: null, Product, Action))
                .Should().NotThrow();
        }
    }

    private static AccessControl Access(AccountProfile? account = null, params string[] deny)
    {
        var access = new AccessControl(new AccountId("1111111111111111")) { Account = account ?? new AccountProfile() };
        access.Add(new RamUser { Name = "alice", Deny = [.. deny] });
        access.Add(new AccessKey { Id = "own", Secret = "s" });
        access.Add(new AccessKey { Id = "alices", Secret = "s", User = "alice" });
        return access;
    }

    private static void RefuseKey(AccessKey key, Refusal refusal) =>
        FluentActions.Invoking(() => AccessControl.RequireUsable(key, Given.Then))
            .Should().Throw<RefusedException>().Which.Refusal.Should().Be(refusal);

    private static void Refuse(AccessControl access, string? key, Refusal refusal) =>
        FluentActions.Invoking(() => access.Authorize(key, session: null, Product, Action))
            .Should().Throw<RefusedException>().Which.Refusal.Should().Be(refusal);
}
