using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>The attributes of an instance that can be changed: each change is shown, and kept in the state document.</summary>
public sealed class InstanceAttributeTests(TestEmulator emulator)
{
    private const string Mine = "InstanceId=i-myinstance";
    private const string Ids = "InstanceIds=['i-myinstance']";

    [Fact]
    [Rule("instances.metadata-options")]
    public async Task Metadata_options_are_changed_and_shown()
    {
        using var caller = emulator.NewCaller();
        (await caller.CallAsync(
            "ModifyInstanceMetadataOptions", $"{Mine}&HttpEndpoint=enabled&HttpTokens=required&HttpPutResponseHopLimit=2")).Done();
        (await caller.CallAsync(
            "ModifyInstanceMetadataOptions", $"{Mine}&HttpEndpoint=disabled&InstanceMetadataTags=enabled")).Done();
        await PutBackAsync(caller);
        (await InstanceAsync(caller)).GetProperty("MetadataOptions").GetRawText().Should().Be(
            """{"HttpEndpoint":"disabled","HttpTokens":"required","HttpPutResponseHopLimit":2,"InstanceMetadataTags":"enabled"}""");
    }

    [Fact]
    [Rule("instances.maintenance")]
    public async Task Maintenance_attributes_are_changed_and_shown()
    {
        using var caller = emulator.NewCaller();
        const string Modify = "ModifyInstanceMaintenanceAttributes";
        (await caller.CallAsync(
            Modify, "InstanceId.1=i-myinstance&MaintenanceWindow.1.StartTime=22:00:00&MaintenanceWindow.1.EndTime=02:00:00")).Done();
        (await caller.CallAsync(Modify, "InstanceId.1=i-myinstance&ActionOnMaintenance=Stop&NotifyOnMaintenance=true"))
            .Done();
        (await caller.CallAsync(
            Modify, "InstanceId.1=i-myinstance&InstanceId.2=i-nobody&ActionOnMaintenance=AutoRedeploy"))
            .Refused("InvalidInstanceId.NotFound", 404);
        await PutBackAsync(caller);
        var shown = (await caller.CallAsync("DescribeInstanceMaintenanceAttributes", "InstanceId.1=i-myinstance"))
            .Done().Json;
        shown.GetProperty("MaintenanceAttributes").GetProperty("MaintenanceAttribute")[0].GetRawText().Should().Be(
            """
            {"InstanceId":"i-myinstance","NotifyOnMaintenance":true,"MaintenanceWindows":{"MaintenanceWindow":[{"StartTime":"22:00:00","EndTime":"02:00:00"}]},"ActionOnMaintenance":{"Value":"Stop","DefaultValue":"AutoRecover","SupportedValues":{"SupportedValue":["AutoRecover","Stop","AutoRedeploy"]}}}
            """);
    }

    [Fact]
    [Rule("instances.maintenance")]
    public async Task A_document_with_half_a_maintenance_window_is_rejected()
    {
        using var caller = emulator.NewCaller();
        foreach (var window in new[] { "\"windowStartHour\":2", "\"windowStartHour\":2,\"windowEndHour\":2", "\"windowEndHour\":24" })
        {
            var answer =
                await caller.PatchAsync($"{{\"instances\":{{\"i-myinstance\":{{\"maintenance\":{{{window}}}}}}}}}");
            ((int)answer.Status).Should().Be(400, window);
        }
    }

    [Fact]
    [Rule("instances.private-pool")]
    public async Task The_private_pool_is_changed_and_shown()
    {
        using var caller = emulator.NewCaller();
        const string Modify = "ModifyInstanceAttachmentAttributes";
        (await caller.CallAsync(Modify, $"{Mine}&PrivatePoolOptions.MatchCriteria=Target&PrivatePoolOptions.Id=eap-1"))
            .Done();
        await PutBackAsync(caller);
        (await InstanceAsync(caller)).GetProperty("EcsCapacityReservationAttr").GetRawText().Should().Be(
            """{"CapacityReservationId":"eap-1","CapacityReservationPreference":"Target"}""");
        (await caller.CallAsync(Modify, $"{Mine}&PrivatePoolOptions.MatchCriteria=None")).Done();
        (await InstanceAsync(caller)).GetProperty("EcsCapacityReservationAttr").GetRawText().Should().Be(
            """{"CapacityReservationId":"","CapacityReservationPreference":"None"}""");
    }

    [Fact]
    [Rule("instances.charge-type")]
    public async Task A_prepaid_instance_becomes_postpaid_and_can_be_deleted()
    {
        using var caller = emulator.NewCaller();
        var bought =
            (await caller.CallAsync("ModifyInstanceChargeType", $"{Ids}&Period=1&PeriodUnit=Year&ClientToken=a"))
                .Done().Json;
        bought.GetProperty("OrderId").GetString().Should().HaveLength(15);
        bought.GetProperty("FeeOfInstances").GetRawText().Should().Be(
            """{"FeeOfInstance":[{"InstanceId":"i-myinstance","Fee":"0","Currency":"CNY"}]}""");
        await PutBackAsync(caller);
        var prepaid = await InstanceAsync(caller);
        prepaid.GetProperty("InstanceChargeType").GetString().Should().Be("PrePaid");
        prepaid.GetProperty("ExpiredTime").GetString().Should().NotBe("2099-12-31T15:59Z");
        (await caller.CallAsync("DeleteInstance", $"{Mine}&Force=true")).Refused("ChargeTypeViolation", 403);

        // An instance that is paid in this way already keeps its expiry time.
        (await caller.CallAsync("ModifyInstanceChargeType", $"{Ids}&Period=5&PeriodUnit=Year")).Done();
        (await InstanceAsync(caller)).GetProperty("ExpiredTime").GetString()
            .Should().Be(prepaid.GetProperty("ExpiredTime").GetString());

        (await caller.CallAsync("ModifyInstanceChargeType", $"{Ids}&InstanceChargeType=PostPaid")).Done();
        (await InstanceAsync(caller)).GetProperty("ExpiredTime").GetString().Should().Be("2099-12-31T15:59Z");
        (await caller.CallAsync("DeleteInstance", $"{Mine}&Force=true")).Done();
    }

    [Fact]
    [Rule("instances.ram-role")]
    public async Task A_RAM_role_is_attached_and_detached()
    {
        using var caller = emulator.NewCaller();
        var attached =
            await caller.CallAsync(
                "AttachInstanceRamRole", "RamRoleName=myrole&InstanceIds=['i-myinstance','i-nobody']");
        Members(attached).Should().Equal(
            "\"RamRoleName\":\"myrole\"",
            "\"TotalCount\":2",
            "\"FailCount\":1",
            """
            "AttachInstanceRamRoleResults":{"AttachInstanceRamRoleResult":[{"InstanceId":"i-myinstance","Success":true,"Code":"200","Message":"success"},{"InstanceId":"i-nobody","Success":false,"Code":"InvalidInstanceId.NotFound","Message":"The specified InstanceId does not exist."}]}
            """);
        await PutBackAsync(caller);
        (await RoleAsync(caller)).Should().Be("myrole");
        (await caller.CallAsync("AttachInstanceRamRole", $"RamRoleName=myrole&{Ids}")).Done();
        (await caller.CallAsync("AttachInstanceRamRole", $"RamRoleName=other&{Ids}"))
            .Refused("InvalidOperation.RamRoleAttached", 403);
        (await caller.CallAsync("DetachInstanceRamRole", $"RamRoleName=other&{Ids}"))
            .Refused("InvalidRamRole.NotFound", 404);

        (await caller.CallAsync("DetachInstanceRamRole", $"RamRoleName=myrole&{Ids}")).Done();
        (await RoleAsync(caller)).Should().BeEmpty();
        var again = await caller.CallAsync("DetachInstanceRamRole", Ids);
        Members(again).Should().Equal(
            "\"RamRoleName\":\"\"",
            "\"TotalCount\":1",
            "\"FailCount\":0",
            """
            "DetachInstanceRamRoleResults":{"DetachInstanceRamRoleResult":[{"InstanceId":"i-myinstance","Success":true,"Code":"200","Message":"success","InstanceRamRoleSets":{"InstanceRamRoleSet":[{"InstanceId":"i-myinstance","RamRoleName":""}]}}]}
            """);
    }

    [Fact]
    [Rule("instances.key-pair")]
    public async Task A_key_pair_is_attached_and_detached()
    {
        using var caller = emulator.NewCaller();
        (await caller.CallAsync("AttachKeyPair", $"KeyPairName=first&{Ids}")).Done();
        var attached =
            await caller.CallAsync("AttachKeyPair", "KeyPairName=second&InstanceIds=['i-myinstance','i-nobody']");
        Members(attached).Should().Equal(
            "\"KeyPairName\":\"second\"",
            "\"TotalCount\":\"2\"",
            "\"FailCount\":\"1\"",
            """
            "Results":{"Result":[{"InstanceId":"i-myinstance","Success":"true","Code":"200","Message":"successful"},{"InstanceId":"i-nobody","Success":"false","Code":"InvalidInstanceId.NotFound","Message":"The specified InstanceId does not exist."}]}
            """);
        await PutBackAsync(caller);
        (await InstanceAsync(caller)).GetProperty("KeyPairName").GetString().Should().Be("second");
        (await caller.CallAsync("DetachKeyPair", $"KeyPairName=first&{Ids}"))
            .Refused("InvalidKeyPairName.NotFound", 400);
        (await caller.CallAsync("DetachKeyPair", $"KeyPairName=second&{Ids}")).Done();
        (await InstanceAsync(caller)).GetProperty("KeyPairName").GetString().Should().BeEmpty();
        (await caller.CallAsync("DetachKeyPair", $"KeyPairName=second&{Ids}")).Done();
    }

    /// <summary>The members of an answer beside the id of the request.</summary>
    private static IEnumerable<string> Members(Answer answer) =>
        answer.Done()
            .Json.EnumerateObject().Where(member => member.Name != "RequestId").Select(member => member.ToString());

    private static async Task<string?> RoleAsync(Caller caller) =>
        (await caller.CallAsync("DescribeInstanceRamRole", Ids)).Done().Json.GetProperty("InstanceRamRoleSets")
            .GetProperty("InstanceRamRoleSet")[0].GetProperty("RamRoleName").GetString();

    private static async Task<JsonElement> InstanceAsync(Caller caller) =>
        (await caller.CallAsync("DescribeInstances", Ids))
            .Done().Json.GetProperty("Instances").GetProperty("Instance")[0];

    /// <summary>Puts the account's state document back: what is not in it is lost.</summary>
    private static async Task PutBackAsync(Caller caller)
    {
        var state = await caller.StateTextAsync();
        (await caller.PutAsync(state)).Status.Should().Be(System.Net.HttpStatusCode.NoContent);
        (await caller.StateTextAsync()).Should().Be(state);
    }
}
