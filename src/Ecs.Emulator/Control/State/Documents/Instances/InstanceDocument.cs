using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Instances;

internal static class InstanceDocument
{
    private static readonly Int32Format Bandwidth = Format.Integer(Limits.InstanceBandwidth);

    private static readonly MemberList<InstanceEntry> Members = new();

    private static readonly Member<InstanceEntry, RegionId?> Region = Members.Region(entry => entry.Instance.RegionId);

    private static readonly Member<InstanceEntry, ZoneId> Zone =
        Members.Require("zoneId", entry => entry.Instance.ZoneId, Format.ZoneId);

    private static readonly Member<InstanceEntry, string> Type =
        Members.Require("instanceType", entry => entry.Instance.Type.Id, References.InstanceType);

    private static readonly Member<InstanceEntry, InstanceStatus> Status = Members.Add(
        "status", entry => entry.Instance.Status, Format.OneOf<InstanceStatus>(), InstanceStatus.Running);

    private static readonly Member<InstanceEntry, bool> BeingDeleted =
        Members.Add("beingDeleted", entry => entry.Instance.BeingDeleted, Format.Boolean, false);

    private static readonly Member<InstanceEntry, bool> StopsWhenCreated =
        Members.Add("stopsWhenCreated", entry => entry.Instance.StopsWhenCreated, Format.Boolean, false);

    private static readonly Member<InstanceEntry, string> Name =
        Members.Add("name", entry => entry.Instance.Name, Format.Text, "");

    private static readonly Member<InstanceEntry, string> Description =
        Members.Add("description", entry => entry.Instance.Description, Format.Text, "");

    private static readonly Member<InstanceEntry, string> HostName =
        Members.Add("hostName", entry => entry.Instance.HostName, Format.Text, "");

    private static readonly Member<InstanceEntry, string> SerialNumber =
        Members.Add("serialNumber", entry => entry.Instance.SerialNumber, Format.Text, "");

    private static readonly Member<InstanceEntry, DateTimeOffset> CreationTime =
        Members.Add("creationTime", entry => entry.Instance.CreationTime, Format.Time);

    private static readonly Member<InstanceEntry, DateTimeOffset?> StartTime =
        Members.Add("startTime", entry => entry.Instance.StartTime, Format.Time.OrNull());

    private static readonly Member<InstanceEntry, string> ImageId =
        Members.Add("imageId", entry => entry.Instance.ImageId, References.Image, Image.Default);

    private static readonly Member<InstanceEntry, string> KeyPairName =
        Members.Add("keyPairName", entry => entry.Instance.KeyPairName, Format.Text, "");

    private static readonly Member<InstanceEntry, string> UserData =
        Members.Add(
            "userData", entry => entry.Instance.UserData, Format.ValueOf(() => InstanceParameters.UserData), "");

    private static readonly Member<InstanceEntry, string> RamRoleName =
        Members.Add("ramRoleName", entry => entry.Instance.RamRoleName, Format.Text, "");

    private static readonly Member<InstanceEntry, InstanceChargeType> ChargeType = Members.Add(
        "chargeType",
        entry => entry.Instance.ChargeType,
        Format.OneOf<InstanceChargeType>(),
        InstanceChargeType.PostPaid);

    private static readonly Member<InstanceEntry, DateTimeOffset> ExpiredTime =
        Members.Add("expiredTime", entry => entry.Instance.ExpiredTime, Format.Time, Instance.Never);

    private static readonly Member<InstanceEntry, DateTimeOffset?> AutoReleaseTime =
        Members.Add("autoReleaseTime", entry => entry.Instance.AutoReleaseTime, Format.Time.OrNull());

    private static readonly Member<InstanceEntry, bool> DeletionProtection =
        Members.Add("deletionProtection", entry => entry.Instance.DeletionProtection, Format.Boolean, false);

    private static readonly Member<InstanceEntry, StoppedMode> StoppedModeMember = Members.Add(
        "stoppedMode", entry => entry.Instance.StoppedMode, Format.OneOf<StoppedMode>(), StoppedMode.NotApplicable);

    private static readonly Member<InstanceEntry, SpotStrategy> SpotStrategyMember = Members.Add(
        "spotStrategy", entry => entry.Instance.SpotStrategy, Format.OneOf<SpotStrategy>(), SpotStrategy.NoSpot);

    private static readonly Member<InstanceEntry, double> SpotPriceLimit =
        Members.Add("spotPriceLimit", entry => entry.Instance.SpotPriceLimit, new NumberFormat(Quantity.Max), 0);

    private static readonly Member<InstanceEntry, int> SpotDuration =
        Members.Add(
            "spotDuration", entry => entry.Instance.SpotDuration, Format.Integer(Limits.SpotDuration), 0);

    private static readonly Member<InstanceEntry, InternetChargeType> InternetChargeTypeMember = Members.Add(
        "internetChargeType",
        entry => entry.Instance.InternetChargeType,
        Format.OneOf<InternetChargeType>(),
        InternetChargeType.PayByTraffic);

    private static readonly Member<InstanceEntry, int> InternetMaxBandwidthIn =
        Members.Add("internetMaxBandwidthIn", entry => entry.Instance.InternetMaxBandwidthIn, Bandwidth, 0);

    private static readonly Member<InstanceEntry, int> InternetMaxBandwidthOut =
        Members.Add("internetMaxBandwidthOut", entry => entry.Instance.InternetMaxBandwidthOut, Bandwidth, 0);

    private static readonly Member<InstanceEntry, Ipv4Address?> PublicIpAddress =
        Members.Add("publicIpAddress", entry => entry.Instance.PublicIpAddress, Format.Ipv4Address.OrNull());

    private static readonly Member<InstanceEntry, string> CreditSpecification = Members.Add(
        "creditSpecification",
        entry => entry.Instance.CreditSpecification,
        Format.ValueOf(() => InstanceParameters.CreditSpecification),
        "");

    private static readonly Member<InstanceEntry, MetadataOptions> Metadata = Members.Add(
        "metadataOptions",
        entry => entry.Instance.MetadataOptions,
        MetadataOptionsDocument.Object,
        MetadataOptions.Default);

    private static readonly Member<InstanceEntry, InstanceMaintenance> Maintenance = Members.Add(
        "maintenance", entry => entry.Instance.Maintenance, MaintenanceDocument.Object, InstanceMaintenance.Default);

    private static readonly Member<InstanceEntry, bool> LoginAsNonRoot =
        Members.Add("loginAsNonRoot", entry => entry.Instance.LoginAsNonRoot, Format.Boolean, false);

    private static readonly Member<InstanceEntry, bool> EnableJumboFrame =
        Members.Add("enableJumboFrame", entry => entry.Instance.EnableJumboFrame, Format.Boolean, false);

    private static readonly Member<InstanceEntry, Placement> PlacementMember =
        Members.Add("placement", entry => entry.Instance.Placement, PlacementDocument.Object, Placement.Default);

    private static readonly Member<InstanceEntry, DiskEntry> SystemDisk =
        Members.Add("systemDisk", entry => DiskEntry.Of(entry.SystemDisk, entry.Instance), DiskDocument.SystemDisk);

    private static readonly Member<InstanceEntry, ImmutableArray<DiskEntry>> DataDisks =
        Members.AddList(
            "dataDisks",
            entry => [.. entry.DataDisks.Select(disk => DiskEntry.Of(disk, entry.Instance))],
            Format.ListOf(DiskDocument.DataDisk));

    private static readonly Member<InstanceEntry, ImmutableArray<string>> LockReasons =
        Members.AddList("lockReasons", entry => entry.Instance.LockReasons, Format.DistinctListOf(Format.Text));

    private static readonly Member<InstanceEntry, string> ResourceGroup =
        Members.ResourceGroup(entry => entry.Instance.ResourceGroupId);

    private static readonly Member<InstanceEntry, ImmutableArray<Tag>> Tags = Members.Tags(
        entry => entry.Instance.Tags);

    private static readonly Member<InstanceEntry, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", entry => entry.Instance.TransitionEndsAt, Format.Time.OrNull());

    public static readonly ResourceDocument<InstanceEntry> Document =
        new(Instance.Kind.Name, Members, entry => entry.Instance.Id.Value, Create)
        {
            Rows = state => state.Instances.Select(instance => InstanceEntry.Of(state, instance)),
            Store = (state, entries) =>
            {
                var changes = state.NewChanges();
                foreach (var entry in entries)
                {
                    changes.Add(state.Instances, entry.Instance);
                    foreach (var disk in entry.Disks)
                    {
                        changes.Add(state.Disks, disk);
                    }
                }

                state.Apply(changes);
            },
            Check = Check,
        };

    private static InstanceEntry? Create(MemberReader<InstanceEntry> read)
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

        var instance = new Instance
        {
            Id = id,
            RegionId = read.RegionOf(Region, read.Context.Zones.RegionOf(zone)),
            ZoneId = zone,
            Type = type,
            Status = status,
            BeingDeleted = read.Get(BeingDeleted),
            StopsWhenCreated = read.Get(StopsWhenCreated),
            Name = read.Get(Name, id.Value),
            Description = read.Get(Description),
            HostName = read.Get(HostName, Instance.DefaultHostName(id)),
            SerialNumber = read.Get(SerialNumber, IdGenerator.UuidOf(id.Value)),
            CreationTime = creationTime,
            StartTime = read.Get(StartTime, wasStarted && !read.IsNull(StartTime) ? creationTime : null),
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
            LockReasons = read.Get(LockReasons),
            ResourceGroupId = read.Get(ResourceGroup),
            Tags = read.Get(Tags),
            TransitionEndsAt = read.Get(TransitionEndsAt),
        };
        var systemDisk = read.TryGet(SystemDisk, out var disk) ? disk : DiskDocument.DefaultSystemDisk(id);
        return new InstanceEntry(
            instance, systemDisk.Of(instance), [.. GetDataDisks(read, systemDisk).Select(data => data.Of(instance))]);
    }

    private static ImmutableArray<DiskEntry> GetDataDisks(MemberReader<InstanceEntry> read, DiskEntry systemDisk)
    {
        var disks = read.GetAtMost(DataDisks, Limits.DataDisksPerInstance);
        var devices = new HashSet<string> { systemDisk.Disk.Device };
        foreach (var device in disks.Select(disk => disk.Disk.Device))
        {
            if (device.Length > 0 && !devices.Add(device))
            {
                read.Report(DataDisks, $"Two disks have the device {device}.");
            }
        }

        return disks;
    }

    private static IEnumerable<InstanceEntry> Check(
        AccountState state, IReadOnlyList<ReadRow<InstanceEntry>> entries)
    {
        var ids = new HashSet<DiskId>();
        foreach (var (reader, entry) in entries)
        {
            var areUnique = true;
            foreach (var disk in entry.Disks)
            {
                if (ids.Add(disk.Id))
                {
                    continue;
                }

                areUnique = false;
                if (disk.Id.Value.Length > 0)
                {
                    Member member = disk.IsSystemDisk ? SystemDisk : DataDisks;
                    reader.Report(
                        member,
                        $"Another disk has the same ID {disk.Id}. Without an ID, that of a system disk derives from "
                        + "the instance.");
                }
            }

            if (areUnique)
            {
                yield return entry;
            }
        }
    }
}
