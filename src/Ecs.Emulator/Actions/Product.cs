using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions;

/// <summary>A product of the cloud. Its actions share a version and a prefix in permissions.</summary>
internal sealed record Product(
    string Name, string Version, string PermissionPrefix, ErrorDefinition MissingParameter)
{
    /// <summary>Elastic Compute Service: the product of calls without a version.</summary>
    public static readonly Product Ecs = new("Ecs", "2014-05-26", "ecs", RequestErrors.MissingParameter400);

    /// <summary>Resource Management. Its prefix in permissions is that of RAM.</summary>
    public static readonly Product ResourceManager =
        new("ResourceManager", "2020-03-31", "ram", RequestErrors.MissingParameter400);

    public static readonly Product Sts = new("Sts", "2015-04-01", "sts", RequestErrors.MissingParameter400);

    public static readonly Product Location =
        new("Location", "2015-06-12", "location", RequestErrors.MissingParameter400);

    public static readonly Product Vpc = new("Vpc", "2016-04-28", "vpc", VpcErrors.MissingParameter);

    public static readonly IReadOnlyList<Product> All = [Ecs, Vpc, ResourceManager, Sts, Location];
}
