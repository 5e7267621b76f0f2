using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>
/// The rules by which ENIs come to be, several at once where an instance brings them along. First they are checked
/// together, so that they do not ask for one address or for the last place in a group twice; while that lasts their VSwitches
/// keep the addresses for them. Then they are made, or, where the creation is disposed of first, everything is as it was.
/// </summary>
internal sealed class NetworkInterfaceCreation : IDisposable
{
    private readonly AccountState state;
    private readonly Region region;
    private readonly List<NetworkInterfaceDraft> drafts = [];
    private readonly List<Action> restoreSearches = [];
    private readonly HashSet<NetworkInterfaceDraft> made = [];

    private NetworkInterfaceCreation(AccountState state, Region region)
    {
        this.state = state;
        this.region = region;
    }

    /// <summary>The action CreateNetworkInterface: makes a secondary or a Trunk ENI, which is Available at once.</summary>
    /// <exception cref="RefusedException">As <see cref="Check"/> says.</exception>
    public static ListedNetworkInterface Create(AccountState state, RegionId regionId, NetworkInterfaceSpec spec)
    {
        using var creation = Check(state, regionId, [spec]);
        state.Commit();
        return ListedNetworkInterface.Of(state, creation.Make(0));
    }

    /// <summary>
    /// Checks whether all these ENIs can be made, and keeps their addresses for them until it is disposed of. The caller commits the
    /// state before it makes them.
    /// </summary>
    /// <exception cref="RefusedException">
    /// In this order: the region; for each ENI its VSwitch, its groups, its resource group, its connection tracking, its
    /// address quota; the quota of ENIs; the addresses; the capacity of the groups; the free addresses of the VSwitches.
    /// </exception>
    public static NetworkInterfaceCreation Check(
        AccountState state, RegionId regionId, IReadOnlyList<NetworkInterfaceSpec> spec)
    {
        var creation = new NetworkInterfaceCreation(state, state.RequireRegion(regionId));
        try
        {
            creation.Draft(spec);
            creation.RequireQuota();
            creation.RequireRoomInGroups();
            creation.KeepAddresses();
            return creation;
        }
        catch
        {
            creation.Dispose();
            throw;
        }
    }

    /// <summary>Makes the ENI of this place in the list: Available, or InUse on this instance.</summary>
    public NetworkInterface Make(int index, InstanceId? instance = null)
    {
        var draft = drafts[index];
        if (!made.Add(draft))
        {
            throw new InvalidOperationException("The ENI is made already.");
        }

        var eni = draft.ToNetworkInterface(state, instance);
        state.TryAdd(eni);
        return eni;
    }

    /// <summary>Gives back the addresses of those that were not made.</summary>
    public void Dispose()
    {
        foreach (var draft in drafts)
        {
            if (!made.Contains(draft))
            {
                draft.Release();
            }
        }

        if (made.Count == 0)
        {
            restoreSearches.ForEach(restore => restore());
        }

        drafts.Clear();
    }

    private void Draft(IReadOnlyList<NetworkInterfaceSpec> spec)
    {
        foreach (var eni in spec)
        {
            var vSwitch = state.FindVSwitch(region.Id, eni.VSwitchId)
                ?? throw new RefusedException(Refusal.VSwitchNotFound, eni.VSwitchId.Value);
            if (vSwitch.Status != VSwitchStatus.Available)
            {
                throw new RefusedException(Refusal.VSwitchState);
            }

            SecurityGroupRules.RequireJoinable(state, region.Id, vSwitch.VpcId, eni.SecurityGroupIds);
            state.RequireResourceGroup(eni.ResourceGroupId);
            NetworkInterfaceRules.RequireOffered(eni.ConnectionTracking);
            RequireAddressQuota(eni);
            if (eni.Ipv6 is { } ipv6)
            {
                Ipv6Assignment.RequirePool(vSwitch);
                Ipv6Assignment.RequireQuota("", eni.InstanceType, 0, ipv6.Count);
            }

            drafts.Add(new NetworkInterfaceDraft(eni, vSwitch));
        }
    }

    private void RequireAddressQuota(NetworkInterfaceSpec eni)
    {
        var quota = AddressQuota.Of(eni, state.Limits);
        if (eni.Addresses is ChosenAddresses list)
        {
            quota.RequireListLength("PrivateIpAddress", list.Count);
        }

        if (eni.Addresses is { } selection)
        {
            quota.Require(selection.Count);
        }
    }

    /// <summary>Primary ENIs are not counted: they come and go with their instances, which have a quota of their own.</summary>
    private void RequireQuota()
    {
        if (drafts.Count > state.FreeMacAddressCount)
        {
            throw new RefusedException(Refusal.TooManyNetworkInterfaces);
        }

        var more = drafts.Count(draft => draft.Spec.Type != NetworkInterfaceType.Primary);
        if (more > 0 && more > state.Access.Account.Quotas.NetworkInterfacesPerRegion - state.SecondaryNetworkInterfacesIn(region.Id))
        {
            throw new RefusedException(Refusal.TooManyNetworkInterfaces);
        }
    }

    private void RequireRoomInGroups()
    {
        var asked = new Dictionary<SecurityGroupId, int>();
        foreach (var draft in drafts)
        {
            foreach (var group in draft.Spec.SecurityGroupIds)
            {
                asked[group] = asked.GetValueOrDefault(group) + draft.PlacesInGroups;
                SecurityGroupRules.RequireRoom(state, group, asked[group]);
            }
        }
    }

    private void KeepAddresses()
    {
        RequirePossible();
        foreach (var vSwitch in drafts.Select(draft => draft.VSwitch).DistinctBy(vSwitch => vSwitch.Id))
        {
            RememberSearches(vSwitch);
        }

        foreach (var draft in drafts)
        {
            draft.KeepChosen();
        }

        foreach (var draft in drafts)
        {
            draft.KeepNextPrefixes();
        }

        foreach (var draft in drafts)
        {
            draft.KeepNextAddresses();
        }

        foreach (var draft in drafts.OrderBy(draft => draft.Spec.Ipv6 is { NextAddresses: 0, NextPrefixes: 0 } ? 0 : 1))
        {
            draft.KeepIpv6();
        }
    }

    private void RememberSearches(VSwitch vSwitch)
    {
        var pool = vSwitch.Addresses;
        var (address, prefix) = (pool.LastAllocated, pool.LastAllocatedPrefix);
        restoreSearches.Add(() => (pool.LastAllocated, pool.LastAllocatedPrefix) = (address, prefix));
        if (vSwitch.Ipv6Addresses is { } ipv6Pool)
        {
            var (address6, prefix6) = (ipv6Pool.LastAllocated, ipv6Pool.LastAllocatedPrefix);
            restoreSearches.Add(() => (ipv6Pool.LastAllocated, ipv6Pool.LastAllocatedPrefix) = (address6, prefix6));
        }
    }

    /// <summary>What is chosen is looked at for the block, then for repetition; whether it is free, where it is kept.</summary>
    private void RequirePossible()
    {
        var chosen = new Dictionary<VSwitchId, HashSet<CidrBlock>>();
        foreach (var draft in drafts)
        {
            draft.RequireUsable();
            chosen[draft.VSwitch.Id] = [];
        }

        foreach (var draft in drafts)
        {
            draft.RequireApart(chosen[draft.VSwitch.Id]);
        }
    }
}
