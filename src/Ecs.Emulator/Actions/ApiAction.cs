using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions;

/// <summary>
/// An action of the API, declared once: binding, validation, dispatch, the answer in both formats and the OpenAPI document
/// all come from this declaration.
/// </summary>
internal abstract class ApiAction
{
    /// <summary>The product it belongs to.</summary>
    public required Product Product { get; init; }

    /// <summary>Another product that still has the same action, as ECS has some of VPC's; null for none.</summary>
    public Product? AlsoIn { get; init; }

    /// <summary>Its name, which a call gives as <c>Action</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its name among those of all products: two products may have an action of one name.</summary>
    public string FullName => field ??= $"{Product.Name.ToLowerInvariant()}:{Name}";

    /// <summary>The name of its answer, where the answer shows one.</summary>
    public string AnswerName => field ??= $"{Name}Response";

    /// <summary>What it does, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What it may be used for and when, in a few sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Its parameters, beside the common ones, in the order in which they are checked.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>The parameter that names the resource it works on, for the log; null for none.</summary>
    public Parameter? Resource { get; init; }

    /// <summary>The parameter by which a repeated call is known for the same; null where calls are not remembered.</summary>
    public Parameter<string?>? ClientToken { get; init; }

    /// <summary>The parameter that asks whether a call would be done, without doing it; null where there is none.</summary>
    public Parameter<bool?>? DryRun { get; init; }

    /// <summary>What a call gets that lacks a parameter it must have; null for what its product says.</summary>
    public ErrorDefinition? MissingParameter { get; init; }

    /// <summary>The errors that its rules raise, beside the common ones.</summary>
    public required IReadOnlyList<ErrorDefinition> Errors { get; init; }

    /// <summary>The description of its answer.</summary>
    public abstract Shape Answer { get; }

    /// <summary>Whether requests with this version mean it.</summary>
    public bool HasVersion(string version) => Product.Version == version || AlsoIn?.Version == version;

    /// <summary>Whether a request parameter of this name is one of the action's own or of every call's.</summary>
    public bool Reads(string requestName) =>
        Parameters.Any(parameter => parameter.Reads(requestName))
        || CommonParameters.All.Any(parameter => parameter.Reads(requestName));

    /// <summary>Those of its parameters that a call must have.</summary>
    private Parameter[] RequiredParameters => field ??= [.. Parameters.Where(parameter => parameter.Required)];

    /// <summary>Refuses a call that lacks a parameter it must have.</summary>
    /// <exception cref="ApiException">One is absent or empty.</exception>
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
        ? call.Parameters.Any(pair => pair.Value.Length > 0 && parameter.Covers(pair.Key))
        : call.Parameters.Find(parameter.Name) is not null;

    /// <summary>Reads the parameters and checks the rules. Nothing has changed when it returns.</summary>
    /// <returns>The changes, and a result for them that is immutable.</returns>
    /// <exception cref="ApiException">A parameter is invalid.</exception>
    /// <exception cref="RefusedException">A rule rejects the request.</exception>
    public abstract Plan<object> Plan(CallContext call);

    /// <summary>Writes the members of a result of <see cref="Plan"/>.</summary>
    public abstract void Write(ResponseWriter writer, object result);
}

/// <typeparam name="TResult">The type of the result.</typeparam>
internal sealed class ApiAction<TResult> : ApiAction
    where TResult : class
{
    /// <summary>How the result is written.</summary>
    public required Shape<TResult> Response { get; init; }

    /// <summary>Reads the parameters and calls the rule. An action that only reads returns its result alone.</summary>
    public required Func<CallContext, Plan<TResult>> Run { get; init; }

    /// <inheritdoc/>
    public override Shape Answer => Response;

    /// <inheritdoc/>
    public override Plan<object> Plan(CallContext call)
    {
        var (changes, result) = Run(call);
        return new(changes, result);
    }

    /// <inheritdoc/>
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

    /// <summary>The plan of a rule whose result the response does not show.</summary>
    public static Plan<Done> After<TResult>(Plan<TResult> plan) => new(plan.Changes, Value);
}
