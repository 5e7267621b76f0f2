using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.Reachability;

/// <summary>Whether the security groups of one end allow packets, and why.</summary>
/// <param name="IsAllowed">Whether the packets pass.</param>
/// <param name="Group">The group of the rule or of the inner access policy; null for other reasons.</param>
/// <param name="Rule">The rule that decides; null for other reasons.</param>
internal sealed record SecurityGroupDecision(
    bool IsAllowed, SecurityGroupReason Reason, SecurityGroupId? Group = null, SecurityGroupRule? Rule = null);

internal enum SecurityGroupReason
{
    /// <summary>The end is not an ENI, so no security group filters the packets.</summary>
    NoNetworkInterface,

    /// <summary>The ENI is in no existing security group.</summary>
    NoSecurityGroup,

    /// <summary>Both ends are in a group whose inner access policy is Accept.</summary>
    InnerAccess,

    /// <summary>A rule applies to the packets.</summary>
    Rule,

    /// <summary>No rule applies.</summary>
    Default,
}
