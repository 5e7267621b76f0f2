using System.Buffers;
using Ecs.Emulator.Control.State.Documents;
using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Control.State;

/// <summary>Writes a world as a world document that makes the same world again.</summary>
internal static class WorldWriter
{
    /// <summary>The document of this world.</summary>
    public static ReadOnlyMemory<byte> Write(World world)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new DocumentWriter(output))
        {
            json.Root(() => Write(json, world));
        }

        return output.WrittenMemory;
    }

    private static void Write(DocumentWriter json, World world)
    {
        AccessDocument.Write(json, world.Access);
        json.Collection("resourceGroups", world.ResourceGroups, group => group.Id.Value, ResourceGroupDocument.Write);
        json.Collection("regions", world.Regions, region => region.Id.Value, RegionDocument.Write);
        json.Collection("vpcs", world.Vpcs, vpc => vpc.Id.Value, VpcDocument.Write);
        json.Collection("vSwitches", world.VSwitches, vSwitch => vSwitch.Id.Value, VSwitchDocument.Write);
        json.Collection("securityGroups", world.SecurityGroups, group => group.Id.Value, SecurityGroupDocument.Write);
        json.Collection("instances", world.Instances, instance => instance.Id.Value, InstanceDocument.Write);
        json.Collection("networkInterfaces", world.NetworkInterfaces, eni => eni.Id.Value, NetworkInterfaceDocument.Write);
        json.Collection("images", world.Images, image => image.Id, ImageDocument.Write);
        json.Collection("instanceTypes", world.OwnInstanceTypes, type => type.Id, InstanceTypeDocument.Write);
    }
}
