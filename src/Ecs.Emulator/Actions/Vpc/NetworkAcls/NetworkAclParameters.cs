using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NetworkAcls;

internal static class NetworkAclParameters
{
    private const int MaxEntriesPerRequest = 100;
    private const int MaxVSwitchesPerRequest = 30;
    private const string VSwitchType = "VSwitch";

    private static readonly string[] Protocols = ["all", "tcp", "udp", "icmp", "icmpv6", "gre"];

    public static readonly Parameter<NetworkAclId> Id = Declare.Id<NetworkAclId>(
        "NetworkAclId", "The ID of the network ACL.", "nacl-myacl");

    public static readonly Parameter<string?> Name = VpcParameters.Name(
        "NetworkAclName", "the network ACL", NetworkAclErrors.NameIllegal);

    public static readonly Parameter<string?> Description = VpcParameters.Description(
        "Description", "the network ACL", NetworkAclErrors.DescriptionIllegal);

    public static readonly Parameter<string?> ResourceType = Declare.OneOf(
        "ResourceType", "The type of the resource. It has an effect only together with ResourceId.", VSwitchType);

    public static readonly Parameter<ImmutableArray<VSwitchId>> Resources = Declare.ListOf(
        "Resource",
        ["ResourceId", "ResourceType"],
        ReadVSwitch,
        "The VSwitches, with the ResourceType VSwitch.",
        "vsw-myrouted",
        MaxVSwitchesPerRequest) with
    {
        Required = true,
        Missing = NetworkAclErrors.ResourcesMissing,
        Example = "vsw-myrouted",
    };

    /// <summary>The entries of a direction by priority.</summary>
    public static Parameter<ImmutableArray<NetworkAclEntry>> Entries(
        string name, string peer, ErrorDefinition missing, ErrorDefinition illegal) => Declare.ListOf(
        name,
        [
            peer, "Protocol", "Port", "Policy", "NetworkAclEntryId", "NetworkAclEntryName", "Description", "IpVersion",
            "EntryType",
        ],
        element => ReadEntry(element, element.Find(peer) ?? throw new ApiException(missing), illegal),
        "All entries of the direction in the order of their priority; those that are not specified are removed. Port "
        + "is the range of destination ports: -1/-1 for all, icmp, icmpv6 and gre, or 1/65535 for tcp and udp. Policy "
        + "is accept or drop. An entry with the NetworkAclEntryId of an existing one replaces it.",
        "10.0.0.0/24",
        MaxEntriesPerRequest);

    private static NetworkAclEntry ReadEntry(ListElement element, string peer, ErrorDefinition illegal)
    {
        if (IpBlock.Parse(peer, out var block) != CidrSyntax.Valid)
        {
            throw new ApiException(illegal);
        }

        if ((element.Find("IpVersion") is { } version && version != block.Family.ToString())
            || element.Find("EntryType") is not (null or "custom"))
        {
            throw new ApiException(RouteEntryErrors.IpVersionIllegal);
        }

        var protocol = element.Find("Protocol") is { } name
            && Protocols.Contains(name)
            && RuleProtocol.TryParse(name, out var known)
                ? known
                : throw new ApiException(NetworkAclErrors.ProtocolIllegal);
        return new NetworkAclEntry
        {
            Id = element.Find("NetworkAclEntryId") ?? "",
            Name = ReadText(element, "NetworkAclEntryName", VpcParameters.MaxNameLength, NetworkAclErrors.NameIllegal),
            Description =
                ReadText(element, "Description", Values.MaxTextLength, NetworkAclErrors.DescriptionIllegal),
            Policy = element.Find("Policy") switch
            {
                "accept" => RulePolicy.Accept,
                "drop" => RulePolicy.Drop,
                _ => throw new ApiException(NetworkAclErrors.PolicyIllegal),
            },
            Protocol = protocol,
            Ports = PortRange.TryParse(element.Find("Port") ?? "-1/-1", out var ports)
                && protocol.CanHave(ports)
                    ? ports
                    : throw new ApiException(NetworkAclErrors.PortIllegal),
            Peer = block,
        };
    }

    private static string ReadText(ListElement element, string member, int maxLength, ErrorDefinition illegal)
    {
        var text = element.Find(member) ?? "";
        return VpcParameters.IsText(text, maxLength) ? text : throw new ApiException(illegal);
    }

    private static VSwitchId ReadVSwitch(ListElement element) => element.Find("ResourceType") is null or VSwitchType
        ? Values.Id<VSwitchId>(
            element.NameOf("ResourceId"),
            element.Find("ResourceId") ?? throw new ApiException(NetworkAclErrors.ResourcesMissing))
        : throw new ApiException(NetworkAclErrors.ResourceTypeIllegal);
}
