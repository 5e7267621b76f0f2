namespace Ecs.Emulator.Domain.Tests.Access;

/// <summary>The identity of the caller of an access key.</summary>
public sealed class CallerIdentityTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("unknown")]
    [InlineData("1000000000000000")]
    [InlineData("plain")]
    public void A_key_without_user_and_token_represents_the_account(string? key) =>
        CallerIdentity.Of(State(), key).Should().Be(new CallerIdentity(
            IdentityType.Account,
            Given.Owner,
            "1000000000000000",
            "1000000000000000",
            "acs:ram::1000000000000000:root",
            RoleId: null));

    [Theory]
    [InlineData("user")]
    [InlineData("temporary-user")]
    public void A_key_of_a_RAM_user_represents_the_user(string key)
    {
        var identity = CallerIdentity.Of(State(), key);
        identity.UserId.Should().MatchRegex("^[1-9][0-9]{17}$");
        identity.Should().Be(new CallerIdentity(
            IdentityType.RAMUser,
            Given.Owner,
            identity.UserId,
            identity.UserId,
            "acs:ram::1000000000000000:user/alice",
            RoleId: null));
    }

    [Fact]
    public void A_temporary_key_without_user_represents_a_role_session()
    {
        var identity = CallerIdentity.Of(State(), "temporary");
        identity.RoleId.Should().MatchRegex("^[1-9][0-9]{17}$");
        identity.Should().Be(new CallerIdentity(
            IdentityType.AssumedRoleUser,
            Given.Owner,
            $"{identity.RoleId}:temporary",
            $"{identity.RoleId}:temporary",
            "acs:sts::1000000000000000:assumed-role/emulator/temporary",
            identity.RoleId));
    }

    [Fact]
    public void Users_and_roles_have_different_ids_in_each_account()
    {
        var state = State();
        var user = CallerIdentity.Of(state, "user").UserId;
        user.Should().Be(CallerIdentity.Of(State(), "temporary-user").UserId);
        user.Should().NotBe(CallerIdentity.Of(state, "other-user").UserId);
        user.Should().NotBe(CallerIdentity.Of(state, "temporary").RoleId);
        var other = State("2000000000000000");
        user.Should().NotBe(CallerIdentity.Of(other, "user").UserId);
        CallerIdentity.Of(state, "temporary").RoleId.Should().NotBe(CallerIdentity.Of(other, "temporary").RoleId);
    }

    private static AccountState State(string owner = "1000000000000000")
    {
        var access = new AccessControl(new AccountId(owner));
        access.Add(new AccessKey { Id = "plain", Secret = "secret" });
        access.Add(new AccessKey { Id = "user", Secret = "secret", User = "alice" });
        access.Add(new AccessKey { Id = "other-user", Secret = "secret", User = "bob" });
        access.Add(new AccessKey { Id = "temporary", Secret = "secret", SecurityToken = "token" });
        access.Add(
            new AccessKey { Id = "temporary-user", Secret = "secret", SecurityToken = "token", User = "alice" });
        return new AccountState(new AccountId(owner), Given.Settings) { Access = access };
    }
}
