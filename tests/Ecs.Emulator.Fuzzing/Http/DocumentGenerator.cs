using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ecs.Emulator.Fuzzing.Targets;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>Generates control plane requests: documents with changed members or bytes, and invalid paths.</summary>
/// <param name="random">The random numbers.</param>
/// <param name="values">Generates values.</param>
/// <param name="account">The account of the requests.</param>
internal sealed class DocumentGenerator(Random random, ValueGenerator values, string account)
{
    private static readonly string[] States = [.. Texts("states")];

    private static readonly string[] Faults = [.. Texts("faults")];

    private static readonly string[] Paths =
    [
        "state", "faults", "requests", "requests?limit=5", "requests?status=403&code=x", "snapshots", "accounts",
        "clock", "health",
        "state/schema", "nothing", "", "snapshots/a", "requests?limit=-1", "requests?since-id=x", "state?acount=1",
        "state?account=1",
    ];

    private readonly Mutator mutator = new(random);

    /// <summary>A PUT or PATCH of the state.</summary>
    public Attempt State() => Document(random.Next(3) == 0 ? "PUT" : "PATCH", "state", Corrupt(values.One(States)));

    /// <summary>Faults. The episode must delete them before a call matches them.</summary>
    public Attempt Fault() => random.Next(4) switch
    {
        0 => Document("POST", "faults", Corrupt(values.One(Faults).Trim().Trim('[', ']'))),
        1 => Document("DELETE", $"faults/{values.One(["fault-1", "none", "%2e%2e", "%00"])}", []),
        _ => Document("PUT", "faults", Corrupt(values.One(Faults))),
    };

    /// <summary>Deletes all faults.</summary>
    public Attempt DeleteFaults() => Document("DELETE", "faults", []);

    /// <summary>Creates, restores or deletes a snapshot.</summary>
    public Attempt Snapshot()
    {
        var name = values.One(["a", "b", "c", "..", "%2e%2e", "a%2Fb", "%00", new string('n', 300), "日", " "]);
        name = name is "日" or " " ? Uri.EscapeDataString(name) : name;
        return random.Next(4) switch
        {
            0 => Document("PUT", $"snapshots/{name}", []),
            1 => Document("DELETE", $"snapshots/{name}", []),
            2 => Document("GET", $"snapshots/{name}", []),
            _ => Document("POST", $"snapshots/{name}/restore", []),
        };
    }

    /// <summary>Any other request, mostly with an unknown path.</summary>
    public Attempt Other() =>
        Document(values.One(["GET", "GET", "GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS"]), values.One(Paths), []);

    private static IEnumerable<string> Texts(string target) =>
        Corpus.Of(FuzzTarget.Named(target)).Select(input => Encoding.UTF8.GetString(input.Data));

    private Attempt Document(string method, string path, byte[] body)
    {
        // Requests that change every account, or that do not end, would disturb parallel episodes.
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var target = path.Contains("account=", StringComparison.Ordinal)
            || path is "clock" or "accounts" or "health" or "state/schema"
            ? path
            : $"{path}{separator}account={account}";
        method = path is "clock" ? "GET" : method;
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{method} /_emulator/{target} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
            + $"application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        var isOddPath = path.Contains("%00", StringComparison.Ordinal);
        return new Attempt([.. Encoding.ASCII.GetBytes(head), .. body], isOddPath ? Demand.Anything : Demand.Report)
        {
            IsLast = isOddPath,
            MustNotChangeStateIfRejected = !isOddPath,
        };
    }

    private byte[] Corrupt(string text)
    {
        if (random.Next(3) == 0 || !TryParse(text, out var document))
        {
            return mutator.Mutate(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(values.One(States)));
        }

        for (var changes = random.Next(4); changes > 0; changes--)
        {
            Change(document!);
        }

        return Encoding.UTF8.GetBytes(document!.ToJsonString());
    }

    private static bool TryParse(string text, out JsonNode? document)
    {
        try
        {
            document = JsonNode.Parse(text);
            return document is JsonObject or JsonArray;
        }
        catch (System.Text.Json.JsonException)
        {
            document = null;
            return false;
        }
        catch (ArgumentException)
        {
            // A duplicate member, which the parser notices late.
            document = null;
            return false;
        }
    }

    /// <summary>Replaces or removes a random member.</summary>
    private void Change(JsonNode node)
    {
        while (true)
        {
            switch (node)
            {
                case JsonObject { Count: > 0 } members:
                    var name = values.One([.. members.Select(member => member.Key)]);
                    if (members[name] is JsonObject or JsonArray && random.Next(5) > 0)
                    {
                        node = members[name]!;
                        continue;
                    }

                    ChangeMember(members, name);
                    return;
                case JsonArray { Count: > 0 } elements:
                    var index = random.Next(elements.Count);
                    if (elements[index] is JsonObject or JsonArray && random.Next(5) > 0)
                    {
                        node = elements[index]!;
                        continue;
                    }

                    elements[index] = Value(elements[index]);
                    return;
                default:
                    return;
            }
        }
    }

    private void ChangeMember(JsonObject members, string name)
    {
        switch (random.Next(4))
        {
            case 0:
                members.Remove(name);
                break;
            case 1:
                members[values.HostileText()] = members[name]?.DeepClone();
                break;
            default:
                members[name] = Value(members[name]);
                break;
        }
    }

    private JsonNode? Value(JsonNode? before) => random.Next(8) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create((1L << random.Next(63)) - random.Next(2)),
        3 => new JsonArray(before?.DeepClone(), before?.DeepClone()),
        4 => new JsonObject { ["x"] = before?.DeepClone() },
        5 => JsonValue.Create(-random.NextDouble()),
        _ => JsonValue.Create(values.HostileText()),
    };
}
