namespace Ecs.Emulator.Tests.Errors;

/// <summary>Errors of calls when no public address is free.</summary>
public sealed class PublicAddressErrorTests(TestEmulator emulator)
{
    [Fact]
    public async Task Without_a_free_public_address_calls_that_need_one_fail()
    {
        using var client = emulator.NewClient();
        CidrBlock.Parse("47.96.0.0/15", out var range).Should().Be(CidrSyntax.Valid);
        var instances = range.Addresses().Select(address =>
            $$"""
            "i-{{address}}":{"instanceType":"ecs.g6.large","zoneId":"cn-hangzhou-h","publicIpAddress":"{{address}}"}
            """);
        await client.GivenAsync(
            $$$"""
            {"instances":{"i-mystopped":{"internetMaxBandwidthOut":1},{{{string.Join(',', instances)}}}}}
            """);

        (await client.CallAsync(
            "ModifyInstanceNetworkSpec", "InstanceId=i-myinstance&InternetMaxBandwidthOut=1&AllocatePublicIp=true"))
            .ShouldFail("IpAllocationError", 400).Message.Should().Be("Allocate public ip failed.");
        (await client.CallAsync("AllocatePublicIpAddress", "InstanceId=i-mystopped"))
            .ShouldFail("InsufficientPublicIp", 400).Message.Should().Be("Ip address not found");
        (await client.CallAsync("AllocateEipAddress")).ShouldFail("ResourceNotAvailable", 400);
        (await client.CallAsync(
            "RunInstances",
            $"ImageId={Image.Default}&InstanceType=ecs.g6.large&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup"
            + "&InternetMaxBandwidthOut=1"))
            .ShouldFail("IpAllocationError", 400).Message.Should().Be("Allocate public ip failed.");
    }
}
