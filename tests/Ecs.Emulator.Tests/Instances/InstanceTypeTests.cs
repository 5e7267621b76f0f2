using System.Text.Json;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>Instance types, families and available resources over HTTP.</summary>
public sealed class InstanceTypeTests(TestEmulator emulator)
{
    [Fact]
    [Rule("types.max-results")]
    public async Task A_page_has_all_types_by_default_and_up_to_1600_on_request()
    {
        using var client = emulator.NewClient();
        foreach (var query in (string[])["", "MaxResults=1600", "MaxResults=5000"])
        {
            var response = (await client.CallAsync("DescribeInstanceTypes", query)).ShouldSucceed().Json;
            Types(response).Should().HaveCount(835);
            response.GetProperty("NextToken").GetString().Should().BeEmpty();
        }

        var first = (await client.CallAsync("DescribeInstanceTypes", "MaxResults=100")).ShouldSucceed().Json;
        Types(first).Should().HaveCount(100);
        first.GetProperty("NextToken").GetString().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("ecs.g9i.large", 2, 8, 3, 6)]
    [InlineData("ecs.g8y.xlarge", 4, 16, 4, 15)]
    [InlineData("ecs.u1-c1m2.large", 2, 4, 2, 6)]
    [InlineData("ecs.c8i.large", 2, 4, 3, 6)]
    [InlineData("ecs.ebmg7.32xlarge", 128, 512, 32, 20)]
    [Rule("types.newer-families")]
    public async Task Types_of_newer_families_are_known(string type, int cores, int memory, int enis, int addresses)
    {
        var shown = await TypeAsync(type);
        (Number(shown, "CpuCoreCount"), Number(shown, "MemorySize"), Number(shown, "EniQuantity"), Number(
            shown, "EniPrivateIpAddressQuantity"))
            .Should().Be((cores, memory, enis, addresses));
    }

    [Theory]
    [InlineData("ecs.gn5-c4g1.xlarge", 1, "NVIDIA P100")]
    [InlineData("ecs.gn5-c8g1.14xlarge", 8, "NVIDIA P100")]
    [InlineData("ecs.gn5i-c2g1.large", 1, "NVIDIA P4")]
    [InlineData("ecs.gn6i-c24g1.24xlarge", 4, "NVIDIA T4")]
    [InlineData("ecs.gn6v-c10g1.20xlarge", 8, "NVIDIA V100")]
    [InlineData("ecs.gn6e-c12g1.12xlarge", 4, "NVIDIA V100")]
    [InlineData("ecs.vgn6i-m4.xlarge", 1, "NVIDIA T4")]
    [InlineData("ecs.ebmgn7.26xlarge", 8, "NVIDIA A100")]
    [InlineData("ecs.f3-c16f1.16xlarge", 4, "Xilinx VU9P")]
    [InlineData("ecs.g6.large", 0, "")]
    [Rule("types.gpus")]
    public async Task A_type_has_its_GPUs(string type, int amount, string model)
    {
        var shown = await TypeAsync(type);
        (Number(shown, "GPUAmount"), TextOf(shown, "GPUSpec")).Should().Be((amount, model));
    }

    [Theory]
    [InlineData("ecs.d1.2xlarge", "local_hdd_pro", 4, 5500)]
    [InlineData("ecs.i2.xlarge", "local_ssd_pro", 1, 894)]
    [InlineData("ecs.gn5-c8g1.2xlarge", "ephemeral_ssd", 1, 440)]
    [InlineData("ecs.g7.large", "", 0, 0)]
    [Rule("types.local-storage")]
    public async Task A_type_has_its_local_disks(string type, string category, int amount, int capacity)
    {
        var shown = await TypeAsync(type);
        TextOf(shown, "LocalStorageCategory").Should().Be(category);
        shown.TryGetProperty("LocalStorageAmount", out var disks).Should().Be(amount > 0);
        (amount > 0 ? (disks.GetInt32(), Number(shown, "LocalStorageCapacity")) : (0, 0))
            .Should().Be((amount, capacity));
    }

    [Theory]
    [InlineData("ecs.g6.large", 2, 1_024_000, 300_000, false, 2)]
    [InlineData("ecs.g5.2xlarge", 2, 2_560_000, 800_000, false, 4)]
    [InlineData("ecs.g7.2xlarge", 8, 5_120_000, 1_600_000, true, 44)]
    [InlineData("ecs.g8i.4xlarge", 16, 12_288_000, 3_000_000, true, 88)]
    [Rule("types.network")]
    public async Task A_type_has_queues_bandwidth_packet_rates_and_trunk_support(
        string type, int queues, int bandwidth, int packets, bool trunk, int total)
    {
        var shown = await TypeAsync(type);
        foreach (var member in (string[])
            ["PrimaryEniQueueNumber", "SecondaryEniQueueNumber", "MaximumQueueNumberPerEni"])
        {
            Number(shown, member).Should().Be(queues, member);
        }

        Number(shown, "TotalEniQueueQuantity").Should().Be(queues * Number(shown, "EniQuantity"));
        (Number(shown, "InstanceBandwidthRx"), Number(shown, "InstanceBandwidthTx"))
            .Should().Be((bandwidth, bandwidth));
        (Number(shown, "InstancePpsRx"), Number(shown, "InstancePpsTx")).Should().Be((packets, packets));
        (shown.GetProperty("EniTrunkSupported").GetBoolean(), Number(shown, "EniTotalQuantity"))
            .Should().Be((trunk, total));
    }

    [Fact]
    [Rule("types.document")]
    public async Task A_document_can_set_every_property_of_a_type()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"instanceTypes":{"ecs.my.type":{"eniQuantity":3,"eniTotalQuantity":9,"eniTrunkSupported":true,
              "primaryEniQueueNumber":4,
              "secondaryEniQueueNumber":5,"maximumQueueNumberPerEni":6,"totalEniQueueQuantity":7,
                "instanceBandwidthRx":8,
              "instanceBandwidthTx":9,"instancePpsRx":10,"instancePpsTx":11,"gpuAmount":12,"gpuSpec":"GPU",
                "localStorageAmount":13,
              "localStorageCapacity":14,"localStorageCategory":"local_ssd_pro","cpuArchitecture":"ARM"}},
             "instances":{"i-myinstance":{"instanceType":"ecs.my.type"}}}
            """);
        var shown = Types(
            (await client.CallAsync("DescribeInstanceTypes", "InstanceTypes.1=ecs.my.type")).ShouldSucceed().Json)
            .Single();
        Numbers(
            shown, "EniTotalQuantity", "PrimaryEniQueueNumber", "SecondaryEniQueueNumber", "MaximumQueueNumberPerEni",
            "TotalEniQueueQuantity", "InstanceBandwidthRx", "InstanceBandwidthTx", "InstancePpsRx", "InstancePpsTx",
            "GPUAmount",
            "LocalStorageAmount", "LocalStorageCapacity").Should().Equal(9, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        (TextOf(shown, "GPUSpec"), TextOf(shown, "LocalStorageCategory"), TextOf(shown, "CpuArchitecture"))
            .Should().Be(("GPU", "local_ssd_pro", "ARM"));

        var instance = (await client.CallAsync("DescribeInstances", "InstanceIds=[\"i-myinstance\"]"))
            .ShouldSucceed().Json
            .GetProperty("Instances").GetProperty("Instance")[0];
        Numbers(instance, "GPUAmount", "LocalStorageAmount", "LocalStorageCapacity").Should().Equal(12, 13, 14);
        var enis = (await client.CallAsync("DescribeNetworkInterfaces", "InstanceId=i-myinstance"))
            .ShouldSucceed().Enis;
        enis.Select(eni => Number(eni, "QueueNumber")).Should().Equal(4, 5);
    }

    [Theory]
    [InlineData("CpuArchitecture=ARM", "ecs.g8y.large", "ecs.g8i.large")]
    [InlineData("GPUSpec=NVIDIA+T4", "ecs.gn6i-c4g1.xlarge", "ecs.gn5-c4g1.xlarge")]
    [InlineData("MinimumGPUAmount=8", "ecs.gn5-c8g1.14xlarge", "ecs.gn5-c4g1.xlarge")]
    [InlineData("LocalStorageCategory=local_hdd_pro", "ecs.d1.2xlarge", "ecs.i2.xlarge")]
    [Rule("types.listing")]
    public async Task Types_are_filtered_by_architecture_GPU_and_local_disks(string query, string shown, string hidden)
    {
        using var client = emulator.NewClient();
        Types((await client.CallAsync("DescribeInstanceTypes", query)).ShouldSucceed().Json)
            .Select(type => TextOf(type, "InstanceTypeId"))
            .Should().Contain(shown).And.NotContain(hidden);
    }

    [Fact]
    [Rule("types.families")]
    public async Task Each_family_of_the_types_is_listed_once_with_its_generation()
    {
        using var client = emulator.NewClient();
        var families = Families(await client.CallAsync("DescribeInstanceTypeFamilies"));
        families
            .Should().OnlyHaveUniqueItems().And.Contain(
                [("ecs.g5", "ecs-4"), ("ecs.g6", "ecs-5"), ("ecs.g7", "ecs-6"), ("ecs.g8i", "ecs-6")]);
        Families(await client.CallAsync("DescribeInstanceTypeFamilies", "Generation=ecs-5"))
            .Should().Equal(families.Where(family => family.Generation == "ecs-5")).And.NotBeEmpty();
        (await client.CallAsync("DescribeInstanceTypeFamilies", "Generation=ecs-9"))
            .ShouldFail("InvalidParameter", 400);
    }

    [Theory]
    [InlineData(
        "InstanceChargeType=PrePaid&IoOptimized=optimized&NetworkCategory=vpc&SystemDiskCategory=cloud_essd", true)]
    [InlineData("InstanceChargeType=PostPaid&SpotStrategy=SpotAsPriceGo&DataDiskCategory=cloud_ssd", true)]
    [InlineData("IoOptimized=none", false)]
    [InlineData("NetworkCategory=classic", false)]
    [InlineData("SystemDiskCategory=cloud", false)]
    [InlineData("DataDiskCategory=ephemeral_ssd", false)]
    [Rule("places.available-resources")]
    public async Task Zones_are_available_if_they_match_every_parameter(string query, bool isOffered)
    {
        using var client = emulator.NewClient();
        foreach (var destination in (string[])["Zone", "InstanceType", "SystemDisk"])
        {
            var zones = (await client.CallAsync(
                "DescribeAvailableResource", $"DestinationResource={destination}&{query}")).ShouldSucceed().Json
                .GetProperty("AvailableZones").GetProperty("AvailableZone");
            zones.GetArrayLength().Should().Be(isOffered ? 8 : 0, destination);
        }
    }

    [Theory]
    [InlineData("SystemDisk", "SystemDiskCategory=cloud_essd", "cloud_essd")]
    [InlineData("DataDisk", "DataDiskCategory=cloud_ssd", "cloud_ssd")]
    [InlineData("DataDisk", "SystemDiskCategory=cloud_essd", "cloud_efficiency,cloud_ssd,cloud_essd")]
    [InlineData("InstanceType", "InstanceType=ecs.g7.large", "ecs.g7.large")]
    [Rule("places.available-resources")]
    public async Task A_zone_lists_the_resources_that_match(string destination, string query, string values)
    {
        using var client = emulator.NewClient();
        var zones = (await client.CallAsync(
            "DescribeAvailableResource", $"DestinationResource={destination}&ZoneId=cn-hangzhou-h&{query}"))
            .ShouldSucceed().Json.GetProperty("AvailableZones").GetProperty("AvailableZone");
        zones[0].GetProperty("AvailableResources").GetProperty("AvailableResource")[0].GetProperty("SupportedResources")
            .GetProperty("SupportedResource").EnumerateArray().Select(resource => TextOf(resource, "Value"))
            .Should().Equal(values.Split(','));
    }

    [Fact]
    [Rule("instances.run-type")]
    public async Task The_error_of_an_unknown_type_explains_how_to_add_it()
    {
        using var client = emulator.NewClient();
        const string Run =
            "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.my.type&VSwitchId=vsw-myvswitch"
            + "&SecurityGroupId=sg-mygroup";
        (await client.CallAsync("RunInstances", Run)).ShouldFail("InvalidInstanceType.ValueNotSupported", 400)
            .Message.Should().StartWith("The specified InstanceType does not exist or beyond the permitted range.")
            .And.EndWith("define it under \"instanceTypes\" of the state document.");
        await client.GivenAsync("""{"instanceTypes":{"ecs.my.type":{"eniQuantity":1}}}""");
        (await client.CallAsync("RunInstances", Run)).ShouldSucceed();
    }

    private async Task<JsonElement> TypeAsync(string type)
    {
        using var client = emulator.NewClient();
        return Types((await client.CallAsync("DescribeInstanceTypes", $"InstanceTypes.1={type}")).ShouldSucceed().Json)
            .Single();
    }

    private static IReadOnlyList<JsonElement> Types(JsonElement response) =>
        [.. response.GetProperty("InstanceTypes").GetProperty("InstanceType").EnumerateArray()];

    private static IReadOnlyList<(string Id, string Generation)> Families(EmulatorResponse response) =>
    [
        .. response.ShouldSucceed().Json.GetProperty("InstanceTypeFamilies").GetProperty("InstanceTypeFamily")
        .EnumerateArray()
            .Select(family => (TextOf(family, "InstanceTypeFamilyId"), TextOf(family, "Generation"))),
    ];

    private static int Number(JsonElement value, string member) => value.GetProperty(member).GetInt32();

    private static IEnumerable<int> Numbers(JsonElement value, params string[] members) =>
        members.Select(member => Number(value, member));
}
