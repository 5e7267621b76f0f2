using System.Runtime.CompilerServices;
using Ecs.Emulator.Benchmarks.Reporting;
using Ecs.Emulator.Control.Clock;
using Ecs.Emulator.Control.State;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>
/// The memory of an ENI and of an address: the live objects of a state in this process, which are the same as in the
/// server. The resident memory of a server would include what remains from reading the seed.
/// </summary>
internal sealed class StateSizeMeasurement : Measurement
{
    private const int ManyEnis = 1_000_000;
    private const int Enis = 5_000;
    private const int Addresses = 10;

    public override string Name => "state-size";

    public override async Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        var path = bench.NewFile("seed.json");
        SeedFiles.WriteEnis(path, ManyEnis);
        var perEni = Alive(await File.ReadAllBytesAsync(path)) / ManyEnis;
        var perAddress = (Alive(Document(Addresses)) - Alive(Document(0))) / (Enis * Addresses);
        var table = new Table("Size of the state", "alive on the managed heap", "bytes");
        table.Add($"per ENI, of {ManyEnis:N0}", $"{perEni:N0}");
        table.Add($"per secondary address, {Addresses} on each of {Enis:N0} ENIs", $"{perAddress:N0}");
        return [table];
    }

    private static byte[] Document(int addresses)
    {
        using var document = new MemoryStream();
        SeedFiles.WriteEnisWithAddresses(document, Enis, addresses);
        return document.ToArray();
    }

    private static double Alive(byte[] document)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var state = Read(document);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(state);
        GC.KeepAlive(document);
        return after - before;
    }

    /// <summary>A separate method, so that no reference stays in a register or on the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static AccountState Read(byte[] document) =>
        new StateDocumentReader(Options.Create(new EcsEmulatorOptions()), new EmulatorClock(TimeProvider.System))
            .Read(StateDocument.Parse(document), Cloud.DefaultAccountId);
}
