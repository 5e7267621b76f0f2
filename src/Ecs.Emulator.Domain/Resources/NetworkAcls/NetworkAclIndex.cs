using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NetworkAcls;

/// <summary>The network ACLs of VSwitches.</summary>
internal sealed class NetworkAclIndex(
    ResourceTable<NetworkAclId, NetworkAcl> acls, ResourceTable<VSwitchId, VSwitch> vSwitches)
{
    private readonly ChildIndex<NetworkAclId, VSwitchId, VSwitch> vSwitchesByAcl =
        new(vSwitches, vSwitch => vSwitch.NetworkAcl?.AclId);

    /// <summary>The network ACL of a VSwitch; null if it has none, or if it does not exist.</summary>
    public NetworkAcl? Of(VSwitch vSwitch) => vSwitch.NetworkAcl is { } binding ? acls.Find(binding.AclId) : null;

    /// <summary>The VSwitches with this network ACL.</summary>
    public IEnumerable<VSwitch> VSwitchesWith(NetworkAclId acl) => vSwitchesByAcl.Of(acl);
}
