using System.Globalization;

namespace Ecs.Emulator.Errors;

/// <param name="Status">The HTTP status.</param>
/// <param name="Template">The message, with placeholders <c>{0}</c>, <c>{1}</c> … for the arguments.</param>
/// <param name="Refusal">The refusal of the domain; null for an error outside of the domain.</param>
internal sealed record ErrorDefinition(string Code, int Status, string Template, Refusal? Refusal = null)
{
    /// <summary>
    /// Whether only actions that declare this row return it. Exactly one row of each refusal is the default of the
    /// other actions.
    /// </summary>
    public bool OnlyWhereDeclared { get; init; }

    public string Message(IReadOnlyList<string> arguments) =>
        arguments.Count == 0 ? Template : string.Format(CultureInfo.InvariantCulture, Template, [.. arguments]);
}
