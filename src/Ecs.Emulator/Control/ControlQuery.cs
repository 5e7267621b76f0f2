using Ecs.Emulator.Control.State;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control;

/// <summary>The query of a request to the control plane.</summary>
internal static class ControlQuery
{
    /// <summary>The parameter that names an account.</summary>
    public const string Account = "account";

    /// <summary>
    /// Rejects unknown parameters: a misspelled <c>?account=</c> would otherwise mean the default account, or all.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="known">The parameters that are read.</param>
    /// <param name="noAccount">The message for <c>?account=</c>; null for that of any unknown parameter.</param>
    /// <exception cref="InvalidDocumentException">The query has an unknown parameter, or one twice.</exception>
    public static void RequireKnown(IQueryCollection query, IReadOnlyList<string> known, string? noAccount = null)
    {
        List<Problem> problems =
        [
            .. query.Keys.Where(name => !known.Contains(name)).Select(name => new Problem(
                $"?{name}", name == Account && noAccount is not null ? noAccount : Unknown(known))),
            .. query.Where(pair => pair.Value.Count > 1)
                .Select(pair => new Problem($"?{pair.Key}", "It is given more than once.")),
        ];
        if (problems.Count > 0)
        {
            throw new InvalidDocumentException(problems);
        }
    }

    private static string Unknown(IReadOnlyList<string> known) => known.Count == 0
        ? "This path takes no parameters."
        : $"There is no such parameter. Known: {string.Join(", ", known)}.";
}
