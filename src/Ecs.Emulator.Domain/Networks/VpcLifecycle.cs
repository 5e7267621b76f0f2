namespace Ecs.Emulator.Domain.Networks;

/// <summary>How a VPC passes from state to state in the background: making and deleting.</summary>
internal static class VpcLifecycle
{
    /// <summary>Sees to it that the state the VPC is in ends in time; does nothing for one that ends never.</summary>
    public static void Watch(AccountState state, Vpc vpc)
    {
        if (vpc is { Id: var id, TransitionEndsAt: { } due })
        {
            state.Transitions.Schedule(TransitionKind.Vpc, id.Value, due, () => End(state, id, due));
        }
    }

    /// <summary>Lets the VPC enter a state that ends by itself, after the transition delay.</summary>
    public static void Begin(AccountState state, Vpc transient)
    {
        var vpc = transient with { TransitionEndsAt = state.TransitionEnd };
        state.Replace(vpc);
        Watch(state, vpc);
    }

    /// <summary>Ends the transition, unless another has taken its place meanwhile.</summary>
    private static void End(AccountState state, VpcId id, DateTimeOffset due)
    {
        if (state.Vpcs.Find(id) is not { } vpc || vpc.TransitionEndsAt != due)
        {
            return;
        }

        if (vpc.Status == VpcStatus.Deleting)
        {
            state.Remove(vpc);
        }
        else
        {
            state.Replace(vpc with { Status = VpcStatus.Available, TransitionEndsAt = null });
        }
    }
}
