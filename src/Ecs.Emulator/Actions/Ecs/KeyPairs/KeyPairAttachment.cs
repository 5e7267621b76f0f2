using System.Collections.Immutable;
using System.Globalization;
using Ecs.Emulator.Actions.Ecs.Access;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.KeyPairs;

internal static class KeyPairAttachment
{
    private const int MaxInstances = 50;

    private static readonly Parameter<string> KeyPairName = Declare.Required(
        "KeyPairName",
        (name, text) => Values.Text(name, text, maxLength: 128),
        "The name of the key pair.",
        "mykey");

    private static readonly Parameter<ImmutableArray<InstanceId>> InstanceIds =
        InstanceResults.InstanceIds(MaxInstances, KeyPairErrors.InstanceIdsInvalid);

    /// <summary>Numbers and Boolean values are strings in this response, as in the official SDKs.</summary>
    private static readonly Shape<InstanceOutcome> Result = new Shape<InstanceOutcome>()
        .Text("InstanceId", "The instance.", outcome => outcome.InstanceId)
        .Text(
            "Success",
            "Whether the instance was changed: true or false.",
            outcome => outcome.Success ? "true" : "false")
        .Text("Code", "200, or the code of the error.", outcome => outcome.Code)
        .Text("Message", "The message for Code.", outcome => outcome.MessageOr("successful"));

    private static readonly Shape<InstanceResults> Response = new Shape<InstanceResults>()
        .Text("KeyPairName", "The key pair.", results => results.Name)
        .Text("TotalCount", "The number of instances.", results => Number(results.Results.Length))
        .Text("FailCount", "The number of instances that were not changed.", results => Number(results.FailCount))
        .ObjectList("Results", "Result", "The result for each instance.", results => results.Outcomes, Result);

    public static readonly ApiAction Attach = Action(
        "AttachKeyPair",
        "Attaches a key pair to one or multiple instances.",
        "The key pair replaces the one that an instance has. ",
        [KeyPairErrors.NotFound, KeyPairErrors.NotOnWindows],
        CredentialAttachment.AttachKeyPair);

    public static readonly ApiAction Detach = Action(
        "DetachKeyPair",
        "Detaches a key pair from one or multiple instances.",
        "An instance without a key pair does not change. An instance with another key pair is not changed, and the "
        + "response contains its error. ",
        [KeyPairErrors.NotFound],
        CredentialAttachment.DetachKeyPair);

    private static ApiAction<InstanceResults> Action(
        string name,
        string summary,
        string description,
        IReadOnlyList<ErrorDefinition> ownErrors,
        Func<AccountState, RegionId, ImmutableArray<InstanceId>, string, Plan<ImmutableArray<InstanceResult>>> change)
    {
        IReadOnlyList<ErrorDefinition> errors =
            [.. InstanceErrorSets.StateErrorsInRegion, KeyPairErrors.InstanceIdsInvalid, .. ownErrors];
        return new ApiAction<InstanceResults>
        {
            Product = Product.Ecs,
            Name = name,
            Summary = summary,
            Description =
                $"{description}When no instance can be changed, the request fails with the error of the first.",
            Parameters = [EcsParameters.RegionId, KeyPairName, InstanceIds],
            Resource = KeyPairName,
            Response = Response,
            Errors = errors,
            Run = call =>
            {
                var keyPair = call.Get(KeyPairName);
                var ids = call.Get(InstanceIds);
                return change(call.State, call.Get(EcsParameters.RegionId), ids, keyPair)
                    .Select(results => new InstanceResults(keyPair, results, errors));
            },
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
