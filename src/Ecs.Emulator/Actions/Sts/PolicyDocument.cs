using System.Collections.Immutable;
using System.Text.Json;

namespace Ecs.Emulator.Actions.Sts;

/// <summary>
/// Reads policies in the grammar of RAM. The emulator evaluates only the actions of the statements: an Allow statement
/// applies to every resource under every condition, and a Deny statement has an effect only if it does so too.
/// </summary>
internal static class PolicyDocument
{
    private const string AnyText = "*";

    /// <summary>Null if the text does not conform to the grammar.</summary>
    public static SessionPolicy? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException
            or KeyNotFoundException)
        {
            return null;
        }
    }

    private static SessionPolicy Read(JsonElement policy)
    {
        Require(policy.GetProperty("Version"u8).GetString() == "1");
        var allow = ImmutableArray.CreateBuilder<string>();
        var deny = ImmutableArray.CreateBuilder<string>();
        var statements = policy.GetProperty("Statement"u8);
        Require(statements.GetArrayLength() > 0);
        foreach (var statement in statements.EnumerateArray())
        {
            var resources = Texts(statement, "Resource", "NotResource", out var isResource);
            var actions = Texts(statement, "Action", "NotAction", out var isAction);
            Require(actions.All(ActionPatterns.IsPattern));
            var appliesAlways = isResource
                && resources.Contains(AnyText)
                && !statement.TryGetProperty("Condition"u8, out _);
            switch (statement.GetProperty("Effect"u8).GetString())
            {
                case "Allow":
                    allow.AddRange(isAction ? actions : [AnyText]);
                    break;
                case "Deny":
                    deny.AddRange(isAction && appliesAlways ? actions : []);
                    break;
                default:
                    throw new JsonException();
            }
        }

        return new SessionPolicy(allow.ToImmutable(), deny.ToImmutable());
    }

    /// <summary>The texts of one of two members of a statement.</summary>
    private static ImmutableArray<string> Texts(JsonElement statement, string name, string negated, out bool isNamed)
    {
        isNamed = statement.TryGetProperty(name, out var value);
        Require(isNamed != statement.TryGetProperty(negated, out var other));
        value = isNamed ? value : other;
        ImmutableArray<string?> texts = value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString())]
            : [value.GetString()];
        Require(texts.All(text => !string.IsNullOrEmpty(text)) && !texts.IsEmpty);
        return texts!;
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new JsonException();
        }
    }
}
