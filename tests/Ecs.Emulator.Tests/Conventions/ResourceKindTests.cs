using System.Text.Json.Nodes;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Control.State.Documents;
using Ecs.Emulator.Tests.State;

namespace Ecs.Emulator.Tests.Conventions;

/// <summary>The features of every kind of resources.</summary>
public sealed class ResourceKindTests
{
    private const string Group = "rg-a";

    public static TheoryData<string> Kinds => [.. Documented.Select(kind => kind.Name)];

    public static TheoryData<string> Types =>
        [.. Documented.Where(kind => kind.Type is not null).Select(kind => kind.Name)];

    public static TheoryData<string> Grouped =>
        [.. Documented.Where(kind => kind.HasResourceGroup).Select(kind => kind.Name)];

    /// <summary>
    /// The document of a VSwitch contains its allocation cursors and its CIDR reservations, and that of a security
    /// group its rules.
    /// </summary>
    private static IEnumerable<ResourceKind> Documented => AccountState.AllTables.Select(table => table.Kind)
        .Except([VSwitchCursors.Kind, CidrReservation.Kind, SecurityGroupRule.Kind]);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_has_a_document_with_its_tags_and_its_resource_group(string name)
    {
        var (kind, document) = Named(name);
        document.Members.Any(member => member.Name == "tags").Should().Be(kind.HasTags);
        document.Members.Any(member => member.Name == "resourceGroupId").Should().Be(kind.HasResourceGroup);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_resource_of_every_type_can_be_tagged_and_found_by_its_tags(string name)
    {
        var (kind, document) = Named(name);
        var type = ResourceType.Of(kind);
        var state = DocumentSamples.ReadState(WithType(document));
        var tag = new Tag("key", "value");
        var region = state.Regions.First().Id;

        state.Apply(ResourceTagModification.Add(state, region, type, [DocumentSamples.Id], [tag]));

        var page = ResourceTagListing.List(state, region, type, new ResourceTagFilter(), new ContinuedPage(0, 10));
        page.Items.Should().Equal(new ListedTag(DocumentSamples.Id, tag));
    }

    [Theory]
    [MemberData(nameof(Grouped))]
    public void A_resource_group_cannot_be_deleted_while_a_resource_of_any_kind_is_in_it(string name)
    {
        var (kind, resource) = Named(name);
        var document = WithType(resource);
        document[name]![DocumentSamples.Id]!["resourceGroupId"] = Group;
        document["resourceGroups"] = new JsonObject { [Group] = new JsonObject(), ["rg-b"] = new JsonObject() };
        var state = DocumentSamples.ReadState(document);
        void Delete() => state.Apply(ResourceGroupDeletion.Delete(state, new ResourceGroupId(Group)));

        FluentActions.Invoking(Delete).Should().Throw<RefusedException>()
            .Which.Refusal.Should().Be(Refusal.ResourceGroupInUse);

        if (kind.Type is not null)
        {
            state.Apply(ResourceGroupMembership.Join(
                state, state.Regions.First().Id, ResourceType.Of(kind), DocumentSamples.Id, "rg-b"));
            FluentActions.Invoking(Delete).Should().NotThrow();
        }
    }

    [Fact]
    public void The_README_lists_every_collection_of_the_state_document_with_its_required_members_in_order()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "README.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5)
            .Select(cells => $"{cells[1]}: {cells[2]}");
        rows.Should().Contain(StateDocuments.Resources.Select(document => $"`{document.Name}`: " + string.Join(
            ", ", document.Members.Where(member => member.IsRequired).Select(member => $"`{member.Name}`"))));
    }

    /// <summary>A document with a resource of the type. Only prefix lists of VPC have theirs.</summary>
    private static JsonObject WithType(ResourceDocument document)
    {
        var minimal = DocumentSamples.Minimal(document);
        if (document.Name == PrefixList.Kind.Name)
        {
            minimal[document.Name]![DocumentSamples.Id]!["product"] = nameof(PrefixListProduct.Vpc);
        }

        return minimal;
    }

    private static (ResourceKind Kind, ResourceDocument Document) Named(string name) => (
        Documented.Single(kind => kind.Name == name),
        StateDocuments.Resources.Single(document => document.Name == name));
}
