using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests;

/// <summary>The disks of instances.</summary>
public sealed class DiskTests(Emulator emulator)
{
    private const string TwoDisks =
        """
        {"instances":{"i-myinstance":{"creationTime":"2026-01-01T00:00:00Z","imageId":"m-1",
          "systemDisk":{"id":"d-system","size":40},
          "dataDisks":[{"id":"d-data","category":"cloud_ssd","size":100,"device":"/dev/xvdb","snapshotId":"s-1",
            "autoSnapshotPolicyId":"sp-1","encrypted":true,"kmsKeyId":"k-1","resourceGroupId":"rg-1"}]}},
         "resourceGroups":{"rg-1":{}}}
        """;

    [Fact]
    [Rule("disks.shown")]
    public async Task A_disk_is_shown_with_every_member_of_todays_page()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(TwoDisks);

        var disk = (await DescribeAsync(caller, """DiskIds=["d-data"]""")).Single();

        disk.GetRawText().Should().Be(
            """
            {"DiskId":"d-data","DiskName":"","Description":"","SerialNumber":"data","RegionId":"cn-hangzhou",
            "ZoneId":"cn-hangzhou-h","Category":"cloud_ssd","Size":100,"Type":"data","Status":"In_use","ImageId":"",
            "SourceSnapshotId":"s-1","SourceDiskId":"","ProductCode":"","ResourceGroupId":"rg-1","Encrypted":true,
            "KMSKeyId":"k-1","StorageClusterId":"","StorageSetId":"","StorageSetPartitionNumber":0,"PerformanceLevel":"",
            "ProvisionedIops":0,"BurstingEnabled":false,"IOPS":4800,"IOPSRead":4800,"IOPSWrite":4800,"Throughput":170,
            "ThroughputRead":170,"ThroughputWrite":170,"DiskChargeType":"PostPaid","CreationTime":"2026-01-01T00:00:00Z",
            "ExpiredTime":"2999-09-08T16:00Z","Portable":false,"DeleteWithInstance":true,"DeleteAutoSnapshot":false,
            "EnableAutoSnapshot":false,"EnableAutomatedSnapshotPolicy":true,"AutoSnapshotPolicyId":"sp-1",
            "InstanceId":"i-myinstance","Device":"/dev/xvdb","BdfId":"","AttachedTime":"2026-01-01T00:00:00Z",
            "DetachedTime":"","MultiAttach":"Disabled","Attachments":{"Attachment":[{"InstanceId":"i-myinstance",
            "Device":"/dev/xvdb","AttachedTime":"2026-01-01T00:00:00Z"}]},"MountInstanceNum":0,
            "MountInstances":{"MountInstance":[]},"OperationLocks":{"OperationLock":[]},"Tags":{"Tag":[]}}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("cloud_essd", "PL0", 40, 2_280, 110)]
    [InlineData("cloud_essd", "PL1", 40, 3_800, 140)]
    [InlineData("cloud_essd", "PL1", 2_000, 50_000, 350)]
    [InlineData("cloud_essd", "PL2", 461, 27_050, 350)]
    [InlineData("cloud_essd", "PL3", 32_768, 1_000_000, 4_000)]
    [InlineData("cloud_auto", "", 40, 3_800, 140)]
    [InlineData("cloud_efficiency", "", 40, 2_120, 106)]
    [InlineData("cloud_efficiency", "", 2_000, 5_000, 140)]
    [Rule("disks.shown")]
    public async Task The_performance_of_a_disk_follows_from_its_category_its_size_and_its_level(
        string category, string level, int size, int iops, int throughput)
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(
            $$$$"""
            {"instances":{"i-myinstance":{
              "systemDisk":{"size":{{{{size}}}},"category":"{{{{category}}}}","performanceLevel":"{{{{level}}}}"}
            }}}
            """);

        var disk = (await DescribeAsync(caller, "InstanceId=i-myinstance")).Single();

        (disk.GetProperty("IOPS").GetInt32(), disk.GetProperty("Throughput").GetInt32()).Should().Be((iops, throughput));
    }

    [Theory]
    [InlineData("ResourceGroupId=rg-1", "d-data")]
    [InlineData("SnapshotId=s-1", "d-data")]
    [InlineData("AutoSnapshotPolicyId=sp-1", "d-data")]
    [InlineData("KMSKeyId=k-1", "d-data")]
    [InlineData("Encrypted=true", "d-data")]
    [InlineData("Encrypted=false", "d-system d-data")]
    [InlineData("DiskChargeType=PostPaid", "d-system d-data")]
    [InlineData("DiskChargeType=PrePaid", "")]
    [Rule("disks.filters")]
    public async Task Disks_are_found_by_what_they_are(string filter, string found)
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(TwoDisks);

        Ids(await DescribeAsync(caller, $"InstanceId=i-myinstance&{filter}")).Should().Be(found);
    }

    [Fact]
    [Rule("tags.disks")]
    public async Task Both_disks_of_an_instance_are_tagged_in_one_request_and_found_by_their_tags()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(TwoDisks);

        (await caller.CallAsync("TagResources", "ResourceType=disk&ResourceId.1=d-system&ResourceId.2=d-data&Tag.1.Key=a&Tag.1.Value=b")).Done();

        var disks = await DescribeAsync(caller, "Tag.1.Key=a&Tag.1.Value=b");
        Ids(disks).Should().Be("d-system d-data");
        disks[0].GetProperty("Tags").GetRawText().Should().Be("""{"Tag":[{"TagKey":"a","TagValue":"b"}]}""");
        (await caller.CallAsync("UntagResources", "ResourceType=disk&ResourceId.1=d-data&TagKey.1=a")).Done();
        Ids(await DescribeAsync(caller, "Tag.1.Key=a")).Should().Be("d-system");
        (await caller.CallAsync("TagResources", "ResourceType=disk&ResourceId.1=d-nobody&Tag.1.Key=a")).Refused("InvalidResourceId.NotFound", 404);
    }

    private static async Task<IReadOnlyList<JsonElement>> DescribeAsync(Caller caller, string query) =>
        [.. (await caller.CallAsync("DescribeDisks", query)).Done().Json.GetProperty("Disks").GetProperty("Disk").EnumerateArray()];

    private static string Ids(IEnumerable<JsonElement> disks) =>
        string.Join(' ', disks.Select(disk => disk.GetProperty("DiskId").GetString()));
}
