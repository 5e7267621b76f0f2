using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.ResourceManager;

internal static class CreateResourceGroup
{
    private const int MinLength = 2;
    private const int MaxLength = 50;

    private static readonly Parameter<string> Name = Declare.Required(
        "Name",
        (_, text) => IsName(text) ? text : throw new ApiException(ResourceGroupErrors.NameInvalid),
        "The name, unique in the account: 2 to 50 letters, digits and hyphens, the first a letter.",
        "my-project");

    private static readonly Parameter<string> DisplayName = Declare.Required(
        "DisplayName",
        (_, text) => text.Length <= MaxLength
            ? text
            : throw new ApiException(ResourceGroupErrors.DisplayNameInvalid),
        "The display name: 1 to 50 characters.",
        "my-project");

    public static readonly ApiAction Action = new ApiAction<ReturnedResourceGroup>
    {
        Product = Product.ResourceManager,
        Name = "CreateResourceGroup",
        Summary = "Creates a resource group.",
        Description = "The group can be used immediately. An account can have up to 30 groups.",
        Parameters = [Name, DisplayName, TagParameters.AtCreation],
        Response = ResourceGroupShape.Response(ResourceGroupShape.Changed),
        Errors =
        [
            .. CommonErrorSets.OfEveryAction, RequestErrors.MissingParameter400, .. TagParameters.Errors,
            ResourceGroupErrors.NameInvalid, ResourceGroupErrors.DisplayNameInvalid,
            ResourceGroupErrors.NameTaken, ResourceGroupErrors.QuotaExceeded,
        ],
        Run = call => ResourceGroupCreation
            .Create(call.State, new ResourceGroupSpec
            {
                Name = call.Get(Name),
                DisplayName = call.Get(DisplayName),
                Tags = call.Get(TagParameters.AtCreation),
            })
            .Select(group => ReturnedResourceGroup.Everywhere(call.State, group)),
    };

    private static bool IsName(string text) =>
        text.Length is >= MinLength and <= MaxLength
        && char.IsAsciiLetter(text[0])
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
