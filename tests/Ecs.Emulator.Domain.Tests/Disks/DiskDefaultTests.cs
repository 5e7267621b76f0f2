namespace Ecs.Emulator.Domain.Tests.Disks;

/// <summary>Ids, device names and sizes of disks that follow from other values.</summary>
public sealed class DiskDefaultTests
{
    [Theory]
    [InlineData("i-myinstance", "d-myinstance", "myinstance")]
    [InlineData("other", "d-other", "other")]
    public void A_default_system_disk_has_the_id_of_its_instance(string instance, string id, string serialNumber)
    {
        var disk = Disk.SystemDiskOf(new InstanceId(instance));
        disk.Should().BeEquivalentTo(new
        {
            Id = id,
            SerialNumber = serialNumber,
            Category = "cloud_essd",
            PerformanceLevel = "PL1",
            Device = "/dev/xvda",
            Size = 40,
        });
        (disk with { Id = "disk" }).SerialNumber.Should().Be("disk");
    }

    [Theory]
    [InlineData("cloud_essd", "PL1")]
    [InlineData("cloud_ssd", "")]
    public void Only_the_default_category_has_a_performance_level(string category, string level) =>
        Disk.LevelOf(category).Should().Be(level);

    [Theory]
    [InlineData("i-myinstance", "iZmyinstanceZ")]
    [InlineData("other", "iZotherZ")]
    public void The_default_host_name_contains_the_id_of_the_instance(string instance, string hostName) =>
        Instance.DefaultHostName(new InstanceId(instance)).Should().Be(hostName);

    [Fact]
    public void Data_disks_follow_the_system_disk_in_the_names_of_devices()
    {
        Disk.DeviceAt(1).Should().Be("/dev/xvdb");
        Disk.DeviceAt(16).Should().Be("/dev/xvdq");
    }

    [Theory]
    [InlineData("cloud", "", 5, 2_000)]
    [InlineData("cloud_efficiency", "", 20, 32_768)]
    [InlineData("cloud_ssd", "", 20, 32_768)]
    [InlineData("cloud_essd_entry", "", 10, 32_768)]
    [InlineData("cloud_auto", "", 1, 65_536)]
    [InlineData("cloud_essd", "PL0", 1, 65_536)]
    [InlineData("cloud_essd", "PL1", 20, 65_536)]
    [InlineData("cloud_essd", "PL2", 461, 65_536)]
    [InlineData("cloud_essd", "PL3", 1_261, 65_536)]
    [InlineData("elastic_ephemeral_disk_standard", "", 64, 8_192)]
    [InlineData("elastic_ephemeral_disk_premium", "", 64, 8_192)]
    public void The_sizes_of_a_data_disk_follow_from_its_category_and_level(
        string category, string level, int smallest, int largest)
    {
        var sizes = DiskSizes.Of(category, level, isSystemDisk: false)!.Value;
        sizes.Should().Be(new DiskSizes(smallest, largest));
        sizes.Contains(smallest).Should().BeTrue();
        sizes.Contains(largest).Should().BeTrue();
        sizes.Contains(smallest - 1).Should().BeFalse();
        sizes.Contains(largest + 1).Should().BeFalse();
    }

    [Fact]
    public void An_unknown_category_has_no_sizes() =>
        DiskSizes.Of("unknown", "", isSystemDisk: true).Should().BeNull();

    [Fact]
    public void An_instance_replaces_the_disk_of_the_same_id()
    {
        var instance = Given.Instance with { DataDisks = [new Disk { Id = "d-1" }, new Disk { Id = "d-2" }] };
        instance.With(instance.SystemDisk with { Size = 50 }).Disks.Select(disk => (disk.Id, disk.Size))
            .Should().Equal((instance.SystemDisk.Id, 50), ("d-1", 40), ("d-2", 40));
        instance.With(new Disk { Id = "d-2", Size = 50 }).Disks.Select(disk => (disk.Id, disk.Size))
            .Should().Equal((instance.SystemDisk.Id, 40), ("d-1", 40), ("d-2", 50));
    }
}
