using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>Runs a theory once for each client.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryClientAttribute : DataAttribute
{
    /// <summary>Clients that cannot run the theory; another test shows why.</summary>
    public ClientKind[] Except { get; init; } = [];

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [.. Enum.GetValues<ClientKind>().Except(Except).Select(client => new TheoryDataRow<ClientKind>(client))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
