namespace Ecs.Emulator.Control.State.Members;

/// <summary>A member whose value is the id of a resource.</summary>
/// <param name="Collection">The name of the collection of the resource.</param>
/// <param name="MayDangle">
/// Whether a document may name a resource that does not exist. It may nearly everywhere, because that is how a test
/// reaches the errors of a cloud where something was deleted.
/// </param>
internal sealed record Reference(string Collection, bool MayDangle);
