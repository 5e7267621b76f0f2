using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.GroupRules;

/// <summary>The parameters of the actions for rules of one direction.</summary>
internal sealed class RuleParameters
{
    public static readonly RuleParameters Ingress = new(TrafficDirection.Ingress);
    public static readonly RuleParameters Egress = new(TrafficDirection.Egress);

    private readonly TrafficDirection direction;
    private readonly Parameter<ImmutableArray<RuleFields>> permissions;

    private RuleParameters(TrafficDirection direction)
    {
        this.direction = direction;
        Fields = FieldsOf(direction);
        string[] members = [.. Fields.Select(field => field.Name)];
        permissions = Declare.ListOf(
            "Permissions",
            members,
            element => new RuleFields(direction, element.Name, element.NameOf, element.Parameters),
            "The rules, up to 100. The parameters of the same names cannot be used together with it.",
            "TCP",
            Limits.RulesPerRequest);
    }

    /// <summary>The fields of one rule.</summary>
    public IReadOnlyList<Parameter<string?>> Fields { get; }

    /// <summary>The fields of one rule, and the list of rules.</summary>
    public IReadOnlyList<Parameter> All => [permissions, .. Fields];

    /// <summary>The same parameters, of which the sample call contains none.</summary>
    public IReadOnlyList<Parameter> WithoutSample =>
        [permissions, .. Fields.Select(rule => rule with { Example = null })];

    /// <summary>Whether the request contains a list of rules or a field.</summary>
    public bool AreGiven(CallContext call) =>
        AreFieldsGiven(call) || call.Parameters.Any(parameter => permissions.Covers(parameter.Key));

    /// <summary>The rules of the request: those of the list, or else the one of the fields.</summary>
    public IReadOnlyList<RuleFields> Read(CallContext call)
    {
        var list = call.Get(permissions);
        if (list.IsEmpty)
        {
            return [ReadOne(call)];
        }

        return AreFieldsGiven(call) ? throw new ApiException(SecurityGroupRuleErrors.PermissionsConflict) : list;
    }

    /// <summary>The rule of the fields.</summary>
    public RuleFields ReadOne(CallContext call) => new(direction, "the request", field => field, call.Parameters);

    private bool AreFieldsGiven(CallContext call) =>
        Fields.Any(field => call.Parameters.Find(field.Name) is not null);

    private static Parameter<string?>[] FieldsOf(TrafficDirection direction)
    {
        var isIngress = direction == TrafficDirection.Ingress;
        var (peer, own) = isIngress ? ("Source", "Dest") : ("Dest", "Source");
        var peers = isIngress ? "sources" : "destinations";
        return
        [
            Field(
                "IpProtocol", "TCP, UDP, ICMP, ICMPv6, GRE or ALL, in upper or lower case; in some regions a number.",
                "TCP"),
            Field(
                "PortRange",
                "The destination ports, such as 1/200; -1/-1 for other protocols than TCP and UDP.", "443/443"),
            Field("PortRangeListId", "A port list, if PortRange is not specified. The emulator has none."),
            Field("SourcePortRange", "The source ports, such as 1/200. Default: all."),
            Field($"{peer}CidrIp", $"The {peers}: an IPv4 address or block.", "10.0.0.0/8"),
            Field($"Ipv6{peer}CidrIp", $"The {peers}: an IPv6 address or block."),
            Field(
                $"{peer}GroupId",
                $"The {peers}: the members of another group of the VPC. It is ignored if a block is specified."),
            Field(
                $"{peer}PrefixListId",
                $"The {peers}: a prefix list. It is ignored if a block or a group is specified."),
            Field($"{peer}GroupOwnerAccount", "It is ignored: groups of other accounts do not exist for a rule."),
            Field($"{peer}GroupOwnerId", "It is ignored: groups of other accounts do not exist for a rule."),
            Field($"{own}CidrIp", "The IPv4 address or block of the own side. Default: all addresses."),
            Field($"Ipv6{own}CidrIp", "The IPv6 address or block of the own side. Default: all addresses."),
            Field("Policy", "accept (default) or drop, in upper or lower case."),
            Field("Priority", "1 to 100: the matching rule with the lowest number decides. Default: 1."),
            Field("NicType", "Only intranet, because the emulator has no classic network."),
            Field("Description", "The description, up to 512 characters."),
        ];
    }

    private static Parameter<string?> Field(string name, string description, string? example = null) =>
        Declare.Text(name, description, int.MaxValue) with { Example = example };
}
