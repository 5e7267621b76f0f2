namespace Ecs.Emulator.Domain.Tests.Tables;

/// <summary>The kinds of resources.</summary>
public sealed class ResourceKindTests
{
    private static readonly IEnumerable<ResourceKind> Kinds = AccountState.AllTables.Select(table => table.Kind);

    [Fact]
    public void Each_kind_has_its_name_and_type() =>
        Kinds.Select(kind => (kind.Name, kind.Type?.Product, kind.Type?.Name)).Should().Equal(
            ("resourceGroups", null, null),
            ("vpcs", "vpc", "vpc"),
            ("vSwitches", "vpc", "vswitch"),
            ("allocationCursors", null, null),
            ("cidrReservations", null, null),
            ("securityGroups", "ecs", "securitygroup"),
            ("securityGroupRules", null, null),
            ("prefixLists", null, null),
            ("instances", "ecs", "instance"),
            ("disks", "ecs", "disk"),
            ("networkInterfaces", "ecs", "eni"),
            ("networkInterfacePermissions", null, null),
            ("eips", "vpc", "eip"),
            ("keyPairs", "ecs", "keypair"),
            ("routeTables", "vpc", "routetable"),
            ("routeEntries", null, null),
            ("launchTemplates", "ecs", "launchtemplate"));

    [Fact]
    public void Generated_ids_have_the_form_of_their_kind()
    {
        Kinds.Where(kind => kind != VSwitchCursors.Kind)
            .Select(kind => (kind.GeneratedIds.Prefix, kind.GeneratedIds.Length)).Should().Equal(
                ("rg-acfm", 11), ("vpc-", 21), ("vsw-", 21), ("vcr-", 21), ("sg-", 20), ("sgr-", 20), ("pl-", 20),
                ("i-", 20), ("d-", 20),
                ("eni-", 20), ("eni-perm-", 17), ("eip-", 21), ("ssh-", 20),
                ("vtb-", 21), ("rte-", 21), ("lt-", 20));
        MessageOf(() => VSwitchCursors.Kind.GeneratedIds)
            .Should().Be("The kind allocationCursors has no generated ids.");
    }

    [Fact]
    public void Some_kinds_have_tags_and_resource_groups()
    {
        Kinds.Where(kind => kind.HasTags).Select(kind => kind.Name).Should().Equal(
            "resourceGroups", "vpcs", "vSwitches", "cidrReservations", "securityGroups", "prefixLists", "instances",
            "disks", "networkInterfaces", "eips", "keyPairs", "routeTables", "launchTemplates");
        Kinds.Where(kind => kind.HasResourceGroup).Select(kind => kind.Name).Should().Equal(
            "vpcs", "vSwitches", "securityGroups", "prefixLists", "instances", "disks", "networkInterfaces", "eips",
            "keyPairs", "launchTemplates");
        Vpc.Kind.ResourceGroupOf(Given.Vpc with { ResourceGroupId = "rg-1" }).Should().Be("rg-1");
        NetworkInterfacePermission.Kind.ResourceGroupOf(
            new NetworkInterfacePermission(new("eni-perm-1"), Given.MyEni, Given.Owner)).Should().BeNull();
        MessageOf(() => VSwitchCursors.Kind.RequiredTags).Should().Be("The kind allocationCursors has no tags.");
        MessageOf(() => ResourceGroup.Kind.RequiredResourceGroup)
            .Should().Be("The kind resourceGroups has no resource groups.");
        Vpc.Kind.RequiredTags.Should().BeSameAs(Vpc.Kind.Tags);
        Vpc.Kind.RequiredResourceGroup.Should().BeSameAs(Vpc.Kind.ResourceGroup);
    }

    private static string MessageOf(Func<object> call) =>
        call.Should().Throw<InvalidOperationException>().Which.Message;
}
