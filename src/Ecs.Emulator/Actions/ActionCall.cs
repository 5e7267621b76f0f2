using Ecs.Emulator.Domain;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions;

/// <summary>A call of an action, in the state of its caller's account.</summary>
/// <param name="State">The state, which nobody else is in during the call.</param>
/// <param name="Request">What came over the wire.</param>
internal readonly record struct ActionCall(AccountState State, RpcRequest Request)
{
    /// <summary>The parameters as they came.</summary>
    public RpcParameters Parameters => Request.Parameters;

    /// <summary>The key that the call came with; null for none.</summary>
    public string? AccessKeyId => Request.AccessKeyId;

    /// <summary>The host, and its port where it named one, that the caller believes to speak to.</summary>
    public string Endpoint => Request.Endpoint;

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="Errors.ApiException">It cannot be read.</exception>
    public T Get<T>(Parameter<T> parameter) => parameter.Read(Parameters);
}
