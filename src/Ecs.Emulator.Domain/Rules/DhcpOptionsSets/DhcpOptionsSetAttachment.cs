using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.DhcpOptionsSets;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.DhcpOptionsSets;

/// <summary>
/// The DHCP options sets of VPCs. A VPC has at most one. Set and attachment are pending until the transition ends.
/// </summary>
internal static class DhcpOptionsSetAttachment
{
    /// <exception cref="RefusedException">
    /// The errors of <see cref="DhcpOptionsSetRules.RequireAvailable"/>, <see cref="Refusal.VpcNotFound"/>,
    /// <see cref="Refusal.VpcStateNotAllowed"/>, <see cref="Refusal.VpcHasDhcpOptionsSet"/> or
    /// <see cref="Refusal.DhcpOptionsSetFull"/>.
    /// </exception>
    public static ChangeSet Attach(AccountState state, RegionId region, DhcpOptionsSetId id, VpcId vpcId)
    {
        DhcpOptionsSetRules.RequireAvailable(state, region, id);
        var vpc = VpcRules.RequireAvailable(state, region, vpcId);
        if (vpc.DhcpOptions is { } existing && state.DhcpOptionsSets.Contains(existing.SetId))
        {
            throw new RefusedException(Refusal.VpcHasDhcpOptionsSet);
        }

        RefusedException.ThrowIf(
            state.VpcsByDhcpOptionsSet.Of(id).Count() >= Limits.VpcsPerDhcpOptionsSet, Refusal.DhcpOptionsSetFull);
        return Change(state, id, vpc, DhcpOptionsBindingStatus.Attaching);
    }

    /// <exception cref="RefusedException">
    /// The errors of <see cref="DhcpOptionsSetRules.RequireAvailable"/>, <see cref="Refusal.VpcNotFound"/>,
    /// <see cref="Refusal.VpcStateNotAllowed"/>, <see cref="Refusal.VpcWithoutDhcpOptionsSet"/> or
    /// <see cref="Refusal.DhcpOptionsSetMismatch"/>.
    /// </exception>
    public static ChangeSet Detach(AccountState state, RegionId region, DhcpOptionsSetId id, VpcId vpcId)
    {
        DhcpOptionsSetRules.RequireAvailable(state, region, id);
        var vpc = VpcRules.RequireAvailable(state, region, vpcId);
        if (vpc.DhcpOptions is not { } existing)
        {
            throw new RefusedException(Refusal.VpcWithoutDhcpOptionsSet);
        }

        return existing.SetId == id
            ? Change(state, id, vpc, DhcpOptionsBindingStatus.Detaching)
            : throw new RefusedException(Refusal.DhcpOptionsSetMismatch);
    }

    private static ChangeSet Change(
        AccountState state, DhcpOptionsSetId id, Vpc vpc, DhcpOptionsBindingStatus status)
    {
        var set = state.DhcpOptionsSets.Find(id)!;
        var changes = state.NewReplacement(state.DhcpOptionsSets, set, set with
        {
            Status = DhcpOptionsSetStatus.Pending,
            TransitionEndsAt = state.TransitionEnd,
        });
        changes.Replace(state.Vpcs, vpc, vpc with { DhcpOptions = new DhcpOptionsBinding(id, status) });
        return changes;
    }
}
