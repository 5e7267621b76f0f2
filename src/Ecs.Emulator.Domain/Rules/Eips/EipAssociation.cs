using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Effects;
using Ecs.Emulator.Domain.Rules.HaVips;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.NatGateways;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>AssociateEipAddress and UnassociateEipAddress.</summary>
internal static class EipAssociation
{
    /// <summary>
    /// Associates an Available EIP with a resource of its region. It is Associating until the transition ends, and the
    /// address of the resource has the EIP at once.
    /// </summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the EIP, its status, the resource and its region, the status of the resource,
    /// its public addresses, the mode.
    /// </exception>
    public static ChangeSet Associate(AccountState state, RegionId? region, EipId id, EipAssociationSpec spec)
    {
        var eip = EipRules.RequireState(state, region, id, EipStatus.Available);
        var associated = spec.Type switch
        {
            EipTargetType.EcsInstance => AssociateInstance(state, eip, new InstanceId(spec.Id)),
            EipTargetType.Nat => AssociateNatGateway(state, eip, new NatGatewayId(spec.Id)),
            EipTargetType.HaVip => AssociateHaVip(state, eip, new HaVipId(spec.Id)),
            _ => AssociateNetworkInterface(state, eip, spec),
        };
        return state.NewReplacement(state.Eips, eip, associated with
        {
            Status = EipStatus.Associating,
            TransitionEndsAt = state.TransitionEnd,
        });
    }

    /// <summary>
    /// Unassociates an InUse EIP. It is Unassociating, and keeps its resource, until the transition ends.
    /// </summary>
    /// <param name="region">The region that the EIP must be in; null for any.</param>
    /// <param name="targetId">The id of the resource; null for any.</param>
    /// <param name="force">Whether to change and delete the entries of a NAT gateway that use the EIP.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.EipNotFound"/>,
    /// <see cref="Refusal.EipStateNotAllowed"/>, <see cref="Refusal.EipNotAssociated"/>,
    /// <see cref="Refusal.HaVipStateNotAllowed"/>, or as <see cref="NatEntryAddresses.RequireUnused"/>.
    /// </exception>
    public static ChangeSet Unassociate(
        AccountState state, RegionId? region, EipId id, string? targetId = null, bool force = false)
    {
        var eip = EipRules.RequireState(state, region, id, EipStatus.InUse);
        RefusedException.ThrowIf(targetId is not null && targetId != eip.Target?.Id, Refusal.EipNotAssociated);
        if (eip.Target is HaVipTarget target && state.HaVips.Find(target.HaVipId) is { } haVip)
        {
            HaVipRules.RequireStable(haVip);
        }

        var changes = state.NewReplacement(state.Eips, eip, eip with
        {
            Status = EipStatus.Unassociating,
            TransitionEndsAt = state.TransitionEnd,
        });
        if (force)
        {
            NatEntryAddresses.Remove(state, changes, eip);
        }
        else
        {
            NatEntryAddresses.RequireUnused(state, eip);
        }

        return changes;
    }

    private static Eip AssociateInstance(AccountState state, Eip eip, InstanceId id)
    {
        var instance = InstanceListing.Get(state, region: null, id);
        RefusedException.ThrowIf(instance.RegionId != eip.RegionId, Refusal.EipRegionMismatch);
        RefusedException.ThrowIf(state.PrimaryNetworkInterfaceOf(id) is null, Refusal.InstanceNotInVpc);
        InstanceRules.RequireState(instance, InstanceStatus.Running, InstanceStatus.Stopped);
        RequireNoPublicAddress(state, instance);
        return eip with { Target = new InstanceTarget(id), Mode = EipMode.Nat };
    }

    private static void RequireNoPublicAddress(AccountState state, Instance instance)
    {
        RefusedException.ThrowIf(state.EipIndex.Of(instance.Id) is not null, Refusal.EipAlreadyAssociated);
        RefusedException.ThrowIf(instance.PublicIpAddress is not null, Refusal.EipOfInstanceWithPublicAddress);
        RefusedException.ThrowIf(instance.InternetMaxBandwidthOut > 0, Refusal.EipOfInstanceWithBandwidth);
    }

    private static Eip AssociateNatGateway(AccountState state, Eip eip, NatGatewayId id)
    {
        var gateway = NatGatewayListing.Get(state, region: null, id);
        RefusedException.ThrowIf(gateway.RegionId != eip.RegionId, Refusal.EipRegionMismatch);
        NatGatewayRules.RequireAvailable(gateway);
        RefusedException.ThrowIf(gateway.NetworkType == NatNetworkType.Intranet, Refusal.EipOfIntranetNatGateway);
        return state.NatGatewayIndex.EipsOf(id).Count() < state.Quotas.EipsPerNatGateway
            ? eip with { Target = new NatGatewayTarget(id), Mode = gateway.EipBindMode }
            : throw new RefusedException(Refusal.TooManyMultiBindedEips);
    }

    private static Eip AssociateHaVip(AccountState state, Eip eip, HaVipId id)
    {
        var haVip = HaVipListing.Get(state, region: null, id);
        RefusedException.ThrowIf(haVip.RegionId != eip.RegionId, Refusal.EipRegionMismatch);
        HaVipRules.RequireStable(haVip);
        return state.EipIndex.Of(id) is null
            ? eip with { Target = new HaVipTarget(id), Mode = EipMode.Nat }
            : throw new RefusedException(Refusal.EipAlreadyAssociated);
    }

    private static Eip AssociateNetworkInterface(AccountState state, Eip eip, EipAssociationSpec spec)
    {
        var eni = state.NetworkInterfaces.Find(new NetworkInterfaceId(spec.Id))
            ?? throw new RefusedException(Refusal.NetworkInterfaceNotFound, spec.Id);
        RefusedException.ThrowIf(eni.RegionId != eip.RegionId, Refusal.EipRegionMismatch);
        RefusedException.ThrowIf(
            eni.Type == NetworkInterfaceType.Primary, Refusal.EipOfPrimaryNetworkInterface, spec.Id);
        NetworkInterfaceRules.RequireState(eni, NetworkInterfaceStatus.Available, NetworkInterfaceStatus.InUse);
        var address = spec.PrivateIpAddress ?? eni.PrimaryIpAddress;
        if (!eni.HasPrivateIpAddress(address))
        {
            throw new RefusedException(Refusal.EipAddressNotAssigned, address.ToString(), spec.Id);
        }

        RefusedException.ThrowIf(state.EipIndex.Of(eni.Id, address) is not null, Refusal.EipAlreadyAssociated);
        var mode = spec.Mode ?? eip.Mode;
        EipModeRules.RequireAllowed(state, eni, mode, eip);
        return eip with { Target = new NetworkInterfaceTarget(eni.Id, address), Mode = mode };
    }
}
