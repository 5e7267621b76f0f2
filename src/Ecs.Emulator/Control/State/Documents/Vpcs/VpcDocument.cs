using System.Collections.Immutable;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

internal static class VpcDocument
{
    /// <summary>More than the service allows, but few enough to compare all pairs.</summary>
    private const int MaxSecondaryBlocks = 100;

    private static readonly TextFormat<CidrBlock> VpcBlock = Format.Block(Vpc.MinMaskLength, Vpc.MaxMaskLength);

    private static readonly TextFormat<CidrBlock> AnyBlock = Format.Block(0, CidrBlock.MaxMaskLength);

    private static readonly MemberList<Vpc> Members = new();

    private static readonly Member<Vpc, RegionId?> Region = Members.Region(vpc => vpc.RegionId);

    private static readonly Member<Vpc, CidrBlock> Block = Members.Require("cidrBlock", vpc => vpc.CidrBlock, VpcBlock);

    private static readonly Member<Vpc, VpcStatus> Status =
        Members.Add("status", vpc => vpc.Status, Format.OneOf<VpcStatus>(), VpcStatus.Available);

    private static readonly Member<Vpc, ImmutableArray<CidrBlock>> SecondaryBlocks =
        Members.AddList("secondaryCidrBlocks", vpc => vpc.SecondaryCidrBlocks, Format.ListOf(VpcBlock));

    private static readonly Member<Vpc, ImmutableArray<CidrBlock>> UserBlocks =
        Members.AddList("userCidrs", vpc => vpc.UserCidrs, Format.ListOf(AnyBlock));

    private static readonly Member<Vpc, Ipv6CidrBlock?> Ipv6Block =
        Members.Add("ipv6CidrBlock", vpc => vpc.Ipv6CidrBlock, Format.Ipv6Block(Vpc.Ipv6MaskLength).OrNull());

    private static readonly Member<Vpc, string> Ipv6Isp =
        Members.Add("ipv6Isp", vpc => vpc.Ipv6Isp, Format.ValueOf(() => CreateVpc.Ipv6Isp, "BGP"), "BGP");

    private static readonly Member<Vpc, bool> IsDefault =
        Members.Add("isDefault", vpc => vpc.IsDefault, Format.Boolean, false);

    private static readonly Member<Vpc, bool> DnsHostnameEnabled =
        Members.Add("dnsHostnameEnabled", vpc => vpc.DnsHostnameEnabled, Format.Boolean, false);

    private static readonly Member<Vpc, string> VRouterId =
        Members.Add("vRouterId", vpc => vpc.VRouterId, Format.NonEmptyText);

    private static readonly Member<Vpc, string> RouteTableId =
        Members.Add("routeTableId", vpc => vpc.RouteTable.Id.Value, Format.NonEmptyText);

    private static readonly Member<Vpc, string> RouteTableName =
        Members.Add("routeTableName", vpc => vpc.RouteTable.Name, Format.Text, "");

    private static readonly Member<Vpc, string> RouteTableDescription =
        Members.Add("routeTableDescription", vpc => vpc.RouteTable.Description, Format.Text, "");

    private static readonly Member<Vpc, bool> RoutePropagationEnabled = Members.Add(
        "routePropagationEnabled", vpc => vpc.RouteTable.RoutePropagationEnabled, Format.Boolean, true);

    private static readonly Member<Vpc, ImmutableArray<Tag>> RouteTableTags =
        Members.Tags(vpc => vpc.RouteTable.Tags, "routeTableTags");

    private static readonly Member<Vpc, DhcpOptionsSetId?> DhcpReference = Members.Add(
        "dhcpOptionsSetId", vpc => vpc.DhcpOptions?.SetId, References.To(DhcpOptionsSet.Kind).OrNull());

    private static readonly Member<Vpc, DhcpOptionsBindingStatus> DhcpStatus = Members.Add(
        "dhcpOptionsSetStatus",
        vpc => vpc.DhcpOptions?.Status ?? DhcpOptionsBindingStatus.InUse,
        Format.OneOf<DhcpOptionsBindingStatus>(),
        DhcpOptionsBindingStatus.InUse);

    private static readonly CommonMembers<Vpc> Common = new(Members, vpc => vpc);

    public static readonly ResourceDocument<Vpc> Document =
        TableDocument.Of(state => state.Vpcs, Vpc.Kind, Members, Create, Check);

    private static Vpc? Create(MemberReader<Vpc> read)
    {
        if (!read.TryGet(Block, out var block))
        {
            return null;
        }

        if (Vpc.ForbiddenBlocks.FirstOrDefault(forbidden => forbidden.Overlaps(block)) is { MaskLength: > 0 } forbidden)
        {
            read.Report(Block, $"{block} is in {forbidden}, which no VPC may have.");
        }

        var id = new VpcId(read.ResourceId);
        return new Vpc
        {
            Id = id,
            RegionId = read.RegionOf(Region, derived: null),
            CidrBlock = block,
            Status = read.Get(Status),
            SecondaryCidrBlocks = GetSecondaryBlocks(read, block),
            UserCidrs = read.Get(UserBlocks),
            Ipv6CidrBlock = read.Get(Ipv6Block),
            Ipv6Isp = read.Get(Ipv6Isp),
            IsDefault = read.Get(IsDefault),
            DnsHostnameEnabled = read.Get(DnsHostnameEnabled),
            VRouterId = read.Get(VRouterId, Vpc.IdOfPart("vrt-", id)),
            RouteTable = new SystemRouteTable(
                new RouteTableId(read.Get(RouteTableId, Vpc.IdOfPart("vtb-", id))),
                read.Get(RouteTableName),
                read.Get(RouteTableDescription),
                read.Get(RoutePropagationEnabled))
            {
                Tags = read.Get(RouteTableTags),
            },
            DhcpOptions = GetDhcpOptions(read),
            Name = read.Get(Common.Name),
            Description = read.Get(Common.Description),
            CreationTime = read.Get(Common.CreationTime, read.State.Now),
            ResourceGroupId = read.Get(Common.ResourceGroup),
            Tags = read.Get(Common.Tags),
            TransitionEndsAt = read.Get(Common.TransitionEndsAt),
        };
    }

    private static DhcpOptionsBinding? GetDhcpOptions(MemberReader<Vpc> read)
    {
        var status = read.Get(DhcpStatus);
        return read.Get(DhcpReference) is { } set ? new DhcpOptionsBinding(set, status) : null;
    }

    private static ImmutableArray<CidrBlock> GetSecondaryBlocks(MemberReader<Vpc> read, CidrBlock first)
    {
        var blocks = read.Get(SecondaryBlocks);
        if (blocks.Length > MaxSecondaryBlocks)
        {
            read.Report(SecondaryBlocks, $"A VPC has at most {MaxSecondaryBlocks} secondary blocks.");
            return [];
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[..i].Append(first).Any(blocks[i].Overlaps) || Vpc.ForbiddenBlocks.Any(blocks[i].Overlaps))
            {
                read.Report(SecondaryBlocks, $"{blocks[i]} overlaps another block, or one that no VPC may have.");
            }
        }

        return blocks;
    }

    private static IEnumerable<Vpc> Check(AccountState state, IReadOnlyList<ReadRow<Vpc>> vpcs)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var ipv6Blocks = new HashSet<Ipv6CidrBlock>();
        foreach (var (reader, vpc) in vpcs)
        {
            RequireUnique(reader, VRouterId, vpc.VRouterId, ids.Add(vpc.VRouterId));
            RequireUnique(reader, RouteTableId, vpc.RouteTable.Id, ids.Add(vpc.RouteTable.Id.Value));
            if (vpc.Ipv6CidrBlock is { } block)
            {
                RequireUnique(reader, Ipv6Block, block, ipv6Blocks.Add(block));
            }

            yield return vpc;
        }
    }

    private static void RequireUnique<T>(MemberReader reader, Member member, T value, bool isUnique)
    {
        if (!isUnique)
        {
            reader.Report(
                member, $"Another VPC has the same value {value}. An absent ID derives from that of the VPC.");
        }
    }
}
