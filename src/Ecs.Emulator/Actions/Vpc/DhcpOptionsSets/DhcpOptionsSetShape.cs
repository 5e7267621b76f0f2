using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.DhcpOptionsSets;

internal static class DhcpOptionsSetShape
{
    private static readonly Shape<DhcpOptionsSet> Options = new Shape<DhcpOptionsSet>()
        .Text("DomainName", "The suffix of host names.", set => set.DomainName)
        .Text(
            "DomainNameServers",
            "The DNS servers, separated by commas.",
            set => string.Join(',', set.DomainNameServers))
        .Text("LeaseTime", "The lease time of IPv4 addresses.", set => set.LeaseTime)
        .Text("Ipv6LeaseTime", "The lease time of IPv6 addresses.", set => set.Ipv6LeaseTime);

    public static readonly Shape<ListedDhcpOptionsSet> Common = new Shape<ListedDhcpOptionsSet>()
        .Text("DhcpOptionsSetId", "The ID; empty if the set does not exist.", listed => listed.Set?.Id.Value ?? "")
        .Text("DhcpOptionsSetName", "The name.", listed => listed.Set?.Name ?? "")
        .Text("DhcpOptionsSetDescription", "The description.", listed => listed.Set?.Description ?? "")
        .OptionalText("Status", "Available, InUse or Pending; absent if the set does not exist.", StatusOf)
        .Text(
            "CreationTime",
            "The time of creation, UTC.",
            listed => listed.Set is { } set ? CommonShapes.Time(set.CreationTime) : "")
        .Integer("OwnerId", "The account.", listed => listed.OwnerId?.Number ?? 0)
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Object("DhcpOptions", "The options.", listed => listed.Set, Options)
        .ObjectArray("Tags", "The tags.", listed => listed.Set?.Tags ?? [], VpcShape.Tag);

    private static string? StatusOf(ListedDhcpOptionsSet listed) => listed.Set?.Status switch
    {
        null => null,
        DhcpOptionsSetStatus.Available => listed.Vpcs.IsEmpty ? "Available" : "InUse",
        _ => "Pending",
    };
}
