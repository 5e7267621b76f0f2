using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.SecurityGroups;

/// <summary>The security groups with their rules, which have a table of their own.</summary>
internal static class SecurityGroupDocument
{
    private static readonly MemberList<SecurityGroupEntry> Members = new();

    private static readonly Member<SecurityGroupEntry, RegionId?> RegionId = Members.Region(
        entry => entry.Group.RegionId);

    private static readonly Member<SecurityGroupEntry, VpcId?> VpcReference =
        Members.Add("vpcId", entry => entry.Group.VpcId, References.To(Vpc.Kind).OrNull());

    private static readonly Member<SecurityGroupEntry, SecurityGroupType> Type = Members.Add(
        "type",
        entry => entry.Group.Type,
        Format.OneOf<SecurityGroupType>(isCamelCase: true),
        SecurityGroupType.Normal);

    private static readonly Member<SecurityGroupEntry, int> PrivateIpAddressLimit = Members.Add(
        "privateIpAddressLimit", entry => entry.Group.PrivateIpAddressLimit, Format.Integer(Quantity.MaxQuota));

    private static readonly Member<SecurityGroupEntry, InnerAccessPolicy> InnerAccessPolicy =
        Members.Add("innerAccessPolicy", entry => entry.Group.InnerAccessPolicy, Format.OneOf<InnerAccessPolicy>());

    private static readonly Member<SecurityGroupEntry, long?> ServiceId =
        Members.Add("serviceId", entry => entry.Group.ServiceId, Format.ServiceId.OrNull());

    private static readonly Member<SecurityGroupEntry, string> Name =
        Members.Add("name", entry => entry.Group.Name, Format.Text, "");

    private static readonly Member<SecurityGroupEntry, string> Description =
        Members.Add("description", entry => entry.Group.Description, Format.Text, "");

    private static readonly Member<SecurityGroupEntry, DateTimeOffset> CreationTime =
        Members.Add("creationTime", entry => entry.Group.CreationTime, Format.Time);

    private static readonly Member<SecurityGroupEntry, string> ResourceGroup =
        Members.ResourceGroup(entry => entry.Group.ResourceGroupId);

    private static readonly Member<SecurityGroupEntry, ImmutableArray<Tag>> Tags = Members.Tags(
        entry => entry.Group.Tags);

    private static readonly Member<SecurityGroupEntry, ImmutableArray<SecurityGroupRule>> Rules = Members.AddList(
        "rules", entry => entry.Rules, SecurityGroupRuleDocument.Collection);

    public static readonly ResourceDocument<SecurityGroupEntry> Document =
        new(SecurityGroup.Kind.Name, Members, entry => entry.Group.Id.Value, Create)
        {
            Rows = state => state.SecurityGroups.Select(
                group => new SecurityGroupEntry(group, [.. state.RulesOf(group.Id)])),
            Store = (state, entries) =>
            {
                var changes = state.NewChanges();
                foreach (var (group, rules) in entries)
                {
                    changes.Add(state.SecurityGroups, group);
                    foreach (var rule in rules)
                    {
                        changes.Add(state.SecurityGroupRules, rule);
                    }
                }

                state.Apply(changes);
            },
            Check = Check,
        };

    private static SecurityGroupEntry Create(MemberReader<SecurityGroupEntry> read)
    {
        var vpcId = read.Get(VpcReference);
        var type = read.Get(Type);
        var group = new SecurityGroup
        {
            Id = new SecurityGroupId(read.ResourceId),
            RegionId = read.RegionOf(RegionId, vpcId is { } vpc ? read.State.Vpcs.Find(vpc)?.RegionId : null),
            VpcId = vpcId,
            Type = type,
            PrivateIpAddressLimit = read.Get(PrivateIpAddressLimit, SecurityGroup.AddressLimitOf(type)),
            InnerAccessPolicy = read.Get(InnerAccessPolicy, SecurityGroup.DefaultPolicyOf(type)),
            ServiceId = read.Get(ServiceId),
            Name = read.Get(Name),
            Description = read.Get(Description),
            CreationTime = read.Get(CreationTime, read.State.Now),
            ResourceGroupId = read.Get(ResourceGroup),
            Tags = read.Get(Tags),
        };
        return new SecurityGroupEntry(group, [.. read.Get(Rules).Select(rule => rule with { GroupId = group.Id })]);
    }

    private static IEnumerable<SecurityGroupEntry> Check(
        AccountState state, IReadOnlyList<ReadRow<SecurityGroupEntry>> entries)
    {
        var ids = new HashSet<SecurityGroupRuleId>();
        foreach (var (reader, entry) in entries)
        {
            var matches = new HashSet<RuleMatch>();
            var rules = ImmutableArray.CreateBuilder<SecurityGroupRule>(entry.Rules.Length);
            foreach (var rule in entry.Rules)
            {
                if (matches.Add(rule.Match) && ids.Add(rule.Id))
                {
                    rules.Add(rule);
                }
                else
                {
                    reader.Report(Rules, $"Another rule has the ID {rule.Id}, or is the same.");
                }
            }

            yield return entry with { Rules = rules.DrainToImmutable() };
        }
    }
}

/// <summary>A security group in a document.</summary>
internal sealed record SecurityGroupEntry(SecurityGroup Group, ImmutableArray<SecurityGroupRule> Rules);
