using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static class InstanceModelParameters
{
    private static readonly Parameter<string?> RamRoleName = Declare.Text("RamRoleName", "The RAM role.", 64);
    private static readonly Parameter<string?> ResourceGroupId = Declare.Text("ResourceGroupId", "The resource group.");

    private static readonly Parameter<InstanceChargeType?> ChargeType = Declare.OneOf<InstanceChargeType>(
        "InstanceChargeType",
        "The billing method of the instances. Default: PostPaid.",
        InstanceParameterErrors.ChargeTypeNotFound);

    private static readonly Parameter<SpotStrategy?> Spot = Declare.OneOf<SpotStrategy>(
        "SpotStrategy", "The bidding policy of the instances. Default: NoSpot.");

    private static readonly Parameter<double?> SpotPriceLimit = Declare.Number(
        "SpotPriceLimit", "The maximum hourly price of a spot instance.", Quantity.Max);

    private static readonly Parameter<int?> SpotDuration = Declare.Integer(
        "SpotDuration",
        "The protection period of a spot instance, in hours.",
        minimum: 0,
        maximum: Limits.SpotDuration);

    private static readonly Parameter<InternetChargeType?> InternetCharge = Declare.OneOf<InternetChargeType>(
        "InternetChargeType",
        "The billing method of the public bandwidth. Default: PayByTraffic.",
        InstanceParameterErrors.InternetChargeTypeInvalid);

    private static readonly Parameter<int?> BandwidthOut = Declare.Integer(
        "InternetMaxBandwidthOut",
        "The outbound public bandwidth, in Mbit/s. With more than 0, each instance gets a public address. Default: 0.",
        minimum: 0,
        maximum: BandwidthParameters.MaxBandwidth);

    private static readonly Parameter<bool?> LoginAsNonRoot = Declare.Boolean(
        "ImageOptions.LoginAsNonRoot", "Whether to log on as a user other than root.");

    private static readonly Parameter<bool?> JumboFrame = Declare.Boolean(
        "NetworkOptions.EnableJumboFrame", "Whether to enable jumbo frames.");

    private static readonly Parameter<string?> HostId = Declare.Text(
        "DedicatedHostId", "The dedicated host. It is stored but has no effect.");
    private static readonly Parameter<string?> SetId = Declare.Text(
        "DeploymentSetId", "The deployment set. It is stored but has no effect.");
    private static readonly Parameter<string?> ClusterId = Declare.Text(
        "HpcClusterId", "The HPC cluster. It is stored but has no effect.");

    private static readonly Parameter<string?> Tenancy = Declare.OneOf(
        "Tenancy", "Whether to use a dedicated host. It is stored but has no effect.", ["default", "host"]);

    private static readonly Parameter<string?> Affinity = Declare.OneOf(
        "Affinity",
        "Whether to keep the instances on their dedicated host. It is stored but has no effect.",
        ["default", "host"]);

    private static readonly Parameter<string?> SystemCategory =
        DiskModelParameters.Category with { Name = "SystemDisk.Category" };

    private static readonly Parameter<int?> SystemSize = Declare.Integer(
        "SystemDisk.Size",
        "The size of the system disk, in GiB. Default: 40, or that of the image.",
        minimum: 1,
        maximum: 2_048);

    private static readonly Parameter<string?> SystemName = Declare.Text(
        "SystemDisk.DiskName", "The name of the system disk.", 128);
    private static readonly Parameter<string?> SystemDescription = Declare.Text(
        "SystemDisk.Description", "The description of the system disk.");
    private static readonly Parameter<string?> SystemLevel =
        DiskModelParameters.Level with { Name = "SystemDisk.PerformanceLevel" };
    private static readonly Parameter<string?> SystemPolicy = Declare.Text(
        "SystemDisk.AutoSnapshotPolicyId", "The automatic snapshot policy of the system disk.");
    private static readonly Parameter<bool?> SystemEncrypted = Declare.Boolean(
        "SystemDisk.Encrypted", "Whether the disk is encrypted.");
    private static readonly Parameter<string?> SystemKey = Declare.Text(
        "SystemDisk.KMSKeyId", "The KMS key of the system disk.");

    private static readonly Parameter<ImmutableArray<DiskSpec>> DataDisks = Declare.ListOf(
        "DataDisk",
        [
            "Size", "Category", "SnapshotId", "DiskName", "Description", "DeleteWithInstance", "Encrypted", "KMSKeyId",
            "PerformanceLevel", "Device", "AutoSnapshotPolicyId",
        ],
        ReadDisk,
        "The data disks. A disk with DeleteWithInstance=false remains after the release of a pay-as-you-go instance.",
        "40",
        Limits.DataDisksPerInstance);

    public static IReadOnlyList<Parameter> All =>
    [
        InstanceParameters.InstanceName, InstanceParameters.Description, InstanceParameters.HostName,
        InstanceParameters.UserData, InstanceParameters.DeletionProtection, InstanceParameters.CreditSpecification,
        InstanceParameters.AutoReleaseTime, LoginParameters.Password, LoginParameters.PasswordInherit,
        LoginParameters.KeyPairName,
        RamRoleName, ResourceGroupId, ChargeType, .. SubscriptionParameters.All, Spot,
        SpotPriceLimit, SpotDuration, InternetCharge, BandwidthOut, BandwidthParameters.In, .. MetadataParameters.All,
        LoginAsNonRoot,
        JumboFrame, HostId, SetId, ClusterId, Tenancy, Affinity, .. PrivatePoolParameters.All,
        SystemCategory, SystemSize, SystemName, SystemDescription, SystemLevel, SystemPolicy, SystemEncrypted,
        SystemKey, DataDisks, TagParameters.AtCreation,
    ];

    public static DiskSpec ReadSystemDisk(RpcParameters parameters) => new()
    {
        Category = SystemCategory.Read(parameters) ?? Disk.DefaultCategory,
        Size = SystemSize.Read(parameters),
        Name = SystemName.Read(parameters) ?? "",
        Description = SystemDescription.Read(parameters) ?? "",
        PerformanceLevel = SystemLevel.Read(parameters),
        AutoSnapshotPolicyId = SystemPolicy.Read(parameters) ?? "",
        Encrypted = SystemEncrypted.Read(parameters) ?? false,
        KmsKeyId = SystemKey.Read(parameters) ?? "",
        Tags = TagParameters.AtCreation.Read(parameters),
    };

    public static ImmutableArray<DiskSpec> ReadDataDisks(RpcParameters parameters)
    {
        var tags = TagParameters.AtCreation.Read(parameters);
        var disks = DataDisks.Read(parameters);
        var devices = disks.Select(disk => disk.Device).Where(device => device.Length > 0);
        return devices.Prepend(Disk.DeviceAt(0)).CountBy(device => device).FirstOrDefault(count => count.Value > 1).Key
            is { } repeated
                ? throw ApiException.InvalidParameter(
                    "DataDisk.N.Device", $"Two disks have the device {ApiException.Echo(repeated)}.")
                : [.. disks.Select(disk => disk with { Tags = tags })];
    }

    public static Instance Read(RpcParameters parameters, RegionId regionId, string type, string image)
    {
        LoginParameters.RequirePassword(parameters);
        return new Instance
        {
            Id = default,
            RegionId = regionId,
            ZoneId = default,
            Type = new InstanceType(type, 1, 1),
            Name = InstanceParameters.InstanceName.Read(parameters) ?? "",
            Description = InstanceParameters.Description.Read(parameters) ?? "",
            HostName = InstanceParameters.HostName.Read(parameters) ?? "",
            CreationTime = default,
            ImageId = image,
            KeyPairName = LoginParameters.KeyPairName.Read(parameters) ?? "",
            UserData = InstanceParameters.UserData.Read(parameters) ?? "",
            RamRoleName = RamRoleName.Read(parameters) ?? "",
            ChargeType = ChargeType.Read(parameters) ?? InstanceChargeType.PostPaid,
            AutoReleaseTime = InstanceParameters.AutoReleaseTime.Read(parameters),
            DeletionProtection = InstanceParameters.DeletionProtection.Read(parameters) ?? false,
            SpotStrategy = Spot.Read(parameters) ?? SpotStrategy.NoSpot,
            SpotPriceLimit = SpotPriceLimit.Read(parameters) ?? 0,
            SpotDuration = SpotDuration.Read(parameters) ?? 0,
            InternetChargeType = InternetCharge.Read(parameters) ?? InternetChargeType.PayByTraffic,
            InternetMaxBandwidthOut = BandwidthOut.Read(parameters) ?? 0,
            InternetMaxBandwidthIn = BandwidthParameters.In.Read(parameters) ?? 0,
            CreditSpecification = InstanceParameters.CreditSpecification.Read(parameters) ?? "",
            MetadataOptions = MetadataParameters.Read(parameters).ApplyTo(MetadataOptions.Default),
            LoginAsNonRoot = LoginAsNonRoot.Read(parameters) ?? false,
            EnableJumboFrame = JumboFrame.Read(parameters) ?? false,
            Placement = PrivatePoolParameters.Read(parameters).ApplyTo(new Placement
            {
                DedicatedHostId = HostId.Read(parameters) ?? "",
                DeploymentSetId = SetId.Read(parameters) ?? "",
                HpcClusterId = ClusterId.Read(parameters) ?? "",
                Tenancy = Tenancy.Read(parameters) ?? "",
                Affinity = Affinity.Read(parameters) ?? "",
            }),
            ResourceGroupId = ResourceGroupId.Read(parameters) ?? "",
            Tags = TagParameters.AtCreation.Read(parameters),
        };
    }

    private static DiskSpec ReadDisk(ListElement element)
    {
        return new DiskSpec
        {
            Category = OneOf("Category", DiskModelParameters.Category.AllowedValues) ?? Disk.DefaultCategory,
            Size = element.Integer("Size", minimum: 1, maximum: Limits.DiskSize),
            SnapshotId = Text("SnapshotId") ?? "",
            Name = Text("DiskName") ?? "",
            Description = Text("Description") ?? "",
            DeleteWithInstance = element.Boolean("DeleteWithInstance"),
            Encrypted = element.Boolean("Encrypted") ?? false,
            KmsKeyId = Text("KMSKeyId") ?? "",
            PerformanceLevel = OneOf("PerformanceLevel", DiskModelParameters.Level.AllowedValues),
            Device = Text("Device") ?? "",
            AutoSnapshotPolicyId = Text("AutoSnapshotPolicyId") ?? "",
        };

        string? Text(string member) =>
            element.Find(member) is { } text ? Values.Text(element.NameOf(member), text) : null;

        string? OneOf(string member, IReadOnlyList<string> values) =>
            element.Find(member) is { } text ? Values.OneOf(element.NameOf(member), text, values) : null;
    }
}
