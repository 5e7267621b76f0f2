using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class SnatEntryParameters
{
    public static readonly Parameter<SnatTableId> TableId = Declare.Id<SnatTableId>(
        "SnatTableId", "The SNAT table of the gateway.", "stb-mygateway");

    public static readonly Parameter<SnatEntryId> Id = Declare.Id<SnatEntryId>(
        "SnatEntryId", "The ID of the entry.", "snat-myentry");

    public static readonly Parameter<string?> Name = VpcParameters.Name(
        "SnatEntryName", "the entry", NatEntryErrors.NameMalformed);

    /// <summary>A request has 0 or 1; responses have the same digit as a text.</summary>
    public static readonly Parameter<int?> EipAffinity = Declare.Integer(
        "EipAffinity", "Whether a client gets the same address for all connections to a destination.", 0, 1);

    /// <summary>The errors of the addresses of an entry.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> AddressErrors =
    [
        NatEntryErrors.SnatIpMalformed, NatEntryErrors.TooManySnatIps, NatEntryErrors.SnatIpNotFound,
        NatEntryErrors.EipNotInUse, NatEntryErrors.SnatIpUsedByForwardEntry,
    ];

    public static readonly ValueReader<CidrBlock> Source = Values.Block(NatEntryErrors.SnatSourceInvalid);

    /// <summary>Different addresses, separated by commas.</summary>
    public static readonly ValueReader<ImmutableArray<Ipv4Address>> Addresses =
        Values.Parsed<ImmutableArray<Ipv4Address>>(TryParseAddresses, NatEntryErrors.SnatIpMalformed);

    private static bool TryParseAddresses(string text, out ImmutableArray<Ipv4Address> addresses)
    {
        addresses = [];
        foreach (var part in text.Split(','))
        {
            if (!Ipv4Address.TryParse(part.AsSpan().Trim(), out var address) || addresses.Contains(address))
            {
                return false;
            }

            addresses = addresses.Add(address);
        }

        return true;
    }
}
