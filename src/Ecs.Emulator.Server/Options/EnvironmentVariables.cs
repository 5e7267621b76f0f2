using System.Collections;

namespace Ecs.Emulator.Server.Options;

/// <summary>The environment variables of the process.</summary>
/// <param name="values">The variables by name.</param>
internal sealed class EnvironmentVariables(IReadOnlyDictionary<string, string> values)
{
    private const string PortInfix = "_PORT_";

    private static readonly StringComparer NameComparer =
        OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static readonly string[] LinkSchemes = ["tcp://", "udp://", "sctp://"];

    /// <summary>Reads the variables of this process. Windows ignores the case of their names.</summary>
    public static EnvironmentVariables OfProcess() => new(
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(
            entry => (string)entry.Key,
            entry => (string?)entry.Value ?? "",
            NameComparer));

    /// <summary>The value that the user has set; null if there is none.</summary>
    public string? Find(string name) =>
        values.TryGetValue(name, out var value) && value.Length > 0 && !IsServiceLink(name, value) ? value : null;

    /// <summary>Finds variables with the prefix of the options that belong to no option.</summary>
    /// <returns>A warning for each, which names the option's variable that was probably meant.</returns>
    public IEnumerable<string> Warnings() =>
        from variable in values
        let name = variable.Key
        where name.StartsWith(ServerOption.VariablePrefix, StringComparison.OrdinalIgnoreCase)
        where ServerOption.All.All(option => !NameComparer.Equals(option.Variable, name))
        where !IsServiceLink(name, variable.Value)
        orderby name
        let nearest = Spelling.Nearest(
            name, ServerOption.All.Select(option => option.Variable), ServerOption.VariablePrefix.Length)
        let hint = nearest is null ? "See --help." : $"Did you mean {nearest}?"
        select $"Warning: {name} is not the variable of an option and has no effect. {hint}";

    /// <summary>
    /// Whether Kubernetes, or Docker for a link, has set the variable for a service that is named like the emulator:
    /// they use the same prefix, and for a port even the same name.
    /// </summary>
    private static bool IsServiceLink(string name, string value) =>
        LinkSchemes.Any(scheme => value.StartsWith(scheme, StringComparison.Ordinal))
        || name.Contains("_SERVICE_HOST", StringComparison.Ordinal)
        || name.Contains("_SERVICE_PORT", StringComparison.Ordinal)
        || (name.IndexOf(PortInfix, StringComparison.Ordinal) is >= 0 and var start
            && char.IsAsciiDigit(name.ElementAtOrDefault(start + PortInfix.Length)));
}
