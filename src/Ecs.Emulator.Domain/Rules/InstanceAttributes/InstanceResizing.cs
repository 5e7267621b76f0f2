using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.InstanceTypes;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

internal static class InstanceResizing
{
    /// <summary>Changes the type of a Stopped instance. Its ENIs and their addresses must fit the new type.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceIsPrePaid"/>, <see cref="Refusal.InstanceNotStopped"/>,
    /// <see cref="Refusal.InstanceTypeNotFound"/>, or the limit of the type that is exceeded.
    /// </exception>
    public static ChangeSet Resize(AccountState state, InstanceId id, string typeId)
    {
        var instance = InstanceListing.Get(state, region: null, id);
        InstanceRules.RequireUnlocked(instance);
        InstanceRules.RequirePostPaid(instance);
        RefusedException.ThrowIf(instance.Status != InstanceStatus.Stopped, Refusal.InstanceNotStopped);
        var type = InstanceTypeListing.Get(state, typeId);
        if (type.Id != instance.Type.Id)
        {
            RequireRoom(state, instance, type);
        }

        return state.NewReplacement(state.Instances, instance, instance with { Type = type });
    }

    private static void RequireRoom(AccountState state, Instance instance, InstanceType type)
    {
        var enis = state.NetworkInterfacesOf(instance.Id).ToList();
        if (enis.Count > type.EniTotalQuantity
            || enis.Count(eni => eni.Type != NetworkInterfaceType.Member) > type.EniQuantity)
        {
            throw new RefusedException(Refusal.TooManyNetworkInterfacesOnInstance);
        }

        foreach (var eni in enis)
        {
            RefusedException.ThrowIf(
                eni.Type == NetworkInterfaceType.Trunk && !type.EniTrunkSupported,
                Refusal.TrunkNotSupportedByInstanceType,
                type.Id);
            RefusedException.ThrowIf(eni.NetworkCardIndex >= type.NetworkCardQuantity, Refusal.InstanceTypeDoesNotFit);
        }

        enis.ForEach(eni => NetworkInterfaceRules.RequireFits(eni, type));
    }
}
