using System.Text.Json;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>
/// Finds the references of a state document to resources that do not exist. Next hops of routes are not included,
/// because an entry keeps a next hop that is deleted.
/// </summary>
internal sealed class DanglingReferences
{
    /// <summary>Collections with built-in items, which a document omits.</summary>
    private static readonly string[] BuiltIn = ["regions", "images", "instanceTypes"];

    private readonly JsonElement root;
    private readonly HashSet<string> found = [];
    private readonly HashSet<string> systemRouteTables = [];

    private DanglingReferences(JsonElement root)
    {
        this.root = root;
        foreach (var vpc in ItemsOf("vpcs"))
        {
            systemRouteTables.Add(vpc.Value.GetProperty("routeTableId").GetString()!);
        }
    }

    /// <summary>The path and the value of each dangling reference.</summary>
    public static IReadOnlySet<string> In(byte[] state)
    {
        using var document = JsonDocument.Parse(state);
        var search = new DanglingReferences(document.RootElement);
        foreach (var member in StateDocuments.All)
        {
            if (document.RootElement.TryGetProperty(member.Name, out var value))
            {
                search.Visit(member.Name, member.Format, value);
            }
        }

        search.VisitUndeclared();
        return search.found;
    }

    private void Visit(string path, ValueFormat format, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array && format.Items is { } items)
        {
            foreach (var item in value.EnumerateArray())
            {
                Visit(path, items, item);
            }
        }
        else if (value.ValueKind == JsonValueKind.String && format.Reference is { } reference)
        {
            if (!BuiltIn.Contains(reference.Collection))
            {
                Check(path, value.GetString()!, reference.Collection);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && format.CollectionMembers is { } members)
        {
            foreach (var item in value.EnumerateObject())
            {
                VisitMembers($"{path}/{item.Name}", members, item.Value);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && format.Members is { } own)
        {
            VisitMembers(path, own, value);
        }
    }

    private void VisitMembers(string path, IReadOnlyList<Member> members, JsonElement value)
    {
        foreach (var member in members)
        {
            if (value.TryGetProperty(member.Name, out var inner))
            {
                Visit($"{path}/{member.Name}", member.Format, inner);
            }
        }
    }

    /// <summary>The references to a resource of one of several kinds, or by a name.</summary>
    private void VisitUndeclared()
    {
        string[] resources = [.. StateDocuments.Resources.Select(resource => resource.Name)];
        foreach (var eip in ItemsOf("eips"))
        {
            Check($"eips/{eip.Name}", Text(eip.Value, "instanceId"), resources);
        }

        foreach (var group in ItemsOf("securityGroups"))
        {
            foreach (var rule in group.Value.GetProperty("rules").EnumerateObject())
            {
                var peer = Text(rule.Value, "peer");
                if (peer.StartsWith(
                    "sg-", StringComparison.Ordinal) || peer.StartsWith("pl-", StringComparison.Ordinal))
                {
                    Check($"securityGroups/{group.Name}/{rule.Name}", peer, "securityGroups", "prefixLists");
                }
            }
        }

        foreach (var entry in ItemsOf("routeEntries"))
        {
            var destination = Text(entry.Value, "destinationCidrBlock");
            if (destination.StartsWith("pl-", StringComparison.Ordinal))
            {
                Check($"routeEntries/{entry.Name}", destination, "prefixLists");
            }
        }

        var keyPairs = ItemsOf("keyPairs").Select(pair => Text(pair.Value, "name")).ToHashSet();
        foreach (var instance in ItemsOf("instances"))
        {
            var name = Text(instance.Value, "keyPairName");
            if (name.Length > 0 && !keyPairs.Contains(name))
            {
                found.Add($"instances/{instance.Name}/keyPairName: {name}");
            }
        }
    }

    private void Check(string path, string id, params IReadOnlyList<string> collections)
    {
        var exists = id.Length == 0
            || collections.Any(name =>
                (root.TryGetProperty(name, out var collection) && collection.TryGetProperty(id, out _))
                || (name == "routeTables" && systemRouteTables.Contains(id)));
        if (!exists)
        {
            found.Add($"{path}: {id}");
        }
    }

    private JsonElement.ObjectEnumerator ItemsOf(string collection) => root.GetProperty(collection).EnumerateObject();

    private static string Text(JsonElement item, string member) => item.GetProperty(member).GetString() ?? "";
}
