using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class SecurityGroupParameters
{
    private const int MinLength = 2;
    private const int MaxNameLength = 128;
    private const int MaxDescriptionLength = 256;

    public static readonly Parameter<SecurityGroupId> SecurityGroupId = Declare.Id<SecurityGroupId>(
        "SecurityGroupId",
        "The ID of the security group.",
        "sg-mygroup");

    /// <summary>For actions that check the form of the id.</summary>
    public static readonly Parameter<SecurityGroupId> PrefixedSecurityGroupId = SecurityGroupId
        .WithReader(Values.PrefixedId(SecurityGroup.Kind, SecurityGroupErrors.IdMalformed));

    public static readonly Parameter<string?> SecurityGroupName = Declare.Text(
        "SecurityGroupName",
        "The name: 2 to 128 characters, the first a letter, not beginning with http:// or https://.",
        text => text.Length is >= MinLength and <= MaxNameLength && char.IsLetter(text[0]) && !IsLink(text)
            ? null
            : SecurityGroupErrors.NameMalformed);

    public static readonly Parameter<string?> Description = Declare.Text(
        "Description",
        "The description: 2 to 256 characters, not beginning with http:// or https://.",
        text => text.Length is >= MinLength and <= MaxDescriptionLength && !IsLink(text)
            ? null
            : SecurityGroupErrors.DescriptionMalformed);

    private static bool IsLink(string text) => Values.IsLink(text, StringComparison.OrdinalIgnoreCase);
}
