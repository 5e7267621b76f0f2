using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>
/// The rules of ModifyInstanceVpcAttribute: the primary ENI keeps its id and gets another place or address.
/// </summary>
internal sealed record InstanceMove
{
    /// <summary>The VSwitch, in the zone of the instance.</summary>
    public required VSwitchId VSwitchId { get; init; }

    /// <summary>The primary address; null for the present one where the VSwitch stays, else for any.</summary>
    public Ipv4Address? PrivateIpAddress { get; init; }

    /// <summary>The VPC; null for the present one.</summary>
    public VpcId? VpcId { get; init; }

    /// <summary>The security groups, all of them; empty for the present ones.</summary>
    public ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; } = [];

    /// <summary>Moves a Stopped instance: as a whole, or not at all.</summary>
    /// <exception cref="RefusedException">
    /// In this order: the instance and its state, its primary ENI, the VSwitch, the addresses that would be left
    /// behind, the groups, the address.
    /// </exception>
    public ChangeSet Make(AccountState state, InstanceId id)
    {
        var instance = InstanceRules.Require(state, id, InstanceStatus.Stopped);
        var (eni, home) = RequirePrimary(state, id);
        var vSwitch = RequireVSwitch(state, instance, home);
        RequireNothingLeftBehind(state, eni, home, vSwitch);
        var groups = RequireGroups(state, eni, vSwitch);
        RequireAddress(state, eni, vSwitch);

        var changes = state.NewChanges();
        var address = PrivateIpAddress
            ?? (vSwitch.Id == home.Id ? eni.PrimaryIpAddress : NextAddress(state, changes, vSwitch));
        changes.Replace(
            state.NetworkInterfaces,
            eni,
            eni with { VSwitchId = vSwitch.Id, SecurityGroupIds = groups, PrimaryIpAddress = address });
        return changes;
    }

    private static (NetworkInterface Eni, VSwitch Home) RequirePrimary(AccountState state, InstanceId id)
    {
        if (state.PrimaryNetworkInterfaceOf(id) is not { } eni || state.VSwitches.Find(eni.VSwitchId) is not { } home)
        {
            throw new RefusedException(Refusal.InstanceNotInVpc);
        }

        return eni.TaskInProgress || state.Tasks.IsBusy(eni.Id)
            ? throw new RefusedException(Refusal.PrivateAddressChanging)
            : (eni, home);
    }

    private VSwitch RequireVSwitch(AccountState state, Instance instance, VSwitch home)
    {
        var vSwitch = state.VSwitches.Find(instance.RegionId, VSwitchId)
            ?? throw new RefusedException(Refusal.VSwitchNotFound, VSwitchId.Value);
        if (vSwitch.VpcId != (VpcId ?? home.VpcId))
        {
            throw new RefusedException(Refusal.VSwitchNotInVpc);
        }

        if (vSwitch.ZoneId != instance.ZoneId)
        {
            throw new RefusedException(Refusal.ZoneMismatch);
        }

        return vSwitch.Status == VSwitchStatus.Available ? vSwitch : throw new RefusedException(Refusal.VSwitchState);
    }

    /// <summary>Only the primary address can move; other ENIs cannot follow into another VPC.</summary>
    private static void RequireNothingLeftBehind(AccountState state, NetworkInterface eni, VSwitch home, VSwitch vSwitch)
    {
        if (vSwitch.Id != home.Id && eni.SecondaryAddressCount + eni.Ipv6Count > 0)
        {
            throw new RefusedException(
                Refusal.InstanceMoveDenied, "The primary ENI holds more than its primary address.");
        }

        if (vSwitch.VpcId != home.VpcId && state.NetworkInterfacesOf(eni.InstanceId!.Value).Skip(1).Any())
        {
            throw new RefusedException(Refusal.InstanceMoveDenied, "Secondary ENIs are attached to the instance.");
        }
    }

    private ImmutableArray<SecurityGroupId> RequireGroups(AccountState state, NetworkInterface eni, VSwitch vSwitch)
    {
        var groups = SecurityGroupIds.IsEmpty ? eni.SecurityGroupIds : [.. SecurityGroupIds.Distinct()];
        SecurityGroupRules.RequireJoinable(state, eni.RegionId, vSwitch.VpcId, groups);
        foreach (var group in groups)
        {
            if (!eni.SecurityGroupIds.Contains(group))
            {
                SecurityGroupRules.RequireRoom(state, group, 1 + eni.SecondaryAddressCount);
            }
        }

        return groups;
    }

    private void RequireAddress(AccountState state, NetworkInterface eni, VSwitch vSwitch)
    {
        var pool = state.AddressesOf(vSwitch);
        if (PrivateIpAddress is not { } address)
        {
            if (vSwitch.Id != eni.VSwitchId && pool.SelectableAddressCount == 0)
            {
                throw new RefusedException(Refusal.AddressesExhausted, vSwitch.Id.Value);
            }
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
        var allocation = Cursors.NewAllocation(state, vSwitch);
        var address = allocation.TakeNextAddresses(1)[0];
        Cursors.Move(state, changes, vSwitch.Id, allocation, ipv6: null);
        return address;
    }
}
