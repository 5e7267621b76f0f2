namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// CIDR blocks that have no address in common. Of two blocks that have one, one contains the other; so an overlap is
/// found by looking up the blocks around the new one, however many there are.
/// </summary>
internal sealed class DisjointBlocks
{
    private readonly HashSet<CidrBlock> blocks = [];

    /// <summary>The blocks that contain a member, the members among them.</summary>
    private readonly HashSet<CidrBlock> around = [];

    /// <summary>Adds a block; false, with nothing changed, if it overlaps a member.</summary>
    public bool TryAdd(CidrBlock block)
    {
        if (around.Contains(block) || Around(block).Any(blocks.Contains))
        {
            return false;
        }

        blocks.Add(block);
        around.UnionWith(Around(block));
        return true;
    }

    /// <summary>The block itself and all that contain it.</summary>
    private static IEnumerable<CidrBlock> Around(CidrBlock block)
    {
        for (var maskLength = block.MaskLength; maskLength >= 0; maskLength--)
        {
            var mask = maskLength == 0 ? 0 : uint.MaxValue << (32 - maskLength);
            yield return CidrBlock.Of(Ipv4Address.FromBits(block.First.ToBits() & mask), maskLength);
        }
    }
}
