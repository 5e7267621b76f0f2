namespace Ecs.Emulator.Control.State.Members;

/// <summary>The formats of ids that refer to another resource of the document.</summary>
internal static class References
{
    public static readonly TextFormat<RegionId> Region = Format.Id(
        text => new RegionId(text), id => id.Value, new Reference(CollectionNames.Regions, MayDangle: true));

    public static readonly TextFormat<string> Image = ToText(CollectionNames.Images);

    /// <summary>A resource group; an empty text for none.</summary>
    public static readonly TextFormat<string> ResourceGroup =
        ToText(Domain.Resources.ResourceGroups.ResourceGroup.Kind.Name);

    /// <summary>A RAM user; null for none.</summary>
    public static readonly TextFormat<string?> User = new(Format.TryParseText, text => text)
    {
        EmptyIsAbsent = true,
        RefersTo = new Reference(CollectionNames.Users, MayDangle: true),
    };

    /// <summary>An instance type of the document, or else of the cloud.</summary>
    public static readonly TextFormat<string> InstanceType = ToText(CollectionNames.InstanceTypes, mayDangle: false);

    /// <summary>A resource of a kind.</summary>
    public static TextFormat<TId> To<TId, TRow>(ResourceKind<TId, TRow> kind)
        where TId : struct, IIdentifier<TId>
        where TRow : class =>
        Format.Id(TId.Create, id => id.ToString()!, new Reference(kind.Name, MayDangle: true));

    private static TextFormat<string> ToText(string collection, bool mayDangle = true) =>
        new(Format.TryParseText, text => text) { Empty = "", RefersTo = new Reference(collection, mayDangle) };
}
