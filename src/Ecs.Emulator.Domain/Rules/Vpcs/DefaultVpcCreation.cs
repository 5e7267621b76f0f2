using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

internal static class DefaultVpcCreation
{
    /// <summary>172.31.0.0/16.</summary>
    private static readonly CidrBlock Block = CidrBlock.Of(Ipv4Address.FromBits(0xAC1F0000), 16);

    /// <summary>Creates the default VPC of a region. The cloud chooses its IPv4 block.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DefaultVpcExists"/> if the region already has a default VPC, or an error of
    /// <see cref="VpcCreation.Create"/>.
    /// </exception>
    public static Plan<Vpc> Create(
        AccountState state, RegionId region, bool enableIpv6, Ipv6CidrBlock? ipv6, string resourceGroupId)
    {
        RegionListing.Get(state, region);
        RefusedException.ThrowIf(VpcListing.FindDefault(state, region) is not null, Refusal.DefaultVpcExists);
        return VpcCreation.Create(state, region, new VpcSpec
        {
            CidrBlock = Block,
            IsDefault = true,
            EnableIpv6 = enableIpv6,
            Ipv6CidrBlock = ipv6,
            ResourceGroupId = resourceGroupId,
        });
    }
}
