using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.InstanceTypes;

namespace Ecs.Emulator.Domain.Rules.Places;

/// <summary>What every zone of a state offers for instances: listings of zones and of available resources agree on it.</summary>
internal static class InstanceTypeOffer
{
    /// <summary>The categories of disk.</summary>
    public static readonly IReadOnlyList<string> DiskCategories = ["cloud_efficiency", "cloud_ssd", "cloud_essd"];

    /// <summary>The instance types: the state's own, then the cloud's; the first win where one has the name of a cloud's.</summary>
    public static IReadOnlyList<InstanceType> TypesOf(AccountState state)
    {
        var own = state.OwnInstanceTypes.Select(type => type.Id).ToHashSet(StringComparer.Ordinal);
        return [.. state.OwnInstanceTypes, .. InstanceTypeTable.All().Where(type => !own.Contains(type.Id))];
    }
}
