using System.Globalization;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>The problems of a document. The list is limited; further problems are only counted.</summary>
internal sealed class ProblemList
{
    private const int MaxListed = 1_000;

    private readonly List<Problem> problems = [];
    private int unlisted;

    /// <summary>The problems in the order in which they were found.</summary>
    public IReadOnlyList<Problem> All => unlisted == 0
        ? problems
        :
        [
            .. problems,
            new Problem("", $"There are {unlisted.ToString(CultureInfo.InvariantCulture)} more problems."),
        ];

    /// <summary>The JSON pointer (RFC 6901) of a member.</summary>
    public static string Pointer(string path, string member) =>
        $"{path}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public void Add(string path, string message)
    {
        if (problems.Count < MaxListed)
        {
            problems.Add(new Problem(path, message));
        }
        else
        {
            unlisted++;
        }
    }
}
