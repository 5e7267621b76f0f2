using System.Text;

namespace Ecs.Emulator.Benchmarks.Reporting;

/// <summary>A table, in Markdown.</summary>
/// <param name="title">What stands above it.</param>
/// <param name="columns">The names of its columns.</param>
internal sealed class Table(string title, params IReadOnlyList<string> columns)
{
    private readonly List<IReadOnlyList<string>> rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params IReadOnlyList<string> cells) => rows.Add(cells);

    /// <summary>Adds the row of one figure of two sides, measured in turn: each, and the ratio of each pair.</summary>
    /// <param name="name">What the figure is, with its unit.</param>
    /// <param name="digits">Digits after the point.</param>
    /// <param name="pairs">The figure of both sides, in each round.</param>
    /// <param name="budget">What the ratio is to be; null for nothing in particular.</param>
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
