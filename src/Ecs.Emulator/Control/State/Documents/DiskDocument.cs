using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>A disk of an instance: the system disk, or one of the data disks, which must have an id.</summary>
internal sealed class DiskDocument
{
    public static readonly ObjectFormat<Disk> SystemDisk = new DiskDocument(isSystemDisk: true).format;

    public static readonly ObjectFormat<Disk> DataDisk = new DiskDocument(isSystemDisk: false).format;

    private readonly bool isSystemDisk;
    private readonly ObjectFormat<Disk> format;
    private readonly Member<Disk, string> id;
    private readonly Member<Disk, string> category;
    private readonly Member<Disk, int> size;
    private readonly Member<Disk, string> name;
    private readonly Member<Disk, string> description;
    private readonly Member<Disk, string> performanceLevel;
    private readonly Member<Disk, bool> encrypted;
    private readonly Member<Disk, string> kmsKeyId;
    private readonly Member<Disk, string> snapshotId;
    private readonly Member<Disk, string> autoSnapshotPolicyId;
    private readonly Member<Disk, string> device;
    private readonly Member<Disk, bool> deleteAutoSnapshot;
    private readonly Member<Disk, bool> enableAutoSnapshot;
    private readonly Member<Disk, bool> burstingEnabled;
    private readonly Member<Disk, int> provisionedIops;
    private readonly Member<Disk, string> resourceGroup;
    private readonly Member<Disk, ImmutableArray<Tag>> tags;

    private DiskDocument(bool isSystemDisk)
    {
        this.isSystemDisk = isSystemDisk;
        var members = new MemberList<Disk>();
        id = isSystemDisk
            ? members.Add("id", disk => disk.Id, Format.NonEmptyText)
            : members.Require("id", disk => disk.Id, Format.Text);
        category = members.Add("category", disk => disk.Category, Format.Text, Disk.DefaultCategory);
        size = members.Add("size", disk => disk.Size, Format.Integer(Quantity.Max, minimum: 1), Disk.DefaultSize);
        name = members.Add("name", disk => disk.Name, Format.Text, "");
        description = members.Add("description", disk => disk.Description, Format.Text, "");
        performanceLevel = members.Add("performanceLevel", disk => disk.PerformanceLevel, Format.Text, "");
        encrypted = members.Add("encrypted", disk => disk.Encrypted, Format.Boolean, false);
        kmsKeyId = members.Add("kmsKeyId", disk => disk.KmsKeyId, Format.Text, "");
        snapshotId = members.Add("snapshotId", disk => disk.SnapshotId, Format.Text, "");
        autoSnapshotPolicyId = members.Add(
            "autoSnapshotPolicyId", disk => disk.AutoSnapshotPolicyId, Format.Text, "");
        device = members.Add("device", disk => disk.Device, Format.Text, "");
        deleteAutoSnapshot = members.Add("deleteAutoSnapshot", disk => disk.DeleteAutoSnapshot, Format.Boolean, false);
        enableAutoSnapshot = members.Add("enableAutoSnapshot", disk => disk.EnableAutoSnapshot, Format.Boolean, false);
        burstingEnabled = members.Add("burstingEnabled", disk => disk.BurstingEnabled, Format.Boolean, false);
        provisionedIops = members.Add(
            "provisionedIops", disk => disk.ProvisionedIops, Format.Integer(Quantity.Max), 0);
        resourceGroup = members.ResourceGroup(disk => disk.ResourceGroupId);
        tags = members.Tags(disk => disk.Tags);
        format = new ObjectFormat<Disk>(members, Create);
    }

    private Disk Create(MemberReader<Disk> read)
    {
        var standard = isSystemDisk ? Disk.SystemDiskOf(new InstanceId(read.ResourceId)) : null;
        var ownCategory = read.Get(category);
        return new Disk
        {
            Id = read.Get(id, standard?.Id ?? ""),
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
            DeleteAutoSnapshot = read.Get(deleteAutoSnapshot),
            EnableAutoSnapshot = read.Get(enableAutoSnapshot),
            BurstingEnabled = read.Get(burstingEnabled),
            ProvisionedIops = read.Get(provisionedIops),
            ResourceGroupId = read.Get(resourceGroup),
            Tags = read.Get(tags),
        };
    }
}
