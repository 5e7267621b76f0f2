using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>A new EIP.</summary>
/// <param name="Listed">The EIP as in DescribeEipAddresses.</param>
/// <param name="OrderId">The order of a subscription EIP; null for a pay-as-you-go EIP.</param>
internal sealed record CreatedEip(ListedEip Listed, string? OrderId);

/// <summary>AllocateEipAddress.</summary>
internal static class EipCreation
{
    /// <summary>Creates an EIP, which is Available at once.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.EipBandwidthNotSupported"/>,
    /// <see cref="Refusal.ResourceGroupNotFound"/>, <see cref="Refusal.EipQuotaExceeded"/>,
    /// <see cref="Refusal.PublicAddressInUse"/> or <see cref="Refusal.PublicAddressesExhausted"/>.
    /// </exception>
    public static Plan<CreatedEip> Create(AccountState state, RegionId region, EipSpec spec)
    {
        RegionListing.Get(state, region);
        EipRules.RequireBandwidth(spec.Bandwidth, spec.ChargeType, spec.InternetChargeType);
        ResourceGroupRules.RequireGroup(state, spec.ResourceGroupId);
        RefusedException.ThrowIf(
            state.EipIndex.CountIn(region) >= state.Quotas.EipsPerRegion, Refusal.EipQuotaExceeded);
        PublicAddresses.RequireFree(state, spec.IpAddress);
        var isPrePaid = spec.ChargeType == InstanceChargeType.PrePaid;
        var changes = state.NewChanges();
        var eip = new Eip
        {
            Id = changes.NewId(state.Eips, region),
            RegionId = region,
            IpAddress = spec.IpAddress ?? PublicAddresses.AllocateNext(state, changes, []),
            Name = spec.Name,
            Description = spec.Description,
            Bandwidth = spec.Bandwidth,
            InternetChargeType = spec.InternetChargeType,
            ChargeType = spec.ChargeType,
            ExpiredTime = isPrePaid ? state.Now.AddMonths(spec.Months) : null,
            Isp = spec.Isp,
            Zone = spec.Zone,
            SecurityProtectionTypes = spec.SecurityProtectionTypes,
            CreationTime = state.Now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
        };
        changes.Add(state.Eips, eip);
        return new(changes, new(ListedEip.Of(state, eip), isPrePaid ? changes.Ids.NextOrderId() : null));
    }
}
