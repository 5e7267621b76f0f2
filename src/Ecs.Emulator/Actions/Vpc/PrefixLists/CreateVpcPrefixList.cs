using System.Collections.Immutable;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.PrefixLists;

internal static class CreateVpcPrefixList
{
    private static readonly Parameter<IpFamily?> IpVersion = Declare.Optional(
        "IpVersion",
        Values.OneOfIgnoringCase<IpFamily>(VpcPrefixListErrors.IpVersionUnsupported),
        "The IP version of all blocks: IPv4 or IPv6, in any letter case. Default: IPv4.") with
    {
        AllowedValues = Enum.GetNames<IpFamily>(),
    };

    private static readonly Parameter<int?> MaxEntries = VpcPrefixListParameters.MaxEntries(
        "The maximum number of entries: 1 to 50. Default: 50.", VpcPrefixListErrors.NewMaxEntriesExceeded);

    private static readonly Parameter<ImmutableArray<PrefixListEntry>> Entries = VpcPrefixListParameters.Entries(
        "PrefixListEntries",
        "The entries: different blocks of the IP version, each with an optional description.",
        Values.MaxTextLength,
        VpcPrefixListErrors.NewMaxEntriesExceeded);

    public static readonly ApiAction Action = new ApiAction<PrefixList>
    {
        Product = Product.Vpc,
        Name = "CreateVpcPrefixList",
        Summary = "Creates a prefix list of VPC.",
        Description = "Rules of security groups and route entries can name the list.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VpcPrefixListParameters.Name, VpcPrefixListParameters.Description,
            IpVersion, MaxEntries, Entries, VpcParameters.ResourceGroupId, TagParameters.AtCreation,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<PrefixList>()
            .Text("PrefixListId", "The ID of the new prefix list.", list => list.Id.Value)
            .Text("ResourceGroupId", "The resource group.", list => list.ResourceGroupId),
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. TagParameters.Errors, .. VpcPrefixListParameters.Errors,
            VpcPrefixListErrors.IpVersionUnsupported, VpcPrefixListErrors.NewMaxEntriesExceeded,
            VpcPrefixListErrors.QuotaExceeded, VpcErrors.ResourceGroupNotFound,
        ],
        Run = call => PrefixListCreation.Create(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new PrefixListSpec
            {
                Product = PrefixListProduct.Vpc,
                Name = call.Get(VpcPrefixListParameters.Name) ?? "",
                AddressFamily = call.Get(IpVersion) ?? IpFamily.IPv4,
                MaxEntries = call.Get(MaxEntries) ?? Limits.EntriesPerVpcPrefixList,
                Entries = call.Get(Entries),
                Description = call.Get(VpcPrefixListParameters.Description) ?? "",
                ResourceGroupId = call.Get(VpcParameters.ResourceGroupId) ?? "",
                Tags = call.Get(TagParameters.AtCreation),
            }).Select(list => list with { ResourceGroupId = call.State.ResourceGroupOf(list.ResourceGroupId) }),
    };
}
