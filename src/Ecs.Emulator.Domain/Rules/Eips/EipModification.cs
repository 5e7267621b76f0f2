using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Eips;

internal static class EipModification
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.EipNotFound"/>,
    /// <see cref="Refusal.EipStateNotAllowed"/> or <see cref="Refusal.EipBandwidthNotSupported"/>.
    /// </exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, EipId id, EipChanges changes)
    {
        var before = EipRules.RequireState(state, region, id, EipStatus.Available, EipStatus.InUse);
        var after = before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
            Bandwidth = changes.Bandwidth ?? before.Bandwidth,
        };
        EipRules.RequireBandwidth(after.Bandwidth, after.ChargeType, after.InternetChargeType);
        return state.NewReplacement(state.Eips, before, after);
    }

    /// <summary>
    /// Changes the mode of an EIP that is associated with an ENI, or the mode of the next association of an Available
    /// EIP.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.EipModeNotSupported"/>, an error as for <see cref="Modify"/>, or an error of the mode as for
    /// <see cref="EipAssociation.Associate"/>.
    /// </exception>
    public static ChangeSet ModifyMode(AccountState state, RegionId? region, EipId id, EipMode mode)
    {
        var before = EipRules.RequireState(state, region, id, EipStatus.Available, EipStatus.InUse);
        switch (before.Target)
        {
            case NetworkInterfaceTarget target when mode != before.Mode
                && state.NetworkInterfaces.Find(target.NetworkInterfaceId) is { } eni:
                EipModeRules.RequireAllowed(state, eni, mode, before);
                break;
            case InstanceTarget or HaVipTarget when mode != EipMode.Nat:
            case NatGatewayTarget when mode != before.Mode:
                throw new RefusedException(Refusal.EipModeNotSupported);
            default:
                break;
        }

        return state.NewReplacement(state.Eips, before, before with { Mode = mode });
    }

    /// <summary>Enables or disables the deletion protection.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.EipNotFound"/>.
    /// </exception>
    public static ChangeSet ModifyProtection(AccountState state, RegionId? region, EipId id, bool isProtected)
    {
        var eip = EipListing.Get(state, region, id);
        return state.NewReplacement(state.Eips, eip, eip with { DeletionProtection = isProtected });
    }

    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.EipNotFound"/> or
    /// <see cref="Refusal.ResourceGroupNotFound"/>.
    /// </exception>
    public static ChangeSet MoveToResourceGroup(
        AccountState state, RegionId? region, EipId id, string resourceGroupId)
    {
        var eip = EipListing.Get(state, region, id);
        ResourceGroupRules.RequireGroup(state, resourceGroupId);
        return state.NewReplacement(state.Eips, eip, eip with { ResourceGroupId = resourceGroupId });
    }
}
