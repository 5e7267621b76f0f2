using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Ipv6Addresses;

internal static class Ipv6AddressDeletion
{
    /// <summary>Releases an allocated address without Internet bandwidth. It is free at once.</summary>
    /// <exception cref="RefusedException">
    /// The errors of <see cref="Ipv6AddressRules.RequireAllocated"/>, or <see cref="Refusal.Ipv6AddressHasBandwidth"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId region, Ipv6AddressId id)
    {
        var address = Ipv6AddressRules.RequireAllocated(state, region, id);
        return state.Ipv6AddressIndex.BandwidthOf(address.VSwitchId, address.Address) is null
            ? state.NewRemoval(state.Ipv6Addresses, address)
            : throw new RefusedException(Refusal.Ipv6AddressHasBandwidth);
    }
}
