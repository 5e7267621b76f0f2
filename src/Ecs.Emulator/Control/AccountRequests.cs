using Ecs.Emulator.Control.State;
using Ecs.Emulator.Domain;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control;

/// <summary>What the endpoints of the control plane have in common that are about one account: <c>?account=</c>.</summary>
/// <param name="cloud">The accounts.</param>
internal sealed class AccountRequests(Cloud cloud)
{
    /// <summary>Does something for the account that the request names, or the default one; a problem becomes the answer.</summary>
    public async Task WithAccountAsync(HttpContext http, Func<Account, Task> work)
    {
        var name = http.Request.Query["account"].ToString();
        if (name.Length > 0 && !Cloud.IsAccountId(name))
        {
            await RefuseAsync(http, [new Problem("?account", $"\"{name}\" is not an account id of 16 digits.")]);
            return;
        }

        try
        {
            await work(cloud.Account(name.Length == 0 ? Cloud.DefaultAccountId : new AccountId(name)));
        }
        catch (WorldDocumentException refusal)
        {
            await RefuseAsync(http, refusal.Problems);
        }
    }

    private static Task RefuseAsync(HttpContext http, IReadOnlyList<Problem> problems) =>
        ControlPlane.WriteProblemsAsync(http.Response, StatusCodes.Status400BadRequest, problems);
}
