using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>The emulator has no private pools. It only stores the values.</summary>
internal static class PrivatePoolParameters
{
    private const string Criteria = "PrivatePoolOptions.MatchCriteria";
    private const string Target = "Target";

    private static readonly string[] AllCriteria = ["Open", Target, "None"];

    private static readonly Parameter<string?> MatchCriteria = Declare.OneOf(
        Criteria, "The private pool to use: any open pool, the pool of PrivatePoolOptions.Id, or none.", AllCriteria);

    private static readonly Parameter<string> RequiredMatchCriteria = Declare.Required(MatchCriteria);

    private static readonly Parameter<string?> Id = Declare.Text(
        "PrivatePoolOptions.Id", "The ID of the private pool. It is required for Target, and only allowed for Target.");

    public static IReadOnlyList<Parameter> All => [MatchCriteria, Id];

    public static IReadOnlyList<Parameter> OfChange => [RequiredMatchCriteria, Id];

    public static PrivatePoolChanges Read(RpcParameters parameters)
    {
        var criteria = MatchCriteria.Read(parameters);
        var id = Id.Read(parameters);
        if (criteria == Target && id is null)
        {
            throw new ApiException(RequestErrors.MissingParameter400, Id.Name);
        }

        if (criteria != Target && id is not null)
        {
            throw ApiException.InvalidParameter(Id.Name, $"It needs {Criteria}={Target}.");
        }

        return new PrivatePoolChanges { MatchCriteria = criteria, Id = id };
    }
}
