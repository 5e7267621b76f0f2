using System.Diagnostics;
using System.Text;

namespace Ecs.Emulator.TestHarness;

/// <summary>A program on the PATH.</summary>
/// <param name="path">The path of its executable.</param>
/// <param name="hidden">Selects the environment variables that the program must not inherit.</param>
/// <param name="added">Additional environment variables.</param>
internal sealed class ExternalCommand(
    string path, Predicate<string>? hidden = null, IReadOnlyDictionary<string, string>? added = null)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Finds a program on the PATH; null if there is none of this name.</summary>
    public static ExternalCommand? Find(string name)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = folders
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
        return found is null ? null : new ExternalCommand(found);
    }

    /// <exception cref="HarnessException">There is no program of this name on the PATH.</exception>
    public static ExternalCommand Require(string name, string? hint = null) =>
        Find(name) ?? throw new HarnessException($"{name} is not on the PATH.{(hint is null ? "" : $" {hint}")}");

    /// <summary>The same program without some of the environment variables.</summary>
    public ExternalCommand Without(Predicate<string> variables) => new(path, variables, added);

    /// <summary>The same program with one more environment variable.</summary>
    public ExternalCommand With(string variable, string value) =>
        new(
            path,
            hidden,
            new Dictionary<string, string>(added ?? new Dictionary<string, string>()) { [variable] = value });

    /// <summary>Starts the program with redirected input, output and error output.</summary>
    public Process Start(string workingDirectory, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var variable in start.Environment.Keys.Where(name => hidden?.Invoke(name) == true).ToList())
        {
            start.Environment.Remove(variable);
        }

        foreach (var (name, value) in added ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new HarnessException($"{path} did not start.");
    }

    /// <summary>Runs the program and returns its standard output.</summary>
    /// <exception cref="HarnessException">The program failed, or did not end in time and was killed.</exception>
    public async Task<string> RunAsync(TimeSpan limit, string workingDirectory, params IEnumerable<string> arguments)
    {
        using var process = Start(workingDirectory, arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await Task.WhenAll(process.WaitForExitAsync(), output, errors).WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new HarnessException($"{path} did not end within {limit}.");
        }

        return process.ExitCode == 0
            ? await output
            : throw new HarnessException($"{path} ended with {process.ExitCode}.\n{await output}\n{await errors}");
    }

    /// <summary>Runs the program; its output goes to the console.</summary>
    /// <exception cref="HarnessException">The program failed.</exception>
    public async Task RunOnConsoleAsync(params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new HarnessException($"{path} ended with {process.ExitCode}.");
        }
    }
}
