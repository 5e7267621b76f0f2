using static Ecs.Emulator.Domain.Tests.Instances.GivenInstances;

namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>The change of the type of an instance.</summary>
public sealed class InstanceResizingTests
{
    private static readonly Instance Stopped = Given.Instance with { Status = InstanceStatus.Stopped };
    private static readonly Instance PrePaid = Given.Instance with { ChargeType = InstanceChargeType.PrePaid };

    [Fact]
    public void A_Stopped_instance_can_get_another_instance_type()
    {
        var type = Given.SixAddresses with { Id = "ecs.test.other", EniQuantity = 2 };
        var state = State([Stopped, Primary, Secondary(1)], type);
        Resize(state, type.Id);
        Find(state).Should().Be(Stopped with { Type = type });
        Resize(state, type.Id);

        Refused.With(Refusal.InstanceTypeNotFound, state, it => Resize(it, "ecs.unknown.type"));
        Refused.With(Refusal.InstanceNotFound, State(), it => Resize(it, "ecs.g6.large"));
        Refused.With(Refusal.InstanceNotStopped, State(Given.Instance), it => Resize(it, "ecs.g6.large"));
        Refused.With(
            Refusal.InstanceLocked, State(
                Stopped with { LockReasons = ["security"] }), it => Resize(it, "ecs.g6.large"));
        Refused.With(
            Refusal.InstanceIsPrePaid,
            State(PrePaid with { Status = InstanceStatus.Stopped }),
            it => Resize(it, "ecs.g6.large"));
    }

    [Fact]
    public void An_instance_type_without_room_for_the_ENIs_and_addresses_is_rejected()
    {
        var type = Given.SixAddresses with { Id = "ecs.test.other" };
        var member = Secondary(2) with
        {
            Type = NetworkInterfaceType.Member,
            TrunkNetworkInterfaceId = Secondary(1).Id,
        };
        var trunk = Secondary(1) with { Type = NetworkInterfaceType.Trunk };
        var trunkType = type with { EniQuantity = 2, EniTotalQuantity = 3, EniTrunkSupported = true };
        Rejects(Refusal.TooManyNetworkInterfacesOnInstance, type with { EniQuantity = 1 }, Secondary(1));
        Rejects(
            Refusal.TooManyNetworkInterfacesOnInstance,
            type with { EniQuantity = 1, EniTotalQuantity = 5 },
            Secondary(1));
        Rejects(
            Refusal.TooManyNetworkInterfacesOnInstance, trunkType with { EniTotalQuantity = 2 }, trunk, member);
        Accepts(trunkType, trunk, member);
        Rejects(Refusal.TrunkNotSupportedByInstanceType, trunkType with { EniTrunkSupported = false }, trunk, member);
        Rejects(Refusal.InstanceTypeDoesNotFit, type, Secondary(1) with { NetworkCardIndex = 1 });
        Accepts(type, Secondary(1) with { NetworkCardIndex = 0 });

        var addresses = Secondary(1) with { PrivateIpAddresses = [Given.Address("172.17.0.50")] };
        Rejects(Refusal.SecondaryAddressesNotSupported, type with { EniPrivateIpAddressQuantity = 1 }, addresses);
        Rejects(
            Refusal.AttachedAddressQuotaExceeded,
            type with { EniPrivateIpAddressQuantity = 2 },
            addresses with { Ipv4Prefixes = [Given.Block("172.17.0.64/28")] });
        Accepts(type with { EniPrivateIpAddressQuantity = 2 }, addresses);

        var ipv6 = Secondary(1) with { Ipv6Addresses = [Given.Ipv6Address("2001:db8::1")] };
        Rejects(Refusal.Ipv6NotSupported, type with { EniIpv6AddressQuantity = 0 }, ipv6);
        Rejects(
            Refusal.AttachedIpv6QuotaExceeded,
            type,
            ipv6 with { Ipv6Prefixes = [Given.Ipv6Block("2001:db8:0:0:1::/80")] });
        Accepts(type, ipv6);
        Accepts(type with { EniIpv6AddressQuantity = 0 }, Secondary(1));

        static void Accepts(InstanceType type, params NetworkInterface[] enis) =>
            Resize(State([Stopped, Primary, .. enis], type), type.Id);

        static void Rejects(Refusal refusal, InstanceType type, params NetworkInterface[] enis) =>
            Refused.With(refusal, State([Stopped, Primary, .. enis], type), it => Resize(it, type.Id));
    }

    private static Instance Find(AccountState state) => state.Instances.Find(Given.MyInstance)!;

    private static NetworkInterface Secondary(int number) => Given.AttachedEni with
    {
        Id = new NetworkInterfaceId($"eni-{number}"),
        PrimaryIpAddress = Given.Address($"172.17.0.{100 + number}"),
        MacAddress = $"00:16:3e:00:01:{number:x2}",
    };

    private static void Resize(AccountState state, string type) =>
        state.Apply(InstanceResizing.Resize(state, Given.MyInstance, type));
}
