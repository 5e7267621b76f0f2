using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkAcls;

namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

/// <summary>The network ACLs to list: those for which every condition holds. Null matches any network ACL.</summary>
internal sealed record NetworkAclFilter
{
    public NetworkAclId? Id { get; init; }

    public VpcId? VpcId { get; init; }

    public string? Name { get; init; }

    /// <summary>A VSwitch that must have the network ACL.</summary>
    public VSwitchId? VSwitchId { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the network ACL matches. <see cref="Id"/> is not considered.</summary>
    internal bool Matches(AccountState state, NetworkAcl acl) =>
        (VpcId is null || VpcId == acl.VpcId)
        && (Name is null || Name == acl.Name)
        && (VSwitchId is not { } vSwitch || state.VSwitches.Find(vSwitch)?.NetworkAcl?.AclId == acl.Id)
        && TagFilter.AllMatch(Tags, acl.Tags);
}
