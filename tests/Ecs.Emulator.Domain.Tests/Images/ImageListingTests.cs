namespace Ecs.Emulator.Domain.Tests.Images;

/// <summary>Filters of image listings, and the instance types that an image supports.</summary>
public sealed class ImageListingTests
{
    private static readonly ResourceGroup DefaultGroup = ResourceGroup.DefaultOf(Given.Owner, Given.Then);
    private static readonly RegionId Unknown = new("cn-unknown");

    private static readonly Image Mine = new()
    {
        Id = "m-mine",
        Name = "web-1",
        Family = "web",
        OsType = "windows",
        Architecture = "arm64",
        CreationTime = Given.Then,
    };

    private static readonly Image Public = new()
    {
        Id = "m-public",
        Name = "db-1",
        OwnerAlias = "system",
        CreationTime = Given.Then,
    };

    private static readonly InstanceType Arm = new("ecs.arm.large", 2, 2) { CpuArchitecture = "ARM" };

    /// <summary>Filters that match one image.</summary>
    private static readonly Dictionary<string, ImageFilter> Filters = new()
    {
        ["Ids"] = new() { Ids = [Mine.Id, "m-unknown"] },
        ["Name"] = new() { Name = "web*" },
        ["Family"] = new() { Family = "web" },
        ["OwnerAlias"] = new() { OwnerAlias = "self" },
        ["OwnerId"] = new() { OwnerId = Given.Owner.Value },
        ["OsType"] = new() { OsType = "windows" },
        ["Architecture"] = new() { Architecture = "arm64" },
        ["InstanceType"] = new() { InstanceType = Arm.Id },
        ["InUse"] = new() { InUse = true },
        ["Ids and Name"] = new() { Ids = [Public.Id, Mine.Id], Name = "*e*-1" },
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_images(string filter) =>
        List(Filters[filter]).Should().Equal(Mine);

    [Fact]
    public void Other_filters_match_all_images_or_none()
    {
        List(new()).Should().Equal(Mine, Public);
        List(new() { IsAvailable = true, SupportsIoOptimized = true, SupportsCloudInit = true })
            .Should().Equal(Mine, Public);
        List(new() { IsAvailable = false }).Should().BeEmpty();
        List(new() { SupportsIoOptimized = false }).Should().BeEmpty();
        List(new() { SupportsCloudInit = false }).Should().BeEmpty();
        List(new() { InUse = false }).Should().Equal(Public);
        List(new() { InstanceType = Given.SixAddresses.Id }).Should().Equal(Public);
        List(new() { InstanceType = "ecs.unknown.large" }).Should().BeEmpty();
        List(new() { OwnerId = "1111111111111111" }).Should().BeEmpty();
        List(new() { Ids = [Public.Id], OsType = "windows" }).Should().BeEmpty();
    }

    [Fact]
    public void Images_of_the_account_have_its_id_and_its_default_resource_group_and_public_images_have_neither()
    {
        var state = State();
        ImageListing.List(state, Given.Hangzhou, new ImageFilter(), new NumberedPage(1, 10)).Items.Should().Equal(
            new ListedImage(Mine, Given.Owner, DefaultGroup.Id.Value, InUse: true),
            new ListedImage(Public, OwnerId: null, "", InUse: false));
    }

    [Fact]
    public void The_region_must_exist_and_offer_ENIs()
    {
        Refused.With(Refusal.RegionNotFound, State(), state =>
            ImageListing.List(state, Unknown, new ImageFilter(), new NumberedPage(1, 10)));
        Refused.With(
            Refusal.RegionWithoutNetworkInterfaces,
            Given.State(Given.Region with { NetworkInterfacesSupported = false }),
            state => ImageListing.List(state, Given.Hangzhou, new ImageFilter(), new NumberedPage(1, 10)));
    }

    [Fact]
    public void Pages_contain_each_image_once() => Paged.InOrder(
        page => ImageListing.List(State(), Given.Hangzhou, new ImageFilter(), page),
        listed => listed.Image.Id,
        Mine.Id,
        Public.Id);

    [Fact]
    public void An_image_supports_the_instance_types_of_its_architecture()
    {
        var state = State();
        ImageListing.InstanceTypesOf(state, Given.Hangzhou, Mine.Id)
            .Should().Contain(Arm).And.OnlyContain(type => type.CpuArchitecture == "ARM");
        ImageListing.InstanceTypesOf(state, Given.Hangzhou, Public.Id)
            .Should().Contain(Given.SixAddresses).And.OnlyContain(type => type.CpuArchitecture == "X86");
        ImageListing.InstanceTypesOf(state, Given.Hangzhou, id: null).Should().Equal(InstanceTypeOffer.TypesOf(state));
        Refused.With(Refusal.ImageNotFound, state, it => ImageListing.InstanceTypesOf(it, Given.Hangzhou, "m-unknown"));
        Refused.With(Refusal.RegionNotFound, state, it => ImageListing.InstanceTypesOf(it, Unknown, Mine.Id));
    }

    private static IEnumerable<Image> List(ImageFilter filter) =>
        ImageListing.List(State(), Given.Hangzhou, filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.Image);

    private static AccountState State()
    {
        var state = Given.State(
            Given.Region,
            Given.Instance with { ImageId = Mine.Id },
            DefaultGroup);
        state.Images = Image.CatalogueOf([Mine, Public]);
        state.CustomInstanceTypes = new([Given.SixAddresses, Arm], type => type.Id);
        return state;
    }
}
