using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>A disk of an instance: its <c>systemDisk</c>, or one of its <c>dataDisks</c>.</summary>
internal static class DiskDocument
{
    /// <summary>Reads one.</summary>
    /// <param name="entry">The object.</param>
    /// <param name="usual">What it is where it says nothing; null where it must have an id.</param>
    public static Disk Read(ObjectReader entry, Disk? usual)
    {
        var category = entry.Text("category") ?? Disk.DefaultCategory;
        var disk = new Disk
        {
            Id = usual is null ? entry.RequiredText("id") : entry.Id("id") ?? usual.Id,
            Category = category,
            Size = entry.Integer("size", Quantity.Max, minimum: 1) ?? Disk.DefaultSize,
            Name = entry.Text("name") ?? "",
            Description = entry.Text("description") ?? "",
            PerformanceLevel = entry.Text("performanceLevel") ?? Disk.LevelOf(category),
            Encrypted = entry.Boolean("encrypted", false),
            KmsKeyId = entry.Text("kmsKeyId") ?? "",
            SnapshotId = entry.Text("snapshotId") ?? "",
            AutoSnapshotPolicyId = entry.Text("autoSnapshotPolicyId") ?? "",
            Device = entry.Text("device") ?? usual?.Device ?? "",
            DeleteAutoSnapshot = entry.Boolean("deleteAutoSnapshot", false),
            EnableAutoSnapshot = entry.Boolean("enableAutoSnapshot", false),
            BurstingEnabled = entry.Boolean("burstingEnabled", false),
            ProvisionedIops = entry.Integer("provisionedIops", Quantity.Max) ?? 0,
            ResourceGroupId = entry.Text("resourceGroupId") ?? "",
            Tags = entry.Tags(),
        };
        entry.Close();
        return disk;
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, Disk disk)
    {
        json.Text("id", disk.Id);
        json.Text("category", disk.Category);
        json.Number("size", disk.Size);
        json.Text("name", disk.Name);
        json.Text("description", disk.Description);
        json.Text("performanceLevel", disk.PerformanceLevel);
        json.Boolean("encrypted", disk.Encrypted);
        json.Text("kmsKeyId", disk.KmsKeyId);
        json.Text("snapshotId", disk.SnapshotId);
        json.Text("autoSnapshotPolicyId", disk.AutoSnapshotPolicyId);
        json.Text("device", disk.Device);
        json.Boolean("deleteAutoSnapshot", disk.DeleteAutoSnapshot);
        json.Boolean("enableAutoSnapshot", disk.EnableAutoSnapshot);
        json.Boolean("burstingEnabled", disk.BurstingEnabled);
        json.Number("provisionedIops", disk.ProvisionedIops);
        json.Text("resourceGroupId", disk.ResourceGroupId);
        json.Tags(disk.Tags);
    }
}
