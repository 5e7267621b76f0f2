using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Sts;

/// <summary>GetCallerIdentity: says who is calling.</summary>
internal static class GetCallerIdentity
{
    public static readonly ApiAction Action = new ApiAction<CallerIdentity>
    {
        Product = Product.Sts,
        Name = "GetCallerIdentity",
        Summary = "Queries the identity of the caller.",
        Description =
            "An access key is the account's own, a RAM user's, or, where it has a security token and no user, that of a role.",
        Parameters = [],
        Response = new Shape<CallerIdentity>()
            .Text("AccountId", "The account.", caller => caller.AccountId.Value)
            .Text("UserId", "The ID of the caller.", caller => caller.UserId)
            .Text("PrincipalId", "The ID of the caller.", caller => caller.PrincipalId)
            .Text("Arn", "The name of the caller among all of the cloud's.", caller => caller.Arn)
            .Text("IdentityType", "Account, RAMUser or AssumedRoleUser.", caller => caller.Type.ToString())
            .OptionalText("RoleId", "The ID of the role, of an AssumedRoleUser alone.", caller => caller.RoleId),
        Errors = CommonErrorSets.OfEveryAction,
        Run = call => CallerIdentity.Of(call.State, call.AccessKeyId),
    };
}
