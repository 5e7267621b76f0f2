using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

/// <summary>Parameters that several actions on security groups have.</summary>
internal static class SecurityGroupParameters
{
    private const int ShortestText = 2;
    private const int LongestName = 128;
    private const int LongestDescription = 256;

    public static readonly Parameter<SecurityGroupId> SecurityGroupId = Declare.Required(
        "SecurityGroupId",
        (name, text) => new SecurityGroupId(Values.Text(name, text)),
        "The ID of the security group.",
        "sg-mygroup");

    public static readonly Parameter<string?> SecurityGroupName = Text(
        "SecurityGroupName",
        "The name: 2 to 128 characters, the first a letter, not beginning with http:// or https://.",
        text => text.Length is >= ShortestText and <= LongestName && char.IsLetter(text[0]) && !IsAddress(text),
        SecurityGroupErrors.NameMalformed);

    public static readonly Parameter<string?> Description = Text(
        "Description",
        "The description: 2 to 256 characters, not beginning with http:// or https://.",
        text => text.Length is >= ShortestText and <= LongestDescription && !IsAddress(text),
        SecurityGroupErrors.DescriptionMalformed);

    private static Parameter<string?> Text(
        string name, string description, Func<string, bool> isValid, ErrorDefinition malformed) =>
        new(parameters => parameters.Find(name) is not { } text
            ? null
            : isValid(text) ? text : throw new ApiException(malformed))
        {
            Name = name,
            Description = description,
        };

    private static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
