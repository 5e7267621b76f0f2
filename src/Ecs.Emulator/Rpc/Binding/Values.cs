using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Rpc.Binding;

/// <summary>Parses a text; false if it is invalid.</summary>
internal delegate bool Parser<T>(string text, out T value);

/// <summary>Reads the values of parameters.</summary>
internal static class Values
{
    /// <summary>In characters.</summary>
    public const int MaxTextLength = 256;

    /// <summary>In characters.</summary>
    public const int MaxClientTokenLength = 64;

    public static string Text(string name, string text, int maxLength) =>
        text.Length <= maxLength
            ? text
            : throw ApiException.InvalidParameter(name, $"It is longer than {maxLength} characters.");

    public static string Text(string name, string text) => Text(name, text, MaxTextLength);

    public static TId Id<TId>(string name, string text)
        where TId : struct, IIdentifier<TId> => TId.Create(Text(name, text));

    /// <summary>Whether the text begins with <c>http://</c> or <c>https://</c>.</summary>
    public static bool IsLink(string text, StringComparison comparison) =>
        text.StartsWith("http://", comparison) || text.StartsWith("https://", comparison);

    /// <summary>A value with its own parser. Other texts get this error.</summary>
    public static ValueReader<T> Parsed<T>(Parser<T> parser, ErrorDefinition invalid) =>
        (_, text) => parser(text, out var value) ? value : throw new ApiException(invalid);

    /// <summary>Values that are separated by commas.</summary>
    public static ValueReader<ImmutableArray<T>> CommaList<T>(ValueReader<T> reader, int maxElements) => (name, text) =>
        text.Split(',').Select(part => reader(name, part.Trim())).ToImmutableArray() is var values
        && values.Length <= maxElements
            ? values
            : throw ApiException.InvalidParameter(name, $"It has more than {maxElements} elements.");

    /// <summary>An id that must begin with the prefix of its kind.</summary>
    public static ValueReader<TId> PrefixedId<TId, TRow>(ResourceKind<TId, TRow> kind, ErrorDefinition malformed)
        where TId : struct, IIdentifier<TId>
        where TRow : class =>
        (name, text) => text.StartsWith(kind.GeneratedIds.Prefix, StringComparison.Ordinal)
            ? TId.Create(Text(name, text))
            : throw new ApiException(malformed);

    /// <summary>A whole number in a range.</summary>
    public static int Integer(string name, string text, int minimum, int maximum)
    {
        if (text[0] == '+' || !int.TryParse(
            text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw ApiException.InvalidParameter(name, $"\"{ApiException.Echo(text)}\" is not a whole number.");
        }

        return number >= minimum && number <= maximum
            ? number
            : throw ApiException.InvalidParameter(name, Range(minimum, maximum));
    }

    /// <summary>
    /// A number with an optional fraction, in a range. The maximum is required, because .NET reads a very large number
    /// as infinity, which JSON cannot represent.
    /// </summary>
    public static double Number(string name, string text, double minimum, double maximum) =>
        double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number)
        && number >= minimum
        && number <= maximum
            ? number
            : throw ApiException.InvalidParameter(
                name, string.Create(CultureInfo.InvariantCulture, $"It is not a number from {minimum} to {maximum}."));

    /// <summary>A JSON array of strings, in double or single quotes.</summary>
    public static ImmutableArray<T> JsonArray<T>(
        string name, string text, ValueReader<T> reader, int maxElements, ErrorDefinition? invalid = null)
    {
        var values = ImmutableArray.CreateBuilder<T>();
        try
        {
            using var document = JsonDocument.Parse(SingleQuotedJson.ToJson(text));
            foreach (var element in document.RootElement.EnumerateArray())
            {
                values.Add(reader(
                    name, element.GetString() is { Length: > 0 } value ? value : throw new JsonException()));
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw Invalid("It is not a JSON array of texts.");
        }

        return values.Count <= maxElements
            ? values.ToImmutable()
            : throw Invalid($"It has more than {maxElements} elements.");

        ApiException Invalid(string reason) =>
            invalid is null
                ? ApiException.InvalidParameter(name, reason)
                : new ApiException(invalid) { Reason = reason };
    }

    /// <summary><c>true</c> or <c>false</c>, not case-sensitive: some clients send <c>True</c>.</summary>
    public static bool Boolean(string name, string text) =>
        bool.TryParse(text, out var value)
            ? value
            : throw ApiException.InvalidParameter(name, $"\"{ApiException.Echo(text)}\" is neither true nor false.");

    /// <summary>A name of an enumeration, case-sensitive, not a number.</summary>
    public static T OneOf<T>(string name, string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: false, out var value) && Enum.GetName(value) == text
            ? value
            : throw ApiException.InvalidParameter(name, $"Valid values: {string.Join(", ", Enum.GetNames<T>())}.");

    /// <summary>A name of an enumeration in any letter case. Other texts get this error.</summary>
    public static ValueReader<T> OneOfIgnoringCase<T>(ErrorDefinition invalid)
        where T : struct, Enum => Parsed(
        (string text, out T value) => Enum.TryParse(text, ignoreCase: true, out value)
            && text.Equals(Enum.GetName(value), StringComparison.OrdinalIgnoreCase),
        invalid);

    public static string OneOf(string name, string text, IReadOnlyList<string> values) =>
        values.Contains(text)
            ? text
            : throw ApiException.InvalidParameter(name, $"Valid values: {string.Join(", ", values)}.");

    /// <summary>An IPv4 address in dotted decimal, without leading zeros.</summary>
    public static Ipv4Address Ipv4Address(string name, string text) =>
        Domain.Addresses.Ipv4Address.TryParse(text, out var address)
            ? address
            : throw ApiException.InvalidParameter(name, $"\"{ApiException.Echo(text)}\" is not an IPv4 address.");

    /// <summary>An IPv4 address. Other texts get this error.</summary>
    public static ValueReader<Ipv4Address> Ipv4Address(ErrorDefinition invalid) => Parsed(
        (string text, out Ipv4Address address) => Domain.Addresses.Ipv4Address.TryParse(text, out address), invalid);

    /// <summary>An IPv4 CIDR block with its first address. Other texts get this error.</summary>
    public static ValueReader<CidrBlock> Block(ErrorDefinition invalid) => Parsed(
        (string text, out CidrBlock block) => CidrBlock.Parse(text, out block) == CidrSyntax.Valid, invalid);

    public static Ipv6Address Ipv6Address(string name, string text) =>
        Domain.Addresses.Ipv6Address.TryParse(text, out var address)
            ? address
            : throw ApiException.InvalidParameter(name, $"\"{ApiException.Echo(text)}\" is not an IPv6 address.");

    /// <summary>An IPv6 address. Other texts get this error.</summary>
    public static ValueReader<Ipv6Address> Ipv6Address(ErrorDefinition invalid) => Parsed(
        (string text, out Ipv6Address address) => Domain.Addresses.Ipv6Address.TryParse(text, out address), invalid);

    /// <summary>An IPv4 prefix of an ENI: a /28 block with its first address.</summary>
    public static CidrBlock Ipv4Prefix(string name, string text)
    {
        _ = name;
        var syntax = CidrBlock.Parse(text, out var prefix);
        if (syntax == CidrSyntax.Malformed)
        {
            throw new ApiException(AddressErrors.PrefixIllegal, ApiException.Echo(text));
        }

        if (prefix.MaskLength != AddressPool.PrefixMaskLength)
        {
            var mask = AddressPool.PrefixMaskLength.ToString(CultureInfo.InvariantCulture);
            throw new ApiException(
                AddressErrors.PrefixMaskInvalid,
                prefix.MaskLength.ToString(CultureInfo.InvariantCulture),
                mask,
                mask);
        }

        return syntax == CidrSyntax.Valid ? prefix : throw new ApiException(AddressErrors.PrefixNotStrict);
    }

    private static string Range(int minimum, int maximum) =>
        maximum == int.MaxValue ? $"Valid values: {minimum} or more." : $"Valid values: {minimum} to {maximum}.";
}
