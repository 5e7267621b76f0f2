using Xunit.v3;

namespace Ecs.Emulator.Testing;

/// <summary>
/// A test with this attribute proves the rule with this ID in <c>docs/fidelity.md</c>. Another test checks that the
/// table names the test. <c>dotnet test --filter Rule=eni.state</c> runs the tests of one rule.
/// </summary>
/// <param name="id">The rule's id in the table.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RuleAttribute(string id) : Attribute, ITraitAttribute
{
    /// <summary>The rule's id in the table.</summary>
    public string Id { get; } = id;

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [KeyValuePair.Create("Rule", Id)];
}
