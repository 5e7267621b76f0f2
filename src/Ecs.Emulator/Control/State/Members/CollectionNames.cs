namespace Ecs.Emulator.Control.State.Members;

/// <summary>
/// The names of the collections without a table. The name of a table is in its <see cref="ResourceKind"/>.
/// </summary>
internal static class CollectionNames
{
    public const string Users = "users";
    public const string Roles = "roles";
    public const string AccessKeys = "accessKeys";
    public const string Regions = "regions";
    public const string Images = "images";
    public const string InstanceTypes = "instanceTypes";
}
