using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.PrefixLists;

internal static class CreatePrefixList
{
    private static readonly Parameter<IpFamily> AddressFamily = Declare.Required(
        "AddressFamily", ReadFamily, "IPv4 or IPv6.", "IPv4") with
    {
        AllowedValues = Enum.GetNames<IpFamily>(),
    };

    private static readonly Parameter<int> MaxEntries = Declare.Required(
        "MaxEntries",
        (name, text) => Values.Integer(name, text, 1, Limits.EntriesPerPrefixList),
        "The maximum number of entries, which cannot change: 1 to 200.",
        "10") with
    {
        Type = ParameterType.Integer,
        Minimum = 1,
        Maximum = Limits.EntriesPerPrefixList,
    };

    private static readonly Parameter<ImmutableArray<PrefixListEntry>> Entry = PrefixListParameters.Entries(
        "Entry", "The entries: different blocks of the address family, each with an optional description.");

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The resource group of the prefix list.");

    public static readonly ApiAction Action = new ApiAction<PrefixList>
    {
        Product = Product.Ecs,
        Name = "CreatePrefixList",
        Summary = "Creates a prefix list.",
        Description = "Rules of security groups can name the list instead of a block.",
        Parameters =
        [
            EcsParameters.RegionId, PrefixListParameters.RequiredName, AddressFamily, MaxEntries, Entry,
            PrefixListParameters.Description, ResourceGroupId, TagParameters.AtCreation, EcsParameters.ClientToken,
        ],
        ClientToken = EcsParameters.ClientToken,
        Response = new Shape<PrefixList>()
            .Text("PrefixListId", "The ID of the new prefix list.", list => list.Id.Value),
        Errors =
        [
            .. EcsErrorSets.InRegion, .. TagParameters.Errors,
            PrefixListErrors.NameInvalid, PrefixListErrors.AddressFamilyInvalid, PrefixListErrors.DescriptionMalformed,
            PrefixListErrors.CidrMalformed, PrefixListErrors.CidrDuplicated, PrefixListErrors.TooManyEntries,
            PrefixListErrors.Full, PrefixListErrors.QuotaExceeded,
            ResourceGroupErrors.NotFound,
        ],
        Run = call => PrefixListCreation.Create(
            call.State,
            call.Get(EcsParameters.RegionId),
            new PrefixListSpec
            {
                Product = PrefixListProduct.Ecs,
                Name = call.Get(PrefixListParameters.RequiredName),
                AddressFamily = call.Get(AddressFamily),
                MaxEntries = call.Get(MaxEntries),
                Entries = call.Get(Entry),
                Description = call.Get(PrefixListParameters.Description) ?? "",
                ResourceGroupId = call.Get(ResourceGroupId) ?? "",
                Tags = call.Get(TagParameters.AtCreation),
            }),
    };

    private static IpFamily ReadFamily(string name, string text) => text switch
    {
        "IPv4" => Domain.Addresses.IpFamily.IPv4,
        "IPv6" => Domain.Addresses.IpFamily.IPv6,
        _ => throw new ApiException(PrefixListErrors.AddressFamilyInvalid),
    };
}
