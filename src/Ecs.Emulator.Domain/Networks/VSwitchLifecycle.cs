namespace Ecs.Emulator.Domain.Networks;

/// <summary>How a VSwitch passes from state to state in the background: making, changing and deleting.</summary>
internal static class VSwitchLifecycle
{
    /// <summary>Sees to it that the state the VSwitch is in ends in time; does nothing for one that ends never.</summary>
    public static void Watch(AccountState state, VSwitch vSwitch)
    {
        if (vSwitch is { Id: var id, TransitionEndsAt: { } due })
        {
            state.Transitions.Schedule(TransitionKind.VSwitch, id.Value, due, () => End(state, id, due));
        }
    }

    /// <summary>Lets the VSwitch be Pending for the transition delay.</summary>
    public static void Begin(AccountState state, VSwitch changed)
    {
        var vSwitch = changed with { Status = VSwitchStatus.Pending, TransitionEndsAt = state.TransitionEnd };
        state.Replace(vSwitch);
        Watch(state, vSwitch);
    }

    /// <summary>Ends the transition, unless another has taken its place meanwhile.</summary>
    private static void End(AccountState state, VSwitchId id, DateTimeOffset due)
    {
        if (state.VSwitches.Find(id) is not { } vSwitch || vSwitch.TransitionEndsAt != due)
        {
            return;
        }

        if (vSwitch.IsBeingDeleted)
        {
            state.Remove(vSwitch);
        }
        else
        {
            state.Replace(vSwitch with { Status = VSwitchStatus.Available, TransitionEndsAt = null });
        }
    }
}
