using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>What happened to one of several instances.</summary>
/// <param name="Instance">The id of the instance.</param>
/// <param name="Refusal">Why it was not changed; null where it was.</param>
internal sealed record InstanceResult(InstanceId Instance, RefusedException? Refusal);

/// <summary>
/// The rules of giving instances a RAM role or a key pair. Roles and key pairs are not resources here: any name is
/// accepted, as when an instance is created. Each instance is changed where it can be; where none can, the request is
/// refused.
/// </summary>
internal static class InstanceCredentials
{
    /// <summary>Lets the instances act as a RAM role. One that acts as another role is refused.</summary>
    /// <exception cref="RefusedException">
    /// The region, or what the first instance was refused for where all were.
    /// </exception>
    public static Plan<ImmutableArray<InstanceResult>> AttachRamRole(
        AccountState state, RegionId regionId, ImmutableArray<InstanceId> ids, string role) =>
        Change(state, regionId, ids, instance => instance.RamRoleName.Length == 0 || instance.RamRoleName == role
            ? instance with { RamRoleName = role }
            : throw new RefusedException(Refusal.RamRoleAttached, instance.RamRoleName));

    /// <summary>
    /// Takes the RAM role from the instances. One without a role stays as it is; one with another role is refused.
    /// </summary>
    /// <exception cref="RefusedException">As for <see cref="AttachRamRole"/>.</exception>
    public static Plan<ImmutableArray<InstanceResult>> DetachRamRole(
        AccountState state, RegionId regionId, ImmutableArray<InstanceId> ids, string? role) =>
        Change(state, regionId, ids, instance =>
            role is null || instance.RamRoleName.Length == 0 || instance.RamRoleName == role
            ? instance with { RamRoleName = "" }
            : throw new RefusedException(Refusal.RamRoleNotAttached));

    /// <summary>Gives the instances a key pair instead of the one that they have. Windows knows none.</summary>
    /// <exception cref="RefusedException">As for <see cref="AttachRamRole"/>.</exception>
    public static Plan<ImmutableArray<InstanceResult>> AttachKeyPair(
        AccountState state, RegionId regionId, ImmutableArray<InstanceId> ids, string keyPair) =>
        Change(state, regionId, ids, instance => state.FindImage(instance.ImageId) is { OsType: "windows" }
            ? throw new RefusedException(Refusal.KeyPairOnWindows)
            : instance with { KeyPairName = keyPair });

    /// <summary>
    /// Takes the key pair from the instances. One without a key pair stays as it is; one with another is refused.
    /// </summary>
    /// <exception cref="RefusedException">As for <see cref="AttachRamRole"/>.</exception>
    public static Plan<ImmutableArray<InstanceResult>> DetachKeyPair(
        AccountState state, RegionId regionId, ImmutableArray<InstanceId> ids, string keyPair) =>
        Change(state, regionId, ids, instance => instance.KeyPairName.Length == 0 || instance.KeyPairName == keyPair
            ? instance with { KeyPairName = "" }
            : throw new RefusedException(Refusal.KeyPairNotAttached));

    private static Plan<ImmutableArray<InstanceResult>> Change(
        AccountState state, RegionId regionId, ImmutableArray<InstanceId> ids, Func<Instance, Instance> change)
    {
        var region = state.RequireRegion(regionId);
        var results = ImmutableArray.CreateBuilder<InstanceResult>();
        var changes = state.NewChanges();
        foreach (var id in ids.Distinct())
        {
            try
            {
                var instance = InstanceRules.Require(state, id, region.Id);
                InstanceRules.RequireUnlocked(instance);
                InstanceRules.RequireState(instance, InstanceStatus.Running, InstanceStatus.Stopped);
                changes.Replace(state.Instances, instance, change(instance));
                results.Add(new InstanceResult(id, Refusal: null));
            }
            catch (RefusedException refusal)
            {
                results.Add(new InstanceResult(id, refusal));
            }
        }

        if (changes.IsEmpty && results.Count > 0)
        {
            throw results[0].Refusal!;
        }

        return new(changes, results.ToImmutable());
    }
}
