using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Describes the first syntax error of invalid JSON. Lines and columns begin with 1; columns count characters.
/// </summary>
internal static class JsonSyntax
{
    /// <summary>The maximum depth of .NET.</summary>
    private const int MaxDepth = 64;

    /// <summary>A sentence about the first error.</summary>
    public static string Explain(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return "The document is empty, which is not valid JSON.";
        }

        var (index, problem) = Utf8.IsValid(utf8) ? FirstError(utf8) : (FirstInvalidByte(utf8), "this is not UTF-8");
        var line = utf8[..index].Count((byte)'\n') + 1;
        var column = utf8[(utf8[..index].LastIndexOf((byte)'\n') + 1)..index];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The JSON is not valid at line {line}, column {Characters(column) + 1}: {problem}.");
    }

    private static (int Index, string Problem) FirstError(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var members = new Stack<HashSet<string>>();
        var depth = 0;
        try
        {
            while (reader.Read())
            {
                depth += reader.TokenType switch
                {
                    JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                    JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                    _ => 0,
                };
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        members.Push([]);
                        break;
                    case JsonTokenType.EndObject:
                        members.Pop();
                        break;
                    case JsonTokenType.PropertyName when reader.GetString()! is var name && !members.Peek().Add(name):
                        return ((int)reader.TokenStartIndex, $"the member \"{name}\" occurs twice");
                    case JsonTokenType.String:
                        _ = reader.GetString();
                        break;
                }
            }
        }
        catch (InvalidOperationException)
        {
            return ((int)reader.TokenStartIndex, "an escape in this string is half of a surrogate pair");
        }
        catch (JsonException error)
        {
            var index = Math.Min(IndexOf(utf8, error), utf8.Length);
            return (index, Unexpected(utf8[index..], depth));
        }

        return (utf8.Length, "it cannot be read");
    }

    private static string Unexpected(ReadOnlySpan<byte> rest, int depth)
    {
        if (rest.IsEmpty)
        {
            return "the document ends before it is complete";
        }

        if (depth >= MaxDepth && rest[0] is (byte)'{' or (byte)'[')
        {
            return $"objects and arrays are nested more than {MaxDepth} levels deep";
        }

        Rune.DecodeFromUtf8(rest, out var found, out _);
        return Rune.IsControl(found)
            ? string.Create(
                CultureInfo.InvariantCulture, $"the control character U+{found.Value:X4} is not expected here")
            : $"\"{found}\" is not expected here";
    }

    private static int IndexOf(ReadOnlySpan<byte> utf8, JsonException error)
    {
        var start = 0;
        for (var line = 0L; line < error.LineNumber; line++)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return start + (int)error.BytePositionInLine.GetValueOrDefault();
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> utf8)
    {
        var index = 0;
        while (Rune.DecodeFromUtf8(utf8[index..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            index += length;
        }

        return index;
    }

    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var octet in utf8)
        {
            // All bytes of a character but the first begin with the bits 10.
            count += (octet & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
