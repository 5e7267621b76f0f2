using Ecs.Emulator.Clients.Tests.Harness;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>
/// Compares every response with the official SDK's model, which is generated from the API's documentation.
/// </summary>
public sealed class ModelTests(OfficialClients clients)
{
    /// <summary>
    /// Members that the SDKs do not have, although they are documented elsewhere or in use, with the reasons.
    /// </summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["DescribeNetworkInterfaceAttribute.PrivateIpSets.PrivateIpSet[0] has no PrivateDnsName"] =
            "the listing's row, which this response repeats, is documented with it",
    };

    [Fact]
    [Rule("responses.models")]
    public async Task Every_response_matches_the_SDKs_model()
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
