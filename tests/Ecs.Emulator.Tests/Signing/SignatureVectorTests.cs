using System.Security.Cryptography;
using System.Text;
using Ecs.Emulator.Signing;
using Ecs.Emulator.Testing;
using Ecs.Emulator.Text;

namespace Ecs.Emulator.Tests.Signing;

/// <summary>Compares signatures with the published examples of the service.</summary>
public sealed class SignatureVectorTests
{
    [Fact]
    [Rule("signature.v1")]
    public void The_signature_of_the_public_example_of_version_1_matches()
    {
        var parameters = new Dictionary<string, string>
        {
            ["Timestamp"] = "2016-02-23T12:46:24Z",
            ["Format"] = "XML",
            ["AccessKeyId"] = "testid",
            ["Action"] = "DescribeRegions",
            ["SignatureMethod"] = "HMAC-SHA1",
            ["SignatureNonce"] = "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
            ["Version"] = "2014-05-26",
            ["SignatureVersion"] = "1.0",
            ["Signature"] = "is no part of itself",
        };
        var stringToSign = new Utf8Text([]);
        SignatureV1.AppendStringToSign(ref stringToSign, "GET", [.. parameters]);
        var signature = new byte[SignatureV1.SignatureLength];
        SignatureV1.Sign("testsecret", stringToSign.Written, signature);
        Encoding.ASCII.GetString(signature).Should().Be("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
        stringToSign.Dispose();
    }

    [Fact]
    [Rule("signature.v3")]
    public void The_signature_of_the_public_example_of_version_3_matches()
    {
        var headers = new Dictionary<string, string>
        {
            ["host"] = "ecs.cn-shanghai.aliyuncs.com",
            ["x-acs-action"] = "RunInstances",
            ["x-acs-content-sha256"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            ["x-acs-date"] = "2023-10-26T10:22:32Z",
            ["x-acs-signature-nonce"] = "3156853299f313e23d1673dc12e1703d",
            ["x-acs-version"] = "2014-05-26",
        };
        var canonical = new Utf8Text([]);
        SignatureV3.AppendCanonicalRequest(
            ref canonical,
            "POST",
            [
                new("RegionId", "cn-shanghai"),
                new("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"),
            ],
            new SignedHeaders(SignedHeaderList.Of(string.Join(';', headers.Keys)), [.. headers.Values]),
            headers["x-acs-content-sha256"]);

        Convert.ToHexStringLower(SHA256.HashData(canonical.Written))
            .Should().Be("7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
        var stringToSign = new byte[SignatureV3.StringToSignLength];
        var signature = new byte[SignatureV3.SignatureLength];
        SignatureV3.WriteStringToSign(canonical.Written, stringToSign);
        SignatureV3.Sign("YourAccessKeySecret", stringToSign, signature);
        Encoding.ASCII.GetString(signature)
            .Should().Be("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
        canonical.Dispose();
    }

    [Theory]
    [InlineData("~", "~")]
    [InlineData("*", "%2A")]
    [InlineData("+", "%2B")]
    [InlineData(" ", "%20")]
    [InlineData("/", "%2F")]
    [InlineData("é", "%C3%A9")]
    [InlineData("日", "%E6%97%A5")]
    [InlineData("%2B", "%252B")]
    [InlineData("%20", "%2520")]
    [InlineData("%25", "%2525")]
    [InlineData("%3a", "%253a")]
    [InlineData("!'()", "%21%27%28%29")]
    [InlineData("-_.", "-_.")]
    [InlineData("", "")]
    [Rule("signature.encoding")]
    public void All_but_the_unreserved_characters_are_encoded_in_upper_case(string text, string encoded) =>
        Canonical(new KeyValuePair<string, string>("k", text)).Should().Be($"k={encoded}");

    [Fact]
    [Rule("signature.encoding")]
    public void Names_are_in_ordinal_order_so_upper_case_comes_first() =>
        Canonical(new("b", "1"), new("a", ""), new("B", "2"), new("a.2", "3"), new("a.10", "4"))
            .Should().Be("B=2&a=&a.10=4&a.2=3&b=1");

    [Fact]
    [Rule("signature.encoding")]
    public void A_text_of_any_length_is_encoded_completely()
    {
        var text = string.Concat(Enumerable.Repeat("é/~", 10_000));
        Canonical(new KeyValuePair<string, string>("k", text)).Should().Be($"k={Uri.EscapeDataString(text)}");
    }

    private static string Canonical(params KeyValuePair<string, string>[] parameters)
    {
        var text = new Utf8Text(stackalloc byte[8]);
        CanonicalQuery.Append(ref text, parameters);
        var written = text.ToString();
        text.Dispose();
        return written;
    }
}
