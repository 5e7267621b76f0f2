using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Disks;

/// <summary>The disks of instances.</summary>
public sealed class DiskTests(TestEmulator emulator)
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
    public async Task A_returned_disk_has_every_member_of_the_current_API_reference()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(TwoDisks);

        var disk = (await DescribeAsync(client, """DiskIds=["d-data"]""")).Single();

        disk.GetRawText().Should().Be(
            """
            {"DiskId":"d-data","DiskName":"","Description":"","SerialNumber":"data","RegionId":"cn-hangzhou",
            "ZoneId":"cn-hangzhou-h","Category":"cloud_ssd","Size":100,"Type":"data","Status":"In_use","ImageId":"",
            "SourceSnapshotId":"s-1","SourceDiskId":"","ProductCode":"","ResourceGroupId":"rg-1","Encrypted":true,
            "KMSKeyId":"k-1","StorageClusterId":"","StorageSetId":"","StorageSetPartitionNumber":0,
            "PerformanceLevel":"",
            "ProvisionedIops":0,"BurstingEnabled":false,"IOPS":4800,"IOPSRead":4800,"IOPSWrite":4800,"Throughput":170,
            "ThroughputRead":170,"ThroughputWrite":170,"DiskChargeType":"PostPaid",
            "CreationTime":"2026-01-01T00:00:00Z",
            "ExpiredTime":"2999-09-08T16:00Z","Portable":true,"DeleteWithInstance":true,"DeleteAutoSnapshot":false,
            "EnableAutoSnapshot":false,"EnableAutomatedSnapshotPolicy":true,"AutoSnapshotPolicyId":"sp-1",
            "InstanceId":"i-myinstance","Device":"/dev/xvdb","BdfId":"","AttachedTime":"2026-01-01T00:00:00Z",
            "DetachedTime":"","MultiAttach":"Disabled","Attachments":{"Attachment":[{"InstanceId":"i-myinstance",
            "Device":"/dev/xvdb","AttachedTime":"2026-01-01T00:00:00Z"}]},"MountInstanceNum":0,
            "MountInstances":{"MountInstance":[]},"OperationLocks":{"OperationLock":[]},"Tags":{"Tag":[]}}
            """.OneLine());
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
    public async Task The_performance_of_a_disk_depends_on_category_size_and_level(
        string category, string level, int size, int iops, int throughput)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            $$$$"""
            {"instances":{"i-myinstance":{
              "systemDisk":{"size":{{{{size}}}},"category":"{{{{category}}}}","performanceLevel":"{{{{level}}}}"}
            }}}
            """);

        var disk = (await DescribeAsync(client, "InstanceId=i-myinstance")).Single();

        (disk.GetProperty("IOPS").GetInt32(), disk.GetProperty("Throughput").GetInt32())
            .Should().Be((iops, throughput));
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
    public async Task Each_filter_of_DescribeDisks_returns_only_matching_disks(string filter, string found)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(TwoDisks);

        Ids(await DescribeAsync(client, $"InstanceId=i-myinstance&{filter}")).Should().Be(found);
    }

    [Fact]
    [Rule("tags.disks")]
    public async Task Both_disks_of_an_instance_are_tagged_in_one_request_and_found_by_their_tags()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(TwoDisks);

        (await client.CallAsync(
            "TagResources",
            "ResourceType=disk&ResourceId.1=d-system&ResourceId.2=d-data&Tag.1.Key=a&Tag.1.Value=b")).ShouldSucceed();

        var disks = await DescribeAsync(client, "Tag.1.Key=a&Tag.1.Value=b");
        Ids(disks).Should().Be("d-system d-data");
        disks[0].GetProperty("Tags").GetRawText().Should().Be("""{"Tag":[{"TagKey":"a","TagValue":"b"}]}""");
        (await client.CallAsync("UntagResources", "ResourceType=disk&ResourceId.1=d-data&TagKey.1=a")).ShouldSucceed();
        Ids(await DescribeAsync(client, "Tag.1.Key=a")).Should().Be("d-system");
        (await client.CallAsync("TagResources", "ResourceType=disk&ResourceId.1=d-unknown&Tag.1.Key=a"))
            .ShouldFail("InvalidResourceId.NotFound", 404);
    }

    [Theory]
    [InlineData("offline")]
    [InlineData("online")]
    [Rule("disks.resize")]
    public async Task A_resized_disk_has_its_new_size_immediately(string type)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(TwoDisks);

        var response = (await client.CallAsync("ResizeDisk", $"DiskId=d-data&NewSize=32768&Type={type}"))
            .ShouldSucceed();

        response.Json.EnumerateObject().Should().ContainSingle("an order belongs to a disk that is paid in advance");
        (await DescribeAsync(client, "")).Single(disk => disk.GetProperty("DiskId").GetString() == "d-data")
            .GetProperty("Size").GetInt32().Should().Be(32_768);
    }

    [Fact]
    [Rule("disks.resize")]
    public async Task ResizeDisk_can_be_repeated_with_its_client_token()
    {
        using var client = emulator.NewClient();
        const string Query = "DiskId=d-myinstance&NewSize=100&ClientToken=once";
        (await client.CallAsync("ResizeDisk", Query)).ShouldSucceed();
        (await client.CallAsync("ResizeDisk", Query)).ShouldSucceed();
        (await client.CallAsync("ResizeDisk", Query.Replace("once", "twice", StringComparison.Ordinal)))
            .ShouldFail("InvalidDiskSize.TooSmall", 403);
    }

    [Fact]
    [Rule("disks.prepaid")]
    public async Task A_PrePaid_disk_gets_an_order_and_cannot_be_downgraded()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"instances":{"i-myinstance":{"chargeType":"PrePaid","expiredTime":"2027-01-01T00:00:00Z",
              "systemDisk":{"performanceLevel":"PL2","size":1000}}}}
            """);

        (await client.CallAsync("ResizeDisk", "DiskId=d-myinstance&NewSize=1500")).ShouldSucceed().Json
            .GetProperty("OrderId").GetString().Should().MatchRegex("^[0-9]{15}$");
        (await client.CallAsync("ModifyDiskSpec", "DiskId=d-myinstance&PerformanceLevel=PL1"))
            .ShouldFail("InvalidPerformanceLevel.TooLow", 403);
        (await client.CallAsync("ModifyDiskSpec", "DiskId=d-myinstance&DiskCategory=cloud_auto"))
            .ShouldFail("Downgrade.NotSupported", 403);
        (await client.CallAsync("ModifyDiskSpec", "DiskId=d-myinstance&PerformanceLevel=PL3")).ShouldSucceed().Json
            .GetProperty("OrderId").GetString().Should().MatchRegex("^[0-9]{15}$");
        (await DescribeAsync(client, "InstanceId=i-myinstance")).Single().GetProperty("ExpiredTime").GetString()
            .Should().Be("2027-01-01T00:00Z");
    }

    [Fact]
    [Rule("disks.attributes")]
    public async Task ModifyDiskAttribute_changes_only_the_specified_attributes_of_several_disks()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(TwoDisks);

        (await client.CallAsync(
            "ModifyDiskAttribute",
            "DiskIds.1=d-system&DiskIds.2=d-data&DiskName=one&Description=a+disk&EnableAutoSnapshot=true"))
                .ShouldSucceed();
        (await client.CallAsync(
            "ModifyDiskAttribute",
            "DiskId=d-data&DiskName=two&DeleteAutoSnapshot=true&DeleteWithInstance=true")).ShouldSucceed();

        (await DescribeAsync(client, "InstanceId=i-myinstance")).Select(disk => string.Join(
            ' ', new[] { "DiskName", "Description", "EnableAutoSnapshot", "DeleteAutoSnapshot" }.Select(
                name => disk.GetProperty(name)))).Should().Equal(
            "one a disk True False", "two a disk True True");
    }

    [Fact]
    [Rule("disks.spec")]
    public async Task The_category_and_the_performance_of_a_disk_are_changed()
    {
        using var client = emulator.NewClient();

        (await client.CallAsync("ModifyDiskSpec", "DiskId=d-myinstance&DiskCategory=cloud_auto&ProvisionedIops=1000"))
            .ShouldSucceed().Json
            .GetProperty("TaskId").GetString().Should().StartWith("t-bp1");
        (await SpecAsync(client)).Should().Be("cloud_auto  1000 4800");
        (await client.CallAsync("ModifyDiskAttribute", "DiskId=d-myinstance&BurstingEnabled=true")).ShouldSucceed();
        (await client.CallAsync("ModifyDiskSpec", "DiskId=d-myinstance&ProvisionedIops=0"))
            .ShouldSucceed().Json.TryGetProperty("TaskId", out _)
            .Should().BeFalse();
        (await SpecAsync(client)).Should().Be("cloud_auto  0 3800");
        (await client.CallAsync("ModifyDiskSpec", "DiskId=d-myinstance&DiskCategory=cloud_essd")).ShouldSucceed();
        (await SpecAsync(client)).Should().Be("cloud_essd PL1 0 3800");
        (await DescribeAsync(client, "InstanceId=i-myinstance")).Single().GetProperty("BurstingEnabled").GetBoolean()
            .Should().BeFalse();
        (await client.CallAsync("ResizeDisk", "DiskId=d-myinstance&NewSize=500")).ShouldSucceed();
        (await client.CallAsync("ModifyDiskSpec", "DiskId=d-myinstance&PerformanceLevel=PL2")).ShouldSucceed();
        (await SpecAsync(client)).Should().Be("cloud_essd PL2 0 29000");
        (await client.CallAsync("ModifyDiskSpec", "DiskId=d-myinstance&PerformanceLevel=PL1")).ShouldSucceed();
        (await SpecAsync(client)).Should().Be("cloud_essd PL1 0 26800");
    }

    private static async Task<string> SpecAsync(EmulatorClient client)
    {
        var disk = (await DescribeAsync(client, "InstanceId=i-myinstance")).Single();
        var members = new[] { "Category", "PerformanceLevel", "ProvisionedIops", "IOPS" };
        return string.Join(' ', members.Select(name => disk.GetProperty(name).ToString()));
    }

    private static async Task<IReadOnlyList<JsonElement>> DescribeAsync(EmulatorClient client, string query) =>
        [.. (await client.CallAsync(
            "DescribeDisks", query)).ShouldSucceed().Json.GetProperty("Disks").GetProperty("Disk").EnumerateArray()];

    private static string Ids(IEnumerable<JsonElement> disks) =>
        string.Join(' ', disks.Select(disk => disk.GetProperty("DiskId").GetString()));
}
