namespace Ecs.Emulator.Domain.Networks;

/// <summary>How a VSwitch passes from state to state in the background: making, changing and deleting.</summary>
internal static class VSwitchLife
{
    /// <summary>Sees to it that the state the VSwitch is in ends in time; does nothing for one that ends never.</summary>
    public static void Watch(World world, VSwitch vSwitch)
    {
        if (vSwitch is { Id: var id, TransitionEndsAt: { } due })
        {
            world.Transitions.Schedule(TransitionKind.VSwitch, id.Value, due, () => End(world, id, due));
        }
    }

    /// <summary>Lets the VSwitch be Pending for the transition delay.</summary>
    public static void Begin(World world, VSwitch changed)
    {
        var vSwitch = changed with { Status = VSwitchStatus.Pending, TransitionEndsAt = world.TransitionEnd };
        world.Replace(vSwitch);
        Watch(world, vSwitch);
    }

    /// <summary>Ends the transition, unless another has taken its place meanwhile.</summary>
    private static void End(World world, VSwitchId id, DateTimeOffset due)
    {
        if (world.VSwitches.Find(id) is not { } vSwitch || vSwitch.TransitionEndsAt != due)
        {
            return;
        }

        if (vSwitch.IsBeingDeleted)
        {
            world.Remove(vSwitch);
        }
        else
        {
            world.Replace(vSwitch with { Status = VSwitchStatus.Available, TransitionEndsAt = null });
        }
    }
}
