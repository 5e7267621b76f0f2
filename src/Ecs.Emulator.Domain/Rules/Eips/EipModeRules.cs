using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>Preconditions for the mode of an EIP of an ENI.</summary>
internal static class EipModeRules
{
    /// <summary>Rejects a mode that the ENI or its other EIPs do not allow.</summary>
    /// <param name="eip">The EIP that has or gets the mode.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.EipModeOfAttachedNetworkInterface"/>, <see cref="Refusal.EipModeWithSecondaryAddresses"/>,
    /// <see cref="Refusal.EipModeWithPrefixes"/>, <see cref="Refusal.EipMultiModeConflict"/>,
    /// <see cref="Refusal.EipModeConflict"/>, <see cref="Refusal.TooManyEipsOnNetworkInterface"/> or
    /// <see cref="Refusal.TooManyMultiBindedEips"/>.
    /// </exception>
    public static void RequireAllowed(AccountState state, NetworkInterface eni, EipMode mode, Eip eip)
    {
        if (mode == EipMode.Binded)
        {
            RequireAlone(eni);
        }

        RefusedException.ThrowIf(mode != EipMode.Nat && !eni.Ipv4Prefixes.IsEmpty, Refusal.EipModeWithPrefixes);
        var others = state.EipIndex.Of(eni.Id).Values.Where(other => other.Id != eip.Id).ToList();
        others.ForEach(other => RequireSame(mode, other.Mode));
        RefusedException.ThrowIf(mode == EipMode.Binded && others.Count > 0, Refusal.TooManyEipsOnNetworkInterface);
        if (mode == EipMode.MultiBinded && others.Count >= Limits.MultiBindedEipsPerNetworkInterface)
        {
            throw new RefusedException(Refusal.TooManyMultiBindedEips);
        }
    }

    private static void RequireAlone(NetworkInterface eni)
    {
        RefusedException.ThrowIf(
            eni.Status != NetworkInterfaceStatus.Available, Refusal.EipModeOfAttachedNetworkInterface);
        RefusedException.ThrowIf(!eni.PrivateIpAddresses.IsEmpty, Refusal.EipModeWithSecondaryAddresses);
    }

    private static void RequireSame(EipMode mode, EipMode other)
    {
        if (mode == other)
        {
            return;
        }

        throw new RefusedException(mode == EipMode.Binded || other == EipMode.Binded
            ? Refusal.EipModeConflict
            : Refusal.EipMultiModeConflict);
    }
}
