using System.Globalization;

namespace Ecs.Emulator.Domain.Tests;

/// <summary>The hash codes of identifiers.</summary>
public sealed class IdentifierHashTests
{
    [Theory]
    [InlineData("eni-{0:D7}")]
    [InlineData("eni-bp1{0:x13}")]
    [InlineData("{0}")]
    [InlineData("vsw-{0}-of-a-test")]
    public void Identifiers_that_differ_only_in_their_numbers_have_well_distributed_hashes(string form)
    {
        const int Count = 1 << 14;
        var buckets = Enumerable.Range(0, Count)
            .Select(number => string.Format(CultureInfo.InvariantCulture, form, number))
            .Select(id => (uint)new NetworkInterfaceId(id).GetHashCode() % Count)
            .Distinct().Count();

        // Random numbers would leave 1/e of the buckets empty.
        buckets.Should().BeGreaterThan(Count / 2);
    }

    [Fact]
    public void Identifiers_of_three_characters_have_different_hashes() =>
        Enumerable.Range(0, 0x1000)
            .Select(number => new VSwitchId(number.ToString("x3", CultureInfo.InvariantCulture)).GetHashCode())
            .Should().OnlyHaveUniqueItems();

    [Fact]
    public void Equal_identifiers_have_equal_hashes()
    {
        var id = new VSwitchId("vsw-é1");
        new VSwitchId(string.Concat("vsw-", "é", "1")).GetHashCode().Should().Be(id.GetHashCode());
        default(VSwitchId).GetHashCode().Should().Be(0);
    }
}
