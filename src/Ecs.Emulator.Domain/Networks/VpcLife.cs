namespace Ecs.Emulator.Domain.Networks;

/// <summary>How a VPC passes from state to state in the background: making and deleting.</summary>
internal static class VpcLife
{
    /// <summary>Sees to it that the state the VPC is in ends in time; does nothing for one that ends never.</summary>
    public static void Watch(World world, Vpc vpc)
    {
        if (vpc is { Id: var id, TransitionEndsAt: { } due })
        {
            world.Transitions.Schedule(TransitionKind.Vpc, id.Value, due, () => End(world, id, due));
        }
    }

    /// <summary>Lets the VPC enter a state that ends by itself, after the transition delay.</summary>
    public static void Begin(World world, Vpc transient)
    {
        var vpc = transient with { TransitionEndsAt = world.TransitionEnd };
        world.Replace(vpc);
        Watch(world, vpc);
    }

    /// <summary>Ends the transition, unless another has taken its place meanwhile.</summary>
    private static void End(World world, VpcId id, DateTimeOffset due)
    {
        if (world.Vpcs.Find(id) is not { } vpc || vpc.TransitionEndsAt != due)
        {
            return;
        }

        if (vpc.Status == VpcStatus.Deleting)
        {
            world.Remove(vpc);
        }
        else
        {
            world.Replace(vpc with { Status = VpcStatus.Available, TransitionEndsAt = null });
        }
    }
}
