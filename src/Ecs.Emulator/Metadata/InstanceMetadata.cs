using System.Globalization;
using Ecs.Emulator.Actions;

namespace Ecs.Emulator.Metadata;

/// <summary>
/// The tree of the metadata of an instance: every directory and every item, in the present state. Items that the
/// instance does not have do not exist.
/// </summary>
internal sealed class InstanceMetadata
{
    /// <summary>The versions of the service, which return the same items.</summary>
    public static readonly IReadOnlyList<string> Versions = ["2016-01-01", "latest"];

    private const string Enabled = "enabled";
    private const string Windows = "windows";

    /// <summary>The lines of an item with several values end like this, unlike those of a listing.</summary>
    private const string LineEnd = "\r\n";

    private readonly AccountState state;
    private readonly ListedInstance listed;

    private InstanceMetadata(AccountState state, Instance instance)
    {
        this.state = state;
        listed = ListedInstance.Of(state, instance);
    }

    private Instance Instance => listed.Instance;

    private bool IsWindows => listed.Image?.OsType == Windows;

    /// <summary>The tree of a version.</summary>
    public static MetadataDirectory Of(AccountState state, Instance instance) =>
        new InstanceMetadata(state, instance).Tree();

    private MetadataDirectory Tree()
    {
        var items = Items();
        return MetadataDirectory.Of(
            "",
            MetadataDirectory.Of("meta-data", items.Append(
                new MetadataItem("all", () => MetadataDocument.Of(items)) { IsListed = false })),
            MetadataDirectory.Of("dynamic", MetadataDirectory.Of(
                "instance-identity", new MetadataItem("document", () => MetadataDocument.Of(Identity())))),
            UserData())!;
    }

    private IReadOnlyList<MetadataNode?> Items()
    {
        var primary = listed.Primary;
        var vSwitch = primary is null ? null : state.VSwitches.Find(primary.VSwitchId);
        var vpc = vSwitch is null ? null : state.Vpcs.Find(vSwitch.VpcId);
        var publicAddress = primary is null ? Instance.PublicIpAddress?.ToString() : PublicAddress(primary);
        return
        [
            MetadataDirectory.Of("disks", state.DisksOf(Instance.Id)
                .Where(disk => disk.Status is DiskStatus.InUse or DiskStatus.Detaching or DiskStatus.ReIniting)
                .Select(disk => MetadataDirectory.Of(
                    disk.SerialNumber,
                    MetadataItem.Of("id", disk.Id.Value),
                    MetadataItem.Of("name", disk.Name)))),
            MetadataDirectory.Of(
                "dns-conf", MetadataItem.Of("nameservers", $"100.100.2.136{LineEnd}100.100.2.138")),
            MetadataItem.Of("eipv4", publicAddress),
            MetadataDirectory.Of("hibernation", MetadataItem.Of("configured", "false")),
            MetadataItem.Of("hostname", TextOrNull(Instance.HostName)),
            MetadataItem.Of("image-id", Instance.ImageId),
            InstanceDirectory(),
            MetadataItem.Of("instance-id", Instance.Id.Value),
            IsWindows ? MetadataItem.Of("kms-server", "kms.cloud.aliyuncs.com") : null,
            MetadataItem.Of("mac", primary?.MacAddress),
            MetadataDirectory.Of("network", MetadataDirectory.Of("interfaces", MetadataDirectory.Of(
                "macs", listed.NetworkInterfaces.Select(eni => NetworkInterfaceMetadata.Of(state, eni))))),
            MetadataItem.Of("network-type", "vpc"),
            MetadataDirectory.Of(
                "ntp-conf", MetadataItem.Of("ntp-servers", $"ntp1.aliyun.com{LineEnd}ntp1.cloud.aliyuncs.com")),
            MetadataItem.Of("owner-account-id", state.Owner.Value),
            MetadataItem.Of("private-ipv4", primary?.PrimaryIpAddress.ToString()),
            MetadataItem.Of("public-ipv4", publicAddress),
            PublicKeys(),
            Role(),
            MetadataItem.Of("region-id", Instance.RegionId.Value),
            MetadataItem.Of("serial-number", TextOrNull(Instance.SerialNumber)),
            IsWindows ? null : MetadataItem.Of("source-address", "http://mirrors.cloud.aliyuncs.com"),
            MetadataItem.Of(
                "sub-private-ipv4-list", primary is null ? null : string.Join(',', primary.PrivateIpAddresses)),
            Tags(),
            MetadataItem.Of("vpc-cidr-block", vpc?.CidrBlock.ToString()),
            MetadataItem.Of("vpc-id", vSwitch?.VpcId.Value),
            MetadataItem.Of("vswitch-cidr-block", vSwitch?.CidrBlock.ToString()),
            MetadataItem.Of("vswitch-id", primary?.VSwitchId.Value),
            IsWindows
                ? MetadataDirectory.Of(
                    "wsus-server",
                    MetadataItem.Of("wu-server", "http://update.cloud.aliyuncs.com"),
                    MetadataItem.Of("wu-status-server", "http://update.cloud.aliyuncs.com"))
                : null,
            MetadataItem.Of("zone-id", Instance.ZoneId.Value),
        ];
    }

    private MetadataDirectory? InstanceDirectory() => MetadataDirectory.Of(
        "instance",
        MetadataItem.Of("instance-name", Instance.Name),
        MetadataItem.Of("instance-type", Instance.Type.Id),
        MetadataItem.Of("max-netbw-egress", Figure(Instance.Type.InstanceBandwidthTx)),
        MetadataItem.Of("max-netbw-ingress", Figure(Instance.Type.InstanceBandwidthRx)),
        MetadataItem.Of("virtualization-solution", "ECS Virt"),
        MetadataItem.Of("virtualization-solution-version", "2.0"));

    /// <summary>The service lists the key of the key pair with its index and with the ID of the key pair.</summary>
    private MetadataDirectory? PublicKeys()
    {
        var pair = Instance.KeyPairName.Length == 0
            ? null
            : KeyPairListing.Find(state, Instance.RegionId, Instance.KeyPairName);
        if (pair is not { PublicKey.Length: > 0 })
        {
            return null;
        }

        return MetadataDirectory.Of(
            "public-keys",
            new[] { "0", pair.Id.Value }.Select(name =>
                MetadataDirectory.Of(name, MetadataItem.Of("openssh-key", pair.PublicKey))));
    }

    /// <summary>The temporary key of the RAM role. The document of all metadata does not contain it.</summary>
    private MetadataDirectory? Role()
    {
        if (InstanceRoleCredentials.Of(state, Instance) is not { } credentials)
        {
            return null;
        }

        var document = new MetadataItem(Instance.RamRoleName, () => MetadataDocument.Of(
        [
            MetadataItem.Of("AccessKeyId", credentials.Key.Id),
            MetadataItem.Of("AccessKeySecret", credentials.Key.Secret),
            MetadataItem.Of("Expiration", CommonShapes.Time(credentials.Key.ExpiresAt!.Value)),
            MetadataItem.Of("SecurityToken", credentials.Key.SecurityToken),
            MetadataItem.Of("LastUpdated", CommonShapes.Time(credentials.LastUpdated)),
            MetadataItem.Of("Code", "Success"),
        ]));
        return MetadataDirectory.Of("ram", MetadataDirectory.Of("security-credentials", document)) is { } directory
            ? directory with { IsInDocument = false }
            : null;
    }

    private MetadataDirectory? Tags() => Instance.MetadataOptions.InstanceMetadataTags == Enabled
        ? MetadataDirectory.Of("tags", MetadataDirectory.Of(
            "instance", Instance.Tags.Select(tag => MetadataItem.Of(tag.Key, tag.Value))))
        : null;

    private MetadataItem? UserData() => Instance.UserData.Length == 0
        ? null
        : new MetadataItem("user-data", () => Convert.FromBase64String(Instance.UserData)) { IsBinary = true };

    private IEnumerable<MetadataNode?> Identity() =>
    [
        MetadataItem.Of("zone-id", Instance.ZoneId.Value),
        MetadataItem.Of("serial-number", Instance.SerialNumber),
        MetadataItem.Of("instance-id", Instance.Id.Value),
        MetadataItem.Of("region-id", Instance.RegionId.Value),
        MetadataItem.Of("private-ipv4", listed.Primary?.PrimaryIpAddress.ToString()),
        MetadataItem.Of("owner-account-id", state.Owner.Value),
        MetadataItem.Of("mac", listed.Primary?.MacAddress),
        MetadataItem.Of("image-id", Instance.ImageId),
        MetadataItem.Of("instance-type", Instance.Type.Id),
    ];

    /// <summary>The public address of the instance, or the EIP of the primary address of its primary ENI.</summary>
    private string? PublicAddress(NetworkInterface primary) =>
        (Instance.PublicIpAddress
            ?? state.EipIndex.AddressesOf(primary).GetValueOrDefault(primary.PrimaryIpAddress)?.IpAddress)?.ToString();

    private static string? TextOrNull(string text) => text.Length == 0 ? null : text;

    private static string? Figure(int figure) => figure == 0 ? null : figure.ToString(CultureInfo.InvariantCulture);
}
