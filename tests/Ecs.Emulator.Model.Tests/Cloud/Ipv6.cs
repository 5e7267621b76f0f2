using System.Buffers.Binary;
using System.Net;

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>IPv6: the available addresses of a VSwitch and the actions on them. Addresses are numbers.</summary>
internal static class Ipv6
{
    private const int MostOfAvailable = 10;
    private const int MostOfCall = 10;

    private static readonly UInt128 BlockSize = UInt128.One << 64;
    private static readonly UInt128 PrefixSize = UInt128.One << 48;

    public static UInt128 Number(string text) =>
        BinaryPrimitives.ReadUInt128BigEndian(IPAddress.Parse(text).GetAddressBytes());

    public static string Text(UInt128 address)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, address);
        return new IPAddress(bytes).ToString();
    }

    public static string PrefixText(UInt128 first) => $"{Text(first)}/80";

    public static IReadOnlyList<object> Assign(ActionContext call)
    {
        var (addresses, prefixes) = AddressSelection(call.Arguments);
        var number = Count(call.Arguments, "Ipv6AddressCount");
        var prefixNumber = Count(call.Arguments, "Ipv6PrefixCount");
        var ways = new[] { addresses.Count > 0, prefixes.Count > 0, number > 0, prefixNumber > 0 }.Count(way => way);
        ApiError.ThrowIf(ways > 1, "InvalidParameter.Conflict");
        ApiError.ThrowIf(ways == 0, "MissingParameter of IPv6");

        var eni = call.RequireEni();
        var (instance, vSwitch) = AddressAssignment.RequireChangeable(call, eni);
        var block = vSwitch.Ipv6 ?? throw new ApiError("InvalidVSwitch.Ipv6NotTurnOn");
        var type = eni.Status == "InUse" && instance is not null ? call.State.Types[instance.Type] : null;
        RequireQuota(eni, type, addresses.Count + prefixes.Count + number + prefixNumber);
        ApiError.ThrowIf(
            addresses.Concat(prefixes).Any(address => !IsUsable(block, address)), "InvalidVSwitchId.IpInvalid");
        RequireEachOnce(addresses);
        RequireEachOnce(prefixes);
        ApiError.ThrowIf(addresses.Exists(address => !IsFree(call.State, vSwitch, address)), "InvalidIp.IpAssigned");
        ApiError.ThrowIf(prefixes.Exists(first => !IsPrefixFree(call.State, vSwitch, first)), "InvalidIp.IpAssigned");

        eni.Ipv6.AddRange(addresses);
        eni.Ipv6Prefixes.AddRange(prefixes);
        for (; number > 0; number--)
        {
            vSwitch.LastAssignedIpv6 = Next(call.State, vSwitch, block);
            addresses.Add(vSwitch.LastAssignedIpv6.Value);
            eni.Ipv6.Add(addresses[^1]);
        }

        for (; prefixNumber > 0; prefixNumber--)
        {
            vSwitch.LastAssignedIpv6Prefix = NextPrefix(call.State, vSwitch, block);
            prefixes.Add(vSwitch.LastAssignedIpv6Prefix.Value);
            eni.Ipv6Prefixes.Add(prefixes[^1]);
        }

        return [eni, .. addresses.Select(Text), .. prefixes.Select(PrefixText)];
    }

    public static IReadOnlyList<object> Unassign(ActionContext call)
    {
        var (addresses, prefixes) = AddressSelection(call.Arguments);
        ApiError.ThrowIf(addresses.Count + prefixes.Count == 0, "MissingParameter of IPv6");
        var eni = call.RequireEni();
        AddressAssignment.RequireChangeable(call, eni);
        RequireEachOnce(addresses);
        ApiError.ThrowIf(addresses.Exists(address => !eni.Ipv6.Contains(address)), "InvalidIp.IpUnassigned");
        RequireEachOnce(prefixes);
        ApiError.ThrowIf(prefixes.Exists(first => !eni.Ipv6Prefixes.Contains(first)), "InvalidIp.IpUnassigned");

        eni.Ipv6.RemoveAll(addresses.Contains);
        eni.Ipv6Prefixes.RemoveAll(prefixes.Contains);
        return [];
    }

    /// <summary>Allocates an address that no ENI gets until it is released.</summary>
    public static IReadOnlyList<object> Allocate(ActionContext call)
    {
        call.RequireRegion();
        var vSwitch = call.State.VSwitch(call.Arguments.Get("VSwitchId"))
            ?? throw new ApiError("InvalidVSwitchId.NotFound");
        ApiError.ThrowIf(vSwitch.Status != "Available", "IncorrectStatus.VSwitch");
        var block = vSwitch.Ipv6 ?? throw new ApiError("OperationDenied.VSwitchIpv6NotEnabled");
        UInt128? chosen = call.Arguments.Find("Ipv6Address") is { } text ? Number(text) : null;
        ApiError.ThrowIf(chosen is { } outside && !IsUsable(block, outside), "IllegalParam.Ipv6Address");
        ApiError.ThrowIf(
            chosen is { } held && !IsFree(call.State, vSwitch, held), "InvalidIPAddress.AlreadyUsed");
        chosen ??= vSwitch.LastAssignedIpv6 = Next(call.State, vSwitch, block);
        var created = new AllocatedIpv6 { VSwitchId = vSwitch.Id, Address = chosen.Value, Status = "Pending" };
        call.State.Ipv6Addresses.Add(created);
        call.Begin(created);
        return [created, Text(created.Address)];
    }

    /// <summary>The address is free at once.</summary>
    public static IReadOnlyList<object> Release(ActionContext call)
    {
        call.RequireRegion();
        var address = call.State.Ipv6Address(call.Arguments.Get("Ipv6AddressId"))
            ?? throw new ApiError("ResourceNotFound.Ipv6InstanceId");
        ApiError.ThrowIf(address.Status != "Available", "IncorrectStatus.Ipv6Instance");
        ApiError.ThrowIf(address.IsPublic, "DependencyViolation.Ipv6InternetBandwidth");
        call.State.Ipv6Addresses.Remove(address);
        return [];
    }

    /// <summary>
    /// Whether no ENI has the address and its VSwitch allows it. The VSwitch may be deleted or have no IPv6 block.
    /// </summary>
    public static bool IsValid(ModelState state, AllocatedIpv6 address) =>
        (state.VSwitch(address.VSwitchId)?.Ipv6 is not { } block || IsUsable(block, address.Address))
        && !state.Enis.Exists(eni => eni.VSwitchId == address.VSwitchId
            && (eni.Ipv6.Contains(address.Address)
                || eni.Ipv6Prefixes.Exists(prefix => IsIn(prefix, address.Address))))
        && state.Ipv6Addresses.Count(
            other => other.VSwitchId == address.VSwitchId && other.Address == address.Address) == 1;

    /// <summary>Checks the quota: that of the instance type, or the limit of an Available ENI.</summary>
    public static void RequireQuota(Eni eni, InstanceType? type, int more)
    {
        ApiError.ThrowIf(type is { Ipv6: 0 }, "InvalidOperation.Ipv6NotSupport");
        ApiError.ThrowIf(
            eni.Ipv6.Count + eni.Ipv6Prefixes.Count + more > (type?.Ipv6 ?? MostOfAvailable),
            type is null ? "MaxEniIpv6IpsCountExceeded" : "InvalidOperation.Ipv6CountExceeded");
    }

    /// <summary>
    /// Whether each address is held at most once, by one ENI of the VSwitch. The VSwitch may be deleted.
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

    /// <summary>Whether every IPv6 address and prefix of the ENI is in the block and is not the first one.</summary>
    public static bool AllUsable(UInt128 block, Eni eni) =>
        eni.Ipv6.Concat(eni.Ipv6Prefixes).All(address => IsUsable(block, address));

    /// <summary>The block with this number among the 256 blocks of a VPC.</summary>
    public static UInt128 Subnet(UInt128 whole, int number) => whole + (BlockSize * (UInt128)(uint)number);

    /// <summary>Whether an ENI may have the address: it is in the block and is not the first one.</summary>
    public static bool IsUsable(UInt128 block, UInt128 address) => address > block && address - block < BlockSize;

    public static bool IsIn(UInt128 prefix, UInt128 address) => address >= prefix && address - prefix < PrefixSize;

    private static (List<UInt128> Addresses, List<UInt128> Prefixes) AddressSelection(Arguments arguments) => (
        arguments.List("Ipv6Address").ConvertAll(Number),
        arguments.List("Ipv6Prefix").ConvertAll(prefix => Number(prefix.Split('/')[0])));

    private static int Count(Arguments arguments, string name) => arguments.Count(name, MostOfCall) ?? 0;

    private static void RequireEachOnce(List<UInt128> chosen) =>
        ApiError.ThrowIf(chosen.Distinct().Count() < chosen.Count, "InvalidIp.IpRepeated");

    private static bool IsFree(ModelState state, VSwitch vSwitch, UInt128 address) =>
        !state.AllocatedIpv6In(vSwitch).Contains(address)
        && !EnisOf(state, vSwitch).Any(eni => eni.Ipv6.Contains(address)
            || eni.Ipv6Prefixes.Exists(prefix => IsIn(prefix, address)));

    private static bool IsPrefixFree(ModelState state, VSwitch vSwitch, UInt128 first) =>
        !IsIn(first, vSwitch.Ipv6!.Value)
        && !state.AllocatedIpv6In(vSwitch).Any(address => IsIn(first, address))
        && !EnisOf(state, vSwitch).Any(eni => eni.Ipv6Prefixes.Contains(first)
            || eni.Ipv6.Exists(address => IsIn(first, address)));

    /// <summary>
    /// The lowest free value after the last one that the cloud chose, starting again at the first one after the end.
    /// </summary>
    private static UInt128 Next(ModelState state, VSwitch vSwitch, UInt128 block)
    {
        var address = (vSwitch.LastAssignedIpv6 ?? block) + 1;
        while (!IsUsable(block, address) || !IsFree(state, vSwitch, address))
        {
            // A prefix has too many addresses to check one by one.
            var around = EnisOf(state, vSwitch).SelectMany(eni => eni.Ipv6Prefixes)
                .Where(prefix => IsIn(prefix, address))
                .ToList();
            address = around.Count > 0 ? around[0] + PrefixSize : address + 1;
            address = address - block < BlockSize ? address : block + 1;
        }

        return address;
    }

    private static UInt128 NextPrefix(ModelState state, VSwitch vSwitch, UInt128 block)
    {
        var first = vSwitch.LastAssignedIpv6Prefix ?? block;
        do
        {
            first += PrefixSize;
            first = first - block < BlockSize ? first : block;
        }
        while (!IsPrefixFree(state, vSwitch, first));
        return first;
    }

    private static IEnumerable<Eni> EnisOf(ModelState state, VSwitch vSwitch) =>
        state.Enis.Where(eni => eni.VSwitchId == vSwitch.Id);
}
