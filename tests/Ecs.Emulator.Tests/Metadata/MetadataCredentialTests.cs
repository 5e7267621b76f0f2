using System.Net;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Metadata;

/// <summary>The temporary key of the RAM role of an instance.</summary>
public sealed class MetadataCredentialTests : IAsyncLifetime
{
    private const string Folder = "ram/security-credentials/";

    private LibraryHost host = null!;

    public async ValueTask InitializeAsync() =>
        host = await LibraryHost.StartAsync(options => options.VerifySignatures = true);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    [Rule("metadata.credentials")]
    public async Task An_instance_with_a_role_has_a_key_with_which_signed_calls_succeed_until_it_expires()
    {
        using var client = host.NewClient();
        await client.PostAsync("/_emulator/clock", """{"freezeAt":"2026-11-23T01:20:30Z"}""");
        await client.GivenAsync("""{"instances":{"i-myinstance":{"ramRoleName":"EcsRole"}}}""");
        (await client.ItemAsync("i-myinstance", "ram/")).Should().Be("security-credentials/");
        (await client.ItemAsync("i-myinstance", Folder)).Should().Be("EcsRole");
        var key = await KeyAsync(client);
        key.Keys.Should().Equal(
            "AccessKeyId", "AccessKeySecret", "Expiration", "SecurityToken", "LastUpdated", "Code");
        key["AccessKeyId"].Should().StartWith("STS.");
        key["LastUpdated"].Should().Be("2026-11-23T01:00:00Z");
        key["Expiration"].Should().Be("2026-11-23T07:00:00Z");
        key["Code"].Should().Be("Success");

        (await CallAsync(key, "2026-11-23T01:20:30Z")).ShouldSucceed().Assigned.Should().HaveCount(1);
        (await client.StateTextAsync()).Should().Contain("172.17.0.1\"", "the call belongs to the account");

        await client.PostAsync("/_emulator/clock", """{"freezeAt":"2026-11-23T07:00:00Z"}""");
        (await CallAsync(key, "2026-11-23T07:00:00Z")).Code.Should().Be("InvalidSecurityToken.Expired");
        var next = await KeyAsync(client);
        next["AccessKeyId"].Should().NotBe(key["AccessKeyId"]);
        (await CallAsync(next, "2026-11-23T07:00:00Z")).ShouldSucceed();
    }

    [Theory]
    [InlineData("i-mysecond", Folder)]
    [InlineData("i-mysecond", "ram/")]
    [InlineData("i-myinstance", $"{Folder}Other")]
    [InlineData("i-myinstance", $"{Folder}EcsRole/")]
    [Rule("metadata.credentials")]
    public async Task There_is_no_key_of_another_role_and_none_without_a_role(string instance, string path)
    {
        using var client = host.NewClient();
        await client.GivenAsync("""{"instances":{"i-myinstance":{"ramRoleName":"EcsRole"}}}""");
        (await client.MetadataAsync(instance, $"meta-data/{path}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await client.ItemAsync("i-mysecond", "")).Split('\n').Should().NotContain("ram/");
    }

    [Fact]
    [Rule("metadata.credentials")]
    public async Task The_key_is_not_in_the_document_of_all_metadata()
    {
        using var client = host.NewClient();
        await client.GivenAsync("""{"instances":{"i-myinstance":{"ramRoleName":"EcsRole"}}}""");
        (await client.ItemAsync("i-myinstance", "all")).Should().NotContain("EcsRole").And.NotContain("\"ram\"");
    }

    private static async Task<Dictionary<string, string>> KeyAsync(EmulatorClient client)
    {
        var document = (await client.MetadataAsync("i-myinstance", $"meta-data/{Folder}EcsRole")).Json;
        return document.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!);
    }

    private Task<EmulatorResponse> CallAsync(Dictionary<string, string> key, string time) =>
        new SigningClient(host.Address, key["AccessKeyId"], key["AccessKeySecret"])
        {
            SecurityToken = key["SecurityToken"],
            Time = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture),
        }.V1Async(
            "AssignPrivateIpAddresses", ("NetworkInterfaceId", "eni-myeni"), ("SecondaryPrivateIpAddressCount", "1"));
}
