using System.Text.Json.Nodes;
using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>The clients differ on the wire as the other tests assume.</summary>
public sealed class WireTests(OfficialClients clients)
{
    private const string Parameters =
        "NetworkInterfaceId=eni-myeni&RegionId=cn-hangzhou&SecondaryPrivateIpAddressCount=1";
    private const string SignatureV1 = @"\bSignature=[^&\s]+";
    private const string SignatureV3 = "\nAuthorization: ACS3-HMAC-SHA256 Credential=";

    [Theory]
    [InlineData(ClientKind.Ecs7, @"^POST /\?" + Parameters + " HTTP(.|\n)*" + SignatureV3)]
    [InlineData(ClientKind.Ecs7Sts, @"^POST /\?" + Parameters + " HTTP(.|\n)*" + SignatureV3
        + ".*x-acs-security-token")]
    [InlineData(ClientKind.Ecs7SignatureV1, @"^POST /\?.*" + Parameters + ".*" + SignatureV1 + " HTTP")]
    [InlineData(ClientKind.Ecs2, @"^POST /\?.*" + SignatureV1
        + " HTTP(.|\n)*\nTransfer-Encoding: chunked(.|\n)*\nRegionId=")]
    [InlineData(ClientKind.PopCoreGet, @"^GET /\?.*" + Parameters + ".*" + SignatureV1 + " HTTP")]
    [InlineData(ClientKind.PopCorePost, @"^POST / HTTP(.|\n)*\n.*" + Parameters + ".*" + SignatureV1)]
    public async Task Each_client_signs_and_sends_as_the_tests_assume(ClientKind client, string request)
    {
        using var catcher = new RequestCatcher();
        await using var calling = clients.Start(client, catcher.Address);
        var parameters = new JsonObject
        {
            ["RegionId"] = "cn-hangzhou",
            ["NetworkInterfaceId"] = "eni-myeni",
            ["SecondaryPrivateIpAddressCount"] = 1,
        };
        var response = calling.CallAsync(
            "testid", "testsecret", "Ecs", "AssignPrivateIpAddresses", parameters, typed: false);

        (await catcher.CatchAsync()).Should().MatchRegex(request);
        SdkResponse.Text((await response).Body, "RequestId").Should().Be("1");
    }
}
