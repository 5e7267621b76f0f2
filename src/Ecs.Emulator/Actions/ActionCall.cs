using Ecs.Emulator.Domain;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions;

/// <summary>A call of an action, in the world of its caller's account.</summary>
/// <param name="World">The world, which nobody else is in during the call.</param>
/// <param name="Parameters">The parameters as they came.</param>
/// <param name="AccessKeyId">The key that the call came with; null for none.</param>
/// <param name="Endpoint">The host, and its port where it named one, that the caller believes to speak to.</param>
internal readonly record struct ActionCall(World World, RpcParameters Parameters, string? AccessKeyId, string Endpoint)
{
    /// <summary>The value of a parameter.</summary>
    /// <exception cref="Errors.ApiException">It cannot be read.</exception>
    public T Get<T>(Parameter<T> parameter) => parameter.Read(Parameters);
}
