using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

/// <summary>The changes to NAT gateways.</summary>
internal static class NatGatewayModification
{
    /// <exception cref="RefusedException">
    /// As <see cref="NatGatewayRules.RequireAvailable(AccountState, RegionId?, NatGatewayId)"/>, or
    /// <see cref="Refusal.EipBindModeNotSupported"/> for a change from NAT to MULTI_BINDED.
    /// </exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, NatGatewayId id, NatGatewayChanges changes)
    {
        var before = NatGatewayRules.RequireAvailable(state, region, id);
        if (changes.EipBindMode == EipMode.MultiBinded && before.EipBindMode == EipMode.Nat)
        {
            throw new RefusedException(Refusal.EipBindModeNotSupported);
        }

        return state.NewReplacement(state.NatGateways, before, before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
            EipBindMode = changes.EipBindMode ?? before.EipBindMode,
            IcmpReplyEnabled = changes.IcmpReplyEnabled ?? before.IcmpReplyEnabled,
        });
    }

    /// <summary>Changes the specification. The gateway is Modifying until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="NatGatewayRules.RequireAvailable(AccountState, RegionId?, NatGatewayId)"/>, or
    /// <see cref="Refusal.NatGatewaySpecUnchanged"/>.
    /// </exception>
    public static ChangeSet ModifySpec(AccountState state, RegionId? region, NatGatewayId id, string spec)
    {
        var before = NatGatewayRules.RequireAvailable(state, region, id);
        return spec == before.Spec
            ? throw new RefusedException(Refusal.NatGatewaySpecUnchanged)
            : state.NewReplacement(state.NatGateways, before, before with
            {
                Spec = spec,
                Status = NatGatewayStatus.Modifying,
                TransitionEndsAt = state.TransitionEnd,
            });
    }

    /// <summary>Enables or disables the deletion protection.</summary>
    /// <exception cref="RefusedException">As <see cref="NatGatewayListing.Get"/>.</exception>
    public static ChangeSet ModifyProtection(AccountState state, RegionId? region, NatGatewayId id, bool isProtected)
    {
        var gateway = NatGatewayListing.Get(state, region, id);
        return state.NewReplacement(state.NatGateways, gateway, gateway with { DeletionProtection = isProtected });
    }
}
