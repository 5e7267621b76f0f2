using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The resource groups: <c>resourceGroups</c>.</summary>
internal static class ResourceGroupDocument
{
    /// <summary>Reads them all. A document that says nothing of them has the one that every account begins with.</summary>
    public static void ReadAll(ObjectReader root, AccountState state)
    {
        if (!root.Has("resourceGroups"))
        {
            state.TryAdd(ResourceGroup.DefaultOf(state.Owner, state.Now));
        }

        foreach (var (id, group) in root.Children("resourceGroups"))
        {
            var name = group.Text("name") is { Length: > 0 } given ? given : id;
            state.TryAdd(new ResourceGroup
            {
                Id = new ResourceGroupId(id),
                Name = name,
                DisplayName = group.Text("displayName") ?? name,
                CreationTime = group.Time("creationTime", state.Now),
                Tags = group.Tags(),
            });
        }
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, ResourceGroup group)
    {
        json.Text("name", group.Name);
        json.Text("displayName", group.DisplayName);
        json.Time("creationTime", group.CreationTime);
        json.Tags(group.Tags);
    }
}
