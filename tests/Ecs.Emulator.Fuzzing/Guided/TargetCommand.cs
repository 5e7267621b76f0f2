using System.CommandLine;
using Ecs.Emulator.Fuzzing.Targets;
using SharpFuzz;

namespace Ecs.Emulator.Fuzzing.Guided;

/// <summary>The <c>target</c> command: runs a target on the inputs of libFuzzer or on the given files.</summary>
internal static class TargetCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The target." };
        var files = new Argument<FileInfo[]>("files")
        {
            Description = "The inputs to run, such as a finding of libFuzzer; without inputs it waits for "
                + "libFuzzer.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("target", "Runs single inputs.") { name, files };
        command.SetAction(parsed => Findings.Report(() =>
        {
            var target = FuzzTarget.Named(parsed.GetValue(name)!);
            var inputs = parsed.GetValue(files) ?? [];
            if (inputs.Length == 0)
            {
                Fuzzer.LibFuzzer.Run(data => target.Run(data.ToArray()));
            }

            foreach (var input in inputs)
            {
                Console.WriteLine(input);
                target.Run(File.ReadAllBytes(input.FullName));
            }
        }));
        return command;
    }
}
