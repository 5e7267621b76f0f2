using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceDisks;

/// <summary>The background transitions of a disk: creating, attaching, detaching and initializing.</summary>
internal static class DiskLifecycle
{
    /// <summary>Begins a transition that completes after the transition delay.</summary>
    public static ChangeSet Begin(AccountState state, Disk before, Disk after) =>
        state.NewReplacement(state.Disks, before, after with { TransitionEndsAt = state.TransitionEnd });

    public static ChangeSet Complete(AccountState state, Disk disk)
    {
        var due = disk.TransitionEndsAt!.Value;
        var complete = disk.Status switch
        {
            DiskStatus.Creating when disk.InstanceId is null => disk with { Status = DiskStatus.Available },
            DiskStatus.Creating or DiskStatus.Attaching =>
                disk with { Status = DiskStatus.InUse, AttachedTime = due },
            DiskStatus.Detaching => Detached(disk, due),
            DiskStatus.ReIniting => disk with { Status = DiskStatus.InUse },
            _ => disk,
        };
        return state.NewReplacement(state.Disks, disk, complete with { TransitionEndsAt = null });
    }

    /// <summary>The detached disk.</summary>
    public static Disk Detached(Disk disk, DateTimeOffset time) => disk with
    {
        Status = DiskStatus.Available,
        InstanceId = null,
        Device = "",
        DetachedTime = time,
        TransitionEndsAt = null,
    };
}
