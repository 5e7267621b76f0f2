using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// Replays the requests of Terraform's provider for <c>alicloud_ecs_launch_template</c>. The provider reads members
/// with dots in their names, and crashes if the lists are absent.
/// </summary>
public sealed class LaunchTemplateTerraformTests(TestEmulator emulator)
{
    private const string Parameters =
        "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large&InstanceName=tf&HostName=tf-host"
        + "&InstanceChargeType=PostPaid&InternetChargeType=PayByTraffic&InternetMaxBandwidthIn=5"
        + "&InternetMaxBandwidthOut=0&IoOptimized=optimized&KeyPairName=mykey&NetworkType=vpc&PasswordInherit=false"
        + "&RamRoleName=role&ResourceGroupId=rg-mygroup&SecurityEnhancementStrategy=Active&SecurityGroupId=sg-mygroup"
        + "&SpotDuration=1&SpotPriceLimit=5&SpotStrategy=SpotWithPriceLimit&UserData=QQ%3D%3D&VpcId=vpc-myvpc"
        + "&VSwitchId=vsw-myvswitch&ZoneId=cn-hangzhou-h&SystemDisk.Category=cloud_ssd"
        + "&SystemDisk.DeleteWithInstance=false&SystemDisk.Description=disk&SystemDisk.Iops=&SystemDisk.DiskName=system"
        + "&SystemDisk.PerformanceLevel=&SystemDisk.Size=40&SystemDisk.Encrypted=false"
        + "&DataDisk.1.DiskName=data&DataDisk.1.DeleteWithInstance=true&DataDisk.1.Encrypted=false&DataDisk.1.Size=20"
        + "&DataDisk.1.Category=cloud_essd&NetworkInterface.1.Description=eni"
        + "&NetworkInterface.1.NetworkInterfaceName=eni"
        + "&NetworkInterface.1.PrimaryIpAddress=172.17.0.100&NetworkInterface.1.SecurityGroupId=sg-mygroup"
        + "&NetworkInterface.1.VSwitchId=vsw-myvswitch&Tag.1.Key=Create&Tag.1.Value=tf";

    [Fact]
    [Rule("clients.terraform-launch-template")]
    public async Task A_launch_template_is_created_read_changed_used_and_destroyed()
    {
        using var client = emulator.NewClient();
        var created = await SendAsync(
            client,
            "CreateLaunchTemplate",
            "LaunchTemplateName=tf&VersionDescription=first&TemplateTag.1.Key=For&TemplateTag.1.Value=tf"
                + $"&{Parameters}");
        var id = created.Json.GetProperty("LaunchTemplateId").GetString()!;
        var template = await ReadAsync(client, id);
        template.GetProperty("LaunchTemplateName").GetString().Should().Be("tf");
        template.GetProperty("LatestVersionNumber").GetInt32().Should().Be(1);
        template.GetProperty("Tags").GetProperty("Tag")[0].GetProperty("TagKey").GetString().Should().Be("For");

        var data = await DataAsync(client, id, 1);
        foreach (var pair in Parameters.Split('&').Select(pair => pair.Split('=')).Where(pair => pair[1].Length > 0))
        {
            if (!pair[0].Contains(".1.", StringComparison.Ordinal))
            {
                data.GetProperty(pair[0]).ToString()
                    .Should().BeEquivalentTo(Uri.UnescapeDataString(pair[1]), pair[0]);
            }
        }

        data.GetProperty("SystemDisk.Size").GetInt32().Should().Be(40);
        data.GetProperty("SystemDisk").GetProperty("Size").GetInt32().Should().Be(40);
        data.GetProperty("SystemDisk.DeleteWithInstance").GetBoolean().Should().BeFalse();
        var disk = data.GetProperty("DataDisks").GetProperty("DataDisk")[0];
        disk.GetProperty("Size").GetInt32().Should().Be(20);
        disk.GetProperty("DeleteWithInstance").GetBoolean().Should().BeTrue();
        disk.GetProperty("Encrypted").GetString().Should().Be("false");
        var eni = data.GetProperty("NetworkInterfaces").GetProperty("NetworkInterface")[0];
        eni.GetProperty("PrimaryIpAddress").GetString().Should().Be("172.17.0.100");
        eni.GetProperty("SecurityGroupIds").GetProperty("SecurityGroupId").GetArrayLength().Should().Be(0);
        data.GetProperty("SecurityGroupIds").GetProperty("SecurityGroupId").GetArrayLength().Should().Be(0);
        data.GetProperty("Tags").GetProperty("InstanceTag")[0].GetProperty("Key").GetString().Should().Be("Create");
        await client.PutBackAsync();

        await SendAsync(
            client,
            "TagResources",
            $"ResourceType=launchtemplate&ResourceId.1={id}&Tag.1.Key=team&Tag.1.Value=network");
        var changed = await SendAsync(
            client,
            "CreateLaunchTemplateVersion",
            $"LaunchTemplateId={id}&LaunchTemplateName=tf"
                + $"&{Parameters.Replace("=tf-host", "=other", StringComparison.Ordinal)}");
        changed.Json.GetProperty("LaunchTemplateVersionNumber").GetInt32().Should().Be(2);
        await SendAsync(client, "ModifyLaunchTemplateDefaultVersion", $"LaunchTemplateId={id}&DefaultVersionNumber=2");
        (await ReadAsync(client, id)).GetProperty("DefaultVersionNumber").GetInt32().Should().Be(2);
        (await DataAsync(client, id, 2)).GetProperty("HostName").GetString().Should().Be("other");
        await SendAsync(client, "DeleteLaunchTemplateVersion", $"LaunchTemplateId={id}&DeleteVersion.1=1");

        var run = await SendAsync(
            client, "RunInstances", $"LaunchTemplateId={id}&InstanceName=mine&ZoneId=cn-hangzhou-h");
        var instance = run.Json.GetProperty("InstanceIdSets").GetProperty("InstanceIdSet")[0].GetString();
        var row = (await SendAsync(client, "DescribeInstances", $"InstanceIds=[\"{instance}\"]")).Json
            .GetProperty("Instances").GetProperty("Instance")[0];
        row.GetProperty("InstanceName").GetString().Should().Be("mine");
        row.GetProperty("HostName").GetString().Should().Be("other");
        row.GetProperty("KeyPairName").GetString().Should().Be("mykey");

        await SendAsync(client, "DeleteLaunchTemplate", $"LaunchTemplateId={id}&LaunchTemplateName=tf");
        (await ListAsync(client, id)).GetArrayLength().Should().Be(0);
    }

    [Theory]
    [InlineData("CreateLaunchTemplate", "tf", 1)]
    [InlineData("CreateLaunchTemplateVersion", "mytemplate", 3)]
    [Rule("launch-templates.unset")]
    public async Task Values_that_the_user_does_not_set_are_absent_and_RunInstances_uses_its_defaults(
        string action, string name, int version)
    {
        using var client = emulator.NewClient();
        var created = await SendAsync(
            client,
            action,
            $"LaunchTemplateName={name}&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large"
                + "&SecurityGroupId=sg-mygroup&VSwitchId=vsw-myvswitch&SpotDuration=1&SystemDisk.Category=cloud_essd"
                + "&SystemDisk.DeleteWithInstance=true&SystemDisk.Description=&SystemDisk.Iops=&SystemDisk.DiskName="
                + "&SystemDisk.PerformanceLevel=&SystemDisk.Size=0&SystemDisk.Encrypted=false"
                + "&DataDisk.1.DeleteWithInstance=false&DataDisk.1.Encrypted=false&DataDisk.1.Size=0");
        created.Json.GetProperty("LaunchTemplateVersionNumber").GetInt32().Should().Be(version);
        var id = created.Json.GetProperty("LaunchTemplateId").GetString()!;

        var data = await DataAsync(client, id, version);
        data.TryGetProperty("SystemDisk.Size", out _).Should().BeFalse();
        data.GetProperty("SystemDisk").EnumerateObject().Select(member => member.Name)
            .Should().BeEquivalentTo("Category", "DeleteWithInstance", "Encrypted");
        data.GetProperty("DataDisks").GetProperty("DataDisk")[0].EnumerateObject().Select(member => member.Name)
            .Should().BeEquivalentTo("DeleteWithInstance", "Encrypted");

        var run = await SendAsync(client, "RunInstances", $"LaunchTemplateId={id}&LaunchTemplateVersion={version}");
        var instance = run.Json.GetProperty("InstanceIdSets").GetProperty("InstanceIdSet")[0].GetString();
        (await SendAsync(client, "DescribeDisks", $"InstanceId={instance}")).Json
            .GetProperty("Disks").GetProperty("Disk").EnumerateArray()
            .Select(disk => disk.GetProperty("Size").GetInt32()).Should().Equal(40, 40);
    }

    [Fact]
    [Rule("launch-templates.run")]
    public async Task A_value_of_the_request_replaces_the_value_of_the_launch_template()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"launchTemplates":{"lt-mytemplate":{"versions":[{"number":1,"parameters":{
              "ImageId":"aliyun_3_x64_20G_alibase_20240528.vhd","InstanceType":"ecs.g6.large",
              "VSwitchId":"vsw-myvswitch","SecurityGroupIds.1":"sg-mygroup","SecurityGroupIds.2":"sg-mysecond",
              "Tag.1.Key":"a","Tag.2.Key":"b","DataDisk.1.Size":"30"}}]}}}
            """);
        var run = await SendAsync(
            client, "RunInstances", "LaunchTemplateName=mytemplate&SecurityGroupId=sg-mythird&Tag.1.Key=c&Amount=2");
        var ids = run.Json.GetProperty("InstanceIdSets").GetProperty("InstanceIdSet");
        ids.GetArrayLength().Should().Be(2);
        var row = (await SendAsync(client, "DescribeInstances", $"InstanceIds=[\"{ids[0]}\"]")).Json
            .GetProperty("Instances").GetProperty("Instance")[0];
        row.GetProperty("SecurityGroupIds").GetProperty("SecurityGroupId").EnumerateArray()
            .Select(group => group.GetString()).Should().Equal("sg-mythird");
        row.GetProperty("Tags").GetProperty("Tag").EnumerateArray()
            .Select(tag => tag.GetProperty("TagKey").GetString()).Should().Equal("c");

        (await client.CallAsync(
            "RunInstances", "LaunchTemplateName=mytemplate&LaunchTemplateVersion=1&ImageId=m-unknown"))
            .ShouldFail("InvalidImageId.NotFound", 404);
        (await client.CallAsync("RunInstances", "InstanceType=ecs.g6.large")).ShouldFail("MissingParameter", 400);
        (await client.CallAsync("DeleteLaunchTemplate")).ShouldFail("MissingParameter", 400);
    }

    private static async Task<JsonElement> ReadAsync(EmulatorClient client, string id) =>
        (await ListAsync(client, id)).EnumerateArray().Should().ContainSingle().Subject;

    private static async Task<JsonElement> ListAsync(EmulatorClient client, string id) =>
        (await SendAsync(client, "DescribeLaunchTemplates", $"LaunchTemplateId.1={id}")).Json
            .GetProperty("LaunchTemplateSets").GetProperty("LaunchTemplateSet");

    private static async Task<JsonElement> DataAsync(EmulatorClient client, string id, int version) =>
        (await SendAsync(
            client, "DescribeLaunchTemplateVersions", $"LaunchTemplateId={id}&LaunchTemplateVersion.1={version}")).Json
            .GetProperty("LaunchTemplateVersionSets").GetProperty("LaunchTemplateVersionSet")[0]
            .GetProperty("LaunchTemplateData");

    private static async Task<EmulatorResponse> SendAsync(EmulatorClient client, string action, string form) =>
        (await client.PostAsync(
        $"/?Action={action}&Version=2014-05-26&Format=JSON&AccessKeyId={client.Account}"
            + $"&SignatureNonce={Guid.NewGuid():N}",
        $"RegionId=cn-hangzhou&{form}")).ShouldSucceed();
}
