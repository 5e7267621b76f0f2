using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// Replays the requests of Terraform's provider for <c>alicloud_ecs_key_pair</c> and its attachment. The provider
/// identifies a key pair by its name in all requests.
/// </summary>
public sealed class KeyPairTerraformTests(TestEmulator emulator)
{
    [Fact]
    [Rule("clients.terraform-key-pair")]
    public async Task A_key_pair_is_created_read_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        var created = await SendAsync(client, "CreateKeyPair", "KeyPairName=tf-key&Tag.1.Key=Created&Tag.1.Value=TF");
        created.Json.GetProperty("KeyPairName").GetString().Should().Be("tf-key");
        created.Json.GetProperty("PrivateKeyBody").GetString().Should().NotBeEmpty();
        var read = await ReadAsync(client);
        read.GetProperty("KeyPairFingerPrint").GetString()
            .Should().Be(created.Json.GetProperty("KeyPairFingerPrint").GetString());
        (await TagsAsync(client)).Should().Equal("Created=TF");

        await SendAsync(client, "UntagResources", "ResourceType=keypair&ResourceId.1=tf-key&TagKey.1=Created");
        await SendAsync(
            client, "TagResources", "ResourceType=keypair&ResourceId.1=tf-key&Tag.1.Key=For&Tag.1.Value=KeyPair");
        await SendAsync(
            client, "JoinResourceGroup", "ResourceType=keypair&ResourceId=tf-key&ResourceGroupId=rg-mygroup");
        (await ReadAsync(client)).GetProperty("ResourceGroupId").GetString().Should().Be("rg-mygroup");
        (await TagsAsync(client)).Should().Equal("For=KeyPair");

        await SendAsync(client, "DeleteKeyPairs", "KeyPairNames=[\"tf-key\"]");
        (await ListAsync(client)).EnumerateArray().Should().BeEmpty();
    }

    /// <summary>The key of the provider's examples is incomplete.</summary>
    [Fact]
    [Rule("clients.terraform-key-pair")]
    public async Task A_public_key_is_imported_and_attached_to_an_instance()
    {
        using var client = emulator.NewClient();
        await SendAsync(
            client,
            "ImportKeyPair",
            "KeyPairName=tf-key&PublicKeyBody=ssh-rsa%20AAAAB3Nza12345678qwertyuudsfsg&ResourceGroupId=rg-mygroup");
        await ReadAsync(client);

        const string Attachment = "KeyPairName=tf-key&InstanceIds=[\"i-myinstance\"]";
        await SendAsync(client, "AttachKeyPair", Attachment);
        (await KeyPairOfInstanceAsync(client)).Should().Be("tf-key");
        await SendAsync(client, "RebootInstance", "InstanceId=i-myinstance&ForceStop=true");
        await SendAsync(client, "DetachKeyPair", Attachment);
        (await KeyPairOfInstanceAsync(client)).Should().BeEmpty();
        await SendAsync(client, "DeleteKeyPairs", "KeyPairNames=[\"tf-key\"]");
    }

    private static async Task<string?> KeyPairOfInstanceAsync(EmulatorClient client) =>
        (await SendAsync(client, "DescribeInstances", "InstanceIds=[\"i-myinstance\"]")).Json
            .GetProperty("Instances").GetProperty("Instance")[0].GetProperty("KeyPairName").GetString();

    private static async Task<JsonElement> ReadAsync(EmulatorClient client)
    {
        var pair = (await ListAsync(client)).EnumerateArray().Should().ContainSingle().Subject;
        pair.GetProperty("KeyPairName").GetString().Should().Be("tf-key");
        return pair;
    }

    private static async Task<JsonElement> ListAsync(EmulatorClient client) =>
        (await SendAsync(client, "DescribeKeyPairs", "KeyPairName=tf-key&PageNumber=1&PageSize=50")).Json
            .GetProperty("KeyPairs").GetProperty("KeyPair");

    private static async Task<IEnumerable<string>> TagsAsync(EmulatorClient client) =>
        (await SendAsync(client, "ListTagResources", "ResourceType=keypair&ResourceId.1=tf-key")).Json
            .GetProperty("TagResources").GetProperty("TagResource").EnumerateArray()
            .Select(tag => $"{tag.GetProperty("TagKey").GetString()}={tag.GetProperty("TagValue").GetString()}");

    private static async Task<EmulatorResponse> SendAsync(EmulatorClient client, string action, string form) =>
        (await client.PostAsync(
        $"/?Action={action}&Version=2014-05-26&Format=JSON&AccessKeyId={client.Account}"
            + $"&SignatureNonce={Guid.NewGuid():N}",
        $"RegionId=cn-hangzhou&{form}")).ShouldSucceed();
}
