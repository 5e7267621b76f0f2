namespace Ecs.Emulator.Domain.Resources.Vpcs;

internal enum NetworkAclBindingStatus
{
    Binded,

    Binding,

    Unbinding,
}

/// <summary>The network ACL of a VSwitch.</summary>
/// <param name="AclId">
/// The network ACL. A state document can contain the id of a network ACL that does not exist.
/// </param>
internal sealed record NetworkAclBinding(
    NetworkAclId AclId, NetworkAclBindingStatus Status = NetworkAclBindingStatus.Binded)
{
    public NetworkAclBinding? AfterTransition() =>
        Status == NetworkAclBindingStatus.Unbinding ? null : new(AclId);
}
