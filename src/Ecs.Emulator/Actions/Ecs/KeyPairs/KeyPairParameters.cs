using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.KeyPairs;

/// <summary>The parameters of actions that create key pairs.</summary>
internal static class KeyPairParameters
{
    private const int MinNameLength = 2;
    private const int MaxNameLength = 128;

    private static readonly Parameter<string> KeyPairName = Declare.Required(
        "KeyPairName",
        (_, text) => IsName(text) ? text : throw new ApiException(KeyPairErrors.NameMalformed),
        "The name, unique in the region: 2 to 128 letters, digits, colons, underscores and hyphens, the first a "
            + "letter.",
        "mynewkey");

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The resource group of the key pair.");

    public static readonly IReadOnlyList<Parameter> All =
        [EcsParameters.RegionId, KeyPairName, ResourceGroupId, TagParameters.AtCreation];

    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        .. EcsErrorSets.InRegion, .. TagParameters.Errors, KeyPairErrors.NameMalformed, KeyPairErrors.NameTaken,
        KeyPairErrors.QuotaExceeded, ResourceGroupErrors.NotFound,
    ];

    public static KeyPairSpec Read(CallContext call) => new()
    {
        Name = call.Get(KeyPairName),
        ResourceGroupId = call.Get(ResourceGroupId) ?? "",
        Tags = call.Get(TagParameters.AtCreation),
    };

    private static bool IsName(string text) =>
        text.Length is >= MinNameLength and <= MaxNameLength
        && char.IsLetter(text[0])
        && text.All(character => char.IsLetterOrDigit(character) || character is ':' or '_' or '-');
}
