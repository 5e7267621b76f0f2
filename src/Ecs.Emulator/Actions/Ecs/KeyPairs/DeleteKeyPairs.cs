using System.Collections.Immutable;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.KeyPairs;

internal static class DeleteKeyPairs
{
    private static readonly Parameter<ImmutableArray<string>> KeyPairNames = Declare.RequiredJsonList(
        "KeyPairNames",
        Values.Text,
        "The names of the key pairs. Names that do not exist are ignored.",
        maxElements: 100,
        """["mykey"]""",
        KeyPairErrors.NamesInvalid);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "DeleteKeyPairs",
        Summary = "Deletes key pairs.",
        Description = "All of the key pairs are deleted, or none. A key pair of an instance cannot be deleted.",
        Parameters = [EcsParameters.RegionId, KeyPairNames],
        Response = Done.Shape,
        Errors = [.. EcsErrorSets.InRegion, KeyPairErrors.NamesInvalid, KeyPairErrors.InUse],
        Run = call =>
        {
            var region = call.Get(EcsParameters.RegionId);
            return Done.After(KeyPairDeletion.Delete(call.State, region, call.Get(KeyPairNames)));
        },
    };
}
