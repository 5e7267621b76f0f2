using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.KeyPairs;

internal static class DescribeKeyPairs
{
    private static readonly Parameter<string?> KeyPairName = Declare.Text(
        "KeyPairName", "The name of the key pairs, in which * stands for any text.");

    private static readonly Parameter<string?> FingerPrint = Declare.Text(
        "KeyPairFingerPrint", "The fingerprint of the key pair.");

    private static readonly Parameter<bool?> IncludePublicKey = Declare.Boolean(
        "IncludePublicKey", "Whether to return the public keys. Default: false.") with
    { Example = "true" };

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The resource group of the key pairs.");

    private static readonly PageParameters Pages = new(maxPageSize: 50);

    private static readonly Shape<ListedKeyPair> Row = new Shape<ListedKeyPair>()
        .Text("KeyPairName", "The name.", listed => listed.KeyPair.Name)
        .Text("KeyPairFingerPrint", "The fingerprint of the public key.", listed => listed.KeyPair.FingerPrint)
        .Text("PublicKey", "The public key; empty unless IncludePublicKey is true.", listed => listed.PublicKey)
        .Text(
            "CreationTime",
            "The time of creation, UTC.",
            listed => CommonShapes.TimeToTheMinute(listed.KeyPair.CreationTime))
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.KeyPair.Tags, CommonShapes.Tag);

    public static readonly ApiAction Action = new ApiAction<Page<ListedKeyPair>>
    {
        Product = Product.Ecs,
        Name = "DescribeKeyPairs",
        Summary = "Queries the key pairs of a region.",
        Description = "A key pair must match all filters.",
        Parameters =
        [
            EcsParameters.RegionId, KeyPairName, FingerPrint, IncludePublicKey, ResourceGroupId,
            EcsParameters.TagFilter, .. Pages.All,
        ],
        Response = new Shape<Page<ListedKeyPair>>()
            .PageNumbers()
            .ObjectList("KeyPairs", "KeyPair", "The key pairs.", page => page.Items, Row),
        Errors = [.. EcsErrorSets.InRegion, TagErrors.KeyMalformed],
        Run = Run,
    };

    private static Plan<Page<ListedKeyPair>> Run(CallContext call)
    {
        var filter = new KeyPairFilter
        {
            Name = call.Get(KeyPairName),
            FingerPrint = call.Get(FingerPrint),
            ResourceGroupId = call.Get(ResourceGroupId),
            Tags = call.Get(EcsParameters.TagFilter),
        };
        var withKeys = call.Get(IncludePublicKey) is true;
        return KeyPairListing.List(call.State, call.Get(EcsParameters.RegionId), filter, Pages.Read(call))
            .Select(pair => new ListedKeyPair(
                pair, withKeys ? pair.PublicKey : "", call.State.ResourceGroupOf(pair.ResourceGroupId)));
    }

    private sealed record ListedKeyPair(KeyPair KeyPair, string PublicKey, string ResourceGroupId);
}
