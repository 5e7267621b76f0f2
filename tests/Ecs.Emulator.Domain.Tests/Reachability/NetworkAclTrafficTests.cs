using Ecs.Emulator.Testing;
using static Ecs.Emulator.Domain.Tests.NetworkAcls.GivenNetworkAcl;

namespace Ecs.Emulator.Domain.Tests.Reachability;

/// <summary>Decisions of network ACLs.</summary>
public sealed class NetworkAclTrafficTests
{
    private static readonly NetworkInterface Inside = Given.Eni;

    private static readonly NetworkInterface Outside = Given.Eni with
    {
        Id = new NetworkInterfaceId("eni-outside"),
        VSwitchId = new VSwitchId("vsw-second"),
        PrimaryIpAddress = Given.Address("172.17.1.10"),
        MacAddress = "00:16:3e:00:00:02",
    };

    /// <summary>TCP from eni-outside to eni-myeni.</summary>
    private static readonly Traffic Web = new()
    {
        Source = new TrafficEnd(IpAddress.Of(Outside.PrimaryIpAddress), Outside),
        Destination = new TrafficEnd(IpAddress.Of(Inside.PrimaryIpAddress), Inside),
        Protocol = RuleProtocol.Tcp,
        Port = 443,
        SourcePort = 40_000,
    };

    [Fact]
    [Rule("reachability.network-acls")]
    public void The_first_entry_that_applies_decides_and_packets_without_one_are_dropped()
    {
        Decide(Web).Should().Be(new NetworkAclDecision(false, NetworkAclReason.Default, Mine));
        Decides("nae-1", true, Entry("nae-1"), Drop("nae-2"));
        Decides("nae-2", false, Drop("nae-2"), Entry("nae-1"));
        Decides("nae-1", true, Entry("nae-1", "172.17.1.0/24"));
        Decides(null, false, Entry("nae-1", "172.17.0.0/24"));
        Decides(null, false, Entry("nae-1", "::/0"));
        Decides("nae-1", true, Entry("nae-1") with { Protocol = RuleProtocol.Tcp, Ports = Ports("1/443") });
        Decides(null, false, Entry("nae-1") with { Protocol = RuleProtocol.Tcp, Ports = Ports("444/40000") });
        Decides(null, false, Entry("nae-1") with { Protocol = RuleProtocol.Udp });
    }

    [Fact]
    [Rule("reachability.network-acls")]
    public void The_egress_entries_of_the_source_compare_the_destination()
    {
        var state = State(
            Acl with { Egress = [Entry("nae-1", "172.17.1.10/32")], Ingress = [Drop("nae-2")] }, Bound());
        var back = Web.Response;
        NetworkAclTraffic.Decide(state, TrafficDirection.Egress, back).Entry!.Id.Should().Be("nae-1");
        NetworkAclTraffic.Decide(state, TrafficDirection.Ingress, back)
            .Should().Be(new NetworkAclDecision(true, NetworkAclReason.NoNetworkAcl), "vsw-second does not exist");
    }

    [Fact]
    [Rule("reachability.network-acls")]
    public void Packets_within_a_VSwitch_to_other_addresses_or_without_a_network_ACL_are_not_filtered()
    {
        var state = State(Acl, Bound());
        var near =
            Web with { Source = Web.Source with { NetworkInterface = Outside with { VSwitchId = Given.MyVSwitch } } };
        NetworkAclTraffic.Decide(state, TrafficDirection.Ingress, near)
            .Should().Be(new NetworkAclDecision(true, NetworkAclReason.SameVSwitch));
        NetworkAclTraffic.Decide(
            state, TrafficDirection.Egress, Web with { Source = Web.Source with { NetworkInterface = null } })
            .Should().Be(new NetworkAclDecision(true, NetworkAclReason.NoNetworkInterface));
        NetworkAclTraffic.Decide(
            state, TrafficDirection.Ingress, Web with { Source = Web.Source with { NetworkInterface = null } })
            .IsAllowed.Should().BeFalse();
        NetworkAclTraffic.Decide(State(Given.VSwitch()), TrafficDirection.Ingress, Web)
            .Should().Be(new NetworkAclDecision(true, NetworkAclReason.NoNetworkAcl));
    }

    [Fact]
    [Rule("reachability.network-acls")]
    public void The_response_goes_to_the_source_port_or_else_to_the_first_ephemeral_port()
    {
        Web.Response.Should().Be(
            Web with { Source = Web.Destination, Destination = Web.Source, Port = 40_000, SourcePort = 443 });
        (Web with { SourcePort = null }).Response.Port.Should().Be(32_768);
        (Web with { Protocol = RuleProtocol.Icmp, Port = null, SourcePort = null }).Response.Port.Should().BeNull();
    }

    private static NetworkAclEntry Drop(string id) => Entry(id) with { Policy = RulePolicy.Drop };

    private static PortRange Ports(string text) =>
        PortRange.TryParse(text, out var range) ? range : throw new ArgumentException(text);

    private static NetworkAclDecision Decide(Traffic traffic, params NetworkAclEntry[] ingress) =>
        NetworkAclTraffic.Decide(
            State(Acl with { Ingress = [.. ingress] }, Bound()), TrafficDirection.Ingress, traffic);

    private static void Decides(string? id, bool isAllowed, params NetworkAclEntry[] ingress)
    {
        var decision = Decide(Web, ingress);
        decision.IsAllowed.Should().Be(isAllowed);
        decision.AclId.Should().Be(Mine);
        decision.Entry?.Id.Should().Be(id);
        decision.Reason.Should().Be(id is null ? NetworkAclReason.Default : NetworkAclReason.Entry);
    }
}
