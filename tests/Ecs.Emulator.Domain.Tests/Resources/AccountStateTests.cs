namespace Ecs.Emulator.Domain.Tests.Resources;

/// <summary>Lookups in the state of an account that several rules share.</summary>
public sealed class AccountStateTests
{
    private static readonly RegionId Beijing = new("cn-beijing");

    [Fact]
    public void The_MAC_address_of_an_ENI_derives_from_its_id_and_the_next_free_one_is_used_instead()
    {
        var state = Given.State(Given.Region);
        var index = state.NetworkInterfaceIndex;
        var first = index.MacAddressFor(Given.MyEni, new HashSet<string>())!;
        first.Should().MatchRegex("^00:16:3e(:[0-9a-f]{2}){3}$");
        index.MacAddressFor(Given.MyEni, new HashSet<string>()).Should().Be(first);
        index.MacAddressFor(new NetworkInterfaceId("eni-other"), new HashSet<string>()).Should().NotBe(first);

        state.TryAdd(Given.Eni with { MacAddress = first });
        var second = index.MacAddressFor(Given.MyEni, new HashSet<string>())!;
        Number(second).Should().Be((Number(first) + 1) & 0xFFFFFF);
        var third = index.MacAddressFor(Given.MyEni, new HashSet<string> { second })!;
        Number(third).Should().Be((Number(first) + 2) & 0xFFFFFF);

        static int Number(string mac) => Convert.ToInt32(mac[9..].Replace(":", "", StringComparison.Ordinal), 16);
    }

    [Fact]
    public void MAC_addresses_of_deleted_ENIs_are_free()
    {
        var state = Given.StateWith(Given.Eni);
        state.NetworkInterfaceIndex.FreeMacAddressCount.Should().Be(0xFFFFFF);
        state.NetworkInterfaceIndex.HasMacAddress(Given.Eni.MacAddress).Should().BeTrue();
        state.Apply(NetworkInterfaceDeletion.Delete(state, Given.Hangzhou, Given.MyEni));
        state.RunDueTransitions();
        state.NetworkInterfaceIndex.FreeMacAddressCount.Should().Be(0x1000000);
        state.NetworkInterfaceIndex.HasMacAddress(Given.Eni.MacAddress).Should().BeFalse();
    }

    [Fact]
    public void The_allocated_addresses_of_a_VSwitch_include_those_of_prefixes()
    {
        var state = Given.StateWith();
        state.AllocatedAddressCount(Given.VSwitch()).Should().Be(0);
        state.TryAdd(Given.Eni with
        {
            PrivateIpAddresses = [Given.Address("172.17.0.13")],
            Ipv4Prefixes = [Given.Block("172.17.0.32/28")],
        });
        state.AllocatedAddressCount(Given.VSwitch()).Should().Be(18);
    }

    [Fact]
    public void A_region_must_exist_and_support_ENIs()
    {
        var state = Given.State(
            Given.Region, Given.Region with { Id = Beijing, NetworkInterfacesSupported = false });
        RegionRules.RequireNetworkInterfaces(state, Given.Hangzhou).Should().Be(Given.Region);
        RegionListing.Get(state, Beijing).Id.Should().Be(Beijing);
        RegionListing.Get(state, (RegionId?)Beijing)!.Id.Should().Be(Beijing);
        RegionListing.Get(state, null).Should().BeNull();
        Refused.With(
            Refusal.RegionWithoutNetworkInterfaces,
            state,
            it => RegionRules.RequireNetworkInterfaces(it, Beijing),
            "cn-beijing");
        Refused.With(
            Refusal.RegionNotFound, state, it => RegionRules.RequireNetworkInterfaces(it, new RegionId("cn-unknown")));
        Refused.With(Refusal.RegionNotFound, state, it => RegionListing.Get(it, new RegionId("cn-unknown")));
    }

    [Fact]
    public void A_zone_is_listed_in_its_region_or_has_a_VSwitch_there()
    {
        var other = new ZoneId("cn-hangzhou-x");
        var state = Given.State(Given.Region, Given.VSwitch() with { ZoneId = other });
        RegionRules.RequireZone(state, Given.Region, null);
        RegionRules.RequireZone(state, Given.Region, Given.ZoneH);
        RegionRules.RequireZone(state, Given.Region, other);
        Refused.With(
            Refusal.ZoneNotFound, state, it => RegionRules.RequireZone(it, Given.Region, new ZoneId("cn-hangzhou-y")));
        Refused.With(
            Refusal.ZoneNotFound, state, it => RegionRules.RequireZone(it, Given.Region with { Id = Beijing }, other));
    }

    [Fact]
    public void Disks_are_found_by_instance_with_the_system_disk_first()
    {
        var second = Given.DataDisk with { Id = new DiskId("d-second") };
        var state = Given.State(Given.Region, Given.Instance, second, Given.FreeDisk, Given.DataDisk, Given.SystemDisk);
        state.DisksOf(Given.MyInstance).Should().Equal(Given.SystemDisk, second, Given.DataDisk);
        state.DisksOf(new InstanceId("i-other")).Should().BeEmpty();

        state.Replace(state.Disks, second with { InstanceId = null });
        state.DisksOf(Given.MyInstance).Should().Equal(Given.SystemDisk, Given.DataDisk);
        state.Replace(state.Disks, second);
        state.DisksOf(Given.MyInstance).Should().Equal(Given.SystemDisk, Given.DataDisk, second);
        state.Replace(state.Disks, second with { InstanceId = new InstanceId("i-other") });
        state.DisksOf(Given.MyInstance).Should().Equal(Given.SystemDisk, Given.DataDisk);
        state.DisksOf(new InstanceId("i-other")).Select(disk => disk.Id).Should().Equal(second.Id);
    }

    [Fact]
    public void A_resource_without_a_group_is_in_the_default_group_and_a_VSwitch_in_that_of_its_VPC()
    {
        var group = ResourceGroup.DefaultOf(Given.Owner, Given.Then);
        var state = Given.State(group, Given.Vpc with { ResourceGroupId = "rg-vpc" });
        state.ResourceGroupOf("").Should().Be(group.Id.Value);
        state.ResourceGroupOf("rg-own").Should().Be("rg-own");
        state.ResourceGroupOf(Given.VSwitch()).Should().Be("rg-vpc");
        state.ResourceGroupOf(Given.VSwitch() with { ResourceGroupId = "rg-own" }).Should().Be("rg-own");
        state.ResourceGroupOf(Given.VSwitch() with { VpcId = new VpcId("vpc-unknown") }).Should().Be(group.Id.Value);
        ResourceGroupRules.RequireGroup(state, "");
        ResourceGroupRules.RequireGroup(state, group.Id.Value);
        Refused.With(Refusal.ResourceGroupNotFound, state, it => ResourceGroupRules.RequireGroup(it, "rg-vpc"));
    }

    [Fact]
    public void The_default_resource_group_follows_its_row()
    {
        var group = ResourceGroup.DefaultOf(Given.Owner, Given.Then);
        group.Should().BeEquivalentTo(
            new { Name = "default", DisplayName = "Default Resource Group", IsDefault = true });
        group.Id.Value.Should().MatchRegex("^rg-acfm[a-z0-9]{11}$");
        group.Id.Should().NotBe(ResourceGroup.DefaultOf(new AccountId("2000000000000000"), Given.Then).Id);

        var other = group with { Id = new ResourceGroupId("rg-other"), Name = "other" };
        var index = new DefaultResourceGroupIndex();
        index.OnChanged(null, other, 1);
        index.Id.Should().BeEmpty();
        index.OnChanged(null, group, 2);
        index.Id.Should().Be(group.Id.Value);
        index.OnChanged(other, null, 1);
        index.Id.Should().Be(group.Id.Value);
        index.OnChanged(group, group with { Name = "renamed" }, 2);
        index.Id.Should().BeEmpty();
        index.OnChanged(group with { Name = "renamed" }, group, 2);
        index.OnChanged(group, null, 2);
        index.Id.Should().BeEmpty();
    }

    [Theory]
    [InlineData("vpc-myvpc", "vrt-myvpc")]
    [InlineData("other", "vrt-other")]
    public void The_default_id_of_a_router_contains_the_id_of_its_VPC(string vpc, string router) =>
        Vpc.IdOfPart("vrt-", new VpcId(vpc)).Should().Be(router);

    [Fact]
    public void A_kind_of_resource_may_have_a_resource_group()
    {
        Vpc.Kind.HasResourceGroup.Should().BeTrue();
        NetworkInterfacePermission.Kind.HasResourceGroup.Should().BeFalse();
    }

    [Fact]
    public void A_custom_instance_type_or_image_replaces_that_of_the_cloud()
    {
        const string PublicImage = "centos_7_9_x64_20G_alibase_20240403.vhd";
        var state = Given.State(Given.Region);
        state.FindInstanceType("ecs.g6.large").Should().Be(InstanceTypeTable.Find("ecs.g6.large")).And.NotBeNull();
        state.FindInstanceType("ecs.unknown").Should().BeNull();
        state.FindImage(Image.Default).Should().NotBeNull();
        state.FindImage(PublicImage)!.Platform.Should().Be("centos");
        state.FindImage("m-unknown").Should().BeNull();

        var type = new InstanceType("ecs.g6.large", 9, 9);
        state.CustomInstanceTypes = new([type], it => it.Id);
        state.FindInstanceType(type.Id).Should().BeSameAs(type);
        var image = new Image { Id = PublicImage, Name = "mine", CreationTime = Given.Then };
        state.Images = Image.CatalogueOf([image]);
        state.FindImage(PublicImage).Should().BeSameAs(image);
        state.FindImage(Image.Default).Should().NotBeNull();
    }

    [Fact]
    public void A_task_keeps_its_ENI_busy_until_it_ends()
    {
        var tasks = new RunningTasks();
        tasks.IsBusy(Given.MyEni).Should().BeFalse();
        tasks.TryBegin(Given.MyEni).Should().BeTrue();
        tasks.TryBegin(Given.MyEni).Should().BeFalse();
        tasks.IsBusy(Given.MyEni).Should().BeTrue();
        tasks.IsBusy(new NetworkInterfaceId("eni-other")).Should().BeFalse();
        tasks.End(Given.MyEni);
        tasks.IsBusy(Given.MyEni).Should().BeFalse();
    }

    [Fact]
    public void Applied_changes_are_reported_and_an_empty_set_is_not()
    {
        var state = Given.State(Given.Region);
        var applied = new List<ChangeSet>();
        state.Applied = applied.Add;
        state.Apply(state.NewChanges());
        applied.Should().BeEmpty();
        var changes = state.NewChanges();
        changes.Add(state.Vpcs, Given.Vpc);
        state.Apply(changes);
        applied.Should().Equal(changes);
    }
}
