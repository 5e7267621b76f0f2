using System.Globalization;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Images;

/// <summary>The default images of an account: a few of the thousands of public images of the cloud.</summary>
internal static class PublicImages
{
    private static readonly DateTimeOffset CreationTime = new(2024, 5, 28, 8, 0, 0, TimeSpan.Zero);

    public static readonly Catalogue<string, Image> All = Image.CatalogueOf(
    [
        Public(
            Image.Default,
            "Alibaba Cloud Linux  3.2104 LTS 64 bit",
            "Aliyun",
            "acs:alibaba_cloud_linux_3_2104_lts_x64"),
        Public("ubuntu_22_04_x64_20G_alibase_20240530.vhd", "Ubuntu  22.04 64 bit", "Ubuntu", "acs:ubuntu_22_04_x64"),
        Public("debian_12_5_x64_20G_alibase_20240530.vhd", "Debian  12.5 64 bit", "Debian", "acs:debian_12_5_x64"),
        Windows("2022", "win2022_21H2_x64_dtc_en-us_40G_alibase_20240515.vhd"),
        Public("ubuntu_24_04_x64_20G_alibase_20240812.vhd", "Ubuntu  24.04 64 bit", "Ubuntu", "acs:ubuntu_24_04_x64"),
        Public("ubuntu_20_04_x64_20G_alibase_20240521.vhd", "Ubuntu  20.04 64 bit", "Ubuntu", "acs:ubuntu_20_04_x64"),
        Public("ubuntu_18_04_x64_20G_alibase_20240521.vhd", "Ubuntu  18.04 64 bit", "Ubuntu", "acs:ubuntu_18_04_x64"),
        Public("centos_7_9_x64_20G_alibase_20240628.vhd", "CentOS  7.9 64 bit", "CentOS", "acs:centos_7_9_x64"),
        Public("centos_8_5_x64_20G_alibase_20220428.vhd", "CentOS  8.5 64 bit", "CentOS", "acs:centos_8_5_x64"),
        Public("debian_11_9_x64_20G_alibase_20240521.vhd", "Debian  11.9 64 bit", "Debian", "acs:debian_11_9_x64"),
        Windows("2019", "win2019_1809_x64_dtc_en-us_40G_alibase_20240515.vhd"),
        Public(
            "aliyun_3_arm64_20G_alibase_20240528.vhd",
            "Alibaba Cloud Linux  3.2104 LTS 64 bit for ARM",
            "Aliyun",
            "acs:alibaba_cloud_linux_3_2104_lts_arm64"),
    ]);

    /// <summary>
    /// The public image of an id such as <c>centos_7_9_x64_20G_alibase_20240403.vhd</c>. Null for ids of another form.
    /// </summary>
    public static Image? FromId(string id)
    {
        var end = id.IndexOf("_alibase_", StringComparison.Ordinal);
        if (end <= 0 || !id.EndsWith(".vhd", StringComparison.Ordinal))
        {
            return null;
        }

        var words = id[..end].Split('_');
        var system = words.Where(word => !IsSize(word)).ToList();
        return Public(id, string.Join(' ', system), words[0], $"acs:{string.Join('_', system)}") with
        {
            Size = words.Where(IsSize).Select(SizeOf).LastOrDefault(20),
        };
    }

    private static Image Windows(string version, string id) => Public(
        id,
        $"Windows Server  {version} Datacenter 64 bit English",
        $"Windows Server {version}",
        $"acs:windows_server_{version}_datacenter_en-us_x64") with
    {
        Size = 40,
    };

    private static Image Public(string id, string osName, string platform, string family) => new()
    {
        Id = id,
        Name = id,
        Family = family,
        OsName = osName,
        OsType = id.StartsWith("win", StringComparison.Ordinal) ? "windows" : "linux",
        Platform = platform,
        Architecture = id.Contains("_arm64_", StringComparison.Ordinal) ? "arm64" : "x86_64",
        OwnerAlias = "system",
        CreationTime = CreationTime,
    };

    private static bool IsSize(string word) => word.EndsWith('G') && SizeOf(word) is > 0 and < 10_000;

    private static int SizeOf(string word) =>
        int.TryParse(
            word.AsSpan(0, Math.Max(0, word.Length - 1)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var size)
            ? size
            : 0;
}
