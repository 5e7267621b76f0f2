using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions;

/// <summary>
/// The declaration of an action. Binding, validation, dispatch, both response formats and the OpenAPI document use it.
/// </summary>
internal abstract class ApiAction
{
    private IReadOnlyList<ErrorDefinition>? errors;

    public required Product Product { get; init; }

    /// <summary>
    /// Another product with the same action; null for none. For example, ECS has some actions of VPC.
    /// </summary>
    public Product? AlsoIn { get; init; }

    public required string Name { get; init; }

    /// <summary>Unique across products: two products can have actions of the same name.</summary>
    public string FullName => field ??= $"{Product.Name.ToLowerInvariant()}:{Name}";

    /// <summary>The root element of the response in XML.</summary>
    public string ResponseName => field ??= $"{Name}Response";

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Use and conditions, in a few sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Without the common parameters; in the order of the checks.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>The parameter that identifies the resource, for the log; null for none.</summary>
    public Parameter? Resource { get; init; }

    /// <summary>The parameter that identifies repeated calls; null if the action is not idempotent.</summary>
    public Parameter<string?>? ClientToken { get; init; }

    /// <summary>Null if the action has no dry run.</summary>
    public Parameter<bool?>? DryRun { get; init; }

    /// <summary>The error for a missing required parameter; null for the error of the product.</summary>
    public ErrorDefinition? MissingParameter { get; init; }

    /// <summary>
    /// Without the errors that any request can get. The declaration also leaves out the error of a client token that
    /// was used with other parameters.
    /// </summary>
    public required IReadOnlyList<ErrorDefinition> Errors
    {
        get => errors ??= ClientToken is null ? field : [.. field, RequestErrors.IdempotentParameterMismatch];
        init;
    }

    public abstract Shape ResponseShape { get; }

    public bool HasVersion(string version) => Product.Version == version || AlsoIn?.Version == version;

    /// <summary>Whether a request parameter of this name is a parameter of the action or a common one.</summary>
    public bool Reads(string requestName) =>
        Parameters.Any(parameter => parameter.Reads(requestName))
        || CommonParameters.All.Any(parameter => parameter.Reads(requestName));

    private Parameter[] RequiredParameters => field ??= [.. Parameters.Where(parameter => parameter.Required)];

    public void RequireParameters(CallContext call)
    {
        foreach (var parameter in RequiredParameters)
        {
            if (!IsGiven(parameter, call))
            {
                throw new ApiException(
                    parameter.Missing ?? MissingParameter ?? Product.MissingParameter, parameter.Name);
            }
        }
    }

    private static bool IsGiven(Parameter parameter, CallContext call) => parameter.IsList
        ? IsListGiven(parameter, call)
        : call.Parameters.Find(parameter.Name) is not null;

    private static bool IsListGiven(Parameter parameter, CallContext call) =>
        call.Parameters.Any(pair => pair.Value.Length > 0 && parameter.Covers(pair.Key));

    /// <summary>Reads the parameters and plans the changes. Does not change the state.</summary>
    /// <exception cref="ApiException">A parameter is invalid.</exception>
    /// <exception cref="RefusedException">A rule of the domain rejects the call.</exception>
    public abstract Plan<object> Plan(CallContext call);

    public abstract void Write(ResponseWriter writer, object result);
}

internal sealed class ApiAction<TResult> : ApiAction
    where TResult : class
{
    public required Shape<TResult> Response { get; init; }

    public required Func<CallContext, Plan<TResult>> Run { get; init; }

    public override Shape ResponseShape => Response;

    public override Plan<object> Plan(CallContext call)
    {
        var (changes, result) = Run(call);
        return new(changes, result);
    }

    public override void Write(ResponseWriter writer, object result) => Response.Write(writer, (TResult)result);
}

/// <summary>The result of an action whose response has only a RequestId.</summary>
internal sealed class Done
{
    public static readonly Done Value = new();

    public static readonly Shape<Done> Shape = new();

    private Done()
    {
    }

    /// <summary>The plan of a rule without a result.</summary>
    public static Plan<Done> After(ChangeSet changes) => new(changes, Value);

    /// <summary>The plan of a rule whose result the response does not contain.</summary>
    public static Plan<Done> After<TResult>(Plan<TResult> plan) => new(plan.Changes, Value);
}
