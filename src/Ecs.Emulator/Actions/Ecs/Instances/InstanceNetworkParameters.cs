using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Addresses;
using Ecs.Emulator.Actions.Ecs.NetworkInterfaces;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>The parameters of RunInstances for the network of the instances.</summary>
internal sealed record InstanceNetworkParameters(
    Ipv4Address? FirstAddress,
    ImmutableArray<NetworkInterfaceSpec> NetworkInterfaces,
    ImmutableArray<NetworkInterfaceId> Existing)
{
    private const int MaxGroups = 16;
    private const int MaxEnis = 64;

    private static readonly Parameter<VSwitchId?> VSwitch = Declare.OptionalId<VSwitchId>(
        "VSwitchId",
        "The VSwitch of the primary ENI.",
        "vsw-myvswitch");

    private static readonly Parameter<SecurityGroupId?> Group = Declare.OptionalId<SecurityGroupId>(
        "SecurityGroupId",
        "The security group. Either this or SecurityGroupIds.N, not both.",
        "sg-mygroup");

    private static readonly Parameter<ImmutableArray<SecurityGroupId>> Groups = Declare.IdList<SecurityGroupId>(
        "SecurityGroupIds",
        "The security groups. Either these or SecurityGroupId, not both.",
        "sg-mygroup",
        MaxGroups);

    private static readonly Parameter<Ipv4Address?> Address = Declare.Optional(
        "PrivateIpAddress",
        Values.Ipv4Address(InstanceNetworkErrors.AddressMalformed),
        "The primary private IP address. With several instances, the first of consecutive addresses.");

    private static readonly Parameter<ImmutableArray<Entry>> Enis = Declare.ListOf(
        "NetworkInterface",
        [
            "InstanceType", "VSwitchId", "SecurityGroupId", "SecurityGroupIds.N", "PrimaryIpAddress",
            "SecondaryPrivateIpAddressCount", "NetworkInterfaceId", "NetworkInterfaceName", "Description",
            "Ipv6Address.N",
            "Ipv6AddressCount", "QueueNumber", "QueuePairNumber", "NetworkInterfaceTrafficMode", "NetworkCardIndex",
            "DeleteOnRelease", "SourceDestCheck",
        ],
        ReadEntry,
        "The ENIs of the instances. At most one is Primary; it replaces VSwitchId, SecurityGroupId, "
        + "SecurityGroupIds.N and PrivateIpAddress. The others are Secondary: they are created for the instances or, "
        + "for a single instance, exist and are Available.",
        "Secondary",
        MaxEnis);

    public static IReadOnlyList<Parameter> All =>
        [VSwitch, Group, Groups, Address, Ipv6Parameters.OptionalIpv6Address, Ipv6Parameters.Ipv6AddressCount, Enis];

    public static InstanceNetworkParameters Read(RpcParameters parameters)
    {
        var vSwitch = VSwitch.Read(parameters);
        var groups = Either(Group.Read(parameters), Groups.Read(parameters));
        var address = Address.Read(parameters);
        var entries = Enis.Read(parameters);
        var ipv6 = new Ipv6Selection
        {
            Addresses = Ipv6Parameters.OptionalIpv6Address.Read(parameters),
            NextAddresses = Ipv6Parameters.Ipv6AddressCount.Read(parameters) ?? 0,
        }.RequireOneKind("Ipv6Address.N, Ipv6AddressCount");
        var tags = TagParameters.AtCreation.Read(parameters);
        if (entries.Count(entry => entry.IsPrimary) > 1)
        {
            throw Conflict("NetworkInterface.N.InstanceType");
        }

        if (entries.FirstOrDefault(entry => entry.IsPrimary)?.Eni is { } primary)
        {
            if (vSwitch is not null || groups.Length > 0 || address is not null)
            {
                throw Conflict("NetworkInterface.N, VSwitchId, SecurityGroupId, SecurityGroupIds.N, PrivateIpAddress");
            }

            if (ipv6 is not null && primary.Ipv6 is not null)
            {
                throw Conflict("NetworkInterface.N, Ipv6Address.N, Ipv6AddressCount");
            }

            primary = primary with
            {
                VSwitchId = Given(primary.VSwitchId) ?? throw Missing("NetworkInterface.N.VSwitchId"),
                SecurityGroupIds = primary.SecurityGroupIds.IsEmpty
                    ? throw Missing("NetworkInterface.N.SecurityGroupId")
                    : primary.SecurityGroupIds,
            };
        }
        else
        {
            primary = new NetworkInterfaceSpec
            {
                Type = NetworkInterfaceType.Primary,
                VSwitchId = vSwitch ?? throw Missing("VSwitchId"),
                SecurityGroupIds = groups.IsEmpty ? throw Missing("SecurityGroupId") : groups,
            };
        }

        var secondary = entries.Where(entry => entry is { IsPrimary: false, Eni: not null })
            .Select(entry => entry.Eni! with
            {
                VSwitchId = Given(entry.Eni.VSwitchId) ?? primary.VSwitchId,
                SecurityGroupIds =
              entry.Eni.SecurityGroupIds.IsEmpty ? primary.SecurityGroupIds : entry.Eni.SecurityGroupIds,
            });
        return new InstanceNetworkParameters(
            address,
            [primary with { Tags = tags, Ipv6 = primary.Ipv6 ?? ipv6 }, .. secondary],
            [.. entries.Select(entry => entry.Existing).OfType<NetworkInterfaceId>()]);
    }

    private static Entry ReadEntry(ListElement element)
    {
        if (element.Optional("NetworkInterfaceId", Values.Id<NetworkInterfaceId>) is { } id)
        {
            return new Entry(null, id);
        }

        var type = element.Find("InstanceType") switch
        {
            null or "Secondary" => NetworkInterfaceType.Secondary,
            "Primary" => NetworkInterfaceType.Primary,
            _ => throw ApiException.InvalidParameter(
                element.NameOf("InstanceType"), "Valid values: Primary, Secondary."),
        };
        var count = element.Integer("SecondaryPrivateIpAddressCount", minimum: 1, maximum: 49);
        return new Entry(
            new NetworkInterfaceSpec
            {
                Type = type,
                VSwitchId = element.Optional("VSwitchId", Values.Id<VSwitchId>) ?? default,
                SecurityGroupIds = Either(
                    element.Optional("SecurityGroupId", Values.Id<SecurityGroupId>),
                    element.List("SecurityGroupIds", Values.Id<SecurityGroupId>, MaxGroups)),
                PrimaryIpAddress = element.Optional("PrimaryIpAddress", Values.Ipv4Address),
                Addresses = count is { } number ? new Ipv4Selection { NextAddresses = number } : null,
                Ipv6 = new Ipv6Selection
                {
                    Addresses = element.List("Ipv6Address", Ipv6Parameters.ReadAddress, Ipv6Parameters.MaxCount),
                    NextAddresses =
                        element.Integer("Ipv6AddressCount", minimum: 1, maximum: Ipv6Parameters.MaxCount) ?? 0,
                }.RequireOneKind($"{element.NameOf("Ipv6Address.N")}, {element.NameOf("Ipv6AddressCount")}"),
                Name = Text(element, "NetworkInterfaceName", 128),
                Description = Text(element, "Description", 256),
                QueueNumber = element.Integer("QueueNumber", minimum: 1, maximum: NetworkInterfaceParameters.MaxQueues),
                QueuePairNumber =
                    element.Integer("QueuePairNumber", minimum: 0, maximum: NetworkInterfaceParameters.MaxQueues) ?? 0,
                TrafficMode = element.Optional("NetworkInterfaceTrafficMode", Values.OneOf<NetworkInterfaceTrafficMode>)
                    ?? NetworkInterfaceTrafficMode.Standard,
                NetworkCardIndex =
                    element.Integer("NetworkCardIndex", minimum: 0, maximum: Quantity.MaxNetworkCardIndex),
                DeleteOnRelease = type == NetworkInterfaceType.Primary || (element.Boolean("DeleteOnRelease") ?? true),
                SourceDestCheck = element.Boolean("SourceDestCheck") ?? false,
            },
            Existing: null);
    }

    private static string Text(ListElement element, string member, int maxLength) =>
        element.Find(member) is { } text ? Values.Text(element.NameOf(member), text, maxLength) : "";

    /// <summary>Null for an ID that was not specified.</summary>
    private static VSwitchId? Given(VSwitchId id) => id == default ? null : id;

    private static ImmutableArray<SecurityGroupId> Either(
        SecurityGroupId? one, ImmutableArray<SecurityGroupId> several) =>
        (one, several.Length) switch
        {
            (null, _) => several,
            ({ } group, 0) => [group],
            _ => throw Conflict("SecurityGroupId, SecurityGroupIds.N"),
        };

    private static ApiException Missing(string name) => new(RequestErrors.MissingParameter400, name);

    private static ApiException Conflict(string names) => new(RequestErrors.ParameterConflict, names);

    /// <summary>An ENI to create, or an existing one.</summary>
    private sealed record Entry(NetworkInterfaceSpec? Eni, NetworkInterfaceId? Existing)
    {
        public bool IsPrimary => Eni?.Type == NetworkInterfaceType.Primary;
    }
}
