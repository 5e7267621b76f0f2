using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.PrefixLists;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.PrefixLists;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.RouteTables;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

internal static class RouteEntryCreation
{
    /// <summary>Creates a custom entry of a route table. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the route table, the VPC, the destination, other tasks in the VPC, the quota,
    /// the next hop.
    /// </exception>
    public static Plan<RouteEntry> Create(AccountState state, RegionId? region, RouteEntrySpec spec)
    {
        var changes = state.NewChanges();
        Require(state, region, spec, []);
        return new(changes, Add(state, changes, spec));
    }

    /// <summary>Creates the entries that can be created.</summary>
    public static Plan<RouteEntryBatch<RouteEntrySpec>> Create(
        AccountState state, RegionId? region, IReadOnlyList<RouteEntrySpec> specs)
    {
        RegionListing.Get(state, region);
        var changes = state.NewChanges();
        var added = new List<RouteEntry>();
        var failed = RouteEntryBatch.Run(specs, spec =>
        {
            Require(state, region, spec, added);
            added.Add(Add(state, changes, spec));
        });
        return new(changes, new([.. added], failed));
    }

    private static RouteEntry Add(AccountState state, ChangeSet changes, RouteEntrySpec spec)
    {
        var entry = new RouteEntry
        {
            Id = changes.NewId(state.RouteEntries, state.Routes.FindTable(spec.RouteTableId)!.RegionId),
            RouteTableId = spec.RouteTableId,
            Destination = spec.Destination,
            NextHop = spec.NextHop,
            Status = RouteEntryStatus.Pending,
            Name = spec.Name,
            Description = spec.Description,
            ModifiedTime = state.Now,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.RouteEntries, entry);
        return entry;
    }

    /// <param name="added">The other new entries of the request.</param>
    private static void Require(
        AccountState state, RegionId? region, RouteEntrySpec spec, IReadOnlyCollection<RouteEntry> added)
    {
        var table = RouteTableListing.Get(state, region, spec.RouteTableId);
        RouteTableRules.RequireAvailable(table);
        var vpc = VpcRules.RequireAvailable(state, table.RegionId, table.VpcId);
        if (spec.Destination.PrefixList is { } list)
        {
            PrefixListRules.RequireCreated(state, PrefixListProduct.Vpc, table.RegionId, list);
        }

        var existing = state.Routes.EntriesIn(table.Id)
            .Concat(added.Where(other => other.RouteTableId == table.Id))
            .ToList();
        RequireAllowed(state, vpc, spec.Destination);
        RequireNew(state, spec, existing);
        RequireNoConflict(state, spec.Destination, existing);
        RouteEntryRules.RequireNoTask(state, vpc);
        RouteEntryRules.RequireNoTask(state, table.Id, RouteEntryStatus.Modifying);
        if (PrefixListRoutes.CountOf(state, spec.Destination)
            + existing.Sum(entry => PrefixListRoutes.CountOf(state, entry.Destination))
            > state.Quotas.RouteEntriesPerRouteTable)
        {
            throw new RefusedException(Refusal.RouteEntryQuotaExceeded);
        }

        NextHopRules.Require(state, vpc, spec.NextHop);
        NextHopRules.RequireRoom(state, table.Id, spec.NextHop, added);
    }

    private static void RequireAllowed(AccountState state, Vpc vpc, RouteDestination destination)
    {
        if (PrefixListRoutes.BlocksOf(state, destination).Any(block => block == SystemRoutes.Services
            || state.VSwitches.Any(vSwitch =>
                vSwitch.VpcId == vpc.Id && block.IsWithin(vSwitch.CidrBlock, vSwitch.Ipv6CidrBlock))))
        {
            throw new RefusedException(Refusal.RouteDestinationNotAllowed);
        }
    }

    private static void RequireNew(AccountState state, RouteEntrySpec spec, IEnumerable<RouteEntry> existing)
    {
        if (state.Routes.FindEntry(spec.RouteTableId, spec.Destination) is { } same)
        {
            RouteEntryRules.RequireAvailable(same);
        }

        if (existing.Any(other => other.Destination == spec.Destination))
        {
            throw spec.Destination.PrefixList is null
                ? new RefusedException(Refusal.RouteEntryExists, spec.Destination.ToString())
                : new RefusedException(Refusal.PrefixListRouteExists);
        }
    }

    /// <summary>Rejects a second route to the same block if one of them is to a prefix list.</summary>
    private static void RequireNoConflict(
        AccountState state, RouteDestination destination, IReadOnlyCollection<RouteEntry> existing)
    {
        if (destination.PrefixList is null)
        {
            RefusedException.ThrowIf(
                PrefixListRoutes.Contain(state, existing, destination), Refusal.RouteDestinationInPrefixList);
        }
        else if (existing.SelectMany(entry => PrefixListRoutes.BlocksOf(state, entry.Destination))
            .Intersect(PrefixListRoutes.BlocksOf(state, destination))
            .Any())
        {
            throw new RefusedException(Refusal.PrefixListRouteConflict);
        }
    }
}
