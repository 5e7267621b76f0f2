using System.Globalization;
using Ecs.Emulator.Control.Requests;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.Reachability;

/// <summary>The packets of a request, before their ends are looked up.</summary>
/// <param name="From">An ENI, an instance or an address.</param>
/// <param name="To">An ENI, an instance or an address.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Port">The destination port; null for a protocol without ports.</param>
/// <param name="SourcePort">The source port; null if it is not known.</param>
internal sealed record ReachabilityQuery(string From, string To, RuleProtocol Protocol, int? Port, int? SourcePort)
{
    private const string FromParameter = "from";
    private const string ToParameter = "to";
    private const string ProtocolParameter = "protocol";
    private const string PortParameter = "port";
    private const string SourcePortParameter = "sourcePort";

    public static readonly IReadOnlyList<string> Parameters =
        [FromParameter, ToParameter, ProtocolParameter, PortParameter, SourcePortParameter];

    /// <exception cref="ControlRequestException">A parameter is missing or invalid.</exception>
    public static ReachabilityQuery Read(IQueryCollection query)
    {
        var protocol =
            query[ProtocolParameter].ToString() is { Length: > 0 } name ? ReadProtocol(name) : RuleProtocol.Tcp;
        var port = ReadPort(query, PortParameter);
        var sourcePort = ReadPort(query, SourcePortParameter);
        if (protocol.HasPorts && port is null)
        {
            throw Invalid(PortParameter, $"{protocol} needs a port.");
        }

        if (!protocol.HasPorts && (port ?? sourcePort) is not null)
        {
            throw Invalid(port is null ? SourcePortParameter : PortParameter, $"{protocol} has no ports.");
        }

        return new(ReadEnd(query, FromParameter), ReadEnd(query, ToParameter), protocol, port, sourcePort);
    }

    /// <summary>Finds the ENIs and addresses of both ends.</summary>
    /// <exception cref="ControlRequestException">An end does not exist, or has no address of the family.</exception>
    public Traffic Resolve(AccountState state)
    {
        var from = FindNetworkInterface(state, FromParameter, From);
        var to = FindNetworkInterface(state, ToParameter, To);
        var isFromAddress = IpAddress.TryParse(From, out var fromAddress);
        var isToAddress = IpAddress.TryParse(To, out var toAddress);
        if (isFromAddress && isToAddress)
        {
            throw Invalid(ToParameter, "At least one end must be an ENI or an instance, whose VPC has the addresses.");
        }

        if (from is not null && from.Id == to?.Id)
        {
            throw Invalid(ToParameter, "Both ends are the same ENI.");
        }

        var family = isFromAddress ? fromAddress.Family : isToAddress ? toAddress.Family : IpFamily.IPv4;
        if (family == (Protocol == RuleProtocol.Icmp ? IpFamily.IPv6 : IpFamily.IPv4)
            && (Protocol == RuleProtocol.Icmp || Protocol == RuleProtocol.IcmpV6))
        {
            throw Invalid(ProtocolParameter, $"{Protocol} is not a protocol of {family}.");
        }

        return new Traffic
        {
            Source = isFromAddress
                ? new TrafficEnd(fromAddress, FindByAddress(state, to!, fromAddress))
                : new TrafficEnd(AddressOf(from!, family, FromParameter), from),
            Destination = isToAddress
                ? new TrafficEnd(toAddress, FindByAddress(state, from!, toAddress))
                : new TrafficEnd(AddressOf(to!, family, ToParameter), to),
            Protocol = Protocol,
            Port = Port,
            SourcePort = SourcePort,
        };
    }

    /// <summary>The ENI of an id, or the primary ENI of an instance; null for an address.</summary>
    private static NetworkInterface? FindNetworkInterface(AccountState state, string parameter, string text)
    {
        if (IpAddress.TryParse(text, out _))
        {
            return null;
        }

        if (state.NetworkInterfaces.Find(new NetworkInterfaceId(text)) is { } eni)
        {
            return eni;
        }

        var instance = new InstanceId(text);
        if (!state.Instances.Contains(instance))
        {
            throw ControlRequestException.NotFound(
                $"?{parameter}", $"\"{text}\" is neither an ENI, an instance nor an IP address.");
        }

        return state.PrimaryNetworkInterfaceOf(instance)
            ?? throw Invalid(parameter, $"The instance \"{text}\" has no primary ENI.");
    }

    /// <summary>The ENI with this address in the VPC of another ENI; null if no ENI has it.</summary>
    private static NetworkInterface? FindByAddress(AccountState state, NetworkInterface other, IpAddress address)
    {
        var vpc = state.VSwitches.Find(other.VSwitchId)?.VpcId;
        return state.VSwitches.Where(vSwitch => vSwitch.VpcId == vpc)
            .SelectMany(vSwitch => state.NetworkInterfacesIn(vSwitch.Id))
            .FirstOrDefault(eni => eni.Has(address));
    }

    /// <summary>The primary private address, or the first IPv6 address.</summary>
    private static IpAddress AddressOf(NetworkInterface eni, IpFamily family, string parameter)
    {
        if (family == IpFamily.IPv4)
        {
            return IpAddress.Of(eni.PrimaryIpAddress);
        }

        return eni.Ipv6Addresses.IsEmpty
            ? throw Invalid(parameter, $"{eni.Id} has no IPv6 address.")
            : IpAddress.Of(eni.Ipv6Addresses[0]);
    }

    private static string ReadEnd(IQueryCollection query, string name) =>
        query[name].ToString() is { Length: > 0 } text
            ? text
            : throw Invalid(name, "It is required: the ID of an ENI or of an instance, or an IP address.");

    private static RuleProtocol ReadProtocol(string name) =>
        RuleProtocol.TryParse(name, out var protocol) && protocol != RuleProtocol.All
            ? protocol
            : throw Invalid(
                ProtocolParameter, $"\"{name}\" is neither TCP, UDP, ICMP, ICMPv6 or GRE nor a number from 0 to 255.");

    private static int? ReadPort(IQueryCollection query, string name)
    {
        if (!query.ContainsKey(name))
        {
            return null;
        }

        return int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= PortRange.MaxPort
                ? port
                : throw Invalid(name, $"\"{query[name]}\" is not a port from 1 to {PortRange.MaxPort}.");
    }

    private static ControlRequestException Invalid(string parameter, string message) => new($"?{parameter}", message);
}
