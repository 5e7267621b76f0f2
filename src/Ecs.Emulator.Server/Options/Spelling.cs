namespace Ecs.Emulator.Server.Options;

/// <summary>Finds the name that a user probably meant.</summary>
internal static class Spelling
{
    /// <summary>
    /// The known name that differs from a name by the fewest letters, by the Levenshtein distance; null if each differs
    /// by more than half of the letters.
    /// </summary>
    /// <param name="name">The name as it was written.</param>
    /// <param name="known">The names that exist.</param>
    /// <param name="prefixLength">
    /// The length of the prefix of all names, which says nothing about their likeness.
    /// </param>
    public static string? Nearest(string name, IEnumerable<string> known, int prefixLength)
    {
        var (nearest, distance) = known
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .MinBy(candidate => candidate.Distance);
        return distance * 2 <= name.Length - prefixLength ? nearest : null;
    }

    private static int Distance(string left, string right)
    {
        // A row of the table of distances between prefixes of both: row i is for the first i letters of left.
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var isSame = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var replaced = diagonal + (isSame ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
