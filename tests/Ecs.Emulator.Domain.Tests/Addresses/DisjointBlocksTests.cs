namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>Sets of blocks that do not overlap.</summary>
public sealed class DisjointBlocksTests
{
    [Theory]
    [InlineData("10.0.0.0/24", true)]
    [InlineData("172.17.0.0/16", false)]
    [InlineData("172.17.0.0/24", false)]
    [InlineData("172.17.255.255/32", false)]
    [InlineData("172.16.0.0/12", false)]
    [InlineData("0.0.0.0/0", false)]
    [InlineData("172.16.0.0/16", true)]
    [InlineData("172.18.0.0/16", true)]
    [InlineData("128.0.0.0/1", false)]
    [InlineData("0.0.0.0/1", true)]
    public void A_block_is_added_unless_it_overlaps_a_member(string block, bool isAdded)
    {
        var blocks = new DisjointBlocks();
        blocks.TryAdd(Given.Block("172.17.0.0/16")).Should().BeTrue();
        blocks.TryAdd(Given.Block(block)).Should().Be(isAdded);

        // A rejected block is not a member, and an added block is.
        blocks.TryAdd(Given.Block(block)).Should().BeFalse();
        blocks.TryAdd(Given.Block("192.168.0.0/24")).Should().BeTrue();
    }

    [Fact]
    public void The_block_of_all_addresses_overlaps_every_block()
    {
        var blocks = new DisjointBlocks();
        blocks.TryAdd(Given.Block("0.0.0.0/0")).Should().BeTrue();
        blocks.TryAdd(Given.Block("255.255.255.255/32")).Should().BeFalse();
        blocks.TryAdd(Given.Block("0.0.0.0/1")).Should().BeFalse();
    }
}
