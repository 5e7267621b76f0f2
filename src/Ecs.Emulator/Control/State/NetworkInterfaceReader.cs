using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Control.State;

/// <summary>Reads the ENIs of a world document into a world whose other resources are there already.</summary>
/// <param name="world">The world.</param>
/// <param name="clock">Gives the creation time of an ENI that has none.</param>
internal sealed class NetworkInterfaceReader(World world, TimeProvider clock)
{
    private readonly HashSet<string> macAddresses = new(StringComparer.Ordinal);

    /// <summary>The addresses of VSwitches that are gone: those that exist keep their own count.</summary>
    private readonly HashSet<(VSwitchId VSwitch, Ipv4Address Address)> takenInGoneVSwitches = [];

    /// <summary>Reads them all.</summary>
    public void ReadAll(ObjectReader root)
    {
        foreach (var (id, entry) in root.Children("networkInterfaces"))
        {
            if (Read(new NetworkInterfaceId(id), entry) is { } eni && HasItsAddresses(entry, eni))
            {
                world.TryAdd(eni);
            }
        }
    }

    private NetworkInterface? Read(NetworkInterfaceId id, ObjectReader entry)
    {
        var vSwitchId = new VSwitchId(entry.RequiredText("vSwitchId"));
        InstanceId? instanceId = entry.Text("instanceId") is { } instance ? new InstanceId(instance) : null;
        var primary = entry.RequiredAddress("primaryIpAddress");
        var eni = new NetworkInterface
        {
            Id = id,
            VSwitchId = vSwitchId,
            RegionId = WorldReader.RegionOf(entry, world, world.VSwitches.Find(vSwitchId)?.RegionId),
            Type = entry.OneOf("type", NetworkInterfaceType.Secondary),
            Status = entry.OneOf(
                "status", instanceId is null ? NetworkInterfaceStatus.Available : NetworkInterfaceStatus.InUse),
            PrimaryIpAddress = primary ?? default,
            PrivateIpAddresses = entry.Addresses("privateIpAddresses"),
            Ipv4Prefixes = entry.Blocks("ipv4Prefixes", AddressPool.PrefixMaskLength),
            Ipv6Addresses = entry.List("ipv6Addresses", (text, _) => Ipv6Address(entry, text)),
            Ipv6Prefixes = entry.Texts("ipv6Prefixes"),
            SecurityGroupIds = [.. entry.Texts("securityGroupIds").Select(group => new SecurityGroupId(group)).Distinct()],
            InstanceId = instanceId,
            MacAddress = MacAddress(entry, id),
            Name = entry.Text("name") ?? "",
            Description = entry.Text("description") ?? "",
            CreationTime = entry.Time("creationTime", clock.GetUtcNow()),
            Tags = [.. entry.TextMembers("tags").Select(tag => new Tag(tag.Key, tag.Value))],
            ResourceGroupId = entry.Text("resourceGroupId") ?? "",
            ServiceId = entry.Integer("serviceId"),
            DeleteOnRelease = entry.Boolean("deleteOnRelease", true),
            SourceDestCheck = entry.Boolean("sourceDestCheck", false),
            TrafficMode = entry.OneOf("trafficMode", NetworkInterfaceTrafficMode.Standard),
            QueueNumber = entry.Integer("queueNumber", minimum: 1),
            QueuePairNumber = entry.Integer("queuePairNumber") ?? 0,
            NetworkCardIndex = entry.Integer("networkCardIndex"),
            DeviceIndex = entry.Integer("deviceIndex") ?? 0,
            TrunkNetworkInterfaceId =
                entry.Text("trunkNetworkInterfaceId") is { } trunk ? new NetworkInterfaceId(trunk) : null,
            TaskInProgress = entry.Boolean("taskInProgress", false),
        };
        return primary is null ? null : eni;
    }

    /// <summary>Whether every address of the ENI is usable in its VSwitch and nobody else's; notes those that are not.</summary>
    private bool HasItsAddresses(ObjectReader entry, NetworkInterface eni)
    {
        var vSwitch = world.VSwitches.Find(eni.VSwitchId);
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
            for (var bits = prefix.First.ToBits(); bits <= prefix.Last.ToBits(); bits++)
            {
                yield return ("ipv4Prefixes", Ipv4Address.FromBits(bits));
            }
        }
    }

    private static string? Ipv6Address(ObjectReader entry, string text)
    {
        if (IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }

        entry.Report("ipv6Addresses", $"\"{text}\" is not an IPv6 address.");
        return null;
    }

    /// <summary>The MAC address, which no two ENIs share: the one given, or one that the id always leads to.</summary>
    private string MacAddress(ObjectReader entry, NetworkInterfaceId id)
    {
        if (entry.Text("macAddress") is { } given)
        {
            if (!macAddresses.Add(given))
            {
                entry.Report("macAddress", $"{given}: another ENI has it.");
            }

            return given;
        }

        for (var number = Hash(id.Value); ; number++)
        {
            var mac = string.Create(
                CultureInfo.InvariantCulture,
                $"00:16:3e:{(number >> 16) & 0xFF:x2}:{(number >> 8) & 0xFF:x2}:{number & 0xFF:x2}");
            if (macAddresses.Add(mac))
            {
                return mac;
            }
        }
    }

    /// <summary>FNV-1a: the same in every process, which string.GetHashCode is not.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash;
    }
}
