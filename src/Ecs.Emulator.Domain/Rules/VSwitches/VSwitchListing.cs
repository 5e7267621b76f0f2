using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

internal static class VSwitchListing
{
    /// <param name="region">The region that the VSwitch must be in; null for any.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.VSwitchNotFound"/>.
    /// </exception>
    public static VSwitch Get(AccountState state, RegionId? region, VSwitchId id) =>
        Find(state, region, id) ?? throw new RefusedException(Refusal.VSwitchNotFound, id.Value);

    /// <summary>A VSwitch of any region.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.VSwitchNotFound"/>.</exception>
    public static VSwitch Get(AccountState state, VSwitchId id) =>
        state.VSwitches.Find(id) ?? throw new RefusedException(Refusal.VSwitchNotFound, id.Value);

    /// <summary>The VSwitch with its related values; <see cref="ListedVSwitch.None"/> if it does not exist.</summary>
    /// <param name="region">The region that the VSwitch must be in; null for any.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static ListedVSwitch Describe(AccountState state, RegionId? region, VSwitchId id) =>
        Find(state, region, id) is { } vSwitch ? ListedVSwitch.Of(state, vSwitch) : ListedVSwitch.None;

    /// <summary>Lists VSwitches. An unknown id in the filter matches none.</summary>
    /// <param name="region">The region of the VSwitches; null for any.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedVSwitch> List(AccountState state, RegionId? region, VSwitchFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        return Pager.List(
            state.VSwitches, region, filter.Id is { } id ? [id] : [], vSwitch => filter.Matches(state, vSwitch), paging)
            .Select(vSwitch => ListedVSwitch.Of(state, vSwitch));
    }

    private static VSwitch? Find(AccountState state, RegionId? region, VSwitchId id)
    {
        RegionListing.Get(state, region);
        return state.VSwitches.Find(region, id);
    }
}
