using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Signing;

/// <summary>Calls whose signature is incomplete or malformed.</summary>
public sealed class MalformedSignatureTests(VerifyingEmulator emulator)
{
    private const string Describe = "DescribeNetworkInterfaces";

    [Theory]
    [InlineData("V1", "AccessKeyId", "MissingAccessKeyId")]
    [InlineData("V1", "Signature", "MissingSignature")]
    [InlineData("V1", "SignatureMethod", "MissingSignatureMethod")]
    [InlineData("V1", "SignatureVersion", "MissingSignatureVersion")]
    [InlineData("V1", "SignatureNonce", "MissingSignatureNonce")]
    [InlineData("V1", "Timestamp", "MissingTimestamp")]
    [InlineData("V3", "Authorization", "MissingAccessKeyId")]
    [InlineData("V3", "x-acs-date", "MissingTimestamp")]
    [InlineData("V3", "x-acs-signature-nonce", "MissingSignatureNonce")]
    [InlineData("V3", "x-acs-content-sha256", "IncompleteSignature")]
    [Rule("signature.common-parameters")]
    public async Task The_error_of_an_incomplete_signature_names_the_missing_part(
        string version, string name, string code)
    {
        using var client = emulator.NewClient();
        var signing = new SigningClient(emulator.Address, client.Account) { Tamper = parts => parts.Remove(name) };
        (await CallAsync(version, signing)).ShouldFail(code, 400);
    }

    [Theory]
    [InlineData("V1", "SignatureMethod", "HMAC-MD5", "InvalidSignatureMethod")]
    [InlineData("V1", "SignatureVersion", "2.0", "IncompleteSignature")]
    [InlineData("V1", "Timestamp", "2026-11-23 01:00:00", "InvalidTimeStamp.Format")]
    [InlineData("V1", "Timestamp", "2026-11-23T01:00:00+00:00", "InvalidTimeStamp.Format")]
    [InlineData("V3", "x-acs-date", "20261123T010000Z", "InvalidTimeStamp.Format")]
    [InlineData("V3", "x-acs-unsigned", "1", "IncompleteSignature")]
    [InlineData("V3", "Authorization", "ACS3-HMAC-SHA256", "MissingAccessKeyId")]
    [InlineData("V3", "Authorization", "ACS3-HMAC-SHA256 Credential=1,SignedHeaders=host", "MissingSignature")]
    [InlineData("V3", "Authorization", "ACS3-HMAC-SHA256 Credential=1,Signature=00", "IncompleteSignature")]
    [InlineData(
        "V3",
        "Authorization",
        "ACS3-HMAC-SHA256 Credential=1,SignedHeaders=x-acs-action,Signature=00",
        "IncompleteSignature")]
    [InlineData(
        "V3",
        "Authorization",
        "ACS3-HMAC-SHA256 "
            + "Credential=1,"
            + "SignedHeaders=x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
            + "Signature=00",
        "IncompleteSignature")]
    [InlineData(
        "V3",
        "Authorization",
        "ACS3-HMAC-SHA256 Credential=1,Credential=2,SignedHeaders=host,Signature=00",
        "IncompleteSignature")]
    [InlineData(
        "V3",
        "Authorization",
        "ACS3-HMAC-SHA256-FOO Credential=1,SignedHeaders=host,Signature=00",
        "MissingAccessKeyId")]
    [InlineData("V3", "x-acs-accesskey-id", "another", "IncompleteSignature")]
    [Rule("signature.form")]
    public async Task A_malformed_Authorization_header_is_rejected(
        string version, string name, string value, string code)
    {
        using var client = emulator.NewClient();
        var signing = new SigningClient(emulator.Address, client.Account) { Tamper = parts => parts[name] = value };
        (await CallAsync(version, signing)).ShouldFail(code, 400);
    }

    [Theory]
    [InlineData(";", "", "IncompleteSignature")]
    [InlineData("host;", "host;host;", "IncompleteSignature")]
    [InlineData("host;", "host;;", "IncompleteSignature")]
    [InlineData("host;", "host;unknown;", "IncompleteSignature")]
    [InlineData("host;", "HOST;", null)]
    [InlineData("host;x-acs-action;", "x-acs-action;host;", null)]
    [Rule("signature.signed-headers")]
    public async Task Signed_headers_must_be_unique_in_any_order_and_case(
        string part, string other, string? code)
    {
        using var client = emulator.NewClient();
        var signing = new SigningClient(emulator.Address, client.Account)
        {
            ListHeaders = names => names.Replace(part, other, StringComparison.Ordinal),
        };
        (await signing.V3Async(Describe)).Code.Should().Be(code);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b856")]
    [Rule("signature.body-hash")]
    public async Task The_signed_body_hash_of_a_V3_call_must_match_its_body(string hash)
    {
        using var client = emulator.NewClient();
        var signing = new SigningClient(emulator.Address, client.Account) { BodyHash = hash };
        (await signing.V3Async(Describe)).ShouldFail("SignatureDoesNotMatch", 400);
    }

    [Fact]
    [Rule("signature.body-hash")]
    public async Task The_hash_of_the_body_may_be_in_upper_case()
    {
        using var client = emulator.NewClient();
        var signing = new SigningClient(emulator.Address, client.Account)
        {
            BodyHash = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
        };
        (await signing.V3Async(Describe)).ShouldSucceed();
    }

    private static Task<EmulatorResponse> CallAsync(
        string version, SigningClient signing, params (string Name, string Value)[] business) =>
        version == "V1" ? signing.V1Async(Describe, business) : signing.V3Async(Describe, business);
}
