using System.Globalization;
using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Errors;

/// <summary>A row of the catalogue: an error that a caller can get.</summary>
/// <param name="Code">The code that clients branch on.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Template">The message, with <c>{0}</c>, <c>{1}</c> … where it names something.</param>
internal sealed record ErrorDefinition(string Code, int Status, string Template)
{
    /// <summary>The refusal of the domain that the row puts into words; null for an error of the wire.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The message with its places filled.</summary>
    public string Message(IReadOnlyList<string> arguments) =>
        arguments.Count == 0 ? Template : string.Format(CultureInfo.InvariantCulture, Template, [.. arguments]);
}
