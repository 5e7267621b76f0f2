using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Sts;

internal static class GetCallerIdentity
{
    public static readonly ApiAction Action = new ApiAction<CallerIdentity>
    {
        Product = Product.Sts,
        Name = "GetCallerIdentity",
        Summary = "Queries the identity of the caller.",
        Description =
            "An access key belongs to the account, to a RAM user or, "
            + "if it has a security token and no user, to a role.",
        Parameters = [],
        Response = new Shape<CallerIdentity>()
            .Text("AccountId", "The account.", caller => caller.AccountId.Value)
            .Text("UserId", "The ID of the caller.", caller => caller.UserId)
            .Text("PrincipalId", "The ID of the caller.", caller => caller.PrincipalId)
            .Text("Arn", "The ARN of the caller.", caller => caller.Arn)
            .Text("IdentityType", "Account, RAMUser or AssumedRoleUser.", caller => caller.Type.ToString())
            .OptionalText("RoleId", "The ID of the role; only for AssumedRoleUser.", caller => caller.RoleId),
        Errors = CommonErrorSets.OfEveryAction,
        Run = call => CallerIdentity.Of(call.State, call.AccessKeyId, call.Session),
    };
}
