using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

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
