namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>The indexes over ENIs follow each change of an ENI.</summary>
public sealed class NetworkInterfaceIndexTests
{
    private static readonly NetworkInterfaceId Trunk = new("eni-trunk");
    private static readonly VSwitchId OtherVSwitch = new("vsw-other");
    private static readonly SecurityGroupId OtherGroup = new("sg-other");
    private static readonly InstanceId OtherInstance = new("i-other");

    private static readonly NetworkInterface Eni = Given.AttachedEni with
    {
        TrunkNetworkInterfaceId = Trunk,
        PrivateIpAddresses = [Given.Address("172.17.0.13"), Given.Address("172.17.0.14")],
    };

    [Fact]
    public void A_removed_ENI_is_in_no_index()
    {
        var index = new NetworkInterfaceIndex();
        index.OnChanged(null, Eni, 1);
        Contents(index).Should().Be((1, 1, 1, 3, 1, true));
        index.OnChanged(Eni, null, 1);
        Contents(index).Should().Be((0, 0, 0, 0, 0, false));
    }

    [Fact]
    public void A_replaced_ENI_is_in_the_indexes_of_its_new_values()
    {
        var index = new NetworkInterfaceIndex();
        index.OnChanged(null, Eni, 1);
        var moved = Eni with
        {
            VSwitchId = OtherVSwitch,
            SecurityGroupIds = [OtherGroup],
            InstanceId = OtherInstance,
            TrunkNetworkInterfaceId = null,
            PrivateIpAddresses = [Given.Address("172.17.0.13")],
        };
        index.OnChanged(Eni, moved, 1);
        Contents(index).Should().Be((0, 1, 0, 0, 1, false));
        index.RowsIn(OtherVSwitch).Should().Equal(1);
        index.AddressesIn(OtherGroup).Should().Be(2);
        index.At(OtherInstance).Should().Equal(Given.MyEni);

        index.OnChanged(moved, Eni, 1);
        Contents(index).Should().Be((1, 1, 1, 3, 1, true));
        index.RowsIn(OtherVSwitch).Should().BeEmpty();
        index.AddressesIn(OtherGroup).Should().Be(0);
        index.At(OtherInstance).Should().BeEmpty();
    }

    [Fact]
    public void A_primary_ENI_does_not_count_in_its_region()
    {
        var index = new NetworkInterfaceIndex();
        var primary = Eni with { Type = NetworkInterfaceType.Primary };
        index.OnChanged(null, primary, 1);
        index.SecondaryIn(Given.Hangzhou).Should().Be(0);
        index.OnChanged(primary, null, 1);
        index.SecondaryIn(Given.Hangzhou).Should().Be(0);
    }

    private static (int Rows, int Secondary, int Attached, int Addresses, int MacAddresses, bool HasMembers) Contents(
        NetworkInterfaceIndex index) => (
        index.RowsIn(Given.MyVSwitch).Count,
        index.SecondaryIn(Given.Hangzhou),
        index.At(Given.MyInstance).Count,
        index.AddressesIn(Given.MyGroup),
        IdGenerator.MacAddressCount - index.FreeMacAddressCount,
        index.HasMembers(Trunk));
}
