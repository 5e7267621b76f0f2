using System.Globalization;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.LaunchTemplates;

internal static class TemplateShape
{
    private const string Stored = "As in the request that created the version.";

    private static readonly string[] SystemDiskTexts =
        ["Category", "DiskName", "Description", "PerformanceLevel", "KMSKeyId", "AutoSnapshotPolicyId"];

    private static readonly string[] SystemDiskNumbers = ["Size", "Iops", "ProvisionedIops"];

    private static readonly string[] SystemDiskFlags = ["DeleteWithInstance", "Encrypted", "BurstingEnabled"];

    private static readonly Shape<ListElement> DataDisk = Members(
        new Shape<ListElement>(),
        (disk, name) => disk.Find(name),
        "",
        [
            "Category", "DiskName", "Description", "PerformanceLevel", "KMSKeyId", "AutoSnapshotPolicyId", "Device",
            "SnapshotId", "Encrypted",
        ],
        ["Size", "ProvisionedIops"],
        ["DeleteWithInstance", "BurstingEnabled"]);

    private static readonly Shape<ListElement> NetworkInterface = Members(
        new Shape<ListElement>(),
        (eni, name) => eni.Find(name),
        "",
        [
            "InstanceType", "VSwitchId", "SecurityGroupId", "PrimaryIpAddress", "NetworkInterfaceName", "Description",
            "NetworkInterfaceTrafficMode",
        ],
        [],
        ["DeleteOnRelease"])
        .TextList(
            "SecurityGroupIds", "SecurityGroupId", Stored, eni => eni.List(
                "SecurityGroupIds", Values.Text, int.MaxValue));

    private static readonly Shape<Tag> InstanceTag = new Shape<Tag>()
        .Text("Key", "The key.", tag => tag.Key)
        .Text("Value", "The value.", tag => tag.Value);

    private static readonly Shape<RpcParameters> SystemDisk =
        SystemDiskMembers(new Shape<RpcParameters>(), prefix: "", parameters: "SystemDisk.");

    private static readonly Shape<RpcParameters> ImageOptions = new Shape<RpcParameters>()
        .OptionalBoolean("LoginAsNonRoot", Stored, values => Flag(values.Find("ImageOptions.LoginAsNonRoot")));

    private static readonly Shape<RpcParameters> SecurityOptions = new Shape<RpcParameters>()
        .OptionalText("TrustedSystemMode", Stored, values => values.Find("SecurityOptions.TrustedSystemMode"));

    private static readonly Shape<RpcParameters> Data = SystemDiskMembers(
        Members(
            new Shape<RpcParameters>(),
            (values, name) => values.Find(name),
            "",
            [
                "AutoReleaseTime", "CreditSpecification", "DeploymentSetId", "Description", "HostName", "HttpEndpoint",
                "HttpTokens", "ImageId", "ImageOwnerAlias", "InstanceChargeType", "InstanceName", "InstanceType",
                "InternetChargeType", "IoOptimized", "KeyPairName", "NetworkType", "PeriodUnit", "PrivateIpAddress",
                "RamRoleName", "ResourceGroupId", "SecurityEnhancementStrategy", "SecurityGroupId", "SpotStrategy",
                "UserData", "VSwitchId", "VpcId", "ZoneId",
            ],
            [
                "AutoRenewPeriod", "HttpPutResponseHopLimit", "InternetMaxBandwidthIn", "InternetMaxBandwidthOut",
                "Ipv6AddressCount", "Period", "SpotDuration",
            ],
            ["AutoRenew", "DeletionProtection", "EnableVmOsConfig", "PasswordInherit"])
            .Number("SpotPriceLimit", "0 if the version has none.", values => Number(values.Find("SpotPriceLimit")))
            .Object("SystemDisk", "The same as the members SystemDisk.….", values => values, SystemDisk)
            .Object("ImageOptions", "The options of the image.", values => values, ImageOptions)
            .Object("SecurityOptions", "The security options.", values => values, SecurityOptions)
            .ObjectList(
                "DataDisks",
                "DataDisk",
                "The data disks.",
                values => TemplateParameters.DataDisks.Read(values),
                DataDisk)
            .ObjectList(
                "NetworkInterfaces",
                "NetworkInterface",
                "The ENIs.",
                values => TemplateParameters.NetworkInterfaces.Read(values),
                NetworkInterface)
            .TextList("SecurityGroupIds", "SecurityGroupId", Stored, SecurityGroupIds)
            .ObjectList(
                "Tags", "InstanceTag", "The tags.", values => TagParameters.AtCreation.Read(values), InstanceTag),
        prefix: "SystemDisk.",
        parameters: "SystemDisk.");

    public static readonly Shape<ListedVersion> Version = new Shape<ListedVersion>()
        .Text("LaunchTemplateId", "The ID of the launch template.", listed => listed.Template.Id.Value)
        .Text("LaunchTemplateName", "The name of the launch template.", listed => listed.Template.Name)
        .Integer("VersionNumber", "The number of the version.", listed => listed.Version.Number)
        .Text("VersionDescription", "The description.", listed => listed.Version.Description)
        .Boolean(
            "DefaultVersion",
            "Whether it is the default version.",
            listed => listed.Version.Number == listed.Template.DefaultVersion)
        .Text("CreatedBy", "The account.", listed => listed.CreatedBy.Value)
        .Text("CreateTime", "The time of creation, UTC.", listed => CommonShapes.Time(listed.Version.CreationTime))
        .Text(
            "ModifiedTime",
            "The time of creation, because versions do not change.",
            listed => CommonShapes.Time(listed.Version.CreationTime))
        .OptionalObject(
            "LaunchTemplateData", "The parameters; absent if DetailFlag is false.", listed => listed.Values, Data);

    private static IEnumerable<string> SecurityGroupIds(RpcParameters values) =>
        ListReader.Read(values, "SecurityGroupIds", Values.Text, maxElements: null);

    private static Shape<RpcParameters> SystemDiskMembers(
        Shape<RpcParameters> shape, string prefix, string parameters) =>
        Members(
            shape,
            (values, name) => values.Find($"{parameters}{name}"),
            prefix,
            SystemDiskTexts,
            SystemDiskNumbers,
            SystemDiskFlags);

    /// <summary>Adds members that are absent if the version does not have the parameter.</summary>
    private static Shape<T> Members<T>(
        Shape<T> shape,
        Func<T, string, string?> find,
        string prefix,
        IReadOnlyList<string> texts,
        IReadOnlyList<string> numbers,
        IReadOnlyList<string> flags)
    {
        foreach (var name in texts)
        {
            shape.OptionalText($"{prefix}{name}", Stored, source => find(source, name));
        }

        foreach (var name in numbers)
        {
            shape.OptionalInteger($"{prefix}{name}", Stored, source => Integer(find(source, name)));
        }

        foreach (var name in flags)
        {
            shape.OptionalBoolean($"{prefix}{name}", Stored, source => Flag(find(source, name)));
        }

        return shape;
    }

    private static long? Integer(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static double Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : 0;

    private static bool? Flag(string? text) => bool.TryParse(text, out var flag) ? flag : null;

    /// <param name="Template">The launch template.</param>
    /// <param name="Version">The version.</param>
    /// <param name="Values">The parameters; null if they are not requested.</param>
    internal sealed record ListedVersion(
        LaunchTemplate Template, LaunchTemplateVersion Version, AccountId CreatedBy, RpcParameters? Values);
}
