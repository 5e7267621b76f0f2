using System.Net;
using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary><c>GET state?compact=true</c>: a document without default values that describes the same state.</summary>
public sealed class CompactStateTests(TestEmulator emulator)
{
    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData(StateTests.WholeState)]
    [InlineData("""{"accessKeys":{},"images":{},"regions":{},"resourceGroups":{}}""")]
    [InlineData(
        """
        {"networkInterfaces":{"eni-1":{"vSwitchId":"vsw-missing","primaryIpAddress":"10.0.0.1",
         "regionId":"cn-elsewhere",
         "status":"InUse"}}}
        """)]
    [InlineData(
        """
        {"images":{"m-1":{"name":"","creationTime":"2020-01-01T00:00:00Z"}},"resourceGroups":{"rg-1":{"name":"n",
         "displayName":""}}}
        """)]
    [Rule("state.compact")]
    public async Task A_compact_document_restores_the_identical_state(string? document)
    {
        using var client = emulator.NewClient();
        using var other = emulator.NewClient();
        if (document is not null)
        {
            (await client.PutAsync(document)).Status.Should().Be(HttpStatusCode.NoContent);
        }

        var full = await client.StateTextAsync();
        var compact = await CompactAsync(client);
        compact.Length.Should().BeLessThan(full.Length);
        foreach (var target in new[] { client, other })
        {
            (await target.PutAsync(compact)).Status.Should().Be(HttpStatusCode.NoContent);
            (await target.StateTextAsync()).Should().Be(full);
        }
    }

    [Fact]
    [Rule("state.compact")]
    public async Task A_compact_document_omits_default_values()
    {
        using var client = emulator.NewClient();
        var full = await client.StateTextAsync();
        var compact = await CompactAsync(client);
        compact.Length.Should().BeLessThan(full.Length / 2);
        compact.Should().NotContain("null").And.NotContain("[]").And.NotContain("\"\"");
        var eni = JsonDocument.Parse(compact).RootElement.GetProperty("networkInterfaces").GetProperty("eni-myeni");
        eni.EnumerateObject().Select(member => member.Name).Should().BeSubsetOf(
            [
                "vSwitchId", "primaryIpAddress", "securityGroupIds", "macAddress", "name", "description",
                "creationTime", "resourceGroupId", "tags",
            ]);
        var schema = (await client.GetAsync("/_emulator/state/schema")).Json;
        SchemaValidation.Problems(schema, JsonDocument.Parse(compact).RootElement).Should().BeEmpty();
        schema.GetProperty("description").GetString().Should().Contain("compact=true");
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("True")]
    [Rule("state.compact")]
    public async Task A_value_that_is_neither_true_nor_false_is_rejected(string value)
    {
        using var client = emulator.NewClient();
        (await client.GetAsync($"/_emulator/state?account={client.Account}&compact={value}")).Status
            .Should().Be(HttpStatusCode.BadRequest);
        (await client.GetAsync($"/_emulator/state?account={client.Account}&compact=false")).Body
            .Should().Be(await client.StateTextAsync());
    }

    private static async Task<string> CompactAsync(EmulatorClient client)
    {
        var response = await client.GetAsync($"/_emulator/state?account={client.Account}&compact=true");
        response.Status.Should().Be(HttpStatusCode.OK);
        return response.Body;
    }
}
