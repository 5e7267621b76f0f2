namespace Ecs.Emulator.Domain.Resources.Disks;

/// <summary>The states of a disk.</summary>
internal enum DiskStatus
{
    Creating,
    Available,
    Attaching,

    /// <summary>The API calls the state <c>In_use</c>.</summary>
    InUse,
    Detaching,

    /// <summary>The disk gets its initial content again.</summary>
    ReIniting,
}
