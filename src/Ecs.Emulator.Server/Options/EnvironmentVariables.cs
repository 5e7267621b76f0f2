using System.Collections;

namespace Ecs.Emulator.Server.Options;

internal sealed class EnvironmentVariables(IReadOnlyDictionary<string, string> values)
{
    private const string PortInfix = "_PORT_";

    private static readonly StringComparer NameComparer =
        OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static readonly string[] LinkSchemes = ["tcp://", "udp://", "sctp://"];

    /// <summary>Reads the variables of this process. Their names are case-insensitive on Windows.</summary>
    public static EnvironmentVariables OfProcess() => new(
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(
            entry => (string)entry.Key,
            entry => (string?)entry.Value ?? "",
            NameComparer));

    /// <summary>The value that the user has set, or null.</summary>
    public string? Find(string name) =>
        values.TryGetValue(name, out var value) && value.Length > 0 && !IsServiceLink(name, value) ? value : null;

    /// <summary>Finds variables that start with the options' prefix but belong to no option.</summary>
    /// <returns>A warning for each, with the most similar name.</returns>
    public IEnumerable<string> Warnings() =>
        from variable in values.OrderBy(variable => variable.Key, StringComparer.Ordinal)
        let name = variable.Key
        where name.StartsWith(ServerOption.VariablePrefix, StringComparison.OrdinalIgnoreCase)
        where ServerOption.All.All(option => !NameComparer.Equals(option.Variable, name))
        where !IsServiceLink(name, variable.Value)
        let nearest = Spelling.Nearest(
            name, ServerOption.All.Select(option => option.Variable), ServerOption.VariablePrefix.Length)
        let hint = nearest is null ? "See --help." : $"Did you mean {nearest}?"
        select $"Warning: {name} is not the variable of an option and has no effect. {hint}";

    /// <summary>
    /// Whether Kubernetes, or a Docker link, has set the variable for a service with the emulator's name: their names
    /// have the same prefix, and for a port even the same name.
    /// </summary>
    private static bool IsServiceLink(string name, string value) =>
        LinkSchemes.Any(scheme => value.StartsWith(scheme, StringComparison.Ordinal))
        || name.Contains("_SERVICE_HOST", StringComparison.Ordinal)
        || name.Contains("_SERVICE_PORT", StringComparison.Ordinal)
        || (name.IndexOf(PortInfix, StringComparison.Ordinal) is >= 0 and var start
            && char.IsAsciiDigit(name.ElementAtOrDefault(start + PortInfix.Length)));
}
