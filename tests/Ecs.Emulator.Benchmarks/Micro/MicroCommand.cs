using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Ecs.Emulator.Benchmarks.Micro;

/// <summary>The <c>micro</c> command: BenchmarkDotNet on the parts of a call, with the bytes that each allocates.</summary>
internal static class MicroCommand
{
    private static readonly Type[] Parts =
    [
        typeof(RequestReading), typeof(SignatureVerification), typeof(AddressAllocations), typeof(AnswerWriting), typeof(WholeCall),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("micro", "Benchmarks the parts of a call. What follows goes to BenchmarkDotNet: --filter '*V3*'.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(parsed =>
        {
            // In this process: BenchmarkDotNet's own projects would be built under this repository's rules, which they break.
            var config = ManualConfig.Create(DefaultConfig.Instance)
                .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .WithArtifactsPath(Path.Combine("artifacts", "benchmarks", "micro"));
            BenchmarkSwitcher.FromTypes(Parts).Run(parsed.UnmatchedTokens is [] ? ["--filter", "*"] : [.. parsed.UnmatchedTokens], config);
        });
        return command;
    }
}
