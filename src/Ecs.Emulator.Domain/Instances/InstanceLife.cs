using Ecs.Emulator.Domain.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Instances;

/// <summary>How an instance passes from state to state in the background: being made, starting, stopping, being deleted.</summary>
internal static class InstanceLife
{
    /// <summary>Lets the instance enter a state that ends by itself, after the transition delay.</summary>
    public static void Begin(World world, Instance transient) => Enter(world, transient, world.Now);

    /// <summary>Sees to it that the state the instance is in ends in time; does nothing for one that ends never.</summary>
    public static void Watch(World world, Instance instance)
    {
        if (instance is { Id: var id, TransitionEndsAt: { } due })
        {
            world.Transitions.Schedule(TransitionKind.Instance, id.Value, due, () => End(world, id, due));
        }
    }

    /// <summary>
    /// Schedules the release of the instance at its release time instead of the time that it had before, if any.
    /// </summary>
    public static void WatchRelease(World world, Instance instance)
    {
        if (instance is { Id: var id, AutoReleaseTime: { } due })
        {
            world.Transitions.Schedule(
                TransitionKind.InstanceRelease, id.Value, due, () => AutoRelease(world, id, due));
        }
        else
        {
            world.Transitions.Cancel(TransitionKind.InstanceRelease, instance.Id.Value);
        }
    }

    /// <summary>Releases the instance, unless it is to be released at another time by now. Protection is no hindrance.</summary>
    private static void AutoRelease(World world, InstanceId id, DateTimeOffset due)
    {
        if (world.Instances.Find(id) is { BeingDeleted: false } instance && instance.AutoReleaseTime == due)
        {
            Enter(world, instance with { Status = InstanceStatus.Stopping, BeingDeleted = true }, due);
        }
    }

    private static void Enter(World world, Instance transient, DateTimeOffset since)
    {
        var instance = transient with { TransitionEndsAt = since + world.TransitionDelay };
        world.Replace(instance);
        Watch(world, instance);
    }

    /// <summary>Ends the transition, unless another has taken its place meanwhile. The next one begins when this one was due.</summary>
    private static void End(World world, InstanceId id, DateTimeOffset due)
    {
        if (world.Instances.Find(id) is not { } instance || instance.TransitionEndsAt != due)
        {
            return;
        }

        switch (instance.Status)
        {
            case InstanceStatus.Pending:
                Enter(world, instance with { Status = InstanceStatus.Starting }, due);
                break;
            case InstanceStatus.Starting:
                world.Replace(instance with { Status = InstanceStatus.Running, StartTime = due, TransitionEndsAt = null });
                break;
            case InstanceStatus.Stopping when instance.BeingDeleted:
                Release(world, instance);
                break;
            case InstanceStatus.Stopping:
                world.Replace(instance with { Status = InstanceStatus.Stopped, TransitionEndsAt = null });
                break;
            default:
                world.Replace(instance with { TransitionEndsAt = null });
                break;
        }
    }

    /// <summary>
    /// Takes the instance out of the world. Its primary ENI goes with it, and each other one that is to; the rest hang on
    /// nothing then.
    /// </summary>
    private static void Release(World world, Instance instance)
    {
        foreach (var eni in world.NetworkInterfacesOf(instance.Id).ToList())
        {
            if (eni.Type == NetworkInterfaceType.Primary || eni.DeleteOnRelease)
            {
                world.Remove(eni);
            }
            else
            {
                world.Replace(eni, NetworkInterfaceLife.Freed(eni));
            }
        }

        world.Remove(instance);
    }
}
