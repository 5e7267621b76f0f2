using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Errors;

/// <summary>
/// A call with many errors returns that of the first check. After each correction, it returns the next error.
/// </summary>
public sealed class OrderOfChecksTests(TestEmulator emulator)
{
    private static readonly (string Code, string Mended, string Mending)[] Steps =
    [
        ("UnsupportedHTTPMethod", "method", "GET"),
        ("InvalidParameter.Format", "Format", "JSON"),
        ("InvalidVersion", "Version", "2014-05-26"),
        ("InvalidAction", "Action", "AssignPrivateIpAddresses"),
        ("InvalidAccessKeyId.Inactive", "state", """{"accessKeys":{"KEY":{"status":"Active"}}}"""),
        ("Abs.InvalidAccount.NotFound", "state", """{"account":{"active":true}}"""),
        ("InvalidUserType.NotSupported", "state", """{"account":{"type":"normal"}}"""),
        ("Forbidden.NotSupportRAM", "state", """{"account":{"actionsClosedToRam":[]}}"""),
        ("Forbidden.SubUser", "state", """{"users":{"alice":{"deny":[]}}}"""),
        ("InvalidParameter", "ClientToken", "token"),
        ("MissingParameter", "RegionId", "cn-unknown"),
        ("InvalidParameter", "PrivateIpAddress.1", "10.0.0.1"),
        ("InvalidRegionId.NotFound", "RegionId", "cn-hangzhou"),
        ("Forbidden.RegionId", "state", """{"regions":{"cn-hangzhou":{"networkInterfacesSupported":true}}}"""),
        ("InvalidEniId.NotFound", "NetworkInterfaceId", "eni-myattached"),
        ("Operation.Conflict", "state", """{"networkInterfaces":{"eni-myattached":{"taskInProgress":false}}}"""),
        ("InvalidOperation.EniServiceManaged", "state",
            """
            {"networkInterfaces":{"eni-myattached":{"serviceId":null}}}
            """),
        ("InvalidOperation.InvalidEniType", "state", """{"networkInterfaces":{"eni-myattached":{"type":"Primary"}}}"""),
        ("InvalidOperation.InvalidEniState", "state",
            """
            {"networkInterfaces":{"eni-myattached":{"status":"InUse"}}}
            """),
        ("InvalidOperation.InvalidEcsState", "state", """{"instances":{"i-myinstance":{"status":"Running"}}}"""),
        ("IncorrectVSwitchStatus", "state", """{"vSwitches":{"vsw-myvswitch":{"status":"Available"}}}"""),
        ("InvalidOperation.AvailabilityZoneMismatch", "state",
            """
            {"instances":{"i-myinstance":{"zoneId":"cn-hangzhou-h"}}}
            """),
        ("InvalidOperation.VpcMismatch", "state", """{"securityGroups":{"sg-mygroup":{"vpcId":"vpc-myvpc"}}}"""),
        ("InvalidOperation.Ipv4CountExceeded", "state",
            """
            {"networkInterfaces":{"eni-myattached":{"privateIpAddresses":[]}}}
            """),
        ("InvalidVSwitchId.IpInvalid", "PrivateIpAddress.1", "172.17.0.10"),
        ("InvalidIp.IpAssigned", "PrivateIpAddress.1", "172.17.0.100"),
        ("SecurityGroupInstanceLimitExceed", "state",
            """
            {"securityGroups":{"sg-mygroup":{"privateIpAddressLimit":4}}}
            """),
    ];

    [Fact]
    [Rule("wire.order")]
    public async Task Checks_run_in_the_order_of_the_service()
    {
        using var client = emulator.NewClient();
        var parameters = new Dictionary<string, string>
        {
            ["method"] = "DELETE",
            ["Format"] = "YAML",
            ["Version"] = "new",
            ["Action"] = "Nonsense",
            ["AccessKeyId"] = client.Account,
            ["NetworkInterfaceId"] = "eni-unknown",
            ["ClientToken"] = new string('t', 65),
            ["PrivateIpAddress.1"] = "172.17.0.300",
        };
        await GivenAsync(
            client,
            """
            {"account":{"active":false,"type":"unsupported","actionsClosedToRam":["AssignPrivateIpAddresses"]},
             "users":{"alice":{"deny":["*"]}},"accessKeys":{"KEY":{"secret":"s","user":"alice","status":"Inactive"}},
             "regions":{"cn-hangzhou":{"networkInterfacesSupported":false}},
             "vSwitches":{"vsw-myvswitch":{"status":"Pending"}},
             "instances":{"i-myinstance":{"status":"Starting","zoneId":"cn-hangzhou-i"}},
             "securityGroups":{"sg-mygroup":{"vpcId":"vpc-other","privateIpAddressLimit":3}},
             "networkInterfaces":{"eni-myattached":{"taskInProgress":true,"serviceId":1,"type":"Member",
              "status":"Linking",
               "privateIpAddresses":["172.17.0.20","172.17.0.21","172.17.0.22","172.17.0.23","172.17.0.24"]}}}
            """);

        foreach (var (code, wrong, correction) in Steps)
        {
            (await CallAsync(client, parameters)).Code.Should().Be(code, $"{wrong} is still wrong");
            if (wrong == "state")
            {
                await GivenAsync(client, correction);
            }
            else
            {
                parameters[wrong] = correction;
            }
        }

        (await CallAsync(client, parameters)).ShouldSucceed();
    }

    private static Task GivenAsync(EmulatorClient client, string document) =>
        client.GivenAsync(document.Replace("KEY", client.Account, StringComparison.Ordinal));

    private static async Task<EmulatorResponse> CallAsync(EmulatorClient client, Dictionary<string, string> parameters)
    {
        var query = parameters.Where(pair => pair.Key != "method").Select(pair => $"{pair.Key}={pair.Value}");
        using var request = new HttpRequestMessage(
            new HttpMethod(parameters["method"]), $"/?{string.Join('&', query)}");
        return await client.SendAsync(request);
    }
}
