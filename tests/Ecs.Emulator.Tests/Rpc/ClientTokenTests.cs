using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Rpc;

/// <summary>Calls that are repeated with a client token.</summary>
public sealed class ClientTokenTests(TestEmulator emulator)
{
    [Fact]
    [Rule("token.same-answer")]
    public async Task The_same_token_with_the_same_parameters_gets_the_first_answer_and_assigns_once()
    {
        using var caller = emulator.NewCaller();
        var first = await caller.AssignAsync("SecondaryPrivateIpAddressCount=2&ClientToken=t&SignatureNonce=1&Timestamp=a");
        var second = await caller.GetAsync(
            "/?SecondaryPrivateIpAddressCount=2&Timestamp=b&ClientToken=t&RegionId=cn-hangzhou&Action=AssignPrivateIpAddresses"
            + $"&SignatureNonce=2&AccessKeyId={caller.Account}&NetworkInterfaceId=eni-myeni&Format=JSON");

        second.Done().Assigned.Should().Equal(first.Done().Assigned);
        second.Headers["x-acs-request-id"].Should().NotBe(first.Headers["x-acs-request-id"]);
        (await HeldAsync(caller)).Should().Be(2);
    }

    [Fact]
    [Rule("token.same-answer")]
    public async Task Parallel_calls_with_one_token_assign_once()
    {
        using var caller = emulator.NewCaller();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            caller.AssignAsync("SecondaryPrivateIpAddressCount=2&ClientToken=t")));
        answers.Select(answer => string.Join(',', answer.Done().Assigned)).Distinct().Should().ContainSingle();
        (await HeldAsync(caller)).Should().Be(2);
    }

    [Theory]
    [InlineData("SecondaryPrivateIpAddressCount=1")]
    [InlineData("PrivateIpAddress.1=172.17.0.100")]
    [InlineData("SecondaryPrivateIpAddressCount=2&PrivateIpAddress.1=172.17.0.1&PrivateIpAddress.2=172.17.0.2")]
    [Rule("token.mismatch")]
    public async Task The_same_token_with_other_parameters_is_refused(string other)
    {
        using var caller = emulator.NewCaller();
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=2&ClientToken=t")).Done();
        (await caller.AssignAsync($"{other}&ClientToken=t")).Refused("IdempotentParameterMismatch", 400).Message.Should().Be(
            "Request uses a client token in a previous request but is not identical to that request.");
        (await HeldAsync(caller)).Should().Be(2);
    }

    [Fact]
    [Rule("token.case")]
    public async Task Tokens_that_differ_in_case_are_two()
    {
        using var caller = emulator.NewCaller();
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=1&ClientToken=t")).Done();
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=1&ClientToken=T")).Done();
        (await HeldAsync(caller)).Should().Be(2);
    }

    [Fact]
    [Rule("token.failures-forgotten")]
    public async Task A_call_that_failed_can_be_tried_again_with_its_token()
    {
        using var caller = emulator.NewCaller();
        const string Query = "SecondaryPrivateIpAddressCount=2&ClientToken=t";
        await caller.GivenAsync("""{"networkInterfaces":{"eni-myeni":{"status":"Attaching"}}}""");
        (await caller.AssignAsync(Query)).Refused("InvalidOperation.InvalidEniState", 400);
        await caller.GivenAsync("""{"networkInterfaces":{"eni-myeni":{"status":"Available"}}}""");
        (await caller.AssignAsync(Query)).Done().Assigned.Should().HaveCount(2);
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=1&ClientToken=t")).Refused("IdempotentParameterMismatch", 400);
    }

    [Fact]
    [Rule("token.failures-forgotten")]
    public async Task The_same_token_gets_its_answer_even_where_the_call_would_fail_now()
    {
        using var caller = emulator.NewCaller();
        const string Query = "SecondaryPrivateIpAddressCount=10&ClientToken=t";
        var first = await caller.AssignAsync(Query);
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=1")).Refused("MaxEniPrivateIpsCountExceeded", 403);
        (await caller.AssignAsync(Query)).Done().Assigned.Should().Equal(first.Done().Assigned);
    }

    [Fact]
    [Rule("token.reset")]
    public async Task A_reset_and_another_world_forget_tokens_and_a_patch_does_not()
    {
        using var caller = emulator.NewCaller();
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=1&ClientToken=t")).Done();
        await caller.GivenAsync("""{"networkInterfaces":{"eni-myeni":{"name":"patched"}}}""");
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=2&ClientToken=t")).Refused("IdempotentParameterMismatch", 400);

        await caller.ResetAsync();
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=2&ClientToken=t")).Done();

        (await caller.PutAsync(await caller.StateTextAsync())).Status.Should().Be(System.Net.HttpStatusCode.NoContent);
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=3&ClientToken=t")).Done();
    }

    [Fact]
    [Rule("token.length")]
    public async Task A_token_has_64_characters_at_most()
    {
        using var caller = emulator.NewCaller();
        (await caller.AssignAsync($"SecondaryPrivateIpAddressCount=1&ClientToken={new string('t', 64)}")).Done();
        (await caller.AssignAsync($"SecondaryPrivateIpAddressCount=1&ClientToken={new string('t', 65)}"))
            .Refused("InvalidParameter", 400);
    }

    private static async Task<int> HeldAsync(Caller caller) =>
        (await caller.StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni")
            .GetProperty("privateIpAddresses").GetArrayLength();
}
