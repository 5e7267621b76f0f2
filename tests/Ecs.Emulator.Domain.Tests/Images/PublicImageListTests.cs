namespace Ecs.Emulator.Domain.Tests.Images;

/// <summary>The default images of an account.</summary>
public sealed class PublicImageListTests
{
    [Fact]
    public void The_public_images_have_these_systems_and_sizes() =>
        PublicImages.All
            .Select(image => (image.Id, image.OsName, image.Platform, image.Family, image.Size))
            .Should().Equal(
                Linux("aliyun_3_x64_20G_alibase_20240528", "Alibaba Cloud Linux  3.2104 LTS 64 bit", "Aliyun",
                    "alibaba_cloud_linux_3_2104_lts_x64"),
                Linux("ubuntu_22_04_x64_20G_alibase_20240530", "Ubuntu  22.04 64 bit", "Ubuntu", "ubuntu_22_04_x64"),
                Linux("debian_12_5_x64_20G_alibase_20240530", "Debian  12.5 64 bit", "Debian", "debian_12_5_x64"),
                Windows("win2022_21H2_x64_dtc_en-us_40G_alibase_20240515", "2022"),
                Linux("ubuntu_24_04_x64_20G_alibase_20240812", "Ubuntu  24.04 64 bit", "Ubuntu", "ubuntu_24_04_x64"),
                Linux("ubuntu_20_04_x64_20G_alibase_20240521", "Ubuntu  20.04 64 bit", "Ubuntu", "ubuntu_20_04_x64"),
                Linux("ubuntu_18_04_x64_20G_alibase_20240521", "Ubuntu  18.04 64 bit", "Ubuntu", "ubuntu_18_04_x64"),
                Linux("centos_7_9_x64_20G_alibase_20240628", "CentOS  7.9 64 bit", "CentOS", "centos_7_9_x64"),
                Linux("centos_8_5_x64_20G_alibase_20220428", "CentOS  8.5 64 bit", "CentOS", "centos_8_5_x64"),
                Linux("debian_11_9_x64_20G_alibase_20240521", "Debian  11.9 64 bit", "Debian", "debian_11_9_x64"),
                Windows("win2019_1809_x64_dtc_en-us_40G_alibase_20240515", "2019"),
                Linux("aliyun_3_arm64_20G_alibase_20240528", "Alibaba Cloud Linux  3.2104 LTS 64 bit for ARM",
                    "Aliyun", "alibaba_cloud_linux_3_2104_lts_arm64"));

    [Fact]
    public void The_public_images_belong_to_the_system()
    {
        PublicImages.All.Should().OnlyContain(image => image.OwnerAlias == "system" && image.Name == image.Id);
        PublicImages.All.Where(image => image.OsType == "windows").Should().HaveCount(2)
            .And.OnlyContain(image => image.Platform.StartsWith("Windows", StringComparison.Ordinal));
        PublicImages.All.Where(image => image.OsType == "linux").Should().HaveCount(10);
        PublicImages.All.Where(image => image.Architecture == "arm64").Should().HaveCount(1)
            .And.OnlyContain(image => image.OsName.EndsWith("ARM", StringComparison.Ordinal));
    }

    [Fact]
    public void An_image_of_a_state_document_has_default_values() =>
        new Image { Id = "m-1", Name = "my image", CreationTime = Given.Then }.Should().BeEquivalentTo(new
        {
            Description = "",
            Family = "",
            OsName = "",
            OsType = "linux",
            Platform = "",
            Architecture = "x86_64",
            Size = 20,
            OwnerAlias = "self",
        });

    private static (string Id, string OsName, string Platform, string Family, int Size) Linux(
        string id, string osName, string platform, string family) =>
        ($"{id}.vhd", osName, platform, $"acs:{family}", 20);

    private static (string Id, string OsName, string Platform, string Family, int Size) Windows(
        string id, string version) =>
        ($"{id}.vhd",
            $"Windows Server  {version} Datacenter 64 bit English",
            $"Windows Server {version}",
            $"acs:windows_server_{version}_datacenter_en-us_x64",
            40);
}
