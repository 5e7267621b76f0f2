namespace Ecs.Emulator.Server.Options;

/// <summary>Finds the known name most similar to a misspelled one.</summary>
internal static class Spelling
{
    /// <summary>
    /// Returns the known name with the smallest Levenshtein distance, or null if more than half of the letters
    /// differ.
    /// </summary>
    /// <param name="name">The name as written.</param>
    /// <param name="known">The known names.</param>
    /// <param name="prefixLength">The length of the common prefix of all names, which is not counted.</param>
    public static string? Nearest(string name, IEnumerable<string> known, int prefixLength)
    {
        var (nearest, distance) = known
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .MinBy(candidate => candidate.Distance);
        return distance * 2 <= name.Length - prefixLength ? nearest : null;
    }

    private static int Distance(string left, string right)
    {
        // One row of the distance table: row i is for the first i letters of left.
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
