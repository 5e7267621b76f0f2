using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>The samples of the API reference.</summary>
public sealed class SampleTests(TestEmulator emulator)
{
    [Fact]
    [Rule("assign.count-and-list")]
    public async Task The_documented_sample_request_gets_the_documented_response_with_todays_additional_members()
    {
        using var client = emulator.NewClient();
        var response = await client.GetAsync(
            "/?Action=AssignPrivateIpAddresses&NetworkInterfaceId=eni-myeni&RegionId=cn-hangzhou"
            + $"&PrivateIpAddress.1=172.17.0.100&SecondaryPrivateIpAddressCount=1&AccessKeyId={client.Account}");

        response.ShouldSucceed().ContentType.Should().Be("text/xml;charset=utf-8");
        var requestId = response.Headers["x-acs-request-id"];
        response.Body.Should().Be(
            "<?xml version='1.0' encoding='UTF-8'?><AssignPrivateIpAddressesResponse>"
            + $"<RequestId>{requestId}</RequestId><AssignedPrivateIpAddressesSet>"
            + "<NetworkInterfaceId>eni-myeni</NetworkInterfaceId>"
            + "<PrivateIpSet><PrivateIpAddress>172.17.0.100</PrivateIpAddress></PrivateIpSet>"
            + "<Ipv4PrefixSet></Ipv4PrefixSet>"
            + "</AssignedPrivateIpAddressesSet></AssignPrivateIpAddressesResponse>");
    }

    [Fact]
    public async Task The_documented_sample_request_gets_the_documented_response_in_JSON()
    {
        using var client = emulator.NewClient();
        var response = await client.AssignAsync("PrivateIpAddress.1=172.17.0.100&SecondaryPrivateIpAddressCount=1");

        response.ShouldSucceed().ContentType.Should().Be("application/json;charset=utf-8");
        response.Body.Should().Be(
            "{\"RequestId\":\"" + response.Headers["x-acs-request-id"] + "\",\"AssignedPrivateIpAddressesSet\":{"
            + "\"NetworkInterfaceId\":\"eni-myeni\",\"PrivateIpSet\":{\"PrivateIpAddress\":[\"172.17.0.100\"]},"
            + "\"Ipv4PrefixSet\":{\"Ipv4Prefixes\":[]}}}");
    }
}
