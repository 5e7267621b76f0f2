using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

internal static class ImageDocument
{
    private const int DefaultSize = 20;

    private static readonly MemberList<Image> Members = new();

    private static readonly Member<Image, string> Name = Members.Add("name", image => image.Name, Format.Text, "");

    private static readonly Member<Image, string> Description =
        Members.Add("description", image => image.Description, Format.Text, "");

    private static readonly Member<Image, string> Family =
        Members.Add("family", image => image.Family, Format.Text, "");

    private static readonly Member<Image, string> OsName =
        Members.Add("osName", image => image.OsName, Format.Text, "");

    private static readonly Member<Image, string> OsType =
        Members.Add("osType", image => image.OsType, Format.Text, "linux");

    private static readonly Member<Image, string> Platform =
        Members.Add("platform", image => image.Platform, Format.Text, "");

    private static readonly Member<Image, string> Architecture =
        Members.Add("architecture", image => image.Architecture, Format.Text, "x86_64");

    private static readonly Member<Image, int> Size =
        Members.Add("size", image => image.Size, Format.Integer(Quantity.Max, minimum: 1), DefaultSize);

    private static readonly Member<Image, string> OwnerAlias =
        Members.Add("ownerAlias", image => image.OwnerAlias, Format.Text, "self");

    private static readonly Member<Image, DateTimeOffset> CreationTime =
        Members.Add("creationTime", image => image.CreationTime, Format.Time);

    /// <summary>The images. A document without the collection has the public images.</summary>
    public static readonly ResourceDocument<Image> Document =
        new(CollectionNames.Images, Members, image => image.Id, Create)
        {
            Rows = state => state.Images,
            Store = (state, images) => state.Images = Image.CatalogueOf(images),
            AreDefault = state => state.Images == PublicImages.All,
        };

    private static Image Create(MemberReader<Image> read) => new()
    {
        Id = read.ResourceId,
        Name = read.Get(Name, read.ResourceId),
        Description = read.Get(Description),
        Family = read.Get(Family),
        OsName = read.Get(OsName),
        OsType = read.Get(OsType),
        Platform = read.Get(Platform),
        Architecture = read.Get(Architecture),
        Size = read.Get(Size),
        OwnerAlias = read.Get(OwnerAlias),
        CreationTime = read.Get(CreationTime, read.State.Now),
    };
}
