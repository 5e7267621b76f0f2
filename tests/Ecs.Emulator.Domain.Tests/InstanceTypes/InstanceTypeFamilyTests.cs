namespace Ecs.Emulator.Domain.Tests.InstanceTypes;

/// <summary>Properties that follow from the name of an instance type.</summary>
public sealed class InstanceTypeFamilyTests
{
    [Theory]
    [InlineData("ecs.g6.large", "ecs.g6")]
    [InlineData("ecs.t5-c1m2.large", "ecs.t5")]
    [InlineData("ecs.t5-lc2m1.nano", "ecs.t5")]
    [InlineData("ecs.vgn5i-m8.4xlarge", "ecs.vgn5i")]
    [InlineData("ecs.t5-c0m9.large", "ecs.t5")]
    [InlineData("ecs.t5-m9.large", "ecs.t5")]
    [InlineData("ecs.gn5-c8g1.2xlarge", "ecs.gn5")]
    [InlineData("ecs.u1-custom.large", "ecs.u1-custom")]
    [InlineData("ecs.c1m2", "ecs.c1m2")]
    [InlineData("ecs.g", "ecs.g")]
    public void The_family_is_the_name_without_size_and_ratio(string type, string family) =>
        InstanceTypeFamily.Of(type).Should().Be(family);

    [Theory]
    [InlineData("ecs.g6.large", 6)]
    [InlineData("ecs.hfc7.12xlarge", 7)]
    [InlineData("ecs.e-c1m2.large", 1)]
    [InlineData("ecs.g.large", 0)]
    [InlineData("g0", 0)]
    [InlineData("7x", 7)]
    [InlineData("x9", 9)]
    public void The_generation_is_the_first_digit_of_the_name(string type, int generation) =>
        InstanceTypeFamily.GenerationOf(type).Should().Be(generation);

    [Theory]
    [InlineData("ecs.g5.large", "ecs-4")]
    [InlineData("ecs.g6.large", "ecs-5")]
    [InlineData("ecs.g7.large", "ecs-6")]
    [InlineData("ecs.g9i.large", "ecs-6")]
    [InlineData("ecs.n4.large", "ecs-3")]
    [InlineData("ecs.n1.large", "ecs-3")]
    public void The_series_derives_from_the_generation(string type, string series) =>
        InstanceTypeFamily.SeriesOf(type).Should().Be(series);

    [Theory]
    [InlineData("ecs.g8y.large", "ARM")]
    [InlineData("ecs.c9y.large", "ARM")]
    [InlineData("ecs.r0y.large", "ARM")]
    [InlineData("ecs.g8i.large", "X86")]
    [InlineData("ecs.d8y.large", "X86")]
    [InlineData("ecs.g8y", "X86")]
    [InlineData("ecs.g8yx.large", "X86")]
    [InlineData("ecs.gxy.large", "X86")]
    public void Types_of_a_y_generation_are_ARM(string type, string architecture) =>
        InstanceTypeFamily.ArchitectureOf(type).Should().Be(architecture);

    [Theory]
    [InlineData("ecs.t5-c1m2.large", "CreditEntryLevel")]
    [InlineData("ecs.s6-c1m1.small", "EntryLevel")]
    [InlineData("ecs.e-c1m2.large", "EntryLevel")]
    [InlineData("ecs.g6.large", "EnterpriseLevel")]
    [InlineData("ecs.z1.large", "EnterpriseLevel")]
    public void Shared_types_are_of_the_entry_level_and_burstable_ones_have_credits(string type, string level) =>
        InstanceTypeFamily.LevelOf(type).Should().Be(level);

    [Theory]
    [InlineData("ecs.ebmg6.26xlarge", "Bare Metal")]
    [InlineData("ecs.sccgn6.24xlarge", "High Performance Compute")]
    [InlineData("ecs.hfc7.large", "High Clock Speed")]
    [InlineData("ecs.vgn6i-m4.xlarge", "Visual Compute-optimized")]
    [InlineData("ecs.gn6i-c4g1.xlarge", "Compute-optimized with GPU")]
    [InlineData("ecs.video-trans.26xlarge", "Heterogeneous Service")]
    [InlineData("ecs.sn1ne.large", "Compute-optimized")]
    [InlineData("ecs.sn2ne.large", "General-purpose")]
    [InlineData("ecs.se1ne.large", "Memory-optimized")]
    [InlineData("ecs.ic5.large", "Compute-optimized")]
    [InlineData("ecs.re6.13xlarge", "Memory-optimized")]
    [InlineData("ecs.mn4.large", "Shared")]
    [InlineData("ecs.xn4.small", "Shared")]
    [InlineData("ecs.g6.large", "General-purpose")]
    [InlineData("ecs.c6.large", "Compute-optimized")]
    [InlineData("ecs.r6.large", "Memory-optimized")]
    [InlineData("ecs.d1.2xlarge", "Big data")]
    [InlineData("ecs.i2.xlarge", "Local SSDs")]
    [InlineData("ecs.f3-c4f1.xlarge", "Compute-optimized with FPGA")]
    [InlineData("ecs.t6-c1m1.large", "Shared")]
    [InlineData("ecs.s6-c1m1.small", "Shared")]
    [InlineData("ecs.n4.large", "Shared")]
    [InlineData("ecs.e4.large", "Shared")]
    [InlineData("ecs.v5-c1m1.large", "Shared")]
    [InlineData("ecs.z1.large", "")]
    [InlineData("g6", "General-purpose")]
    public void The_category_derives_from_the_first_letters(string type, string category) =>
        InstanceTypeFamily.CategoryOf(type).Should().Be(category);
}
