using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkAcls;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

/// <summary>
/// The association of VSwitches with network ACLs. A VSwitch has at most one. The network ACL is Modifying until the
/// transition ends.
/// </summary>
internal static class NetworkAclAssociation
{
    /// <exception cref="RefusedException">
    /// The errors of <see cref="NetworkAclRules.RequireAvailable"/>, <see cref="Refusal.VSwitchNotFound"/>,
    /// <see cref="Refusal.NetworkAclVpcMismatch"/>, <see cref="Refusal.VSwitchStateNotAllowed"/> or
    /// <see cref="Refusal.VSwitchHasNetworkAcl"/>.
    /// </exception>
    public static ChangeSet Associate(
        AccountState state, RegionId region, NetworkAclId id, IEnumerable<VSwitchId> vSwitches) =>
        Change(state, region, id, vSwitches, Bind);

    /// <exception cref="RefusedException">
    /// The errors of <see cref="NetworkAclRules.RequireAvailable"/>, <see cref="Refusal.VSwitchNotFound"/>,
    /// <see cref="Refusal.NetworkAclVpcMismatch"/>, <see cref="Refusal.VSwitchStateNotAllowed"/> or
    /// <see cref="Refusal.VSwitchNotInNetworkAcl"/>.
    /// </exception>
    public static ChangeSet Unassociate(
        AccountState state, RegionId region, NetworkAclId id, IEnumerable<VSwitchId> vSwitches) =>
        Change(state, region, id, vSwitches, Unbind);

    private static ChangeSet Change(
        AccountState state,
        RegionId region,
        NetworkAclId id,
        IEnumerable<VSwitchId> vSwitches,
        Func<AccountState, NetworkAcl, VSwitch, NetworkAclBinding> binding)
    {
        var acl = NetworkAclRules.RequireAvailable(state, region, id);
        var changes = state.NewReplacement(state.NetworkAcls, acl, acl with
        {
            Status = NetworkAclStatus.Modifying,
            TransitionEndsAt = state.TransitionEnd,
        });
        foreach (var vSwitch in vSwitches.Distinct().Select(one => VSwitchListing.Get(state, region, one)))
        {
            RefusedException.ThrowIf(vSwitch.VpcId != acl.VpcId, Refusal.NetworkAclVpcMismatch);
            VSwitchRules.RequireAvailable(vSwitch);
            changes.Replace(state.VSwitches, vSwitch, vSwitch with { NetworkAcl = binding(state, acl, vSwitch) });
        }

        return changes;
    }

    private static NetworkAclBinding Bind(AccountState state, NetworkAcl acl, VSwitch vSwitch) =>
        state.NetworkAclIndex.Of(vSwitch) is null
            ? new NetworkAclBinding(acl.Id, NetworkAclBindingStatus.Binding)
            : throw new RefusedException(Refusal.VSwitchHasNetworkAcl);

    private static NetworkAclBinding Unbind(AccountState state, NetworkAcl acl, VSwitch vSwitch) =>
        state.NetworkAclIndex.Of(vSwitch) == acl
            ? new NetworkAclBinding(acl.Id, NetworkAclBindingStatus.Unbinding)
            : throw new RefusedException(Refusal.VSwitchNotInNetworkAcl);
}
