using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.Requests;

/// <summary>The query of a request to the control plane.</summary>
internal static class ControlQuery
{
    public const string Account = "account";

    /// <summary>
    /// The account of <c>?account=</c>, or the default account if the parameter is absent. An empty value is rejected,
    /// because a variable in a script can be unset.
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="known">The other allowed parameters.</param>
    /// <exception cref="ControlRequestException">The query is invalid.</exception>
    public static AccountId ReadAccount(HttpContext http, params IReadOnlyList<string> known)
    {
        var query = http.Request.Query;
        RequireKnown(query, [Account, .. known]);
        if (!query.TryGetValue(Account, out var names))
        {
            return Cloud.DefaultAccountId;
        }

        var name = names.ToString();
        return Cloud.IsAccountId(name)
            ? new AccountId(name)
            : throw new ControlRequestException($"?{Account}", $"\"{name}\" is not an account id of 16 digits.");
    }

    /// <summary>
    /// Rejects unknown parameters. Otherwise a misspelled <c>?account=</c> would select the default account or all
    /// accounts.
    /// </summary>
    /// <param name="known">The allowed parameters.</param>
    /// <param name="noAccount">
    /// The message for <c>?account=</c>; null for the message of other unknown parameters.
    /// </param>
    /// <exception cref="ControlRequestException">The query has an unknown or repeated parameter.</exception>
    public static void RequireKnown(IQueryCollection query, IReadOnlyList<string> known, string? noAccount = null)
    {
        List<Problem> problems =
        [
            .. query.Keys.Where(name => !known.Contains(name)).Select(name => new Problem(
                $"?{name}", name == Account && noAccount is not null ? noAccount : Unknown(known))),
            .. query.Where(pair => pair.Value.Count > 1)
                .Select(pair => new Problem($"?{pair.Key}", "It is specified more than once.")),
        ];
        if (problems.Count > 0)
        {
            throw new ControlRequestException(problems[0].Path, problems[0].Message) { Problems = problems };
        }
    }

    private static string Unknown(IReadOnlyList<string> known) => known.Count == 0
        ? "This path takes no parameters."
        : $"There is no such parameter. Known: {string.Join(", ", known)}.";
}
