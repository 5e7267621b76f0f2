using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

internal static class ForwardEntryListing
{
    /// <summary>Lists the entries of a table or a gateway, of which the filter has at least one.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="NatEntryRules.GatewayOf(AccountState, RegionId?, ForwardTableId)"/>. An unknown gateway has no
    /// entries.
    /// </exception>
    public static Page<ListedForwardEntry> List(
        AccountState state, RegionId region, ForwardEntryFilter filter, Paging paging)
    {
        var gateway = filter.ForwardTableId is { } table
            ? NatEntryRules.GatewayOf(state, region, table)
            : state.NatGateways.Find(region, filter.NatGatewayId!.Value);
        if (gateway is null || (filter.NatGatewayId is { } id && id != gateway.Id))
        {
            return Pager.Cut<ListedForwardEntry>([], paging);
        }

        var matching = state.NatGatewayIndex.ForwardEntriesOf(gateway.Id).Where(filter.Matches);
        return Pager.Cut([.. matching], paging).Select(entry => new ListedForwardEntry(entry, gateway.ForwardTableId));
    }
}
