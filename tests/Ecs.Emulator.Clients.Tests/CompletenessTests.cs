using Ecs.Emulator.Clients.Tests.Harness;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>
/// The response of every Describe, List and Get action in the default state has every member of the official SDK's
/// model, with a value. A client may read any of them, and some crash if one is absent.
/// </summary>
public sealed class CompletenessTests(OfficialClients clients)
{
    [Fact]
    [Rule("responses.complete")]
    public async Task Every_listing_has_every_member_of_the_SDKs_model_or_a_reason_for_its_absence()
    {
        var gaps = new List<string>();
        await foreach (var (product, action, response) in SampleRequests.SendAsync(clients))
        {
            if (action.StartsWith("Describe", StringComparison.Ordinal)
                || action.StartsWith("List", StringComparison.Ordinal)
                || action.StartsWith("Get", StringComparison.Ordinal))
            {
                gaps.AddRange(await clients.GapsAsync(product, action, response));
            }
        }

        gaps.Where(gap => !AbsentMembers.Reasons.Any(known => Matches(known.Gap, gap)))
            .Should().BeEmpty("a member needs a value, or a reason in AbsentMembers");
        AbsentMembers.Reasons.Select(known => known.Gap).Where(known => !gaps.Exists(gap => Matches(known, gap)))
            .Should().BeEmpty("the responses have these members now");
    }

    private static bool Matches(string known, string gap) =>
        known.StartsWith('*') ? gap.EndsWith(known[1..], StringComparison.Ordinal)
        : known.EndsWith('*') ? gap.StartsWith(known[..^1], StringComparison.Ordinal)
        : gap == known;
}
