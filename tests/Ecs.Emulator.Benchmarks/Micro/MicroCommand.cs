using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Ecs.Emulator.Benchmarks.Micro;

/// <summary>The <c>micro</c> command: runs BenchmarkDotNet on parts of a call, with their allocations.</summary>
internal static class MicroCommand
{
    private static readonly Type[] Parts =
    [
        typeof(RequestReading), typeof(SignatureVerification), typeof(AddressAllocations), typeof(ResponseWriting),
        typeof(CompleteCall),
    ];

    public static Command Create()
    {
        var command = new Command(
            "micro",
            "Benchmarks parts of a call. Passes further arguments to BenchmarkDotNet, such as --filter '*V3*'.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(parsed =>
        {
            // In process, because the projects that BenchmarkDotNet generates violate the build settings of this
            // repository.
            var config = ManualConfig.Create(DefaultConfig.Instance)
                .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .WithArtifactsPath(Path.Combine("artifacts", "benchmarks", "micro"));
            BenchmarkSwitcher.FromTypes(Parts)
                .Run(parsed.UnmatchedTokens is [] ? ["--filter", "*"] : [.. parsed.UnmatchedTokens], config);
        });
        return command;
    }
}
