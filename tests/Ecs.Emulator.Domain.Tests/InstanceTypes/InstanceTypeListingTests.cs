using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tests.InstanceTypes;

/// <summary>Filters and order of instance type listings.</summary>
public sealed class InstanceTypeListingTests
{
    private static readonly InstanceType Small = new("ecs.t5-small.a", 2, 3)
    {
        CpuCoreCount = 1,
        MemorySize = 2,
        EniIpv6AddressQuantity = 0,
    };

    private static readonly InstanceType Large = new("ecs.gn8y.b", 5, 6)
    {
        CpuCoreCount = 8,
        MemorySize = 16,
        EniIpv6AddressQuantity = 6,
        GpuAmount = 1,
        GpuSpec = "NVIDIA T4",
        LocalStorageCategory = "ephemeral_ssd",
        CpuArchitecture = "ARM",
    };

    /// <summary>Filters that only the larger of the two types matches.</summary>
    private static readonly Dictionary<string, InstanceTypeFilter> Filters = new()
    {
        ["Families"] = new() { Families = ["ecs.g6", "ecs.gn8y"] },
        ["Category"] = new() { Category = "Compute-optimized with GPU" },
        ["Level"] = new() { Level = "EnterpriseLevel" },
        ["CpuArchitecture"] = new() { CpuArchitecture = "ARM" },
        ["GpuSpec"] = new() { GpuSpec = "NVIDIA T4" },
        ["LocalStorageCategory"] = new() { LocalStorageCategory = "ephemeral_ssd" },
        ["GpuAmount"] = new() { GpuAmount = new(1, null) },
        ["CpuCoreCount"] = new() { CpuCoreCount = new(8, 8) },
        ["MemorySize"] = new() { MemorySize = new(16, 16) },
        ["EniQuantity"] = new() { EniQuantity = new(3, null) },
        ["EniPrivateIpAddressQuantity"] = new() { EniPrivateIpAddressQuantity = new(4, 7) },
        ["EniIpv6AddressQuantity"] = new() { EniIpv6AddressQuantity = new(1, null) },
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_types(string filter) =>
        List(State(), Filters[filter] with { Ids = [Small.Id, Large.Id] }).Should().Equal(Large);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(4d, 4d, true)]
    [InlineData(4.5, null, false)]
    [InlineData(null, 3.5, false)]
    [InlineData(1d, 3d, false)]
    [InlineData(5d, 9d, false)]
    public void A_range_contains_its_limits(double? minimum, double? maximum, bool contains) =>
        new NumberRange(minimum, maximum).Contains(4).Should().Be(contains);

    [Fact]
    public void Types_are_listed_once_and_unknown_ones_are_ignored() =>
        List(State(), new() { Ids = [Large.Id, "ecs.unknown", Small.Id, Large.Id] }).Should().Equal(Large, Small);

    [Fact]
    public void The_types_of_the_account_come_first_and_replace_those_of_the_cloud()
    {
        var state = State();
        var own = InstanceTypeTable.Find("ecs.g6.large")! with { MemorySize = 9 };
        state.CustomInstanceTypes = new([Small, own], type => type.Id);
        var types = List(state, new());
        types.Take(2).Should().Equal(Small, own);
        types.Skip(2).Should().Equal(InstanceTypeTable.All().Where(type => type.Id != own.Id));
    }

    [Fact]
    public void Each_family_is_listed_once_with_its_generation()
    {
        var all = InstanceTypeListing.ListFamilies(State(), Given.Hangzhou, generation: null);
        all.Should().OnlyHaveUniqueItems();
        all.Take(2).Select(family => family.Id).Should().Equal(Small.Family, Large.Family);
        all.Should().Contain(new ListedInstanceTypeFamily("ecs.g6", "ecs-5"));
        InstanceTypeListing.ListFamilies(State(), Given.Hangzhou, "ecs-6").Should().NotBeEmpty()
            .And.Equal(all.Where(family => family.Generation == "ecs-6"));
        InstanceTypeListing.ListFamilies(State(), Given.Hangzhou, "ecs-1").Should().BeEmpty();
        Refused.With(Refusal.RegionNotFound, State(), state =>
            InstanceTypeListing.ListFamilies(state, new RegionId("cn-unknown"), generation: null));
    }

    private static AccountState State()
    {
        var state = Given.State(Given.Region);
        state.CustomInstanceTypes = new([Small, Large], type => type.Id);
        return state;
    }

    private static ImmutableArray<InstanceType> List(AccountState state, InstanceTypeFilter filter) =>
        InstanceTypeListing.List(state, filter, new NumberedPage(1, 1_000)).Items;
}
