using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.SecurityGroups;

/// <summary>The prefix lists of ECS and VPC.</summary>
internal static class PrefixListDocument
{
    /// <summary>A block of IPv4 or IPv6 addresses, or an address.</summary>
    public static readonly TextFormat<IpBlock> Block = Format.Parsed(
        (string text, out IpBlock block) => IpBlock.Parse(text, out block) == CidrSyntax.Valid,
        "is neither an address nor a CIDR block that begins with its first address");

    private static readonly MemberList<PrefixListEntry> EntryMembers = new();

    private static readonly Member<PrefixListEntry, IpBlock> Cidr =
        EntryMembers.Require("cidr", entry => entry.Block, Block);

    private static readonly Member<PrefixListEntry, string> EntryDescription =
        EntryMembers.Add("description", entry => entry.Description, Format.Text, "");

    private static readonly MemberList<PrefixList> Members = new();

    private static readonly Member<PrefixList, RegionId?> Region = Members.Region(list => list.RegionId);

    private static readonly Member<PrefixList, PrefixListProduct> OwnProduct = Members.Add(
        "product", list => list.Product, Format.OneOf<PrefixListProduct>(), PrefixListProduct.Ecs);

    private static readonly Member<PrefixList, PrefixListStatus> Status = Members.Add(
        "status", list => list.Status, Format.OneOf<PrefixListStatus>(), PrefixListStatus.Created);

    private static readonly Member<PrefixList, IpFamily> Family = Members.Require(
        "addressFamily",
        list => list.AddressFamily,
        Format.Parsed(
            (string text, out IpFamily family) => Enum.TryParse(text, out family) && Enum.GetName(family) == text,
            "is neither IPv4 nor IPv6",
            schemaPattern: "^IPv[46]$"));

    private static readonly Member<PrefixList, int> MaxEntries = Members.Add(
        "maxEntries", list => list.MaxEntries, Format.Integer(Limits.EntriesPerPrefixList, minimum: 1));

    private static readonly Member<PrefixList, ImmutableArray<PrefixListEntry>> Entries = Members.AddList(
        "entries",
        list => list.Entries,
        Format.ListOf(new ObjectFormat<PrefixListEntry>(EntryMembers, CreateEntry)));

    private static readonly CommonMembers<PrefixList> Common = new(Members, list => list);

    public static readonly ResourceDocument<PrefixList> Document =
        TableDocument.Of(state => state.PrefixLists, PrefixList.Kind, Members, Create);

    private static PrefixList Create(MemberReader<PrefixList> read)
    {
        var family = read.Get(Family);
        var entries = read.Get(Entries);
        var product = read.Get(OwnProduct);
        var limit = product == PrefixListProduct.Vpc ? Limits.EntriesPerVpcPrefixList : Limits.EntriesPerPrefixList;
        var maxEntries = read.Get(MaxEntries, Math.Clamp(entries.Length, 1, limit));
        if (maxEntries > limit)
        {
            read.Report(MaxEntries, $"A list with the product {product} has at most {limit} entries.");
        }

        if (entries.Length > maxEntries)
        {
            read.Report(Entries, $"A list with maxEntries {maxEntries} cannot have {entries.Length} entries.");
        }

        var name = read.Get(Common.Name, read.ResourceId);
        if (product == PrefixListProduct.Ecs && name.Length == 0)
        {
            read.Report(Common.Name, "Only a list with the product Vpc can have an empty name.");
        }

        var status = read.Get(Status);
        if (product == PrefixListProduct.Ecs && status != PrefixListStatus.Created)
        {
            read.Report(Status, "Only a list with the product Vpc can be Modifying.");
        }

        var blocks = new HashSet<IpBlock>();
        foreach (var block in entries.Select(entry => entry.Block))
        {
            if (block.Family != family || !blocks.Add(block))
            {
                read.Report(Entries, $"{block} is not an {family} block, or occurs twice.");
            }
        }

        return new PrefixList
        {
            Id = new PrefixListId(read.ResourceId),
            RegionId = read.RegionOf(Region, null),
            Product = product,
            Status = status,
            AddressFamily = family,
            MaxEntries = maxEntries,
            Entries = entries,
            Name = name,
            Description = read.Get(Common.Description),
            CreationTime = read.Get(Common.CreationTime, read.State.Now),
            ResourceGroupId = read.Get(Common.ResourceGroup),
            Tags = read.Get(Common.Tags),
            TransitionEndsAt = read.Get(Common.TransitionEndsAt),
        };
    }

    private static PrefixListEntry? CreateEntry(MemberReader<PrefixListEntry> read) =>
        read.TryGet(Cidr, out var block) ? new PrefixListEntry(block.WithMask(), read.Get(EntryDescription)) : null;
}
