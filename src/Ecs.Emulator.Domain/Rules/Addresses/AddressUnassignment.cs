using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Addresses;

internal static class AddressUnassignment
{
    /// <summary>Unassigns secondary addresses and prefixes from the ENI.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, its status, its instance, its VSwitch, the addresses.
    /// </exception>
    public static ChangeSet Unassign(
        AccountState state,
        RegionId regionId,
        NetworkInterfaceId id,
        ImmutableArray<Ipv4Address> addresses,
        ImmutableArray<CidrBlock> prefixes)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        var block = NetworkInterfaceRules.RequireVSwitch(state, eni, instance).CidrBlock;
        var addressesLeft = Without(eni.PrivateIpAddresses, addresses, block, static (block, it) => block.Contains(it));
        var prefixesLeft = Without(eni.Ipv4Prefixes, prefixes, block, static (block, it) => block.Contains(it));

        var changes = state.NewChanges();
        changes.Replace(
            state.NetworkInterfaces,
            eni,
            eni with { PrivateIpAddresses = addressesLeft, Ipv4Prefixes = prefixesLeft });
        return changes;
    }

    private static ImmutableArray<T> Without<T>(
        ImmutableArray<T> held, ImmutableArray<T> taken, CidrBlock block, Func<CidrBlock, T, bool> contains)
        where T : struct, IEquatable<T>
    {
        foreach (var address in taken)
        {
            if (!contains(block, address))
            {
                throw new RefusedException(Refusal.AddressNotInVSwitch, address.ToString()!, block.ToString());
            }
        }

        if (AddressLists.FirstRepeated(taken) is { } repeated)
        {
            throw new RefusedException(Refusal.AddressRepeated, repeated.ToString()!);
        }

        foreach (var address in taken)
        {
            if (!held.Contains(address))
            {
                throw new RefusedException(Refusal.AddressNotAssigned, address.ToString()!);
            }
        }

        return taken.Length switch
        {
            0 => held,
            1 => held.Remove(taken[0]),
            _ => held.RemoveRange(taken),
        };
    }
}
