namespace Ecs.Emulator.Control.State.Members;

/// <summary>A member whose value is the id of a resource.</summary>
/// <param name="Collection">The name of the collection of the resource.</param>
/// <param name="MayDangle">
/// Whether the resource need not exist. This is allowed for most references, so that tests can create states with
/// deleted resources.
/// </param>
internal sealed record Reference(string Collection, bool MayDangle);
