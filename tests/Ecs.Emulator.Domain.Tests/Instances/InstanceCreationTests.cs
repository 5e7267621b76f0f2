using System.Collections.Immutable;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>Creating instances and their ENIs.</summary>
public sealed class InstanceCreationTests
{
    private static readonly RegionId Classic = new("cn-classic");
    private static readonly ZoneId ZoneI = new("cn-hangzhou-i");
    private static readonly VSwitchId InZoneI = new("vsw-zone-i");
    private static readonly VSwitchId InOtherVpc = new("vsw-other-vpc");
    private static readonly NetworkInterfaceId Second = new("eni-second");

    /// <summary>A type with 3 ENIs, and 3 IPv4 and 2 IPv6 addresses per ENI.</summary>
    private static readonly InstanceType Type = new("ecs.test.three", 3, 3) { EniIpv6AddressQuantity = 2 };

    private static readonly NetworkInterfaceSpec Primary = new()
    {
        Type = NetworkInterfaceType.Primary,
        VSwitchId = Given.MyVSwitch,
        SecurityGroupIds = [Given.MyGroup],
    };

    private static readonly NetworkInterfaceSpec Secondary = Primary with { Type = NetworkInterfaceType.Secondary };

    private static readonly InstanceSpec Plain = new()
    {
        RegionId = Given.Hangzhou,
        InstanceType = Type.Id,
        Template = Given.Instance,
        NetworkInterfaces = [Primary],
    };

    [Fact]
    [Rule("run.devices")]
    public void A_data_disk_gets_the_device_name_of_its_position_or_the_first_one_that_no_other_disk_has()
    {
        var state = State();
        DiskSpec[] disks = [new(), new() { Device = "/dev/xvde" }, new() { Device = "/dev/xvdb" }, new(), new()];
        var id = Run(state, Plain with { DataDisks = [.. disks] }).Single();
        state.DisksOf(id).Select(disk => disk.Device).Should().BeEquivalentTo(
            "/dev/xvda", "/dev/xvdc", "/dev/xvde", "/dev/xvdb", "/dev/xvdd", "/dev/xvdf");
    }

    [Fact]
    public void A_new_instance_gets_ids_a_host_name_a_serial_number_and_devices_and_the_specified_attributes()
    {
        var state = State();
        var model = Given.Instance with
        {
            Description = "description",
            InternetMaxBandwidthOut = 5,
            KeyPairName = "key",
        };
        Planned.ChangesNothing(state, it => RunPlan(it, Plain with { Template = model }).Changes);
        var instance = state.Instances.Single();
        instance.Should().Be(model with
        {
            Id = instance.Id,
            Type = Type,
            Status = InstanceStatus.Pending,
            Name = instance.Id.Value,
            HostName = Instance.DefaultHostName(instance.Id),
            SerialNumber = instance.SerialNumber,
            CreationTime = Given.Then,
            PublicIpAddress = instance.PublicIpAddress,
            TransitionEndsAt = Given.Then.AddSeconds(10),
        });
        instance.Id.Value.Should().MatchRegex("^i-bp1[a-z0-9]{17}$");
        Guid.TryParse(instance.SerialNumber, out _).Should().BeTrue();
        instance.PublicIpAddress.Should().NotBeNull();
        var eni = state.NetworkInterfacesOf(instance.Id).Should().ContainSingle().Subject;
        (eni.Type, eni.Status).Should().Be((NetworkInterfaceType.Primary, NetworkInterfaceStatus.InUse));
        state.CursorsOf(Given.MyVSwitch)!.LastAddress.Should().Be(eni.PrimaryIpAddress);
    }

    [Fact]
    public void A_new_instance_gets_its_disks_with_ids_and_devices()
    {
        var state = State();
        var spec = Plain with
        {
            SystemDisk = new DiskSpec
            {
                Category = "cloud_ssd",
                Size = 60,
                Name = "system",
                Description = "description",
                Encrypted = true,
                KmsKeyId = "kms",
                AutoSnapshotPolicyId = "sp-1",
                Tags = [new Tag("key", "value")],
            },
            DataDisks =
            [
                new DiskSpec { Size = 100, PerformanceLevel = "PL0", SnapshotId = "s-1", DeleteWithInstance = false },
                new DiskSpec { Device = "/dev/xvdz", DeleteWithInstance = true },
                new DiskSpec { Name = "third", Category = "local_ssd_pro", DeleteWithInstance = false },
            ],
        };
        var id = Run(state, spec).Single();
        var disks = state.DisksOf(id).ToList();
        disks[0].Should().Be(Given.SystemDisk with
        {
            Id = disks[0].Id,
            InstanceId = id,
            Category = "cloud_ssd",
            PerformanceLevel = "",
            Size = 60,
            Name = "system",
            Description = "description",
            Encrypted = true,
            KmsKeyId = "kms",
            AutoSnapshotPolicyId = "sp-1",
            Tags = spec.SystemDisk.Tags,
        });
        disks[1].Should().Be(Given.DataDisk with
        {
            Id = disks[1].Id,
            InstanceId = id,
            PerformanceLevel = "PL0",
            SnapshotId = "s-1",
            DeleteWithInstance = false,
        });
        disks.Skip(1).Select(disk => (disk.Size, disk.Name, disk.Device, disk.DeleteWithInstance)).Should().Equal(
            (100, "", "/dev/xvdb", false), (40, "", "/dev/xvdz", true), (40, "third", "/dev/xvdd", true));
        disks.Select(disk => disk.Id.Value).Should().OnlyHaveUniqueItems()
            .And.OnlyContain(disk => disk.StartsWith("d-bp1") && disk.Length == 22);

        var prePaid = spec with { Template = Given.Instance with { ChargeType = InstanceChargeType.PrePaid } };
        state.DisksOf(Run(state, prePaid).Single())
            .Should().OnlyContain(disk => disk.ChargeType == InstanceChargeType.PrePaid && disk.DeleteWithInstance);
    }

    [Fact]
    public void Names_and_host_names_are_numbered()
    {
        var state = State();
        var named = Plain with { Amount = 2, Template = Given.Instance with { Name = "web", HostName = "host[5,2]" } };
        Names(named).Should().Equal(("web", "host05"), ("web", "host06"));
        Names(named with { UniqueSuffix = true }).Should().Equal(("web001", "host05"), ("web002", "host06"));

        IEnumerable<(string Name, string HostName)> Names(InstanceSpec spec) => Run(state, spec)
            .Select(id => state.Instances.Find(id)!).Select(instance => (instance.Name, instance.HostName));
    }

    [Theory]
    [InlineData("db", 0, false, "db")]
    [InlineData("db", 0, true, "db001")]
    [InlineData("db", 999, true, "db1000")]
    [InlineData("db[0,0]", 3, false, "db3")]
    [InlineData("db[,]", 3, false, "db3")]
    [InlineData("db[999999,6]", 1, false, "db1000000")]
    [InlineData("db[1000000,6]", 1, false, "db[1000000,6]")]
    [InlineData("db[1,7]", 1, false, "db[1,7]")]
    [InlineData("db[-1,2]", 1, false, "db[-1,2]")]
    [InlineData("db[1]", 1, false, "db[1]")]
    [InlineData("[1,2]", 1, false, "[1,2]")]
    [InlineData("db]1,2[", 1, false, "db]1,2[")]
    [InlineData("db[1,2]", 1, true, "db02")]
    [InlineData("a[ 7 , 3 ]b", 1, false, "a008b")]
    public void A_numbered_name_has_a_first_number_and_a_number_of_digits(
        string name, int number, bool unique, string expected) =>
        NumberedName.Of(name, number, unique).Should().Be(expected);

    [Fact]
    [Rule("instances.create")]
    public void An_instance_that_is_not_started_becomes_Stopped_and_gets_no_public_address()
    {
        var state = State();
        var template = Given.Instance with { InternetMaxBandwidthOut = 5 };
        Run(state, Plain with { StartsAtOnce = false, Template = template }).Should().ContainSingle();
        var pending = state.Instances.Single();
        pending.Status.Should().Be(InstanceStatus.Pending);
        pending.PublicIpAddress.Should().BeNull();
        pending.TransitionEndsAt.Should().Be(Given.Then.AddSeconds(10));

        state.Apply(InstanceLifecycle.Complete(state, pending));

        var stopped = state.Instances.Single();
        stopped.Status.Should().Be(InstanceStatus.Stopped);
        stopped.StoppedMode.Should().Be(StoppedMode.KeepCharging);
        stopped.TransitionEndsAt.Should().BeNull();
        stopped.StartTime.Should().BeNull();
        stopped.StopsWhenCreated.Should().BeFalse();
    }

    [Fact]
    [Rule("instances.key-pair")]
    public void The_key_pair_must_exist_and_the_image_must_not_be_Windows()
    {
        var state = State();
        var windows = PublicImages.All.First(image => image.OsType == "windows").Id;
        Refused.With(Refusal.KeyPairNotFound, state, it => Run(it, With("unknown", Given.Instance.ImageId)));
        Refused.With(Refusal.KeyPairOnWindows, state, it => Run(it, With("key", windows)));
        Run(state, With("", windows)).Should().ContainSingle();

        static InstanceSpec With(string keyPair, string image) =>
            Plain with { Template = Given.Instance with { KeyPairName = keyPair, ImageId = image } };
    }

    [Fact]
    public void Region_type_image_zone_and_resource_group_must_exist()
    {
        var state = State(Given.Region with { Id = Classic, NetworkInterfacesSupported = false });
        Refused.With(Refusal.RegionNotFound, state, it => Run(it, Plain with { RegionId = new("cn-unknown") }));
        Refused.With(Refusal.RegionWithoutNetworkInterfaces, state, it => Run(it, Plain with { RegionId = Classic }));
        Refused.With(
            Refusal.InstanceTypeNotFound, state, it => Run(it, Plain with { InstanceType = "ecs.unknown.type" }));
        Refused.With(
            Refusal.ImageNotFound, state, it => Run(it, With(Given.Instance with { ImageId = "unknown-image" })));
        Refused.With(Refusal.ZoneNotFound, state, it => Run(it, Plain with { ZoneId = new("cn-hangzhou-x") }));
        Refused.With(
            Refusal.ResourceGroupNotFound,
            state,
            it => Run(it, With(Given.Instance with { ResourceGroupId = "rg-unknown" })));
        Run(state, Plain with { ZoneId = Given.ZoneH }).Should().ContainSingle();

        static InstanceSpec With(Instance model) => Plain with { Template = model };
    }

    [Fact]
    public void All_ENIs_must_be_in_the_specified_zone_and_in_one_VPC()
    {
        var state = State();
        Refused.With(
            Refusal.VSwitchNotFound, state, it => Run(it, In(new VSwitchId("vsw-unknown"))), "vsw-unknown");
        Refused.With(
            Refusal.VSwitchNotInZone, state, it => Run(it, Plain with { ZoneId = ZoneI }), Given.ZoneH.Value);
        Refused.With(Refusal.ZoneMismatch, state, it => Run(it, In(Given.MyVSwitch, InZoneI)));
        Refused.With(Refusal.VpcMismatch, state, it => Run(it, In(Given.MyVSwitch, InOtherVpc)));
        var id = Run(state, In(InZoneI, InZoneI))[0];
        state.Instances.Find(id)!.ZoneId.Should().Be(ZoneI);
        state.NetworkInterfacesOf(id).Should().HaveCount(2);

        static InstanceSpec In(params VSwitchId[] vSwitches) => Plain with
        {
            NetworkInterfaces =
                [.. vSwitches.Select((id, index) => (index == 0 ? Primary : Secondary) with { VSwitchId = id })],
        };
    }

    [Fact]
    public void ENIs_of_two_VPCs_are_rejected_even_with_security_groups_of_each_VPC()
    {
        var group = Given.Group with { Id = new SecurityGroupId("sg-other-vpc"), VpcId = new VpcId("vpc-other") };
        Refused.With(Refusal.VpcMismatch, State(group), state => Run(state, Plain with
        {
            NetworkInterfaces = [Primary, Secondary with { VSwitchId = InOtherVpc, SecurityGroupIds = [group.Id] }],
        }));
    }

    [Fact]
    public void An_instance_without_public_bandwidth_gets_no_public_address()
    {
        var state = State();
        state.Instances.Find(Run(state, Plain)[0])!.PublicIpAddress.Should().BeNull();
    }

    [Fact]
    public void The_ENI_quota_of_a_new_instance_includes_existing_ENIs()
    {
        ImmutableArray<NetworkInterfaceSpec> three = [Primary, Secondary, Secondary];
        var state = State(Given.Eni);
        var full = Run(state, Plain with { NetworkInterfaces = three })[0];
        state.NetworkInterfacesOf(full).Should().HaveCount(3);
        Refused.With(
            Refusal.TooManyNetworkInterfacesOnInstance,
            state,
            it => Run(it, Plain with { NetworkInterfaces = [.. three, Secondary] }));
        Refused.With(
            Refusal.TooManyNetworkInterfacesOnInstance,
            state,
            it => Run(it, Plain with { NetworkInterfaces = three, Existing = [Given.MyEni] }));
        var id = Run(state, Plain with { NetworkInterfaces = [Primary, Secondary], Existing = [Given.MyEni] })[0];
        state.NetworkInterfacesOf(id).Should().HaveCount(3);
    }

    [Fact]
    public void Existing_ENIs_are_attached_to_the_instance()
    {
        var state = State(Given.Eni, Other(Second));
        var ids = Run(state, Plain with { Existing = [Given.MyEni, Second] });
        foreach (var eni in new[] { Given.Eni, Other(Second) })
        {
            state.NetworkInterfaces.Find(eni.Id).Should().Be(eni with
            {
                Status = NetworkInterfaceStatus.InUse,
                InstanceId = ids[0],
            });
        }
    }

    [Fact]
    public void Several_instances_cannot_have_the_same_ENI_or_the_same_specified_address()
    {
        var state = State(Given.Eni);
        var two = Plain with { Amount = 2 };
        var address = Given.Address("172.17.0.100");
        var ipv6 = new Ipv6Selection { Addresses = [Given.Ipv6Address("2001:db8::100")] };
        Rejects(Refusal.NetworkInterfaceShared, two with { Existing = [Given.MyEni] });
        Rejects(
            Refusal.AddressShared,
            two with { NetworkInterfaces = [Primary, Secondary with { PrimaryIpAddress = address }] });
        Rejects(Refusal.AddressShared, two with { FirstAddress = address, NetworkInterfaces = [Primary, Secondary] });
        Rejects(Refusal.Ipv6AddressShared, two with { NetworkInterfaces = [Primary with { Ipv6 = ipv6 }] });
        Rejects(
            Refusal.NetworkInterfaceShared,
            two with { RegionId = new RegionId("cn-unknown"), Existing = [Given.MyEni] });
        Run(state, two with { FirstAddress = address }).Should().HaveCount(2);
        Run(state, Plain with
        {
            NetworkInterfaces =
            [
                Primary with { Ipv6 = ipv6 },
                Secondary with { PrimaryIpAddress = Given.Address("172.17.0.110") },
            ],
            Existing = [Given.MyEni],
        }).Should().ContainSingle();

        void Rejects(Refusal refusal, InstanceSpec spec) => Refused.With(refusal, state, it => Run(it, spec));
    }

    [Fact]
    public void The_release_time_of_a_new_instance_is_in_the_future()
    {
        var state = State();
        Refused.With(Refusal.ReleaseTimePassed, state, it => Run(it, ReleasedAt(Given.Then)));
        Run(state, ReleasedAt(Given.Then.AddTicks(1))).Should().ContainSingle();

        static InstanceSpec ReleasedAt(DateTimeOffset time) =>
            Plain with { Template = Given.Instance with { AutoReleaseTime = time } };
    }

    [Theory]
    [InlineData(20, null, 40)]
    [InlineData(20, 20, 20)]
    [InlineData(60, null, 60)]
    [InlineData(60, 61, 61)]
    public void The_system_disk_of_a_new_instance_fits_its_image(int imageSize, int? size, int expected)
    {
        var state = State();
        state.Images = Image.CatalogueOf([
            new() { Id = "image", Name = "image", Size = imageSize, CreationTime = Given.Then }]);
        var spec = Plain with
        {
            Template = Given.Instance with { ImageId = "image" },
            SystemDisk = new() { Size = size },
        };
        state.DisksOf(Run(state, spec)[0]).Single().Size.Should().Be(expected);
        Refused.With(
            Refusal.SystemDiskTooSmall,
            state,
            it => Run(it, spec with { SystemDisk = new() { Size = imageSize - 1 } }),
            $"{imageSize}");
    }

    [Fact]
    public void A_new_subscription_instance_expires_after_its_period()
    {
        var state = State();
        var prePaid = Plain with { Template = Given.Instance with { ChargeType = InstanceChargeType.PrePaid } };
        Expiry(prePaid).Should().Be(Given.Then.AddMonths(1));
        Expiry(prePaid with { Period = new(2, SubscriptionUnit.Week) }).Should().Be(Given.Then.AddDays(14));
        Expiry(Plain).Should().Be(Instance.Never);

        DateTimeOffset Expiry(InstanceSpec spec) => state.Instances.Find(Run(state, spec)[0])!.ExpiredTime;
    }

    [Fact]
    public void An_existing_ENI_must_be_Available_and_Secondary_in_the_zone_and_VPC_of_the_instance()
    {
        Rejects(Refusal.NetworkInterfaceNotFound, Other(Second), "eni-myeni");
        Rejects(
            Refusal.NetworkInterfaceTypeNotAllowed, Given.Eni with { Type = NetworkInterfaceType.Trunk }, "Secondary",
            "Trunk");
        Rejects(
            Refusal.NetworkInterfaceStateNotAllowed,
            Given.Eni with { Status = NetworkInterfaceStatus.Deleting },
            "Available",
            "Deleting");
        Rejects(Refusal.VSwitchNotFound, Given.Eni with { VSwitchId = new("vsw-unknown") }, "vsw-unknown");
        Rejects(
            Refusal.ZoneMismatch,
            Given.Eni with { VSwitchId = InZoneI, PrimaryIpAddress = Given.Address("172.17.1.12") });
        Rejects(Refusal.VpcMismatch, Given.Eni with { VSwitchId = InOtherVpc });
        Rejects(Refusal.AttachedAddressQuotaExceeded, Given.Eni with
        {
            PrivateIpAddresses = [.. Enumerable.Range(20, 3).Select(number => Given.Address($"172.17.0.{number}"))],
        });
        Rejects(Refusal.AttachedIpv6QuotaExceeded, WithIpv6(3));
        Refused.With(
            Refusal.NetworkInterfaceRepeated,
            State(Given.Eni),
            state => Run(state, Plain with { Existing = [Given.MyEni, Given.MyEni] }));

        var fits = State(WithIpv6(2));
        Run(fits, Plain with { Existing = [Given.MyEni] });
        Given.EniOf(fits).Status.Should().Be(NetworkInterfaceStatus.InUse);

        static void Rejects(Refusal refusal, NetworkInterface eni, params string[] arguments) => Refused.With(
            refusal, State(eni), state => Run(state, Plain with { Existing = [Given.MyEni] }), arguments);
    }

    [Fact]
    public void An_ENI_without_IPv6_can_be_attached_to_a_type_without_IPv6()
    {
        var state = State(Given.Eni);
        state.CustomInstanceTypes = new([Type with { EniIpv6AddressQuantity = 0 }], type => type.Id);
        Run(state, Plain with { Existing = [Given.MyEni] }).Should().ContainSingle();
        var other = State(WithIpv6(1));
        other.CustomInstanceTypes = state.CustomInstanceTypes;
        Refused.With(
            Refusal.Ipv6NotSupported, other, it => Run(it, Plain with { Existing = [Given.MyEni] }), Type.Id);
    }

    [Fact]
    public void The_address_quota_of_new_ENIs_is_that_of_the_instance_type()
    {
        var state = State();
        Refused.With(
            Refusal.AttachedAddressQuotaExceeded,
            state,
            it => Run(it, Plain with { NetworkInterfaces = [Primary with { Addresses = Given.NextAddresses(3) }] }));
        Refused.With(
            Refusal.AttachedIpv6QuotaExceeded,
            state,
            it => Run(it, Plain with
            {
                NetworkInterfaces = [Primary with { Ipv6 = new Ipv6Selection { NextAddresses = 3 } }],
            }),
            "",
            "2",
            Type.Id,
            "0",
            "3");
        var id = Run(state, Plain with
        {
            NetworkInterfaces =
            [
                Primary with { Addresses = Given.NextAddresses(2), Ipv6 = new Ipv6Selection { NextAddresses = 2 } },
            ],
        })[0];
        var eni = state.PrimaryNetworkInterfaceOf(id)!;
        (eni.PrivateIpAddresses.Length, eni.Ipv6Addresses.Length).Should().Be((2, 2));
    }

    [Fact]
    public void A_specified_address_is_the_first_of_the_primary_ENIs_only()
    {
        var state = State();
        var ids = Run(state, Plain with
        {
            Amount = 2,
            FirstAddress = Given.Address("172.17.0.100"),
        });
        ids.Select(id => state.PrimaryNetworkInterfaceOf(id)!.PrimaryIpAddress).Should().Equal(
            Given.Address("172.17.0.100"), Given.Address("172.17.0.101"));
        var one = Run(state, Plain with
        {
            FirstAddress = Given.Address("172.17.0.110"),
            NetworkInterfaces = [Primary, Secondary],
        })[0];
        state.NetworkInterfacesOf(one).Select(eni => eni.PrimaryIpAddress)
            .Should().Equal(Given.Address("172.17.0.110"), Given.Address("172.17.0.1"));
    }

    [Fact]
    public void Only_quotas_and_missing_addresses_reduce_the_number_of_instances()
    {
        var state = State();
        Refused.With(
            Refusal.SecurityGroupNotFound,
            state,
            it => Run(it, Plain with
            {
                Amount = 2,
                NetworkInterfaces = [Primary with { SecurityGroupIds = [new SecurityGroupId("sg-unknown")] }],
            }));
        var quota = Given.StateUnder(
            new Quotas { NetworkInterfacesPerRegion = 2 }, Given.Region, Given.VSwitch(), Given.Group);
        quota.CustomInstanceTypes = state.CustomInstanceTypes;
        var two = Plain with { Amount = 4, NetworkInterfaces = [Primary, Secondary] };
        Refused.With(Refusal.TooManyNetworkInterfaces, quota, it => Run(it, two with { MinAmount = 3 }));
        Run(quota, two).Should().HaveCount(2);
    }

    private static Plan<ImmutableArray<InstanceId>> RunPlan(AccountState state, InstanceSpec spec) =>
        InstanceCreation.Create(state, spec);

    private static ImmutableArray<InstanceId> Run(AccountState state, InstanceSpec spec) =>
        state.Apply(RunPlan(state, spec));

    private static NetworkInterface WithIpv6(int count) => Given.Eni with
    {
        Ipv6Addresses = [.. Enumerable.Range(1, count).Select(number => Given.Ipv6Address($"2001:db8::{number}"))],
    };

    private static NetworkInterface Other(NetworkInterfaceId id) => Given.Eni with
    {
        Id = id,
        PrimaryIpAddress = Given.Address("172.17.0.13"),
        MacAddress = "00:16:3e:00:00:02",
    };

    private static AccountState State(params object[] rows)
    {
        var state = Given.StateOf(
            Given.Settings with
            {
                Clock = new FakeTimeProvider(Given.Then),
                TransitionDelay = TimeSpan.FromSeconds(10),
            },
            [
                Given.Region with { Zones = [Given.ZoneH, ZoneI] },
                Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") },
                Given.VSwitch("172.17.1.0/24") with { Id = InZoneI, ZoneId = ZoneI },
                Given.VSwitch() with { Id = InOtherVpc, VpcId = new VpcId("vpc-other") },
                Given.Group,
                Given.KeyPair("key"),
                .. rows,
            ]);
        state.CustomInstanceTypes = new([Type], type => type.Id);
        return state;
    }
}
