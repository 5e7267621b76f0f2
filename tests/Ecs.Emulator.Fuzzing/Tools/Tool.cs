using System.Diagnostics;

namespace Ecs.Emulator.Fuzzing.Tools;

/// <summary>Runs the programs that are needed to their end, with their output where ours goes.</summary>
internal static class Tool
{
    /// <summary>Runs a program.</summary>
    /// <exception cref="FindingException">It failed.</exception>
    public static async Task RunAsync(string program, params IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
            await process.WaitForExitAsync();
            FindingException.Unless(process.ExitCode == 0, $"{program} ended with {process.ExitCode}.");
        }
        catch (System.ComponentModel.Win32Exception absent)
        {
            throw new FindingException($"{program}: {absent.Message}");
        }
    }
}
