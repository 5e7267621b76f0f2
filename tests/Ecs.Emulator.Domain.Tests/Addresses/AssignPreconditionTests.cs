using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>Preconditions of assigning and unassigning addresses.</summary>
public sealed class AssignPreconditionTests
{
    /// <summary>The two actions with these preconditions.</summary>
    public static TheoryData<string> Calls => ["Assign", "Unassign"];

    /// <summary>Each action in each status of an ENI.</summary>
    public static IEnumerable<TheoryDataRow> CallsInStates =>
        from call in (string[])["Assign", "Unassign"]
        from status in Enum.GetValues<NetworkInterfaceStatus>()
        select new TheoryDataRow(call, status);

    [Theory, MemberData(nameof(Calls))]
    [Rule("region.known")]
    public void An_unknown_region_is_rejected(string call) =>
        Refused.With(Refusal.RegionNotFound, Given.StateWith(Given.Eni), Do(call, new RegionId("cn-unknown")));

    [Theory, MemberData(nameof(Calls))]
    [Rule("region.supports-enis")]
    public void A_region_without_ENIs_is_rejected(string call) => Refused.With(
        Refusal.RegionWithoutNetworkInterfaces,
        Given.State(Given.Region with { NetworkInterfacesSupported = false }, Given.VSwitch(), Given.Group, Given.Eni),
        Do(call),
        "cn-hangzhou");

    [Theory, MemberData(nameof(Calls))]
    [Rule("eni.exists")]
    public void An_unknown_ENI_is_rejected(string call) =>
        Refused.With(Refusal.NetworkInterfaceNotFound, Given.StateWith(), Do(call), "eni-myeni");

    [Theory, MemberData(nameof(Calls))]
    [Rule("eni.exists")]
    public void An_ENI_of_another_region_is_not_found(string call)
    {
        var beijing = new RegionId("cn-beijing");
        var state = Given.State(
            Given.Region,
            Given.Region with { Id = beijing },
            Given.VSwitch(),
            Given.Group,
            Given.Eni with { RegionId = beijing });
        Refused.With(Refusal.NetworkInterfaceNotFound, state, Do(call), "eni-myeni");
    }

    [Theory, MemberData(nameof(Calls))]
    [Rule("eni.task-in-progress")]
    public void An_ENI_with_a_running_task_is_rejected(string call) => Refused.With(
        Refusal.TaskInProgress, Given.StateWith(Given.Eni with { TaskInProgress = true }), Do(call));

    [Theory, MemberData(nameof(Calls))]
    [Rule("eni.service-managed")]
    public void An_ENI_that_a_service_manages_is_rejected(string call) => Refused.With(
        Refusal.ServiceManaged, Given.StateWith(Given.Eni with { ServiceId = 42 }), Do(call), "eni-myeni");

    [Theory, MemberData(nameof(Calls))]
    [Rule("eni.type")]
    public void A_Member_ENI_cannot_have_secondary_addresses(string call) => Refused.With(
        Refusal.NetworkInterfaceTypeNotAllowed,
        Given.StateWith(Given.Eni with { Type = NetworkInterfaceType.Member }),
        Do(call),
        "Primary,Secondary,Trunk",
        "Member");

    [Theory, MemberData(nameof(CallsInStates))]
    [Rule("eni.state")]
    internal void An_ENI_must_be_Available_or_InUse(string call, NetworkInterfaceStatus status)
    {
        var state = Given.StateWith(
            Given.Eni with { Status = status, PrivateIpAddresses = [Given.Address("172.17.0.100")] });
        if (status is NetworkInterfaceStatus.Available or NetworkInterfaceStatus.InUse)
        {
            Changed.By(state, Do(call));
        }
        else
        {
            Refused.With(
                Refusal.NetworkInterfaceStateNotAllowed, state, Do(call), "Available,InUse", status.ToString());
        }
    }

    [Theory, MemberData(nameof(Calls))]
    [Rule("instance.exists")]
    public void An_attached_ENI_whose_instance_does_not_exist_is_rejected(string call) => Refused.With(
        Refusal.AttachedInstanceNotFound,
        Given.State(Given.Region, Given.VSwitch(), Given.Group, Given.AttachedEni),
        Do(call),
        "i-myinstance");

    [Theory]
    [InlineData(InstanceStatus.Pending, false)]
    [InlineData(InstanceStatus.Starting, false)]
    [InlineData(InstanceStatus.Running, true)]
    [InlineData(InstanceStatus.Stopping, false)]
    [InlineData(InstanceStatus.Stopped, true)]
    [Rule("instance.state")]
    internal void A_primary_ENI_changes_only_while_its_instance_is_Running_or_Stopped(
        InstanceStatus status, bool allowed)
    {
        AccountState State() => Given.State(
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            Given.Instance with { Status = status },
            Given.AttachedEni with
            {
                Type = NetworkInterfaceType.Primary,
                PrivateIpAddresses = [Given.Address("172.17.0.100")],
            });

        foreach (var call in (string[])["Assign", "Unassign"])
        {
            if (allowed)
            {
                Changed.By(State(), Do(call));
            }
            else
            {
                Refused.With(Refusal.InstanceStateNotAllowed, State(), Do(call), "Running,Stopped", status.ToString());
            }
        }
    }

    [Theory]
    [InlineData(InstanceStatus.Pending)]
    [InlineData(InstanceStatus.Stopping)]
    [Rule("instance.state")]
    internal void A_secondary_ENI_changes_in_every_state_of_its_instance(InstanceStatus status)
    {
        var state = Given.State(
            Given.Region, Given.VSwitch(), Given.Group, Given.Instance with { Status = status }, Given.AttachedEni);
        Changed.By(state, Do("Assign"));
    }

    [Theory, MemberData(nameof(Calls))]
    [Rule("vswitch.exists")]
    public void An_ENI_whose_VSwitch_does_not_exist_is_rejected(string call) => Refused.With(
        Refusal.VSwitchNotFound, Given.State(Given.Region, Given.Group, Given.Eni), Do(call), "vsw-myvswitch");

    [Theory, MemberData(nameof(Calls))]
    [Rule("vswitch.status")]
    public void A_VSwitch_in_status_Pending_is_rejected(string call) => Refused.With(
        Refusal.VSwitchStateNotAllowed,
        Given.State(Given.Region, Given.VSwitch() with { Status = VSwitchStatus.Pending }, Given.Group, Given.Eni),
        Do(call));

    [Theory, MemberData(nameof(Calls))]
    [Rule("zone.match")]
    public void An_instance_in_another_zone_than_the_VSwitch_is_rejected(string call) => Refused.With(
        Refusal.ZoneMismatch,
        Given.State(
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            Given.Instance with { ZoneId = new ZoneId("cn-hangzhou-i") },
            Given.AttachedEni),
        Do(call));

    [Fact]
    [Rule("group.exists")]
    public void An_ENI_with_a_deleted_security_group_gets_no_address() => Refused.With(
        Refusal.SecurityGroupNotFound, Given.State(Given.Region, Given.VSwitch(), Given.Eni), Do("Assign"));

    [Fact]
    [Rule("group.in-vpc")]
    public void An_ENI_in_a_classic_group_gets_no_address() => Refused.With(
        Refusal.SecurityGroupNotInVpc,
        Given.State(Given.Region, Given.VSwitch(), Given.Group with { VpcId = null }, Given.Eni),
        Do("Assign"));

    [Fact]
    [Rule("group.same-vpc")]
    public void An_ENI_in_a_group_of_another_VPC_gets_no_address() => Refused.With(
        Refusal.VpcMismatch,
        Given.State(Given.Region, Given.VSwitch(), Given.Group with { VpcId = new VpcId("vpc-other") }, Given.Eni),
        Do("Assign"));

    private static Action<AccountState> Do(string call, RegionId? region = null) => call switch
    {
        "Assign" => state => state.Apply(AddressAssignment.Assign(
            state, region ?? Given.Hangzhou, Given.MyEni, Given.NextAddresses(1))),
        "Unassign" => state => state.Apply(AddressUnassignment.Unassign(
            state, region ?? Given.Hangzhou, Given.MyEni, [Given.Address("172.17.0.100")], [])),
        _ => throw new ArgumentException(call, nameof(call)),
    };
}
