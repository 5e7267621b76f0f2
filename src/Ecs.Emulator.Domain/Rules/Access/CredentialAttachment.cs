using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.InstanceAttributes;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.KeyPairs;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Access;

/// <summary>
/// RAM roles and key pairs of instances. Roles are not resources of the emulator, so any name is accepted. Each
/// instance that can be changed is changed; if none can, the request is rejected.
/// </summary>
internal static class CredentialAttachment
{
    /// <summary>Attaches a RAM role. An instance with another role is rejected.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>, or the first error if all
    /// instances are rejected.
    /// </exception>
    public static Plan<ImmutableArray<InstanceResult>> AttachRamRole(
        AccountState state, RegionId regionId, ImmutableArray<InstanceId> ids, string role) =>
        Modify(state, regionId, ids, instance => instance.RamRoleName.Length == 0 || instance.RamRoleName == role
            ? instance with { RamRoleName = role }
            : throw new RefusedException(Refusal.RamRoleAttached, instance.RamRoleName));

    /// <summary>Detaches a RAM role. An instance with another role is rejected; one without a role is not.</summary>
    /// <exception cref="RefusedException">As <see cref="AttachRamRole"/>.</exception>
    public static Plan<ImmutableArray<InstanceResult>> DetachRamRole(
        AccountState state, RegionId regionId, ImmutableArray<InstanceId> ids, string? role) =>
        Modify(state, regionId, ids, instance =>
            role is null || instance.RamRoleName.Length == 0 || instance.RamRoleName == role
            ? instance with { RamRoleName = "" }
            : throw new RefusedException(Refusal.RamRoleNotAttached));

    /// <summary>Attaches a key pair, which replaces the present one. Windows instances are rejected.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="AttachRamRole"/>, or <see cref="Refusal.KeyPairNotFound"/>.
    /// </exception>
    public static Plan<ImmutableArray<InstanceResult>> AttachKeyPair(
        AccountState state, RegionId regionId, ImmutableArray<InstanceId> ids, string keyPair)
    {
        KeyPairListing.Get(state, RegionRules.RequireNetworkInterfaces(state, regionId).Id, keyPair);
        return Modify(state, regionId, ids, instance => state.FindImage(instance.ImageId) is { OsType: "windows" }
            ? throw new RefusedException(Refusal.KeyPairOnWindows)
            : instance with { KeyPairName = keyPair });
    }

    /// <summary>
    /// Detaches a key pair. An instance without one is accepted if the key pair exists; an instance with another one is
    /// rejected.
    /// </summary>
    /// <exception cref="RefusedException">As <see cref="AttachRamRole"/>.</exception>
    public static Plan<ImmutableArray<InstanceResult>> DetachKeyPair(
        AccountState state, RegionId regionId, ImmutableArray<InstanceId> ids, string keyPair) =>
        Modify(state, regionId, ids, instance =>
        {
            if (instance.KeyPairName.Length == 0)
            {
                KeyPairListing.Get(state, regionId, keyPair);
            }
            else if (instance.KeyPairName != keyPair)
            {
                throw new RefusedException(Refusal.KeyPairNotFound);
            }

            return instance with { KeyPairName = "" };
        });

    private static Plan<ImmutableArray<InstanceResult>> Modify(
        AccountState state, RegionId regionId, ImmutableArray<InstanceId> ids, Func<Instance, Instance> modify)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId);
        var results = ImmutableArray.CreateBuilder<InstanceResult>();
        var changes = state.NewChanges();
        foreach (var id in ids.Distinct())
        {
            try
            {
                var instance = InstanceListing.Get(state, region.Id, id);
                InstanceRules.RequireUnlocked(instance);
                InstanceRules.RequireState(instance, InstanceStatus.Running, InstanceStatus.Stopped);
                changes.Replace(state.Instances, instance, modify(instance));
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
