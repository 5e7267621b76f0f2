using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Sts;

internal static class AssumeRole
{
    /// <summary>In characters.</summary>
    private const int MaxPolicyLength = 2_048;

    private static readonly Parameter<RoleArn> RoleArn = Declare.Required(
        "RoleArn",
        (_, text) => Sts.RoleArn.Parse(text) ?? throw new ApiException(StsErrors.RoleArnInvalid),
        "The ARN of the role: acs:ram::<account>:role/<name>.",
        "acs:ram::1000000000000000:role/myrole");

    private static readonly Parameter<string> RoleSessionName = Declare.Required(
        "RoleSessionName",
        (_, text) => IsSessionName(text) ? text : throw new ApiException(StsErrors.RoleSessionNameInvalid),
        "The name of the session: 2 to 64 letters, digits and the characters . @ - and _.",
        "alice");

    private static readonly Parameter<int?> DurationSeconds = Declare.Integer(
        "DurationSeconds",
        "The duration of the session in seconds. Default: 3600. Maximum: the maximum session duration of the role.",
        Limits.MinSessionDuration,
        Limits.MaxMaxSessionDuration,
        StsErrors.DurationSecondsInvalid);

    private static readonly Parameter<SessionPolicy?> Policy = new(
        (parameters, name) => parameters.Find(name) is { } text ? ReadPolicy(text) : null)
    {
        Name = "Policy",
        Description =
            "A policy that restricts the permissions of the role, up to 2,048 characters. "
            + "The emulator evaluates the actions of its statements, but no resources and conditions.",
    };

    private static readonly Parameter<string?> ExternalId = Declare.Text(
        "ExternalId",
        "2 to 1,224 letters, digits and the characters + = , . @ : / - and _. The emulator accepts every external ID.",
        (name, text) => text.Length is >= 2 and <= 1_224 && text.All(IsExternalIdCharacter)
            ? text
            : throw ApiException.InvalidParameter(name, "It is not 2 to 1224 letters, digits and +=,.@:/-_."));

    private static readonly Parameter<string?> SourceIdentity = Declare.Text(
        "SourceIdentity", "The source identity, which the response contains.");

    private static readonly Shape<CreatedRoleSession> User = new Shape<CreatedRoleSession>()
        .Text("AssumedRoleId", "The ID of the role and the name of the session.", session => session.Identity.UserId)
        .Text("Arn", "The ARN of the session.", session => session.Arn);

    private static readonly Shape<AccessKey> Credentials = new Shape<AccessKey>()
        .Text("AccessKeyId", "The ID of the temporary key.", key => key.Id)
        .Text("AccessKeySecret", "The secret of the temporary key.", key => key.Secret)
        .Text("SecurityToken", "The token that requests with the key must contain.", key => key.SecurityToken!)
        .Text("Expiration", "When the key expires.", key => CommonShapes.Time(key.ExpiresAt!.Value));

    public static readonly ApiAction Action = new ApiAction<AssumedRole>
    {
        Product = Product.Sts,
        Name = "AssumeRole",
        Summary = "Creates a temporary access key for a role.",
        Description =
            "If signatures are verified, the role must be among the roles of the state of the caller's account. "
            + "Otherwise, every role of every account can be assumed. A temporary key belongs to the account of the "
            + "role, and can do everything that the role and the policy do not deny.",
        Parameters = [RoleArn, RoleSessionName, DurationSeconds, Policy, ExternalId, SourceIdentity],
        Resource = RoleArn,
        Response = new Shape<AssumedRole>()
            .Object("AssumedRoleUser", "The session.", assumed => assumed.Session, User)
            .Object("Credentials", "The temporary key.", assumed => assumed.Session.Key, Credentials)
            .OptionalText("SourceIdentity", "The source identity.", assumed => assumed.SourceIdentity),
        Errors =
        [
            .. CommonErrorSets.OfEveryAction.Where(row => row != CallerErrors.DeniedToRamUser),
            RequestErrors.MissingParameter400, StsErrors.RoleArnInvalid, StsErrors.RoleSessionNameInvalid,
            StsErrors.DurationSecondsInvalid, StsErrors.PolicyGrammarInvalid, StsErrors.PolicyTooLong,
            StsErrors.NoPermission, StsErrors.RoleNotFound,
        ],
        Run = Run,
    };

    private static Plan<AssumedRole> Run(CallContext call)
    {
        var role = call.Get(RoleArn);
        var spec = new RoleSessionSpec
        {
            Account = role.Account,
            Role = role.Name,
            Name = call.Get(RoleSessionName),
            Duration = TimeSpan.FromSeconds(call.Get(DurationSeconds) ?? Limits.DefaultSessionDuration),
            Policy = call.Get(Policy),
        };
        call.Validate(ExternalId);
        var source = call.Get(SourceIdentity);
        return RoleSessionCreation.Create(call.State, spec).Select(session => new AssumedRole(session, source));
    }

    private static bool IsSessionName(string text) => text.Length is >= 2 and <= 64
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '@' or '-' or '_');

    private static bool IsExternalIdCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || "+=,.@:/-_".Contains(character, StringComparison.Ordinal);

    private static SessionPolicy ReadPolicy(string text) => text.Length <= MaxPolicyLength
        ? PolicyDocument.Parse(text) ?? throw new ApiException(StsErrors.PolicyGrammarInvalid)
        : throw new ApiException(StsErrors.PolicyTooLong);

    private sealed record AssumedRole(CreatedRoleSession Session, string? SourceIdentity);
}
