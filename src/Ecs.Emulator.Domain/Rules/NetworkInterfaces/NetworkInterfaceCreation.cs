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
    private readonly Dictionary<VSwitchId, VSwitchAllocation> allocations = [];
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
    /// Adds the ENI of a spec to the changes. Its status is Available, or InUse if an instance or a service is
    /// specified.
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
        foreach (var allocation in allocations.Values)
        {
            allocation.MoveCursors(changes);
        }
    }

    private string NewMacAddress(IdGenerator ids)
    {
        var mac = state.NetworkInterfaceIndex.FreeMacAddressFrom(ids.Next(), macAddresses)!;
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
            if (eni.Addresses is { } ipv4)
            {
                var quota = AddressQuota.Ipv4(eni: null, eni.InstanceType, state.Limits);
                quota.RequireListLength(ipv4.Addresses.Length);
                quota.Require(ipv4.Count);
            }

            if (eni.Ipv6 is { } ipv6)
            {
                AddressRules.RequireIpv6Pool(state, vSwitch);
                AddressQuota.Ipv6(eni: null, eni.InstanceType).Require(ipv6.Count);
            }

            drafts.Add(NewDraft(eni, vSwitch));
        }
    }

    private NetworkInterfaceDraft NewDraft(NetworkInterfaceSpec eni, VSwitch vSwitch)
    {
        if (!allocations.TryGetValue(vSwitch.Id, out var allocation))
        {
            allocation = new VSwitchAllocation(state, vSwitch);
            allocations.Add(vSwitch.Id, allocation);
        }

        return new NetworkInterfaceDraft(eni, vSwitch, allocation);
    }

    /// <summary>The quota does not apply to primary ENIs and to those of services.</summary>
    private void RequireQuota()
    {
        RefusedException.ThrowIf(
            drafts.Count > state.NetworkInterfaceIndex.FreeMacAddressCount, Refusal.TooManyNetworkInterfaces);
        var more = drafts.Count(
            draft => draft.Spec.Type != NetworkInterfaceType.Primary && draft.Spec.ServiceId is null);
        var quota = state.Quotas.NetworkInterfacesPerRegion;
        if (more > 0 && more > quota - state.NetworkInterfaceIndex.SecondaryIn(region.Id))
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
        drafts.ForEach(draft => draft.RequireUsable());
        drafts.ForEach(draft => draft.AllocateSpecified());
        drafts.ForEach(draft => draft.RequireFree());
        drafts.ForEach(draft => draft.AllocateNextPrefixes());
        drafts.ForEach(draft => draft.AllocateNextAddresses());
        foreach (var draft in drafts.OrderBy(draft => draft.HasAutomaticIpv6 ? 1 : 0))
        {
            draft.AllocateIpv6();
        }
    }
}
