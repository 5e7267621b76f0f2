namespace Ecs.Emulator.Domain.Resources.NatGateways;

/// <summary>The status of an SNAT entry or a forward entry.</summary>
internal enum NatEntryStatus
{
    Available,

    /// <summary>The entry is being created.</summary>
    Pending,

    Modifying,

    Deleting,
}
