using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

internal static class RouteTableCreation
{
    /// <summary>Creates a custom route table. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.VpcNotFound"/>,
    /// <see cref="Refusal.VpcStateNotAllowed"/> or <see cref="Refusal.RouteTableQuotaExceeded"/>.
    /// </exception>
    public static Plan<RouteTable> Create(AccountState state, RegionId? region, RouteTableSpec spec)
    {
        var vpc = VpcRules.RequireAvailable(state, region, spec.VpcId);
        if (state.Routes.CustomTablesOf(vpc.Id).Count >= state.Quotas.CustomRouteTablesPerVpc)
        {
            throw new RefusedException(Refusal.RouteTableQuotaExceeded);
        }

        var changes = state.NewChanges();
        var table = new RouteTable
        {
            Id = state.Routes.NewTableId(changes, vpc.RegionId),
            VpcId = vpc.Id,
            RegionId = vpc.RegionId,
            Status = RouteTableStatus.Pending,
            Name = spec.Name,
            Description = spec.Description,
            AssociateType = spec.AssociateType,
            CreationTime = state.Now,
            Tags = spec.Tags,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.RouteTables, table);
        return new(changes, table);
    }
}
