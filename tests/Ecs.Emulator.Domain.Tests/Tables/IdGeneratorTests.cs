namespace Ecs.Emulator.Domain.Tests.Tables;

/// <summary>Generated ids, UUIDs, digits and MAC addresses.</summary>
public sealed class IdGeneratorTests
{
    [Fact]
    public void The_sequence_depends_on_the_seed_and_the_account()
    {
        string[] Ids(string owner, int? seed)
        {
            var ids = new IdGenerator(new AccountId(owner), seed);
            return [ids.NextText(20), ids.NextUuid(), ids.NextOrderId(), ids.NextId("i-", Given.Hangzhou, 20)];
        }

        Ids("1", 1).Should().Equal(Ids("1", 1));
        Ids("1", 1).Should().NotIntersectWith(Ids("1", 2));
        Ids("1", 1).Should().NotIntersectWith(Ids("2", 1));
        Ids("1", null).Should().NotIntersectWith(Ids("1", null));
    }

    [Theory]
    [InlineData("cn-hangzhou", "bp1")]
    [InlineData("cn-beijing", "2ze")]
    [InlineData("cn-shanghai", "uf6")]
    [InlineData("cn-shenzhen", "wz9")]
    [InlineData("cn-qingdao", "m5e")]
    [InlineData("cn-huhehaote", "hp3")]
    [InlineData("cn-wulanchabu", "0jl")]
    [InlineData("cn-chengdu", "2vc")]
    [InlineData("cn-hongkong", "j6c")]
    [InlineData("ap-southeast-1", "t4n")]
    [InlineData("ap-northeast-1", "6we")]
    [InlineData("eu-central-1", "gw8")]
    [InlineData("cn-unknown", "x0x")]
    public void An_id_contains_the_code_of_its_region(string region, string code) =>
        new IdGenerator(Given.Owner, 1).NextId("vpc-", new RegionId(region), 21)
            .Should().MatchRegex($"^vpc-{code}[a-z0-9]{{18}}$");

    [Fact]
    public void A_used_id_is_skipped()
    {
        var expected = new IdGenerator(Given.Owner, 1);
        var (first, second) = (expected.NextText(10), expected.NextText(10));
        new IdGenerator(Given.Owner, 1).NextUnusedId("x-", null, 10, id => id == $"x-{first}")
            .Should().Be($"x-{second}");
    }

    [Theory]
    [InlineData(0x010203UL, "00:16:3e:01:02:03", "00:16:3e:01:02:04")]
    [InlineData(0x0000FFUL, "00:16:3e:00:00:ff", "00:16:3e:00:01:00")]
    [InlineData(0xFFFFFFFF_ABCDEFUL, "00:16:3e:ab:cd:ef", "00:16:3e:ab:cd:f0")]
    [InlineData(0xFFFFFFUL, "00:16:3e:ff:ff:ff", "00:16:3e:00:00:00")]
    public void MAC_addresses_derive_from_the_number(ulong number, string first, string second) =>
        IdGenerator.MacAddressesFrom(number).Take(2).Should().Equal(first, second);

    [Fact]
    public void Each_MAC_address_of_the_range_is_generated_once()
    {
        Addresses().TryGetNonEnumeratedCount(out var count).Should().BeTrue();
        count.Should().Be(1 << 24);
        Addresses().First().Should().Be("00:16:3e:ff:ff:07");
        Addresses().ElementAt(0xF8).Should().Be("00:16:3e:ff:ff:ff");
        Addresses().ElementAt(0xF9).Should().Be("00:16:3e:00:00:00");
        Addresses().Last().Should().Be("00:16:3e:ff:ff:06");

        static IEnumerable<string> Addresses() => IdGenerator.MacAddressesFrom(0xFFFF07);
    }

    [Fact]
    public void Text_digits_and_UUIDs_that_derive_from_a_name_never_change()
    {
        IdGenerator.DigitsOf("name", 16).Should().MatchRegex("^[1-9][0-9]{15}$")
            .And.Be(IdGenerator.DigitsOf("name", 16)).And.NotBe(IdGenerator.DigitsOf("other", 16));
        string.Concat(Enumerable.Range(0, 50).Select(number => IdGenerator.DigitsOf($"{number}", 20)[1..]))
            .Should().Contain("0");
        IdGenerator.TextOf("name", 20).Should().MatchRegex("^[a-z0-9]{20}$")
            .And.Be(IdGenerator.TextOf("name", 20)).And.NotBe(IdGenerator.TextOf("other", 20));
        IdGenerator.UuidOf("name").Should().Be(IdGenerator.UuidOf("name")).And.NotBe(IdGenerator.UuidOf("other"));
        RequireUuid(IdGenerator.UuidOf("name"));
        RequireUuid(new IdGenerator(Given.Owner, 1).NextUuid());

        // Both halves are random and differ.
        static void RequireUuid(string text)
        {
            var bytes = Guid.Parse(text).ToByteArray();
            bytes[..8].Should().NotEqual(bytes[8..]).And.NotEqual(new byte[8]);
            bytes[8..].Should().NotEqual(new byte[8]);
        }
    }

    [Fact]
    public void Ids_of_a_seed_or_a_name_are_the_same_in_every_run()
    {
        IdGenerator.TextOf("name", 10).Should().Be("nwgft87u7r");
        IdGenerator.DigitsOf("name", 10).Should().Be("5247121459");
        IdGenerator.UuidOf("name").Should().Be("fd6750f6-285a-9911-a89d-331cd190e3e8");
        var ids = new IdGenerator(Given.Owner, 1);
        ids.NextId("eni-", Given.Hangzhou, 20).Should().Be("eni-bp1cz9vjqjvpoyd153sr");
        ids.NextUuid().Should().Be("75a26500-89f8-e17b-5a92-09e08ea68a90");
        ids.NextOrderId().Should().Be("317843156183837");
    }
}
