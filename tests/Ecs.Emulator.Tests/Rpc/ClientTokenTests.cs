using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Rpc;

/// <summary>Calls that are repeated with a client token.</summary>
public sealed class ClientTokenTests(TestEmulator emulator)
{
    [Fact]
    [Rule("token.same-response")]
    public async Task The_same_token_with_the_same_parameters_gets_the_first_response_and_assigns_once()
    {
        using var client = emulator.NewClient();
        var first = await client.AssignAsync(
            "SecondaryPrivateIpAddressCount=2&ClientToken=t&SignatureNonce=1&Timestamp=a");
        var second = await client.GetAsync(
            "/?SecondaryPrivateIpAddressCount=2&Timestamp=b&ClientToken=t&RegionId=cn-hangzhou"
                + "&Action=AssignPrivateIpAddresses"
            + $"&SignatureNonce=2&AccessKeyId={client.Account}&NetworkInterfaceId=eni-myeni&Format=JSON");

        second.ShouldSucceed().Assigned.Should().Equal(first.ShouldSucceed().Assigned);
        second.Headers["x-acs-request-id"].Should().NotBe(first.Headers["x-acs-request-id"]);
        (await HeldAsync(client)).Should().Be(2);
    }

    [Fact]
    [Rule("token.same-response")]
    public async Task Parallel_calls_with_one_token_assign_once()
    {
        using var client = emulator.NewClient();
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            client.AssignAsync("SecondaryPrivateIpAddressCount=2&ClientToken=t")));
        responses.Select(response => string.Join(',', response.ShouldSucceed().Assigned)).Distinct()
            .Should().ContainSingle();
        (await HeldAsync(client)).Should().Be(2);
    }

    [Theory]
    [InlineData("SecondaryPrivateIpAddressCount=1")]
    [InlineData("PrivateIpAddress.1=172.17.0.100")]
    [InlineData("SecondaryPrivateIpAddressCount=2&PrivateIpAddress.1=172.17.0.1&PrivateIpAddress.2=172.17.0.2")]
    [Rule("token.mismatch")]
    public async Task The_same_token_with_other_parameters_is_rejected(string other)
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=2&ClientToken=t")).ShouldSucceed();
        (await client.AssignAsync($"{other}&ClientToken=t")).ShouldFail("IdempotentParameterMismatch", 400)
            .Message.Should().Be(
            "Request uses a client token in a previous request but is not identical to that request.");
        (await HeldAsync(client)).Should().Be(2);
    }

    [Fact]
    [Rule("token.case")]
    public async Task Tokens_are_case_sensitive()
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=1&ClientToken=t")).ShouldSucceed();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=1&ClientToken=T")).ShouldSucceed();
        (await HeldAsync(client)).Should().Be(2);
    }

    [Fact]
    [Rule("token.only-successes")]
    public async Task A_call_that_failed_can_be_tried_again_with_its_token()
    {
        using var client = emulator.NewClient();
        const string Query = "SecondaryPrivateIpAddressCount=2&ClientToken=t";
        await client.GivenAsync("""{"networkInterfaces":{"eni-myeni":{"status":"Attaching"}}}""");
        (await client.AssignAsync(Query)).ShouldFail("InvalidOperation.InvalidEniState", 400);
        await client.GivenAsync("""{"networkInterfaces":{"eni-myeni":{"status":"Available"}}}""");
        (await client.AssignAsync(Query)).ShouldSucceed().Assigned.Should().HaveCount(2);
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=1&ClientToken=t"))
            .ShouldFail("IdempotentParameterMismatch", 400);
    }

    [Fact]
    [Rule("token.only-successes")]
    public async Task A_repeated_token_gets_the_first_response_even_if_the_call_would_now_fail()
    {
        using var client = emulator.NewClient();
        const string Query = "SecondaryPrivateIpAddressCount=10&ClientToken=t";
        var first = await client.AssignAsync(Query);
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=1")).ShouldFail("MaxEniPrivateIpsCountExceeded", 403);
        (await client.AssignAsync(Query)).ShouldSucceed().Assigned.Should().Equal(first.ShouldSucceed().Assigned);
    }

    [Fact]
    [Rule("token.reset")]
    public async Task A_reset_and_a_PUT_of_the_state_clear_tokens_and_a_PATCH_does_not()
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=1&ClientToken=t")).ShouldSucceed();
        await client.GivenAsync("""{"networkInterfaces":{"eni-myeni":{"name":"patched"}}}""");
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=2&ClientToken=t"))
            .ShouldFail("IdempotentParameterMismatch", 400);

        await client.ResetAsync();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=2&ClientToken=t")).ShouldSucceed();

        (await client.PutAsync(await client.StateTextAsync())).Status.Should().Be(System.Net.HttpStatusCode.NoContent);
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=3&ClientToken=t")).ShouldSucceed();
    }

    [Fact]
    [Rule("token.length")]
    public async Task A_token_of_more_than_64_characters_is_rejected()
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync($"SecondaryPrivateIpAddressCount=1&ClientToken={new string('t', 64)}"))
            .ShouldSucceed();
        (await client.AssignAsync($"SecondaryPrivateIpAddressCount=1&ClientToken={new string('t', 65)}"))
            .ShouldFail("InvalidParameter", 400);
    }

    private static async Task<int> HeldAsync(EmulatorClient client) =>
        (await client.StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni")
            .GetProperty("privateIpAddresses").GetArrayLength();
}
