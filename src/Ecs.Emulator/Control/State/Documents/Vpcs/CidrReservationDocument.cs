using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Vpcs;

/// <summary>The CIDR reservations of a VSwitch, which sets its id and region.</summary>
internal static class CidrReservationDocument
{
    private static readonly MemberList<CidrReservation> Members = new();

    public static readonly Member<CidrReservation, CidrBlock> Block = Members.Require(
        "cidrBlock",
        reservation => reservation.Block,
        Format.Block(AddressPool.MinMaskLength, AddressPool.PrefixMaskLength));

    private static readonly Member<CidrReservation, CidrReservationType> Type = Members.Add(
        "type", reservation => reservation.Type, Format.OneOf<CidrReservationType>(), CidrReservationType.Prefix);

    private static readonly Member<CidrReservation, string> Name =
        Members.Add("name", reservation => reservation.Name, Format.Text, "");

    private static readonly Member<CidrReservation, string> Description =
        Members.Add("description", reservation => reservation.Description, Format.Text, "");

    private static readonly Member<CidrReservation, DateTimeOffset> CreationTime =
        Members.Add("creationTime", reservation => reservation.CreationTime, Format.Time);

    private static readonly Member<CidrReservation, ImmutableArray<Tag>> Tags =
        Members.Tags(reservation => reservation.Tags);

    public static readonly CollectionFormat<CidrReservation> Collection = new(
        new ObjectFormat<CidrReservation>(Members, Create), reservation => reservation.Id.Value);

    private static CidrReservation? Create(MemberReader<CidrReservation> read) =>
        !read.TryGet(Block, out var block)
            ? null
            : new CidrReservation
            {
                Id = new CidrReservationId(read.ResourceId),
                VSwitchId = default,
                RegionId = default,
                Block = block,
                Type = read.Get(Type),
                Name = read.Get(Name),
                Description = read.Get(Description),
                CreationTime = read.Get(CreationTime, read.State.Now),
                Tags = read.Get(Tags),
            };
}
