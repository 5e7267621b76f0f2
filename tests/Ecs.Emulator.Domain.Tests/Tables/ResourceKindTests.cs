namespace Ecs.Emulator.Domain.Tests.Tables;

/// <summary>The kinds of resources.</summary>
public sealed class ResourceKindTests
{
    private static readonly IEnumerable<ResourceKind> Kinds = AccountState.AllTables.Select(table => table.Kind);

    /// <summary>The name, the type, the form of generated ids, and whether it has tags and a resource group.</summary>
    [Fact]
    public void Each_kind_has_its_features() => Kinds.Select(Describe).Should().BeEquivalentTo(
        "resourceGroups: rg-acfm11 tags",
        "vpcs: vpc vpc, vpc-21 tags group",
        "vSwitches: vpc vswitch, vsw-21 tags group",
        "allocationCursors:",
        "cidrReservations: vcr-21 tags",
        "securityGroups: ecs securitygroup, sg-20 tags group",
        "securityGroupRules: sgr-20",
        "prefixLists: vpc prefixlist, pl-20 tags group",
        "instances: ecs instance, i-20 tags group",
        "disks: ecs disk, d-20 tags group",
        "networkInterfaces: ecs eni, eni-20 tags group",
        "networkInterfacePermissions: eni-perm-17",
        "natGateways: vpc natgateway, ngw-21 tags group",
        "snatEntries: snat-21",
        "forwardEntries: fwd-21",
        "eips: vpc eip, eip-21 tags group",
        "haVips: vpc havip, havip-21 tags group",
        "keyPairs: ecs keypair, ssh-20 tags group",
        "routeTables: vpc routetable, vtb-21 tags",
        "routeEntries: rte-21",
        "launchTemplates: ecs launchtemplate, lt-20 tags group",
        "ipv6Gateways: vpc ipv6gateway, ipv6gw-21 tags group",
        "ipv6Addresses: vpc ipv6address, ipv6-21 tags group",
        "ipv6InternetBandwidths: ipv6bw-21",
        "networkAcls: vpc networkacl, nacl-21 tags",
        "dhcpOptionsSets: vpc dhcpoptionsset, dopt-21 tags group");

    [Fact]
    public void A_feature_that_a_kind_lacks_is_an_error_that_names_the_kind()
    {
        MessageOf(() => VSwitchCursors.Kind.GeneratedIds)
            .Should().Be("The kind allocationCursors has no generated ids.");
        Vpc.Kind.ResourceGroupOf(Given.Vpc with { ResourceGroupId = "rg-1" }).Should().Be("rg-1");
        NetworkInterfacePermission.Kind.ResourceGroupOf(
            new NetworkInterfacePermission(new("eni-perm-1"), Given.MyEni, Given.Owner)).Should().BeNull();
        MessageOf(() => VSwitchCursors.Kind.RequiredTags).Should().Be("The kind allocationCursors has no tags.");
        MessageOf(() => ResourceGroup.Kind.RequiredResourceGroup)
            .Should().Be("The kind resourceGroups has no resource groups.");
        Vpc.Kind.RequiredTags.Should().BeSameAs(Vpc.Kind.Tags);
        Vpc.Kind.RequiredResourceGroup.Should().BeSameAs(Vpc.Kind.ResourceGroup);
    }

    private static string Describe(ResourceKind kind) => $"{kind.Name}:"
        + (kind.Type is { } type ? $" {type.Product} {type.Name}," : "")
        + (kind == VSwitchCursors.Kind ? "" : $" {kind.GeneratedIds.Prefix}{kind.GeneratedIds.Length}")
        + (kind.HasTags ? " tags" : "")
        + (kind.HasResourceGroup ? " group" : "");

    private static string MessageOf(Func<object> call) =>
        call.Should().Throw<InvalidOperationException>().Which.Message;
}
