namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>Which addresses of a VSwitch are to be had: looked for one by one, each time anew.</summary>
internal static class Pool
{
    private const int KeptAtTheEnd = 3;

    /// <summary>How many addresses of a VSwitch the cloud keeps: the first and the last three.</summary>
    public const int Kept = 1 + KeptAtTheEnd;

    /// <summary>Whether an ENI may have the address: it lies in the block and is none of those that the cloud keeps.</summary>
    public static bool IsUsable(VSwitch vSwitch, long address) =>
        address > vSwitch.Block.First && address <= vSwitch.Block.Last - KeptAtTheEnd;

    /// <summary>The addresses that the cloud may choose: free, and in no reservation.</summary>
    public static List<long> Addresses(World world, VSwitch vSwitch)
    {
        var held = world.Held(vSwitch);
        var addresses = new List<long>();
        for (var address = vSwitch.Block.First; address <= vSwitch.Block.Last; address++)
        {
            if (IsUsable(vSwitch, address)
                && !held.Contains(address)
                && !vSwitch.Reservations.Exists(reservation => reservation.Block.Contains(address)))
            {
                addresses.Add(address);
            }
        }

        return addresses;
    }

    /// <summary>
    /// The prefixes that the cloud may choose: wholly free, in a reservation for prefixes where there is one, else in no
    /// reservation.
    /// </summary>
    public static List<long> Prefixes(World world, VSwitch vSwitch)
    {
        var held = world.Held(vSwitch);
        var prefixes = new List<long>();
        var areReserved = vSwitch.Reservations.Exists(reservation => reservation.Type == "Prefix");
        for (var first = vSwitch.Block.First; first + Block.PrefixSize - 1 <= vSwitch.Block.Last; first += Block.PrefixSize)
        {
            var around = vSwitch.Reservations.Find(reservation => reservation.Block.Contains(new Block(first, 28)));
            var mayBeChosen = areReserved ? around?.Type == "Prefix" : around is null;
            if (mayBeChosen && Block.OfPrefix(first).All(address => IsUsable(vSwitch, address) && !held.Contains(address)))
            {
                prefixes.Add(first);
            }
        }

        return prefixes;
    }

    /// <summary>The lowest of these after the last one that the cloud chose; after the end the first again.</summary>
    public static long Next(long? last, List<long> free)
    {
        var after = free.FindAll(address => last is null || address > last);
        return after.Count > 0 ? after[0] : free[0];
    }

    /// <summary>Gives the ENI single addresses of the cloud's choice.</summary>
    public static List<long> GiveNext(World world, VSwitch vSwitch, Eni eni, int number, string otherwise)
    {
        Refused.When(number > Addresses(world, vSwitch).Count, otherwise);
        var given = new List<long>();
        for (var i = 0; i < number; i++)
        {
            vSwitch.LastAssigned = Next(vSwitch.LastAssigned, Addresses(world, vSwitch));
            given.Add(vSwitch.LastAssigned.Value);
            Give(eni, given[^1]);
        }

        return given;
    }

    /// <summary>Gives the ENI prefixes of the cloud's choice.</summary>
    public static List<long> GiveNextPrefixes(World world, VSwitch vSwitch, Eni eni, int number, string otherwise)
    {
        Refused.When(number > Prefixes(world, vSwitch).Count, otherwise);
        var given = new List<long>();
        for (var i = 0; i < number; i++)
        {
            vSwitch.LastAssignedPrefix = Next(vSwitch.LastAssignedPrefix, Prefixes(world, vSwitch));
            given.Add(vSwitch.LastAssignedPrefix.Value);
            eni.Prefixes.Add(given[^1]);
        }

        return given;
    }

    /// <summary>Gives the ENI an address: its primary one where it has none yet.</summary>
    public static void Give(Eni eni, long address)
    {
        if (eni.Primary == Eni.NoAddress)
        {
            eni.Primary = address;
        }
        else
        {
            eni.Secondary.Add(address);
        }
    }

    /// <summary>
    /// Refuses addresses and prefixes that a caller chose and cannot have: all are looked at for the block, then for
    /// repetition, then for who holds them.
    /// </summary>
    public static void Require(
        World world, VSwitch vSwitch, List<long> addresses, List<long> prefixes, string outside, string assigned)
    {
        var each = addresses.Select(address => new[] { address }).Concat(prefixes.Select(first => Block.OfPrefix(first).ToArray()));
        var chosen = each.ToList();
        Refused.When(chosen.SelectMany(block => block).Any(address => !IsUsable(vSwitch, address)), outside);
        Refused.When(chosen.SelectMany(block => block).Distinct().Count() < chosen.Sum(block => block.Length), "InvalidIp.IpRepeated");
        Refused.When(chosen.SelectMany(block => block).Any(world.Held(vSwitch).Contains), assigned);
    }
}
