using System.Text.Json.Nodes;
using Ecs.Emulator.Control.State.Documents;
using Ecs.Emulator.Control.State.Documents.Access;
using Ecs.Emulator.Control.State.Documents.Instances;
using Ecs.Emulator.Control.State.Documents.NetworkInterfaces;
using Ecs.Emulator.Control.State.Documents.SecurityGroups;
using Ecs.Emulator.Control.State.Documents.Vpcs;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// The members of a state document. The reader, the writer, the JSON Schema and the compact form use this list.
/// </summary>
internal static class StateDocuments
{
    /// <summary>All members in the order in which they are written.</summary>
    public static readonly MemberList<AccountState> Members = new();

    public static readonly IReadOnlyList<StateMember> All =
    [
        Members.Add(AccountDocument.Document),
        Members.Add(UserDocument.Document),
        Members.Add(RoleDocument.Document),
        Members.Add(AccessKeyDocument.Document),
        Members.Add(ResourceGroupDocument.Document),
        Members.Add(RegionDocument.Document),
        Members.Add(VpcDocument.Document),
        Members.Add(VSwitchDocument.Document),
        Members.Add(SecurityGroupDocument.Document),
        Members.Add(PrefixListDocument.Document),
        Members.Add(InstanceDocument.Document),
        Members.Add(DiskDocument.Document),
        Members.Add(NetworkInterfaceDocument.Document),
        Members.Add(NetworkInterfacePermissionDocument.Document),
        Members.Add(NatGatewayDocument.Document),
        Members.Add(SnatEntryDocument.Document),
        Members.Add(ForwardEntryDocument.Document),
        Members.Add(HaVipDocument.Document),
        Members.Add(EipDocument.Document),
        Members.Add(KeyPairDocument.Document),
        Members.Add(RouteTableDocument.Document),
        Members.Add(RouteEntryDocument.Document),
        Members.Add(Ipv6GatewayDocument.Document),
        Members.Add(Ipv6AddressDocument.Document),
        Members.Add(Ipv6InternetBandwidthDocument.Document),
        Members.Add(NetworkAclDocument.Document),
        Members.Add(DhcpOptionsSetDocument.Document),
        Members.Add(LaunchTemplateDocument.Document),
        Members.Add(ImageDocument.Document),
        Members.Add(InstanceTypeDocument.Document),
    ];

    /// <summary>All members in the order in which they are read: each after the members that it refers to.</summary>
    public static readonly IReadOnlyList<StateMember> InReadOrder = SortByReferences();

    /// <summary>The collections of resources.</summary>
    public static IEnumerable<ResourceDocument> Resources => All.OfType<ResourceDocument>();

    /// <summary>The JSON Schema of a state document.</summary>
    public static JsonObject Schema() => Members.Schema();

    /// <summary>The references of a value, its members and its items.</summary>
    public static IEnumerable<Reference> ReferencesOf(ValueFormat format)
    {
        var inner = (format.Members ?? format.CollectionMembers ?? []).Select(member => member.Format);
        var references = inner.Concat(format.Items is { } items ? [items] : []).SelectMany(ReferencesOf);
        return format.Reference is { } own ? references.Prepend(own) : references;
    }

    private static List<StateMember> SortByReferences()
    {
        var sorted = new List<StateMember>(All.Count);
        var seen = new HashSet<StateMember>();
        void Visit(StateMember member)
        {
            if (!seen.Add(member))
            {
                return;
            }

            foreach (var reference in ReferencesOf(member.Format))
            {
                Visit(All.First(other => other.Name == reference.Collection));
            }

            sorted.Add(member);
        }

        foreach (var member in All)
        {
            Visit(member);
        }

        return sorted;
    }
}
