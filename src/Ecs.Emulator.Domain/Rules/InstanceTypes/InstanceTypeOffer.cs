using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.InstanceTypes;

namespace Ecs.Emulator.Domain.Rules.InstanceTypes;

/// <summary>The disk categories and instance types that every zone offers.</summary>
internal static class InstanceTypeOffer
{
    public static readonly IReadOnlyList<string> DiskCategories = ["cloud_efficiency", "cloud_ssd", "cloud_essd"];

    /// <summary>
    /// The instance types of the account, then those of the cloud. A type of the account replaces the cloud's type of
    /// the same name.
    /// </summary>
    public static IReadOnlyList<InstanceType> TypesOf(AccountState state)
    {
        var own = state.CustomInstanceTypes.Select(type => type.Id).ToHashSet(StringComparer.Ordinal);
        return [.. state.CustomInstanceTypes, .. InstanceTypeTable.All().Where(type => !own.Contains(type.Id))];
    }
}
