using System.Globalization;
using System.Net;

namespace Ecs.Emulator.Server.Options;

/// <summary>Reads the text of a value; returns false if the text is not allowed.</summary>
internal delegate bool ValueReader<T>(string text, out T value);

/// <summary>A type of option value.</summary>
/// <param name="Placeholder">The placeholder in the help.</param>
/// <param name="Allowed">The allowed values, as the end of a sentence with "is not".</param>
/// <param name="Read">Reads a value.</param>
internal sealed record OptionValue<T>(string Placeholder, string Allowed, ValueReader<T> Read);

internal static class OptionValue
{
    private static readonly TimeSpan MaxDuration = TimeSpan.FromDays(1);

    /// <summary>A duration in seconds, with or without a fraction.</summary>
    public static OptionValue<TimeSpan> Seconds { get; } = new(
        "seconds",
        $"a number of seconds from 0 to {MaxDuration.TotalSeconds}",
        (text, out duration) =>
        {
            var isNumber = double.TryParse(
                text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds);
            var isAllowed = isNumber && seconds <= MaxDuration.TotalSeconds;
            duration = isAllowed ? TimeSpan.FromSeconds(seconds) : default;
            return isAllowed;
        });

    public static OptionValue<string> Address { get; } = new(
        "address",
        "an IP address or localhost",
        (text, out address) =>
        {
            var isLocalhost = string.Equals(text, ServerOptions.Localhost, StringComparison.OrdinalIgnoreCase);
            var isAddress = IPAddress.TryParse(text, out var parsed);
            var plain = parsed is { IsIPv4MappedToIPv6: true } ? parsed.MapToIPv4() : parsed;
            address = isLocalhost ? ServerOptions.Localhost : $"{plain}";
            return isLocalhost || isAddress;
        });

    public static OptionValue<string> PublicRegion { get; } = Text(
        "region",
        "the ID of a public region, such as cn-hangzhou or eu-central-1",
        text => PublicRegions.Find(new RegionId(text)) is not null);

    public static OptionValue<string> Instance { get; } = Text(
        "id",
        "the ID of an instance, such as i-myinstance: letters, digits, - and _",
        text => text.Length > 0 && text.All(
            character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'));

    public static OptionValue<string> ExistingFile { get; } = Text("file", "a file that exists", File.Exists);

    public static OptionValue<string> ExistingFileOrInput { get; } = Text(
        "file|-",
        "a file that exists, or - for standard input",
        text => text == ServerOptions.StandardInput || File.Exists(text));

    public static OptionValue<string> NewFile { get; } = Text(
        "file", "a file in a folder that exists", text => !Directory.Exists(text) && IsInFolder(text));

    /// <summary>A folder, which is created if it does not exist.</summary>
    public static OptionValue<string> Folder { get; } = Text(
        "folder",
        "a folder, or a new one in a folder that exists",
        text => Directory.Exists(text) || (!File.Exists(text) && IsInFolder(text)));

    public static OptionValue<IReadOnlyList<string>> CertificateNames { get; } = List(
        "names", "names and IP addresses separated by commas", [','], HostName.IsCertificateName);

    public static OptionValue<IReadOnlyList<string>> HostNames { get; } = List(
        "names",
        "names without a port, separated by commas, such as ecs, *.example.test or *",
        [',', ';'],
        name => name == "*" || HostName.IsCertificateName(name));

    public static OptionValue<int> Number(int min, int max) => new(
        "number",
        $"a whole number from {min} to {max}",
        (text, out number) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && number >= min
            && number <= max);

    public static OptionValue<T> OneOf<T>(params (string Word, T Value)[] choices) => new(
        string.Join('|', choices.Select(choice => choice.Word)),
        $"{string.Join(", ", choices[..^1].Select(choice => choice.Word))} or {choices[^1].Word}",
        (text, out value) =>
        {
            var index = Array.FindIndex(
                choices, choice => string.Equals(choice.Word, text, StringComparison.OrdinalIgnoreCase));
            value = index < 0 ? default! : choices[index].Value;
            return index >= 0;
        });

    private static OptionValue<string> Text(string placeholder, string allowed, Predicate<string> isAllowed) => new(
        placeholder,
        allowed,
        (text, out value) =>
        {
            value = text;
            return isAllowed(text);
        });

    private static OptionValue<IReadOnlyList<string>> List(
        string placeholder, string allowed, char[] separators, Func<string, bool> isAllowed) => new(
        placeholder,
        allowed,
        (text, out values) =>
        {
            values = text.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return values.Count > 0 && values.All(isAllowed);
        });

    private static bool IsInFolder(string path) =>
        path.Length > 0 && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)));
}
