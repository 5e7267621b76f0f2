namespace Ecs.Emulator.Domain.Resources.Vpcs;

internal enum DhcpOptionsBindingStatus
{
    InUse,

    Attaching,

    Detaching,
}

/// <summary>The DHCP options set of a VPC.</summary>
/// <param name="SetId">The set. A state document can contain the id of a set that does not exist.</param>
internal sealed record DhcpOptionsBinding(
    DhcpOptionsSetId SetId, DhcpOptionsBindingStatus Status = DhcpOptionsBindingStatus.InUse)
{
    public DhcpOptionsBinding? AfterTransition() =>
        Status == DhcpOptionsBindingStatus.Detaching ? null : new(SetId);
}
