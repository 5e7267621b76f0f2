using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

/// <summary>Preconditions for operations on prefix lists.</summary>
internal static class PrefixListRules
{
    /// <summary>Rejects blocks of another family, and repeated blocks.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.PrefixListBlockFamily"/> or <see cref="Refusal.PrefixListBlockRepeated"/>.
    /// </exception>
    public static void RequireBlocks(IpFamily family, IEnumerable<IpBlock> blocks)
    {
        var seen = new HashSet<IpBlock>();
        foreach (var block in blocks)
        {
            if (block.Family != family)
            {
                throw new RefusedException(Refusal.PrefixListBlockFamily, block.ToString());
            }

            if (!seen.Add(block))
            {
                throw new RefusedException(Refusal.PrefixListBlockRepeated, block.ToString());
            }
        }
    }

    /// <exception cref="RefusedException"><see cref="Refusal.PrefixListFull"/>.</exception>
    public static void RequireRoom(int entries, int maxEntries)
    {
        if (entries > maxEntries)
        {
            throw new RefusedException(Refusal.PrefixListFull);
        }
    }
}
