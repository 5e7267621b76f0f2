using System.Globalization;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

internal static class AddressSteps
{
    public static Request Assign(ModelState state, RandomSource random)
    {
        var (eni, parameters) = OnEni(state, random, IsChangeable);
        Select(state, eni is null ? null : state.VSwitch(eni.VSwitchId), random, parameters, mayContradict: true);
        AddToken(random, parameters);
        return Call("AssignPrivateIpAddresses", random, parameters);
    }

    public static Request Unassign(ModelState state, RandomSource random)
    {
        var (eni, parameters) = OnEni(state, random, eni => IsChangeable(eni) && eni.Places > 0);
        var vSwitch = eni is null ? null : state.VSwitch(eni.VSwitchId);
        var (addresses, prefixes) = (eni?.Secondary ?? [], eni?.Prefixes ?? []);
        var takesPrefixes = prefixes.Count > 0 ? random.Next(2) == 1 : random.OnceIn(6);
        var number = 1 + random.Next(3);
        for (var i = 1; i <= number; i++)
        {
            var ofOwn = takesPrefixes ? prefixes : addresses;
            var address = ofOwn.Count == 0 || random.OnceIn(6)
                ? takesPrefixes ? Prefix(vSwitch, random) : Address(state, vSwitch, random)
                : ofOwn[(i - 1 + random.Next(ofOwn.Count)) % ofOwn.Count];
            Add(parameters, takesPrefixes, i, address);
        }

        return Call("UnassignPrivateIpAddresses", random, parameters);
    }

    public static Request Create(ModelState state, RandomSource random)
    {
        var vSwitch = state.VSwitch(random.IdOf(state.VSwitches.Select(one => one.Id), "vsw-missing"));
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = "cn-hangzhou",
            ["VSwitchId"] = vSwitch?.Id ?? "vsw-missing",
        };
        AddGroups("SecurityGroupIds", state, vSwitch?.VpcId, random, parameters);
        Select(state, vSwitch, random, parameters, mayContradict: false);
        if (random.OnceIn(4))
        {
            parameters.Add("PrimaryIpAddress", Block.Text(Address(state, vSwitch, random)));
        }

        if (random.OnceIn(3))
        {
            parameters.Add("DeleteOnRelease", "false");
        }

        AddToken(random, parameters);
        return Call("CreateNetworkInterface", random, parameters);
    }

    /// <summary>Mostly one suitable group, sometimes several, sometimes any group.</summary>
    public static void AddGroups(
        string name, ModelState state, string? vpcId, RandomSource random, Dictionary<string, string> parameters)
    {
        var fitting = state.Groups.Where(group => group.Value.VpcId == vpcId)
            .Select(group => group.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        var number = random.OnceIn(3) ? 1 + random.Next(4) : 1;
        for (var i = 1; i <= number; i++)
        {
            parameters.Add(
                $"{name}.{i}",
                fitting.Count == 0 || random.OnceIn(12)
                    ? random.IdOf(state.Groups.Keys.Order(StringComparer.Ordinal), "sg-missing")
                    : random.Choose(fitting));
        }
    }

    /// <summary>Sometimes one of a few tokens.</summary>
    public static void AddToken(RandomSource random, Dictionary<string, string> parameters)
    {
        if (random.OnceIn(8))
        {
            parameters.Add("ClientToken", random.Choose("one", "two"));
        }
    }

    /// <summary>Creates the call; sometimes with an XML response.</summary>
    public static ApiCall Call(string action, RandomSource random, Dictionary<string, string> parameters) =>
        new(action, parameters) { Format = random.OnceIn(5) ? "XML" : "JSON" };

    private static bool IsChangeable(Eni eni) =>
        eni is { Status: "Available" or "InUse", TaskInProgress: false, ServiceManaged: false } && eni.Type != "Member";

    private static (Eni? Eni, Dictionary<string, string> Parameters) OnEni(
        ModelState state, RandomSource random, Predicate<Eni> fits)
    {
        var id = EniSteps.Eni(state, random, fits);
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = random.OnceIn(50) ? "cn-missing" : "cn-hangzhou",
            ["NetworkInterfaceId"] = id,
        };
        return (state.Eni(id), parameters);
    }

    /// <summary>Chosen or counted addresses or prefixes; sometimes an invalid combination, or nothing.</summary>
    private static void Select(
        ModelState state, VSwitch? vSwitch, RandomSource random, Dictionary<string, string> parameters,
        bool mayContradict)
    {
        var way = random.Next(mayContradict ? 20 : 24);
        if (way is < 6 or 18)
        {
            // Mostly a possible number, sometimes all free addresses or one more; rarely more than any ENI can hold,
            // or zero.
            var all = vSwitch is null ? 1 : Pool.Addresses(state, vSwitch).Count;
            var count = random.OnceIn(12)
                ? random.Choose(0, -1, 11, 61, 2_000_000_000)
                : random.OnceIn(6) ? all + random.Next(2) : 1 + random.Next(5);
            parameters.Add("SecondaryPrivateIpAddressCount", count.ToString(CultureInfo.InvariantCulture));
        }

        if (way is >= 6 and < 12 or 18)
        {
            var number = random.OnceIn(10) ? 5 + random.Next(7) : 1 + random.Next(3);
            for (var i = 1; i <= number; i++)
            {
                Add(parameters, isPrefix: false, i, Address(state, vSwitch, random));
            }
        }

        if (way is 12 or 13 or 14 or 19)
        {
            var all = vSwitch is null ? 1 : Pool.Prefixes(state, vSwitch).Count;
            var count = random.Next(2) == 0 ? all + random.Next(2) : random.Choose(1, 2, 3, 10, 11);
            parameters.Add("Ipv4PrefixCount", count.ToString(CultureInfo.InvariantCulture));
        }

        if (way is 15 or 16 or 19)
        {
            var number = 1 + random.Next(2);
            for (var i = 1; i <= number; i++)
            {
                Add(parameters, isPrefix: true, i, Prefix(vSwitch, random));
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

    /// <summary>
    /// A relevant address of the VSwitch: any, first or last, a held one, or the one after the last assigned one.
    /// </summary>
    public static long Address(ModelState state, VSwitch? vSwitch, RandomSource random)
    {
        if (vSwitch is null)
        {
            return Block.Number("10.0.0.75");
        }

        var block = vSwitch.Block;
        var way = random.Next(9);
        var place = random.Next((int)block.Size);
        return way switch
        {
            < 5 => block.First + place,
            5 =>
                block.First + random.Choose(
                    0, -1, block.Size - 1, block.Size - 2, block.Size - 3, block.Size - 4, block.Size),
            6 or 7 when state.Held(vSwitch).Order().ToList() is { Count: > 0 } held => held[place % held.Count],
            _ => (vSwitch.LastAssigned ?? block.First) + 1,
        };
    }

    /// <summary>A prefix in or next to the VSwitch, or the one that contains the last assigned address.</summary>
    private static long Prefix(VSwitch? vSwitch, RandomSource random)
    {
        var block = vSwitch?.Block ?? new Block(Block.Number("10.0.0.64"), 26);
        var place = Block.PrefixSize * random.Next((int)(block.Size / Block.PrefixSize) + 2);
        var chosenLast = vSwitch?.LastAssignedPrefix ?? vSwitch?.LastAssigned;
        var within = random.Next(3) == 2 && chosenLast is { } last ? last : block.First + place;
        var first = within - (within % Block.PrefixSize);
        return random.OnceIn(16) ? first + 3 : first;
    }
}
