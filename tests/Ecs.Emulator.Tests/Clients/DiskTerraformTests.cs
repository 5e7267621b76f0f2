using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// Replays the requests of Terraform's provider for <c>alicloud_ecs_disk</c> and <c>alicloud_ecs_disk_attachment</c> in
/// its order and form. The provider compares every attribute that it reads with the configuration.
/// </summary>
public sealed class DiskTerraformTests(TestEmulator emulator)
{
    private const string Group = """{"resourceGroups":{"rg-tf":{}}}""";

    [Fact]
    [Rule("clients.terraform-disk")]
    public async Task A_disk_is_created_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Group);
        const string Form =
            "ZoneId=cn-hangzhou-h&DiskCategory=cloud_essd&Size=50&DiskName=tf&Description=by-terraform"
            + "&PerformanceLevel=PL1&Tag.1.Key=owner&Tag.1.Value=tf&ClientToken=create";
        var disk = await CreateAsync(client, Form);
        (await CreateAsync(client, Form)).Should().Be(disk, "the provider repeats the call with its token");

        // The provider sets DeleteWithInstance if the value that it reads differs from the configuration.
        var created = await ReadAsync(client, disk);
        Texts(created, "Status", "Category", "DiskName", "Description", "PerformanceLevel", "ZoneId", "InstanceId")
            .Should().Equal("Available", "cloud_essd", "tf", "by-terraform", "PL1", "cn-hangzhou-h", "");
        Texts(created, "DiskChargeType", "MultiAttach", "SourceSnapshotId", "KMSKeyId", "StorageSetId", "RegionId")
            .Should().Equal("PostPaid", "Disabled", "", "", "", "cn-hangzhou");
        Flags(created, "DeleteWithInstance", "DeleteAutoSnapshot", "EnableAutoSnapshot", "Encrypted", "BurstingEnabled")
            .Should().AllBeEquivalentTo(false);
        created.GetProperty("Size").GetInt32().Should().Be(50);
        created.GetProperty("Tags").GetProperty("Tag")[0].GetProperty("TagKey").GetString().Should().Be("owner");

        await SendAsync(
            client,
            "ModifyDiskAttribute",
            $"DiskId={disk}&DeleteAutoSnapshot=true&DeleteWithInstance=true&Description=changed&DiskName=tf2"
                + "&EnableAutoSnapshot=true");
        await SendAsync(client, "ResizeDisk", $"DiskId={disk}&NewSize=70&ClientToken=resize");
        await SendAsync(
            client, "JoinResourceGroup", $"ResourceId={disk}&ResourceType=disk&ResourceGroupId=rg-tf");
        await SendAsync(
            client, "ModifyDiskSpec", $"DiskId={disk}&DiskCategory=cloud_auto");
        await SendAsync(
            client, "UntagResources", $"ResourceType=disk&ResourceId.1={disk}&TagKey.1=owner");
        var changed = await ReadAsync(client, disk);
        Texts(changed, "DiskName", "Description", "Category", "ResourceGroupId")
            .Should().Equal("tf2", "changed", "cloud_auto", "rg-tf");
        Flags(changed, "DeleteWithInstance", "DeleteAutoSnapshot", "EnableAutoSnapshot")
            .Should().AllBeEquivalentTo(true);
        changed.GetProperty("Size").GetInt32().Should().Be(70);
        changed.GetProperty("Tags").GetProperty("Tag").GetArrayLength().Should().Be(0);

        await SendAsync(client, "DeleteDisk", $"DiskId={disk}");
        (await DisksAsync(client, disk)).Should().BeEmpty();
    }

    [Fact]
    [Rule("clients.terraform-disk")]
    public async Task An_attachment_is_created_read_and_destroyed_and_the_disk_remains()
    {
        using var client = emulator.NewClient();
        var disk = await CreateAsync(client, "ZoneId=cn-hangzhou-h&DiskCategory=cloud_efficiency&Size=20");
        var attachment = $"DiskId={disk}&InstanceId=i-myinstance";
        await SendAsync(client, "AttachDisk", $"{attachment}&Bootable=false&DeleteWithInstance=false");
        var attached = await ReadAsync(client, disk);
        Texts(attached, "Status", "InstanceId", "Device").Should().Equal("In_use", "i-myinstance", "/dev/xvdb");
        Flags(attached, "Portable").Should().Equal(true);

        await SendAsync(client, "DetachDisk", $"{attachment}&DeleteWithInstance=false");
        var detached = await ReadAsync(client, disk);
        Texts(detached, "Status", "InstanceId", "Device").Should().Equal("Available", "", "");
        detached.GetProperty("Attachments").GetProperty("Attachment").GetArrayLength().Should().Be(0);
        detached.GetProperty("DetachedTime").GetString().Should().NotBeEmpty();
        await SendAsync(client, "DeleteDisk", $"DiskId={disk}");
    }

    [Fact]
    [Rule("disks.deletion-with-instance")]
    public async Task A_destroyed_instance_leaves_only_the_disks_that_are_not_released_with_it()
    {
        using var client = emulator.NewClient();
        var kept = await CreateAsync(client, "ZoneId=cn-hangzhou-h&Size=20");
        var released = await CreateAsync(client, "ZoneId=cn-hangzhou-h&Size=20");
        await SendAsync(client, "AttachDisk", $"DiskId={kept}&InstanceId=i-myinstance");
        await SendAsync(client, "AttachDisk", $"DiskId={released}&InstanceId=i-myinstance&DeleteWithInstance=true");
        await SendAsync(client, "DeleteInstance", "InstanceId=i-myinstance&Force=true");
        (await DisksAsync(client, kept)).Should().ContainSingle()
            .Which.GetProperty("Status").GetString().Should().Be("Available");
        (await DisksAsync(client, released)).Should().BeEmpty();
        (await DisksAsync(client, "d-myinstance")).Should().BeEmpty();
    }

    private static async Task<string> CreateAsync(EmulatorClient client, string form) =>
        (await SendAsync(client, "CreateDisk", form)).Json.GetProperty("DiskId").GetString()!;

    private static async Task<JsonElement> ReadAsync(EmulatorClient client, string disk) =>
        (await DisksAsync(client, disk)).Should().ContainSingle().Subject;

    private static async Task<IReadOnlyList<JsonElement>> DisksAsync(EmulatorClient client, string disk) =>
    [
        .. (await SendAsync(client, "DescribeDisks", $"DiskIds=[\"{disk}\"]")).Json
            .GetProperty("Disks").GetProperty("Disk").EnumerateArray(),
    ];

    private static IEnumerable<string?> Texts(JsonElement disk, params string[] members) =>
        members.Select(member => disk.GetProperty(member).GetString());

    private static IEnumerable<bool> Flags(JsonElement disk, params string[] members) =>
        members.Select(member => disk.GetProperty(member).GetBoolean());

    private static async Task<EmulatorResponse> SendAsync(EmulatorClient client, string action, string form) =>
        (await client.PostAsync(
            $"/?Action={action}&Version=2014-05-26&Format=JSON&AccessKeyId={client.Account}"
                + $"&SignatureNonce={Guid.NewGuid():N}",
            $"RegionId=cn-hangzhou&{form}")).ShouldSucceed();
}
