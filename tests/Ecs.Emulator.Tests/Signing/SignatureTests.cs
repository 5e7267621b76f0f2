using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Signing;

/// <summary>Signature verification with <c>signature=verify</c>.</summary>
public sealed class SignatureTests(VerifyingEmulator emulator)
{
    private const string Describe = "DescribeNetworkInterfaces";

    /// <summary>The two signature versions of clients.</summary>
    public static TheoryData<string> Versions => ["V1", "V3"];

    [Theory, MemberData(nameof(Versions))]
    [Rule("signature.v1")]
    [Rule("signature.v3")]
    public async Task A_signed_call_is_accepted(string version)
    {
        using var client = emulator.NewClient();
        (await CallAsync(version, Client(client.Account))).ShouldSucceed().Enis[0].GetProperty("OwnerId").GetString()
            .Should().Be(client.Account);
        (await CallAsync(
            version, Client(client.Account), ("NetworkInterfaceName", "~ * + / é 日 %2B %20 %25 \"<&>'")))
            .ShouldSucceed();
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("signature.encoding")]
    public async Task Empty_values_unknown_names_and_names_that_differ_in_case_are_signed(string version)
    {
        using var client = emulator.NewClient();
        (await CallAsync(
            version,
            Client(client.Account),
            ("SignatureType", ""),
            ("status", "x"),
            ("Status", "Available"),
            ("é 日", "%"),
            ("a.10", "1"),
            ("a.2", "2")))
            .ShouldSucceed().EniIds.Should().Equal("eni-myeni", "eni-myipv6");
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("signature.mismatch")]
    public async Task The_error_of_a_wrong_signature_shows_the_string_to_sign(string version)
    {
        using var client = emulator.NewClient();
        var response = await CallAsync(version, new SigningClient(emulator.Address, client.Account, "wrong"));
        response.ShouldFail("SignatureDoesNotMatch", 400).Message.Should().StartWith(
            "Specified signature is not matched with our calculation. server string to sign is:"
            + (version == "V1" ? "GET&%2F&AccessKeyId%3D" : "ACS3-HMAC-SHA256\n"));
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("signature.key-known")]
    public async Task An_unknown_key_is_rejected(string version) =>
        (await CallAsync(version, new SigningClient(emulator.Address, "unknown")))
            .ShouldFail("InvalidAccessKeyId.NotFound", 404);

    [Theory, MemberData(nameof(Versions))]
    [Rule("signature.timestamp")]
    public async Task A_time_stamp_can_differ_by_at_most_15_minutes(string version)
    {
        const string Expired = "InvalidTimeStamp.Expired";
        foreach (var (minutes, code) in ((double, string?)[])
            [(0, null), (-14.8, null), (14.8, null), (-15.2, Expired), (15.2, Expired)])
        {
            using var client = emulator.NewClient();
            var signing = new SigningClient(emulator.Address, client.Account)
            {
                Time = TimeProvider.System.GetUtcNow().AddMinutes(minutes),
            };
            (await CallAsync(version, signing)).Code.Should().Be(code, $"it is {minutes} minutes off");
        }
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("signature.nonce")]
    public async Task A_key_can_use_a_nonce_once(string version)
    {
        using var first = emulator.NewClient();
        using var second = emulator.NewClient();
        SigningClient Client(string key) => new(emulator.Address, key) { Nonce = "n" };
        (await CallAsync(version, Client(first.Account))).ShouldSucceed();
        (await CallAsync(version, Client(first.Account))).ShouldFail("SignatureNonceUsed", 400);
        (await CallAsync(version, Client(second.Account))).ShouldSucceed();

        await first.ResetAsync();
        (await CallAsync(version, Client(first.Account))).ShouldSucceed();
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("signature.nonce")]
    public async Task A_call_whose_signature_is_wrong_uses_no_nonce(string version)
    {
        using var client = emulator.NewClient();
        (await CallAsync(version, new SigningClient(emulator.Address, client.Account, "wrong") { Nonce = "n" }))
            .ShouldFail("SignatureDoesNotMatch", 400);
        (await CallAsync(version, new SigningClient(emulator.Address, client.Account) { Nonce = "n" })).ShouldSucceed();
    }

    [Fact]
    [Rule("signature.v1-headers")]
    public async Task A_V1_call_takes_its_action_only_from_parameters_because_V1_signs_no_headers()
    {
        using var client = emulator.NewClient();
        var query = "";
        var signing = new SigningClient(emulator.Address, client.Account)
        {
            Tamper = parts => query = string.Join(
                '&', parts.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")),
        };
        await signing.V1Async("", ("NetworkInterfaceId", "eni-myeni"), ("PrivateIpAddress.1", "172.17.0.100"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/?{query}");
        request.Headers.Add("x-acs-action", "UnassignPrivateIpAddresses");
        (await client.SendAsync(request)).ShouldFail("IncompleteSignature", 400);
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("signature.nonce")]
    public async Task Only_one_of_fifty_parallel_calls_with_the_same_nonce_is_accepted(string version)
    {
        using var client = emulator.NewClient();
        var signing = new SigningClient(
            emulator.Address, client.Account)
        { Nonce = "n", Time = TimeProvider.System.GetUtcNow() };
        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CallAsync(version, signing)));
        responses.Count(response => response.Code is null).Should().Be(1);
        responses.Count(response => response.Code == "SignatureNonceUsed").Should().Be(49);
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("wire.order")]
    public async Task Signature_checks_run_in_the_order_of_the_service(string version)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(KeyOf(client, """{"secret":"testsecret","status":"Inactive"}"""));
        var stale = TimeProvider.System.GetUtcNow().AddHours(-1);
        async Task ExpectAsync(string code, string key, string secret, DateTimeOffset? time, string? nonce)
        {
            var signing = new SigningClient(emulator.Address, key, secret) { Time = time, Nonce = nonce };
            (await CallAsync(version, signing, ("Status", "nonsense"))).Code.Should().Be(code);
        }

        await ExpectAsync("InvalidAccessKeyId.NotFound", "unknown", "wrong", stale, "n");
        await ExpectAsync("InvalidAccessKeyId.Inactive", client.Account, "wrong", stale, "n");
        await client.GivenAsync(KeyOf(client, """{"status":"Active","user":"alice"}"""));
        await ExpectAsync("InvalidTimeStamp.Expired", client.Account, "wrong", stale, "n");
        await ExpectAsync("SignatureDoesNotMatch", client.Account, "wrong", null, "n");
        await ExpectAsync("Forbidden.RAM", client.Account, "testsecret", null, "n");
        await ExpectAsync("SignatureNonceUsed", client.Account, "testsecret", null, "n");
        await client.GivenAsync("""{"users":{"alice":{}}}""");
        await ExpectAsync("InvalidParameter", client.Account, "testsecret", null, null);
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("signature.security-token")]
    public async Task A_temporary_key_needs_its_token_and_a_permanent_key_needs_none(string version)
    {
        using var client = emulator.NewClient();
        SigningClient With(string? token) => new(emulator.Address, client.Account) { SecurityToken = token };
        (await CallAsync(version, With("token"))).ShouldFail("InvalidSecurityToken.MismatchWithAccessKey", 400);

        await client.GivenAsync(KeyOf(client, """{"secret":"testsecret","securityToken":"to+ken/="}"""));
        (await CallAsync(version, With("to+ken/="))).ShouldSucceed();
        (await CallAsync(version, With(null))).ShouldFail("MissingSecurityToken", 400);
        (await CallAsync(version, With("other"))).ShouldFail("InvalidSecurityToken.MismatchWithAccessKey", 400);

        await client.GivenAsync(KeyOf(client, """{"status":"Expired"}"""));
        (await CallAsync(version, With("to+ken/="))).ShouldFail("InvalidSecurityToken.Expired", 403);
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("signature.key-usable")]
    public async Task A_disabled_or_expired_key_is_rejected_before_the_signature_check(string version)
    {
        using var client = emulator.NewClient();
        var signing = new SigningClient(emulator.Address, client.Account, "wrong");
        await client.GivenAsync(KeyOf(client, """{"secret":"testsecret","status":"Inactive"}"""));
        (await CallAsync(version, signing)).ShouldFail("InvalidAccessKeyId.Inactive", 400);
        await client.GivenAsync(KeyOf(client, """{"status":"Expired"}"""));
        (await CallAsync(version, signing)).ShouldFail("Abs.InvalidAccount.NotFound", 403);
    }

    [Theory, MemberData(nameof(Versions))]
    [Rule("signature.ram-user")]
    public async Task A_RAM_user_signs_with_its_own_key_and_is_denied_the_denied_actions(string version)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"users":{"alice":{"deny":["ecs:Assign*"]}},"accessKeys":{"alice-KEY":{"secret":"hers","user":"alice"}}}
            """
                .Replace("KEY", client.Account, StringComparison.Ordinal));
        var alice = new SigningClient(emulator.Address, $"alice-{client.Account}", "hers");
        (await CallAsync(version, alice)).ShouldSucceed().Enis[0].GetProperty("OwnerId").GetString()
            .Should().Be(client.Account);
        var assign = version == "V1"
            ? alice.V1Async("AssignPrivateIpAddresses", ("NetworkInterfaceId", "eni-myeni"))
            : alice.V3Async("AssignPrivateIpAddresses", ("NetworkInterfaceId", "eni-myeni"));
        (await assign).ShouldFail("Forbidden.SubUser", 403);
    }

    private SigningClient Client(string account) => new(emulator.Address, account);

    private static string KeyOf(EmulatorClient client, string key) =>
        """{"accessKeys":{"KEY":VALUE}}""".Replace("KEY", client.Account, StringComparison.Ordinal)
            .Replace("VALUE", key, StringComparison.Ordinal);

    private static Task<EmulatorResponse> CallAsync(
        string version, SigningClient signing, params (string Name, string Value)[] business) =>
        version == "V1" ? signing.V1Async(Describe, business) : signing.V3Async(Describe, business);
}
