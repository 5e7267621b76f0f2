using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class ForwardEntryParameters
{
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

    public static readonly Parameter<string?> Name = VpcParameters.Name(
        "ForwardEntryName", "the entry", NatEntryErrors.NameMalformed);

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
    ];

    public static readonly ValueReader<Ipv4Address> ExternalIp =
        Values.Ipv4Address(NatEntryErrors.ExternalIpMalformed);

    public static readonly ValueReader<Ipv4Address> InternalIp =
        Values.Ipv4Address(NatEntryErrors.InternalIpMalformed);

    public static readonly ValueReader<ForwardPorts> ExternalPort =
        Values.Parsed<ForwardPorts>(ForwardPorts.TryParse, NatEntryErrors.ExternalPortMalformed);

    public static readonly ValueReader<ForwardPorts> InternalPort =
        Values.Parsed<ForwardPorts>(ForwardPorts.TryParse, NatEntryErrors.InternalPortMalformed);

    public static readonly ValueReader<ForwardProtocol> Protocol =
        Values.OneOfIgnoringCase<ForwardProtocol>(NatEntryErrors.ProtocolNotSupported);
}
