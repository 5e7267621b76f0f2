using System.Collections.Immutable;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The VSwitches: <c>vSwitches</c>. Which of their addresses are used follows from the ENIs.</summary>
internal static class VSwitchDocument
{
    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, AccountState state)
    {
        var entries = new List<(ObjectReader Reader, VSwitchId Id, VpcId VpcId, CidrBlock Block)>();
        var ipv6Blocks = new HashSet<(VpcId, Ipv6CidrBlock)>();
        foreach (var (id, vSwitch) in root.Children("vSwitches"))
        {
            var vpcId = new VpcId(vSwitch.RequiredText("vpcId"));
            var vpc = state.Vpcs.Find(vpcId);
            var regionId = RegionDocument.Of(vSwitch, state, vpc?.RegionId);
            var zoneId = new ZoneId(vSwitch.RequiredText("zoneId"));
            var status = vSwitch.OneOf("status", VSwitchStatus.Available);
            var lastAllocated = vSwitch.Address("lastAssignedIpAddress");
            if (vSwitch.RequiredBlock("cidrBlock", AddressPool.MinMaskLength, AddressPool.MaxMaskLength) is not { } block)
            {
                continue;
            }

            var lastIpv6Address = vSwitch.Ipv6Address("lastAssignedIpv6Address");
            var lastIpv6Prefix = vSwitch.Ipv6Block("lastAssignedIpv6Prefix", Ipv6AddressPool.PrefixMaskLength);
            var ipv6Block = vSwitch.Ipv6Block("ipv6CidrBlock", Ipv6AddressPool.MaskLength);
            RequireWithinVpc(vSwitch, block, vpc);
            if (ipv6Block is { } block6)
            {
                RequireWithinVpc(vSwitch, block6, vpc);
                if (!ipv6Blocks.Add((vpcId, block6)))
                {
                    vSwitch.Report("ipv6CidrBlock", $"Another VSwitch of {vpcId} has {block6} too.");
                }
            }

            var reservations = ReadReservations(vSwitch, state, block);
            var pool = new AddressPool(block)
            {
                Reservations = [.. reservations.Select(it => new CidrReservation(it.Block, it.Type))],
            };
            if (lastAllocated is { } address && !block.Contains(address))
            {
                vSwitch.Report("lastAssignedIpAddress", $"{address} is outside {block}.");
            }
            else
            {
                pool.LastAllocated = lastAllocated;
            }

            ReadLastPrefix(vSwitch, pool);
            state.TryAdd(new VSwitch
            {
                Id = new VSwitchId(id),
                VpcId = vpcId,
                RegionId = regionId,
                ZoneId = zoneId,
                Status = status,
                Addresses = pool,
                IsBeingDeleted = vSwitch.Boolean("isBeingDeleted", false),
                IsDefault = vSwitch.Boolean("isDefault", false),
                Ipv6Addresses = ipv6Block is { } ipv6 ? NewPool(vSwitch, ipv6, lastIpv6Address, lastIpv6Prefix) : null,
                CidrReservations = reservations,
                Name = vSwitch.Text("name") ?? "",
                Description = vSwitch.Text("description") ?? "",
                CreationTime = vSwitch.Time("creationTime", state.Now),
                ResourceGroupId = vSwitch.Text("resourceGroupId") ?? "",
                Tags = vSwitch.Tags(),
                TransitionEndsAt = vSwitch.OptionalTime("transitionEndsAt"),
            });
            entries.Add((vSwitch, new VSwitchId(id), vpcId, block));
        }

        foreach (var inOneVpc in entries.GroupBy(entry => entry.VpcId))
        {
            RequireApart([.. inOneVpc.OrderBy(entry => entry.Block.First)]);
        }
    }

    /// <summary>Notes every block that overlaps one before it.</summary>
    private static void RequireApart(
        IReadOnlyList<(ObjectReader Reader, VSwitchId Id, VpcId VpcId, CidrBlock Block)> byFirstAddress)
    {
        var furthest = byFirstAddress[0];
        foreach (var entry in byFirstAddress.Skip(1))
        {
            if (furthest.Block.Overlaps(entry.Block))
            {
                entry.Reader.Report("cidrBlock", $"{entry.Block} overlaps {furthest.Block}, the block of {furthest.Id}.");
            }

            furthest = entry.Block.Last > furthest.Block.Last ? entry : furthest;
        }
    }

    private static Ipv6AddressPool NewPool(
        ObjectReader vSwitch, Ipv6CidrBlock block, Ipv6Address? lastAllocated, Ipv6CidrBlock? lastAllocatedPrefix)
    {
        if (lastAllocated is { } address && !block.Contains(address))
        {
            vSwitch.Report("lastAssignedIpv6Address", $"{address} is outside {block}.");
            lastAllocated = null;
        }

        if (lastAllocatedPrefix is { } prefix && !block.Contains(prefix))
        {
            vSwitch.Report("lastAssignedIpv6Prefix", $"{prefix} is outside {block}.");
            lastAllocatedPrefix = null;
        }

        return new Ipv6AddressPool(block) { LastAllocated = lastAllocated, LastAllocatedPrefix = lastAllocatedPrefix };
    }

    private static void ReadLastPrefix(ObjectReader vSwitch, AddressPool pool)
    {
        const string member = "lastAssignedIpv4Prefix";
        var prefix = vSwitch.Block(member, AddressPool.PrefixMaskLength, AddressPool.PrefixMaskLength);
        if (prefix is { } outside && !pool.Block.Contains(outside))
        {
            vSwitch.Report(member, $"{outside} is outside {pool.Block}.");
        }
        else
        {
            pool.LastAllocatedPrefix = prefix;
        }
    }

    private static void RequireWithinVpc(ObjectReader vSwitch, CidrBlock block, Vpc? vpc)
    {
        if (vpc is not null && !vpc.CidrBlocks.Any(whole => whole.Contains(block)))
        {
            vSwitch.Report("cidrBlock", $"{block} is outside {string.Join(", ", vpc.CidrBlocks)}, of {vpc.Id}.");
        }
    }

    private static void RequireWithinVpc(ObjectReader vSwitch, Ipv6CidrBlock block, Vpc? vpc)
    {
        if (vpc?.Ipv6CidrBlock is { } whole && !whole.Contains(block))
        {
            vSwitch.Report("ipv6CidrBlock", $"{block} is outside {whole}, of {vpc.Id}.");
        }
    }

    private static ImmutableArray<VSwitchCidrReservation> ReadReservations(
        ObjectReader vSwitch, AccountState state, CidrBlock block)
    {
        var kept = new DisjointBlocks();
        var reservations = ImmutableArray.CreateBuilder<VSwitchCidrReservation>();
        foreach (var (id, reservation) in vSwitch.Children("cidrReservations"))
        {
            var read = new VSwitchCidrReservation
            {
                Id = id,
                Block = reservation.RequiredBlock("cidrBlock", AddressPool.MinMaskLength, AddressPool.PrefixMaskLength) ?? default,
                Type = reservation.OneOf("type", CidrReservationType.Prefix),
                Name = reservation.Text("name") ?? "",
                Description = reservation.Text("description") ?? "",
                CreationTime = reservation.Time("creationTime", state.Now),
                Tags = reservation.Tags(),
            };
            if (block.Contains(read.Block) && kept.TryAdd(read.Block))
            {
                reservations.Add(read);
            }
            else if (read.Block.MaskLength > 0)
            {
                reservation.Report("cidrBlock", $"{read.Block} is outside {block}, or overlaps another reservation.");
            }
        }

        return reservations.ToImmutable();
    }

    private static void Write(DocumentWriter json, VSwitchCidrReservation reservation)
    {
        json.Text("cidrBlock", reservation.Block.ToString());
        json.Name("type", reservation.Type);
        json.Text("name", reservation.Name);
        json.Text("description", reservation.Description);
        json.Time("creationTime", reservation.CreationTime);
        json.Tags(reservation.Tags);
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, VSwitch vSwitch)
    {
        json.Text("regionId", vSwitch.RegionId.Value);
        json.Text("vpcId", vSwitch.VpcId.Value);
        json.Text("zoneId", vSwitch.ZoneId.Value);
        json.Text("cidrBlock", vSwitch.Addresses.Block.ToString());
        json.Text("ipv6CidrBlock", vSwitch.Ipv6Addresses?.Block.ToString());
        json.Text("lastAssignedIpv6Address", vSwitch.Ipv6Addresses?.LastAllocated?.ToString());
        json.Text("lastAssignedIpv6Prefix", vSwitch.Ipv6Addresses?.LastAllocatedPrefix?.ToString());
        json.Name("status", vSwitch.Status);
        json.Text("lastAssignedIpv4Prefix", vSwitch.Addresses.LastAllocatedPrefix?.ToString());
        json.Text("lastAssignedIpAddress", vSwitch.Addresses.LastAllocated?.ToString());
        json.Boolean("isBeingDeleted", vSwitch.IsBeingDeleted);
        json.Boolean("isDefault", vSwitch.IsDefault);
        json.Collection("cidrReservations", vSwitch.CidrReservations, reservation => reservation.Id, Write);
        json.Text("name", vSwitch.Name);
        json.Text("description", vSwitch.Description);
        json.Time("creationTime", vSwitch.CreationTime);
        json.Text("resourceGroupId", vSwitch.ResourceGroupId);
        json.Tags(vSwitch.Tags);
        json.Time("transitionEndsAt", vSwitch.TransitionEndsAt);
    }
}
