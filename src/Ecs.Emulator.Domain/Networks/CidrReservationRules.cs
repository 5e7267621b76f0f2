using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tags;

namespace Ecs.Emulator.Domain.Networks;

/// <summary>What a new reservation is to be.</summary>
public sealed record NewCidrReservation
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
public static class CidrReservationRules
{
    private const int IdLength = 21;

    /// <summary>Keeps a block back.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchState"/> or
    /// <see cref="Refusal.CidrReservationBlock"/>.
    /// </exception>
    public static VSwitchCidrReservation Create(World world, RegionId? region, VSwitchId id, NewCidrReservation wanted)
    {
        var vSwitch = VSwitchRules.RequireSteady(world, region, id);
        var pool = vSwitch.Addresses;
        var block = wanted.Block ?? FirstFree(pool, wanted.MaskLength ?? AddressPool.PrefixMaskLength);
        if (block is not { } chosen || !CanBeKept(pool, chosen))
        {
            throw new RefusedException(Refusal.CidrReservationBlock);
        }

        world.Commit();
        pool.Reserve(new CidrReservation(chosen, wanted.Type));
        var made = new VSwitchCidrReservation
        {
            Id = NextId(world, vSwitch.RegionId),
            Block = chosen,
            Type = wanted.Type,
            Name = wanted.Name,
            Description = wanted.Description,
            CreationTime = world.Now,
            Tags = wanted.Tags,
        };
        world.Replace(vSwitch with { CidrReservations = vSwitch.CidrReservations.Add(made) });
        return made;
    }

    /// <summary>Keeps a block back no longer. What lies in it stays where it is.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.CidrReservationNotFound"/>.</exception>
    public static void Delete(World world, RegionId? region, string id)
    {
        var (vSwitch, found) = Require(world, region, id);
        world.Commit();
        vSwitch.Addresses.Unreserve(found.Block);
        world.Replace(vSwitch with { CidrReservations = vSwitch.CidrReservations.Remove(found) });
    }

    /// <summary>Gives a reservation another name or description; null leaves what it has.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.CidrReservationNotFound"/>.</exception>
    public static void Modify(World world, RegionId? region, string id, string? name, string? description)
    {
        var (vSwitch, found) = Require(world, region, id);
        world.Commit();
        var changed = found with { Name = name ?? found.Name, Description = description ?? found.Description };
        world.Replace(vSwitch with { CidrReservations = vSwitch.CidrReservations.Replace(found, changed) });
    }

    /// <summary>
    /// Whether the block may be kept back: in the VSwitch, no smaller than a prefix, and apart from the others.
    /// </summary>
    public static bool CanBeKept(AddressPool pool, CidrBlock block) =>
        pool.Block.Contains(block)
        && block.MaskLength <= AddressPool.PrefixMaskLength
        && !pool.OverlapsReservation(block);

    private static (VSwitch VSwitch, VSwitchCidrReservation Reservation) Require(
        World world, RegionId? region, string id)
    {
        foreach (var vSwitch in world.VSwitches)
        {
            if ((region is null || vSwitch.RegionId == region)
                && vSwitch.CidrReservations.FirstOrDefault(reservation => reservation.Id == id) is { } found)
            {
                return (vSwitch, found);
            }
        }

        throw new RefusedException(Refusal.CidrReservationNotFound);
    }

    /// <summary>An id that no reservation has: names that repeat from run to run meet those of an earlier run.</summary>
    private static string NextId(World world, RegionId region)
    {
        while (true)
        {
            var id = world.Names.NextId("vcr-", region, IdLength);
            if (!world.VSwitches.Any(vSwitch => vSwitch.CidrReservations.Any(reservation => reservation.Id == id)))
            {
                return id;
            }
        }
    }

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
