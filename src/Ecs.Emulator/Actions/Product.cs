using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions;

/// <summary>A product of the cloud: its actions share a version, and a name in permissions.</summary>
/// <param name="Name">The product's name.</param>
/// <param name="Version">The version of its API, by which calls tell products apart.</param>
/// <param name="PermissionPrefix">What comes before the colon in a permission.</param>
/// <param name="MissingParameter">What a call gets that lacks a parameter it must have.</param>
internal sealed record Product(
    string Name, string Version, string PermissionPrefix, ErrorDefinition MissingParameter)
{
    /// <summary>Elastic Compute Service: what a call without a version means.</summary>
    public static readonly Product Ecs = new("Ecs", "2014-05-26", "ecs", RequestErrors.MissingParameter400);

    /// <summary>Resource Management: resource groups. In permissions it goes by the name of RAM.</summary>
    public static readonly Product ResourceManager =
        new("ResourceManager", "2020-03-31", "ram", RequestErrors.MissingParameter400);

    /// <summary>Security Token Service: who is calling.</summary>
    public static readonly Product Sts = new("Sts", "2015-04-01", "sts", RequestErrors.MissingParameter400);

    /// <summary>Location: where the endpoints of products are.</summary>
    public static readonly Product Location =
        new("Location", "2015-06-12", "location", RequestErrors.MissingParameter400);

    /// <summary>Virtual Private Cloud: VPCs and VSwitches.</summary>
    public static readonly Product Vpc = new("Vpc", "2016-04-28", "vpc", VpcErrors.MissingParameter);

    /// <summary>The products that the emulator has actions of.</summary>
    public static readonly IReadOnlyList<Product> All = [Ecs, Vpc, ResourceManager, Sts, Location];
}
