using System.Globalization;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

internal static class Ipv6Steps
{
    private const int PrefixBits = 48;

    public static Request Assign(ModelState state, RandomSource random)
    {
        var (eni, block, parameters) = OnEni(state, random, _ => true);
        switch (random.Next(9))
        {
            case < 3:
                var number = random.OnceIn(8) ? random.Choose(0, 10, 11) : 1 + random.Next(3);
                parameters.Add("Ipv6AddressCount", number.ToString(CultureInfo.InvariantCulture));
                break;
            case < 5:
                parameters.Add("Ipv6PrefixCount", random.Choose("1", "2", "3"));
                break;
            case < 7:
                Add(parameters, "Ipv6Address", random, () => Ipv6.Text(Address(state, eni?.VSwitchId, block, random)));
                break;
            case 7:
                Add(
                    parameters,
                    "Ipv6Prefix",
                    random,
                    () =>
                        Ipv6.PrefixText(block + ((UInt128)random.Choose(1, 2, 3, 0xffff, 0, 0x1_0000) << PrefixBits)));
                break;
            default:
                if (random.OnceIn(2))
                {
                    parameters.Add("Ipv6PrefixCount", "1");
                    parameters.Add("Ipv6AddressCount", "1");
                }

                break;
        }

        AddressSteps.AddToken(random, parameters);
        return AddressSteps.Call("AssignIpv6Addresses", random, parameters);
    }

    public static Request Unassign(ModelState state, RandomSource random)
    {
        var (eni, block, parameters) = OnEni(state, random, eni => eni.Ipv6.Count + eni.Ipv6Prefixes.Count > 0);
        if (eni is { Ipv6Prefixes.Count: > 0 } && random.Next(2) == 1)
        {
            Add(parameters, "Ipv6Prefix", random, () => Ipv6.PrefixText(random.Choose(eni.Ipv6Prefixes)));
        }
        else
        {
            Add(
                parameters,
                "Ipv6Address",
                random,
                () =>
                    Ipv6.Text(eni is { Ipv6.Count: > 0 } && !random.OnceIn(5)
                        ? random.Choose(eni.Ipv6)
                        : Address(state, eni?.VSwitchId, block, random)));
        }

        return AddressSteps.Call("UnassignIpv6Addresses", random, parameters);
    }

    public static Request Allocate(ModelState state, RandomSource random)
    {
        var dual = state.VSwitches.FindAll(vSwitch => vSwitch.Ipv6 is not null);
        var vSwitch = dual.Count == 0 || random.OnceIn(5)
            ? state.VSwitch(random.IdOf(state.VSwitches.Select(one => one.Id), "vsw-missing"))
            : random.Choose(dual);
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = "cn-hangzhou",
            ["VSwitchId"] = vSwitch?.Id ?? "vsw-missing",
        };
        if (random.OnceIn(2))
        {
            var block = vSwitch?.Ipv6 ?? Ipv6.Number("2001:db8::");
            parameters.Add("Ipv6Address", Ipv6.Text(Address(state, vSwitch?.Id, block, random)));
        }

        AddressSteps.AddToken(random, parameters);
        return AddressSteps.Call("AllocateIpv6Address", random, parameters);
    }

    public static Request Release(ModelState state, RandomSource random) => AddressSteps.Call(
        "ReleaseIpv6Address",
        random,
        new()
        {
            ["RegionId"] = "cn-hangzhou",
            ["Ipv6AddressId"] = random.IdOf(state.Ipv6Addresses.Select(address => address.Id), "ipv6-missing"),
        });

    private static (Eni? Eni, UInt128 Block, Dictionary<string, string> Parameters) OnEni(
        ModelState state, RandomSource random, Predicate<Eni> fits)
    {
        // Mostly an ENI in a VSwitch with IPv6.
        var id = EniSteps.Eni(state, random, eni => fits(eni) && state.VSwitch(eni.VSwitchId)?.Ipv6 is not null);
        var eni = state.Eni(id);
        var block = (eni is null ? null : state.VSwitch(eni.VSwitchId))?.Ipv6 ?? Ipv6.Number("2001:db8::");
        return (eni, block, new() { ["RegionId"] = "cn-hangzhou", ["NetworkInterfaceId"] = id });
    }

    private static void Add(Dictionary<string, string> parameters, string name, RandomSource random, Func<string> next)
    {
        var number = 1 + random.Next(3);
        for (var i = 1; i <= number; i++)
        {
            parameters.Add($"{name}.{i}", next());
        }
    }

    /// <summary>A relevant address: a low one, the first or last one, one of a prefix, or a held one.</summary>
    private static UInt128 Address(ModelState state, string? vSwitch, UInt128 block, RandomSource random)
    {
        var held = state.Enis.Where(eni => eni.VSwitchId == vSwitch)
            .SelectMany(eni => eni.Ipv6)
            .Concat(state.Ipv6Addresses.Where(one => one.VSwitchId == vSwitch).Select(one => one.Address))
            .ToList();
        return random.Next(8) switch
        {
            < 4 => block + (UInt128)(1 + random.Next(6)),
            4 => block + random.Choose<UInt128>(UInt128.Zero, ulong.MaxValue, (UInt128)ulong.MaxValue + 1),
            5 => block + ((UInt128)(1 + random.Next(3)) << PrefixBits) + (UInt128)random.Next(2),
            _ => held.Count > 0 ? random.Choose(held) : block + 1,
        };
    }
}
