using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

/// <summary>The rules of ModifyInstanceVpcAttribute.</summary>
internal static class InstanceVpcModification
{
    /// <summary>Moves the primary ENI of a Stopped instance. The ENI keeps its id.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the instance and its status, its primary ENI, the VSwitch, addresses and ENIs that cannot
    /// move, the security groups, the address.
    /// </exception>
    public static ChangeSet Modify(AccountState state, InstanceId id, InstanceVpcChanges target)
    {
        var instance = InstanceRules.RequireUnlocked(state, id, InstanceStatus.Stopped);
        var (eni, current) = RequirePrimary(state, id);
        var vSwitch = RequireVSwitch(state, instance, current, target);
        RequireMovable(state, eni, current, vSwitch);
        var groups = RequireGroups(state, eni, vSwitch, target);
        RequireAddress(state, eni, vSwitch, target);

        var changes = state.NewChanges();
        var address = target.PrivateIpAddress
            ?? (vSwitch.Id == current.Id ? eni.PrimaryIpAddress : NextAddress(state, changes, vSwitch));
        changes.Replace(
            state.NetworkInterfaces,
            eni,
            eni with { VSwitchId = vSwitch.Id, SecurityGroupIds = groups, PrimaryIpAddress = address });
        return changes;
    }

    private static (NetworkInterface Eni, VSwitch Home) RequirePrimary(AccountState state, InstanceId id)
    {
        if (state.PrimaryNetworkInterfaceOf(id) is not { } eni
            || state.VSwitches.Find(eni.VSwitchId) is not { } current)
        {
            throw new RefusedException(Refusal.InstanceNotInVpc);
        }

        return eni.TaskInProgress || state.Tasks.IsBusy(eni.Id)
            ? throw new RefusedException(Refusal.PrivateAddressChanging)
            : (eni, current);
    }

    private static VSwitch RequireVSwitch(
        AccountState state, Instance instance, VSwitch current, InstanceVpcChanges target)
    {
        var vSwitch = VSwitchListing.Get(state, instance.RegionId, target.VSwitchId);
        RefusedException.ThrowIf(vSwitch.VpcId != (target.VpcId ?? current.VpcId), Refusal.VSwitchNotInVpc);
        RefusedException.ThrowIf(vSwitch.ZoneId != instance.ZoneId, Refusal.ZoneMismatch);
        VSwitchRules.RequireAvailable(vSwitch);
        return vSwitch;
    }

    /// <summary>
    /// An ENI with further addresses, and an instance with a HaVip, cannot move. An instance with further ENIs, in a
    /// VSwitch with a custom route table, or that is a next hop cannot move to another VPC.
    /// </summary>
    private static void RequireMovable(AccountState state, NetworkInterface eni, VSwitch current, VSwitch vSwitch)
    {
        if (vSwitch.Id != current.Id && eni.SecondaryAddressCount + eni.Ipv6Count > 0)
        {
            throw new RefusedException(
                Refusal.InstanceMoveDenied, "The primary ENI holds more than its primary address.");
        }

        if (vSwitch.Id != current.Id
            && (state.HaVipIndex.Of(HaVipInstance.Of(eni.InstanceId!.Value)).Count > 0
                || state.HaVipIndex.Of(HaVipInstance.Of(eni.Id)).Count > 0))
        {
            throw new RefusedException(Refusal.InstanceMoveDenied, "The instance is associated with a HaVip.");
        }

        if (vSwitch.VpcId != current.VpcId && state.NetworkInterfacesOf(eni.InstanceId!.Value).Skip(1).Any())
        {
            throw new RefusedException(Refusal.InstanceMoveDenied, "Secondary ENIs are attached to the instance.");
        }

        if (vSwitch.VpcId != current.VpcId && current.RouteTableId is not null)
        {
            throw new RefusedException(Refusal.InstanceMoveDenied, "The VSwitch has a custom route table.");
        }

        if (vSwitch.VpcId != current.VpcId
            && (state.Routes.HasEntryTo(NextHop.To(eni.InstanceId!.Value))
                || state.Routes.HasEntryTo(NextHop.To(eni.Id))))
        {
            throw new RefusedException(Refusal.InstanceMoveDenied, "The instance is the next hop of a route entry.");
        }
    }

    private static ImmutableArray<SecurityGroupId> RequireGroups(
        AccountState state, NetworkInterface eni, VSwitch vSwitch, InstanceVpcChanges target)
    {
        var groups = target.SecurityGroupIds.IsEmpty ? eni.SecurityGroupIds : [.. target.SecurityGroupIds.Distinct()];
        NetworkInterfaceRules.RequireNewGroups(state, eni, vSwitch.VpcId, groups);
        return groups;
    }

    private static void RequireAddress(
        AccountState state, NetworkInterface eni, VSwitch vSwitch, InstanceVpcChanges target)
    {
        var pool = state.AddressesOf(vSwitch);
        if (target.PrivateIpAddress is not { } address)
        {
            RefusedException.ThrowIf(
                vSwitch.Id != eni.VSwitchId && pool.SelectableAddressCount == 0,
                Refusal.AddressesExhausted,
                vSwitch.Id.Value);
        }
        else if (!pool.IsUsable(address))
        {
            throw new RefusedException(Refusal.AddressNotInVSwitch, address.ToString(), pool.Block.ToString());
        }
        else if (vSwitch.Id == eni.VSwitchId && address == eni.PrimaryIpAddress)
        {
            throw new RefusedException(Refusal.AddressUnchanged);
        }
        else if (!pool.IsFree(address))
        {
            throw new RefusedException(Refusal.AddressAssigned, address.ToString());
        }
    }

    private static Ipv4Address NextAddress(AccountState state, ChangeSet changes, VSwitch vSwitch)
    {
        var allocation = new VSwitchAllocation(state, vSwitch);
        var address = allocation.AllocateNext();
        allocation.MoveCursors(changes);
        return address;
    }
}
