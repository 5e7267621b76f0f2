using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Ipv6Addresses;

internal static class Ipv6AddressModification
{
    /// <exception cref="RefusedException">The errors of <see cref="Ipv6AddressRules.RequireAllocated"/>.</exception>
    public static ChangeSet Modify(AccountState state, RegionId region, Ipv6AddressId id, Ipv6AddressChanges changes)
    {
        var before = Ipv6AddressRules.RequireAllocated(state, region, id);
        return state.NewReplacement(state.Ipv6Addresses, before, before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
        });
    }
}
