using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>An ENI as a listing shows it: with what its VSwitch adds.</summary>
/// <param name="NetworkInterface">The ENI.</param>
/// <param name="VpcId">The VPC of its VSwitch; null if the VSwitch does not exist.</param>
/// <param name="ZoneId">The zone of its VSwitch; null if the VSwitch does not exist.</param>
/// <param name="OwnerId">The account that owns it.</param>
/// <param name="ResourceGroupId">Its resource group: its own, or the account's default group.</param>
/// <param name="QueueNumber">
/// Its queues: those that were set, or those of its instance's type; null if neither is known.
/// </param>
internal sealed record ListedNetworkInterface(
    NetworkInterface NetworkInterface,
    VpcId? VpcId,
    ZoneId? ZoneId,
    AccountId OwnerId,
    string ResourceGroupId,
    int? QueueNumber)
{
    /// <summary>The ENI as a listing shows it.</summary>
    public static ListedNetworkInterface Of(AccountState state, NetworkInterface eni)
    {
        var vSwitch = state.VSwitches.Find(eni.VSwitchId);
        return new ListedNetworkInterface(
            eni,
            vSwitch?.VpcId,
            vSwitch?.ZoneId,
            state.Owner,
            state.ResourceGroupOf(eni.ResourceGroupId),
            eni.QueueNumber ?? QueuesByType(state, eni));
    }

    private static int? QueuesByType(AccountState state, NetworkInterface eni)
    {
        if (eni is not { Status: NetworkInterfaceStatus.InUse, InstanceId: { } id }
            || state.Instances.Find(id) is not { } instance)
        {
            return null;
        }

        var queues = eni.Type == NetworkInterfaceType.Primary
            ? instance.Type.PrimaryEniQueueNumber
            : instance.Type.SecondaryEniQueueNumber;
        return queues > 0 ? queues : null;
    }
}

/// <summary>An ENI as DescribeNetworkInterfaceAttribute shows it.</summary>
/// <param name="Listed">What a listing shows.</param>
/// <param name="MemberIds">The Member ENIs that are attached to it.</param>
internal sealed record DescribedNetworkInterface(
    ListedNetworkInterface Listed, ImmutableArray<NetworkInterfaceId> MemberIds);

/// <summary>DescribeNetworkInterfaces and DescribeNetworkInterfaceAttribute.</summary>
internal static class NetworkInterfaceListing
{
    /// <summary>
    /// Lists the ENIs of a region. A page is full unless it is the last one. An id that does not exist is not an error:
    /// it is missing from the list.
    /// </summary>
    /// <exception cref="RefusedException">The region is unknown or offers no ENIs.</exception>
    public static Page<ListedNetworkInterface> List(
        AccountState state, RegionId regionId, NetworkInterfaceFilter filter, Paging paging)
    {
        var region = state.RequireRegion(regionId);
        var matching = Candidates(state, filter)
            .Where(eni => eni.RegionId == region.Id)
            .Select(eni => ListedNetworkInterface.Of(state, eni))
            .Where(listed => filter.Matches(listed));
        return Pager.Cut(matching, listed => state.NetworkInterfaces.RowOf(listed.NetworkInterface.Id), paging);
    }

    /// <summary>One ENI of a region with everything about it.</summary>
    /// <exception cref="RefusedException">The region, or <see cref="Refusal.NetworkInterfaceNotFound"/>.</exception>
    public static DescribedNetworkInterface Describe(AccountState state, RegionId regionId, NetworkInterfaceId id)
    {
        var region = state.RequireRegion(regionId);
        var eni = state.NetworkInterfaces.Find(region.Id, id)
            ?? throw new RefusedException(Refusal.NetworkInterfaceNotFound, id.Value);
        return new DescribedNetworkInterface(
            ListedNetworkInterface.Of(state, eni), [.. TrunkRules.MembersOf(state, eni).Select(member => member.Id)]);
    }

    /// <summary>
    /// The ENIs that can match, in the order of their rows: where ids, an instance, a VSwitch or a VPC are given, those
    /// alone, so that the state is not searched.
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
