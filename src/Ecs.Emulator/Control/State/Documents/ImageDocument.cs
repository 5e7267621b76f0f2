using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The images: <c>images</c>.</summary>
internal static class ImageDocument
{
    /// <summary>Reads them all; a document that does not speak of images has a few public ones.</summary>
    public static void ReadAll(ObjectReader root, World world)
    {
        if (!root.Has("images"))
        {
            foreach (var image in Image.Public)
            {
                world.TryAdd(image);
            }
        }

        foreach (var (id, image) in root.Children("images"))
        {
            world.TryAdd(new Image
            {
                Id = id,
                Name = image.Text("name") ?? id,
                Description = image.Text("description") ?? "",
                Family = image.Text("family") ?? "",
                OsName = image.Text("osName") ?? "",
                OsType = image.Text("osType") ?? "linux",
                Platform = image.Text("platform") ?? "",
                Architecture = image.Text("architecture") ?? "x86_64",
                Size = image.Integer("size", Quantity.Max, minimum: 1) ?? 20,
                OwnerAlias = image.Text("ownerAlias") ?? "self",
                CreationTime = image.Time("creationTime", world.Now),
            });
        }
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, Image image)
    {
        json.Text("name", image.Name);
        json.Text("description", image.Description);
        json.Text("family", image.Family);
        json.Text("osName", image.OsName);
        json.Text("osType", image.OsType);
        json.Text("platform", image.Platform);
        json.Text("architecture", image.Architecture);
        json.Number("size", image.Size);
        json.Text("ownerAlias", image.OwnerAlias);
        json.Time("creationTime", image.CreationTime);
    }
}
