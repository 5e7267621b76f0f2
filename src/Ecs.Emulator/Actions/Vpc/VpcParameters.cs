using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc;

internal static class VpcParameters
{
    public const int MaxNameLength = 128;

    private const int MaxPageSize = 50;

    public static readonly Parameter<RegionId> RequiredRegionId = Declare.Id<RegionId>(
        "RegionId", "The region.", "cn-hangzhou");

    public static readonly Parameter<RegionId?> RegionId = Declare.OptionalId<RegionId>(
        "RegionId", "The region. Default: any.");

    public static readonly Parameter<VpcId> VpcId = Declare.Id<VpcId>(
        "VpcId", "The ID of the VPC.", "vpc-myvpc");

    public static readonly Parameter<VSwitchId> VSwitchId = Declare.Id<VSwitchId>(
        "VSwitchId", "The ID of the VSwitch.", "vsw-myvswitch");

    public static readonly Parameter<string?> VpcName = Name("VpcName", "the VPC", VpcErrors.NameMalformed);

    public static readonly Parameter<string?> VpcDescription = Description(
        "Description", "the VPC", VpcErrors.DescriptionMalformed);

    public static readonly Parameter<string?> VSwitchName = Name(
        "VSwitchName", "the VSwitch", VSwitchErrors.NameMalformed);

    public static readonly Parameter<string?> VSwitchDescription = Description(
        "Description", "the VSwitch", VSwitchErrors.DescriptionMalformed);

    public static readonly Parameter<string?> ResourceGroupId = Declare.Text("ResourceGroupId", "The resource group.");

    public static readonly Parameter<bool?> DryRun = Declare.Boolean(
        "DryRun", "Whether to only check the request. DryRunOperation is the error if the request would succeed.");

    public static readonly Parameter<string?> ClientToken = Declare.Text(
        "ClientToken",
        "Ensures the idempotency of the request: a repeated request with the "
        + "same token and the same parameters gets the first response again.",
        Values.MaxClientTokenLength);

    public static readonly Parameter<int?> Ipv6Subnet = Declare.Integer(
        "Ipv6CidrBlock",
        "The last 8 bits of the IPv6 CIDR block of the VSwitch, a /64 of the block of the VPC.",
        minimum: 0,
        maximum: 255);

    public static readonly Parameter<Ipv6CidrBlock?> Ipv6CidrBlock = Declare.Optional(
        "Ipv6CidrBlock",
        Values.Parsed(
            (string text, out Ipv6CidrBlock block) =>
                Domain.Addresses.Ipv6CidrBlock.Parse(text, out block) == CidrSyntax.Valid,
            VpcErrors.Ipv6BlockMalformed),
        "The IPv6 CIDR block of the VPC, a /56. Default: a block that the emulator selects.");

    public static readonly Parameter<ImmutableArray<TagFilter>> TagFilter = Declare.ListOf(
        "Tag",
        ["Key", "Value"],
        element => new TagFilter(
            element.Find("Key") ?? throw ApiException.InvalidParameter(element.NameOf("Key"), "It is missing."),
            element.Find("Value")),
        "Tags that the resource must have, all of them. A key without a value matches any value.",
        "owner",
        Limits.TagsPerResource);

    /// <summary>The same filter in newer actions.</summary>
    public static readonly Parameter<ImmutableArray<TagFilter>> TagsFilter = TagFilter with { Name = "Tags" };

    public static readonly PageParameters Pages = new(MaxPageSize);

    public static readonly ValueReader<CidrBlock> VpcBlock = Values.Block(VpcErrors.BlockInvalid);

    public static readonly ValueReader<CidrBlock> VSwitchBlock = Values.Block(VSwitchErrors.BlockMalformed);

    public static Parameter<string?> Name(string name, string ofWhat, ErrorDefinition malformed) =>
        Text(name, $"The name of {ofWhat}", MaxNameLength, malformed);

    public static Parameter<string?> Description(string name, string ofWhat, ErrorDefinition malformed) =>
        Text(name, $"The description of {ofWhat}", Values.MaxTextLength, malformed);

    /// <summary>Whether names, descriptions and similar texts can have this value.</summary>
    public static bool IsText(string text, int maxLength) =>
        text.Length <= maxLength && !Values.IsLink(text, StringComparison.OrdinalIgnoreCase);

    private static Parameter<string?> Text(string name, string meaning, int maxLength, ErrorDefinition malformed) =>
        Declare.Text(
            name,
            $"{meaning}: up to {maxLength} characters, not beginning with http:// or https://.",
            text => IsText(text, maxLength) ? null : malformed);
}
