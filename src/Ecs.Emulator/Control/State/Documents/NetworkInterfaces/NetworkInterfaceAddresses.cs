using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.NetworkInterfaces;

/// <summary>Checks that the addresses of the ENIs of a document are in their VSwitches and unique.</summary>
/// <param name="state">The state, with the VSwitches of the document.</param>
internal sealed class NetworkInterfaceAddresses(AccountState state)
{
    private readonly HashSet<(VSwitchId VSwitch, Ipv4Address Address)> allocated = [];

    private readonly Dictionary<VSwitchId, AllocatedIpv6> ipv6ByVSwitch = [];

    /// <summary>
    /// Returns whether every address of the ENI is usable in its VSwitch and not used by another ENI. Reports the other
    /// addresses.
    /// </summary>
    public bool Check(MemberReader reader, NetworkInterface eni)
    {
        var vSwitch = state.VSwitches.Find(eni.VSwitchId);
        var ownAddresses = new HashSet<Ipv4Address>();
        var isValid = true;
        foreach (var (member, address) in Addresses(eni))
        {
            var problem = ownAddresses.Add(address)
                ? ProblemWith(address, vSwitch, eni.VSwitchId)
                : "the ENI has it twice";
            if (problem is not null)
            {
                reader.Report(member, $"{address}: {problem}.");
                isValid = false;
            }
        }

        return CheckIpv6(reader, eni, vSwitch) && isValid;
    }

    private bool CheckIpv6(MemberReader reader, NetworkInterface eni, VSwitch? vSwitch)
    {
        if (eni.Ipv6Count == 0)
        {
            return true;
        }

        if (!ipv6ByVSwitch.TryGetValue(eni.VSwitchId, out var allocatedIpv6))
        {
            ipv6ByVSwitch.Add(eni.VSwitchId, allocatedIpv6 = new AllocatedIpv6());
        }

        var pool = vSwitch is null ? null : state.Ipv6AddressesOf(vSwitch);
        var isValid = true;
        void Check<T>(Member member, T value, bool isUsable, Func<T, bool> tryAdd)
        {
            if (!isUsable || !tryAdd(value))
            {
                reader.Report(member, isUsable
                    ? $"{value}: an ENI of {eni.VSwitchId} has it already."
                    : $"{value}: it is outside {pool!.Block}, the block of {eni.VSwitchId}, or reserved there.");
                isValid = false;
            }
        }

        foreach (var address in eni.Ipv6Addresses)
        {
            var isUsable = pool?.IsUsable(address) ?? true;
            Check(NetworkInterfaceDocument.Ipv6Addresses, address, isUsable, allocatedIpv6.TryAdd);
        }

        foreach (var prefix in eni.Ipv6Prefixes)
        {
            var isUsable = pool?.IsUsable(prefix) ?? true;
            Check(NetworkInterfaceDocument.Ipv6Prefixes, prefix, isUsable, allocatedIpv6.TryAdd);
        }

        return isValid;
    }

    private string? ProblemWith(Ipv4Address address, VSwitch? vSwitch, VSwitchId vSwitchId)
    {
        if (vSwitch is not null && !state.AddressesOf(vSwitch).IsUsable(address))
        {
            return $"it is outside {vSwitch.CidrBlock}, the block of {vSwitchId}, or reserved there";
        }

        return allocated.Add((vSwitchId, address)) ? null : $"another ENI of {vSwitchId} has it";
    }

    private static IEnumerable<(Member Member, Ipv4Address Address)> Addresses(NetworkInterface eni)
    {
        yield return (NetworkInterfaceDocument.PrimaryIpAddress, eni.PrimaryIpAddress);
        foreach (var address in eni.PrivateIpAddresses)
        {
            yield return (NetworkInterfaceDocument.PrivateIpAddresses, address);
        }

        foreach (var prefix in eni.Ipv4Prefixes)
        {
            foreach (var address in prefix.Addresses())
            {
                yield return (NetworkInterfaceDocument.Ipv4Prefixes, address);
            }
        }
    }
}
