using System.Globalization;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>Calls that give IPv6 addresses and take them.</summary>
internal static class Ipv6Steps
{
    private const int PrefixBits = 48;

    public static Request Assign(World world, Dice dice)
    {
        var (eni, block, parameters) = OnEni(world, dice, _ => true);
        switch (dice.Roll(9))
        {
            case < 3:
                var number = dice.OnceIn(8) ? dice.Of(0, 10, 11) : 1 + dice.Roll(3);
                parameters.Add("Ipv6AddressCount", number.ToString(CultureInfo.InvariantCulture));
                break;
            case < 5:
                parameters.Add("Ipv6PrefixCount", dice.Of("1", "2", "3"));
                break;
            case < 7:
                Add(parameters, "Ipv6Address", dice, () => Ipv6.Text(Address(world, eni, block, dice)));
                break;
            case 7:
                Add(parameters, "Ipv6Prefix", dice, () => Ipv6.PrefixText(block + ((UInt128)dice.Of(1, 2, 3, 0xffff, 0, 0x1_0000) << PrefixBits)));
                break;
            default:
                if (dice.OnceIn(2))
                {
                    parameters.Add("Ipv6PrefixCount", "1");
                    parameters.Add("Ipv6AddressCount", "1");
                }

                break;
        }

        AddressSteps.AddToken(dice, parameters);
        return AddressSteps.Call("AssignIpv6Addresses", dice, parameters);
    }

    public static Request Unassign(World world, Dice dice)
    {
        var (eni, block, parameters) = OnEni(world, dice, eni => eni.Ipv6.Count + eni.Ipv6Prefixes.Count > 0);
        if (eni is { Ipv6Prefixes.Count: > 0 } && dice.Roll(2) == 1)
        {
            Add(parameters, "Ipv6Prefix", dice, () => Ipv6.PrefixText(dice.Of(eni.Ipv6Prefixes)));
        }
        else
        {
            Add(
                parameters,
                "Ipv6Address",
                dice,
                () => Ipv6.Text(eni is { Ipv6.Count: > 0 } && !dice.OnceIn(5) ? dice.Of(eni.Ipv6) : Address(world, eni, block, dice)));
        }

        return AddressSteps.Call("UnassignIpv6Addresses", dice, parameters);
    }

    private static (Eni? Eni, UInt128 Block, Dictionary<string, string> Parameters) OnEni(World world, Dice dice, Predicate<Eni> fits)
    {
        // Mostly one whose VSwitch has IPv6 at all.
        var id = EniSteps.Eni(world, dice, eni => fits(eni) && world.VSwitch(eni.VSwitchId)?.Ipv6 is not null);
        var eni = world.Eni(id);
        var block = (eni is null ? null : world.VSwitch(eni.VSwitchId))?.Ipv6 ?? Ipv6.Number("2001:db8::");
        return (eni, block, new() { ["RegionId"] = "cn-hangzhou", ["NetworkInterfaceId"] = id });
    }

    private static void Add(Dictionary<string, string> parameters, string name, Dice dice, Func<string> next)
    {
        var number = 1 + dice.Roll(3);
        for (var i = 1; i <= number; i++)
        {
            parameters.Add($"{name}.{i}", next());
        }
    }

    /// <summary>An address that matters to the VSwitch: a low one, its edges, one of a prefix, one that is held.</summary>
    private static UInt128 Address(World world, Eni? eni, UInt128 block, Dice dice)
    {
        var held = world.Enis.Where(other => other.VSwitchId == eni?.VSwitchId).SelectMany(other => other.Ipv6).ToList();
        return dice.Roll(8) switch
        {
            < 4 => block + (UInt128)(1 + dice.Roll(6)),
            4 => block + dice.Of<UInt128>(UInt128.Zero, ulong.MaxValue, (UInt128)ulong.MaxValue + 1),
            5 => block + ((UInt128)(1 + dice.Roll(3)) << PrefixBits) + (UInt128)dice.Roll(2),
            _ => held.Count > 0 ? dice.Of(held) : block + 1,
        };
    }
}
