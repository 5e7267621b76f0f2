using System.Net;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.KeyPairs;

/// <summary>Key pairs over HTTP.</summary>
public sealed class KeyPairTests(TestEmulator emulator)
{
    [Fact]
    [Rule("key-pairs.create")]
    public async Task Only_the_response_of_the_creation_contains_the_private_key()
    {
        using var client = emulator.NewClient();
        var created = (await client.CallAsync("CreateKeyPair", "KeyPairName=new")).ShouldSucceed().Json;
        created.EnumerateObject().Select(member => member.Name).Should().BeEquivalentTo(
            "RequestId", "KeyPairId", "KeyPairName", "KeyPairFingerPrint", "PrivateKeyBody");
        created.GetProperty("PrivateKeyBody").GetString()
            .Should().StartWith("-----BEGIN RSA PRIVATE KEY-----\n").And.EndWith("\n-----END RSA PRIVATE KEY-----");
        (await client.StateTextAsync()).Should().NotContain("PRIVATE");
        await client.PutBackAsync();
    }

    [Fact]
    [Rule("key-pairs.list")]
    public async Task A_listed_key_pair_has_its_public_key_only_if_the_request_asks_for_it()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """{"keyPairs":{"ssh-mykey":{"tags":{"team":"network"},"resourceGroupId":"rg-mygroup"}}}""");
        var listed = (await client.CallAsync("DescribeKeyPairs")).ShouldSucceed();
        listed.Body.Should().EndWith(
            """
            "TotalCount":1,"PageNumber":1,"PageSize":10,"KeyPairs":{"KeyPair":[{"KeyPairName":"mykey",
            "KeyPairFingerPrint":"FINGERPRINT","PublicKey":"","CreationTime":"2026-01-01T00:00Z",
            "ResourceGroupId":"rg-mygroup","Tags":{"Tag":[{"TagKey":"team","TagValue":"network"}]}}]}}
            """.OneLine().Replace("FINGERPRINT", "056d116faa827f17e4a29209cacf9d42", StringComparison.Ordinal));
        (await client.CallAsync("DescribeKeyPairs", "IncludePublicKey=true")).Json
            .GetProperty("KeyPairs").GetProperty("KeyPair")[0].GetProperty("PublicKey").GetString()
            .Should().StartWith("ssh-ed25519 AAAAC3");
    }

    [Fact]
    [Rule("key-pairs.life")]
    public async Task An_instance_gets_a_key_pair_and_the_key_pair_is_deleted_after_it()
    {
        using var client = emulator.NewClient();
        var run = await client.CallAsync(
            "RunInstances",
            "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large&VSwitchId=vsw-myvswitch"
                + "&SecurityGroupId=sg-mygroup&KeyPairName=mykey");
        var instance = run.ShouldSucceed().Json.GetProperty("InstanceIdSets").GetProperty("InstanceIdSet")[0];
        (await client.CallAsync("DescribeInstances", "KeyPairName=mykey")).Json.GetProperty("TotalCount").GetInt32()
            .Should().Be(1);
        (await client.CallAsync("DeleteKeyPairs", "KeyPairNames=[\"mykey\"]"))
            .ShouldFail("InvalidParameter.KeypairAlreadyAttachedInstance", 400);
        (await client.CallAsync("DeleteInstance", $"InstanceId={instance}&Force=true")).ShouldSucceed();
        (await client.CallAsync("DeleteKeyPairs", "KeyPairNames=[\"mykey\"]")).ShouldSucceed();
        (await client.CallAsync("DescribeKeyPairs")).Json.GetProperty("TotalCount").GetInt32().Should().Be(0);
        (await client.StateAsync()).GetProperty("keyPairs").EnumerateObject().Should().BeEmpty();
    }

    [Fact]
    [Rule("key-pairs.document")]
    public async Task A_document_with_two_key_pairs_of_a_name_is_rejected()
    {
        using var client = emulator.NewClient();
        var rejected = await client.PatchAsync("""{"keyPairs":{"ssh-1":{"name":"mykey"}}}""");
        rejected.Status.Should().Be(HttpStatusCode.BadRequest);
        rejected.Body.Should().Contain("Another key pair of cn-hangzhou has the same name mykey.");
        await client.GivenAsync("""{"keyPairs":{"ssh-1":{"name":"mykey","regionId":"cn-beijing"}}}""");
    }

    [Fact]
    [Rule("key-pairs.document")]
    public async Task A_document_can_name_a_key_pair_that_does_not_exist()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"instances":{"i-myinstance":{"keyPairName":"gone"}},"keyPairs":{"ssh-1":{}}}""");
        var pair = (await client.StateAsync()).GetProperty("keyPairs").GetProperty("ssh-1");
        pair.GetProperty("name").GetString().Should().Be("ssh-1");
        pair.GetProperty("fingerPrint").GetString().Should().MatchRegex("^[0-9a-f]{32}$");
        await client.PutBackAsync();
        (await client.CallAsync("DetachKeyPair", "KeyPairName=gone&InstanceIds=['i-myinstance']")).ShouldSucceed();
    }
}
