namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

/// <summary>The result of changing one instance.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Refusal">Why the request was rejected; null if it was accepted.</param>
internal sealed record InstanceResult(InstanceId Instance, RefusedException? Refusal);
