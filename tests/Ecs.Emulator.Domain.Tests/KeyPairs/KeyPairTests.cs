using System.Security.Cryptography;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.KeyPairs;

/// <summary>Creating, listing and deleting key pairs.</summary>
public sealed class KeyPairTests
{
    private const string Rsa =
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCtWoeT2gqOj/uJbzlix6FJ59JgTXMZ2uojPzo7hrtIaETT/ZNrma4fs2Ev5K97k5PU"
        + "xBD/v/Jf+XIrstj3/8qcL8Ddune/wrqnYA9EcXOWSh9KJKgGUmU6FPLjvhDGBTuFrWYmnlqemOI2Z5KtZvhDA4eRc4Y83bRV"
        + "1ubWKKNilXoWWI0M/BerzdUy/SZp0sSCoeukJPsG405fQAoMBjsuVhQt7DHjYAeFNtAQTQ2/iLXyQqoaSKyuIH1vgHPINh0x"
        + "wILPS0+A0n8IpY00UKcA0cBekop0CzUxyUPP8xUdVpdQGPF0BHUST1KZcg1Ig1EO76xEOWZLHS1pXd4FB0Yb";

    private static readonly RegionId Beijing = new("cn-beijing");

    private static readonly ResourceGroup Group = new()
    {
        Id = new ResourceGroupId("rg-mygroup"),
        Name = "mine",
        DisplayName = "My Group",
        CreationTime = Given.Then,
    };

    [Fact]
    [Rule("key-pairs.create")]
    public void The_public_key_of_a_new_key_pair_belongs_to_its_private_key()
    {
        var state = State();

        var (pair, privateKey) = Create(state, "new");

        pair.Id.Value.Should().MatchRegex("^ssh-bp1[a-z0-9]{17}$");
        pair.FingerPrint.Should().MatchRegex("^[0-9a-f]{32}$");
        using var rsa = RSA.Create();
        rsa.ImportFromPem(privateKey);
        var encoded = Convert.FromBase64String(pair.PublicKey["ssh-rsa ".Length..]);
        var key = rsa.ExportParameters(includePrivateParameters: false);
        encoded.Should().Equal(
        [
            0, 0, 0, 7, .. "ssh-rsa"u8, 0, 0, 0, (byte)key.Exponent!.Length, .. key.Exponent, 0, 0, 1, 1, 0,
            .. key.Modulus!,
        ]);
        rsa.KeySize.Should().Be(2_048);
        KeyPairListing.Find(state, Given.Hangzhou, "new").Should().Be(pair);
    }

    [Fact]
    [Rule("key-pairs.create")]
    public void Two_new_key_pairs_have_different_keys()
    {
        var state = State();
        var (first, _) = Create(state, "first");
        var (second, _) = Create(state, "second");
        second.PublicKey.Should().NotBe(first.PublicKey);
        second.FingerPrint.Should().NotBe(first.FingerPrint);
    }

    [Fact]
    [Rule("key-pairs.create")]
    public void A_key_pair_has_the_attributes_of_the_request()
    {
        var state = State();
        var spec = new KeyPairSpec { Name = "new", ResourceGroupId = "rg-mygroup", Tags = [new Tag("a", "1")] };

        var pair = state.Apply(KeyPairCreation.Create(state, Given.Hangzhou, spec, RsaKey.Generate)).KeyPair;

        pair.ResourceGroupId.Should().Be("rg-mygroup");
        pair.Tags.Should().Equal(new Tag("a", "1"));
        pair.CreationTime.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    [Rule("key-pairs.create")]
    public void A_name_is_unique_in_its_region()
    {
        Refused.With(Refusal.KeyPairNameTaken, State(), state => state.Apply(
            KeyPairCreation.Create(state, Given.Hangzhou, new KeyPairSpec { Name = "mine" }, NoKey)));
        var other = State();
        other.Apply(KeyPairCreation.Create(other, Beijing, new KeyPairSpec { Name = "mine" }, RsaKey.Generate))
            .KeyPair.RegionId.Should().Be(Beijing);
    }

    [Fact]
    [Rule("key-pairs.create")]
    public void The_region_and_the_resource_group_must_exist()
    {
        Refused.With(Refusal.RegionNotFound, State(), state => state.Apply(
            KeyPairCreation.Create(state, new RegionId("cn-unknown"), new KeyPairSpec { Name = "new" }, NoKey)));
        Refused.With(Refusal.ResourceGroupNotFound, State(), state => state.Apply(KeyPairCreation.Create(
            state, Given.Hangzhou, new KeyPairSpec { Name = "new", ResourceGroupId = "rg-unknown" }, NoKey)));
    }

    /// <summary>The fingerprint is that of <c>ssh-keygen -E md5 -lf</c>.</summary>
    [Fact]
    [Rule("key-pairs.import")]
    public void An_imported_key_pair_has_the_public_key_of_the_request()
    {
        var state = State();
        var spec = new KeyPairSpec { Name = "new", ResourceGroupId = "rg-mygroup", Tags = [new Tag("a", "1")] };

        var pair = state.Apply(KeyPairCreation.Import(state, Given.Hangzhou, spec, $"  {Rsa} me@host\n"));

        pair.PublicKey.Should().Be($"{Rsa} me@host");
        pair.FingerPrint.Should().Be("937ef2f98aa0fbbd27e629ee5909a786");
        pair.Id.Value.Should().MatchRegex("^ssh-bp1[a-z0-9]{17}$");
        pair.ResourceGroupId.Should().Be("rg-mygroup");
        pair.Tags.Should().Equal(new Tag("a", "1"));
        state.KeyPairs.Find(pair.Id).Should().Be(pair);
    }

    [Theory]
    [InlineData("ssh-rsa AAAAB3Nza12345678qwertyuudsfsg", "the key of Terraform's examples")]
    [InlineData("ssh-dss AAAA", "DSA")]
    [InlineData("ssh-ed25519  AAAA== with a comment", "padding that is not needed, spaces and a comment")]
    [InlineData("ecdsa-sha2-nistp256 AAA=", "padding")]
    [InlineData("ecdsa-sha2-nistp384 AAA", "absent padding")]
    [InlineData("ecdsa-sha2-nistp521\tAAAA", "a tab")]
    [Rule("key-pairs.import")]
    public void A_public_key_is_a_line_of_OpenSSH(string line, string reason)
    {
        PublicKey.Parse(line).Should().NotBeNull(reason).And.Match<PublicKey>(key => key.Line == line);
        PublicKey.IsValid($" {line}\n").Should().BeTrue(reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ssh-rsa")]
    [InlineData("rsa AAAA")]
    [InlineData("AAAA ssh-rsa")]
    [InlineData("ssh-rsa AAAA\nssh-rsa AAAA")]
    [InlineData("ssh-rsa A")]
    [InlineData("ssh-rsa A-B_")]
    [Rule("key-pairs.import")]
    public void Other_texts_are_not_public_keys(string text)
    {
        Refused.With(Refusal.PublicKeyMalformed, State(), state => state.Apply(
            KeyPairCreation.Import(state, Given.Hangzhou, new KeyPairSpec { Name = "new" }, text)));
        PublicKey.IsValid(text).Should().BeFalse();
    }

    [Fact]
    [Rule("key-pairs.import")]
    public void A_key_pair_is_imported_under_the_same_conditions()
    {
        Refused.With(Refusal.KeyPairNameTaken, State(), state => Import(state, "mine"));
        Refused.With(Refusal.RegionNotFound, State(), state => state.Apply(
            KeyPairCreation.Import(state, new RegionId("cn-unknown"), new KeyPairSpec { Name = "new" }, Rsa)));
    }

    [Fact]
    [Rule("key-pairs.quota")]
    public void A_region_has_up_to_500_key_pairs()
    {
        var state = Given.State(
        [
            Given.Region,
            new Region { Id = Beijing },
            Given.KeyPair("other") with { RegionId = Beijing },
            .. Enumerable.Range(1, Limits.KeyPairsPerRegion - 1).Select(number => Given.KeyPair($"pair-{number}")),
        ]);
        Import(state, "last");
        Refused.With(Refusal.KeyPairQuotaExceeded, state, full => Import(full, "more"));
        Refused.With(Refusal.KeyPairQuotaExceeded, state, full => Create(full, "more"));
    }

    [Theory]
    [InlineData("mine", new[] { "mine" })]
    [InlineData("m*", new[] { "mine", "more" })]
    [InlineData("*", new[] { "mine", "more", "attached" })]
    [InlineData("unknown", new string[0])]
    [Rule("key-pairs.list")]
    public void A_filter_of_the_name_can_have_wildcards(string name, string[] expected) =>
        Names(State(), new KeyPairFilter { Name = name }).Should().Equal(expected);

    [Fact]
    [Rule("key-pairs.list")]
    public void A_key_pair_must_match_all_filters()
    {
        var tagged = Given.KeyPair("tagged") with
        {
            Tags = [new Tag("a", "1"), new Tag("b", "2")],
            ResourceGroupId = "rg-mygroup",
            FingerPrint = "0123",
        };
        var state = State(tagged);
        Names(state, new KeyPairFilter()).Should().Equal("mine", "more", "attached", "tagged");
        Names(state, new KeyPairFilter { FingerPrint = "0123" }).Should().Equal("tagged");
        Names(state, new KeyPairFilter { ResourceGroupId = "rg-mygroup" }).Should().Equal("tagged");
        Names(state, new KeyPairFilter { Tags = [new TagFilter("a", null), new TagFilter("b", "2")] })
            .Should().Equal("tagged");
        Names(state, new KeyPairFilter { Tags = [new TagFilter("a", "1"), new TagFilter("b", "3")] })
            .Should().BeEmpty();
        Names(state, new KeyPairFilter { FingerPrint = "0123", Name = "mine" }).Should().BeEmpty();
        Names(state, new KeyPairFilter { FingerPrint = "0123", ResourceGroupId = "rg-unknown" }).Should().BeEmpty();
    }

    [Fact]
    [Rule("key-pairs.list")]
    public void A_listing_has_the_key_pairs_of_its_region_page_by_page()
    {
        var state = State(Given.KeyPair("other") with { RegionId = Beijing });
        var page = KeyPairListing.List(state, Given.Hangzhou, new KeyPairFilter(), new NumberedPage(2, 2));
        page.TotalCount.Should().Be(3);
        page.Items.Select(pair => pair.Name).Should().Equal("attached");
        Refused.With(Refusal.RegionNotFound, state, unchanged => KeyPairListing.List(
            unchanged, new RegionId("cn-unknown"), new KeyPairFilter(), new NumberedPage(1, 10)));
    }

    [Fact]
    [Rule("key-pairs.delete")]
    public void Key_pairs_are_deleted_by_name_and_unknown_names_are_ignored()
    {
        var state = State(Given.KeyPair("mine") with { Id = new KeyPairId("ssh-other"), RegionId = Beijing });
        state.Apply(KeyPairDeletion.Delete(state, Given.Hangzhou, ["mine", "unknown", "more", "mine"]));
        Names(state, new KeyPairFilter()).Should().Equal("attached");
        KeyPairListing.Find(state, Beijing, "mine").Should().NotBeNull();
    }

    [Fact]
    [Rule("key-pairs.delete")]
    public void A_key_pair_of_an_instance_is_not_deleted_and_neither_are_the_others()
    {
        Refused.With(Refusal.KeyPairInUse, State(), state =>
            state.Apply(KeyPairDeletion.Delete(state, Given.Hangzhou, ["mine", "attached"])));
        Refused.With(Refusal.RegionNotFound, State(), state =>
            state.Apply(KeyPairDeletion.Delete(state, new RegionId("cn-unknown"), ["mine"])));
        var other = State(Given.KeyPair("attached") with { Id = new KeyPairId("ssh-other"), RegionId = Beijing });
        other.Apply(KeyPairDeletion.Delete(other, Beijing, ["attached"]));
        KeyPairListing.Find(other, Beijing, "attached").Should().BeNull();
    }

    [Fact]
    public void Nothing_changes_before_a_plan_is_applied()
    {
        Planned.ChangesNothing(
            State(),
            state => KeyPairCreation.Create(
                state, Given.Hangzhou, new KeyPairSpec { Name = "new" }, RsaKey.Generate).Changes);
        Planned.ChangesNothing(State(), state => KeyPairDeletion.Delete(state, Given.Hangzhou, ["mine"]));
    }

    [Fact]
    [Rule("key-pairs.names")]
    public void Tags_and_resource_groups_find_a_key_pair_by_its_name_in_its_region()
    {
        var state = State(Given.KeyPair("mine") with { Id = new KeyPairId("ssh-other"), RegionId = Beijing });
        var type = ResourceType.Of(KeyPair.Kind);

        state.Apply(ResourceTagModification.Add(state, Beijing, type, ["mine"], [new Tag("a", "1")]));
        state.Apply(ResourceGroupMembership.Join(state, Beijing, type, "mine", "rg-mygroup"));

        var moved = state.KeyPairs.Find(new KeyPairId("ssh-other"))!;
        moved.Tags.Should().Equal(new Tag("a", "1"));
        moved.ResourceGroupId.Should().Be("rg-mygroup");
        state.KeyPairs.Find(new KeyPairId("ssh-mine"))!.Should().Be(Given.KeyPair("mine"));
        type.AllIn(state, Beijing).Select(pair => pair.Id).Should().Equal("mine");
        Refused.With(Refusal.TaggedResourceNotFound, state, unchanged => state.Apply(
            ResourceTagModification.Add(unchanged, Beijing, type, ["ssh-other"], [new Tag("a", "1")])));
    }

    private static AccountState State(params KeyPair[] others) => Given.State(
    [
        Given.Region,
        new Region { Id = Beijing },
        Group,
        Given.Instance with { KeyPairName = "attached" },
        Given.KeyPair("mine"),
        Given.KeyPair("more"),
        Given.KeyPair("attached"),
        .. others,
    ]);

    private static CreatedKeyPair Create(AccountState state, string name) =>
        state.Apply(
            KeyPairCreation.Create(state, Given.Hangzhou, new KeyPairSpec { Name = name }, RsaKey.Generate));

    private static RsaKey NoKey() => throw new InvalidOperationException("A rejected creation generates no key.");

    private static KeyPair Import(AccountState state, string name) =>
        state.Apply(KeyPairCreation.Import(state, Given.Hangzhou, new KeyPairSpec { Name = name }, Rsa));

    private static IEnumerable<string> Names(AccountState state, KeyPairFilter filter) =>
        KeyPairListing.List(state, Given.Hangzhou, filter, new NumberedPage(1, 10)).Items.Select(pair => pair.Name);
}
