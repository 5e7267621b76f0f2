using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Access;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Access;

/// <summary>The temporary key of the RAM role of an instance, which the instance reads as metadata.</summary>
/// <param name="Key">The key. It always has a token and an expiry.</param>
/// <param name="LastUpdated">When the key was created.</param>
internal sealed record InstanceRoleCredentials(AccessKey Key, DateTimeOffset LastUpdated)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(6);

    private static readonly TimeSpan RenewalInterval = TimeSpan.FromHours(1);

    /// <summary>
    /// The current temporary key; null if the instance has no role. A new key replaces it each full hour, long before
    /// it expires. Nothing is stored: the same instance, role and hour have the same key.
    /// </summary>
    public static InstanceRoleCredentials? Of(AccountState state, Instance instance)
    {
        if (instance.RamRoleName.Length == 0)
        {
            return null;
        }

        var now = state.Now;
        var updated = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % RenewalInterval.Ticks), TimeSpan.Zero);
        var session = new RoleSession
        {
            Role = instance.RamRoleName,
            Name = $"vm-ram-{instance.Id.Value}",
            ExpiresAt = updated + Lifetime,
        };
        var number = IdGenerator.NumberOf($"{instance.Id.Value}/{session.Role}/{updated.UtcTicks}");
        return new InstanceRoleCredentials(state.Access.NewTemporaryKey(state.Owner, number, session), updated);
    }
}
