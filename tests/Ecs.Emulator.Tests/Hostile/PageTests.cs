using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Hostile;

/// <summary>The security of pages and redirects in a browser.</summary>
public sealed partial class PageTests(TestEmulator emulator)
{
    private const string Page = "/_emulator/swagger/index.html";

    [Fact]
    [Rule("guard.page")]
    public async Task The_page_runs_only_its_own_script_files()
    {
        using var client = emulator.NewClient();
        var page = await client.GetAsync(Page);
        var policy = page.Headers["Content-Security-Policy"].Split(';', StringSplitOptions.TrimEntries)
            .ToDictionary(
                rule => rule.Split(' ')[0], rule => rule[(rule.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        policy["default-src"].Should().Be("'none'");
        policy["script-src"].Should().Be("'self'");
        policy["connect-src"].Should().Be("'self'");
        policy["frame-ancestors"].Should().Be("'none'");
        policy["base-uri"].Should().Be("'none'");
        policy["form-action"].Should().Be("'none'");
        page.Headers["Content-Security-Policy"].Should().NotContainAny("unsafe", "*", "http");
        page.Headers["X-Content-Type-Options"].Should().Be("nosniff");
        page.Headers["Referrer-Policy"].Should().Be("same-origin");

        InlineCode().Matches(page.Body).Should().BeEmpty();
        var scripts = Source().Matches(page.Body).Select(match => match.Groups[1].Value).ToList();
        scripts.Should().HaveCountGreaterThan(2);
        foreach (var script in scripts)
        {
            var file = await client.GetAsync(new Uri(new Uri(emulator.Address, Page), script).PathAndQuery);
            file.Status.Should().Be(HttpStatusCode.OK);
            file.ContentType.Should().Contain("javascript");
        }
    }

    [Theory]
    [InlineData("/_emulator/swagger/index.html")]
    [InlineData("/_emulator/swagger/oauth2-redirect.html")]
    [Rule("guard.page")]
    public async Task No_page_allows_inline_scripts(string page)
    {
        using var client = emulator.NewClient();
        var response = await client.GetAsync(page);
        response.ContentType.Should().Contain("html");
        response.Headers["Content-Security-Policy"]
            .Should().StartWith("default-src 'none'; script-src 'self';").And.NotContain("unsafe");
    }

    [Fact]
    [Rule("guard.page")]
    public async Task The_page_has_a_layout_without_the_top_bar_because_its_logo_has_an_inline_style()
    {
        using var client = emulator.NewClient();
        var page = await client.GetAsync(Page);
        page.Headers["Content-Security-Policy"].Should().Contain("style-src 'self';");
        page.Body.Should().Contain("./layout.js").And.NotContain("standalone-preset");
        (await client.GetAsync("/_emulator/swagger/layout.js"))
            .Body.Should().Contain("StandaloneLayout").And.NotContain("style");
    }

    [Theory]
    [InlineData("/_emulator/state")]
    [InlineData("/_emulator/requests")]
    [InlineData("/_emulator/openapi.json")]
    [InlineData("/_emulator/ca.pem")]
    [InlineData("/_emulator/nowhere")]
    [Rule("guard.page")]
    public async Task Responses_other_than_pages_are_never_sniffed_as_HTML(string path)
    {
        using var client = emulator.NewClient();
        var response = await client.GetAsync(path);
        response.Headers["X-Content-Type-Options"].Should().Be("nosniff");
        response.Headers["Content-Security-Policy"]
            .Should().StartWith("default-src 'none';").And.Contain("frame-ancestors 'none'");
        response.Headers["Cross-Origin-Resource-Policy"].Should().Be("same-origin");
        response.ContentType.Should().NotContain("html");
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("//evil.example", false)]
    [InlineData("//evil.example/_emulator/swagger/", false)]
    [InlineData("/%2f%2fevil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/_emulator", false)]
    [InlineData("/_emulator/swagger", true)]
    [InlineData("/_emulator/swagger/", true)]
    [InlineData("/_emulator/swagger//evil.example", false)]
    [InlineData("/_emulator/swagger/%2f%2fevil.example", false)]
    [InlineData("/_emulator/swagger/..//evil.example/", false)]
    [InlineData("/_emulator/swagger?url=//evil.example", true)]
    [Rule("guard.redirect")]
    public async Task No_redirect_leads_to_another_host(string path, bool isRedirect)
    {
        foreach (var host in (string[])["localhost", "evil.example"])
        {
            var (head, _) = await RawHttp.SendAsync(
                emulator.Address,
                Encoding.ASCII.GetBytes(
                    $"GET {path} HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-Host: evil.example\r\nAccept: "
                        + "text/html\r\nConnection: close\r\n\r\n"));
            var location = head.Split("\r\n")
                .FirstOrDefault(line => line.StartsWith("Location:", StringComparison.OrdinalIgnoreCase));
            if (host == "localhost")
            {
                (location is not null).Should().Be(isRedirect);
            }

            if (location is not null)
            {
                var target = new Uri(
                    new Uri(emulator.Address, "/_emulator/swagger"), location["Location:".Length..].Trim());
                target.Authority.Should().Be(emulator.Address.Authority);
                target.AbsolutePath.Should().StartWith("/_emulator/");
            }
        }
    }

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"<script src=""([^""]+)""")]
    private static partial Regex Source();
}
