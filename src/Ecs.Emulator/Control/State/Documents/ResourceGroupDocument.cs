using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

internal static class ResourceGroupDocument
{
    private static readonly MemberList<ResourceGroup> Members = new();

    private static readonly Member<ResourceGroup, string> Name =
        Members.Add("name", group => group.Name, Format.NonEmptyText);

    private static readonly Member<ResourceGroup, string> DisplayName =
        Members.Add("displayName", group => group.DisplayName, Format.Text, "");

    private static readonly Member<ResourceGroup, DateTimeOffset> CreationTime =
        Members.Add("creationTime", group => group.CreationTime, Format.Time);

    private static readonly Member<ResourceGroup, ImmutableArray<Tag>> Tags = Members.Tags(group => group.Tags);

    public static readonly ResourceDocument<ResourceGroup> Document =
        TableDocument.Of(
            state => state.ResourceGroups,
            ResourceGroup.Kind,
            Members,
            Create,
            defaultRows: state => [ResourceGroup.DefaultOf(state.Owner, state.Now)]);

    private static ResourceGroup Create(MemberReader<ResourceGroup> read)
    {
        var name = read.Get(Name, read.ResourceId);
        return new ResourceGroup
        {
            Id = new ResourceGroupId(read.ResourceId),
            Name = name,
            DisplayName = read.Get(DisplayName, name),
            CreationTime = read.Get(CreationTime, read.State.Now),
            Tags = read.Get(Tags),
        };
    }
}
