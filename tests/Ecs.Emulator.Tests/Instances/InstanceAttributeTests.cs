using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>
/// Attributes of an instance that can be modified. Each change is returned and contained in the state document.
/// </summary>
public sealed class InstanceAttributeTests(TestEmulator emulator)
{
    private const string Mine = "InstanceId=i-myinstance";
    private const string Ids = "InstanceIds=['i-myinstance']";

    [Fact]
    [Rule("instances.metadata-options")]
    public async Task Metadata_options_can_be_modified_and_queried()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync(
            "ModifyInstanceMetadataOptions", $"{Mine}&HttpEndpoint=enabled&HttpTokens=required"
                + "&HttpPutResponseHopLimit=2")).ShouldSucceed();
        (await client.CallAsync(
            "ModifyInstanceMetadataOptions", $"{Mine}&HttpEndpoint=disabled&InstanceMetadataTags=enabled"))
                .ShouldSucceed();
        await client.PutBackAsync();
        (await InstanceAsync(client)).GetProperty("MetadataOptions").GetRawText().Should().Be(
            """
            {"HttpEndpoint":"disabled","HttpTokens":"required","HttpPutResponseHopLimit":2,
             "InstanceMetadataTags":"enabled"}
            """.OneLine());
    }

    [Fact]
    [Rule("instances.maintenance")]
    public async Task Maintenance_attributes_can_be_modified_and_queried()
    {
        using var client = emulator.NewClient();
        const string Modify = "ModifyInstanceMaintenanceAttributes";
        (await client.CallAsync(
            Modify, "InstanceId.1=i-myinstance&MaintenanceWindow.1.StartTime=22:00:00"
                + "&MaintenanceWindow.1.EndTime=02:00:00"))
                .ShouldSucceed();
        (await client.CallAsync(Modify, "InstanceId.1=i-myinstance&ActionOnMaintenance=Stop&NotifyOnMaintenance=true"))
            .ShouldSucceed();
        (await client.CallAsync(
            Modify, "InstanceId.1=i-myinstance&InstanceId.2=i-unknown&ActionOnMaintenance=AutoRedeploy"))
            .ShouldFail("InvalidInstanceId.NotFound", 404);
        await client.PutBackAsync();
        var shown = (await client.CallAsync("DescribeInstanceMaintenanceAttributes", "InstanceId.1=i-myinstance"))
            .ShouldSucceed().Json;
        shown.GetProperty("MaintenanceAttributes").GetProperty("MaintenanceAttribute")[0].GetRawText().Should().Be(
            """
            {"InstanceId":"i-myinstance","NotifyOnMaintenance":true,"MaintenanceWindows":{"MaintenanceWindow":[{
             "StartTime":"22:00:00","EndTime":"02:00:00"}]},"ActionOnMaintenance":{"Value":"Stop",
             "DefaultValue":"AutoRecover","SupportedValues":{"SupportedValue":["AutoRecover","Stop","AutoRedeploy"]}}}
            """.OneLine());
    }

    [Fact]
    [Rule("instances.maintenance")]
    public async Task A_document_with_an_incomplete_maintenance_window_is_rejected()
    {
        using var client = emulator.NewClient();
        foreach (var window in new[]
            { "\"windowStartHour\":2", "\"windowStartHour\":2,\"windowEndHour\":2", "\"windowEndHour\":24" })
        {
            var response =
                await client.PatchAsync($"{{\"instances\":{{\"i-myinstance\":{{\"maintenance\":{{{window}}}}}}}}}");
            ((int)response.Status).Should().Be(400, window);
        }
    }

    [Fact]
    [Rule("instances.private-pool")]
    public async Task The_private_pool_can_be_modified_and_queried()
    {
        using var client = emulator.NewClient();
        const string Modify = "ModifyInstanceAttachmentAttributes";
        (await client.CallAsync(Modify, $"{Mine}&PrivatePoolOptions.MatchCriteria=Target&PrivatePoolOptions.Id=eap-1"))
            .ShouldSucceed();
        await client.PutBackAsync();
        (await InstanceAsync(client)).GetProperty("EcsCapacityReservationAttr").GetRawText().Should().Be(
            """{"CapacityReservationId":"eap-1","CapacityReservationPreference":"Target"}""");
        (await client.CallAsync(Modify, $"{Mine}&PrivatePoolOptions.MatchCriteria=None")).ShouldSucceed();
        (await InstanceAsync(client)).GetProperty("EcsCapacityReservationAttr").GetRawText().Should().Be(
            """{"CapacityReservationId":"","CapacityReservationPreference":"None"}""");
    }

    [Fact]
    [Rule("instances.charge-type")]
    public async Task A_prepaid_instance_becomes_postpaid_and_can_be_deleted()
    {
        using var client = emulator.NewClient();
        var bought =
            (await client.CallAsync("ModifyInstanceChargeType", $"{Ids}&Period=1&PeriodUnit=Year&ClientToken=a"))
                .ShouldSucceed().Json;
        bought.GetProperty("OrderId").GetString().Should().HaveLength(15);
        bought.GetProperty("FeeOfInstances").GetRawText().Should().Be(
            """{"FeeOfInstance":[{"InstanceId":"i-myinstance","Fee":"0","Currency":"CNY"}]}""");
        await client.PutBackAsync();
        var prepaid = await InstanceAsync(client);
        prepaid.GetProperty("InstanceChargeType").GetString().Should().Be("PrePaid");
        prepaid.GetProperty("ExpiredTime").GetString().Should().NotBe("2099-12-31T15:59Z");
        (await client.CallAsync("DeleteInstance", $"{Mine}&Force=true")).ShouldFail("ChargeTypeViolation", 403);

        // An instance that already has this billing method keeps its expiration time.
        (await client.CallAsync("ModifyInstanceChargeType", $"{Ids}&Period=5&PeriodUnit=Year")).ShouldSucceed();
        (await InstanceAsync(client)).GetProperty("ExpiredTime").GetString()
            .Should().Be(prepaid.GetProperty("ExpiredTime").GetString());

        (await client.CallAsync("ModifyInstanceChargeType", $"{Ids}&InstanceChargeType=PostPaid")).ShouldSucceed();
        (await InstanceAsync(client)).GetProperty("ExpiredTime").GetString().Should().Be("2099-12-31T15:59Z");
        (await client.CallAsync("DeleteInstance", $"{Mine}&Force=true")).ShouldSucceed();
    }

    [Fact]
    [Rule("instances.ram-role")]
    public async Task A_RAM_role_is_attached_and_detached()
    {
        using var client = emulator.NewClient();
        var attached =
            await client.CallAsync(
                "AttachInstanceRamRole", "RamRoleName=myrole&InstanceIds=['i-myinstance','i-unknown']");
        Members(attached).Should().Equal(
            "\"RamRoleName\":\"myrole\"",
            "\"TotalCount\":2",
            "\"FailCount\":1",
            """
            "AttachInstanceRamRoleResults":{"AttachInstanceRamRoleResult":[{"InstanceId":"i-myinstance","Success":true,
             "Code":"200","Message":"success"},{"InstanceId":"i-unknown","Success":false,
             "Code":"InvalidInstanceId.NotFound","Message":"The specified InstanceId does not exist."}]}
            """.OneLine());
        await client.PutBackAsync();
        (await RoleAsync(client)).Should().Be("myrole");
        (await client.CallAsync("AttachInstanceRamRole", $"RamRoleName=myrole&{Ids}")).ShouldSucceed();
        (await client.CallAsync("AttachInstanceRamRole", $"RamRoleName=other&{Ids}"))
            .ShouldFail("InvalidOperation.RamRoleAttached", 403);
        (await client.CallAsync("DetachInstanceRamRole", $"RamRoleName=other&{Ids}"))
            .ShouldFail("InvalidRamRole.NotFound", 404);

        (await client.CallAsync("DetachInstanceRamRole", $"RamRoleName=myrole&{Ids}")).ShouldSucceed();
        (await RoleAsync(client)).Should().BeEmpty();
        var again = await client.CallAsync("DetachInstanceRamRole", Ids);
        Members(again).Should().Equal(
            "\"RamRoleName\":\"\"",
            "\"TotalCount\":1",
            "\"FailCount\":0",
            """
            "DetachInstanceRamRoleResults":{"DetachInstanceRamRoleResult":[{"InstanceId":"i-myinstance","Success":true,
             "Code":"200","Message":"success","InstanceRamRoleSets":{"InstanceRamRoleSet":[{
             "InstanceId":"i-myinstance","RamRoleName":""}]}}]}
            """.OneLine());
    }

    [Fact]
    [Rule("instances.key-pair")]
    public async Task A_key_pair_is_attached_and_detached()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"keyPairs":{"ssh-1":{"name":"first"},"ssh-2":{"name":"second"}}}""");
        (await client.CallAsync("AttachKeyPair", $"KeyPairName=first&{Ids}")).ShouldSucceed();
        var attached =
            await client.CallAsync("AttachKeyPair", "KeyPairName=second&InstanceIds=['i-myinstance','i-unknown']");
        Members(attached).Should().Equal(
            "\"KeyPairName\":\"second\"",
            "\"TotalCount\":\"2\"",
            "\"FailCount\":\"1\"",
            """
            "Results":{"Result":[{"InstanceId":"i-myinstance","Success":"true","Code":"200","Message":"successful"},
             {"InstanceId":"i-unknown","Success":"false","Code":"InvalidInstanceId.NotFound",
             "Message":"The specified InstanceId does not exist."}]}
            """.OneLine());
        await client.PutBackAsync();
        (await InstanceAsync(client)).GetProperty("KeyPairName").GetString().Should().Be("second");
        (await client.CallAsync("DetachKeyPair", $"KeyPairName=first&{Ids}"))
            .ShouldFail("InvalidKeyPairName.NotFound", 400);
        (await client.CallAsync("DetachKeyPair", $"KeyPairName=second&{Ids}")).ShouldSucceed();
        (await InstanceAsync(client)).GetProperty("KeyPairName").GetString().Should().BeEmpty();
        (await client.CallAsync("DetachKeyPair", $"KeyPairName=second&{Ids}")).ShouldSucceed();
    }

    /// <summary>The members of a response without the request id.</summary>
    private static IEnumerable<string> Members(EmulatorResponse response) =>
        response.ShouldSucceed()
            .Json.EnumerateObject().Where(member => member.Name != "RequestId").Select(member => member.ToString());

    private static async Task<string?> RoleAsync(EmulatorClient client) =>
        (await client.CallAsync("DescribeInstanceRamRole", Ids)).ShouldSucceed().Json.GetProperty("InstanceRamRoleSets")
            .GetProperty("InstanceRamRoleSet")[0].GetProperty("RamRoleName").GetString();

    private static async Task<JsonElement> InstanceAsync(EmulatorClient client) =>
        (await client.CallAsync("DescribeInstances", Ids))
            .ShouldSucceed().Json.GetProperty("Instances").GetProperty("Instance")[0];
}
