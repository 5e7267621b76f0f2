using Ecs.Emulator.Domain.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Instances;

/// <summary>How an instance passes from state to state in the background: being made, starting, stopping, being deleted.</summary>
internal static class InstanceLifecycle
{
    /// <summary>Lets the instance enter a state that ends by itself, after the transition delay.</summary>
    public static void Begin(AccountState state, Instance transient) => Enter(state, transient, state.Now);

    /// <summary>Sees to it that the state the instance is in ends in time; does nothing for one that ends never.</summary>
    public static void Watch(AccountState state, Instance instance)
    {
        if (instance is { Id: var id, TransitionEndsAt: { } due })
        {
            state.Transitions.Schedule(TransitionKind.Instance, id.Value, due, () => End(state, id, due));
        }
    }

    /// <summary>
    /// Schedules the release of the instance at its release time instead of the time that it had before, if any.
    /// </summary>
    public static void WatchRelease(AccountState state, Instance instance)
    {
        if (instance is { Id: var id, AutoReleaseTime: { } due })
        {
            state.Transitions.Schedule(
                TransitionKind.InstanceRelease, id.Value, due, () => AutoRelease(state, id, due));
        }
        else
        {
            state.Transitions.Cancel(TransitionKind.InstanceRelease, instance.Id.Value);
        }
    }

    /// <summary>Releases the instance, unless it is to be released at another time by now. Protection is no hindrance.</summary>
    private static void AutoRelease(AccountState state, InstanceId id, DateTimeOffset due)
    {
        if (state.Instances.Find(id) is { BeingDeleted: false } instance && instance.AutoReleaseTime == due)
        {
            Enter(state, instance with { Status = InstanceStatus.Stopping, BeingDeleted = true }, due);
        }
    }

    private static void Enter(AccountState state, Instance transient, DateTimeOffset since)
    {
        var instance = transient with { TransitionEndsAt = since + state.TransitionDelay };
        state.Replace(instance);
        Watch(state, instance);
    }

    /// <summary>Ends the transition, unless another has taken its place meanwhile. The next one begins when this one was due.</summary>
    private static void End(AccountState state, InstanceId id, DateTimeOffset due)
    {
        if (state.Instances.Find(id) is not { } instance || instance.TransitionEndsAt != due)
        {
            return;
        }

        switch (instance.Status)
        {
            case InstanceStatus.Pending:
                Enter(state, instance with { Status = InstanceStatus.Starting }, due);
                break;
            case InstanceStatus.Starting:
                state.Replace(instance with { Status = InstanceStatus.Running, StartTime = due, TransitionEndsAt = null });
                break;
            case InstanceStatus.Stopping when instance.BeingDeleted:
                Release(state, instance);
                break;
            case InstanceStatus.Stopping:
                state.Replace(instance with { Status = InstanceStatus.Stopped, TransitionEndsAt = null });
                break;
            default:
                state.Replace(instance with { TransitionEndsAt = null });
                break;
        }
    }

    /// <summary>
    /// Takes the instance out of the state. Its primary ENI goes with it, and each other one that is to; the rest hang on
    /// nothing then.
    /// </summary>
    private static void Release(AccountState state, Instance instance)
    {
        foreach (var eni in state.NetworkInterfacesOf(instance.Id).ToList())
        {
            if (eni.Type == NetworkInterfaceType.Primary || eni.DeleteOnRelease)
            {
                state.Remove(eni);
            }
            else
            {
                state.Replace(eni, NetworkInterfaceLifecycle.Freed(eni));
            }
        }

        state.Remove(instance);
    }
}
