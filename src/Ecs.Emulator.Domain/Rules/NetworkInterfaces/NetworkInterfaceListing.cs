using System.Runtime.CompilerServices;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>DescribeNetworkInterfaces and DescribeNetworkInterfaceAttribute.</summary>
internal static class NetworkInterfaceListing
{
    /// <summary>Lists the ENIs of a region. All pages but the last are full. Unknown ids are ignored.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>.
    /// </exception>
    public static Page<ListedNetworkInterface> List(
        AccountState state, RegionId regionId, NetworkInterfaceFilter filter, Paging paging)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId);
        var matching = Candidates(state, filter)
            .Where(eni => eni.RegionId == region.Id)
            .Select(eni => ListedNetworkInterface.Of(state, eni))
            .Where(listed => filter.Matches(listed));
        return Pager.Cut(matching, listed => state.NetworkInterfaces.RowOf(listed.NetworkInterface.Id), paging);
    }

    /// <exception cref="RefusedException">
    /// <see cref="Refusal.NetworkInterfaceNotFound"/>, or as
    /// <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>.
    /// </exception>
    /// <remarks>Inlined, because each frame that an exception leaves costs 10,000 instructions.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NetworkInterface Get(AccountState state, RegionId regionId, NetworkInterfaceId id)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId);
        return state.NetworkInterfaces.Find(region.Id, id)
            ?? throw new RefusedException(Refusal.NetworkInterfaceNotFound, id.Value);
    }

    /// <exception cref="RefusedException">As <see cref="Get"/>.</exception>
    public static DescribedNetworkInterface Describe(AccountState state, RegionId regionId, NetworkInterfaceId id)
    {
        var eni = Get(state, regionId, id);
        return new DescribedNetworkInterface(
            ListedNetworkInterface.Of(state, eni), [.. TrunkRules.MembersOf(state, eni).Select(member => member.Id)]);
    }

    /// <summary>
    /// The ENIs that can match, in the order of their rows. Indexes find the ENIs if the filter contains ids, an
    /// instance, a VSwitch or a VPC.
    /// </summary>
    private static IEnumerable<NetworkInterface> Candidates(
        AccountState state, NetworkInterfaceFilter filter) => filter switch
        {
            { Ids.IsEmpty: false } => Pager.Candidates(state.NetworkInterfaces, filter.Ids),
            { InstanceId: { } instance } => state.NetworkInterfacesOf(instance).OrderBy(state.NetworkInterfaces.RowOf),
            { VSwitchId: { } vSwitch } => state.NetworkInterfacesIn(vSwitch),
            { VpcId: { } vpc } => state.VSwitches
                .Where(vSwitch => vSwitch.VpcId == vpc)
                .SelectMany(vSwitch => state.NetworkInterfacesIn(vSwitch.Id))
                .OrderBy(state.NetworkInterfaces.RowOf),
            _ => state.NetworkInterfaces,
        };
}
