using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>Lists in launch templates, which responses contain, and launch templates of state documents.</summary>
public sealed class LaunchTemplateWireTests(TestEmulator emulator)
{
    [Theory]
    [InlineData("DataDisk.2.Size=40")]
    [InlineData("DataDisk.1.Size=&DataDisk.2.Size=40")]
    [InlineData("DataDisk.1.Unknown=40")]
    [InlineData("NetworkInterface.1.SecurityGroupIds.2=sg-mygroup")]
    [InlineData("NetworkInterface.1.SecurityGroupIds.1=&NetworkInterface.1.SecurityGroupIds.2=sg-mygroup")]
    [InlineData("NetworkInterface.1.SecurityGroupIds.0=sg-mygroup")]
    [InlineData("NetworkInterface.1.VSwitchId=&NetworkInterface.2.VSwitchId=vsw-myvswitch")]
    [Rule("launch-templates.lists")]
    public async Task A_list_with_a_gap_or_an_unknown_member_is_rejected(string parameters)
    {
        await emulator.RejectsAsync(
            client => client.CallAsync("CreateLaunchTemplate", $"LaunchTemplateName=new&{parameters}"),
            "InvalidParameter",
            400,
            "provided is(are) invalid");
        await emulator.RejectsAsync(
            client => client.CallAsync("CreateLaunchTemplateVersion", $"LaunchTemplateName=mytemplate&{parameters}"),
            "InvalidParameter",
            400,
            "provided is(are) invalid");
    }

    [Theory]
    [InlineData(""" "number":0 """, "versions/0/number")]
    [InlineData(""" "number":1},{"number":1 """, "versions")]
    [InlineData(""" "parameters":{"DataDisk":"40"} """, "versions/0/parameters")]
    [InlineData(""" "parameters":{"DataDisk.2.Size":"40"} """, "versions/0/parameters")]
    [InlineData(""" "parameters":{"NetworkInterface.1.SecurityGroupIds.2":"sg-mygroup"} """, "versions/0/parameters")]
    [InlineData(""" "parameters":{"Tag.1.Value":"a"} """, "versions/0/parameters")]
    [Rule("launch-templates.document")]
    public async Task Invalid_versions_of_a_document_are_reported(string version, string path)
    {
        using var client = emulator.NewClient();
        var response = await client.PutAsync($$"""{"launchTemplates":{"lt-1":{"versions":[{ {{version}} }]} } }""");
        response.Json.GetProperty("problems").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("path").GetString().Should().Be($"/launchTemplates/lt-1/{path}");
    }

    [Fact]
    [Rule("launch-templates.document")]
    public async Task Versions_of_a_document_without_a_number_have_the_number_of_their_position()
    {
        using var client = emulator.NewClient();
        await client.PatchAsync("""{"launchTemplates":{"lt-mytemplate":{"versions":[{},{"number":7},{}]}}}""");
        (await client.StateAsync()).GetProperty("launchTemplates").GetProperty("lt-mytemplate").GetProperty("versions")
            .EnumerateArray().Select(version => version.GetProperty("number").GetInt32()).Should().Equal(1, 3, 7);
    }

    [Fact]
    [Rule("launch-templates.document")]
    public async Task A_template_of_a_document_without_versions_has_one_without_parameters()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"launchTemplates":{"lt-1":{}}}""");
        var versions = (await client.CallAsync("DescribeLaunchTemplateVersions", "LaunchTemplateId=lt-1"))
            .ShouldSucceed().Json.GetProperty("LaunchTemplateVersionSets").GetProperty("LaunchTemplateVersionSet");
        versions.EnumerateArray().Select(version => version.GetProperty("VersionNumber").GetInt32()).Should().Equal(1);
    }

    [Fact]
    [Rule("launch-templates.document")]
    public async Task A_document_can_have_the_highest_version_number()
    {
        using var client = emulator.NewClient();
        await client.PatchAsync(
            """
            {"launchTemplates":{"lt-mytemplate":{"versions":[{"number":2147483646}],"defaultVersion":2147483646}}}
            """);
        (await client.CallAsync("CreateLaunchTemplateVersion", "LaunchTemplateId=lt-mytemplate")).ShouldSucceed()
            .Json.GetProperty("LaunchTemplateVersionNumber").GetInt32().Should().Be(int.MaxValue);
        (await client.CallAsync("CreateLaunchTemplateVersion", "LaunchTemplateId=lt-mytemplate"))
            .ShouldFail("LaunchTemplateVersionLimitExceed", 403);
        await client.PutBackAsync();
    }
}
