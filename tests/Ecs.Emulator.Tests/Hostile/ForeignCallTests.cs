using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Hostile;

/// <summary>API calls of web pages are accepted only from the same origin.</summary>
public sealed class ForeignCallTests(TestEmulator emulator)
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private string Own => $"http://127.0.0.1:{emulator.Address.Port}";

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:3000")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [Rule("guard.calls")]
    public async Task A_call_from_another_origin_is_rejected_in_its_own_format_and_changes_nothing(
        string header, string value)
    {
        using var client = emulator.NewClient();
        var before = await client.StateTextAsync();
        var query = "Action=AssignPrivateIpAddresses&RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni"
            + $"&SecondaryPrivateIpAddressCount=1&AccessKeyId={client.Account}";

        // A page can send a form to any address without a preflight request, and load an image.
        var form = await WebPage.SendAsync(client, "POST", "/", form: $"{query}&Format=JSON", (header, value));
        form.ShouldFail("Forbidden", 403)
            .Message.Should().StartWith(
                "User not authorized to operate on the specified resource. A page of another origin (")
            .And.Contain(value);
        var image = await WebPage.SendAsync(
            client, "GET", $"/?{query}", (header, value), ("Sec-Fetch-Mode", "no-cors"));
        image.ShouldFail("Forbidden", 403).ContentType.Should().Be("text/xml;charset=utf-8");
        (await WebPage.SendAsync(
            client,
            "GET",
            $"/?{query}",
            (header, value),
            ("Sec-Fetch-Mode", "navigate"),
            ("Sec-Fetch-Dest", "document")))
            .ShouldFail("Forbidden", 403);
        (await client.StateTextAsync()).Should().Be(before);
    }

    [Fact]
    [Rule("guard.calls")]
    public async Task Same_origin_calls_and_the_address_bar_are_accepted()
    {
        using var client = emulator.NewClient();
        var describe =
            $"/?Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={client.Account}";
        (await WebPage.SendAsync(
            client, "POST", describe, ("Origin", Own), ("Sec-Fetch-Site", "same-origin"), ("User-Agent", Firefox)))
            .ShouldSucceed();
        (await WebPage.SendAsync(client, "GET", describe, ("Sec-Fetch-Site", "same-origin"), ("User-Agent", Firefox)))
            .ShouldSucceed();
        (await WebPage.SendAsync(client, "GET", describe, ("Sec-Fetch-Site", "none"), ("User-Agent", Firefox)))
            .ShouldSucceed();
    }

    [Theory]
    [InlineData("ecs.cn-hangzhou.aliyuncs.com")]
    [InlineData("ecs:4526")]
    [InlineData("anything.example")]
    [Rule("guard.calls")]
    public async Task Clients_other_than_browsers_can_use_any_host_name(string host)
    {
        using var client = emulator.NewClient();
        var describe =
            $"/?Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={client.Account}";
        (await WebPage.SendAsync(
            client, "GET", describe, ("Host", host), ("User-Agent", "AlibabaCloud (Linux; x64) Node.js/v20 Core/1.0")))
            .ShouldSucceed();
        (await WebPage.SendAsync(client, "GET", describe, ("Host", host))).ShouldSucceed();
    }

    [Theory]
    [InlineData("Origin", "http://evil.example:4526")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("User-Agent", Firefox)]
    [Rule("guard.calls")]
    public async Task A_page_whose_domain_resolves_to_this_machine_cannot_call_the_API(string header, string value)
    {
        await using var known = new KnownEmulator();
        using var client = known.NewClient();
        var describe =
            $"/?Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={client.Account}";
        var refusal = await WebPage.SendAsync(client, "GET", describe, ("Host", "evil.example:4526"), (header, value));
        refusal.ShouldFail("Forbidden", 403).Message.Should().Contain("\"evil.example\"").And.Contain("allowed-hosts");

        var ownName = value.Replace("evil.example", "ecs.example.test", StringComparison.Ordinal);
        (await WebPage.SendAsync(client, "GET", describe, ("Host", "ecs.example.test:4526"), (header, ownName)))
            .ShouldSucceed();
    }

    [Fact]
    [Rule("guard.no-cors")]
    public async Task No_response_allows_cross_origin_reads()
    {
        using var client = emulator.NewClient();
        foreach (var origin in (string[])["http://evil.example", "null", Own])
        {
            foreach (var path in (string[])
            [
                "/", "/?Action=DescribeRegions", "/_emulator/state", "/_emulator/health", "/_emulator/openapi.json",
                "/_emulator/swagger/index.html", "/x"
            ])
            {
                foreach (var method in (string[])["OPTIONS", "GET", "POST", "PUT"])
                {
                    var response = await WebPage.SendAsync(
                        client,
                        method,
                        path,
                        ("Origin", origin),
                        ("Access-Control-Request-Method", "PUT"),
                        ("Access-Control-Request-Headers", "content-type"),
                        ("Access-Control-Request-Private-Network", "true"));
                    response.Headers.Keys.Should().NotContain(
                        name => name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
                }
            }
        }
    }
}
