using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Places;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>
/// Creates ENIs. The ENIs of a new instance are checked together, so that they share the free addresses and the quotas
/// of their security groups.
/// </summary>
internal sealed class NetworkInterfaceCreation
{
    private readonly AccountState state;
    private readonly Region region;
    private readonly List<NetworkInterfaceDraft> drafts = [];
    private readonly Dictionary<VSwitchId, (AddressAllocation Ipv4, Ipv6AddressAllocation? Ipv6)> allocations = [];
    private readonly HashSet<string> macAddresses = new(StringComparer.Ordinal);

    private NetworkInterfaceCreation(AccountState state, Region region)
    {
        this.state = state;
        this.region = region;
    }

    /// <summary>Creates a secondary ENI or a Trunk ENI, which is Available at once.</summary>
    /// <exception cref="RefusedException">As <see cref="Check"/>.</exception>
    public static Plan<ListedNetworkInterface> Create(AccountState state, RegionId regionId, NetworkInterfaceSpec spec)
    {
        var creation = Check(state, regionId, [spec]);
        var changes = state.NewChanges();
        var eni = creation.Add(changes, 0);
        creation.MoveCursors(changes);
        return new(changes, ListedNetworkInterface.Of(state, eni));
    }

    /// <summary>Checks whether all ENIs can be created, and chooses their addresses.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region; for each ENI its VSwitch, security groups, resource group, connection
    /// tracking and address quota; the ENI quota of the region; the addresses; the address limits of the security
    /// groups; the free addresses of the VSwitches.
    /// </exception>
    public static NetworkInterfaceCreation Check(
        AccountState state, RegionId regionId, IReadOnlyList<NetworkInterfaceSpec> specs)
    {
        var creation = new NetworkInterfaceCreation(state, RegionRules.RequireNetworkInterfaces(state, regionId));
        creation.Draft(specs);
        creation.RequireQuota();
        creation.RequireRoomInGroups();
        creation.AllocateAddresses();
        return creation;
    }

    /// <summary>
    /// Adds the ENI of a spec to the changes. Its status is Available, or InUse if an instance is specified.
    /// </summary>
    public NetworkInterface Add(ChangeSet changes, int index, InstanceId? instance = null)
    {
        var eni = drafts[index].ToNetworkInterface(
            changes.NewId(state.NetworkInterfaces, region.Id), NewMacAddress(changes.Ids), state.Now, instance);
        changes.Add(state.NetworkInterfaces, eni);
        return eni;
    }

    /// <summary>Moves the search positions of the VSwitches behind the chosen addresses.</summary>
    public void MoveCursors(ChangeSet changes)
    {
        foreach (var (vSwitch, allocation) in allocations)
        {
            Cursors.Move(state, changes, vSwitch, allocation.Ipv4, allocation.Ipv6);
        }
    }

    private string NewMacAddress(IdGenerator ids)
    {
        var mac = state.FreeMacAddressFrom(ids.Next(), macAddresses)!;
        macAddresses.Add(mac);
        return mac;
    }

    private void Draft(IReadOnlyList<NetworkInterfaceSpec> specs)
    {
        foreach (var eni in specs)
        {
            var vSwitch = VSwitchRules.RequireAvailable(state, region.Id, eni.VSwitchId);
            SecurityGroupRules.RequireJoinable(state, region.Id, vSwitch.VpcId, eni.SecurityGroupIds);
            ResourceGroupRules.RequireGroup(state, eni.ResourceGroupId);
            NetworkInterfaceRules.RequireSupported(eni.ConnectionTracking);
            RequireAddressQuota(eni);
            if (eni.Ipv6 is { } ipv6)
            {
                Ipv6Rules.RequireAllocation(state, vSwitch);
                Ipv6Rules.RequireQuota("", eni.InstanceType, 0, ipv6.Count);
            }

            drafts.Add(NewDraft(eni, vSwitch));
        }
    }

    private NetworkInterfaceDraft NewDraft(NetworkInterfaceSpec eni, VSwitch vSwitch)
    {
        if (!allocations.TryGetValue(vSwitch.Id, out var allocation))
        {
            allocation = (Cursors.NewAllocation(state, vSwitch), Cursors.NewIpv6Allocation(state, vSwitch));
            allocations.Add(vSwitch.Id, allocation);
        }

        return new NetworkInterfaceDraft(eni, vSwitch, state.AddressesOf(vSwitch), allocation.Ipv4, allocation.Ipv6);
    }

    private void RequireAddressQuota(NetworkInterfaceSpec eni)
    {
        var quota = AddressQuota.OfNew(eni.InstanceType, state.Limits);
        if (eni.Addresses is ChosenAddresses list)
        {
            quota.RequireListLength(list.Count);
        }

        if (eni.Addresses is { } selection)
        {
            quota.Require(selection.Count);
        }
    }

    /// <summary>The quota does not apply to primary ENIs.</summary>
    private void RequireQuota()
    {
        if (drafts.Count > state.FreeMacAddressCount)
        {
            throw new RefusedException(Refusal.TooManyNetworkInterfaces);
        }

        var more = drafts.Count(draft => draft.Spec.Type != NetworkInterfaceType.Primary);
        var quota = state.Access.Account.Quotas.NetworkInterfacesPerRegion;
        if (more > 0 && more > quota - state.SecondaryNetworkInterfacesIn(region.Id))
        {
            throw new RefusedException(Refusal.TooManyNetworkInterfaces);
        }
    }

    private void RequireRoomInGroups()
    {
        var requested = new Dictionary<SecurityGroupId, int>();
        foreach (var draft in drafts)
        {
            foreach (var group in draft.Spec.SecurityGroupIds)
            {
                requested[group] = requested.GetValueOrDefault(group) + draft.AddressCount;
                SecurityGroupRules.RequireRoom(state, group, requested[group]);
            }
        }
    }

    private void AllocateAddresses()
    {
        RequireValidAddresses();
        drafts.ForEach(draft => draft.AllocateSpecified());
        drafts.ForEach(draft => draft.AllocateNextPrefixes());
        drafts.ForEach(draft => draft.AllocateNextAddresses());
        foreach (var draft in drafts.OrderBy(draft => draft.Spec.Ipv6 is { NextAddresses: 0, NextPrefixes: 0 } ? 0 : 1))
        {
            draft.AllocateIpv6();
        }
    }

    /// <summary>
    /// Checks whether specified addresses are in the block and distinct. The allocation checks whether they are free.
    /// </summary>
    private void RequireValidAddresses()
    {
        var chosen = new Dictionary<VSwitchId, HashSet<CidrBlock>>();
        foreach (var draft in drafts)
        {
            draft.RequireUsable();
            chosen[draft.VSwitch.Id] = [];
        }

        foreach (var draft in drafts)
        {
            draft.RequireDistinct(chosen[draft.VSwitch.Id]);
        }
    }
}
