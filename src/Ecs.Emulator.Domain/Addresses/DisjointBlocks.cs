namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// CIDR blocks that do not overlap. If two CIDR blocks overlap, one contains the other. An overlap is therefore found
/// by lookups of the blocks that contain the new one.
/// </summary>
internal sealed class DisjointBlocks
{
    private readonly HashSet<CidrBlock> blocks = [];

    /// <summary>All blocks that contain a member, including the members.</summary>
    private readonly HashSet<CidrBlock> containingBlocks = [];

    /// <summary>Adds a block. Returns false if it overlaps a member.</summary>
    public bool TryAdd(CidrBlock block)
    {
        if (containingBlocks.Contains(block) || ContainingBlocks(block).Any(blocks.Contains))
        {
            return false;
        }

        blocks.Add(block);
        containingBlocks.UnionWith(ContainingBlocks(block));
        return true;
    }

    /// <summary>The block and all blocks that contain it.</summary>
    private static IEnumerable<CidrBlock> ContainingBlocks(CidrBlock block)
    {
        for (var maskLength = block.MaskLength; maskLength >= 0; maskLength--)
        {
            var mask = maskLength == 0 ? 0 : uint.MaxValue << (32 - maskLength);
            yield return CidrBlock.Of(Ipv4Address.FromBits(block.First.ToBits() & mask), maskLength);
        }
    }
}
