using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Metadata;

/// <summary>Finds instances by the names and addresses that clients can reach them by.</summary>
internal static class InstanceHosts
{
    /// <summary>
    /// The instances with an address; or with an ID or a host name that is the host or, if there are none, its first
    /// label. Their case is ignored, because clients may change it. Several instances can have the same host name, and
    /// the same private address in different VPCs.
    /// </summary>
    /// <param name="host">A host name, or an IP address without brackets.</param>
    public static IReadOnlyList<Instance> Find(AccountState state, string host)
    {
        if (IpAddress.TryParse(host, out var address))
        {
            return [.. InstancesWith(state, address).Distinct().Select(state.Instances.Find).OfType<Instance>()];
        }

        return NamedBy(state, host) is { Count: > 0 } named ? named : NamedBy(state, host.Split('.')[0]);
    }

    private static IReadOnlyList<Instance> NamedBy(AccountState state, string name) =>
        state.Instances.Find(new(name)) is { } instance
            ? [instance]
            : [.. state.Instances.Where(it => Matches(it.HostName, name) || Matches(it.Id.Value, name))];

    private static bool Matches(string text, string name) =>
        text.Length > 0 && text.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<InstanceId> InstancesWith(AccountState state, IpAddress address)
    {
        var enis = state.VSwitches.Where(vSwitch => Allocates(state, vSwitch, address))
            .SelectMany(vSwitch => state.NetworkInterfacesIn(vSwitch.Id))
            .Where(eni => eni.Has(address));
        foreach (var eni in enis)
        {
            if (eni.InstanceId is { } attached)
            {
                yield return attached;
            }
        }

        if (address.Ipv4 is not { } ipv4 || !state.PublicAddresses.Contains(ipv4))
        {
            yield break;
        }

        foreach (var instance in state.Instances.Where(candidate => candidate.PublicIpAddress == ipv4))
        {
            yield return instance.Id;
        }

        foreach (var eip in state.Eips.Where(eip => eip.IpAddress == ipv4))
        {
            if (InstanceOf(state, eip.Target) is { } associated)
            {
                yield return associated;
            }
        }
    }

    /// <summary>Whether an ENI of the VSwitch can have the address, so that most VSwitches are skipped.</summary>
    private static bool Allocates(AccountState state, VSwitch vSwitch, IpAddress address) =>
        address.Ipv4 is { } ipv4
            ? vSwitch.CidrBlock.Contains(ipv4) && !state.AddressesOf(vSwitch).IsFree(ipv4)
            : vSwitch.Ipv6CidrBlock?.Contains(address.Ipv6!.Value) == true;

    private static InstanceId? InstanceOf(AccountState state, EipTarget? target) => target switch
    {
        InstanceTarget instance => instance.InstanceId,
        NetworkInterfaceTarget eni => state.NetworkInterfaces.Find(eni.NetworkInterfaceId)?.InstanceId,
        _ => null,
    };
}
