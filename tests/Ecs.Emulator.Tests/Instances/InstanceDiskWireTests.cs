using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>Invalid disks of new instances.</summary>
public sealed class InstanceDiskWireTests(TestEmulator emulator)
{
    [Theory]
    [InlineData("SystemDisk.Category=cloud_none")]
    [InlineData("SystemDisk.PerformanceLevel=PL4")]
    [InlineData("DataDisk.1.Category=cloud_none")]
    [InlineData("DataDisk.1.PerformanceLevel=pl1")]
    [InlineData("DataDisk.1.Device=/dev/xvda")]
    [InlineData("DataDisk.1.Device=/dev/xvdb&DataDisk.2.Device=/dev/xvdb")]
    [Rule("run.devices")]
    public async Task A_disk_with_an_unknown_value_or_the_device_of_another_is_rejected(string parameters)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync(
            "RunInstances",
            "RegionId=cn-hangzhou&InstanceType=ecs.g6.large&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup"
            + $"&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&{parameters}")).ShouldFail("InvalidParameter", 400);
    }
}
