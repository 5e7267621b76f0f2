using System.Buffers;
using Ecs.Emulator.Control.State.Documents;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Control.State;

/// <summary>Writes a state as a state document that makes the same state again.</summary>
internal static class StateDocumentWriter
{
    /// <summary>The document of this state.</summary>
    public static ReadOnlyMemory<byte> Write(AccountState state) => Write(state, _ => false);

    /// <summary>The document of this state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="isListed">
    /// Whether the collection of this name is written even where it is the default one. Public regions and images take
    /// more room than the rest of a small state, so documents leave them out; a patch of them needs them.
    /// </param>
    public static ReadOnlyMemory<byte> Write(AccountState state, Predicate<string> isListed)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new DocumentWriter(output))
        {
            json.Root(() => Write(json, state, isListed));
        }

        return output.WrittenMemory;
    }

    private static void Write(DocumentWriter json, AccountState state, Predicate<string> isListed)
    {
        AccessDocument.Write(json, state.Access);
        json.Collection("resourceGroups", state.ResourceGroups, group => group.Id.Value, ResourceGroupDocument.Write);
        if (state.Regions != state.DefaultRegions || isListed(RegionDocument.Collection))
        {
            json.Collection(RegionDocument.Collection, state.Regions, region => region.Id.Value, RegionDocument.Write);
        }

        json.Collection("vpcs", state.Vpcs, vpc => vpc.Id.Value, VpcDocument.Write);
        json.Collection("vSwitches", state.VSwitches, vSwitch => vSwitch.Id.Value, VSwitchDocument.Write);
        json.Collection("securityGroups", state.SecurityGroups, group => group.Id.Value, SecurityGroupDocument.Write);
        json.Collection("instances", state.Instances, instance => instance.Id.Value, InstanceDocument.Write);
        json.Collection("networkInterfaces", state.NetworkInterfaces, eni => eni.Id.Value, NetworkInterfaceDocument.Write);
        json.Collection(
            "networkInterfacePermissions",
            state.NetworkInterfacePermissions,
            permission => permission.Id.Value,
            NetworkInterfacePermissionDocument.Write);
        if (state.Images != PublicImages.All || isListed(ImageDocument.Collection))
        {
            json.Collection(ImageDocument.Collection, state.Images, image => image.Id, ImageDocument.Write);
        }

        json.Collection("instanceTypes", state.OwnInstanceTypes, type => type.Id, InstanceTypeDocument.Write);
    }
}
