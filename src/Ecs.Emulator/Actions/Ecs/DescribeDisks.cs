using System.Collections.Immutable;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Tags;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>DescribeDisks: lists the disks of instances.</summary>
internal static class DescribeDisks
{
    private static readonly Parameter<ImmutableArray<string>?> DiskIds = Declare.JsonList(
        "DiskIds", Values.Text, "Disks to show. One that does not exist is missing from the list.", maxElements: 100);

    private static readonly Parameter<InstanceId?> InstanceId = Declare.Optional(
        "InstanceId", (name, text) => new InstanceId(Values.Text(name, text)), "The instance of the disks.");

    private static readonly Parameter<string?> DiskType = InstanceParameters.Choice(
        "DiskType", "Whether the instance starts from the disks. Default: all.", ["all", "system", "data"]);

    private static readonly Parameter<string?> Category = Declare.Text("Category", "The category of the disks; all for any.");
    private static readonly Parameter<string?> DiskName = Declare.Text("DiskName", "The name of the disks.");
    private static readonly Parameter<string?> ZoneId = Declare.Text("ZoneId", "The zone of the disks.");

    private static readonly Parameter<string?> Status = InstanceParameters.Choice(
        "Status",
        "The state of the disks. All here are in use.",
        ["In_use", "Available", "Attaching", "Detaching", "Creating", "ReIniting", "All"]);

    private static readonly PageParameters Pages = new(largestPage: 100, highestMaxResults: 500);

    private static readonly Shape<ListedDisk> Disk = new Shape<ListedDisk>()
        .Text("DiskId", "The ID.", listed => listed.Disk.Id)
        .Text("DiskName", "The name.", listed => listed.Disk.Name)
        .Text("Description", "The description.", listed => listed.Disk.Description)
        .Text("RegionId", "The region.", listed => listed.Instance.RegionId.Value)
        .Text("ZoneId", "The zone.", listed => listed.Instance.ZoneId.Value)
        .Text("Category", "The category.", listed => listed.Disk.Category)
        .Integer("Size", "The size, in GiB.", listed => listed.Disk.Size)
        .Text("Type", "system or data.", listed => listed.IsSystemDisk ? "system" : "data")
        .Text("Status", "Always In_use.", _ => "In_use")
        .Text("InstanceId", "The instance.", listed => listed.Instance.Id.Value)
        .Text("Device", "Where the instance finds it.", listed => listed.Disk.Device)
        .Text("ImageId", "The image of a system disk.", listed => listed.IsSystemDisk ? listed.Instance.ImageId : "")
        .Text("SourceSnapshotId", "The snapshot it was made of.", listed => listed.Disk.SnapshotId)
        .Boolean("Encrypted", "Whether it is encrypted.", listed => listed.Disk.Encrypted)
        .Text("KMSKeyId", "The key it is encrypted with.", listed => listed.Disk.KmsKeyId)
        .Text("PerformanceLevel", "How fast it is.", listed => listed.Disk.PerformanceLevel)
        .Text("AutoSnapshotPolicyId", "The policy by which it is copied.", listed => listed.Disk.AutoSnapshotPolicyId)
        .Text("StorageClusterId", "Always empty.", _ => "")
        .Text("ResourceGroupId", "The resource group.", listed => listed.Instance.ResourceGroupId)
        .Text("DiskChargeType", "How it is paid for.", listed => listed.Instance.ChargeType.ToString())
        .Text("CreationTime", "When it was made, UTC.", listed => EcsShapes.Time(listed.Instance.CreationTime))
        .Boolean("Portable", "Whether it can be detached; always false.", _ => false)
        .Boolean("DeleteWithInstance", "Always true.", _ => true)
        .Boolean("DeleteAutoSnapshot", "Always false.", _ => false)
        .Boolean("EnableAutoSnapshot", "Always false.", _ => false)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Disk.Tags, EcsShapes.Tag);

    /// <summary>The action.</summary>
    public static readonly ApiAction Action = new ApiAction<Page<ListedDisk>>
    {
        Product = Product.Ecs,
        Name = "DescribeDisks",
        Summary = "Queries the disks of a region.",
        Description = "Every filter that is given must hold. All disks here belong to instances, with which they come and go.",
        Parameters =
        [
            EcsParameters.RegionId, DiskIds, InstanceId, DiskType, Category, DiskName, ZoneId, Status,
            EcsParameters.TagFilter, .. Pages.All,
        ],
        Response = new Shape<Page<ListedDisk>>()
            .PageNumbers()
            .NextToken()
            .ObjectList("Disks", "Disk", "The disks.", page => page.Items, Disk),
        Errors = [.. EcsErrors.OfEveryAction, ErrorCatalogue.InvalidTagKeyMalformed],
        Run = Run,
    };

    private static Page<ListedDisk> Run(ActionCall call)
    {
        var type = call.Get(DiskType);
        var category = call.Get(Category);
        var name = call.Get(DiskName);
        var zone = call.Get(ZoneId);
        var status = call.Get(Status);
        var tags = call.Get(EcsParameters.TagFilter);
        return InstanceListing.Disks(
            call.World,
            call.Get(EcsParameters.RegionId),
            call.Get(InstanceId),
            call.Get(DiskIds),
            listed => (type is null or "all" || listed.IsSystemDisk == (type == "system"))
                && (category is null or "all" || category == listed.Disk.Category)
                && (name is null || name == listed.Disk.Name)
                && (zone is null || zone == listed.Instance.ZoneId.Value)
                && (status is null or "All" or "In_use")
                && HasAll(listed.Disk, tags),
            Pages.Read(call));
    }

    private static bool HasAll(Domain.Instances.Disk disk, ImmutableArray<TagFilter> tags) =>
        tags.All(tag => disk.Tags.Any(tag.Matches));
}
