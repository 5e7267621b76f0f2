using System.Globalization;

namespace Ecs.Emulator.Errors;

/// <param name="Code">The code that clients branch on.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Template">The message, with placeholders <c>{0}</c>, <c>{1}</c> … for the arguments.</param>
/// <param name="Refusal">The domain's error that this row presents; null for an error of the request.</param>
internal sealed record ErrorDefinition(string Code, int Status, string Template, Refusal? Refusal = null)
{
    /// <summary>
    /// Whether only actions that declare this row return it. Of the rows of one refusal, exactly one is the default of
    /// the other actions.
    /// </summary>
    public bool OnlyWhereDeclared { get; init; }

    public string Message(IReadOnlyList<string> arguments) =>
        arguments.Count == 0 ? Template : string.Format(CultureInfo.InvariantCulture, Template, [.. arguments]);
}
