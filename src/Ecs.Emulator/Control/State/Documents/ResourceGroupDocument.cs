using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The resource groups: <c>resourceGroups</c>.</summary>
internal static class ResourceGroupDocument
{
    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, World world)
    {
        foreach (var (id, group) in root.Children("resourceGroups"))
        {
            var name = group.Text("name") is { Length: > 0 } given ? given : id;
            world.TryAdd(new ResourceGroup
            {
                Id = new ResourceGroupId(id),
                Name = name,
                DisplayName = group.Text("displayName") ?? name,
                CreationTime = group.Time("creationTime", world.Now),
            });
        }
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, ResourceGroup group)
    {
        json.Text("name", group.Name);
        json.Text("displayName", group.DisplayName);
        json.Time("creationTime", group.CreationTime);
    }
}
