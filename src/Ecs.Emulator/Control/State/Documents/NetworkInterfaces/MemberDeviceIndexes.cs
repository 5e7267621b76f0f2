namespace Ecs.Emulator.Control.State.Documents.NetworkInterfaces;

/// <summary>
/// The device indexes of Member ENIs. A Member ENI without an index in the document gets the lowest free index of its
/// Trunk ENI, as in an attachment. All specified indexes must therefore be known first.
/// </summary>
internal sealed class MemberDeviceIndexes
{
    /// <summary>The index of an ENI until <see cref="Complete"/>.</summary>
    private const int Unassigned = -1;

    private readonly HashSet<(NetworkInterfaceId Trunk, int Index)> assigned = [];
    private readonly Dictionary<NetworkInterfaceId, int> lastByTrunk = [];

    /// <param name="enis">All ENIs of the document.</param>
    public MemberDeviceIndexes(IEnumerable<NetworkInterface> enis)
    {
        foreach (var eni in enis)
        {
            if (eni is { Type: NetworkInterfaceType.Member, TrunkNetworkInterfaceId: { } trunk, DeviceIndex: >= 0 })
            {
                assigned.Add((trunk, eni.DeviceIndex));
            }
        }
    }

    /// <summary>The device index of an ENI for which the document does not specify one.</summary>
    public static int InitialOf(NetworkInterfaceType type, NetworkInterfaceId? trunk) =>
        type == NetworkInterfaceType.Member && trunk is not null ? Unassigned : 0;

    /// <summary>The ENI with its device index, which is 0 if its Trunk ENI has no free index.</summary>
    public NetworkInterface Complete(NetworkInterface eni)
    {
        if (eni.DeviceIndex != Unassigned || eni.TrunkNetworkInterfaceId is not { } trunk)
        {
            return eni;
        }

        var next = lastByTrunk.GetValueOrDefault(trunk) + 1;
        while (assigned.Contains((trunk, next)))
        {
            next++;
        }

        lastByTrunk[trunk] = next;
        return eni with { DeviceIndex = next > NetworkInterface.MaxMemberDeviceIndex ? 0 : next };
    }
}
