using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.HaVips;

/// <summary>The HaVips of each VSwitch, instance and ENI.</summary>
internal sealed class HaVipIndex(ResourceTable<HaVipId, HaVip> haVips) : IRowObserver<HaVip>
{
    private readonly ChildIndex<VSwitchId, HaVipId, HaVip> byVSwitch = new(haVips, haVip => haVip.VSwitchId);
    private readonly Groups<HaVipInstance, HaVipId> idsByInstance = new();

    /// <summary>The HaVips that are associated with an instance or ENI, in the order of association.</summary>
    public IReadOnlyList<HaVipId> Of(HaVipInstance instance) => idsByInstance.Of(instance);

    /// <summary>The HaVips of a VSwitch in the order of their creation.</summary>
    public IEnumerable<HaVip> In(VSwitchId vSwitch) => byVSwitch.Of(vSwitch);

    public void OnChanged(HaVip? before, HaVip? after, int number)
    {
        var id = (after ?? before)!.Id;
        foreach (var instance in before?.Instances ?? [])
        {
            if (after?.Instances.Contains(instance) != true)
            {
                idsByInstance.Remove(instance, id);
            }
        }

        foreach (var instance in after?.Instances ?? [])
        {
            if (before?.Instances.Contains(instance) != true)
            {
                idsByInstance.Append(instance, id);
            }
        }
    }
}
