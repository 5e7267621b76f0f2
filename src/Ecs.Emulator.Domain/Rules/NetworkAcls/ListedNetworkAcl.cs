using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkAcls;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

/// <summary>A network ACL with the values that responses show.</summary>
/// <param name="VSwitches">The VSwitches that have the network ACL.</param>
internal sealed record ListedNetworkAcl(NetworkAcl Acl, ImmutableArray<VSwitch> VSwitches, AccountId OwnerId)
{
    public static ListedNetworkAcl Of(AccountState state, NetworkAcl acl) =>
        new(acl, [.. state.NetworkAclIndex.VSwitchesWith(acl.Id)], state.Owner);
}
