namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

/// <summary>The result for one instance of a request for several instances.</summary>
/// <param name="Refusal">The error for the instance; null if it was changed.</param>
internal sealed record InstanceResult(InstanceId Instance, RefusedException? Refusal);
