using System.Collections.Immutable;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The VPCs: <c>vpcs</c>.</summary>
internal static class VpcDocument
{
    /// <summary>More than the service allows, but few enough to compare each with each.</summary>
    private const int MaxSecondaryBlocks = 100;

    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, AccountState state)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var ipv6Blocks = new HashSet<Ipv6CidrBlock>();
        foreach (var (id, vpc) in root.Children("vpcs"))
        {
            var regionId = RegionDocument.Of(vpc, state, derived: null);
            if (vpc.RequiredBlock("cidrBlock", Vpc.MinMaskLength, Vpc.MaxMaskLength) is { } block)
            {
                if (Vpc.Forbidden.FirstOrDefault(forbidden => forbidden.Overlaps(block)) is { MaskLength: > 0 } forbidden)
                {
                    vpc.Report("cidrBlock", $"{block} is in {forbidden}, which no VPC may have.");
                }

                var vRouterId = vpc.Id("vRouterId") ?? Vpc.IdOfPart("vrt-", new VpcId(id));
                var routeTableId = vpc.Id("routeTableId") ?? Vpc.IdOfPart("vtb-", new VpcId(id));
                var ipv6Block = vpc.Ipv6Block("ipv6CidrBlock", Vpc.Ipv6MaskLength);
                RequireUnique(ids, vpc, "vRouterId", vRouterId);
                RequireUnique(ids, vpc, "routeTableId", routeTableId);
                if (ipv6Block is { } block6)
                {
                    RequireUnique(ipv6Blocks, vpc, "ipv6CidrBlock", block6);
                }

                state.TryAdd(new Vpc
                {
                    Id = new VpcId(id),
                    RegionId = regionId,
                    CidrBlock = block,
                    Status = vpc.OneOf("status", VpcStatus.Available),
                    SecondaryCidrBlocks = SecondaryBlocks(vpc, block),
                    UserCidrs = vpc.Blocks("userCidrs", shortestMask: 0, CidrBlock.MaxMaskLength),
                    Ipv6CidrBlock = ipv6Block,
                    Ipv6Isp = vpc.Id("ipv6Isp") ?? "BGP",
                    IsDefault = vpc.Boolean("isDefault", false),
                    DnsHostnameEnabled = vpc.Boolean("dnsHostnameEnabled", false),
                    VRouterId = vRouterId,
                    RouteTable = new RouteTable(
                        routeTableId,
                        vpc.Text("routeTableName") ?? "",
                        vpc.Text("routeTableDescription") ?? ""),
                    Name = vpc.Text("name") ?? "",
                    Description = vpc.Text("description") ?? "",
                    CreationTime = vpc.Time("creationTime", state.Now),
                    ResourceGroupId = vpc.Text("resourceGroupId") ?? "",
                    Tags = vpc.Tags(),
                    TransitionEndsAt = vpc.OptionalTime("transitionEndsAt"),
                });
            }
        }
    }

    private static void RequireUnique<T>(HashSet<T> known, ObjectReader vpc, string member, T value)
    {
        if (!known.Add(value))
        {
            vpc.Report(member, $"Another VPC has {value} too.");
        }
    }

    private static ImmutableArray<CidrBlock> SecondaryBlocks(ObjectReader vpc, CidrBlock first)
    {
        var blocks = vpc.Blocks("secondaryCidrBlocks", Vpc.MinMaskLength, Vpc.MaxMaskLength);
        if (blocks.Length > MaxSecondaryBlocks)
        {
            vpc.Report("secondaryCidrBlocks", $"A VPC has at most {MaxSecondaryBlocks} secondary blocks.");
            return [];
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[..i].Append(first).Any(blocks[i].Overlaps) || Vpc.Forbidden.Any(blocks[i].Overlaps))
            {
                vpc.Report("secondaryCidrBlocks", $"{blocks[i]} overlaps another block, or one that no VPC may have.");
            }
        }

        return blocks;
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, Vpc vpc)
    {
        json.Text("regionId", vpc.RegionId.Value);
        json.Text("cidrBlock", vpc.CidrBlock.ToString());
        json.Name("status", vpc.Status);
        json.Texts("secondaryCidrBlocks", vpc.SecondaryCidrBlocks.Select(block => block.ToString()));
        json.Texts("userCidrs", vpc.UserCidrs.Select(block => block.ToString()));
        json.Text("ipv6CidrBlock", vpc.Ipv6CidrBlock?.ToString());
        json.Text("ipv6Isp", vpc.Ipv6Isp);
        json.Boolean("isDefault", vpc.IsDefault);
        json.Boolean("dnsHostnameEnabled", vpc.DnsHostnameEnabled);
        json.Text("vRouterId", vpc.VRouterId);
        json.Text("routeTableId", vpc.RouteTable.Id);
        json.Text("routeTableName", vpc.RouteTable.Name);
        json.Text("routeTableDescription", vpc.RouteTable.Description);
        json.Text("name", vpc.Name);
        json.Text("description", vpc.Description);
        json.Time("creationTime", vpc.CreationTime);
        json.Text("resourceGroupId", vpc.ResourceGroupId);
        json.Tags(vpc.Tags);
        json.Time("transitionEndsAt", vpc.TransitionEndsAt);
    }
}
