using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.KeyPairs;

internal static class ImportKeyPair
{
    private static readonly Parameter<string> PublicKeyBody = Declare.Required(
        "PublicKeyBody",
        (_, text) => text,
        "The public key as a line of OpenSSH: an RSA, DSA, ECDSA or Ed25519 key.",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g");

    public static readonly ApiAction Action = new ApiAction<KeyPair>
    {
        Product = Product.Ecs,
        Name = "ImportKeyPair",
        Summary = "Creates an SSH key pair with an existing public key.",
        Description = "Only the form of the line is checked, not the key in it.",
        Parameters = [.. KeyPairParameters.All, PublicKeyBody],
        Response = new Shape<KeyPair>()
            .Text("KeyPairName", "The name.", pair => pair.Name)
            .Text("KeyPairFingerPrint", "The fingerprint of the public key.", pair => pair.FingerPrint),
        Errors = [.. KeyPairParameters.Errors, KeyPairErrors.PublicKeyMalformed],
        Run = call =>
        {
            var region = call.Get(EcsParameters.RegionId);
            var spec = KeyPairParameters.Read(call);
            return KeyPairCreation.Import(call.State, region, spec, call.Get(PublicKeyBody));
        },
    };
}
