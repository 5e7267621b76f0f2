using System.Text.Json;
using System.Text.Json.Nodes;
using Ecs.Emulator.Control.Clock;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Control.State.Documents;
using Ecs.Emulator.Control.State.Members;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Tests.State;

/// <summary>State documents that are generated from the declarations of their members.</summary>
internal static class DocumentSamples
{
    public const string Id = "id-1";

    /// <summary>The values of members with restricted values or a relation to another member.</summary>
    private static readonly Dictionary<string, string> RestrictedValues = new()
    {
        // A secondary block must not overlap the first one.
        ["vpcs/secondaryCidrBlocks"] = """["192.168.0.0/16","172.16.0.0/16"]""",
        // Only the EIP of an ENI has a private address.
        ["eips/instanceType"] = "\"NetworkInterface\"",
        ["forwardEntries/externalPort"] = "\"80\"",
        ["forwardEntries/internalPort"] = "\"8080\"",
        ["vpcs/ipv6Isp"] = "\"ChinaMobile\"",
        ["instances/userData"] = "\"QQ==\"",
        ["instances/creditSpecification"] = "\"Unlimited\"",
        ["instances/systemDisk/category"] = "\"cloud_auto\"",
        ["instances/systemDisk/size"] = "100",
        ["instances/systemDisk/performanceLevel"] = "\"PL0\"",
        ["instances/dataDisks/category"] = "\"cloud_auto\"",
        ["instances/dataDisks/size"] = "100",
        ["instances/dataDisks/performanceLevel"] = "\"PL0\"",
        ["disks/category"] = "\"cloud_auto\"",
        ["disks/size"] = "100",
        ["disks/performanceLevel"] = "\"PL0\"",
        ["eips/isp"] = "\"BGP_PRO\"",
        ["eips/securityProtectionTypes"] = """["AntiDDoS_Enhanced"]""",
        ["keyPairs/publicKey"] = "\"ssh-rsa AAAA\"",
        ["dhcpOptionsSets/leaseTime"] = "\"48h\"",
        ["dhcpOptionsSets/ipv6LeaseTime"] = "\"2d\"",
        ["launchTemplates/versions/number"] = "7",
        ["launchTemplates/versions/parameters"] = """{"ImageId":"m-1"}""",
        ["launchTemplates/defaultVersion"] = "7",
        ["roles/maxSessionDuration"] = "7200",
        // A HaVip that has instances is not Creating; the other members name one of them.
        ["haVips/status"] = "\"Unassociating\"",
        ["haVips/associatedInstances"] = """["i-1","i-2"]""",
        ["haVips/masterInstanceId"] = "\"i-1\"",
        ["haVips/leavingInstanceId"] = "\"i-2\"",
        ["securityGroups/rules/ipProtocol"] = "\"TCP\"",
        ["securityGroups/rules/portRange"] = "\"80/80\"",
        ["securityGroups/rules/sourcePortRange"] = "\"1/9\"",
        ["prefixLists/addressFamily"] = "\"IPv4\"",
        ["prefixLists/entries/cidr"] = "\"10.1.0.0/16\"",
        ["networkAcls/ingress/protocol"] = "\"TCP\"",
        ["networkAcls/ingress/port"] = "\"80/80\"",
        ["networkAcls/ingress/cidr"] = "\"10.1.0.0/16\"",
        ["networkAcls/egress/protocol"] = "\"UDP\"",
        ["networkAcls/egress/port"] = "\"53/53\"",
        ["networkAcls/egress/cidr"] = "\"10.2.0.0/16\"",
        ["networkInterfaces/connectionTracking/tcpEstablishedTimeout"] = "60",
        ["networkInterfaces/connectionTracking/tcpClosedAndTimeWaitTimeout"] = "5",
        ["networkInterfaces/connectionTracking/udpTimeout"] = "80",
    };

    private static readonly StateDocumentReader Reader =
        new(Options.Create(new EcsEmulatorOptions()), new EmulatorClock(TimeProvider.System));

    private static readonly AccountState EmptyState =
        Reader.Read(JsonSerializer.SerializeToElement(new { }), Cloud.DefaultAccountId);

    /// <summary>All members of documents, with their paths.</summary>
    public static IEnumerable<(string Path, Member Member)> All =>
        StateDocuments.All.SelectMany(member => WithInner(member.Name, member));

    /// <summary>Reads a document and writes its state, including all collections.</summary>
    public static JsonObject ReadAndWrite(JsonObject document)
    {
        var state = ReadState(document);
        return JsonNode.Parse(StateDocumentWriter.Write(state, _ => true).Span)!.AsObject();
    }

    public static AccountState ReadState(JsonObject document)
    {
        using var parsed = JsonDocument.Parse(document.ToJsonString());
        return Reader.Read(parsed.RootElement, Cloud.DefaultAccountId);
    }

    /// <summary>The problems of a document, each with its path.</summary>
    public static IReadOnlyList<string> Problems(JsonObject document)
    {
        try
        {
            ReadAndWrite(document);
            return [];
        }
        catch (InvalidDocumentException invalid)
        {
            return [.. invalid.Problems.Select(problem => problem.ToString())];
        }
    }

    /// <summary>A document with one member of the state and only its required members.</summary>
    public static JsonObject Minimal(StateMember member) => Document(member, Minimal(member.Name, member.Format));

    /// <summary>A document with one member of the state, in which each value differs from its default value.</summary>
    public static JsonObject Complete(StateMember member)
    {
        var defaults = ReadAndWrite(Minimal(member))[member.Name];
        return Document(member, Complete(member.Name, member.Format, defaults, new Counter()));
    }

    private static JsonObject Document(StateMember member, JsonNode value)
    {
        var document = new JsonObject { [member.Name] = value };
        foreach (var reference in StateDocuments.ReferencesOf(member.Format).Where(reference => !reference.MayDangle))
        {
            var target = StateDocuments.All.Single(other => other.Name == reference.Collection);
            document[target.Name] = Minimal(target.Name, target.Format);
        }

        return document;
    }

    private static JsonNode Minimal(string path, ValueFormat format)
    {
        if (format.CollectionMembers is { } resource)
        {
            return new JsonObject { [Id] = MinimalObject(path, resource) };
        }

        if (format.Members is { } members)
        {
            return MinimalObject(path, members);
        }

        return format.Items is { Members: { } item }
            ? new JsonArray(MinimalObject(path, item))
            : Value(path, format, null, 1);
    }

    private static JsonObject MinimalObject(string path, IEnumerable<Member> members) => new(members
        .Where(member => member.IsRequired || member.Format.Items is { Members: not null }
            || member.Format.CollectionMembers is not null)
        .Select(member => KeyValuePair.Create(
            member.Name, (JsonNode?)Minimal($"{path}/{member.Name}", member.Format))));

    private static JsonNode Complete(string path, ValueFormat format, JsonNode? defaults, Counter counter)
    {
        if (format.CollectionMembers is { } resource)
        {
            return new JsonObject { [Id] = CompleteObject(path, resource, defaults![Id]!, counter) };
        }

        if (format.Members is { } members)
        {
            return CompleteObject(path, members, defaults!, counter);
        }

        return format.Items is { Members: { } item }
            ? new JsonArray(CompleteObject(path, item, defaults![0]!, counter))
            : Value(path, format, defaults, counter.Next());
    }

    private static JsonObject CompleteObject(
        string path, IEnumerable<Member> members, JsonNode defaults, Counter counter) => new(members
        .Select(member => KeyValuePair.Create(
            member.Name,
            (JsonNode?)Complete(
                $"{path}/{member.Name}",
                member.Format,
                member.IsRequired ? null : defaults[member.Name],
                counter))));

    /// <summary>A valid value that is not the default value. Different numbers usually give different values.</summary>
    private static JsonNode Value(string path, ValueFormat format, JsonNode? defaultValue, int number)
    {
        if (RestrictedValues.TryGetValue(path, out var restricted))
        {
            return JsonNode.Parse(restricted)!;
        }

        if (format.Reference is { MayDangle: false })
        {
            return Id;
        }

        var schema = JsonNode.Parse(format.Schema().ToJsonString())!.AsObject();
        switch ((string?)schema["type"])
        {
            case "boolean":
                return !((bool?)defaultValue ?? false);
            case "integer":
            case "number":
                var value = 1 + (number % (long)schema["maximum"]!);
                return value == (double?)defaultValue ? value + 1 : value;
            case "array":
                return new JsonArray(
                    Value(path, format.Items!, null, number), Value(path, format.Items!, null, number + 100));
            case "object":
                return new JsonObject { [$"key-{number}"] = $"value-{number}" };
            default:
                return Text(schema, format, (string?)defaultValue, number);
        }
    }

    private static string Text(JsonObject schema, ValueFormat format, string? defaultValue, int number)
    {
        var names = schema["enum"]?.AsArray().Select(name => (string)name!) ?? [];
        var isLowerCase = defaultValue is { Length: > 0 } && char.IsAsciiLetterLower(defaultValue[0]);
        IEnumerable<string> candidates =
        [
            .. names.Where(name => char.IsAsciiLetterLower(name[0]) == isLowerCase),
            $"text-{number}",
            $"10.0.0.{number}",
            $"2001:db8::{number}",
            $"2020-01-01T00:{number / 60:00}:{number % 60:00}Z",
            $"00:16:3e:00:00:{number:x2}",
            "10.0.0.0/24",
            $"10.0.0.{16 * (number > 100 ? 2 : 1)}/28",
            "2001:db8::/56",
            "2001:db8::/64",
            $"2001:db8:0:0:{number}::/80",
            $"{number}23456789",
        ];
        return candidates.First(candidate => candidate != defaultValue && IsValid(format, candidate));
    }

    private static bool IsValid(ValueFormat format, string text)
    {
        var context = new ReadContext(new ProblemList(), EmptyState);
        var owner = new MemberReader<object>(
            new MemberList<object>(), JsonSerializer.SerializeToElement(new { }), context, DocumentPath.Root, Id);
        format.Validate(JsonSerializer.SerializeToElement(text), new ValueLocation(owner, "member"));
        return context.Problems.All.Count == 0;
    }

    private static IEnumerable<(string Path, Member Member)> WithInner(string path, Member member)
    {
        var inner = member.Format.Members ?? member.Format.CollectionMembers ?? member.Format.Items?.Members ?? [];
        return inner.SelectMany(child => WithInner($"{path}/{child.Name}", child)).Prepend((path, member));
    }

    private sealed class Counter
    {
        private int last = 1;

        public int Next() => ++last;
    }
}
