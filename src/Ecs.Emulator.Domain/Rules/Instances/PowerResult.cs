using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The result of starting, stopping or rebooting one instance.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Previous">The state before; null if the instance does not exist.</param>
/// <param name="Current">The state after; null if the instance does not exist.</param>
/// <param name="Refusal">Why the request was rejected; null if it was accepted.</param>
internal sealed record PowerResult(
    InstanceId InstanceId, InstanceStatus? Previous, InstanceStatus? Current, RefusedException? Refusal);
