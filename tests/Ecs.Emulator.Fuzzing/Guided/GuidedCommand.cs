using System.CommandLine;
using System.Globalization;
using System.Text;
using Ecs.Emulator.Fuzzing.Targets;
using Ecs.Emulator.TestHarness;
using SharpFuzz;

namespace Ecs.Emulator.Fuzzing.Guided;

/// <summary>
/// The <c>guided</c> command: libFuzzer generates inputs and keeps those that reach new branches of the emulator.
/// SharpFuzz instruments a copy of the assemblies to report the branches.
/// </summary>
internal static class GuidedCommand
{
    private const int MaxInputLength = 4_096;

    private static readonly string[] InstrumentedAssemblies = ["Ecs.Emulator.dll", "Ecs.Emulator.Domain.dll"];

    public static Command Create()
    {
        var name = new Option<string>("--target")
        {
            Description = $"The target: {string.Join(", ", FuzzTarget.All.Select(target => target.Name))}, or all.",
            DefaultValueFactory = _ => "all",
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "The seconds for each target.",
            DefaultValueFactory = _ => 60,
        };
        var command = new Command(
            "guided", "Fuzzes with libFuzzer, guided by coverage. Needs clang and its libFuzzer.") { name, seconds };
        command.SetAction(
            (parsed, _) => Findings.ReportAsync(() => RunAsync(parsed.GetValue(name)!, parsed.GetValue(seconds))));
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
                // The other targets still run.
                found.Add(
                    $"{target.Name}: {finding.Message} The inputs are in "
                    + $"{Path.Combine(folder, "finds", target.Name)}.");
            }
        }

        FindingException.Require(found.Count == 0, string.Join('\n', found));

        async Task FuzzAsync(FuzzTarget target)
        {
            Console.WriteLine($"== {target.Name}: {target.Summary}");
            var grown = Directory.CreateDirectory(Path.Combine(folder, "corpus", target.Name)).FullName;
            var initial = Directory.CreateDirectory(Path.Combine(folder, "initial", target.Name)).FullName;
            foreach (var (input, data) in Corpus.Of(target))
            {
                await File.WriteAllBytesAsync(Path.Combine(initial, input), data);
            }

            var finds = Directory.CreateDirectory(Path.Combine(folder, "finds", target.Name)).FullName;
            await new ExternalCommand(driver).RunOnConsoleAsync(
                $"-max_total_time={seconds.ToString(CultureInfo.InvariantCulture)}",
                $"-max_len={MaxInputLength}",
                $"-dict={words}",
                $"-artifact_prefix={finds}{Path.DirectorySeparatorChar}",
                "-timeout=30",
                "-rss_limit_mb=0",
                "-len_control=0",
                "-print_final_stats=1",
                grown,
                initial,
                "--",
                "dotnet",
                Path.Combine(copy, "Ecs.Emulator.Fuzzing.dll"),
                "target",
                target.Name);
        }
    }

    /// <summary>Copies this program and instruments the emulator's assemblies in the copy.</summary>
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

        foreach (var assembly in InstrumentedAssemblies)
        {
            Fuzzer.Instrument(Path.Combine(copy, assembly), _ => true, Options.Value);
        }
    }

    private static string Escape(string word) => string.Concat(Encoding.UTF8.GetBytes(word).Select(octet =>
        octet is >= 0x20 and < 0x7f and not ((byte)'"' or (byte)'\\') ? $"{(char)octet}" : $"\\x{octet:X2}"));
}
