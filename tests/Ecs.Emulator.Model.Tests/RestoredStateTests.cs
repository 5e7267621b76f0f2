using System.Text;
using System.Text.RegularExpressions;
using Ecs.Emulator.Model.Tests.Cloud;
using Ecs.Emulator.Model.Tests.Driving;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Model.Tests;

/// <summary>Regression tests for states that are read from and written back to the emulator.</summary>
public sealed partial class RestoredStateTests
{
    private const string StatePath = "/_emulator/state?account=1000000000000000";

    private static readonly string[] Calls =
    [
        "CreateVpc&CidrBlock=10.9.0.0/16",
        "CreateVSwitch&VpcId=vpc-a&ZoneId=cn-hangzhou-h&CidrBlock=10.0.NUMBER.0/24",
        "CreateVSwitchCidrReservation&VSwitchId=vsw-b&VSwitchCidrReservationMask=28",
        "CreateNetworkInterface&VSwitchId=vsw-26&SecurityGroupId=sg-a",
        "RunInstances&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.my.large&VSwitchId=vsw-26"
            + "&SecurityGroupId=sg-a",
    ];

    [Fact]
    [Rule("random-seed.ids")]
    public void Resources_created_after_a_state_was_restored_have_unique_ids()
    {
        var emulator = new EmulatorInProcess(new Settings(TransitionDelay: 0, AvailableEniIpLimit: 10));
        Make(emulator, number: 1);
        var document = Document(emulator);
        emulator.Send("PUT", StatePath, document).Status.Should().Be(204);
        Make(emulator, number: 2);

        var ids = GeneratedId().Matches(Document(emulator)).Select(match => match.Value).ToList();
        ids.Should().OnlyHaveUniqueItems();
        ids.Should().HaveCount(2 * GeneratedId().Count(document)).And.HaveCountGreaterThan(2 * Calls.Length);
    }

    private static void Make(EmulatorInProcess emulator, int number)
    {
        foreach (var call in Calls)
        {
            var target = call.Replace("NUMBER", $"{number}", StringComparison.Ordinal);
            emulator.Send("GET", $"/?Action={target}&RegionId=cn-hangzhou&Format=JSON", null).Status.Should().Be(200);
        }
    }

    private static string Document(EmulatorInProcess emulator) =>
        Encoding.UTF8.GetString(emulator.Send("GET", StatePath, null).Body);

    /// <summary>A generated ID: the key of a collection, a router, a route table or a disk.</summary>
    [GeneratedRegex("""(?<=")(?:vpc|vsw|vcr|eni|i)-bp1\w+(?=":\s*\{)|(?<=")(?:vrt|vtb|d)-bp1\w+""")]
    private static partial Regex GeneratedId();
}
