using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Instances;

internal static class InstanceDocument
{
    private static readonly Int32Format AnyNumber = Format.Integer(Quantity.Max);

    private static readonly MemberList<Instance> Members = new();

    private static readonly Member<Instance, RegionId?> Region = Members.Region(instance => instance.RegionId);

    private static readonly Member<Instance, ZoneId> Zone =
        Members.Require("zoneId", instance => instance.ZoneId, Format.ZoneId);

    private static readonly Member<Instance, string> Type =
        Members.Require("instanceType", instance => instance.Type.Id, References.InstanceType);

    private static readonly Member<Instance, InstanceStatus> Status = Members.Add(
        "status", instance => instance.Status, Format.OneOf<InstanceStatus>(), InstanceStatus.Running);

    private static readonly Member<Instance, bool> BeingDeleted =
        Members.Add("beingDeleted", instance => instance.BeingDeleted, Format.Boolean, false);

    private static readonly Member<Instance, string> Name =
        Members.Add("name", instance => instance.Name, Format.Text, "");

    private static readonly Member<Instance, string> Description =
        Members.Add("description", instance => instance.Description, Format.Text, "");

    private static readonly Member<Instance, string> HostName =
        Members.Add("hostName", instance => instance.HostName, Format.Text, "");

    private static readonly Member<Instance, string> SerialNumber =
        Members.Add("serialNumber", instance => instance.SerialNumber, Format.Text, "");

    private static readonly Member<Instance, DateTimeOffset> CreationTime =
        Members.Add("creationTime", instance => instance.CreationTime, Format.Time);

    private static readonly Member<Instance, DateTimeOffset?> StartTime =
        Members.Add("startTime", instance => instance.StartTime, Format.Time.OrNull());

    private static readonly Member<Instance, string> ImageId =
        Members.Add("imageId", instance => instance.ImageId, References.Image, Image.Default);

    private static readonly Member<Instance, string> KeyPairName =
        Members.Add("keyPairName", instance => instance.KeyPairName, Format.Text, "");

    private static readonly Member<Instance, string> UserData =
        Members.Add("userData", instance => instance.UserData, Format.Text, "");

    private static readonly Member<Instance, string> RamRoleName =
        Members.Add("ramRoleName", instance => instance.RamRoleName, Format.Text, "");

    private static readonly Member<Instance, InstanceChargeType> ChargeType = Members.Add(
        "chargeType", instance => instance.ChargeType, Format.OneOf<InstanceChargeType>(), InstanceChargeType.PostPaid);

    private static readonly Member<Instance, DateTimeOffset> ExpiredTime =
        Members.Add("expiredTime", instance => instance.ExpiredTime, Format.Time, Instance.Never);

    private static readonly Member<Instance, DateTimeOffset?> AutoReleaseTime =
        Members.Add("autoReleaseTime", instance => instance.AutoReleaseTime, Format.Time.OrNull());

    private static readonly Member<Instance, bool> DeletionProtection =
        Members.Add("deletionProtection", instance => instance.DeletionProtection, Format.Boolean, false);

    private static readonly Member<Instance, StoppedMode> StoppedModeMember = Members.Add(
        "stoppedMode", instance => instance.StoppedMode, Format.OneOf<StoppedMode>(), StoppedMode.NotApplicable);

    private static readonly Member<Instance, SpotStrategy> SpotStrategyMember = Members.Add(
        "spotStrategy", instance => instance.SpotStrategy, Format.OneOf<SpotStrategy>(), SpotStrategy.NoSpot);

    private static readonly Member<Instance, double> SpotPriceLimit =
        Members.Add("spotPriceLimit", instance => instance.SpotPriceLimit, new NumberFormat(Quantity.Max), 0);

    private static readonly Member<Instance, int> SpotDuration =
        Members.Add("spotDuration", instance => instance.SpotDuration, AnyNumber, 0);

    private static readonly Member<Instance, InternetChargeType> InternetChargeTypeMember = Members.Add(
        "internetChargeType",
        instance => instance.InternetChargeType,
        Format.OneOf<InternetChargeType>(),
        InternetChargeType.PayByTraffic);

    private static readonly Member<Instance, int> InternetMaxBandwidthIn =
        Members.Add("internetMaxBandwidthIn", instance => instance.InternetMaxBandwidthIn, AnyNumber, 0);

    private static readonly Member<Instance, int> InternetMaxBandwidthOut =
        Members.Add("internetMaxBandwidthOut", instance => instance.InternetMaxBandwidthOut, AnyNumber, 0);

    private static readonly Member<Instance, Ipv4Address?> PublicIpAddress =
        Members.Add("publicIpAddress", instance => instance.PublicIpAddress, Format.Ipv4Address.OrNull());

    private static readonly Member<Instance, string> CreditSpecification =
        Members.Add("creditSpecification", instance => instance.CreditSpecification, Format.Text, "");

    private static readonly Member<Instance, MetadataOptions> Metadata = Members.Add(
        "metadataOptions",
        instance => instance.MetadataOptions,
        MetadataOptionsDocument.Object,
        MetadataOptions.Default);

    private static readonly Member<Instance, InstanceMaintenance> Maintenance = Members.Add(
        "maintenance", instance => instance.Maintenance, MaintenanceDocument.Object, InstanceMaintenance.Default);

    private static readonly Member<Instance, bool> LoginAsNonRoot =
        Members.Add("loginAsNonRoot", instance => instance.LoginAsNonRoot, Format.Boolean, false);

    private static readonly Member<Instance, bool> EnableJumboFrame =
        Members.Add("enableJumboFrame", instance => instance.EnableJumboFrame, Format.Boolean, false);

    private static readonly Member<Instance, Placement> PlacementMember =
        Members.Add("placement", instance => instance.Placement, PlacementDocument.Object, Placement.Default);

    private static readonly Member<Instance, Disk> SystemDisk =
        Members.Add("systemDisk", instance => instance.SystemDisk, DiskDocument.SystemDisk);

    private static readonly Member<Instance, ImmutableArray<Disk>> DataDisks =
        Members.AddList("dataDisks", instance => instance.DataDisks, Format.ListOf(DiskDocument.DataDisk));

    private static readonly Member<Instance, ImmutableArray<string>> LockReasons =
        Members.AddList("lockReasons", instance => instance.LockReasons, Format.DistinctListOf(Format.Text));

    private static readonly Member<Instance, string> ResourceGroup =
        Members.ResourceGroup(instance => instance.ResourceGroupId);

    private static readonly Member<Instance, ImmutableArray<Tag>> Tags = Members.Tags(instance => instance.Tags);

    private static readonly Member<Instance, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", instance => instance.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<Instance> Document =
        TableDocument.Of(state => state.Instances, Instance.Kind, Members, Create, Check);

    private static Instance? Create(MemberReader<Instance> read)
    {
        var id = new InstanceId(read.ResourceId);
        var zone = read.Get(Zone);
        var status = read.Get(Status);
        var creationTime = read.Get(CreationTime, read.State.Now);
        var wasStarted = status is not (InstanceStatus.Pending or InstanceStatus.Starting);
        var typeId = read.Get(Type);
        if (read.State.FindInstanceType(typeId) is not { } type)
        {
            read.Report(Type, $"\"{typeId}\" is neither a type of the cloud nor defined under instanceTypes.");
            return null;
        }

        return new Instance
        {
            Id = id,
            RegionId = read.RegionOf(Region, read.Context.Zones.RegionOf(zone)),
            ZoneId = zone,
            Type = type,
            Status = status,
            BeingDeleted = read.Get(BeingDeleted),
            Name = read.Get(Name, id.Value),
            Description = read.Get(Description),
            HostName = read.Get(HostName, Instance.DefaultHostName(id)),
            SerialNumber = read.Get(SerialNumber, IdGenerator.UuidOf(id.Value)),
            CreationTime = creationTime,
            StartTime = read.Get(StartTime, wasStarted ? creationTime : null),
            ImageId = read.Get(ImageId),
            KeyPairName = read.Get(KeyPairName),
            UserData = read.Get(UserData),
            RamRoleName = read.Get(RamRoleName),
            ChargeType = read.Get(ChargeType),
            ExpiredTime = read.Get(ExpiredTime),
            AutoReleaseTime = read.Get(AutoReleaseTime),
            DeletionProtection = read.Get(DeletionProtection),
            StoppedMode = read.Get(StoppedModeMember),
            SpotStrategy = read.Get(SpotStrategyMember),
            SpotPriceLimit = read.Get(SpotPriceLimit),
            SpotDuration = read.Get(SpotDuration),
            InternetChargeType = read.Get(InternetChargeTypeMember),
            InternetMaxBandwidthIn = read.Get(InternetMaxBandwidthIn),
            InternetMaxBandwidthOut = read.Get(InternetMaxBandwidthOut),
            PublicIpAddress = read.Get(PublicIpAddress),
            CreditSpecification = read.Get(CreditSpecification),
            MetadataOptions = read.Get(Metadata),
            Maintenance = read.Get(Maintenance),
            LoginAsNonRoot = read.Get(LoginAsNonRoot),
            EnableJumboFrame = read.Get(EnableJumboFrame),
            Placement = read.Get(PlacementMember),
            SystemDisk = read.TryGet(SystemDisk, out var disk) ? disk : Disk.SystemDiskOf(id),
            DataDisks = read.Get(DataDisks),
            LockReasons = read.Get(LockReasons),
            ResourceGroupId = read.Get(ResourceGroup),
            Tags = read.Get(Tags),
            TransitionEndsAt = read.Get(TransitionEndsAt),
        };
    }

    private static IEnumerable<Instance> Check(AccountState state, IReadOnlyList<ReadRow<Instance>> instances)
    {
        var disks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (reader, instance) in instances)
        {
            var areUnique = true;
            foreach (var disk in instance.Disks)
            {
                if (disk.Id.Length > 0 && !disks.Add(disk.Id))
                {
                    Member member = disk == instance.SystemDisk ? SystemDisk : DataDisks;
                    reader.Report(member, $"Another disk has the id {disk.Id} too.");
                    areUnique = false;
                }
            }

            if (areUnique)
            {
                yield return instance;
            }
        }
    }
}
