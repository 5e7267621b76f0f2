namespace Ecs.Emulator.Domain.Tests;

/// <summary>The forms of identifiers, and the text of errors.</summary>
public sealed class IdentifierTests
{
    [Theory]
    [InlineData("1", true)]
    [InlineData("1000000000000000", true)]
    [InlineData("123456789012345678", true)]
    [InlineData("1234567890123456789", false)]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("0100000000000000", false)]
    [InlineData("100000000000000x", false)]
    [InlineData("x000000000000000", false)]
    [InlineData("testid", false)]
    public void An_account_id_has_at_most_18_digits_and_does_not_begin_with_zero(string text, bool isNumber) =>
        AccountId.IsNumber(text).Should().Be(isNumber);

    [Fact]
    public void The_message_of_an_error_contains_the_reason_and_its_arguments() =>
        new RefusedException(Refusal.AddressesExhausted, "vsw-1", "10").Message
            .Should().Be("AddressesExhausted(vsw-1, 10)");
}
