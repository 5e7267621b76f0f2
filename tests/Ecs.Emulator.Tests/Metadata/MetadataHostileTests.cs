using System.Text;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Metadata;

/// <summary>Unusual and invalid requests for metadata.</summary>
public sealed class MetadataHostileTests(TestEmulator emulator)
{
    /// <summary>Requests, and the status that each gets.</summary>
    public static TheoryData<string, string, int> Requests => new()
    {
        { "a long path", Get($"/latest/{new string('a', 4_000)}"), 404 },
        { "many segments", Get($"/latest/{string.Concat(Enumerable.Repeat("a/", 2_000))}"), 404 },
        { "many slashes", Get($"/latest{new string('/', 4_000)}"), 404 },
        { "a deep path below an item", Get(
            "/latest/meta-data/mac" + string.Concat(Enumerable.Repeat("/mac", 900))), 404 },
        { "dots that stay inside", Get("/latest/meta-data/../meta-data/mac"), 200 },
        { "dots that lead outside", Get("/latest/../../etc/passwd"), 404 },
        { "encoded dots", Get("/latest/meta-data/%2e%2e/%2e%2e/etc/passwd"), 404 },
        { "an encoded slash", Get("/latest/meta-data%2fmac"), 404 },
        { "a backslash", Get("/latest/meta-data\\mac"), 404 },
        { "an encoded letter", Get("/latest/meta-data/%6dac"), 200 },
        { "an encoded colon", Get("/latest/meta-data/network/interfaces/macs/00%3A16%3A3e%3A00%3A00%3A09/"), 404 },
        { "a letter that is encoded twice", Get("/latest/meta-data/%256dac"), 404 },
        { "invalid encoding", Get("/latest/meta-data/%zz"), 404 },
        { "invalid UTF-8", Get("/latest/meta-data/%ff%fe"), 404 },
        { "control characters", Get("/latest/meta-data/%01%0d%0a"), 404 },
        { "a long host", Get("/latest/", new string('a', 4_000)), 404 },
        { "many labels", Get("/latest/", string.Concat(Enumerable.Repeat("a.", 2_000))), 404 },
        { "an empty host", Get("/latest/", ""), 404 },
        { "an unfinished IPv6 host", Get("/latest/", "[::1"), 400 },
        { "an IPv6 host with a zone", Get("/latest/", "[fe80::1%25eth0]"), 400 },
        { "a long instance", Get($"/latest/?instance={new string('i', 6_000)}", "x"), 404 },
        { "many parameters", Get($"/latest/?{string.Concat(Enumerable.Range(0, 500).Select(n => $"p{n}=&"))}"), 400 },
        { "a long token", Get(
            "/latest/", "i-myinstance", $"X-aliyun-ecs-metadata-token: {new string('A', 9_000)}"), 401 },
        { "two tokens", Get(
            "/latest/", "i-myinstance", "X-aliyun-ecs-metadata-token: a\r\nx-aliyun-ecs-metadata-token: b"), 401 },
        { "a body of an unknown length", Token("Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0"), 200 },
        { "a body that does not come", Token("Content-Length: 1000000"), 200 },
        { "two lifetimes", Token("X-aliyun-ecs-metadata-token-ttl-seconds: 60"), 400 },
        { "a lifetime in other digits", Put("X-aliyun-ecs-metadata-token-ttl-seconds: \u0666\u0660"), 400 },
    };

    [Theory, MemberData(nameof(Requests))]
    [Rule("metadata.hostile")]
    public async Task An_unusual_request_gets_an_error_and_the_next_one_succeeds(
        string description, string request, int status)
    {
        (await RawHttp.SendAsync(emulator.Address, Encoding.UTF8.GetBytes(request))).Status
            .Should().Be(status, description);
        (await RawHttp.SendAsync(emulator.Address, Encoding.UTF8.GetBytes(Get("/latest/meta-data/instance-id"))))
            .Body.Should().Be("i-myinstance");
    }

    [Fact]
    [Rule("metadata.hostile")]
    public async Task Too_many_headers_are_rejected()
    {
        var headers = string.Join("\r\n", Enumerable.Range(0, 20_000).Select(n => $"X-aliyun-{n}: {n}"));
        (await RawHttp.SendAsync(
            emulator.Address, Encoding.UTF8.GetBytes(Get("/latest/", "i-myinstance", headers))))
            .Status.Should().BeInRange(400, 499);
    }

    private static string Get(string path, string host = "i-myinstance", string? headers = null) =>
        $"GET {path} HTTP/1.1\r\nHost: {host}\r\n{(headers is null ? "" : $"{headers}\r\n")}\r\n";

    private static string Token(string headers) => Put($"X-aliyun-ecs-metadata-token-ttl-seconds: 60\r\n{headers}");

    private static string Put(string headers) =>
        $"PUT /latest/api/token HTTP/1.1\r\nHost: i-myinstance\r\n{headers}\r\n\r\n";
}
