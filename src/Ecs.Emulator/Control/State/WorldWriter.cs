using System.Buffers;
using Ecs.Emulator.Control.State.Documents;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Control.State;

/// <summary>Writes a world as a world document that makes the same world again.</summary>
internal static class WorldWriter
{
    /// <summary>The document of this world.</summary>
    public static ReadOnlyMemory<byte> Write(World world) => Write(world, _ => false);

    /// <summary>The document of this world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="isListed">
    /// Whether the collection of this name is written even where it is the default one. Public regions and images take
    /// more room than the rest of a small state, so documents leave them out; a patch of them needs them.
    /// </param>
    public static ReadOnlyMemory<byte> Write(World world, Predicate<string> isListed)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new DocumentWriter(output))
        {
            json.Root(() => Write(json, world, isListed));
        }

        return output.WrittenMemory;
    }

    private static void Write(DocumentWriter json, World world, Predicate<string> isListed)
    {
        AccessDocument.Write(json, world.Access);
        json.Collection("resourceGroups", world.ResourceGroups, group => group.Id.Value, ResourceGroupDocument.Write);
        if (world.Regions != world.DefaultRegions || isListed(RegionDocument.Collection))
        {
            json.Collection(RegionDocument.Collection, world.Regions, region => region.Id.Value, RegionDocument.Write);
        }

        json.Collection("vpcs", world.Vpcs, vpc => vpc.Id.Value, VpcDocument.Write);
        json.Collection("vSwitches", world.VSwitches, vSwitch => vSwitch.Id.Value, VSwitchDocument.Write);
        json.Collection("securityGroups", world.SecurityGroups, group => group.Id.Value, SecurityGroupDocument.Write);
        json.Collection("instances", world.Instances, instance => instance.Id.Value, InstanceDocument.Write);
        json.Collection("networkInterfaces", world.NetworkInterfaces, eni => eni.Id.Value, NetworkInterfaceDocument.Write);
        json.Collection(
            "networkInterfacePermissions",
            world.NetworkInterfacePermissions,
            permission => permission.Id.Value,
            NetworkInterfacePermissionDocument.Write);
        if (world.Images != PublicImages.All || isListed(ImageDocument.Collection))
        {
            json.Collection(ImageDocument.Collection, world.Images, image => image.Id, ImageDocument.Write);
        }

        json.Collection("instanceTypes", world.OwnInstanceTypes, type => type.Id, InstanceTypeDocument.Write);
    }
}
