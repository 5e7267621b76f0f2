using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The images: <c>images</c>.</summary>
internal static class ImageDocument
{
    /// <summary>The name of the collection.</summary>
    public const string Collection = "images";

    /// <summary>Reads them all. A document without the collection has the public images.</summary>
    public static void ReadAll(ObjectReader root, AccountState state)
    {
        var given = root.Has(Collection);
        var images = root.Children(Collection).Select(entry => Read(entry.Id, entry.Reader, state)).ToList();
        if (given)
        {
            state.Images = Image.CatalogueOf(images);
        }
    }

    private static Image Read(string id, ObjectReader image, AccountState state) => new()
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
        CreationTime = image.Time("creationTime", state.Now),
    };

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
