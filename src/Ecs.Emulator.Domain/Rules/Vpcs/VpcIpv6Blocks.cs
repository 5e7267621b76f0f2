using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>Chooses the IPv6 blocks of VPCs.</summary>
internal static class VpcIpv6Blocks
{
    /// <summary>The documentation range that the blocks come from: 2001:db8::/32 (RFC 3849).</summary>
    private static readonly UInt128 FirstAddress = new(0x20010DB8_00000000, 0);

    /// <param name="region">The region of the VPC.</param>
    /// <param name="requested">The requested block; null for the first /56 that no VPC has.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcIpv6BlockNotAllowed"/> unless the requested block is a /56 that overlaps no other VPC's
    /// block.
    /// </exception>
    public static Ipv6CidrBlock Allocate(AccountState state, RegionId region, Ipv6CidrBlock? requested)
    {
        if (requested is { } block)
        {
            return block.MaskLength == Vpc.Ipv6MaskLength && IsFree(state, block)
                ? block
                : throw new RefusedException(Refusal.VpcIpv6BlockNotAllowed);
        }

        // The loop ends because there are more blocks than VPCs.
        var used = state.Vpcs.Select(vpc => vpc.Ipv6CidrBlock).ToHashSet();
        var first = FirstAddressOf(state.Regions.PositionOf(region));
        var number = UInt128.Zero;
        while (used.Contains(BlockAt(first, number)))
        {
            number++;
        }

        return BlockAt(first, number);
    }

    /// <summary>Each region begins with a /48 of its own.</summary>
    private static UInt128 FirstAddressOf(int region) => FirstAddress + ((UInt128)(uint)region << (128 - 48));

    private static Ipv6CidrBlock BlockAt(UInt128 first, UInt128 number) => Ipv6CidrBlock.Of(
        Ipv6Address.FromBits(first + (number << (128 - Vpc.Ipv6MaskLength))), Vpc.Ipv6MaskLength);

    private static bool IsFree(AccountState state, Ipv6CidrBlock block) =>
        state.Vpcs.All(vpc => vpc.Ipv6CidrBlock is not { } other || !other.Overlaps(block));
}
