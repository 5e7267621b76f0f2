using System.Text.Json;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Declarations;

/// <summary>Actions of two products.</summary>
public sealed class AliasTests(TestEmulator emulator)
{
    public static TheoryData<string> Aliases =>
        [.. ActionCatalogue.All.Where(action => action.AlsoIn is not null).Select(action => action.FullName)];

    [Fact]
    [Rule("wire.ecs-has-vpc")]
    public void ECS_has_the_VPC_actions_that_older_clients_call() =>
        ActionCatalogue.All.Where(action => action.AlsoIn == Product.Ecs).Select(action => action.Name)
            .Should().BeEquivalentTo(
            "DescribeVpcs", "CreateVpc", "DeleteVpc", "ModifyVpcAttribute",
            "DescribeVSwitches", "CreateVSwitch", "DeleteVSwitch", "ModifyVSwitchAttribute",
            "DescribeVRouters", "DescribeRouteTables", "AllocateEipAddress", "AssociateEipAddress",
            "UnassociateEipAddress", "ReleaseEipAddress", "ModifyEipAddressAttribute", "DescribeEipAddresses",
            "CreateRouteEntry", "DeleteRouteEntry", "CreateHaVip", "DescribeHaVips", "ModifyHaVipAttribute",
            "AssociateHaVip", "UnassociateHaVip", "DeleteHaVip");

    [Theory, MemberData(nameof(Aliases))]
    [Rule("wire.ecs-has-vpc")]
    public async Task A_request_with_the_version_of_either_product_gets_the_same_response(string name)
    {
        var action = ActionCatalogue.All.Single(candidate => candidate.FullName == name);
        var own = await ReadResponseAsync(action, action.Product.Version);
        var other = await ReadResponseAsync(action, action.AlsoIn!.Version);
        other.Select(member => member.Name).Should().Equal(own.Select(member => member.Name));
        other.Select(member => member.Value.ValueKind).Should().Equal(own.Select(member => member.Value.ValueKind));
    }

    private async Task<IReadOnlyList<JsonProperty>> ReadResponseAsync(ApiAction action, string version)
    {
        using var client = emulator.NewClient();
        var sample = action.Parameters.Where(parameter => parameter.Example is not null)
            .Select(parameter => $"{parameter.SampleName}={parameter.Example}");
        var response = await client.GetAsync(
            $"/?Action={action.Name}&Version={version}&Format=JSON&AccessKeyId={client.Account}"
            + $"&{string.Join('&', sample)}");
        return [.. response.ShouldSucceed().Json.EnumerateObject()];
    }
}
