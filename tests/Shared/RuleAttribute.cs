using Xunit.v3;

namespace Ecs.Emulator.Testing;

/// <summary>
/// Says that a test proves a rule of <c>docs/fidelity.md</c>, by the rule's id. The table must name the test, and a test
/// fails when it does not; <c>dotnet test --filter Rule=assign.eni-state</c> runs the proof of one rule.
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
