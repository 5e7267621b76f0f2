using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class ForwardEntryParameters
{
    private const int MaxNameLength = 128;

    /// <summary>The protocols as in responses. Requests may spell them with capitals.</summary>
    public static readonly IReadOnlyDictionary<ForwardProtocol, string> Protocols =
        new Dictionary<ForwardProtocol, string>
        {
            [ForwardProtocol.Tcp] = "tcp",
            [ForwardProtocol.Udp] = "udp",
            [ForwardProtocol.Any] = "any",
        };

    public static readonly Parameter<ForwardTableId> TableId = Declare.Id<ForwardTableId>(
        "ForwardTableId", "The DNAT table of the gateway.", "ftb-mygateway");

    public static readonly Parameter<ForwardEntryId> Id = Declare.Id<ForwardEntryId>(
        "ForwardEntryId", "The ID of the entry.", "fwd-myentry");

    public static readonly Parameter<string?> Name = VpcParameters.Named(
        "ForwardEntryName", "the entry", MaxNameLength, NatEntryErrors.NameMalformed);

    public static readonly Parameter<bool?> PortBreak = Declare.Boolean(
        "PortBreak", "Whether the entry can have a port above 1024 of an address with an SNAT entry.");

    /// <summary>The errors of the values of an entry.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        NatEntryErrors.NameMalformed, NatEntryErrors.ExternalIpMalformed, NatEntryErrors.InternalIpMalformed,
        NatEntryErrors.ExternalPortMalformed, NatEntryErrors.InternalPortMalformed,
        NatEntryErrors.ProtocolNotSupported, NatEntryErrors.ForwardTableNotFound, NatGatewayErrors.StateNotAllowed,
        NatEntryErrors.InternalIpNotInVpc, NatEntryErrors.ExternalIpNotFound, NatEntryErrors.EipNotInUse,
        NatEntryErrors.ForwardConflict, NatEntryErrors.ExternalIpUsedBySnatEntry,
        RequestErrors.IdempotentParameterMismatch,
    ];

    public static Ipv4Address ExternalIp(string name, string text) =>
        Address(name, text, NatEntryErrors.ExternalIpMalformed);

    public static Ipv4Address InternalIp(string name, string text) =>
        Address(name, text, NatEntryErrors.InternalIpMalformed);

    public static ForwardPorts ExternalPort(string name, string text) =>
        Ports(name, text, NatEntryErrors.ExternalPortMalformed);

    public static ForwardPorts InternalPort(string name, string text) =>
        Ports(name, text, NatEntryErrors.InternalPortMalformed);

    public static ForwardProtocol Protocol(string name, string text)
    {
        _ = name;
        foreach (var (protocol, word) in Protocols)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return protocol;
            }
        }

        throw new ApiException(NatEntryErrors.ProtocolNotSupported);
    }

    private static Ipv4Address Address(string name, string text, ErrorDefinition malformed)
    {
        _ = name;
        return Ipv4Address.TryParse(text, out var address) ? address : throw new ApiException(malformed);
    }

    private static ForwardPorts Ports(string name, string text, ErrorDefinition malformed)
    {
        _ = name;
        return ForwardPorts.TryParse(text, out var ports) ? ports : throw new ApiException(malformed);
    }
}
