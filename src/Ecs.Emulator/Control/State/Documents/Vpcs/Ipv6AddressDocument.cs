using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

/// <summary>The allocated IPv6 addresses. Those of ENIs are members of the ENIs.</summary>
internal static class Ipv6AddressDocument
{
    private static readonly MemberList<AllocatedIpv6Address> Members = new();

    private static readonly Member<AllocatedIpv6Address, RegionId?> Region =
        Members.Region(address => address.RegionId);

    private static readonly Member<AllocatedIpv6Address, VSwitchId> VSwitchReference =
        Members.Require("vSwitchId", address => address.VSwitchId, References.To(VSwitch.Kind));

    private static readonly Member<AllocatedIpv6Address, Ipv6Address> Address =
        Members.Require("ipv6Address", address => address.Address, Format.Ipv6Address);

    private static readonly Member<AllocatedIpv6Address, Ipv6AddressStatus> Status = Members.Add(
        "status", address => address.Status, Format.OneOf<Ipv6AddressStatus>(), Ipv6AddressStatus.Available);

    private static readonly CommonMembers<AllocatedIpv6Address> Common = new(Members, address => address);

    public static readonly ResourceDocument<AllocatedIpv6Address> Document =
        TableDocument.Of(state => state.Ipv6Addresses, AllocatedIpv6Address.Kind, Members, Create, Check);

    private static AllocatedIpv6Address? Create(MemberReader<AllocatedIpv6Address> read) =>
        read.TryGet(VSwitchReference, out var vSwitch) && read.TryGet(Address, out var address)
            ? new AllocatedIpv6Address
            {
                Id = new Ipv6AddressId(read.ResourceId),
                RegionId = read.RegionOf(Region, read.State.VSwitches.Find(vSwitch)?.RegionId),
                VSwitchId = vSwitch,
                Address = address,
                Status = read.Get(Status),
                Name = read.Get(Common.Name),
                Description = read.Get(Common.Description),
                CreationTime = read.Get(Common.CreationTime, read.State.Now),
                ResourceGroupId = read.Get(Common.ResourceGroup),
                Tags = read.Get(Common.Tags),
                TransitionEndsAt = read.Get(Common.TransitionEndsAt),
            }
            : null;

    /// <summary>The address must be a free address of the VSwitch.</summary>
    private static IEnumerable<AllocatedIpv6Address> Check(
        AccountState state, IReadOnlyList<ReadRow<AllocatedIpv6Address>> addresses)
    {
        var allocated = new HashSet<(VSwitchId, Ipv6Address)>();
        foreach (var (reader, row) in addresses)
        {
            if (ProblemWith(state, row) is { } problem)
            {
                reader.Report(Address, $"{row.Address}: {problem}.");
            }
            else if (!allocated.Add((row.VSwitchId, row.Address)))
            {
                reader.Report(Address, $"{row.Address}: another IPv6 address of {row.VSwitchId} is the same.");
            }
            else
            {
                yield return row;
            }
        }
    }

    private static string? ProblemWith(AccountState state, AllocatedIpv6Address row)
    {
        if (state.VSwitches.Find(row.VSwitchId) is { } vSwitch
            && state.Ipv6AddressesOf(vSwitch) is { } pool
            && !pool.IsUsable(row.Address))
        {
            return $"it is outside {pool.Block}, the block of {vSwitch.Id}, or reserved there";
        }

        // The VSwitch need not exist, so that its pool cannot tell.
        return state.NetworkInterfacesIn(row.VSwitchId).Any(eni =>
            eni.Ipv6Addresses.Contains(row.Address) || eni.Ipv6Prefixes.Any(prefix => prefix.Contains(row.Address)))
            ? $"an ENI of {row.VSwitchId} has it"
            : null;
    }
}
