using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.InstanceStates;

/// <summary>The result of starting, stopping or rebooting one instance.</summary>
/// <param name="Previous">The previous status; null if the instance does not exist.</param>
/// <param name="Current">The new status; null if the instance does not exist.</param>
/// <param name="Refusal">The error for the instance; null for a success.</param>
internal sealed record PowerResult(
    InstanceId InstanceId, InstanceStatus? Previous, InstanceStatus? Current, RefusedException? Refusal);
