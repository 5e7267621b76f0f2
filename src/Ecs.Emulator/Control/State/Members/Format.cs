using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>The formats of values in state documents.</summary>
internal static class Format
{
    private const string TimeText = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private const int MacAddressLength = 17;

    private static readonly string[] TimeTexts = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static readonly TextFormat<string> Text = new(TryParseText, text => text) { Empty = "" };

    /// <summary>A text that is null if it is absent.</summary>
    public static readonly TextFormat<string?> NullableText = new(TryParseText, text => text);

    /// <summary>A text whose default value replaces an empty text.</summary>
    public static readonly TextFormat<string> NonEmptyText = new(TryParseText, text => text) { EmptyIsAbsent = true };

    /// <summary>A text that is null if it is empty.</summary>
    public static readonly TextFormat<string?> OptionalText = new(TryParseText, text => text) { EmptyIsAbsent = true };

    /// <summary>Patterns of permissions, see <see cref="ActionPatterns"/>.</summary>
    public static readonly ListFormat<string> ActionPatternList = ListOf(
        new TextFormat<string>(TryParseActionPattern, text => text));

    public static readonly BooleanFormat Boolean = new();

    /// <summary>A time in ISO 8601; without an offset it is UTC.</summary>
    public static readonly TextFormat<DateTimeOffset> Time = new(
        TryParseTime, time => time.UtcDateTime.ToString(TimeText, CultureInfo.InvariantCulture))
    {
        SchemaFormat = "date-time",
    };

    public static readonly TextFormat<Ipv4Address> Ipv4Address = Parsed(
        (string text, out Ipv4Address address) => Domain.Addresses.Ipv4Address.TryParse(text, out address),
        "is not an IPv4 address",
        schemaFormat: "ipv4");

    public static readonly TextFormat<Ipv6Address> Ipv6Address = Parsed(
        (string text, out Ipv6Address address) => Domain.Addresses.Ipv6Address.TryParse(text, out address),
        "is not an IPv6 address",
        schemaFormat: "ipv6");

    public static readonly TextFormat<string> MacAddress =
        new(TryParseMacAddress, text => text) { SchemaPattern = "^[0-9a-f]{2}(:[0-9a-f]{2}){5}$" };

    public static readonly TextFormat<ZoneId> ZoneId = Id(text => new ZoneId(text), zone => zone.Value);

    public static readonly TextFormat<AccountId> AccountId = new(TryParseAccountId, account => account.Value);

    /// <summary>The id of the cloud service that manages a resource.</summary>
    public static readonly IntegerFormat ServiceId = new(0, long.MaxValue);

    public static readonly TagsFormat Tags = new();

    public static readonly EntriesFormat Entries = new();

    /// <summary>A text with its own parser.</summary>
    /// <param name="parser">Parses the text of a value, as <see cref="object.ToString"/> returns it.</param>
    /// <param name="problem">What is wrong with other texts, as the end of a sentence.</param>
    public static TextFormat<T> Parsed<T>(
        Parser<T> parser, string problem, string? schemaFormat = null, string? schemaPattern = null)
        where T : struct
    {
        bool TryParse(string text, ValueLocation location, out T result) =>
            parser(text, out result) || Fail(location, $"\"{text}\" {problem}.");

        return new TextFormat<T>(TryParse, value => value.ToString())
        {
            SchemaFormat = schemaFormat,
            SchemaPattern = schemaPattern,
        };
    }

    /// <summary>An id. One that refers to a resource counts as absent if it is empty.</summary>
    public static TextFormat<TId> Id<TId>(Func<string, TId> parse, Func<TId, string> text, Reference? refersTo = null)
        where TId : struct
    {
        bool TryParse(string id, ValueLocation location, out TId result)
        {
            result = parse(id);
            return true;
        }

        return new TextFormat<TId>(TryParse, text)
        {
            Empty = parse(""),
            EmptyIsAbsent = refersTo is not null,
            RefersTo = refersTo,
        };
    }

    public static Int32Format Integer(int maximum, int minimum = 0) => new(minimum, maximum);

    public static EnumFormat<T> OneOf<T>(bool isCamelCase = false)
        where T : struct, Enum => new(isCamelCase);

    /// <summary>A CIDR block with a mask in this range.</summary>
    public static TextFormat<CidrBlock> Block(int minMask, int maxMask)
    {
        bool TryParse(string text, ValueLocation location, out CidrBlock block)
        {
            var message = CidrBlock.Parse(text, out block) switch
            {
                CidrSyntax.Malformed => $"\"{text}\" is not a CIDR block.",
                CidrSyntax.HostBitsSet =>
                    $"\"{text}\" is not a CIDR block: its address is not the first one of the block.",
                _ when block.MaskLength < minMask || block.MaskLength > maxMask =>
                    $"\"{text}\" has a mask outside /{minMask} to /{maxMask}.",
                _ => null,
            };
            return message is null || Fail(location, message);
        }

        return new TextFormat<CidrBlock>(TryParse, block => block.ToString())
        {
            SchemaPattern = @"^\d{1,3}(\.\d{1,3}){3}/\d{1,2}$",
        };
    }

    /// <summary>An IPv6 CIDR block with this mask.</summary>
    public static TextFormat<Ipv6CidrBlock> Ipv6Block(int mask)
    {
        bool TryParse(string text, ValueLocation location, out Ipv6CidrBlock block) =>
            (Ipv6CidrBlock.Parse(text, out block) == CidrSyntax.Valid && block.MaskLength == mask)
            || Fail(location, $"\"{text}\" is not an IPv6 prefix of /{mask}, or not written with its first address.");

        return new TextFormat<Ipv6CidrBlock>(TryParse, block => block.ToString());
    }

    /// <summary>An empty text, or a text that a parameter of an action accepts.</summary>
    /// <param name="parameter">
    /// Returns the parameter. The start of the emulator declares no parameters, so only a value that is neither empty
    /// nor <paramref name="fallback"/> does.
    /// </param>
    /// <param name="fallback">A valid value.</param>
    public static TextFormat<string> ValueOf(Func<Parameter<string?>> parameter, string fallback = "")
    {
        bool TryParse(string text, ValueLocation location, out string result)
        {
            result = text;
            return text.Length == 0 || text == fallback || IsValid(parameter(), text, location);
        }

        return new TextFormat<string>(TryParse, text => text) { EmptyIsAbsent = true };
    }

    public static ListFormat<T> ListOf<T>(ValueFormat<T> item) => new(item);

    /// <summary>A list without empty and duplicate items.</summary>
    public static ListFormat<T> DistinctListOf<T>(ValueFormat<T> item) => new(item, areDistinct: true);

    /// <summary>The same format for a nullable value.</summary>
    public static NullableFormat<T> OrNull<T>(this ValueFormat<T> format)
        where T : struct => new(format);

    /// <summary>Accepts any text.</summary>
    public static bool TryParseText(string text, ValueLocation location, out string result)
    {
        result = text;
        return true;
    }

    private static bool TryParseActionPattern(string text, ValueLocation location, out string pattern)
    {
        pattern = text;
        return ActionPatterns.IsPattern(text)
            || Fail(location, $"\"{text}\" is not a product and an action, such as ecs:RunInstances or ecs:*.");
    }

    private static bool TryParseTime(string text, ValueLocation location, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(
            text,
            TimeTexts,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time)
        || Fail(location, $"\"{text}\" is not a time such as 2026-11-23T01:00:00Z.");

    private static bool TryParseMacAddress(
        string text, ValueLocation location, [MaybeNullWhen(false)] out string address)
    {
        address = text;
        var isAddress = text.Length == MacAddressLength && text.Select((character, index) => index % 3 == 2
            ? character == ':'
            : char.IsAsciiHexDigitLower(character)).All(isValid => isValid);
        return isAddress || Fail(location, $"\"{text}\" is not a MAC address such as 00:16:3e:12:34:56.");
    }

    private static bool TryParseAccountId(string text, ValueLocation location, out AccountId account)
    {
        account = new AccountId(text);
        return Domain.AccountId.IsNumber(text)
            || Fail(location, "An account ID has 1 to 18 digits, the first not 0.");
    }

    private static bool IsValid(Parameter<string?> parameter, string text, ValueLocation location)
    {
        var values = new RpcParameters();
        values.AddFromQuery(parameter.Name, text);
        try
        {
            parameter.Validate(values);
            return true;
        }
        catch (ApiException invalid)
        {
            return Fail(location, invalid.Reason ?? invalid.Message);
        }
    }

    private static bool Fail(ValueLocation location, string message)
    {
        location.Report(message);
        return false;
    }
}
