using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

internal static class SecurityGroupCreation
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupWithoutVpc"/> if the spec names no VPC,
    /// <see cref="Refusal.SecurityGroupVpcNotFound"/> if the region does not have it,
    /// <see cref="Refusal.VpcStateNotAllowed"/>,
    /// <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.SecurityGroupQuotaExceeded"/>.
    /// </exception>
    public static Plan<SecurityGroup> Create(AccountState state, RegionId region, SecurityGroupSpec spec)
    {
        RegionListing.Get(state, region);
        if (spec.VpcId is not { } vpcId)
        {
            throw new RefusedException(Refusal.SecurityGroupWithoutVpc);
        }

        if (state.Vpcs.Find(vpcId) is not { } vpc || vpc.RegionId != region)
        {
            throw new RefusedException(Refusal.SecurityGroupVpcNotFound);
        }

        VpcRules.RequireAvailable(vpc);
        ResourceGroupRules.RequireGroup(state, spec.ResourceGroupId);
        if (state.SecurityGroups.Count(other => other.RegionId == region)
            >= state.Quotas.SecurityGroupsPerRegion)
        {
            throw new RefusedException(Refusal.SecurityGroupQuotaExceeded);
        }

        var changes = state.NewChanges();
        var group = new SecurityGroup
        {
            Id = changes.NewId(state.SecurityGroups, region),
            RegionId = region,
            VpcId = vpcId,
            Type = spec.Type,
            InnerAccessPolicy = SecurityGroup.DefaultPolicyOf(spec.Type),
            PrivateIpAddressLimit = SecurityGroup.AddressLimitOf(spec.Type),
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = state.Now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
        };
        changes.Add(state.SecurityGroups, group);
        return new(changes, group);
    }
}
