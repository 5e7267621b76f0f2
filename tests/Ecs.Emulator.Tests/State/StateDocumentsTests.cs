using System.Text.Json.Nodes;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Control.State.Documents;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Tests.State;

/// <summary>Every declared member of state documents is read and written correctly.</summary>
public sealed class StateDocumentsTests
{
    public static TheoryData<string> Names => [.. StateDocuments.All.Select(member => member.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_member_is_read_and_written(string name)
    {
        var document = DocumentSamples.Complete(Named(name));

        // Each value differs from its default value, so the test fails if the reader or the writer omits a member.
        DocumentSamples.ReadAndWrite(document)[name]!.ToJsonString().Should().Be(document[name]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_of_a_complete_document_differs_from_the_default_value(string name)
    {
        var complete = Values(DocumentSamples.Complete(Named(name))[name]!).ToDictionary();
        var defaults = Values(DocumentSamples.ReadAndWrite(DocumentSamples.Minimal(Named(name)))[name]!).ToDictionary();

        var required = DocumentSamples.All.Select(declared => declared.Member)
            .Where(member => member.IsRequired)
            .Select(member => member.Name);
        complete.Keys.Should().Contain(defaults.Keys.Where(path => !path.Contains("/tags", StringComparison.Ordinal)));
        complete.Where(value => defaults.GetValueOrDefault(value.Key) == value.Value)
            .Select(value => value.Key.Split('/')[^1])
            .Should().BeSubsetOf(required);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_means_absent_for_every_optional_member(string name)
    {
        var minimal = DocumentSamples.Minimal(Named(name));
        var withNulls = (JsonObject)minimal.DeepClone();
        foreach (var (members, value) in Objects(Named(name).Format, withNulls[name]!))
        {
            foreach (var member in members.Where(member => !value.ContainsKey(member.Name)))
            {
                value[member.Name] = null;
            }
        }

        // Default times differ by the time between the two reads.
        string[] times = ["creationTime", "startTime", "modifiedTime", "attachedTime"];
        Without(DocumentSamples.ReadAndWrite(withNulls), times)
            .Should().Be(Without(DocumentSamples.ReadAndWrite(minimal), times));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_member_of_the_wrong_type_is_reported_with_its_path(string name)
    {
        var document = DocumentSamples.Complete(Named(name));
        var paths = new List<string>();
        foreach (var (members, value) in Objects(Named(name).Format, document[name]!))
        {
            foreach (var member in members.Where(member => Inner(member.Format) is null))
            {
                paths.Add($"{Pointer(value)}/{member.Name}: ");
                value[member.Name] = member.Format is BooleanFormat ? "x" : false;
            }
        }

        var problems = DocumentSamples.Problems(document);
        paths.Should().OnlyContain(path => problems.Any(problem => problem.StartsWith(path, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_missing_required_member_and_every_unknown_member_is_reported(string name)
    {
        var document = DocumentSamples.Complete(Named(name));
        var expected = new List<string>();
        foreach (var (members, value) in Objects(Named(name).Format, document[name]!))
        {
            foreach (var member in members.Where(member => member.IsRequired))
            {
                value.Remove(member.Name);
                expected.Add($"{Pointer(value)}/{member.Name}: It is required.");
            }

            value["unknown"] = 1;
            var known = string.Join(", ", members.Select(member => member.Name).Order());
            expected.Add($"{Pointer(value)}/unknown: There is no such member. Known: {known}.");
        }

        DocumentSamples.Problems(document).Should().Contain(expected);
    }

    [Fact]
    public void A_reference_can_be_dangling_unless_its_declaration_forbids_it()
    {
        var references = StateDocuments.All
            .SelectMany(member => StateDocuments.ReferencesOf(member.Format).Select(reference => (member, reference)))
            .ToList();
        references.Should().HaveCountGreaterThan(20);
        foreach (var (member, reference) in references)
        {
            Names.Should().Contain(name => name.Data == reference.Collection);
            var document = DocumentSamples.Complete(member);
            if (reference.Collection != member.Name)
            {
                document.Remove(reference.Collection);
            }

            var problems = DocumentSamples.Problems(document);
            if (reference.MayDangle)
            {
                problems.Should().BeEmpty();
            }
            else
            {
                problems.Should().ContainSingle();
            }
        }
    }

    [Fact]
    public void A_collection_is_read_after_those_that_it_refers_to()
    {
        var order = StateDocuments.InReadOrder.ToList();
        order.Should().BeEquivalentTo(StateDocuments.All);
        foreach (var member in order)
        {
            foreach (var reference in StateDocuments.ReferencesOf(member.Format))
            {
                order.IndexOf(Named(reference.Collection)).Should().BeLessThanOrEqualTo(order.IndexOf(member));
            }
        }
    }

    private static StateMember Named(string name) => StateDocuments.All.Single(member => member.Name == name);

    private static IReadOnlyList<Member>? Inner(ValueFormat format) =>
        format.Members ?? format.CollectionMembers ?? format.Items?.Members;

    /// <summary>All objects with fixed members in a value, outer ones first.</summary>
    private static IEnumerable<(IReadOnlyList<Member> Members, JsonObject Value)> Objects(
        ValueFormat format, JsonNode value)
    {
        if (Inner(format) is not { } members)
        {
            return [];
        }

        IEnumerable<JsonObject> objects = format switch
        {
            { CollectionMembers: not null } => [.. value.AsObject().Select(resource => (JsonObject)resource.Value!)],
            { Items: not null } => [.. value.AsArray().Select(item => (JsonObject)item!)],
            _ => [(JsonObject)value],
        };
        return [.. objects.SelectMany(found => members
            .Where(member => found[member.Name] is not null)
            .SelectMany(member => Objects(member.Format, found[member.Name]!))
            .Prepend((members, found)))];
    }

    /// <summary>The values that are not objects, by their paths.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Values(JsonNode? node) => node is JsonObject members
        ? members.SelectMany(member => member.Value is JsonObject
            ? Values(member.Value)
            : [KeyValuePair.Create($"{Pointer(members)}/{member.Key}", member.Value?.ToJsonString() ?? "null")])
        : [];

    /// <summary>The JSON pointer of a node whose names have no special characters.</summary>
    private static string Pointer(JsonNode node) => string.Concat(
        node.GetPath().Split(['$', '.', '[', ']', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Select(segment => $"/{segment}"));

    private static string Without(JsonNode node, params string[] names)
    {
        void Remove(JsonNode? inner)
        {
            foreach (var name in names)
            {
                (inner as JsonObject)?.Remove(name);
            }

            foreach (var child in (inner as JsonObject)?.Select(member => member.Value) ?? inner as JsonArray ?? [])
            {
                Remove(child);
            }
        }

        Remove(node);
        return node.ToJsonString();
    }
}
