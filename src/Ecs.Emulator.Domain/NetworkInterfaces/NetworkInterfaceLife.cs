namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>How an ENI passes from state to state in the background: attaching, detaching, deleting.</summary>
internal static class NetworkInterfaceLife
{
    /// <summary>Lets the ENI enter a state that ends by itself, after the transition delay.</summary>
    public static void Begin(World world, NetworkInterface before, NetworkInterface transient)
    {
        var eni = transient with { TransitionEndsAt = world.TransitionEnd };
        world.Replace(before, eni);
        Watch(world, eni);
    }

    /// <summary>Sees to it that the state the ENI is in ends in time; does nothing for one that ends never.</summary>
    public static void Watch(World world, NetworkInterface eni)
    {
        if (eni is { Id: var id, TransitionEndsAt: { } due })
        {
            world.Transitions.Schedule(TransitionKind.NetworkInterface, id.Value, due, () => End(world, id, due));
        }
    }

    /// <summary>The ENI as it is once it hangs on nothing any more: a Member is a secondary ENI again.</summary>
    public static NetworkInterface Freed(NetworkInterface eni) => eni with
    {
        Status = NetworkInterfaceStatus.Available,
        Type = eni.Type == NetworkInterfaceType.Member ? NetworkInterfaceType.Secondary : eni.Type,
        InstanceId = null,
        DeviceIndex = 0,
        NetworkCardIndex = null,
        TrunkNetworkInterfaceId = null,
        TransitionEndsAt = null,
    };

    /// <summary>Ends the transition, unless another has taken its place meanwhile.</summary>
    private static void End(World world, NetworkInterfaceId id, DateTimeOffset due)
    {
        if (world.NetworkInterfaces.Find(id) is not { } eni || eni.TransitionEndsAt != due)
        {
            return;
        }

        switch (eni.Status)
        {
            case NetworkInterfaceStatus.Attaching:
                world.Replace(eni, eni with { Status = NetworkInterfaceStatus.InUse, TransitionEndsAt = null });
                break;
            case NetworkInterfaceStatus.Detaching:
                world.Replace(eni, Freed(eni));
                break;
            case NetworkInterfaceStatus.Deleting:
                world.Remove(eni);
                break;
            default:
                world.Replace(eni, eni with { TransitionEndsAt = null });
                break;
        }
    }
}
