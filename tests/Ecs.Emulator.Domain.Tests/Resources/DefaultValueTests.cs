using System.Collections;
using System.Globalization;
using Ecs.Emulator.Domain.Tests.RouteTables;

namespace Ecs.Emulator.Domain.Tests.Resources;

/// <summary>The values of resources and specifications that contain only the required ones.</summary>
public sealed class DefaultValueTests
{
    [Fact]
    public void Optional_texts_are_empty_and_optional_flags_are_off_by_default()
    {
        NonDefault(NewDisk()).Should().Equal(
            "DeleteWithInstance=True",
            "SerialNumber=1",
            "IsPortable=True",
            "Category=cloud_essd",
            "Size=40");
        NonDefault(Given.Instance).Should().Equal("Status=Running", "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd");
        NonDefault(new InstanceType("ecs.g6.large", 2, 6)).Should().Equal(
            "Id=ecs.g6.large",
            "EniQuantity=2",
            "EniPrivateIpAddressQuantity=6",
            "CpuCoreCount=1",
            "EniIpv6AddressQuantity=1",
            "EniTotalQuantity=2",
            "NetworkCardQuantity=1",
            "CpuArchitecture=X86",
            "Family=ecs.g6");
        NonDefault(Placement.Default).Should().BeEmpty();
        NonDefault(MetadataOptions.Default).Should().Equal(
            "HttpEndpoint=enabled",
            "HttpTokens=optional",
            "HttpPutResponseHopLimit=1",
            "InstanceMetadataTags=disabled");
        NonDefault(InstanceMaintenance.Default).Should().BeEmpty();
        NonDefault(Given.Eni).Should().Equal(
            "Type=Secondary", "Status=Available", "MacAddress=00:16:3e:00:00:01", "DeleteOnRelease=True");
        NonDefault(Given.Vpc).Should().Equal("Ipv6Isp=BGP", "VRouterId=vrt-myvpc");
        NonDefault(Given.VSwitch()).Should().BeEmpty();
        NonDefault(Given.Group).Should().Equal("PrivateIpAddressLimit=2000");
        NonDefault(Given.Reservation("172.17.0.0/28", default)).Should().BeEmpty();
        NonDefault(new AccountProfile()).Should().Equal("Active=True");
        NonDefault(new SystemRouteTable(new("vtb-1"))).Should().Equal("RoutePropagationEnabled=True");
        NonDefault(GivenRoutes.Table).Should().Equal("RoutePropagationEnabled=True");
        NonDefault(GivenRoutes.Entry).Should().BeEmpty();
        NonDefault(new RamUser { Name = "user" }).Should().Equal("Name=user");
    }

    [Fact]
    public void Optional_values_of_specifications_are_empty_by_default()
    {
        NonDefault(new VpcSpec { CidrBlock = VpcSpec.DefaultCidrBlock }).Should().Equal("Ipv6Isp=BGP");
        NonDefault(new VSwitchSpec
        {
            VpcId = Given.MyVpc,
            ZoneId = Given.ZoneH,
            CidrBlock = Given.Block("10.0.0.0/24"),
        }).Should().BeEmpty();
        NonDefault(new CidrReservationSpec()).Should().BeEmpty();
        NonDefault(new RouteTableSpec { VpcId = Given.MyVpc }).Should().BeEmpty();
        NonDefault(GivenRoutes.Spec("10.0.0.0/8")).Should().BeEmpty();
        NonDefault(new SecurityGroupSpec { VpcId = null }).Should().BeEmpty();
        NonDefault(new DiskSpec()).Should().Equal("Category=cloud_essd");
        NonDefault(new SystemDiskSpec { ImageId = "m-1" }).Should().Equal("ImageId=m-1");
        NonDefault(new NetworkInterfaceSpec { VSwitchId = Given.MyVSwitch, SecurityGroupIds = [] })
            .Should().Equal("Type=Secondary", "DeleteOnRelease=True");
        VpcSpec.DefaultCidrBlock.Should().Be(Given.Block("172.16.0.0/12"));
    }

    private static Disk NewDisk() => new()
    {
        Id = new DiskId("d-1"),
        RegionId = Given.Hangzhou,
        ZoneId = Given.ZoneH,
        CreationTime = Given.Then,
    };

    [Fact]
    public void Lists_are_empty_by_default()
    {
        IEnumerable[] lists =
        [
            Given.Vpc.Tags, Given.Vpc.SecondaryCidrBlocks, Given.Vpc.UserCidrs,
            Given.VSwitch().Tags,
            Given.Eni.Tags, Given.Eni.PrivateIpAddresses, Given.Eni.Ipv4Prefixes,
            Given.Eni.Ipv6Addresses, Given.Eni.Ipv6Prefixes,
            Given.Instance.Tags, Given.Instance.LockReasons,
            NewDisk().Tags, new DiskSpec().Tags, new RamUser { Name = "user" }.Deny,
            new AccountProfile().ActionsClosedToRam,
            GivenRoutes.Table.Tags, new RouteTableSpec { VpcId = Given.MyVpc }.Tags,
        ];
        lists.Should().OnlyContain(list => !list.GetEnumerator().MoveNext());
    }

    [Fact]
    public void An_account_has_the_default_quotas() => new Quotas().Should().Be(new Quotas
    {
        NetworkInterfacesPerRegion = Limits.DefaultNetworkInterfacesPerRegion,
        SecurityGroupsPerRegion = Limits.DefaultSecurityGroupsPerRegion,
        SecurityGroupsPerNetworkInterface = Limits.DefaultSecurityGroupsPerNetworkInterface,
        VpcsPerRegion = Limits.DefaultVpcsPerRegion,
        VSwitchesPerVpc = Limits.DefaultVSwitchesPerVpc,
        EipsPerRegion = Limits.DefaultEipsPerRegion,
        HaVipsPerRegion = Limits.DefaultHaVipsPerRegion,
        CustomRouteTablesPerVpc = Limits.DefaultCustomRouteTablesPerVpc,
        RouteEntriesPerRouteTable = Limits.DefaultRouteEntriesPerRouteTable,
    });

    [Fact]
    public void An_account_has_no_custom_instance_types_and_the_public_images_and_regions()
    {
        var state = new AccountState(Given.Owner, Given.Settings);
        state.CustomInstanceTypes.Should().BeEmpty();
        state.Images.Should().BeSameAs(PublicImages.All);
        state.Regions.Should().BeSameAs(state.DefaultRegions).And.BeSameAs(Given.Settings.Regions);
        state.TransitionDelay.Should().Be(TimeSpan.Zero);
        Given.Settings.PublicAddresses.Should().Be(Given.Block("47.96.0.0/15"));
    }

    /// <summary>Texts that are not empty, numbers and enumeration values other than 0, and flags that are on.</summary>
    private static IEnumerable<string> NonDefault(object row) => row.GetType().GetProperties()
        .Where(property => !property.GetMethod!.IsStatic)
        .Select(property => (property.Name, Value: property.GetValue(row)))
        .Where(it => it.Value is string text
            ? text.Length > 0
            : it.Value is bool or int or Enum && Convert.ToInt32(it.Value, CultureInfo.InvariantCulture) != 0)
        .Select(it => string.Create(CultureInfo.InvariantCulture, $"{it.Name}={it.Value}"));
}
