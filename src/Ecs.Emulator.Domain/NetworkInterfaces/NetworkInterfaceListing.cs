using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>Which part of a listing is wanted.</summary>
public abstract record Paging;

/// <summary>The page of this number.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Size">Rows of a page.</param>
public sealed record NumberedPage(int Number, int Size) : Paging;

/// <summary>The rows that come after one that was shown before.</summary>
/// <param name="AfterRow">The row number of the last one shown; 0 to begin.</param>
/// <param name="MaxResults">Rows at most.</param>
public sealed record ContinuedPage(int AfterRow, int MaxResults) : Paging;

/// <summary>An ENI as a listing shows it: with what its VSwitch adds.</summary>
/// <param name="NetworkInterface">The ENI.</param>
/// <param name="VpcId">The VPC of its VSwitch; null where the VSwitch is gone.</param>
/// <param name="ZoneId">The zone of its VSwitch; null where the VSwitch is gone.</param>
/// <param name="OwnerId">The account that owns it.</param>
public sealed record ListedNetworkInterface(
    NetworkInterface NetworkInterface, VpcId? VpcId, ZoneId? ZoneId, AccountId OwnerId);

/// <summary>A part of a listing of ENIs.</summary>
/// <param name="NetworkInterfaces">The ENIs, in the order in which they were made.</param>
/// <param name="TotalCount">How many match in all.</param>
/// <param name="NextRow">The row to go on after; null where nothing more matches.</param>
/// <param name="Paging">What was asked for.</param>
public sealed record NetworkInterfacePage(
    ImmutableArray<ListedNetworkInterface> NetworkInterfaces, int TotalCount, int? NextRow, Paging Paging);

/// <summary>The rules of DescribeNetworkInterfaces.</summary>
public static class NetworkInterfaceListing
{
    /// <summary>
    /// Lists the ENIs of a region. A page is full unless it is the last one. An id that does not exist is no error: it is
    /// missing from the list.
    /// </summary>
    /// <exception cref="RefusedException">The region is unknown or offers no ENIs.</exception>
    public static NetworkInterfacePage List(
        World world, RegionId regionId, NetworkInterfaceFilter filter, Paging paging)
    {
        var region = world.RequireRegion(regionId);
        var (skip, afterRow, size) = paging switch
        {
            NumberedPage page => ((long)(page.Number - 1) * page.Size, 0, page.Size),
            ContinuedPage page => (0L, page.AfterRow, page.MaxResults),
            _ => throw new ArgumentOutOfRangeException(nameof(paging)),
        };
        var shown = ImmutableArray.CreateBuilder<ListedNetworkInterface>();
        var total = 0;
        var lastShown = 0;
        var more = false;
        foreach (var eni in Candidates(world, filter))
        {
            var listed = Listed(world, eni);
            if (eni.RegionId != region.Id || !filter.Matches(eni, listed.VpcId))
            {
                continue;
            }

            var row = world.NetworkInterfaces.RowOf(eni.Id);
            if (total++ < skip || row <= afterRow)
            {
                continue;
            }

            if (shown.Count == size)
            {
                more = true;
                continue;
            }

            shown.Add(listed);
            lastShown = row;
        }

        return new NetworkInterfacePage(shown.ToImmutable(), total, more ? lastShown : null, paging);
    }

    /// <summary>The ENIs that can match: where ids are given, those alone, so that the world is not searched for them.</summary>
    private static IEnumerable<NetworkInterface> Candidates(World world, NetworkInterfaceFilter filter) =>
        filter.Ids.IsEmpty
            ? world.NetworkInterfaces
            : filter.Ids.Distinct()
                .Select(world.NetworkInterfaces.Find)
                .OfType<NetworkInterface>()
                .OrderBy(eni => world.NetworkInterfaces.RowOf(eni.Id));

    private static ListedNetworkInterface Listed(World world, NetworkInterface eni)
    {
        var vSwitch = world.VSwitches.Find(eni.VSwitchId);
        return new ListedNetworkInterface(eni, vSwitch?.VpcId, vSwitch?.ZoneId, world.Owner);
    }
}
