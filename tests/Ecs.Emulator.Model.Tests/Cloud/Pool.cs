namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>The available addresses of a VSwitch, found by a complete search each time.</summary>
internal static class Pool
{
    private const int ReservedAtEnd = 3;

    /// <summary>The number of reserved addresses of a VSwitch: the first one and the last three.</summary>
    public const int ReservedCount = 1 + ReservedAtEnd;

    public static bool IsUsable(VSwitch vSwitch, long address) =>
        address > vSwitch.Block.First && address <= vSwitch.Block.Last - ReservedAtEnd;

    /// <summary>The addresses that the cloud may choose: free and in no reservation.</summary>
    public static List<long> Addresses(ModelState state, VSwitch vSwitch)
    {
        var held = state.Held(vSwitch);
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
    /// The prefixes that the cloud may choose: completely free and, if the VSwitch has reservations for prefixes, in
    /// one of them; errorCode in no reservation.
    /// </summary>
    public static List<long> Prefixes(ModelState state, VSwitch vSwitch)
    {
        var held = state.Held(vSwitch);
        var prefixes = new List<long>();
        var areReserved = vSwitch.Reservations.Exists(reservation => reservation.Type == "Prefix");
        var lastFirst = vSwitch.Block.Last - Block.PrefixSize + 1;
        for (var first = vSwitch.Block.First; first <= lastFirst; first += Block.PrefixSize)
        {
            var around = vSwitch.Reservations.Find(reservation => reservation.Block.Contains(new Block(first, 28)));
            var mayBeChosen = areReserved ? around?.Type == "Prefix" : around is null;
            if (mayBeChosen
                && Block.OfPrefix(first).All(address => IsUsable(vSwitch, address) && !held.Contains(address)))
            {
                prefixes.Add(first);
            }
        }

        return prefixes;
    }

    /// <summary>
    /// The lowest free value after the last one that the cloud chose, starting again at the first one after the end.
    /// </summary>
    public static long Next(long? last, List<long> free)
    {
        var after = free.FindAll(address => last is null || address > last);
        return after.Count > 0 ? after[0] : free[0];
    }

    public static List<long> AssignNext(ModelState state, VSwitch vSwitch, Eni eni, int number, string errorCode)
    {
        ApiError.ThrowIf(number > Addresses(state, vSwitch).Count, errorCode);
        var assigned = new List<long>();
        for (var i = 0; i < number; i++)
        {
            vSwitch.LastAssigned = Next(vSwitch.LastAssigned, Addresses(state, vSwitch));
            assigned.Add(vSwitch.LastAssigned.Value);
            Assign(eni, assigned[^1]);
        }

        return assigned;
    }

    public static List<long> AssignNextPrefixes(
        ModelState state, VSwitch vSwitch, Eni eni, int number, string errorCode)
    {
        ApiError.ThrowIf(number > Prefixes(state, vSwitch).Count, errorCode);
        var assigned = new List<long>();
        for (var i = 0; i < number; i++)
        {
            vSwitch.LastAssignedPrefix = Next(vSwitch.LastAssignedPrefix, Prefixes(state, vSwitch));
            assigned.Add(vSwitch.LastAssignedPrefix.Value);
            eni.Prefixes.Add(assigned[^1]);
        }

        return assigned;
    }

    /// <summary>Assigns an address: the primary one if the ENI has none, errorCode a secondary one.</summary>
    public static void Assign(Eni eni, long address)
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
    /// Checks chosen addresses and prefixes: first that all are in the block, then that none is repeated, then that
    /// none is held.
    /// </summary>
    public static void Require(
        ModelState state, VSwitch vSwitch, List<long> addresses, List<long> prefixes, string outsideCode,
        string assigned)
    {
        var each = addresses.Select(address => new[] { address })
            .Concat(prefixes.Select(first => Block.OfPrefix(first).ToArray()));
        var chosen = each.ToList();
        ApiError.ThrowIf(chosen.SelectMany(block => block).Any(address => !IsUsable(vSwitch, address)), outsideCode);
        ApiError.ThrowIf(
            chosen.SelectMany(block => block).Distinct().Count() < chosen.Sum(block => block.Length),
            "InvalidIp.IpRepeated");
        ApiError.ThrowIf(chosen.SelectMany(block => block).Any(state.Held(vSwitch).Contains), assigned);
    }
}
