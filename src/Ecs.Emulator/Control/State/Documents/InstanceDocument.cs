using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The instances: <c>instances</c>.</summary>
internal static class InstanceDocument
{
    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, World world)
    {
        foreach (var (id, instance) in root.Children("instances"))
        {
            var typeId = instance.RequiredText("instanceType");
            var zoneId = new ZoneId(instance.RequiredText("zoneId"));
            var regionId = RegionDocument.Of(instance, world, world.Regions.FirstOrDefault(region => region.Owns(zoneId))?.Id);
            var status = instance.OneOf("status", InstanceStatus.Running);
            if (world.FindInstanceType(typeId) is not { } type)
            {
                instance.Report(
                    "instanceType", $"\"{typeId}\" is neither a type of the cloud nor defined under instanceTypes.");
                continue;
            }

            world.TryAdd(new Instance
            {
                Id = new InstanceId(id),
                RegionId = regionId,
                ZoneId = zoneId,
                Type = type,
                Status = status,
                Name = instance.Text("name") ?? "",
                Description = instance.Text("description") ?? "",
                CreationTime = instance.Time("creationTime", world.Now),
                ResourceGroupId = instance.Text("resourceGroupId") ?? "",
                Tags = instance.Tags(),
                TransitionEndsAt = instance.OptionalTime("transitionEndsAt"),
            });
        }
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, Instance instance)
    {
        json.Text("regionId", instance.RegionId.Value);
        json.Text("zoneId", instance.ZoneId.Value);
        json.Text("instanceType", instance.Type.Id);
        json.Name("status", instance.Status);
        json.Text("name", instance.Name);
        json.Text("description", instance.Description);
        json.Time("creationTime", instance.CreationTime);
        json.Text("resourceGroupId", instance.ResourceGroupId);
        json.Tags(instance.Tags);
        json.Time("transitionEndsAt", instance.TransitionEndsAt);
    }
}
