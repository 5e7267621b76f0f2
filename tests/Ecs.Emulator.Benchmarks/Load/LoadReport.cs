using System.Globalization;
using System.Runtime.InteropServices;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load;

internal sealed class LoadReport(LoadBench bench)
{
    private const string BeginMark = "<!-- begin of the load comparison -->";
    private const string EndMark = "<!-- end of the load comparison -->";

    private readonly List<Table> tables = [];

    public void Add(IEnumerable<Table> more) => tables.AddRange(more);

    /// <summary>Replaces the report between the marks of a document.</summary>
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
        var measured = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var processors = $"{Environment.ProcessorCount} processors ({Processor()})";
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Measured on {measured}, {RuntimeInformation.RuntimeIdentifier}, {processors}, .NET {Environment.Version}:
            {bench.Rounds} rounds, loads of {bench.Duration.TotalSeconds} s. Each cell: minimum – median – maximum.

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
