using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.Images;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>An instance with the related resources that responses show.</summary>
/// <param name="NetworkInterfaces">The attached ENIs, the primary one first.</param>
/// <param name="VpcId">Null if the instance has no primary ENI or its VSwitch was deleted.</param>
/// <param name="Image">Null if the image was deleted.</param>
/// <param name="ResourceGroupId">The instance's own resource group, or the account's default one.</param>
/// <param name="Eip">Null if the instance has none.</param>
internal sealed record ListedInstance(
    Instance Instance,
    ImmutableArray<NetworkInterface> NetworkInterfaces,
    VpcId? VpcId,
    Image? Image,
    string ResourceGroupId,
    Eip? Eip)
{
    public NetworkInterface? Primary =>
        NetworkInterfaces is [{ Type: NetworkInterfaceType.Primary } eni, ..] ? eni : null;

    public ImmutableArray<SecurityGroupId> SecurityGroupIds => Primary?.SecurityGroupIds ?? [];

    public static ListedInstance Of(AccountState state, Instance instance)
    {
        ImmutableArray<NetworkInterface> enis =
        [
            .. state.NetworkInterfacesOf(instance.Id)
                .Where(eni => eni.Status is NetworkInterfaceStatus.InUse or NetworkInterfaceStatus.Detaching)
                .OrderBy(eni => eni.Type == NetworkInterfaceType.Primary ? 0 : 1),
        ];
        var listed = new ListedInstance(
            instance,
            enis,
            VpcId: null,
            state.FindImage(instance.ImageId),
            state.ResourceGroupOf(instance.ResourceGroupId),
            state.EipIndex.Of(instance.Id));
        return listed.Primary is { } primary && state.VSwitches.Find(primary.VSwitchId) is { } vSwitch
            ? listed with { VpcId = vSwitch.VpcId }
            : listed;
    }
}
