using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Images;

namespace Ecs.Emulator.Domain.Rules.KeyPairs;

/// <summary>Preconditions for operations on instances with a key pair.</summary>
internal static class KeyPairRules
{
    /// <summary>Rejects a key pair that a new instance or system disk with this image cannot have.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.KeyPairNotFound"/> or <see cref="Refusal.KeyPairOnWindows"/>.
    /// </exception>
    public static void RequireUsable(AccountState state, RegionId region, string name, Image image)
    {
        KeyPairListing.Get(state, region, name);
        RefusedException.ThrowIf(image.OsType == "windows", Refusal.KeyPairOnWindows);
    }
}
