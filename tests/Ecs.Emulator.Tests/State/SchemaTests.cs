using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>Compares the JSON Schema of the state document with documents.</summary>
public sealed class SchemaTests(TestEmulator emulator)
{
    [Fact]
    [Rule("state.schema")]
    public async Task Every_exported_state_matches_the_schema()
    {
        using var client = emulator.NewClient();
        var schema = (await client.GetAsync("/_emulator/state/schema")).Json;
        SchemaValidation.Problems(schema, await client.StateAsync()).Should().BeEmpty();
        await client.GivenAsync(StateTests.WholeState);
        SchemaValidation.Problems(schema, await client.StateAsync()).Should().BeEmpty();
        SchemaValidation.Problems(schema, JsonDocument.Parse(StateTests.WholeState).RootElement).Should().BeEmpty();
    }

    [Fact]
    [Rule("state.schema")]
    public async Task Schema_and_reader_reject_the_same_invalid_documents()
    {
        using var client = emulator.NewClient();
        var schema = (await client.GetAsync("/_emulator/state/schema")).Json;
        foreach (var document in new[]
        {
            """{"vpc":{}}""",
            """{"vpcs":{"vpc-1":{}}}""",
            """{"vpcs":{"vpc-1":{"cidrBlock":7}}}""",
            """{"networkInterfaces":{"eni-1":{"vSwitchId":"v","primaryIpAddress":"10.0.0.1","status":"Sleeping"}}}""",
            """{"vSwitches":{"vsw-1":{"vpcId":"v","zoneId":"z","cidrBlock":"10.0.0.0/24","unknownMember":1}}}""",
            """{"instances":{"i-1":{"zoneId":"z"}}}""",
            """{"account":{"quotas":{"vpcsPerRegion":-1}}}""",
            """{"regions":{"cn-hangzhou":{"zones":"h"}}}""",
            """{"vSwitches":{"vsw-1":{"vpcId":"","zoneId":"z","cidrBlock":"10.0.0.0/24"}}}""",
            """{"networkInterfaces":{"eni-1":{"vSwitchId":"v","primaryIpAddress":"10.0.0.1","macAddress":"zzz"}}}""",
            """{"vpcs":{"":{"cidrBlock":"10.0.0.0/8"}}}""",
        })
        {
            SchemaValidation.Problems(schema, JsonDocument.Parse(document).RootElement).Should().NotBeEmpty(document);
            ((int)(await client.PutAsync(document)).Status).Should().Be(400, document);
        }
    }
}
