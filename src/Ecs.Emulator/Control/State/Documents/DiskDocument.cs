using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>
/// The disks. Those of an instance are in the document of the instance: the system disk, and the data disks, which must
/// have an id. The others are in a collection of their own.
/// </summary>
internal sealed class DiskDocument
{
    private static readonly TextFormat<string> CategoryFormat =
        Format.ValueOf(() => DiskModelParameters.Category, Disk.DefaultCategory);

    private static readonly TextFormat<string> LevelFormat = Format.ValueOf(() => DiskModelParameters.Level);

    public static readonly ObjectFormat<DiskEntry> SystemDisk = new DiskDocument(DiskPlace.System).format;

    public static readonly ObjectFormat<DiskEntry> DataDisk = new DiskDocument(DiskPlace.Data).format;

    /// <summary>The disks without an instance.</summary>
    public static readonly ResourceDocument<DiskEntry> Document = CollectionOf(new DiskDocument(DiskPlace.Collection));

    private readonly DiskPlace place;
    private readonly MemberList<DiskEntry> members = new();
    private readonly ObjectFormat<DiskEntry> format;
    private readonly Member<DiskEntry, string>? id;
    private readonly Member<DiskEntry, RegionId?>? region;
    private readonly Member<DiskEntry, ZoneId>? zone;
    private readonly Member<DiskEntry, DiskStatus> status;
    private readonly Member<DiskEntry, string> category;
    private readonly Member<DiskEntry, int> size;
    private readonly Member<DiskEntry, string> name;
    private readonly Member<DiskEntry, string> description;
    private readonly Member<DiskEntry, string> performanceLevel;
    private readonly Member<DiskEntry, bool> encrypted;
    private readonly Member<DiskEntry, string> kmsKeyId;
    private readonly Member<DiskEntry, string> snapshotId;
    private readonly Member<DiskEntry, string> autoSnapshotPolicyId;
    private readonly Member<DiskEntry, string> device;
    private readonly Member<DiskEntry, InstanceChargeType?> chargeType;
    private readonly Member<DiskEntry, bool> deleteWithInstance;
    private readonly Member<DiskEntry, bool> deleteAutoSnapshot;
    private readonly Member<DiskEntry, bool> enableAutoSnapshot;
    private readonly Member<DiskEntry, bool> burstingEnabled;
    private readonly Member<DiskEntry, int> provisionedIops;
    private readonly Member<DiskEntry, DateTimeOffset?> creationTime;
    private readonly Member<DiskEntry, DateTimeOffset?> attachedTime;
    private readonly Member<DiskEntry, DateTimeOffset?> detachedTime;
    private readonly Member<DiskEntry, DateTimeOffset?> transitionEndsAt;
    private readonly Member<DiskEntry, string> resourceGroup;
    private readonly Member<DiskEntry, ImmutableArray<Tag>> tags;

    private DiskDocument(DiskPlace place)
    {
        this.place = place;
        if (place == DiskPlace.Collection)
        {
            region = members.Region(entry => entry.Disk.RegionId);
            zone = members.Require("zoneId", entry => entry.Disk.ZoneId, Format.ZoneId);
        }
        else
        {
            id = place == DiskPlace.Data
                ? members.Require("id", entry => entry.Disk.Id.Value, Format.Text)
                : members.Add("id", entry => entry.Disk.Id.Value, Format.NonEmptyText);
        }

        status = members.Add("status", entry => entry.Disk.Status, Format.OneOf<DiskStatus>(), DefaultStatus);
        category = members.Add("category", entry => entry.Disk.Category, CategoryFormat, Disk.DefaultCategory);
        size = members.Add(
            "size", entry => entry.Disk.Size, Format.Integer(Limits.DiskSize, minimum: 1), Disk.DefaultSize);
        name = members.Add("name", entry => entry.Disk.Name, Format.Text, "");
        description = members.Add("description", entry => entry.Disk.Description, Format.Text, "");
        performanceLevel = members.Add("performanceLevel", entry => entry.Disk.PerformanceLevel, LevelFormat, "");
        encrypted = members.Add("encrypted", entry => entry.Disk.Encrypted, Format.Boolean, false);
        kmsKeyId = members.Add("kmsKeyId", entry => entry.Disk.KmsKeyId, Format.Text, "");
        snapshotId = members.Add("snapshotId", entry => entry.Disk.SnapshotId, Format.Text, "");
        autoSnapshotPolicyId = members.Add(
            "autoSnapshotPolicyId", entry => entry.Disk.AutoSnapshotPolicyId, Format.Text, "");
        device = members.Add("device", entry => entry.Disk.Device, Format.Text, "");
        chargeType = members.Add(
            "chargeType", entry => entry.ChargeType, Format.OneOf<InstanceChargeType>().OrNull());
        deleteWithInstance = members.Add(
            "deleteWithInstance", entry => entry.Disk.DeleteWithInstance, Format.Boolean, IsNested);
        deleteAutoSnapshot = members.Add(
            "deleteAutoSnapshot", entry => entry.Disk.DeleteAutoSnapshot, Format.Boolean, false);
        enableAutoSnapshot = members.Add(
            "enableAutoSnapshot", entry => entry.Disk.EnableAutoSnapshot, Format.Boolean, false);
        burstingEnabled = members.Add("burstingEnabled", entry => entry.Disk.BurstingEnabled, Format.Boolean, false);
        provisionedIops = members.Add(
            "provisionedIops", entry => entry.Disk.ProvisionedIops, Format.Integer(Quantity.Max), 0);
        creationTime = members.Add("creationTime", entry => entry.CreationTime, Format.Time.OrNull());
        attachedTime = members.Add("attachedTime", entry => entry.AttachedTime, Format.Time.OrNull());
        detachedTime = members.Add("detachedTime", entry => entry.Disk.DetachedTime, Format.Time.OrNull());
        transitionEndsAt = members.Add("transitionEndsAt", entry => entry.Disk.TransitionEndsAt, Format.Time.OrNull());
        resourceGroup = members.ResourceGroup(entry => entry.Disk.ResourceGroupId);
        tags = members.Tags(entry => entry.Disk.Tags);
        format = new ObjectFormat<DiskEntry>(members, Create);
    }

    private enum DiskPlace
    {
        System,
        Data,
        Collection,
    }

    private bool IsNested => place != DiskPlace.Collection;

    private DiskStatus DefaultStatus => IsNested ? DiskStatus.InUse : DiskStatus.Available;

    /// <summary>The system disk of an instance without one in its document.</summary>
    public static DiskEntry DefaultSystemDisk(InstanceId instance) => new(new Disk
    {
        Id = Disk.SystemDiskIdOf(instance),
        RegionId = default,
        ZoneId = default,
        CreationTime = default,
        IsSystemDisk = true,
        Status = DiskStatus.InUse,
        PerformanceLevel = Disk.LevelOf(Disk.DefaultCategory),
        Device = Disk.DeviceAt(0),
    });

    private static ResourceDocument<DiskEntry> CollectionOf(DiskDocument document) =>
        new(Disk.Kind.Name, document.members, entry => entry.Disk.Id.Value, document.Create)
        {
            Rows = state => state.Disks.Where(disk => disk.InstanceId is null).Select(disk => DiskEntry.Of(disk)),
            Store = (state, entries) =>
            {
                var changes = state.NewChanges();
                foreach (var entry in entries)
                {
                    changes.Add(state.Disks, entry.WithoutInstance(state));
                }

                state.Apply(changes);
            },
            Check = (state, entries) => entries.Where(read => IsUnique(state, read)).Select(read => read.Row),
        };

    private static bool IsUnique(AccountState state, ReadRow<DiskEntry> read)
    {
        if (state.Disks.Find(read.Row.Disk.Id) is not { } other)
        {
            return true;
        }

        read.Reader.Report($"A disk of {other.InstanceId} has the same ID {other.Id}.");
        return false;
    }

    private DiskEntry Create(MemberReader<DiskEntry> read)
    {
        var standard = place == DiskPlace.System ? DefaultSystemDisk(new InstanceId(read.ResourceId)).Disk : null;
        var ownStatus = read.Get(status);
        if (IsNested && ownStatus == DiskStatus.Available)
        {
            read.Report(status, "A disk of an instance cannot be Available.");
        }
        else if (!IsNested && ownStatus is not (DiskStatus.Available or DiskStatus.Creating))
        {
            read.Report(status, "A disk without an instance is Available or Creating.");
        }

        var ownCategory = read.Get(category);
        var ownZone = zone is null ? default : read.Get(zone);
        var disk = new Disk
        {
            Id = new DiskId(id is null ? read.ResourceId : read.Get(id, standard?.Id.Value ?? "")),
            RegionId = region is null ? default : read.RegionOf(region, read.Context.Zones.RegionOf(ownZone)),
            ZoneId = ownZone,
            IsSystemDisk = place == DiskPlace.System,
            Status = ownStatus,
            Category = ownCategory,
            Size = read.Get(size),
            Name = read.Get(name),
            Description = read.Get(description),
            PerformanceLevel = read.Get(performanceLevel, Disk.LevelOf(ownCategory)),
            Encrypted = read.Get(encrypted),
            KmsKeyId = read.Get(kmsKeyId),
            SnapshotId = read.Get(snapshotId),
            AutoSnapshotPolicyId = read.Get(autoSnapshotPolicyId),
            Device = read.Get(device, standard?.Device ?? ""),
            DeleteWithInstance = read.Get(deleteWithInstance),
            DeleteAutoSnapshot = read.Get(deleteAutoSnapshot),
            EnableAutoSnapshot = read.Get(enableAutoSnapshot),
            BurstingEnabled = read.Get(burstingEnabled),
            ProvisionedIops = read.Get(provisionedIops),
            CreationTime = default,
            DetachedTime = read.Get(detachedTime),
            TransitionEndsAt = read.Get(transitionEndsAt),
            ResourceGroupId = read.Get(resourceGroup),
            Tags = read.Get(tags),
        };
        read.Require(() => DiskRules.RequirePerformanceSupport(disk), refusal => refusal switch
        {
            Refusal.DiskIopsNotSupported => (provisionedIops, $"Only a {Disk.AutoPl} disk has provisioned IOPS."),
            Refusal.DiskIopsTooMany => (
                provisionedIops,
                $"A disk of {disk.Size} GiB has at most {DiskPerformance.MaxProvisionedIopsOf(disk.Size)}."),
            _ => (burstingEnabled, $"Only a {Disk.AutoPl} disk of more than 3 GiB has bursts."),
        });
        return new DiskEntry(disk)
        {
            ChargeType = read.Get(chargeType),
            CreationTime = read.Get(creationTime),
            AttachedTime = read.Get(attachedTime),
        };
    }
}

/// <summary>A disk in a document.</summary>
/// <param name="Disk">The disk, without the values that follow from its instance.</param>
internal sealed record DiskEntry(Disk Disk)
{
    /// <summary>Null for that of the instance.</summary>
    public InstanceChargeType? ChargeType { get; init; }

    /// <summary>Null for that of the instance.</summary>
    public DateTimeOffset? CreationTime { get; init; }

    /// <summary>Null for the time of creation.</summary>
    public DateTimeOffset? AttachedTime { get; init; }

    /// <summary>A value that equals that of the instance is null, so it follows changes of the document.</summary>
    public static DiskEntry Of(Disk disk, Instance? instance = null) => new(disk)
    {
        ChargeType = disk.ChargeType == instance?.ChargeType ? null : disk.ChargeType,
        CreationTime = disk.CreationTime == instance?.CreationTime ? null : disk.CreationTime,
        AttachedTime = disk.Status == DiskStatus.InUse && disk.AttachedTime == disk.CreationTime
            ? null
            : disk.AttachedTime,
    };

    public Disk Of(Instance instance)
    {
        var creationTime = CreationTime ?? instance.CreationTime;
        return Disk with
        {
            RegionId = instance.RegionId,
            ZoneId = instance.ZoneId,
            InstanceId = instance.Id,
            ChargeType = ChargeType ?? instance.ChargeType,
            CreationTime = creationTime,
            AttachedTime = AttachedTime ?? (Disk.Status == DiskStatus.InUse ? creationTime : null),
        };
    }

    public Disk WithoutInstance(AccountState state) => Disk with
    {
        ChargeType = ChargeType ?? InstanceChargeType.PostPaid,
        CreationTime = CreationTime ?? state.Now,
        AttachedTime = AttachedTime,
    };
}
