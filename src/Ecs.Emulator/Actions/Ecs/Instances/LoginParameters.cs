using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>The emulator checks passwords but does not store them, because no action returns them.</summary>
internal static class LoginParameters
{
    private const int MinPasswordLength = 8;
    private const int MaxPasswordLength = 30;
    private const int KindsOfCharacter = 3;
    private const string SpecialCharacters = "()`~!@#$%^&*-_+=|{}[]:;'<>,.?/\\\"";

    /// <summary>A password that is too long is malformed, so a separate check of its length is not needed.</summary>
    public static readonly Parameter<string?> Password = Declare.Text(
        "Password",
        "The password: 8 to 30 characters of at least three kinds (upper case, lower case, digits, special "
        + "characters). It is checked but not stored.",
        text => IsPassword(text) ? null : InstanceParameterErrors.PasswordMalformed);

    public static readonly Parameter<bool?> PasswordInherit = Declare.Boolean(
        "PasswordInherit", "Whether the password of the image is used. "
            + "Cannot be combined with Password. Default: false.");

    public static readonly Parameter<string?> KeyPairName = Declare.Text("KeyPairName", "The key pair.", 128);

    public static readonly IReadOnlyList<ErrorDefinition> Errors =
        [InstanceParameterErrors.PasswordMalformed, InstanceParameterErrors.PasswordAndInherit];

    public static void RequirePassword(RpcParameters parameters)
    {
        var isInherited = PasswordInherit.Read(parameters) ?? false;
        if (Password.Read(parameters) is not null && isInherited)
        {
            throw new ApiException(InstanceParameterErrors.PasswordAndInherit);
        }
    }

    private static bool IsPassword(string text)
    {
        bool[] kinds =
        [
            text.Any(char.IsAsciiLetterUpper), text.Any(char.IsAsciiLetterLower), text.Any(char.IsAsciiDigit),
            text.Any(SpecialCharacters.Contains),
        ];
        return text.Length is >= MinPasswordLength and <= MaxPasswordLength
            && text.All(character => char.IsAsciiLetterOrDigit(character) || SpecialCharacters.Contains(character))
            && kinds.Count(there => there) >= KindsOfCharacter;
    }
}
