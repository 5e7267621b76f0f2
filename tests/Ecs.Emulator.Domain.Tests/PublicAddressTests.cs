using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests;

/// <summary>The public addresses of instances, up to the last one of the range.</summary>
public sealed class PublicAddressTests
{
    private static readonly CidrBlock Range = Given.Block("47.96.0.0/15");

    [Fact]
    [Rule("run.public-address")]
    public void Each_instance_gets_a_public_address_of_its_own()
    {
        var world = World();
        var addresses = Run(world, 50).Select(instance => instance.PublicIpAddress!.Value).ToList();
        addresses.Should().OnlyHaveUniqueItems().And.OnlyContain(address => Range.Contains(address));
    }

    [Fact]
    [Rule("run.public-address")]
    public void The_last_free_public_address_is_found_and_then_the_next_instance_is_rejected()
    {
        var world = World();
        var free = Range.AddressAt(77_777);
        foreach (var address in Range.Addresses().Where(address => address != free))
        {
            world.TryAdd(Holding(address));
        }

        Run(world, 2, minAmount: 1).Should().ContainSingle().Which.PublicIpAddress.Should().Be(free);
        RequireExhausted(world);
        Run(world, 1, bandwidth: 0).Should().ContainSingle().Which.PublicIpAddress.Should().BeNull();

        InstanceDeletion.Delete(world, [new InstanceId($"i-{Range.First}")], force: true, evenPrePaid: false);
        world.Settle();
        Run(world, 1).Should().ContainSingle().Which.PublicIpAddress.Should().Be(Range.First);
    }

    [Fact]
    [Rule("run.public-address")]
    public void An_address_that_two_instances_hold_is_free_when_both_are_gone()
    {
        var world = World();
        foreach (var address in Range.Addresses())
        {
            world.TryAdd(Holding(address));
        }

        world.TryAdd(Holding(Range.Last) with { Id = new InstanceId("i-other") }).Should().BeTrue();
        world.TryAdd(Holding(Given.Address("8.8.8.8")) with { Id = new InstanceId("i-elsewhere") }).Should().BeTrue();
        InstanceDeletion.Delete(
            world, [new InstanceId("i-other"), new InstanceId("i-elsewhere")], force: true, evenPrePaid: false);
        world.Settle();
        RequireExhausted(world);

        InstanceDeletion.Delete(world, [new InstanceId($"i-{Range.Last}")], force: true, evenPrePaid: false);
        world.Settle();
        Run(world, 1).Should().ContainSingle().Which.PublicIpAddress.Should().Be(Range.Last);
    }

    private static World World() => Given.World(Given.Region, Given.Vpc, Given.VSwitch(), Given.Group);

    /// <summary>Without a look at the whole state, which is large here.</summary>
    private static void RequireExhausted(World world)
    {
        var pool = world.VSwitches.Find(Given.MyVSwitch)!.Addresses;
        var (instances, addresses) = (world.Instances.Count, pool.FreeAddressCount);
        FluentActions.Invoking(() => Run(world, 1)).Should().Throw<RefusedException>()
            .Which.Refusal.Should().Be(Refusal.PublicAddressesExhausted);
        world.Instances.Count.Should().Be(instances);
        pool.FreeAddressCount.Should().Be(addresses);
    }

    private static Instance Holding(Ipv4Address address) =>
        Given.Instance with { Id = new InstanceId($"i-{address}"), PublicIpAddress = address };

    private static List<Instance> Run(World world, int amount, int? minAmount = null, int bandwidth = 1)
    {
        var ids = InstanceCreation.Run(world, new NewInstances
        {
            RegionId = Given.Hangzhou,
            InstanceType = "ecs.g6.large",
            Amount = amount,
            MinAmount = minAmount ?? amount,
            Model = Given.Instance with { ImageId = Image.Default, InternetMaxBandwidthOut = bandwidth },
            NetworkInterfaces =
            [
                new NewNetworkInterface
                {
                    Type = NetworkInterfaceType.Primary,
                    VSwitchId = Given.MyVSwitch,
                    SecurityGroupIds = [Given.MyGroup],
                },
            ],
        });
        return [.. ids.Select(id => world.Instances.Find(id)!)];
    }
}
