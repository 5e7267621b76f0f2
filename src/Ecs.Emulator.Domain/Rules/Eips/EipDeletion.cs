using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>ReleaseEipAddress.</summary>
internal static class EipDeletion
{
    /// <summary>Releases an Available EIP. It is Releasing until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.EipNotFound"/>,
    /// <see cref="Refusal.EipStateNotAllowed"/>,
    /// <see cref="Refusal.EipProtected"/> or <see cref="Refusal.EipIsPrePaid"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, EipId id)
    {
        var eip = EipRules.RequireState(state, region, id, EipStatus.Available);
        RefusedException.ThrowIf(eip.DeletionProtection, Refusal.EipProtected);
        RefusedException.ThrowIf(eip.ChargeType == InstanceChargeType.PrePaid, Refusal.EipIsPrePaid);
        return state.NewReplacement(state.Eips, eip, eip with
        {
            Status = EipStatus.Releasing,
            TransitionEndsAt = state.TransitionEnd,
        });
    }
}
