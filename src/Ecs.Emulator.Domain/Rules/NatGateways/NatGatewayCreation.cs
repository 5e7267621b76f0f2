using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.PrefixLists;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

/// <summary>CreateNatGateway.</summary>
internal static class NatGatewayCreation
{
    /// <summary>
    /// Creates an enhanced NAT gateway with an ENI in the VSwitch, which holds its private address. It is Creating
    /// until the transition ends. An internet gateway gets the traffic to all other addresses: an entry 0.0.0.0/0 in
    /// the system route table, unless the table has one, or an entry to a prefix list with this block.
    /// </summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the VPC, the VSwitch, the quota, other tasks in the VPC, the quota of the
    /// route table, the address.
    /// </exception>
    public static Plan<NatGateway> Create(AccountState state, RegionId regionId, NatGatewaySpec spec)
    {
        var vpc = VpcRules.RequireAvailable(state, regionId, spec.VpcId);
        var vSwitch = VSwitchRules.RequireAvailable(state, regionId, spec.VSwitchId);
        RefusedException.ThrowIf(vSwitch.VpcId != vpc.Id, Refusal.NatGatewayVSwitchMismatch);
        NatGatewayRules.RequireQuota(state, vpc);
        NatGatewayRules.RequireNoTask(state, vpc);
        var addsRoute = spec.NetworkType == NatNetworkType.Internet
            && !PrefixListRoutes.Exist(state, vpc.RouteTable.Id, RouteDestination.Default);
        RefusedException.ThrowIf(
            addsRoute
                && PrefixListRoutes.CountIn(state, vpc.RouteTable.Id) >= state.Quotas.RouteEntriesPerRouteTable,
            Refusal.RouteEntryQuotaExceeded);

        var eni = NetworkInterfaceCreation.Check(state, vpc.RegionId, [EniOf(spec)]);
        var changes = state.NewChanges();
        var gateway = New(state, changes, vpc, spec) with { NetworkInterfaceId = eni.Add(changes, 0).Id };
        eni.MoveCursors(changes);
        changes.Add(state.NatGateways, gateway);
        if (addsRoute)
        {
            AddRoute(state, changes, vpc, gateway);
        }

        return new(changes, gateway);
    }

    private static NetworkInterfaceSpec EniOf(NatGatewaySpec spec) => new()
    {
        VSwitchId = spec.VSwitchId,
        SecurityGroupIds = [],
        PrimaryIpAddress = spec.PrivateIpAddress,
        ServiceId = NatGateway.ServiceId,
    };

    private static NatGateway New(AccountState state, ChangeSet changes, Vpc vpc, NatGatewaySpec spec)
    {
        var index = state.NatGatewayIndex;
        return new()
        {
            Id = changes.NewId(state.NatGateways, vpc.RegionId),
            RegionId = vpc.RegionId,
            VpcId = vpc.Id,
            Status = NatGatewayStatus.Creating,
            NetworkType = spec.NetworkType,
            SnatTableId = new(NewId(NatGateway.SnatTableIds, id => index.Find(new SnatTableId(id)) is not null)),
            ForwardTableId = new(
                NewId(NatGateway.ForwardTableIds, id => index.Find(new ForwardTableId(id)) is not null)),
            Name = spec.Name,
            Description = spec.Description,
            InternetChargeType = spec.InternetChargeType,
            Spec = spec.Spec,
            EipBindMode = spec.EipBindMode,
            IcmpReplyEnabled = spec.IcmpReplyEnabled,
            CreationTime = state.Now,
            Tags = spec.Tags,
            TransitionEndsAt = state.TransitionEnd,
        };

        string NewId(IdForm form, Func<string, bool> isUsed) =>
            changes.Ids.NextUnusedId(form.Prefix, vpc.RegionId, form.Length, isUsed);
    }

    private static void AddRoute(AccountState state, ChangeSet changes, Vpc vpc, NatGateway gateway) => changes.Add(
        state.RouteEntries,
        new RouteEntry
        {
            Id = changes.NewId(state.RouteEntries, vpc.RegionId),
            RouteTableId = vpc.RouteTable.Id,
            Destination = RouteDestination.Default,
            NextHop = NextHop.To(gateway.Id),
            Status = RouteEntryStatus.Pending,
            ModifiedTime = state.Now,
            TransitionEndsAt = state.TransitionEnd,
        });
}
