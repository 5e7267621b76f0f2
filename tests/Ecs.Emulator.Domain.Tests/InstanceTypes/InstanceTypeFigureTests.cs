using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.InstanceTypes;

/// <summary>Figures of instance types that follow from the name and the number of virtual CPUs.</summary>
public sealed class InstanceTypeFigureTests
{
    [Theory]
    [InlineData("ecs.g5.large", 2, 2, 1_024_000, 300_000)]
    [InlineData("ecs.g5.xlarge", 3, 2, 1_536_000, 500_000)]
    [InlineData("ecs.g5.16xlarge", 64, 16, 20_480_000, 4_000_000)]
    [InlineData("ecs.n1.large", 4, 2, 1_536_000, 500_000)]
    [InlineData("ecs.g6.xlarge", 4, 4, 1_536_000, 500_000)]
    [InlineData("ecs.g6.13xlarge", 52, 32, 12_800_000, 3_000_000)]
    [InlineData("ecs.g7.xlarge", 4, 4, 3_072_000, 1_100_000)]
    [InlineData("ecs.g8i.xlarge", 4, 4, 4_096_000, 1_200_000)]
    [InlineData("ecs.g9i.48xlarge", 192, 64, 102_400_000, 30_000_000)]
    [Rule("types.figures")]
    public void The_network_figures_derive_from_the_generation_and_the_CPUs(
        string id, int cores, int queues, int bandwidth, int packets)
    {
        var type = Complete(id, cores);
        type.PrimaryEniQueueNumber.Should().Be(queues);
        type.SecondaryEniQueueNumber.Should().Be(queues);
        type.MaximumQueueNumberPerEni.Should().Be(queues);
        type.TotalEniQueueQuantity.Should().Be(3 * queues);
        (type.InstanceBandwidthRx, type.InstanceBandwidthTx).Should().Be((bandwidth, bandwidth));
        (type.InstancePpsRx, type.InstancePpsTx).Should().Be((packets, packets));
    }

    [Theory]
    [InlineData("ecs.g7.large", 2, false, 3)]
    [InlineData("ecs.g7.xlarge", 4, true, 23)]
    [InlineData("ecs.g6.xlarge", 4, false, 3)]
    [InlineData("ecs.g8i.2xlarge", 8, true, 43)]
    [InlineData("ecs.g8i.8xlarge", 32, true, 123)]
    [InlineData("ecs.ebmg7.32xlarge", 128, false, 3)]
    [Rule("types.figures")]
    public void Types_from_the_seventh_generation_on_with_four_CPUs_support_trunks(
        string id, int cores, bool supported, int total)
    {
        var type = Complete(id, cores);
        (type.EniTrunkSupported, type.EniTotalQuantity).Should().Be((supported, total));
    }

    [Theory]
    [InlineData("ecs.g6.large", 2, 0, "")]
    [InlineData("ecs.gn5-c4g1.xlarge", 4, 1, "NVIDIA P100")]
    [InlineData("ecs.gn5-c4g1.2xlarge", 8, 2, "NVIDIA P100")]
    [InlineData("ecs.gn5-c8g1.14xlarge", 54, 8, "NVIDIA P100")]
    [InlineData("ecs.gn5i-c28g1.14xlarge", 56, 2, "NVIDIA P4")]
    [InlineData("ecs.gn6i-c24g1.24xlarge", 96, 4, "NVIDIA T4")]
    [InlineData("ecs.gn6e-c12g1.3xlarge", 12, 1, "NVIDIA V100")]
    [InlineData("ecs.gn6v-c8g1.2xlarge", 8, 1, "NVIDIA V100")]
    [InlineData("ecs.gn7-c12g1.3xlarge", 12, 1, "NVIDIA A100")]
    [InlineData("ecs.ebmgn6e.24xlarge", 96, 8, "NVIDIA V100")]
    [InlineData("ecs.ebmgn6i.24xlarge", 96, 4, "NVIDIA T4")]
    [InlineData("ecs.ebmgn6v.24xlarge", 96, 8, "NVIDIA V100")]
    [InlineData("ecs.ebmgn7.26xlarge", 104, 8, "NVIDIA A100")]
    [InlineData("ecs.sccgn6.24xlarge", 96, 8, "NVIDIA V100")]
    [InlineData("ecs.sccgn6e.24xlarge", 96, 8, "NVIDIA V100")]
    [InlineData("ecs.vgn5i-m1.large", 2, 1, "NVIDIA P4")]
    [InlineData("ecs.vgn6i-m4.xlarge", 4, 1, "NVIDIA T4")]
    [InlineData("ecs.gn6i.2xlarge", 8, 1, "NVIDIA T4")]
    [InlineData("ecs.f1-c28f1.14xlarge", 56, 2, "Intel ARRIA 10 GX 1150")]
    [InlineData("ecs.f3-c4f1.xlarge", 4, 1, "Xilinx VU9P")]
    [InlineData("ecs.f3-c16f1.16xlarge", 64, 4, "Xilinx VU9P")]
    [Rule("types.figures")]
    public void The_GPUs_and_FPGAs_derive_from_the_name(string id, int cores, int amount, string model)
    {
        var type = Complete(id, cores);
        (type.GpuAmount, type.GpuSpec).Should().Be((amount, model));
    }

    [Theory]
    [InlineData("ecs.d1.2xlarge", 4, "local_hdd_pro")]
    [InlineData("ecs.i2.xlarge", 1, "local_ssd_pro")]
    [InlineData("ecs.gn5-c4g1.xlarge", 1, "ephemeral_ssd")]
    [InlineData("ecs.d1.2xlarge", 0, "")]
    [Rule("types.figures")]
    public void The_category_of_local_disks_derives_from_the_first_letter(string id, int disks, string category) =>
        InstanceTypeFigures.Complete(new InstanceType(id, 3, 6) { LocalStorageAmount = disks })
            .LocalStorageCategory.Should().Be(category);

    [Fact]
    [Rule("types.figures")]
    public void The_table_contains_the_limits_and_local_disks_of_each_type()
    {
        var types = InstanceTypeTable.All().ToDictionary(type => type.Id);
        types["ecs.d1.14xlarge"].Should().BeEquivalentTo(new
        {
            CpuCoreCount = 56,
            MemorySize = 224d,
            EniQuantity = 8,
            EniPrivateIpAddressQuantity = 20,
            EniIpv6AddressQuantity = 1,
            LocalStorageAmount = 28,
            LocalStorageCapacity = 5_500,
            CpuArchitecture = "X86",
        });
        types["ecs.g7.xlarge"].EniIpv6AddressQuantity.Should().Be(15);
        types["ecs.g7.xlarge"].LocalStorageAmount.Should().Be(0);
        types["ecs.g8y.large"].CpuArchitecture.Should().Be("ARM");
        types["ecs.g6.large"].Should().Be(InstanceTypeTable.Find("ecs.g6.large"));
    }

    private static InstanceType Complete(string id, int cores) =>
        InstanceTypeFigures.Complete(new InstanceType(id, 3, 6) { CpuCoreCount = cores });
}
