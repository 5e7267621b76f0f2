using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Rpc.Binding;

/// <summary>Reads the kinds of value that parameters have.</summary>
internal static class Values
{
    /// <summary>The longest text, in characters, where an action says nothing else.</summary>
    public const int MaxTextLength = 256;

    /// <summary>The longest client token, in characters.</summary>
    public const int MaxClientTokenLength = 64;

    /// <summary>A text of at most so many characters.</summary>
    public static string Text(string name, string text, int maxLength) =>
        text.Length <= maxLength
            ? text
            : throw ApiException.InvalidParameter(name, $"It is longer than {maxLength} characters.");

    /// <summary>A text of at most 256 characters.</summary>
    public static string Text(string name, string text) => Text(name, text, MaxTextLength);

    public static TId Id<TId>(string name, string text)
        where TId : struct, IIdentifier<TId> => TId.Create(Text(name, text));

    /// <summary>Whether the text begins with <c>http://</c> or <c>https://</c>.</summary>
    public static bool IsLink(string text, StringComparison comparison) =>
        text.StartsWith("http://", comparison) || text.StartsWith("https://", comparison);

    /// <summary>An id that must begin with a prefix.</summary>
    public static ValueReader<TId> PrefixedId<TId>(string prefix, ErrorDefinition malformed)
        where TId : struct, IIdentifier<TId> =>
        (name, text) => text.StartsWith(prefix, StringComparison.Ordinal)
            ? Id<TId>(name, text)
            : throw new ApiException(malformed);

    /// <summary>A whole number between two bounds.</summary>
    public static int Integer(string name, string text, int minimum, int maximum)
    {
        if (text[0] == '+' || !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw ApiException.InvalidParameter(name, $"\"{ApiException.Echo(text)}\" is not a whole number.");
        }

        return number >= minimum && number <= maximum
            ? number
            : throw ApiException.InvalidParameter(name, Range(minimum, maximum));
    }

    /// <summary>
    /// A number with or without a fraction, between two bounds. The maximum is not optional: .NET reads a number that
    /// is too large as infinity, which no response and no state document can hold.
    /// </summary>
    public static double Number(string name, string text, double minimum, double maximum) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= minimum
        && number <= maximum
            ? number
            : throw ApiException.InvalidParameter(
                name, string.Create(CultureInfo.InvariantCulture, $"It is not a number from {minimum} to {maximum}."));

    /// <summary>A JSON array of texts, in double or single quotes, each read as a value.</summary>
    public static ImmutableArray<T> JsonArray<T>(string name, string text, ValueReader<T> reader, int maxElements)
    {
        var values = ImmutableArray.CreateBuilder<T>();
        try
        {
            using var document = JsonDocument.Parse(SingleQuotedJson.ToJson(text));
            foreach (var element in document.RootElement.EnumerateArray())
            {
                values.Add(reader(name, element.GetString() is { Length: > 0 } value ? value : throw new JsonException()));
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw ApiException.InvalidParameter(name, "It is not a JSON array of texts.");
        }

        return values.Count <= maxElements
            ? values.ToImmutable()
            : throw ApiException.InvalidParameter(name, $"It has more than {maxElements} elements.");
    }

    /// <summary><c>true</c> or <c>false</c>, in upper or lower case: some clients write <c>True</c>.</summary>
    public static bool Boolean(string name, string text) =>
        bool.TryParse(text, out var value)
            ? value
            : throw ApiException.InvalidParameter(name, $"\"{ApiException.Echo(text)}\" is neither true nor false.");

    /// <summary>One of an enumeration's names, exactly as written there. A number is none.</summary>
    public static T OneOf<T>(string name, string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: false, out var value) && Enum.GetName(value) == text
            ? value
            : throw ApiException.InvalidParameter(name, $"Valid values: {string.Join(", ", Enum.GetNames<T>())}.");

    /// <summary>One of these texts, exactly as written here.</summary>
    public static string OneOf(string name, string text, IReadOnlyList<string> values) =>
        values.Contains(text)
            ? text
            : throw ApiException.InvalidParameter(name, $"Valid values: {string.Join(", ", values)}.");

    /// <summary>An IPv4 address in dotted decimal, without leading zeros.</summary>
    public static Ipv4Address Ipv4Address(string name, string text) =>
        Domain.Addresses.Ipv4Address.TryParse(text, out var address)
            ? address
            : throw ApiException.InvalidParameter(name, $"\"{ApiException.Echo(text)}\" is not an IPv4 address.");

    /// <summary>An IPv6 address.</summary>
    public static Ipv6Address Ipv6Address(string name, string text) =>
        Domain.Addresses.Ipv6Address.TryParse(text, out var address)
            ? address
            : throw ApiException.InvalidParameter(name, $"\"{ApiException.Echo(text)}\" is not an IPv6 address.");

    /// <summary>An IPv4 prefix for an ENI: a /28 block, written with its first address.</summary>
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
