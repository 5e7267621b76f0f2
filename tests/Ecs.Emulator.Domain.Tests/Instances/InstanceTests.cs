using System.Collections.Immutable;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>The lifecycle of instances.</summary>
public sealed class InstanceTests
{
    private static readonly NetworkInterface Primary = Given.AttachedEni with
    {
        Id = new NetworkInterfaceId("eni-primary"),
        Type = NetworkInterfaceType.Primary,
    };

    private static readonly Dictionary<string, (Action<AccountState> Call, InstanceStatus[] Allowed)> Calls = new()
    {
        ["start"] = (state => state.Apply(InstancePower.Start(state, [Given.MyInstance])), [InstanceStatus.Stopped]),
        ["stop"] = (state => state.Apply(
            InstancePower.Stop(state, [Given.MyInstance], StoppedMode.KeepCharging)), [InstanceStatus.Running]),
        ["stop by force"] = (
            state => state.Apply(InstancePower.Stop(state, [Given.MyInstance], StoppedMode.KeepCharging, force: true)),
            [InstanceStatus.Running, InstanceStatus.Stopping]),
        ["reboot"] = (state => state.Apply(InstancePower.Reboot(state, [Given.MyInstance])), [InstanceStatus.Running]),
        ["delete"] = (state => Delete(state, force: false), [InstanceStatus.Stopped]),
        ["delete by force"] = (state => Delete(state, force: true), [InstanceStatus.Stopped, InstanceStatus.Running]),
        ["user data"] =
        (
            state => Modify(state, new InstanceChanges { UserData = "QQ==" }),
            [InstanceStatus.Stopped, InstanceStatus.Running]
        ),
        ["name"] =
        (
            state => Modify(state, new InstanceChanges { Name = "a1" }),
            [InstanceStatus.Stopped, InstanceStatus.Running]
        ),
        ["join"] = (state => state.Apply(
            InstanceSecurityGroups.Join(state, Given.MyInstance, Second.Id)),
            [
                InstanceStatus.Stopped,
                InstanceStatus.Running,
            ]),
    };

    public static IEnumerable<TheoryDataRow> CallsAndStates =>
        from call in Calls.Keys from status in Enum.GetValues<InstanceStatus>() select new TheoryDataRow(call, status);

    private static SecurityGroup Second => Given.Group with { Id = new SecurityGroupId("sg-2") };

    [Theory, MemberData(nameof(CallsAndStates))]
    [Rule("instances.state")]
    internal void Each_action_is_accepted_only_in_its_allowed_states(
        string call, InstanceStatus status)
    {
        var state = State(Given.Instance with { Status = status });
        if (Calls[call].Allowed.Contains(status))
        {
            Calls[call].Call(state);
        }
        else
        {
            var refusal = (call.Split(' ')[0], status) switch
            {
                ("delete", InstanceStatus.Pending) => Refusal.InstanceInitializing,
                ("stop", InstanceStatus.Starting) => Refusal.TaskInProgress,
                _ => Refusal.InstanceStateNotAllowed,
            };
            Refused.With(refusal, state, Calls[call].Call);
        }
    }

    [Fact]
    [Rule("instance.transitions")]
    public void Each_transition_takes_the_transition_delay()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(Given.Instance, clock);
        state.Apply(InstancePower.Stop(state, [Given.MyInstance], StoppedMode.StopCharging));
        Status(state).Should().Be(InstanceStatus.Stopping);
        Advance(9);
        Status(state).Should().Be(InstanceStatus.Stopping);
        Advance(1);
        Status(state).Should().Be(InstanceStatus.Stopped);
        state.Instances.Find(Given.MyInstance)!.StoppedMode.Should().Be(StoppedMode.StopCharging);

        state.Apply(InstancePower.Start(state, [Given.MyInstance]));
        Status(state).Should().Be(InstanceStatus.Starting);
        Advance(10);
        Status(state).Should().Be(InstanceStatus.Running);
        state.Instances.Find(Given.MyInstance)!.StartTime.Should().Be(clock.GetUtcNow());

        state.Apply(InstancePower.Reboot(state, [Given.MyInstance]));
        Status(state).Should().Be(InstanceStatus.Starting);
        Advance(10);
        Status(state).Should().Be(InstanceStatus.Running);

        var made = Run(state, amount: 1)[0];
        state.Instances.Find(made)!.Status.Should().Be(InstanceStatus.Pending);
        Advance(10);
        state.Instances.Find(made)!.Status.Should().Be(InstanceStatus.Starting);
        Advance(10);
        state.Instances.Find(made)!.Status.Should().Be(InstanceStatus.Running);

        void Advance(int seconds)
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
            state.RunDueTransitions();
        }
    }

    [Fact]
    [Rule("instance.delete")]
    public void A_deleted_instance_deletes_its_primary_ENI_and_the_ENIs_with_DeleteOnRelease()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var goes = Given.AttachedEni with
        {
            Id = new NetworkInterfaceId("eni-deleted"),
            PrimaryIpAddress = Given.Address("172.17.0.20"),
            MacAddress = "00:16:3e:00:00:02",
        };
        var stays = goes with
        {
            Id = new NetworkInterfaceId("eni-kept"),
            PrimaryIpAddress = Given.Address("172.17.0.21"),
            MacAddress = "00:16:3e:00:00:03",
            DeleteOnRelease = false,
        };
        var state = State(Given.Instance, clock, goes, stays);
        var free = state.AddressesOf(state.VSwitches.Find(Given.MyVSwitch)!).FreeAddressCount;
        Delete(state, force: true);
        Status(state).Should().Be(InstanceStatus.Stopping);
        Refused.With(Refusal.InstanceStateNotAllowed, state, again => Delete(again, force: true));

        clock.Advance(TimeSpan.FromSeconds(10));
        state.RunDueTransitions();
        state.Instances.Should().BeEmpty();
        var left = state.NetworkInterfaces.Should().ContainSingle().Subject;
        left.Id.Should().Be(stays.Id);
        left.Status.Should().Be(NetworkInterfaceStatus.Available);
        left.InstanceId.Should().BeNull();
        state.AddressesOf(state.VSwitches.Find(Given.MyVSwitch)!).FreeAddressCount.Should().Be(free + 2);
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(1);
    }

    [Fact]
    [Rule("instance.delete-protected")]
    public void A_protected_or_prepaid_instance_cannot_be_deleted_but_is_released_automatically()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(Given.Instance with { DeletionProtection = true }, clock);
        Refused.With(Refusal.InstanceProtected, state, call => Delete(call, force: true), "i-myinstance");
        Refused.With(
            Refusal.InstanceIsPrePaid,
            State(Given.Instance with { ChargeType = InstanceChargeType.PrePaid, ExpiredTime = Instance.Never }),
            call => Delete(call, force: true));

        state.Apply(InstanceModification.SetAutoReleaseTime(
            state, Given.Hangzhou, Given.MyInstance, Given.Then.AddSeconds(60)));
        clock.Advance(TimeSpan.FromSeconds(60));
        state.RunDueTransitions();
        Status(state).Should().Be(InstanceStatus.Stopping);
        clock.Advance(TimeSpan.FromSeconds(10));
        state.RunDueTransitions();
        state.Instances.Should().BeEmpty();
    }

    [Fact]
    [Rule("run.all-or-nothing")]
    public void If_not_all_instances_can_be_created_none_is_created()
    {
        var small = Given.VSwitch("172.17.1.0/28") with { Id = new VSwitchId("vsw-small") };
        Refused.With(
            Refusal.AddressesExhausted, State(Given.Instance, small), call => Run(
                call, amount: 13, vSwitch: "vsw-small"));
        Refused.With(
            Refusal.SecurityGroupFull,
            State(Given.Instance, Given.Group with { Id = new SecurityGroupId("sg-3"), PrivateIpAddressLimit = 3 }),
            call => Run(call, amount: 4, group: "sg-3"));
    }

    [Fact]
    [Rule("run.min-amount")]
    public void With_MinAmount_as_many_instances_as_possible_are_created()
    {
        var state = State(
            Given.Instance, Given.Group with { Id = new SecurityGroupId("sg-3"), PrivateIpAddressLimit = 3 });
        Refused.With(Refusal.SecurityGroupFull, state, call => Run(call, amount: 10, minAmount: 4, group: "sg-3"));
        Run(state, amount: 10, minAmount: 2, group: "sg-3").Should().HaveCount(3);
        state.PrivateAddressesIn(new SecurityGroupId("sg-3")).Should().Be(3);
    }

    [Theory]
    [InlineData("255.255.255.240/28", "255.255.255.250", 4, 3)]
    [InlineData("255.255.255.240/28", "255.255.255.255", 2, 0)]
    [InlineData("0.0.0.0/28", "0.0.0.11", 3, 2)]
    [InlineData("0.0.0.0/28", "255.255.255.255", 3, 0)]
    [Rule("run.consecutive")]
    public void Consecutive_addresses_stop_at_the_end_of_the_VSwitch_and_of_the_address_space(
        string block, string first, int amount, int possible)
    {
        var state = Given.State(Given.Region, Given.Vpc, Given.VSwitch(block), Given.Group);
        Refused.With(Refusal.AddressNotInVSwitch, state, it => Run(it, amount, first: first));
        if (possible > 0)
        {
            Run(state, possible, first: first).Should().HaveCount(possible);
        }
    }

    [Fact]
    [Rule("run.consecutive")]
    public void Several_instances_get_consecutive_addresses_and_numbered_names()
    {
        var state = State(Given.Instance);
        var made = Run(state, amount: 3, first: "172.17.0.100", name: "web[9,3]-x");
        made.Select(id => state.PrimaryNetworkInterfaceOf(id)!.PrimaryIpAddress.ToString())
            .Should().Equal("172.17.0.100", "172.17.0.101", "172.17.0.102");
        made.Select(id => state.Instances.Find(id)!.Name).Should().Equal("web009-x", "web010-x", "web011-x");
        NumberedName.Of("db", 1, uniqueSuffix: true).Should().Be("db002");
        NumberedName.Of("db[x,3]", 1, uniqueSuffix: false).Should().Be("db[x,3]");
    }

    [Fact]
    [Rule("instance.groups")]
    public void Joining_and_leaving_a_security_group_changes_its_address_count()
    {
        var state = State(Given.Instance);
        state.Apply(InstanceSecurityGroups.Join(state, Given.MyInstance, Second.Id));
        state.PrivateAddressesIn(Second.Id).Should().Be(1);
        state.Apply(InstanceSecurityGroups.Leave(state, Given.MyInstance, Given.MyGroup));
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(0);
        Refused.With(
            Refusal.InstanceLastGroup,
            state,
            call => call.Apply(InstanceSecurityGroups.Leave(call, Given.MyInstance, Second.Id)));
    }

    [Theory]
    [InlineData("ecs.g6.large", "ecs.g6", 2, 8, 1, "General-purpose")]
    [InlineData("ecs.t5-c1m2.large", "ecs.t5", 2, 4, 1, "Shared")]
    [InlineData("ecs.g7.large", "ecs.g7", 2, 8, 6, "General-purpose")]
    [Rule("types.figures")]
    public void An_instance_type_has_its_family_and_its_limits(
        string id, string family, int cores, double memory, int ipv6, string category)
    {
        var type = InstanceTypeTable.Find(id)!;
        (type.Family, type.CpuCoreCount, type.MemorySize, type.EniIpv6AddressQuantity)
            .Should().Be((family, cores, memory, ipv6));
        InstanceTypeFamily.CategoryOf(id).Should().Be(category);
    }

    private static InstanceStatus Status(AccountState state) => state.Instances.Find(Given.MyInstance)!.Status;

    private static void Modify(AccountState state, InstanceChanges changes) =>
        state.Apply(InstanceModification.Modify(state, Given.MyInstance, changes));

    private static void Delete(AccountState state, bool force) =>
        state.Apply(InstanceDeletion.Delete(state, [Given.MyInstance], force, includePrePaid: false));

    private static ImmutableArray<InstanceId> Run(
        AccountState state, int amount, int? minAmount =
            null, string group = "sg-mygroup", string? first = null, string name = "", string vSwitch = "vsw-myvswitch")
    {
        return state.Apply(InstanceCreation.Create(state, new InstanceSpec
        {
            RegionId = Given.Hangzhou,
            InstanceType = "ecs.g6.large",
            Amount = amount,
            MinAmount = minAmount ?? amount,
            Template = Given.Instance with { Name = name },
            FirstAddress = first is null ? null : Given.Address(first),
            NetworkInterfaces =
            [
                new NetworkInterfaceSpec
                {
                    Type = NetworkInterfaceType.Primary,
                    VSwitchId = new VSwitchId(vSwitch),
                    SecurityGroupIds = [new SecurityGroupId(group)],
                },
            ],
        }));
    }

    private static AccountState State(Instance instance, params object[] more) => Given.StateOf(
        Given.Settings with
        {
            Clock = more.OfType<FakeTimeProvider>().FirstOrDefault() ?? new FakeTimeProvider(Given.Then),
            TransitionDelay = TimeSpan.FromSeconds(10),
        },
        [Given.Region, Given.VSwitch(), Given.Group, Second, instance, Primary, .. more.Where(
            item => item is not FakeTimeProvider)]);
}
