using System.Text;

namespace Ecs.Emulator.Benchmarks.Reporting;

/// <summary>A Markdown table.</summary>
/// <param name="title">The heading.</param>
/// <param name="columns">The column names.</param>
internal sealed class Table(string title, params IReadOnlyList<string> columns)
{
    private readonly List<IReadOnlyList<string>> rows = [];

    public void Add(params IReadOnlyList<string> cells) => rows.Add(cells);

    /// <summary>
    /// Adds a row with one value of two sides, measured in turn: both values, and the ratio of each pair.
    /// </summary>
    /// <param name="name">The name of the value, with its unit.</param>
    /// <param name="digits">The digits after the point.</param>
    /// <param name="pairs">The values of both sides in each round.</param>
    /// <param name="budget">The budget of the ratio, or null.</param>
    public void AddRatio(
        string name, int digits, IReadOnlyList<(double Left, double Right)> pairs, Budget? budget = null)
    {
        var ratio = Spread.Of(pairs.Select(pair => pair.Left / pair.Right));
        Add(
            name,
            Spread.Of(pairs.Select(pair => pair.Left)).ToText(digits),
            Spread.Of(pairs.Select(pair => pair.Right)).ToText(digits),
            ratio.ToText(digits: 2),
            budget?.Judge(ratio.Median) ?? "");
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append("### ").AppendLine(title).AppendLine();
        Append(text, columns);
        Append(text, [.. columns.Select((_, column) => column == 0 ? "---" : "---:")]);
        foreach (var row in rows)
        {
            Append(text, row);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");
}
