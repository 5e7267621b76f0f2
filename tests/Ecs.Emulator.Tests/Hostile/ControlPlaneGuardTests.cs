using System.Net;
using System.Text;
using Ecs.Emulator.CrossSite;
using Ecs.Emulator.Testing;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Tests.Hostile;

/// <summary>The control plane rejects pages of other sites.</summary>
public sealed class ControlPlaneGuardTests(TestEmulator emulator)
{
    private static readonly (string Method, string Path)[] All =
    [
        ("GET", "health"), ("GET", "state"), ("PUT", "state"), ("PATCH", "state"), ("POST", "reset"),
        ("GET", "state/schema"),
        ("GET", "snapshots"), ("PUT", "snapshots/s"), ("GET", "snapshots/s"), ("POST", "snapshots/s/restore"),
        ("DELETE", "snapshots/s"),
        ("GET", "faults"), ("PUT", "faults"), ("DELETE", "faults"), ("POST", "faults"), ("DELETE", "faults/f"),
        ("GET", "requests"), ("DELETE", "requests"), ("GET", "requests/stream"),
        ("GET", "accounts"), ("GET", "clock"), ("POST", "clock"), ("GET", "ca.pem"), ("GET", "openapi.json"),
        ("GET", "swagger/index.html"),
        ("GET", "swagger/"), ("GET", ""), ("GET", "nowhere"), ("OPTIONS", "state"), ("HEAD", "state"),
    ];

    private string Own => $"http://127.0.0.1:{emulator.Address.Port}";

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://127.0.0.1")]
    [InlineData("OWN.evil.example")]
    [InlineData("OWN,http://evil.example")]
    [InlineData("OWN/")]
    [InlineData("https://127.0.0.1:PORT")]
    [InlineData("http://localhost:PORT")]
    [Rule("guard.control-origin")]
    public async Task A_request_from_another_origin_is_rejected_on_every_path_and_changes_nothing(string pattern)
    {
        var origin = pattern.Replace("OWN", Own, StringComparison.Ordinal)
            .Replace("PORT", $"{emulator.Address.Port}", StringComparison.Ordinal);
        using var client = emulator.NewClient();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=1")).ShouldSucceed();
        var before = await client.StateTextAsync();
        foreach (var (method, path) in All)
        {
            IsRefused(
                await WebPage.SendAsync(
                    client, method, $"/_emulator/{path}?account={client.Account}", ("Origin", origin)),
                method,
                "Origin");
        }

        (await client.StateTextAsync()).Should().Be(before);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("something new")]
    [Rule("guard.control-origin")]
    public async Task A_cross_site_request_without_an_Origin_header_is_rejected(string site)
    {
        using var client = emulator.NewClient();
        foreach (var (method, path) in All)
        {
            var response = await WebPage.SendAsync(
                client,
                method,
                $"/_emulator/{path}?account={client.Account}",
                ("Sec-Fetch-Site", site),
                ("Sec-Fetch-Mode", "no-cors"));
            IsRefused(response, method, "Origin");
        }
    }

    [Fact]
    [Rule("guard.control-origin")]
    public async Task Same_origin_requests_and_the_address_bar_are_accepted()
    {
        using var client = emulator.NewClient();
        var state = $"/_emulator/state?account={client.Account}";
        (await WebPage.SendAsync(client, "GET", state, ("Origin", Own), ("Sec-Fetch-Site", "same-origin")))
            .Status.Should().Be(HttpStatusCode.OK);
        (await WebPage.SendAsync(client, "POST", $"/_emulator/reset?account={client.Account}", ("Origin", Own)))
            .Status.Should().Be(HttpStatusCode.NoContent);
        (await WebPage.SendAsync(client, "GET", state, ("Sec-Fetch-Site", "none"), ("Sec-Fetch-Mode", "navigate")))
            .Status.Should().Be(HttpStatusCode.OK);
        (await WebPage.SendAsync(
            client,
            "GET",
            state,
            ("Host", $"LocalHost:{emulator.Address.Port}"),
            ("Origin", $"http://localhost:{emulator.Address.Port}")))
            .Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("GET", "navigate", "document", 200)]
    [InlineData("GET", "navigate", "iframe", 403)]
    [InlineData("GET", "no-cors", "document", 403)]
    [InlineData("GET", "no-cors", "image", 403)]
    [InlineData("GET", "cors", "empty", 403)]
    [InlineData("POST", "navigate", "document", 403)]
    [Rule("guard.control-origin")]
    public async Task A_link_from_another_site_can_be_opened_only_as_a_document(
        string method, string mode, string destination, int status)
    {
        using var client = emulator.NewClient();
        var response = await WebPage.SendAsync(
            client,
            method,
            "/_emulator/swagger/index.html",
            ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Mode", mode),
            ("Sec-Fetch-Dest", destination));
        ((int)response.Status).Should().Be(status);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:4526")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("evil.xlocalhost")]
    [InlineData("localhost.")]
    [InlineData("ecs.")]
    [InlineData("docker.internal")]
    [InlineData("evil.host.docker.internal")]
    [InlineData("host.docker.internal.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("127.0.0.1.")]
    [Rule("guard.control-host")]
    public async Task An_unknown_host_name_is_rejected_and_the_message_names_the_option(string host)
    {
        using var client = emulator.NewClient();
        foreach (var (method, path) in All.Where(request => request.Path != "health"))
        {
            var response = await WebPage.SendAsync(
                client, method, $"/_emulator/{path}?account={client.Account}", ("Host", host));
            IsRefused(response, method, "Host", "allowed-hosts");
        }

        (await WebPage.SendAsync(client, "GET", "/_emulator/health", ("Host", host)))
            .Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("http://evil.example", "evil.example", "HTTP/1.1 403 ")]
    [InlineData("http://evil.example", "localhost", "HTTP/1.1 400 ")]
    [InlineData("http://localhost", "evil.example", "HTTP/1.1 400 ")]
    [Rule("guard.control-host")]
    public async Task A_request_target_in_absolute_form_does_not_bypass_the_host_check(
        string origin, string host, string beginning)
    {
        var (head, _) = await RawHttp.SendAsync(
            emulator.Address,
            Encoding.ASCII.GetBytes(
                $"GET {origin}/_emulator/accounts HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        head.Should().StartWith(beginning);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:99")]
    [InlineData("127.0.0.1:1")]
    [InlineData("192.0.2.7")]
    [InlineData("[::1]:4526")]
    [InlineData("[2001:db8::1]")]
    [InlineData("ecs")]
    [InlineData("my_ecs-1:4526")]
    [InlineData("ecs.localhost")]
    [InlineData("a.b.LocalHost:80")]
    [InlineData("host.docker.internal:4526")]
    [Rule("guard.control-host")]
    public async Task Localhost_addresses_and_names_outside_the_public_DNS_are_allowed(string host)
    {
        using var client = emulator.NewClient();
        (await WebPage.SendAsync(client, "GET", "/_emulator/accounts", ("Host", host)))
            .Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("ecs", "ecs", true)]
    [InlineData("ecs", "ECS:80", true)]
    [InlineData("ecs", "ecs.example.test", false)]
    [InlineData("other", "ecs", true)]
    [InlineData("*.example.test", "ecs.example.test", true)]
    [InlineData("*.example.test", "a.b.Example.Test:4526", true)]
    [InlineData("*.example.test", "example.test", false)]
    [InlineData("*.example.test", "evilexample.test", false)]
    [InlineData("*.example.test", "ecs.example.test.evil.example", false)]
    [InlineData("*", "evil.example", true)]
    [InlineData("", "", true)]
    [InlineData("", ".localhost", false)]
    [InlineData("", "ecs%2Eevil", false)]
    [InlineData("", "ecs\u3002evil", false)]
    [Rule("guard.control-host")]
    public void Host_names_are_allowed_exactly_or_by_a_wildcard_suffix(string allowed, string host, bool isAllowed) =>
        new AllowedHosts([allowed]).Contains(new HostString(host)).Should().Be(isAllowed);

    [Theory]
    [InlineData("ecs.example", "--allowed-hosts ecs.example (or ECS_EMULATOR_ALLOWED_HOSTS=ecs.example)")]
    [InlineData("1.ecs.example.test:4526", "--allowed-hosts 1.ecs.example.test (or")]
    [Rule("guard.control-host")]
    public async Task The_error_shows_the_option_that_allows_the_host_name(string host, string setting)
    {
        using var client = emulator.NewClient();
        (await WebPage.SendAsync(client, "GET", "/_emulator/state", ("Host", host))).Body.Should().Contain(setting);
    }

    [Fact]
    [Rule("guard.control-host")]
    public async Task The_option_lists_the_allowed_host_names()
    {
        await using var known = new KnownEmulator();
        using var client = known.NewClient();
        (await WebPage.SendAsync(client, "GET", "/_emulator/accounts", ("Host", "two.example")))
            .Body.Should().Contain(
                "--allowed-hosts my_ecs,*.example.test,two.example (or", "the names that are allowed already stay so");
        foreach (var host in (string[])["my_ecs", "ecs.example.test:4526"])
        {
            (await WebPage.SendAsync(client, "GET", "/_emulator/accounts", ("Host", host)))
                .Status.Should().Be(HttpStatusCode.OK);
            (await WebPage.SendAsync(
                client,
                "POST",
                $"/_emulator/reset?account={client.Account}",
                ("Host", host),
                ("Origin", $"http://{host}")))
                .Status.Should().Be(HttpStatusCode.NoContent);
        }

        IsRefused(
            await WebPage.SendAsync(client, "GET", "/_emulator/accounts", ("Host", "evil.example")), "GET", "Host");
    }

    [Fact]
    [Rule("guard.control-origin")]
    [Rule("guard.control-host")]
    public async Task The_guard_also_applies_to_a_host_that_uses_the_library()
    {
        await using var host = await LibraryHost.StartAsync(options => options.AllowedHosts = ["ecs"]);
        using var client = host.NewClient();
        IsRefused(
            await WebPage.SendAsync(client, "POST", "/_emulator/reset", ("Origin", "http://evil.example")),
            "POST",
            "Origin");
        IsRefused(
            await WebPage.SendAsync(client, "GET", "/_emulator/nowhere", ("Host", "evil.example")), "GET", "Host");
        (await WebPage.SendAsync(client, "GET", "/_emulator/accounts", ("Host", "ecs")))
            .Status.Should().Be(HttpStatusCode.OK);
    }

    private static void IsRefused(EmulatorResponse response, string method, string path, string word = "emulator")
    {
        response.Status.Should().Be(HttpStatusCode.Forbidden);
        if (method != "HEAD")
        {
            var problem = response.Json.GetProperty("problems").EnumerateArray().Should().ContainSingle().Subject;
            problem.GetProperty("path").GetString().Should().Be(path);
            problem.GetProperty("message").GetString().Should().Contain(word);
        }
    }
}

/// <summary>An emulator with additional host names.</summary>
public sealed class KnownEmulator() : TestEmulator([("allowed-hosts", "my_ecs; *.example.test")]);
