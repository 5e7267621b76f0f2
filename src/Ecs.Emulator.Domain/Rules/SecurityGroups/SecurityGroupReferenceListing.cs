using Ecs.Emulator.Domain.Resources;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

internal static class SecurityGroupReferenceListing
{
    /// <summary>Lists the groups whose rules name each of these groups.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.SecurityGroupNotFound"/>.
    /// </exception>
    public static IReadOnlyList<ListedSecurityGroupReference> List(
        AccountState state, RegionId regionId, IReadOnlyCollection<SecurityGroupId> ids) =>
    [
        .. ids.Distinct()
            .Select(id => SecurityGroupListing.Get(state, regionId, id).Id)
            .Select(id => new ListedSecurityGroupReference(id, state.Owner, [.. state.GroupsNaming(id)])),
    ];
}

/// <param name="Owner">The account of all groups.</param>
/// <param name="Referencing">The groups whose rules name it.</param>
internal sealed record ListedSecurityGroupReference(
    SecurityGroupId GroupId, AccountId Owner, IReadOnlyList<SecurityGroupId> Referencing);
