using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>Parameters of RunInstances.</summary>
public sealed class RunInstancesTests(TestEmulator emulator)
{
    private const string New =
        "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large&VSwitchId=vsw-myvswitch";
    private const string NewHere = $"{New}&SecurityGroupId=sg-mygroup";

    [Fact]
    [Rule("run.metadata-options")]
    public async Task The_metadata_options_of_a_new_instance_are_returned()
    {
        using var client = emulator.NewClient();
        var id =
            await RunAsync(client, $"{NewHere}&HttpEndpoint=enabled&HttpTokens=required&HttpPutResponseHopLimit=2");
        (await InstanceAsync(client, id)).GetProperty("MetadataOptions").GetRawText()
            .Should().Be(
                """
                {"HttpEndpoint":"enabled","HttpTokens":"required","HttpPutResponseHopLimit":2,
                "InstanceMetadataTags":"disabled"}
                """.OneLine());
        (await client.CallAsync("RunInstances", $"{NewHere}&HttpPutResponseHopLimit=0"))
            .ShouldFail("InvalidParameter", 400);
        (await client.CallAsync("RunInstances", $"{NewHere}&HttpPutResponseHopLimit=65"))
            .ShouldFail("InvalidParameter", 400);
    }

    [Theory]
    [InlineData("EcsV587!", true)]
    [InlineData("abcdEF12", true)]
    [InlineData("abcdefgh", false)]
    [InlineData("abcdEFGH", false)]
    [InlineData("aB1!", false)]
    [InlineData("aB1!aB1!aB1!aB1!aB1!aB1!aB1!aB1", false)]
    [InlineData("EcsV587ä", false)]
    [Rule("run.password")]
    public async Task A_password_is_checked_but_not_stored(string password, bool isGood)
    {
        using var client = emulator.NewClient();
        foreach (var call in new[] { $"RunInstances&{NewHere}", "ModifyInstanceAttribute&InstanceId=i-myinstance" })
        {
            var response = await client.CallAsync(call, $"Password={Uri.EscapeDataString(password)}");
            if (isGood)
            {
                response.ShouldSucceed();
            }
            else
            {
                response.ShouldFail("InvalidPassword.Malformed", 400);
            }
        }

        (await client.StateTextAsync()).Should().NotContain(password);
        (await client.CallAsync("RunInstances", $"{NewHere}&Password=EcsV587!&PasswordInherit=true"))
            .ShouldFail("InvalidPasswordParam.Mismatch", 400);
        (await client.CallAsync("RunInstances", $"{NewHere}&Password=EcsV587!&PasswordInherit=false")).ShouldSucceed();
    }

    [Theory]
    [InlineData("SecurityGroupId=sg-unknown")]
    [InlineData("SecurityGroupIds.1=sg-mygroup&SecurityGroupIds.2=sg-unknown")]
    [Rule("run.group-unknown")]
    public async Task An_unknown_security_group_has_its_own_error_code(string groups)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("RunInstances", $"{New}&{groups}")).ShouldFail("InvalidSecurityGroupId", 404)
            .Message.Should().Be("The specified SecurityGroupId is invalid or does not exist.");
    }

    [Fact]
    [Rule("run.zone-mismatch")]
    public async Task A_zone_other_than_that_of_the_VSwitch_is_rejected()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"regions":{"cn-hangzhou":{"zones":["cn-hangzhou-h","cn-hangzhou-i"]}}}""");
        (await client.CallAsync("RunInstances", $"{NewHere}&ZoneId=cn-hangzhou-i"))
            .ShouldFail("InvalidVSwitchId.NotFound", 404)
            .Message.Should().Be("vsw cn-hangzhou-h");
        (await client.CallAsync("RunInstances", $"{NewHere}&ZoneId=cn-hangzhou-h")).ShouldSucceed();
    }

    private static async Task<string> RunAsync(EmulatorClient client, string query) =>
        (await client.CallAsync("RunInstances", query)).ShouldSucceed().Json
            .GetProperty("InstanceIdSets").GetProperty("InstanceIdSet")[0].GetString()!;

    private static async Task<JsonElement> InstanceAsync(EmulatorClient client, string id) =>
        (await client.CallAsync("DescribeInstances", $"InstanceIds=[\"{id}\"]")).ShouldSucceed().Json
            .GetProperty("Instances").GetProperty("Instance")[0];
}
