using System.Collections;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Eips;

/// <summary>The values of EIPs, specifications and filters that contain only the required ones.</summary>
public sealed class EipDefaultTests
{
    [Fact]
    [Rule("eip.allocate")]
    public void An_EIP_and_its_specification_have_the_defaults_of_the_service()
    {
        var eip = GivenEip.Eip;
        new[] { eip.Name, eip.Description, eip.Zone, eip.ResourceGroupId }.Should().OnlyContain(text => text == "");
        (eip.Bandwidth, eip.InternetChargeType, eip.Isp).Should().Be((5, InternetChargeType.PayByBandwidth, "BGP"));
        var spec = new EipSpec();
        new[] { spec.Name, spec.Description, spec.Zone, spec.ResourceGroupId }
            .Should().OnlyContain(text => text == "");
        (spec.Bandwidth, spec.InternetChargeType, spec.Isp, spec.Months)
            .Should().Be((5, InternetChargeType.PayByBandwidth, "BGP", 1));
        IEnumerable[] lists =
        [
            eip.Tags, eip.SecurityProtectionTypes, spec.Tags, spec.SecurityProtectionTypes, new EipFilter().Ids,
            new EipFilter().IpAddresses, new EipFilter().Tags,
        ];
        lists.Should().OnlyContain(list => !list.GetEnumerator().MoveNext());
    }

    [Fact]
    public void The_targets_of_an_EIP_have_the_type_and_the_id_of_their_resource()
    {
        var instance = new InstanceTarget(Given.MyInstance);
        (instance.Type, instance.Id).Should().Be((EipTargetType.EcsInstance, "i-myinstance"));
        var eni = GivenEip.At("172.17.0.12");
        (eni.Type, eni.Id).Should().Be((EipTargetType.NetworkInterface, "eni-myeni"));
    }

    [Fact]
    public void An_index_of_EIPs_follows_all_changes_of_their_resources()
    {
        var state = GivenEip.State(GivenEip.Eip, GivenEip.Second with { RegionId = GivenEip.Beijing });
        state.EipIndex.CountIn(Given.Hangzhou).Should().Be(1);
        state.EipIndex.CountIn(GivenEip.UnknownRegion).Should().Be(0);
        state.EipIndex.Of(Given.MyEni).Should().BeEmpty();

        var ofInstance = GivenEip.InUse(GivenEip.Eip, new InstanceTarget(Given.MyInstance));
        state.Replace(state.Eips, ofInstance);
        state.EipIndex.Of(Given.MyInstance).Should().BeSameAs(ofInstance);
        state.EipIndex.HasNetworkInterfaces.Should().BeFalse();
        state.EipIndex.CountIn(Given.Hangzhou).Should().Be(1);

        var ofEni = GivenEip.InUse(GivenEip.Eip, GivenEip.At("172.17.0.12"));
        state.Replace(state.Eips, ofEni);
        state.EipIndex.Of(Given.MyInstance).Should().BeNull();
        state.EipIndex.Of(Given.MyEni, Given.Address("172.17.0.12")).Should().BeSameAs(ofEni);
        state.EipIndex.Of(Given.MyEni, Given.Address("172.17.0.13")).Should().BeNull();
        state.EipIndex.Of(GivenEip.PrimaryId, Given.Address("172.17.0.12")).Should().BeNull();

        var changed = ofEni with { Bandwidth = 9 };
        state.Replace(state.Eips, changed);
        state.EipIndex.Of(Given.MyEni, Given.Address("172.17.0.12")).Should().BeSameAs(changed);
        state.Replace(state.Eips, GivenEip.Eip);
        state.EipIndex.Of(Given.MyEni).Should().BeEmpty();
        state.EipIndex.HasNetworkInterfaces.Should().BeFalse();
    }

    [Fact]
    public void An_ENI_keeps_its_other_EIPs_when_one_is_unassociated()
    {
        var first = GivenEip.InUse(GivenEip.Eip, GivenEip.At("172.17.0.100"));
        var second = GivenEip.InUse(GivenEip.Second, GivenEip.At("172.17.0.101"));
        var state = GivenEip.State(first, second, GivenEip.Eni);
        state.Replace(state.Eips, first.Unassociated());
        state.EipIndex.Of(Given.MyEni).Should().Equal(
            new Dictionary<Ipv4Address, Eip> { [Given.Address("172.17.0.101")] = second });
        state.EipIndex.HasNetworkInterfaces.Should().BeTrue();
    }
}
