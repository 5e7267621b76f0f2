using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

/// <summary>Chooses the IPv6 blocks of VSwitches. No two VSwitches share one, not even in different VPCs.</summary>
internal static class VSwitchIpv6Blocks
{
    /// <summary>The /64 with this number in the block of the VPC. It must be free.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.VpcIpv6BlockNotAllowed"/>.</exception>
    public static Ipv6CidrBlock RequireFree(AccountState state, Vpc vpc, int subnet) =>
        vpc.Ipv6CidrBlock is { } vpcBlock && BlockAt(vpcBlock, subnet) is var block && IsFree(state, block)
            ? block
            : throw new RefusedException(Refusal.VpcIpv6BlockNotAllowed);

    /// <summary>The first free /64 of the VPC's block.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.VpcIpv6BlockNotAllowed"/>.</exception>
    public static Ipv6CidrBlock FirstFree(AccountState state, Vpc vpc)
    {
        foreach (var block in vpc.Ipv6CidrBlock?.Subnets(Ipv6AddressPool.MaskLength) ?? [])
        {
            if (IsFree(state, block))
            {
                return block;
            }
        }

        throw new RefusedException(Refusal.VpcIpv6BlockNotAllowed);
    }

    private static Ipv6CidrBlock BlockAt(Ipv6CidrBlock vpcBlock, int subnet) => Ipv6CidrBlock.Of(
        Ipv6Address.FromBits(vpcBlock.First.ToBits() + ((UInt128)(uint)subnet << (128 - Ipv6AddressPool.MaskLength))),
        Ipv6AddressPool.MaskLength);

    private static bool IsFree(AccountState state, Ipv6CidrBlock block) =>
        state.VSwitches.All(other => other.Ipv6CidrBlock is not { } used || !used.Overlaps(block));
}
