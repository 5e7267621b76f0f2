using System.Globalization;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>Calls that give addresses and take them.</summary>
internal static class AddressSteps
{
    public static Request Assign(World world, Dice dice)
    {
        var (eni, parameters) = OnEni(world, dice, IsChangeable);
        Select(world, eni is null ? null : world.VSwitch(eni.VSwitchId), dice, parameters, mayContradict: true);
        AddToken(dice, parameters);
        return Call("AssignPrivateIpAddresses", dice, parameters);
    }

    public static Request Unassign(World world, Dice dice)
    {
        var (eni, parameters) = OnEni(world, dice, eni => IsChangeable(eni) && eni.Places > 0);
        var vSwitch = eni is null ? null : world.VSwitch(eni.VSwitchId);
        var (addresses, prefixes) = (eni?.Secondary ?? [], eni?.Prefixes ?? []);
        var takesPrefixes = prefixes.Count > 0 ? dice.Roll(2) == 1 : dice.OnceIn(6);
        var number = 1 + dice.Roll(3);
        for (var i = 1; i <= number; i++)
        {
            var ofOwn = takesPrefixes ? prefixes : addresses;
            var address = ofOwn.Count == 0 || dice.OnceIn(6)
                ? takesPrefixes ? Prefix(vSwitch, dice) : Address(world, vSwitch, dice)
                : ofOwn[(i - 1 + dice.Roll(ofOwn.Count)) % ofOwn.Count];
            Add(parameters, takesPrefixes, i, address);
        }

        return Call("UnassignPrivateIpAddresses", dice, parameters);
    }

    public static Request Create(World world, Dice dice)
    {
        var vSwitch = world.VSwitch(dice.IdOf(world.VSwitches.Select(one => one.Id), "vsw-nowhere"));
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = "cn-hangzhou",
            ["VSwitchId"] = vSwitch?.Id ?? "vsw-nowhere",
        };
        AddGroups("SecurityGroupIds", world, vSwitch?.VpcId, dice, parameters);
        Select(world, vSwitch, dice, parameters, mayContradict: false);
        if (dice.OnceIn(4))
        {
            parameters.Add("PrimaryIpAddress", Block.Text(Address(world, vSwitch, dice)));
        }

        if (dice.OnceIn(3))
        {
            parameters.Add("DeleteOnRelease", "false");
        }

        AddToken(dice, parameters);
        return Call("CreateNetworkInterface", dice, parameters);
    }

    /// <summary>Mostly one fitting group, sometimes several, sometimes any.</summary>
    public static void AddGroups(string name, World world, string? vpcId, Dice dice, Dictionary<string, string> parameters)
    {
        var fitting = world.Groups.Where(group => group.Value.VpcId == vpcId).Select(group => group.Key).Order(StringComparer.Ordinal).ToList();
        var number = dice.OnceIn(3) ? 1 + dice.Roll(4) : 1;
        for (var i = 1; i <= number; i++)
        {
            parameters.Add(
                $"{name}.{i}",
                fitting.Count == 0 || dice.OnceIn(12)
                    ? dice.IdOf(world.Groups.Keys.Order(StringComparer.Ordinal), "sg-nobody")
                    : dice.Of(fitting));
        }
    }

    /// <summary>One of a few tokens, now and then.</summary>
    public static void AddToken(Dice dice, Dictionary<string, string> parameters)
    {
        if (dice.OnceIn(8))
        {
            parameters.Add("ClientToken", dice.Of("one", "two"));
        }
    }

    /// <summary>The call; its answer is to be XML now and then.</summary>
    public static ApiCall Call(string action, Dice dice, Dictionary<string, string> parameters) =>
        new(action, parameters) { Format = dice.OnceIn(5) ? "XML" : "JSON" };

    private static bool IsChangeable(Eni eni) =>
        eni is { Status: "Available" or "InUse", TaskInProgress: false, ServiceManaged: false } && eni.Type != "Member";

    private static (Eni? Eni, Dictionary<string, string> Parameters) OnEni(World world, Dice dice, Predicate<Eni> fits)
    {
        var id = EniSteps.Eni(world, dice, fits);
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = dice.OnceIn(50) ? "cn-nowhere" : "cn-hangzhou",
            ["NetworkInterfaceId"] = id,
        };
        return (world.Eni(id), parameters);
    }

    /// <summary>Addresses or prefixes, chosen or counted; now and then what does not go together, or nothing.</summary>
    private static void Select(
        World world, VSwitch? vSwitch, Dice dice, Dictionary<string, string> parameters, bool mayContradict)
    {
        var way = dice.Roll(mayContradict ? 20 : 24);
        if (way is < 6 or 18)
        {
            // Mostly what could be, sometimes all there is or one more; now and then more than any ENI takes, or none at all.
            var all = vSwitch is null ? 1 : Pool.Addresses(world, vSwitch).Count;
            var count = dice.OnceIn(12) ? dice.Of(0, -1, 11, 61, 2_000_000_000) : dice.OnceIn(6) ? all + dice.Roll(2) : 1 + dice.Roll(5);
            parameters.Add("SecondaryPrivateIpAddressCount", count.ToString(CultureInfo.InvariantCulture));
        }

        if (way is >= 6 and < 12 or 18)
        {
            var number = dice.OnceIn(10) ? 5 + dice.Roll(7) : 1 + dice.Roll(3);
            for (var i = 1; i <= number; i++)
            {
                Add(parameters, isPrefix: false, i, Address(world, vSwitch, dice));
            }
        }

        if (way is 12 or 13 or 14 or 19)
        {
            var all = vSwitch is null ? 1 : Pool.Prefixes(world, vSwitch).Count;
            var count = dice.Roll(2) == 0 ? all + dice.Roll(2) : dice.Of(1, 2, 3, 10, 11);
            parameters.Add("Ipv4PrefixCount", count.ToString(CultureInfo.InvariantCulture));
        }

        if (way is 15 or 16 or 19)
        {
            var number = 1 + dice.Roll(2);
            for (var i = 1; i <= number; i++)
            {
                Add(parameters, isPrefix: true, i, Prefix(vSwitch, dice));
            }
        }
    }

    private static void Add(Dictionary<string, string> parameters, bool isPrefix, int index, long address)
    {
        if (isPrefix)
        {
            parameters.Add($"Ipv4Prefix.{index}", Block.PrefixText(address));
        }
        else
        {
            parameters.Add($"PrivateIpAddress.{index}", Block.Text(address));
        }
    }

    /// <summary>An address that matters to the VSwitch: any of it, its edges, one that is held, the one after the last.</summary>
    private static long Address(World world, VSwitch? vSwitch, Dice dice)
    {
        if (vSwitch is null)
        {
            return Block.Number("10.0.0.75");
        }

        var block = vSwitch.Block;
        var way = dice.Roll(9);
        var place = dice.Roll((int)block.Size);
        return way switch
        {
            < 5 => block.First + place,
            5 => block.First + dice.Of(0, -1, block.Size - 1, block.Size - 2, block.Size - 3, block.Size - 4, block.Size),
            6 or 7 when world.Held(vSwitch).Order().ToList() is { Count: > 0 } held => held[place % held.Count],
            _ => (vSwitch.LastAssigned ?? block.First) + 1,
        };
    }

    /// <summary>A prefix of the VSwitch or beside it, or the one around the address that was handed out last.</summary>
    private static long Prefix(VSwitch? vSwitch, Dice dice)
    {
        var block = vSwitch?.Block ?? new Block(Block.Number("10.0.0.64"), 26);
        var place = Block.PrefixSize * dice.Roll((int)(block.Size / Block.PrefixSize) + 2);
        var chosenLast = vSwitch?.LastAssignedPrefix ?? vSwitch?.LastAssigned;
        var within = dice.Roll(3) == 2 && chosenLast is { } last ? last : block.First + place;
        var first = within - (within % Block.PrefixSize);
        return dice.OnceIn(16) ? first + 3 : first;
    }
}
