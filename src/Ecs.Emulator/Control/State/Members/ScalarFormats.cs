using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State.Members;

internal sealed class BooleanFormat : ValueFormat<bool>
{
    public override JsonObject Schema() => new() { ["type"] = "boolean" };

    public override bool TryRead(JsonElement value, ValueLocation location, out bool result)
    {
        result = value.ValueKind == JsonValueKind.True;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return true;
        }

        location.Report("It must be true or false.");
        return false;
    }

    public override void Write(Utf8JsonWriter json, bool value) => json.WriteBooleanValue(value);
}

/// <summary>
/// A whole number. Every number has its own maximum, because a rule or a response can count up to it.
/// </summary>
internal sealed class IntegerFormat(long minimum, long maximum) : ValueFormat<long>
{
    public override JsonObject Schema() =>
        new() { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum };

    public override bool TryRead(JsonElement value, ValueLocation location, out long result)
    {
        result = 0;
        if (value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out result)
            && result >= minimum
            && result <= maximum)
        {
            return true;
        }

        location.Report(string.Create(
            CultureInfo.InvariantCulture, $"It must be a whole number from {minimum} to {maximum}."));
        return false;
    }

    public override void Write(Utf8JsonWriter json, long value) => json.WriteNumberValue(value);
}

/// <summary>A whole number that fits into an <see cref="int"/>.</summary>
internal sealed class Int32Format(int minimum, int maximum) : ValueFormat<int>
{
    private readonly IntegerFormat whole = new(minimum, maximum);

    public override JsonObject Schema() => whole.Schema();

    public override bool TryRead(JsonElement value, ValueLocation location, out int result)
    {
        var isValid = whole.TryRead(value, location, out var number);
        result = isValid ? (int)number : 0;
        return isValid;
    }

    public override void Write(Utf8JsonWriter json, int value) => json.WriteNumberValue(value);
}

/// <summary>A number from 0 to a maximum with an optional fraction.</summary>
internal sealed class NumberFormat(int maximum) : ValueFormat<double>
{
    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = maximum };

    public override bool TryRead(JsonElement value, ValueLocation location, out double result)
    {
        result = 0;
        if (value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out result)
            && result >= 0
            && result <= maximum)
        {
            return true;
        }

        location.Report(string.Create(CultureInfo.InvariantCulture, $"It must be a number from 0 to {maximum}."));
        return false;
    }

    public override void Write(Utf8JsonWriter json, double value) => json.WriteNumberValue(value);
}

/// <summary>
/// A name of an enumeration. The reader ignores case and, as in the API's <c>MULTI_BINDED</c> and <c>In_use</c>,
/// underscores and hyphens.
/// </summary>
/// <param name="isCamelCase">Whether it is written in camel case, as some values of the API.</param>
internal sealed class EnumFormat<T>(bool isCamelCase) : ValueFormat<T>
    where T : struct, Enum
{
    private EnumNames? names;

    private EnumNames Names => names ??= new EnumNames(Enum.GetNames<T>());

    public override JsonObject Schema() => Names.Schema();

    public override bool TryRead(JsonElement value, ValueLocation location, out T result)
    {
        result = default;
        return Names.TryRead(value, location, out var name) && Enum.TryParse(name, out result);
    }

    public override void Write(Utf8JsonWriter json, T value) => json.WriteStringValue(
        isCamelCase ? JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) : value.ToString());
}

/// <summary>The part of <see cref="EnumFormat{T}"/> that is the same code for all enumerations.</summary>
internal sealed class EnumNames(string[] names)
{
    public JsonObject Schema()
    {
        // Some names of the API are in lower case.
        var accepted = names.SelectMany(name => new[] { name, JsonNamingPolicy.CamelCase.ConvertName(name) });
        return new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. accepted.Distinct().Select(name => (JsonNode)name)]),
        };
    }

    public bool TryRead(JsonElement value, ValueLocation location, [NotNullWhen(true)] out string? name)
    {
        name = null;
        if (!Format.Text.TryRead(value, location, out var text))
        {
            return false;
        }

        var plain = text.AsSpan().ContainsAny('_', '-')
            ? text.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
            : text;
        name = Array.Find(names, known => string.Equals(known, plain, StringComparison.OrdinalIgnoreCase));
        if (name is null)
        {
            location.Report($"\"{text}\" is not one of {string.Join(", ", names)}.");
        }

        return name is not null;
    }
}

/// <summary>A nullable value.</summary>
internal sealed class NullableFormat<T>(ValueFormat<T> format) : ValueFormat<T?>
    where T : struct
{
    public override Reference? Reference => format.Reference;

    public override JsonObject Schema() => format.Schema();

    public override bool TryRead(JsonElement value, ValueLocation location, [MaybeNullWhen(false)] out T? result)
    {
        var isValid = format.TryRead(value, location, out var inner);
        result = isValid ? inner : null;
        return isValid;
    }

    public override void Write(Utf8JsonWriter json, T? value)
    {
        if (value is { } known)
        {
            format.Write(json, known);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
