namespace Ecs.Emulator.Domain.Tests.GroupRules;

/// <summary>Rules for tests.</summary>
internal static class GivenRules
{
    public static readonly SecurityGroupId OtherGroup = new("sg-other");

    public static SecurityGroup Other { get; } = Given.Group with { Id = OtherGroup, Name = "other" };

    /// <summary>A rule for TCP 80 from a peer, which is a block, a group or a prefix list.</summary>
    public static RuleMatch Http(string peer = "10.0.0.0/8") => new()
    {
        Protocol = RuleProtocol.Tcp,
        Ports = Ports("80/80"),
        Peer = RulePeer.Parse(peer),
    };

    public static SecurityGroupRule Rule(string id, RuleMatch match, string group = "sg-mygroup") => new()
    {
        Id = new SecurityGroupRuleId(id),
        GroupId = new SecurityGroupId(group),
        Match = match,
        CreationTime = Given.Then,
    };

    public static PrefixList List(string id, int maxEntries = 10, params string[] blocks) => new()
    {
        Id = new PrefixListId(id),
        RegionId = Given.Hangzhou,
        Name = "list",
        AddressFamily = blocks is [var first, ..] ? Block(first).Family : IpFamily.IPv4,
        MaxEntries = maxEntries,
        Entries = [.. blocks.Select(block => new PrefixListEntry(Block(block)))],
        CreationTime = Given.Then,
    };

    /// <summary>A state with sg-mygroup, sg-other and further resources.</summary>
    public static AccountState State(params object[] resources) =>
        Given.State([Given.Region, Given.Group, Other, .. resources]);

    public static PortRange Ports(string text) =>
        PortRange.TryParse(text, out var range) ? range : throw new ArgumentException(text, nameof(text));

    public static IpBlock Block(string text) => IpBlock.Parse(text, out var block) == CidrSyntax.Valid
        ? block
        : throw new ArgumentException(text, nameof(text));

    public static IpAddress Address(string text) =>
        IpAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text, nameof(text));

    public static ChangeSet Create(AccountState state, params RuleMatch[] matches) => SecurityGroupRuleCreation.Create(
        state, Given.Hangzhou, Given.MyGroup, [.. matches.Select(match => new SecurityGroupRuleSpec(match))]);

    public static IEnumerable<string> Ids(AccountState state) =>
        state.RulesOf(Given.MyGroup).Select(rule => rule.Id.Value);
}
