using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Declarations;

/// <summary>The maximum page sizes of lists.</summary>
public sealed class PageSizeTests(TestEmulator emulator)
{
    [Theory]
    [InlineData("DescribeSecurityGroups", 100)]
    [InlineData("DescribeInstances", 100)]
    [InlineData("DescribeInstanceStatus", 50)]
    [InlineData("DescribeInstanceRamRole", 50)]
    [InlineData("DescribeInstanceMaintenanceAttributes", 100)]
    [InlineData("DescribeInstanceAutoRenewAttribute&InstanceId=i-myinstance", 100)]
    [InlineData("DescribeImages", 100)]
    [InlineData("DescribeDisks", 100)]
    [InlineData("DescribeTags", 100)]
    [InlineData("DescribeNetworkInterfaces", 1_000)]
    [InlineData("DescribeNetworkInterfacePermissions&NetworkInterfaceId=eni-myeni", 100)]
    [InlineData("DescribeKeyPairs", 50)]
    [InlineData("DescribeLaunchTemplates", 50)]
    [InlineData("DescribeLaunchTemplateVersions&LaunchTemplateId=lt-mytemplate", 50)]
    [InlineData("DescribeVpcs", 50)]
    [InlineData("DescribeVSwitches", 50)]
    [InlineData("DescribeVRouters", 50)]
    [InlineData("DescribeRouteTables", 50)]
    [InlineData("DescribeRouteTableList", 50)]
    [InlineData("DescribeEipAddresses", 100)]
    [InlineData("DescribeIpv6Gateways", 50)]
    [InlineData("DescribeIpv6Addresses", 50)]
    [InlineData("DescribeNatGateways", 50)]
    [InlineData("DescribeSnatTableEntries&SnatTableId=stb-mygateway", 50)]
    [InlineData("DescribeForwardTableEntries&ForwardTableId=ftb-mygateway", 50)]
    [InlineData("DescribeHaVips", 50)]
    [InlineData("DescribeNetworkAcls", 50)]
    [InlineData("ListResourceGroups", 100)]
    [Rule("listings.page-size")]
    public async Task A_page_size_above_the_documented_maximum_is_rejected(string action, int maximum)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync(action, $"PageSize={maximum}")).ShouldSucceed();
        (await client.CallAsync(action, $"PageSize={maximum + 1}")).ShouldFail("InvalidParameter", 400);
    }
}
