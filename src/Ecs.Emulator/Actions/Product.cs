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
    public static readonly Product Ecs = new("Ecs", "2014-05-26", "ecs", ErrorCatalogue.MissingParameterToday);
}
