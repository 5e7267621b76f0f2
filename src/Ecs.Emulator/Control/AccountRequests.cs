using Ecs.Emulator.Control.State;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control;

/// <summary>What the endpoints of the control plane have in common that are about one account: <c>?account=</c>.</summary>
internal static class AccountRequests
{
    /// <summary>Does something for the account that the request names, or the default one; a problem becomes the answer.</summary>
    public static Task WithAccountAsync(HttpContext http, Func<AccountId, Task> work) =>
        WithAccountAsync(http, [], work);

    /// <summary>The same for a request that may have these parameters besides.</summary>
    public static async Task WithAccountAsync(
        HttpContext http, IReadOnlyList<string> parameters, Func<AccountId, Task> work)
    {
        try
        {
            ControlQuery.RequireKnown(http.Request.Query, [ControlQuery.Account, .. parameters]);
            await work(AccountOf(http.Request.Query));
        }
        catch (InvalidDocumentException refusal)
        {
            await ControlPlane.WriteProblemsAsync(http.Response, refusal.Status, refusal.Problems);
        }
        catch (RefusedException refusal) when (refusal.Refusal == Refusal.TooManyAccounts)
        {
            var reason = CallerErrors.TooManyAccounts.Message(refusal.Arguments);
            await ControlPlane.WriteProblemsAsync(
                http.Response, StatusCodes.Status400BadRequest, [new Problem($"?{ControlQuery.Account}", reason)]);
        }
    }

    /// <summary>
    /// The account that the query names, or the default one. An empty name, as of a variable that is not set, is none.
    /// </summary>
    private static AccountId AccountOf(IQueryCollection query)
    {
        if (!query.TryGetValue(ControlQuery.Account, out var names))
        {
            return Cloud.DefaultAccountId;
        }

        var name = names.ToString();
        return Cloud.IsAccountId(name)
            ? new AccountId(name)
            : throw new InvalidDocumentException(
                [new Problem($"?{ControlQuery.Account}", $"\"{name}\" is not an account id of 16 digits.")]);
    }
}
