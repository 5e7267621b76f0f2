using System.Diagnostics;
using System.Text;

namespace Ecs.Emulator.Benchmarks.Tools;

/// <summary>Runs the programs that the comparison needs to their end.</summary>
internal static class Tool
{
    /// <summary>Where the program of this name is on the PATH; null where there is none.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs a program; gives what it wrote to its standard output.</summary>
    /// <exception cref="BenchmarkException">It failed, with what it wrote; or it did not end in time and was ended.</exception>
    public static async Task<string> RunAsync(string program, TimeSpan limit, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new BenchmarkException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await Task.WhenAll(process.WaitForExitAsync(), output, errors).WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new BenchmarkException($"{program} did not end within {limit}.");
        }

        return process.ExitCode == 0
            ? await output
            : throw new BenchmarkException($"{program} ended with {process.ExitCode}.\n{await output}\n{await errors}");
    }
}
