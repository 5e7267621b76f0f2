using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class SnatEntryParameters
{
    private const int MaxNameLength = 128;

    public static readonly Parameter<SnatTableId> TableId = Declare.Id<SnatTableId>(
        "SnatTableId", "The SNAT table of the gateway.", "stb-mygateway");

    public static readonly Parameter<SnatEntryId> Id = Declare.Id<SnatEntryId>(
        "SnatEntryId", "The ID of the entry.", "snat-myentry");

    public static readonly Parameter<string?> Name = VpcParameters.Named(
        "SnatEntryName", "the entry", MaxNameLength, NatEntryErrors.NameMalformed);

    /// <summary>A request has 0 or 1; responses have the same digit as a text.</summary>
    public static readonly Parameter<int?> EipAffinity = Declare.Integer(
        "EipAffinity", "Whether a client gets the same address for all connections to a destination.", 0, 1);

    /// <summary>The errors of the addresses of an entry.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> AddressErrors =
    [
        NatEntryErrors.SnatIpMalformed, NatEntryErrors.TooManySnatIps, NatEntryErrors.SnatIpNotFound,
        NatEntryErrors.EipNotInUse, NatEntryErrors.SnatIpUsedByForwardEntry,
    ];

    public static ImmutableArray<Ipv4Address> Addresses(string name, string text)
    {
        _ = name;
        var addresses = ImmutableArray.CreateBuilder<Ipv4Address>();
        foreach (var part in text.Split(','))
        {
            if (!Ipv4Address.TryParse(part.Trim(), out var address) || addresses.Contains(address))
            {
                throw new ApiException(NatEntryErrors.SnatIpMalformed);
            }

            addresses.Add(address);
        }

        return addresses.ToImmutable();
    }

    public static CidrBlock Source(string name, string text)
    {
        _ = name;
        return CidrBlock.Parse(text, out var block) == CidrSyntax.Valid
            ? block
            : throw new ApiException(NatEntryErrors.SnatSourceInvalid);
    }
}
