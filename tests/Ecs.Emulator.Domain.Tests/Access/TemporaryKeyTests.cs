using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Access;

/// <summary>The ids, secrets and security tokens of temporary keys.</summary>
public sealed class TemporaryKeyTests
{
    private static readonly AccountId Other = new("2000000000000000");

    private static readonly RoleSession Session = new()
    {
        Role = "my role,\n%",
        Name = "alice@example.com",
        ExpiresAt = Given.Then.AddSeconds(900),
    };

    private static readonly RoleSession Restricted = Session with { Policy = new SessionPolicy(["ecs:*", "a,b"], []) };

    public static TheoryData<ulong> Numbers => [0, 1, 61, 62, 12_345_678_901_234_567_890, ulong.MaxValue];

    [Theory, MemberData(nameof(Numbers))]
    [Rule("sts.key-account")]
    public void The_id_of_a_temporary_key_contains_its_account(ulong number)
    {
        string[] accounts = ["0000000000000000", "0000000000000001", "1000000000000000", "9999999999999999"];
        foreach (var account in accounts)
        {
            var id = TemporaryKeyId.Create(new AccountId(account), number);
            id.Should().MatchRegex("^STS[.][0-9A-Za-z]{25}$");
            TemporaryKeyId.AccountOf(id).Should().Be(new AccountId(account));
        }
    }

    [Fact]
    [Rule("sts.key-account")]
    public void The_ids_of_an_account_differ_and_do_not_show_it()
    {
        var ids = Enumerable.Range(0, 1_000)
            .Select(number => TemporaryKeyId.Create(Given.Owner, (ulong)number)).ToList();
        ids.Should().OnlyHaveUniqueItems();
        ids.Select(id => id[15..24]).Should().OnlyHaveUniqueItems();
        ids.Select(id => id[24..]).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    [Rule("sts.key-account")]
    public void A_text_that_is_not_the_id_of_a_temporary_key_has_no_account()
    {
        var id = TemporaryKeyId.Create(Given.Owner, 7);
        foreach (var text in new[]
        {
            "", "STS.", "STS.abc", id[..^1], id + "0", $"sts.{id[4..]}", $"LTAI{id[4..]}", new string('!', id.Length),
            $"STS.{new string('z', 25)}", $"STS.{new string('!', 25)}", $"STS.{new string('0', 25)}",
        })
        {
            TemporaryKeyId.AccountOf(text).Should().BeNull(text);
        }

        for (var i = 4; i < id.Length; i++)
        {
            var changed = string.Concat(id.AsSpan(0, i), id[i] == 'x' ? "y" : "x", id.AsSpan(i + 1));
            TemporaryKeyId.AccountOf(changed).Should().BeNull(changed);
        }
    }

    [Fact]
    [Rule("sts.key-account")]
    public void A_temporary_key_belongs_to_the_account_of_its_role_unless_another_account_lists_it()
    {
        var cloud = new Cloud(id => new AccountState(id, Given.Settings));
        var id = TemporaryKeyId.Create(Other, 7);
        cloud.AccountIdOf(id).Should().Be(Other);
        cloud.Accounts.Should().ContainSingle("reading the account of a key does not create it");
        cloud.Exchange(Given.Owner, state =>
        {
            var access = new AccessControl(state.Owner);
            access.Add(new AccessKey { Id = id, Secret = "s" });
            return new AccountState(state.Owner, Given.Settings) { Access = access };
        });
        cloud.AccountIdOf(id).Should().Be(Given.Owner);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Rule("sts.key")]
    public void A_temporary_key_is_found_with_its_token_in_any_state_of_its_account(bool isRestricted)
    {
        var session = isRestricted ? Restricted : Session;
        var key = Access().NewTemporaryKey(Given.Owner, 7, session);
        key.Id.Should().Be(TemporaryKeyId.Create(Given.Owner, 7));
        key.Secret.Should().MatchRegex("^[0-9A-Za-z]{40}$");
        key.SecurityToken.Should().StartWith("CAIS");
        key.ExpiresAt.Should().Be(session.ExpiresAt);

        Access().FindTemporaryKey(key.Id, key.SecurityToken).Should().Be(key);
        var found = AccessControl.FindSession(key.Id, key.SecurityToken);
        found.Should().BeEquivalentTo(session, it => it.Excluding(own => own.Policy));
        found!.Policy?.Allow.Should().Equal("ecs:*", "a,b");
        (found.Policy is not null).Should().Be(isRestricted);
    }

    [Fact]
    [Rule("sts.key")]
    public void Keys_have_different_secrets()
    {
        var keys = Enumerable.Range(0, 100)
            .Select(number => Access().NewTemporaryKey(Given.Owner, (ulong)number, Session)).ToList();
        keys.Select(key => key.Secret).Should().OnlyHaveUniqueItems();
        keys.Select(key => key.SecurityToken).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    [Rule("sts.key-secret")]
    public void Another_secret_of_the_account_invalidates_its_temporary_keys()
    {
        var key = Access().NewTemporaryKey(Given.Owner, 7, Session);
        var changed = Access();
        changed.Add(new AccessKey { Id = Given.Owner.Value, Secret = "other" });
        changed.NewTemporaryKey(Given.Owner, 7, Session).Secret.Should().NotBe(key.Secret);
        Refuse(changed, key.Id, key.SecurityToken, Refusal.SecurityTokenMalformed);

        var own = changed.NewTemporaryKey(Given.Owner, 7, Session);
        changed.FindTemporaryKey(own.Id, own.SecurityToken).Should().Be(own);
    }

    [Fact]
    [Rule("sts.key-secret")]
    public void A_temporary_key_of_another_account_is_valid_there_while_it_has_the_default_secret()
    {
        var own = Access();
        own.Add(new AccessKey { Id = Given.Owner.Value, Secret = "own" });
        var key = own.NewTemporaryKey(Other, 7, Session);
        own.FindTemporaryKey(key.Id, key.SecurityToken).Should().BeNull();
        new AccessControl(Other).FindTemporaryKey(key.Id, key.SecurityToken).Should().Be(key);
    }

    [Fact]
    [Rule("sts.token")]
    public void A_missing_changed_or_foreign_token_is_rejected()
    {
        var access = Access();
        var key = access.NewTemporaryKey(Given.Owner, 7, Session);
        var token = key.SecurityToken!;
        access.FindTemporaryKey("unknown", token).Should().BeNull();
        Refuse(access, key.Id, null, Refusal.SecurityTokenMissing);
        Refuse(
            access,
            key.Id,
            access.NewTemporaryKey(Given.Owner, 8, Session).SecurityToken,
            Refusal.SecurityTokenMismatch);
        foreach (var malformed in new[]
        {
            "", "!", "CAIS", token[..^4], $"{token}AAAA", $" {token}", $"{token} ", $"CAIT{token[4..]}",
            string.Concat(token.AsSpan(0, 10), token[10] == 'x' ? "y" : "x", token.AsSpan(11)),
        })
        {
            Refuse(access, key.Id, malformed, Refusal.SecurityTokenMalformed);
        }

        AccessControl.FindSession(key.Id, $"CAIT{token[4..]}").Should().BeNull();
        AccessControl.FindSession(key.Id, token[..44]).Should().BeNull("it ends in the hash");
    }

    [Fact]
    [Rule("sts.token")]
    public void A_token_with_a_changed_session_is_rejected()
    {
        var access = Access();
        var key = access.NewTemporaryKey(Given.Owner, 7, Session);
        var bytes = Convert.FromBase64String(key.SecurityToken!);
        var latest = DateTimeOffset.MaxValue.Ticks;
        string[] valid = ["5", $"{latest}"];
        string[] invalid = ["x", "-1", $"{latest + 1}", "99999999999999999999999", ""];
        foreach (var changed in valid.Concat(invalid))
        {
            var content = System.Text.Encoding.UTF8.GetString(bytes[35..]).Split(' ');
            content[1] = changed;
            Refuse(access, key.Id, TokenOf(content), Refusal.SecurityTokenMalformed);
            (AccessControl.FindSession(key.Id, TokenOf(content)) is not null).Should().Be(valid.Contains(changed));
            Refuse(access, key.Id, TokenOf([.. content, "more"]), Refusal.SecurityTokenMalformed);
            AccessControl.FindSession(key.Id, TokenOf([.. content, "more"])).Should().BeNull();
        }

        string TokenOf(string[] content) => Convert.ToBase64String(
            [.. bytes[..35], .. System.Text.Encoding.UTF8.GetBytes(string.Join(' ', content))]);
    }

    [Fact]
    [Rule("sts.unsigned")]
    public void Without_a_verified_signature_only_the_token_of_the_key_has_a_session()
    {
        var key = Access().NewTemporaryKey(Given.Owner, 7, Session);
        AccessControl.FindSession(key.Id, null).Should().BeNull();
        AccessControl.FindSession(key.Id, "CAIS").Should().BeNull();
        AccessControl.FindSession("unknown", key.SecurityToken).Should().BeNull();
        AccessControl.FindSession(TemporaryKeyId.Create(Given.Owner, 8), key.SecurityToken).Should().BeNull();
        var unlisted = new SecurityToken("unknown", Session).Write("s");
        AccessControl.FindSession("unknown", unlisted).Should().BeNull();
    }

    [Fact]
    [Rule("sts.unsigned")]
    public void A_token_without_verification_must_be_that_of_the_key()
    {
        var key = Access().NewTemporaryKey(Given.Owner, 7, Session);
        AccessControl.RequireSession(key.Id, key.SecurityToken).Name.Should().Be(Session.Name);
        var unverified = new SecurityToken(key.Id, Session).Write("another secret");
        AccessControl.RequireSession(key.Id, unverified).Name.Should().Be(Session.Name);
        RefuseSession(null, Refusal.SecurityTokenMissing);
        RefuseSession("CAIS", Refusal.SecurityTokenMalformed);
        RefuseSession(
            Access().NewTemporaryKey(Given.Owner, 8, Session).SecurityToken, Refusal.SecurityTokenMismatch);

        void RefuseSession(string? token, Refusal refusal) =>
            FluentActions.Invoking(() => AccessControl.RequireSession(key.Id, token))
                .Should().Throw<RefusedException>(token).Which.Refusal.Should().Be(refusal);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [Rule("access.sts-expired")]
    public void A_session_expires_at_its_time(int seconds, bool isExpired)
    {
        var require = FluentActions.Invoking(
            () => AccessControl.RequireUsable(Session with { ExpiresAt = Given.Then.AddSeconds(seconds) }, Given.Then));
        if (isExpired)
        {
            require.Should().Throw<RefusedException>().Which.Refusal.Should().Be(Refusal.SecurityTokenExpired);
        }
        else
        {
            require.Should().NotThrow();
        }
    }

    private static AccessControl Access() => new(Given.Owner);

    private static void Refuse(AccessControl access, string id, string? token, Refusal refusal) =>
        FluentActions.Invoking(() => access.FindTemporaryKey(id, token))
            .Should().Throw<RefusedException>(token).Which.Refusal.Should().Be(refusal);
}
