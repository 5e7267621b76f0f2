namespace Ecs.Emulator.Domain.Tests.Disks;

/// <summary>Ids, device names and sizes of disks that follow from other values.</summary>
public sealed class DiskDefaultTests
{
    [Theory]
    [InlineData("i-myinstance", "d-myinstance", "myinstance")]
    [InlineData("other", "d-other", "other")]
    public void A_default_system_disk_has_the_id_of_its_instance(string instance, string id, string serialNumber)
    {
        var disk = Given.SystemDisk with { Id = Disk.SystemDiskIdOf(new InstanceId(instance)) };
        disk.Id.Value.Should().Be(id);
        disk.SerialNumber.Should().Be(serialNumber);
        (disk with { Id = new DiskId("disk") }).SerialNumber.Should().Be("disk");
    }

    [Fact]
    public void A_data_disk_of_a_cloud_category_that_is_not_a_subscription_is_portable()
    {
        Given.DataDisk.IsPortable.Should().BeTrue();
        Given.FreeDisk.IsPortable.Should().BeTrue();
        Given.SystemDisk.IsPortable.Should().BeFalse();
        (Given.DataDisk with { ChargeType = InstanceChargeType.PrePaid }).IsPortable.Should().BeFalse();
        (Given.DataDisk with { Category = "local_ssd_pro" }).IsPortable.Should().BeFalse();
    }

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
}
