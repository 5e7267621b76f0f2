namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>How an ENI passes from state to state in the background: attaching, detaching, deleting.</summary>
internal static class NetworkInterfaceLifecycle
{
    /// <summary>Lets the ENI enter a state that ends by itself, after the transition delay.</summary>
    public static void Begin(AccountState state, NetworkInterface before, NetworkInterface transient)
    {
        var eni = transient with { TransitionEndsAt = state.TransitionEnd };
        state.Replace(before, eni);
        Watch(state, eni);
    }

    /// <summary>Sees to it that the state the ENI is in ends in time; does nothing for one that ends never.</summary>
    public static void Watch(AccountState state, NetworkInterface eni)
    {
        if (eni is { Id: var id, TransitionEndsAt: { } due })
        {
            state.Transitions.Schedule(TransitionKind.NetworkInterface, id.Value, due, () => End(state, id, due));
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
    private static void End(AccountState state, NetworkInterfaceId id, DateTimeOffset due)
    {
        if (state.NetworkInterfaces.Find(id) is not { } eni || eni.TransitionEndsAt != due)
        {
            return;
        }

        switch (eni.Status)
        {
            case NetworkInterfaceStatus.Attaching:
                state.Replace(eni, eni with { Status = NetworkInterfaceStatus.InUse, TransitionEndsAt = null });
                break;
            case NetworkInterfaceStatus.Detaching:
                state.Replace(eni, Freed(eni));
                break;
            case NetworkInterfaceStatus.Deleting:
                state.Remove(eni);
                break;
            default:
                state.Replace(eni, eni with { TransitionEndsAt = null });
                break;
        }
    }
}
