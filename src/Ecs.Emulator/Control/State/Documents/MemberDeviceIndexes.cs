using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.NetworkInterfaces;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>
/// The device indexes of Member ENIs. A member that the document gives none gets the lowest one that no member of its
/// trunk has, as it would have by being attached; so all that are given must be known first.
/// </summary>
internal sealed class MemberDeviceIndexes
{
    private readonly HashSet<(NetworkInterfaceId Trunk, int Index)> given = [];
    private readonly HashSet<NetworkInterfaceId> withoutIndex = [];
    private readonly Dictionary<NetworkInterfaceId, int> lastByTrunk = [];

    /// <summary>Notes what the document says of an ENI.</summary>
    /// <param name="eni">The ENI.</param>
    /// <param name="index">Its device index; null where the document gives none.</param>
    public void Add(NetworkInterface eni, int? index)
    {
        if (eni is not { Type: NetworkInterfaceType.Member, TrunkNetworkInterfaceId: { } trunk })
        {
            return;
        }

        if (index is { } known)
        {
            given.Add((trunk, known));
        }
        else
        {
            withoutIndex.Add(eni.Id);
        }
    }

    /// <summary>
    /// The ENI with its device index. Beyond the highest index there is none to give, so that of the ENI stays.
    /// </summary>
    public NetworkInterface Fill(NetworkInterface eni)
    {
        if (!withoutIndex.Contains(eni.Id) || eni.TrunkNetworkInterfaceId is not { } trunk)
        {
            return eni;
        }

        var next = lastByTrunk.GetValueOrDefault(trunk) + 1;
        while (given.Contains((trunk, next)))
        {
            next++;
        }

        lastByTrunk[trunk] = next;
        return next > NetworkInterface.MaxMemberDeviceIndex ? eni : eni with { DeviceIndex = next };
    }
}
