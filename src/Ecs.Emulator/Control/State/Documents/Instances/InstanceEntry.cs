using System.Collections.Immutable;

namespace Ecs.Emulator.Control.State.Documents.Instances;

/// <summary>An instance with its disks, which the document nests.</summary>
internal sealed record InstanceEntry(Instance Instance, Disk SystemDisk, ImmutableArray<Disk> DataDisks)
{
    /// <summary>All disks, the system disk first.</summary>
    public IEnumerable<Disk> Disks => DataDisks.Prepend(SystemDisk);

    public static InstanceEntry Of(AccountState state, Instance instance)
    {
        ImmutableArray<Disk> disks = [.. state.DisksOf(instance.Id)];
        return new InstanceEntry(instance, disks[0], disks[1..]);
    }
}
