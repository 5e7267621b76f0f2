using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>Reads the ENIs of a state document into a state whose other resources are there already.</summary>
/// <param name="state">The state.</param>
internal sealed class NetworkInterfaceReader(AccountState state)
{
    private readonly HashSet<string> givenMacAddresses = new(StringComparer.Ordinal);
    private readonly MemberDeviceIndexes deviceIndexes = new();

    /// <summary>The addresses of VSwitches that are gone: those that exist keep their own count.</summary>
    private readonly HashSet<(VSwitchId VSwitch, Ipv4Address Address)> takenInGoneVSwitches = [];

    /// <summary>What the ENIs of each VSwitch hold of IPv6, whether the VSwitch has IPv6 or not.</summary>
    private readonly Dictionary<VSwitchId, HeldIpv6> heldIpv6 = [];

    /// <summary>
    /// Reads them all. Only when every MAC address and device index that is given is known do the others get theirs, so
    /// that the order of the document does not matter.
    /// </summary>
    public void ReadAll(ObjectReader root)
    {
        var read = new List<(ObjectReader Entry, NetworkInterface Eni)>();
        foreach (var (id, entry) in root.Children("networkInterfaces"))
        {
            if (Read(new NetworkInterfaceId(id), entry) is { } eni)
            {
                read.Add((entry, eni));
            }
        }

        foreach (var (entry, eni) in read)
        {
            if (!HasItsAddresses(entry, eni))
            {
                continue;
            }

            var filled = deviceIndexes.Fill(eni);
            if (filled.MacAddress.Length > 0)
            {
                state.TryAdd(filled);
            }
            else if (state.MacAddressFor(eni.Id, givenMacAddresses) is { } mac)
            {
                state.TryAdd(filled with { MacAddress = mac });
            }
            else
            {
                entry.Report("macAddress", "All MAC addresses are used up.");
            }
        }
    }

    private NetworkInterface? Read(NetworkInterfaceId id, ObjectReader entry)
    {
        var vSwitchId = new VSwitchId(entry.RequiredText("vSwitchId"));
        InstanceId? instanceId = entry.Id("instanceId") is { } instance ? new InstanceId(instance) : null;
        var primary = entry.RequiredAddress("primaryIpAddress");
        var deviceIndex = entry.Integer("deviceIndex", Quantity.Max);
        var eni = new NetworkInterface
        {
            Id = id,
            VSwitchId = vSwitchId,
            RegionId = RegionDocument.Of(entry, state, state.VSwitches.Find(vSwitchId)?.RegionId),
            Type = entry.OneOf("type", NetworkInterfaceType.Secondary),
            Status = entry.OneOf(
                "status", instanceId is null ? NetworkInterfaceStatus.Available : NetworkInterfaceStatus.InUse),
            PrimaryIpAddress = primary ?? default,
            PrivateIpAddresses = entry.Addresses("privateIpAddresses"),
            Ipv4Prefixes = entry.Blocks("ipv4Prefixes", AddressPool.PrefixMaskLength),
            Ipv6Addresses = entry.Ipv6Addresses("ipv6Addresses"),
            Ipv6Prefixes = entry.Ipv6Blocks("ipv6Prefixes", Ipv6AddressPool.PrefixMaskLength),
            SecurityGroupIds = [.. entry.DistinctTexts("securityGroupIds").Select(group => new SecurityGroupId(group))],
            InstanceId = instanceId,
            MacAddress = GivenMacAddress(entry),
            Name = entry.Text("name") ?? "",
            Description = entry.Text("description") ?? "",
            CreationTime = entry.Time("creationTime", state.Now),
            Tags = entry.Tags(),
            ResourceGroupId = entry.Text("resourceGroupId") ?? "",
            ServiceId = entry.Long("serviceId", long.MaxValue),
            DeleteOnRelease = entry.Boolean("deleteOnRelease", true),
            SourceDestCheck = entry.Boolean("sourceDestCheck", false),
            TrafficMode = entry.OneOf("trafficMode", NetworkInterfaceTrafficMode.Standard),
            QueueNumber = entry.Integer("queueNumber", Quantity.Max, minimum: 1),
            QueuePairNumber = entry.Integer("queuePairNumber", Quantity.Max) ?? 0,
            NetworkCardIndex = entry.Integer("networkCardIndex", Quantity.MaxNetworkCardIndex),
            DeviceIndex = deviceIndex ?? 0,
            TrunkNetworkInterfaceId =
                entry.Id("trunkNetworkInterfaceId") is { } trunk ? new NetworkInterfaceId(trunk) : null,
            ConnectionTracking = ReadConnectionTracking(entry),
            TransitionEndsAt = entry.OptionalTime("transitionEndsAt"),
            TaskInProgress = entry.Boolean("taskInProgress", false),
        };
        deviceIndexes.Add(eni, deviceIndex);
        return primary is null ? null : eni;
    }

    private static ConnectionTracking ReadConnectionTracking(ObjectReader entry)
    {
        if (entry.Child("connectionTracking") is not { } child)
        {
            return ConnectionTracking.Default;
        }

        var tracking = new ConnectionTracking(
            child.Integer("tcpEstablishedTimeout", Quantity.Max) ?? ConnectionTracking.Default.TcpEstablishedTimeout,
            child.Integer("tcpClosedAndTimeWaitTimeout", Quantity.Max)
                ?? ConnectionTracking.Default.TcpClosedAndTimeWaitTimeout,
            child.Integer("udpTimeout", Quantity.Max) ?? ConnectionTracking.Default.UdpTimeout);
        child.Close();
        if (!tracking.IsOffered)
        {
            entry.Report("connectionTracking", "The service does not offer these times.");
        }

        return tracking;
    }

    /// <summary>Whether every address of the ENI is usable in its VSwitch and nobody else's; notes those that are not.</summary>
    private bool HasItsAddresses(ObjectReader entry, NetworkInterface eni)
    {
        var vSwitch = state.VSwitches.Find(eni.VSwitchId);
        var taken = new HashSet<Ipv4Address>();
        var fine = true;
        foreach (var (member, address) in Addresses(eni))
        {
            var problem = taken.Add(address) ? ProblemWith(address, vSwitch, eni.VSwitchId) : "the ENI has it twice";
            if (problem is not null)
            {
                entry.Report(member, $"{address}: {problem}.");
                fine = false;
            }
        }

        return HasItsIpv6(entry, eni) && fine;
    }

    private bool HasItsIpv6(ObjectReader entry, NetworkInterface eni)
    {
        if (eni.Ipv6Count == 0)
        {
            return true;
        }

        if (!heldIpv6.TryGetValue(eni.VSwitchId, out var held))
        {
            heldIpv6.Add(eni.VSwitchId, held = new HeldIpv6());
        }

        var pool = state.VSwitches.Find(eni.VSwitchId)?.Ipv6Addresses;
        var fine = true;
        void Check<T>(string member, T value, bool isUsable, Func<T, bool> tryHold)
        {
            if (!isUsable || !tryHold(value))
            {
                entry.Report(member, isUsable
                    ? $"{value}: an ENI of {eni.VSwitchId} has it already."
                    : $"{value}: it is outside {pool!.Block}, the block of {eni.VSwitchId}, or reserved there.");
                fine = false;
            }
        }

        foreach (var address in eni.Ipv6Addresses)
        {
            Check("ipv6Addresses", address, pool?.IsUsable(address) ?? true, held.TryAdd);
        }

        foreach (var prefix in eni.Ipv6Prefixes)
        {
            Check("ipv6Prefixes", prefix, pool?.IsUsable(prefix) ?? true, held.TryAdd);
        }

        return fine;
    }

    private string? ProblemWith(Ipv4Address address, VSwitch? vSwitch, VSwitchId vSwitchId)
    {
        if (vSwitch is null)
        {
            return takenInGoneVSwitches.Add((vSwitchId, address)) ? null : $"another ENI of {vSwitchId} has it";
        }

        if (!vSwitch.Addresses.IsUsable(address))
        {
            return $"it is outside {vSwitch.Addresses.Block}, the block of {vSwitchId}, or reserved there";
        }

        return vSwitch.Addresses.IsFree(address) ? null : $"another ENI of {vSwitchId} has it";
    }

    private static IEnumerable<(string Member, Ipv4Address Address)> Addresses(NetworkInterface eni)
    {
        yield return ("primaryIpAddress", eni.PrimaryIpAddress);
        foreach (var address in eni.PrivateIpAddresses)
        {
            yield return ("privateIpAddresses", address);
        }

        foreach (var prefix in eni.Ipv4Prefixes)
        {
            foreach (var address in prefix.Addresses())
            {
                yield return ("ipv4Prefixes", address);
            }
        }
    }

    private string GivenMacAddress(ObjectReader entry)
    {
        if (entry.MacAddress("macAddress") is not { } given)
        {
            return "";
        }

        if (!givenMacAddresses.Add(given))
        {
            entry.Report("macAddress", $"{given}: another ENI has it.");
        }

        return given;
    }
}
