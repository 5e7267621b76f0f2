namespace Ecs.Emulator.Domain.Tests.Images;

/// <summary>Public images that are derived from their ids, and the regions of the cloud.</summary>
public sealed class PublicImageTests
{
    [Fact]
    public void An_unlisted_public_image_is_derived_from_its_id() =>
        PublicImages.FromId("centos_7_9_x64_20G_alibase_20240403.vhd").Should().BeEquivalentTo(new
        {
            Id = "centos_7_9_x64_20G_alibase_20240403.vhd",
            Name = "centos_7_9_x64_20G_alibase_20240403.vhd",
            OsName = "centos 7 9 x64",
            Platform = "centos",
            Family = "acs:centos_7_9_x64",
            OsType = "linux",
            Architecture = "x86_64",
            OwnerAlias = "system",
            Size = 20,
        });

    [Theory]
    [InlineData("win2019_1809_x64_dtc_zh-cn_40G_alibase_20240515.vhd", "windows", "x86_64", 40)]
    [InlineData("ubuntu_24_04_arm64_30G_alibase_20240812.vhd", "linux", "arm64", 30)]
    [InlineData("fedora_alibase_1.vhd", "linux", "x86_64", 20)]
    [InlineData("fedora_0G_alibase_1.vhd", "linux", "x86_64", 20)]
    [InlineData("fedora_10000G_alibase_1.vhd", "linux", "x86_64", 20)]
    [InlineData("fedora_9999G_alibase_1.vhd", "linux", "x86_64", 9_999)]
    [InlineData("fedora_G_1g_alibase_1.vhd", "linux", "x86_64", 20)]
    public void The_system_architecture_and_size_of_an_image_derive_from_its_id(
        string id, string system, string architecture, int size) =>
        PublicImages.FromId(id).Should().BeEquivalentTo(
            new { OsType = system, Architecture = architecture, Size = size });

    [Theory]
    [InlineData("centos_7_9_x64_20G_alibase_20240403.qcow2")]
    [InlineData("_alibase_20240403.vhd")]
    [InlineData("centos_7_9.vhd")]
    [InlineData("m-bp1")]
    public void An_id_of_another_form_is_no_public_image(string id) => PublicImages.FromId(id).Should().BeNull();

    [Theory]
    [InlineData("X86", "x86_64", true)]
    [InlineData("X86", "i386", true)]
    [InlineData("X86", "arm64", false)]
    [InlineData("ARM", "arm64", true)]
    [InlineData("ARM", "x86_64", false)]
    public void A_type_supports_images_of_its_architecture(string type, string image, bool supported) =>
        new InstanceType("ecs.g6.large", 2, 6) { CpuArchitecture = type }
            .Supports(PublicImages.All.First() with { Architecture = image }).Should().Be(supported);

    [Fact]
    public void A_region_catalogue_begins_with_the_given_region()
    {
        var regions = PublicRegions.StartingWith(Given.Hangzhou);
        regions.First().Id.Should().Be(Given.Hangzhou);
        regions.Should().BeEquivalentTo(PublicRegions.All);
        regions.Skip(1).Should().Equal(PublicRegions.All.Where(region => region.Id != Given.Hangzhou));
    }

    [Fact]
    public void Zone_ids_contain_a_hyphen_only_in_China()
    {
        PublicRegions.Find(new RegionId("cn-huhehaote"))!.Zones.Select(zone => zone.Value)
            .Should().Equal("cn-huhehaote-a", "cn-huhehaote-b");
        PublicRegions.Find(new RegionId("us-west-1"))!.Zones.Select(zone => zone.Value)
            .Should().Equal("us-west-1a", "us-west-1b");
        PublicRegions.Find(new RegionId("cn-unknown")).Should().BeNull();
    }
}
