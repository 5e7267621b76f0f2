using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>What a new reservation is to be.</summary>
internal sealed record NewCidrReservation
{
    /// <summary>The block; null for one of the mask.</summary>
    public CidrBlock? Block { get; init; }

    /// <summary>The mask of a block of the cloud's choice; null where the block is given.</summary>
    public int? MaskLength { get; init; }

    /// <summary>What it is to be kept for.</summary>
    public CidrReservationType Type { get; init; }

    /// <summary>Its name; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>The rules of keeping blocks of VSwitches back.</summary>
internal static class CidrReservationRules
{
    private const int IdLength = 21;

    /// <summary>Keeps a block back.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchState"/> or
    /// <see cref="Refusal.CidrReservationBlock"/>.
    /// </exception>
    public static Plan<VSwitchCidrReservation> Create(
        AccountState state, RegionId? region, VSwitchId id, NewCidrReservation spec)
    {
        var vSwitch = VSwitchRules.RequireSteady(state, region, id);
        var pool = state.AddressesOf(vSwitch);
        var block = spec.Block ?? FirstFree(pool, spec.MaskLength ?? AddressPool.PrefixMaskLength);
        if (block is not { } chosen || !CanBeKept(pool, chosen))
        {
            throw new RefusedException(Refusal.CidrReservationBlock);
        }

        var changes = state.NewChanges();
        var reservation = new VSwitchCidrReservation
        {
            Id = NewId(state, changes, vSwitch.RegionId),
            Block = chosen,
            Type = spec.Type,
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = state.Now,
            Tags = spec.Tags,
        };
        changes.Replace(
            state.VSwitches,
            vSwitch,
            vSwitch with { CidrReservations = vSwitch.CidrReservations.Add(reservation) });
        return new(changes, reservation);
    }

    /// <summary>Keeps a block back no longer. What lies in it stays where it is.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.CidrReservationNotFound"/>.</exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, string id)
    {
        var (vSwitch, found) = Require(state, region, id);
        return Replace(state, vSwitch, vSwitch.CidrReservations.Remove(found));
    }

    /// <summary>Gives a reservation another name or description; null leaves what it has.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.CidrReservationNotFound"/>.</exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, string id, string? name, string? description)
    {
        var (vSwitch, found) = Require(state, region, id);
        var changed = found with { Name = name ?? found.Name, Description = description ?? found.Description };
        return Replace(state, vSwitch, vSwitch.CidrReservations.Replace(found, changed));
    }

    /// <summary>
    /// Whether the block may be kept back: in the VSwitch, no smaller than a prefix, and apart from the others.
    /// </summary>
    public static bool CanBeKept(AddressPool pool, CidrBlock block) =>
        pool.Block.Contains(block)
        && block.MaskLength <= AddressPool.PrefixMaskLength
        && !pool.OverlapsReservation(block);

    private static (VSwitch VSwitch, VSwitchCidrReservation Reservation) Require(
        AccountState state, RegionId? region, string id)
    {
        foreach (var vSwitch in state.VSwitches)
        {
            if ((region is null || vSwitch.RegionId == region)
                && vSwitch.CidrReservations.FirstOrDefault(reservation => reservation.Id == id) is { } found)
            {
                return (vSwitch, found);
            }
        }

        throw new RefusedException(Refusal.CidrReservationNotFound);
    }

    private static ChangeSet Replace(
        AccountState state, VSwitch vSwitch, ImmutableArray<VSwitchCidrReservation> reservations)
    {
        var changes = state.NewChanges();
        changes.Replace(state.VSwitches, vSwitch, vSwitch with { CidrReservations = reservations });
        return changes;
    }

    private static string NewId(AccountState state, ChangeSet changes, RegionId region) =>
        changes.Ids.NextUnusedId("vcr-", region, IdLength, id => state.VSwitches.Any(
            vSwitch => vSwitch.CidrReservations.Any(reservation => reservation.Id == id)));

    private static CidrBlock? FirstFree(AddressPool pool, int maskLength)
    {
        if (maskLength > AddressPool.PrefixMaskLength)
        {
            return null;
        }

        foreach (var block in pool.Block.Subnets(maskLength))
        {
            if (!pool.OverlapsReservation(block))
            {
                return block;
            }
        }

        return null;
    }
}
