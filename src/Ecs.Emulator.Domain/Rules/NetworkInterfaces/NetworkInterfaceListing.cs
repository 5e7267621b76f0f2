using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>An ENI with properties of its VSwitch, account and instance.</summary>
/// <param name="VpcId">The VPC of its VSwitch; null if the VSwitch does not exist.</param>
/// <param name="ZoneId">The zone of its VSwitch; null if the VSwitch does not exist.</param>
/// <param name="OwnerId">The account that owns it.</param>
/// <param name="ResourceGroupId">Its resource group, or the account's default group.</param>
/// <param name="QueueNumber">
/// The number of queues that was set, or that of the instance type; null if neither is known.
/// </param>
/// <param name="Eips">Its EIPs, by private address.</param>
internal sealed record ListedNetworkInterface(
    NetworkInterface NetworkInterface,
    VpcId? VpcId,
    ZoneId? ZoneId,
    AccountId OwnerId,
    string ResourceGroupId,
    int? QueueNumber,
    IReadOnlyDictionary<Ipv4Address, Eip> Eips)
{
    public static ListedNetworkInterface Of(AccountState state, NetworkInterface eni)
    {
        var vSwitch = state.VSwitches.Find(eni.VSwitchId);
        return new ListedNetworkInterface(
            eni,
            vSwitch?.VpcId,
            vSwitch?.ZoneId,
            state.Owner,
            state.ResourceGroupOf(eni.ResourceGroupId),
            eni.QueueNumber ?? QueuesOfType(state, eni),
            state.EipIndex.AddressesOf(eni));
    }

    private static int? QueuesOfType(AccountState state, NetworkInterface eni)
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

/// <summary>An ENI in the response of DescribeNetworkInterfaceAttribute.</summary>
/// <param name="Listed">The ENI as in DescribeNetworkInterfaces.</param>
/// <param name="MemberIds">The Member ENIs that are attached to it.</param>
internal sealed record DescribedNetworkInterface(
    ListedNetworkInterface Listed, ImmutableArray<NetworkInterfaceId> MemberIds);

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
