using Ecs.Emulator.Clients.Tests.Harness;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>
/// Every response against the model that the official SDK has of it: the SDKs are generated from the API's own description, so
/// what they know is what is documented.
/// </summary>
public sealed class ModelTests(OfficialClients clients)
{
    /// <summary>What the SDKs do not know although it is documented elsewhere, or is in use; each with its reason.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["DescribeNetworkInterfaceAttribute.PrivateIpSets.PrivateIpSet[0] has no PrivateDnsName"] =
            "the listing's row, which this response repeats, is documented with it",
    };

    [Fact]
    [Rule("answers.models")]
    public async Task Every_answer_has_the_members_and_the_kinds_that_the_SDKs_model_has()
    {
        var mismatches = new List<string>();
        await foreach (var (product, action, response) in SampleRequests.SendAsync(clients))
        {
            mismatches.AddRange(await clients.MismatchesAsync(product, action, response));
        }

        mismatches.Where(mismatch => !Known.Keys.Any(known => mismatch.StartsWith(known, StringComparison.Ordinal)))
            .Should().BeEmpty();
    }
}
