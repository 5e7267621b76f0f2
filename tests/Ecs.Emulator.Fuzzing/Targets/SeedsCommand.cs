using System.CommandLine;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// The <c>seeds</c> command: adds a call of each action to the corpus; run it after adding an action.
/// </summary>
internal static class SeedsCommand
{
    public static Command Create()
    {
        var command = new Command("seeds", "Writes a sample call of each action into the corpus.");
        command.SetAction(_ => Findings.Report(() =>
        {
            var folder = Directory.CreateDirectory(
                Path.Combine(Repository.Root, "tests", "Ecs.Emulator.Fuzzing", "corpus", "requests")).FullName;
            foreach (var (name, data) in Corpus.Samples())
            {
                File.WriteAllBytes(Path.Combine(folder, name), data);
            }
        }));
        return command;
    }
}
