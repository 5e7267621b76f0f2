using System.Buffers.Binary;
using System.Net;

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>IPv6: which addresses of a VSwitch are to be had, and the calls that give and take them. Addresses are plain numbers.</summary>
internal static class Ipv6
{
    private const int MostOfAvailable = 10;
    private const int MostOfCall = 10;

    private static readonly UInt128 BlockSize = UInt128.One << 64;
    private static readonly UInt128 PrefixSize = UInt128.One << 48;

    /// <summary>The number that a text stands for.</summary>
    public static UInt128 Number(string text) => BinaryPrimitives.ReadUInt128BigEndian(IPAddress.Parse(text).GetAddressBytes());

    /// <summary>The text of a number.</summary>
    public static string Text(UInt128 address)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, address);
        return new IPAddress(bytes).ToString();
    }

    /// <summary>The text of the prefix that begins here.</summary>
    public static string PrefixText(UInt128 first) => $"{Text(first)}/80";

    public static IReadOnlyList<object> Assign(Doing call)
    {
        var (addresses, prefixes) = Wanted(call.Arguments);
        var number = Count(call.Arguments, "Ipv6AddressCount");
        var prefixNumber = Count(call.Arguments, "Ipv6PrefixCount");
        var ways = new[] { addresses.Count > 0, prefixes.Count > 0, number > 0, prefixNumber > 0 }.Count(way => way);
        Refused.When(ways > 1, "InvalidParameter.Conflict");
        Refused.When(ways == 0, "MissingParameter of IPv6");

        var eni = call.RequireEni();
        var (instance, vSwitch) = Assigning.RequireChangeable(call, eni);
        var block = vSwitch.Ipv6 ?? throw new Refused("InvalidVSwitch.Ipv6NotTurnOn");
        var type = eni.Status == "InUse" && instance is not null ? call.World.Types[instance.Type] : null;
        RequireQuota(eni, type, addresses.Count + prefixes.Count + number + prefixNumber);
        Refused.When(addresses.Concat(prefixes).Any(address => !IsUsable(block, address)), "InvalidVSwitchId.IpInvalid");
        RequireEachOnce(addresses);
        RequireEachOnce(prefixes);
        Refused.When(addresses.Exists(address => !IsFree(call.World, vSwitch, address)), "InvalidIp.IpAssigned");
        Refused.When(prefixes.Exists(first => !IsPrefixFree(call.World, vSwitch, first)), "InvalidIp.IpAssigned");

        eni.Ipv6.AddRange(addresses);
        eni.Ipv6Prefixes.AddRange(prefixes);
        for (; number > 0; number--)
        {
            vSwitch.LastAssignedIpv6 = Next(call.World, vSwitch, block);
            addresses.Add(vSwitch.LastAssignedIpv6.Value);
            eni.Ipv6.Add(addresses[^1]);
        }

        for (; prefixNumber > 0; prefixNumber--)
        {
            vSwitch.LastAssignedIpv6Prefix = NextPrefix(call.World, vSwitch, block);
            prefixes.Add(vSwitch.LastAssignedIpv6Prefix.Value);
            eni.Ipv6Prefixes.Add(prefixes[^1]);
        }

        return [eni, .. addresses.Select(Text), .. prefixes.Select(PrefixText)];
    }

    public static IReadOnlyList<object> Unassign(Doing call)
    {
        var (addresses, prefixes) = Wanted(call.Arguments);
        Refused.When(addresses.Count + prefixes.Count == 0, "MissingParameter of IPv6");
        var eni = call.RequireEni();
        Assigning.RequireChangeable(call, eni);
        RequireEachOnce(addresses);
        Refused.When(addresses.Exists(address => !eni.Ipv6.Contains(address)), "InvalidIp.IpUnassigned");
        RequireEachOnce(prefixes);
        Refused.When(prefixes.Exists(first => !eni.Ipv6Prefixes.Contains(first)), "InvalidIp.IpUnassigned");

        eni.Ipv6.RemoveAll(addresses.Contains);
        eni.Ipv6Prefixes.RemoveAll(prefixes.Contains);
        return [];
    }

    /// <summary>Refuses so many more places: by the type of the ENI's instance, or by the limit of an Available ENI.</summary>
    public static void RequireQuota(Eni eni, InstanceType? type, int more)
    {
        Refused.When(type is { Ipv6: 0 }, "InvalidOperation.Ipv6NotSupport");
        Refused.When(
            eni.Ipv6.Count + eni.Ipv6Prefixes.Count + more > (type?.Ipv6 ?? MostOfAvailable),
            type is null ? "MaxEniIpv6IpsCountExceeded" : "InvalidOperation.Ipv6CountExceeded");
    }

    /// <summary>
    /// Whether no two ENIs of the VSwitch, which may be gone, hold one address, and none holds one twice.
    /// </summary>
    public static bool IsEachHeldOnce(IEnumerable<Eni> enisOfVSwitch)
    {
        var enis = enisOfVSwitch.ToList();
        var addresses = enis.SelectMany(eni => eni.Ipv6).ToList();
        var prefixes = enis.SelectMany(eni => eni.Ipv6Prefixes).ToList();
        return addresses.Distinct().Count() == addresses.Count
            && prefixes.Distinct().Count() == prefixes.Count
            && !addresses.Exists(address => prefixes.Exists(prefix => IsIn(prefix, address)));
    }

    /// <summary>Whether every IPv6 address and prefix of the ENI lies in the block, and is not its first.</summary>
    public static bool AllUsable(UInt128 block, Eni eni) =>
        eni.Ipv6.Concat(eni.Ipv6Prefixes).All(address => IsUsable(block, address));

    /// <summary>The block of this number among the 256 of a VPC.</summary>
    public static UInt128 Subnet(UInt128 whole, int number) => whole + (BlockSize * (UInt128)(uint)number);

    /// <summary>Whether an ENI may have the address: it lies in the block, and is not its first.</summary>
    public static bool IsUsable(UInt128 block, UInt128 address) => address > block && address - block < BlockSize;

    /// <summary>Whether the address lies in the prefix that begins here.</summary>
    public static bool IsIn(UInt128 prefix, UInt128 address) => address >= prefix && address - prefix < PrefixSize;

    private static (List<UInt128> Addresses, List<UInt128> Prefixes) Wanted(Arguments arguments) => (
        arguments.List("Ipv6Address").ConvertAll(Number),
        arguments.List("Ipv6Prefix").ConvertAll(prefix => Number(prefix.Split('/')[0])));

    private static int Count(Arguments arguments, string name) => arguments.Count(name, MostOfCall) ?? 0;

    private static void RequireEachOnce(List<UInt128> chosen) =>
        Refused.When(chosen.Distinct().Count() < chosen.Count, "InvalidIp.IpRepeated");

    private static bool IsFree(World world, VSwitch vSwitch, UInt128 address) =>
        !EnisOf(world, vSwitch).Any(eni => eni.Ipv6.Contains(address) || eni.Ipv6Prefixes.Exists(prefix => IsIn(prefix, address)));

    private static bool IsPrefixFree(World world, VSwitch vSwitch, UInt128 first) =>
        !IsIn(first, vSwitch.Ipv6!.Value)
        && !EnisOf(world, vSwitch).Any(eni => eni.Ipv6Prefixes.Contains(first) || eni.Ipv6.Exists(address => IsIn(first, address)));

    /// <summary>The lowest free one after the last one that the cloud chose; after the end the first again.</summary>
    private static UInt128 Next(World world, VSwitch vSwitch, UInt128 block)
    {
        var address = (vSwitch.LastAssignedIpv6 ?? block) + 1;
        while (!IsUsable(block, address) || !IsFree(world, vSwitch, address))
        {
            // A prefix has more addresses than can be looked through.
            var around = EnisOf(world, vSwitch).SelectMany(eni => eni.Ipv6Prefixes).Where(prefix => IsIn(prefix, address)).ToList();
            address = around.Count > 0 ? around[0] + PrefixSize : address + 1;
            address = address - block < BlockSize ? address : block + 1;
        }

        return address;
    }

    private static UInt128 NextPrefix(World world, VSwitch vSwitch, UInt128 block)
    {
        var first = vSwitch.LastAssignedIpv6Prefix ?? block;
        do
        {
            first += PrefixSize;
            first = first - block < BlockSize ? first : block;
        }
        while (!IsPrefixFree(world, vSwitch, first));
        return first;
    }

    private static IEnumerable<Eni> EnisOf(World world, VSwitch vSwitch) => world.Enis.Where(eni => eni.VSwitchId == vSwitch.Id);
}
