namespace Ecs.Emulator.Domain.Tests.Tables;

/// <summary>The kinds of resources.</summary>
public sealed class ResourceKindTests
{
    [Fact]
    public void Each_kind_has_its_name_ids_and_type() =>
        AccountState.AllTables.Select(table => table.Kind)
            .Select(kind => (kind.Name, kind.IdPrefix, kind.IdLength, kind.Type?.Product, kind.Type?.Name))
            .Should().Equal(
                ("resourceGroups", "rg-acfm", 11, null, null),
                ("vpcs", "vpc-", 21, "vpc", "vpc"),
                ("vSwitches", "vsw-", 21, "vpc", "vswitch"),
                ("allocationCursors", "vsw-", 21, null, null),
                ("securityGroups", "sg-", 20, "ecs", "securitygroup"),
                ("instances", "i-", 20, "ecs", "instance"),
                ("networkInterfaces", "eni-", 20, "ecs", "eni"),
                ("networkInterfacePermissions", "eni-perm-", 17, null, null));

    [Fact]
    public void Some_kinds_have_tags_and_resource_groups()
    {
        AccountState.AllTables.Where(table => table.Kind.HasTags).Select(table => table.Kind.Name).Should().Equal(
            "resourceGroups", "vpcs", "vSwitches", "securityGroups", "instances", "networkInterfaces");
        AccountState.AllTables.Where(table => table.Kind.HasResourceGroup).Select(table => table.Kind.Name)
            .Should().Equal("vpcs", "vSwitches", "securityGroups", "instances", "networkInterfaces");
        Vpc.Kind.ResourceGroupOf(Given.Vpc with { ResourceGroupId = "rg-1" }).Should().Be("rg-1");
        NetworkInterfacePermission.Kind.ResourceGroupOf(
            new NetworkInterfacePermission(new("eni-perm-1"), Given.MyEni, Given.Owner)).Should().BeNull();
    }
}
