using System.Diagnostics;
using System.Text;

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>A program of this machine that the tests need.</summary>
/// <param name="path">Where it is.</param>
/// <param name="hidden">Variables of our environment that it is not to see.</param>
/// <param name="added">Variables that it is to see besides.</param>
internal sealed class Command(
    string path, Predicate<string>? hidden = null, IReadOnlyDictionary<string, string>? added = null)
{
    private static readonly Encoding Utf8WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The program of this name on the PATH; null where there is none.</summary>
    public static Command? Find(string name)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = folders
            .Where(folder => folder.Length > 0)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
        return found is null ? null : new Command(found);
    }

    /// <summary>The same program, which does not see some variables of our environment.</summary>
    public Command Without(Predicate<string> variables) => new(path, variables, added);

    /// <summary>The same program, which sees one variable more.</summary>
    public Command With(string variable, string value) =>
        new(path, hidden, new Dictionary<string, string>(added ?? new Dictionary<string, string>()) { [variable] = value });

    /// <summary>Starts it with its input, output and error output in our hands.</summary>
    public Process Start(string workingDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8WithoutMark,
            StandardOutputEncoding = Utf8WithoutMark,
            StandardErrorEncoding = Utf8WithoutMark,
        };
        foreach (var variable in start.Environment.Keys.Where(name => hidden?.Invoke(name) == true).ToList())
        {
            start.Environment.Remove(variable);
        }

        foreach (var (name, value) in added ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{path} did not start.");
    }

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its output.</exception>
    public async Task RunAsync(string workingDirectory, TimeSpan limit, params string[] arguments)
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
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{path} {string.Join(' ', arguments)} ended with {process.ExitCode}.\n{await output}\n{await errors}");
        }
    }
}
