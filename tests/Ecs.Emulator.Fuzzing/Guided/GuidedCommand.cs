using System.CommandLine;
using System.Globalization;
using System.Text;
using Ecs.Emulator.Fuzzing.Targets;
using Ecs.Emulator.TestHarness;
using SharpFuzz;

namespace Ecs.Emulator.Fuzzing.Guided;

/// <summary>
/// The <c>guided</c> command: libFuzzer makes inputs, and keeps those that reach branches of the emulator which none has reached
/// before. SharpFuzz makes the branches known to it, in a copy of the assemblies.
/// </summary>
internal static class GuidedCommand
{
    private const int LongestInput = 4_096;

    private static readonly string[] Watched = ["Ecs.Emulator.dll", "Ecs.Emulator.Domain.dll"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var name = new Option<string>("--target")
        {
            Description = $"What to try: {string.Join(", ", FuzzTarget.All.Select(target => target.Name))}, or all of them in turn.",
            DefaultValueFactory = _ => "all",
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long each target is tried.",
            DefaultValueFactory = _ => 60,
        };
        var command = new Command("guided", "Fuzzes with libFuzzer, guided by coverage. Needs clang and its libFuzzer.") { name, seconds };
        command.SetAction((parsed, _) => Findings.ReportAsync(() => RunAsync(parsed.GetValue(name)!, parsed.GetValue(seconds))));
        return command;
    }

    private static async Task RunAsync(string name, int seconds)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "fuzzing");
        var copy = Path.Combine(folder, "instrumented");
        var driver = Path.Combine(folder, "driver");
        Instrument(copy);
        await ExternalCommand.Require("clang++").RunOnConsoleAsync(
            "-O2", "-fsanitize=fuzzer", Path.Combine(AppContext.BaseDirectory, "Guided", "driver.cc"), "-o", driver);
        var words = Path.Combine(folder, "words");
        await File.WriteAllLinesAsync(words, Corpus.Words().Select(word => $"\"{Escape(word)}\""));
        List<string> found = [];
        foreach (var target in name == "all" ? FuzzTarget.All : [FuzzTarget.Named(name)])
        {
            try
            {
                await FuzzAsync(target);
            }
            catch (HarnessException finding)
            {
                // The others are tried all the same.
                found.Add($"{target.Name}: {finding.Message} The inputs are in {Path.Combine(folder, "finds", target.Name)}.");
            }
        }

        FindingException.Unless(found.Count == 0, string.Join('\n', found));

        async Task FuzzAsync(FuzzTarget target)
        {
            Console.WriteLine($"== {target.Name}: {target.Summary}");
            var grown = Directory.CreateDirectory(Path.Combine(folder, "corpus", target.Name)).FullName;
            var finds = Directory.CreateDirectory(Path.Combine(folder, "finds", target.Name)).FullName;
            await new ExternalCommand(driver).RunOnConsoleAsync(
                $"-max_total_time={seconds.ToString(CultureInfo.InvariantCulture)}",
                $"-max_len={LongestInput}",
                $"-dict={words}",
                $"-artifact_prefix={finds}{Path.DirectorySeparatorChar}",
                "-timeout=30",
                "-rss_limit_mb=0",
                "-len_control=0",
                "-print_final_stats=1",
                grown,
                Path.Combine(AppContext.BaseDirectory, "corpus", target.Name),
                "--",
                "dotnet",
                Path.Combine(copy, "Ecs.Emulator.Fuzzing.dll"),
                "target",
                target.Name);
        }
    }

    /// <summary>Makes a copy of all that we are, in which the emulator's branches leave their marks.</summary>
    private static void Instrument(string copy)
    {
        if (Directory.Exists(copy))
        {
            Directory.Delete(copy, recursive: true);
        }

        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(Directory.CreateDirectory(copy).FullName, Path.GetFileName(file)));
        }

        foreach (var assembly in Watched)
        {
            Fuzzer.Instrument(Path.Combine(copy, assembly), _ => true, Options.Value);
        }
    }

    private static string Escape(string word) => string.Concat(Encoding.UTF8.GetBytes(word).Select(octet =>
        octet is >= 0x20 and < 0x7f and not ((byte)'"' or (byte)'\\') ? $"{(char)octet}" : $"\\x{octet:X2}"));
}
