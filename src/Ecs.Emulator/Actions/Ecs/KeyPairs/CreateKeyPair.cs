using System.Collections.Concurrent;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.KeyPairs;

internal static class CreateKeyPair
{
    /// <summary>Keys that no key pair has yet: at most one for each concurrent call.</summary>
    private static readonly ConcurrentBag<RsaKey> Unused = [];

    public static readonly ApiAction Action = new ApiAction<CreatedKeyPair>
    {
        Product = Product.Ecs,
        Name = "CreateKeyPair",
        Summary = "Creates an SSH key pair with a new key.",
        Description =
            "The response contains the private key, which the emulator does not keep. A region can have up to 500 key "
            + "pairs.",
        Parameters = KeyPairParameters.All,
        Response = new Shape<CreatedKeyPair>()
            .Text("KeyPairId", "The ID.", created => created.KeyPair.Id.Value)
            .Text("KeyPairName", "The name.", created => created.KeyPair.Name)
            .Text("KeyPairFingerPrint", "The fingerprint of the public key.", created => created.KeyPair.FingerPrint)
            .Text("PrivateKeyBody", "The private key in PEM.", created => created.PrivateKey),
        Errors = KeyPairParameters.Errors,
        Run = call =>
        {
            var region = call.Get(EcsParameters.RegionId);
            return KeyPairCreation.Create(call.State, region, KeyPairParameters.Read(call), TakeKey);
        },
    };

    private static RsaKey TakeKey() => Unused.TryTake(out var key)
        ? key
        : throw new LongWorkException(static () => Unused.Add(RsaKey.Generate()));
}
