using System.Globalization;
using System.Runtime.InteropServices;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>All tables of a run, under a line that says where and how they were measured.</summary>
internal sealed class LoadReport(LoadBench bench)
{
    private const string BeginMark = "<!-- begin of what the load comparison wrote -->";
    private const string EndMark = "<!-- end of what the load comparison wrote -->";

    private readonly List<Table> tables = [];

    /// <summary>Adds tables.</summary>
    public void Add(IEnumerable<Table> more) => tables.AddRange(more);

    /// <summary>Puts the report into a document, in the place of the one between its marks.</summary>
    /// <exception cref="BenchmarkException">The document has no marks.</exception>
    public void WriteInto(string path)
    {
        var text = File.ReadAllText(path);
        var begin = text.IndexOf(BeginMark, StringComparison.Ordinal);
        var end = text.IndexOf(EndMark, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new BenchmarkException($"{path} has not both marks: {BeginMark} and {EndMark}.");
        }

        File.WriteAllText(path, $"{text[..begin]}{BeginMark}\n\n{this}\n{text[end..]}");
    }

    public override string ToString()
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Measured on {DateTimeOffset.UtcNow:yyyy-MM-dd}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors ({Processor()}), .NET {Environment.Version}:
            {bench.Rounds} rounds, loads of {bench.Duration.TotalSeconds} s. Each cell: least – median – most.

            """);
        return $"{head}\n{string.Join('\n', tables)}";
    }

    private static string Processor()
    {
        const string file = "/proc/cpuinfo";
        const string name = "model name";
        return File.Exists(file)
            && File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : "of an unknown model";
    }
}
