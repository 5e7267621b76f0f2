using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>
/// Which private pool of capacity an instance uses. The emulator has no pools: the values are shown, no more.
/// </summary>
internal static class PrivatePoolParameters
{
    private const string Criteria = "PrivatePoolOptions.MatchCriteria";
    private const string Target = "Target";

    private static readonly string[] AllCriteria = ["Open", Target, "None"];

    private static readonly Parameter<string?> MatchCriteria = Declare.OneOf(
        Criteria, "Which pool is used: any that is open, the one of PrivatePoolOptions.Id, or none.", AllCriteria);

    private static readonly Parameter<string> RequiredMatchCriteria = Declare.Required(MatchCriteria);

    private static readonly Parameter<string?> Id = Declare.Text(
        "PrivatePoolOptions.Id", "The ID of the pool: with Target, and only then.");

    /// <summary>The parameters of RunInstances.</summary>
    public static IReadOnlyList<Parameter> All => [MatchCriteria, Id];

    /// <summary>The parameters of ModifyInstanceAttachmentAttributes.</summary>
    public static IReadOnlyList<Parameter> OfChange => [RequiredMatchCriteria, Id];

    /// <summary>The same placement with what the parameters say.</summary>
    /// <exception cref="ApiException">One cannot be read, or Target and the id do not come together.</exception>
    public static Placement Read(CallContext call, Placement before)
    {
        var criteria = call.Get(MatchCriteria);
        var id = call.Get(Id);
        if (criteria == Target && id is null)
        {
            throw new ApiException(RequestErrors.MissingParameter400, Id.Name);
        }

        if (criteria != Target && id is not null)
        {
            throw ApiException.InvalidParameter(Id.Name, $"It needs {Criteria}={Target}.");
        }

        return before with
        {
            PrivatePoolMatchCriteria = criteria ?? before.PrivatePoolMatchCriteria,
            PrivatePoolId = criteria is null ? before.PrivatePoolId : id ?? "",
        };
    }
}
