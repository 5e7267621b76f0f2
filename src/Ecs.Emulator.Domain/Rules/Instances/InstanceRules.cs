using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Instances;

internal static class InstanceRules
{
    private const string Security = "security";

    /// <summary>Returns an instance, which must be unlocked and in one of these states.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/> or
    /// <see cref="Refusal.InstanceStateNotAllowed"/>.
    /// </exception>
    public static Instance RequireUnlocked(
        AccountState state, InstanceId id, params ReadOnlySpan<InstanceStatus> states)
    {
        var instance = InstanceListing.Get(state, region: null, id);
        RequireUnlocked(instance);
        RequireState(instance, states);
        return instance;
    }

    /// <exception cref="RefusedException"><see cref="Refusal.InstanceLocked"/>.</exception>
    public static void RequireUnlocked(Instance instance) =>
        RefusedException.ThrowIf(instance.LockReasons.Contains(Security), Refusal.InstanceLocked);

    /// <summary>Rejects a time of automatic release that is not in the future; null for none.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ReleaseTimePassed"/>.</exception>
    public static void RequireInFuture(AccountState state, DateTimeOffset? releaseTime) =>
        RefusedException.ThrowIf(releaseTime <= state.Now, Refusal.ReleaseTimePassed);

    /// <exception cref="RefusedException"><see cref="Refusal.InstanceIsPrePaid"/>.</exception>
    public static void RequirePostPaid(Instance instance) =>
        RefusedException.ThrowIf(instance.ChargeType == InstanceChargeType.PrePaid, Refusal.InstanceIsPrePaid);

    /// <exception cref="RefusedException"><see cref="Refusal.InstanceStateNotAllowed"/>.</exception>
    public static void RequireState(Instance instance, params ReadOnlySpan<InstanceStatus> states)
    {
        if (!states.Contains(instance.Status))
        {
            throw new RefusedException(
                Refusal.InstanceStateNotAllowed, string.Join(',', states.ToArray()), instance.Status.ToString());
        }
    }
}
