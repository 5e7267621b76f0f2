using System.Net;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Tests.Metadata;

/// <summary>The instance of a request, and the requests that are rejected before.</summary>
public sealed class MetadataSelectionTests(TestEmulator emulator)
{
    private const string Path = "/latest/meta-data/instance-id";

    [Theory]
    [InlineData("127.0.0.1:4526", "?instance=i-mysecond", "i-mysecond")]
    [InlineData("i-myinstance", "?instance=i-mysecond", "i-mysecond")]
    [InlineData("i-myinstance", "", "i-myinstance")]
    [InlineData("i-myinstance:4526", "", "i-myinstance")]
    [InlineData("i-myinstance.localhost:4526", "", "i-myinstance")]
    [InlineData("izMyInstanceZ", "", "i-myinstance")]
    [InlineData("172.17.0.11", "", "i-myinstance")]
    [InlineData("172.17.240.100:4526", "", "i-mysecond")]
    [InlineData("47.96.0.11", "", "i-mysecond")]
    [Rule("metadata.selection")]
    public async Task The_parameter_or_the_host_selects_the_instance(string host, string query, string expected)
    {
        using var client = emulator.NewClient();
        var response = await client.SendMetadataAsync("GET", Path + query, ("Host", host));
        response.Status.Should().Be(HttpStatusCode.OK);
        response.Body.Should().Be(expected);
    }

    [Fact]
    [Rule("metadata.selection")]
    public async Task A_host_in_brackets_is_an_IPv6_address()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(MetadataReader.Full);
        var response = await client.SendMetadataAsync(
            "GET", $"{Path}?account={client.Account}", ("Host", "[2001:db8:4005:2::11]:4526"));
        response.Body.Should().Be("i-full");
    }

    [Theory]
    [InlineData("127.0.0.1:4526", "", "Add ?instance=<ID>")]
    [InlineData("100.100.100.200", "", "--metadata-instance <ID>")]
    [InlineData("ecs-emulator:4526", "", "ECS_EMULATOR_METADATA_INSTANCE=<ID>")]
    [InlineData("172.17.0.12", "", "Add ?instance=<ID>")]
    [InlineData("i-myinstance", "?instance=i-unknown", "?instance is \"i-unknown\", but account 1000000000000000")]
    [InlineData("i-myinstance", "?instance=", "?instance is \"\"")]
    [Rule("metadata.selection")]
    public async Task A_request_that_selects_no_instance_is_rejected_with_what_to_do(
        string host, string query, string message)
    {
        using var client = emulator.NewClient();
        var response = await client.SendMetadataAsync("GET", Path + query, ("Host", host));
        response.Status.Should().Be(HttpStatusCode.NotFound);
        response.Body.Should().Contain(message);
        response.ContentType.Should().StartWith("text/plain");
    }

    [Fact]
    [Rule("metadata.selection")]
    public async Task An_ambiguous_host_is_rejected_with_its_instances()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """{"instances":{"i-myinstance":{"hostName":"web"},"i-mysecond":{"hostName":"WEB"}}}""");
        var response = await client.SendMetadataAsync("GET", $"{Path}?account={client.Account}", ("Host", "web"));
        response.Status.Should().Be(HttpStatusCode.NotFound);
        response.Body.Should().Contain("i-myinstance, i-mysecond. Add ?instance=<ID>");

        var many = string.Join(',', Enumerable.Range(10, 11).Select(n =>
            $$"""
            "i-{{n}}":{"zoneId":"cn-hangzhou-h","instanceType":"ecs.g6.large","hostName":"many"}
            """));
        await client.GivenAsync($$$"""{"instances":{{{{many}}}}}""");
        (await client.SendMetadataAsync("GET", $"{Path}?account={client.Account}", ("Host", "many"))).Body
            .Should().Contain("i-18, i-19 …").And.NotContain("i-20");
    }

    [Theory]
    [InlineData("127.0.0.1", "", "i-mystopped")]
    [InlineData("i-myinstance", "", "i-myinstance")]
    [InlineData("127.0.0.1", "?instance=i-mysecond", "i-mysecond")]
    [InlineData("i-myinstance", "?instance=i-mysecond", "i-mysecond")]
    [Rule("metadata.selection")]
    public async Task The_option_selects_the_instance_of_requests_without_another(
        string host, string query, string expected)
    {
        await using var configured =
            await LibraryHost.StartAsync(options => options.MetadataInstance = "i-mystopped");
        using var client = configured.NewClient();
        (await client.SendMetadataAsync("GET", Path + query, ("Host", host))).Body.Should().Be(expected);
    }

    [Fact]
    [Rule("metadata.selection")]
    public async Task The_instance_of_the_option_may_exist_later()
    {
        await using var configured = await LibraryHost.StartAsync(options => options.MetadataInstance = "i-later");
        using var client = configured.NewClient();
        var path = $"{Path}?account={client.Account}";
        (await client.GetAsync(path)).Body.Should().Contain("The option metadata-instance is \"i-later\"");
        await client.GivenAsync(
            """{"instances":{"i-later":{"zoneId":"cn-hangzhou-h","instanceType":"ecs.g6.large"}}}""");
        (await client.GetAsync(path)).Body.Should().Be("i-later");
    }

    [Theory]
    [InlineData("?account=12", "not an account id")]
    [InlineData("?acount=1000000000000000", "no such parameter")]
    [InlineData("?instance=i-myinstance&instance=i-mysecond", "more than once")]
    [Rule("metadata.account")]
    public async Task An_invalid_query_is_rejected(string query, string message)
    {
        using var client = emulator.NewClient();
        var response = await client.SendMetadataAsync("GET", Path + query, ("Host", "i-myinstance"));
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.Body.Should().StartWith("Missing or Invalid Parameters\n").And.Contain(message);
    }

    [Fact]
    [Rule("metadata.account")]
    public async Task The_account_is_the_default_one_or_that_of_the_parameter_and_is_not_created()
    {
        using var client = emulator.NewClient();
        (await client.SendMetadataAsync("GET", "/latest/meta-data/owner-account-id", ("Host", "i-myinstance"))).Body
            .Should().Be("1000000000000000");
        (await client.ItemAsync("i-myinstance", "owner-account-id")).Should().Be(client.Account);
        (await client.GetAsync("/_emulator/accounts")).Body.Should().NotContain(client.Account);
    }

    [Theory]
    [InlineData("127.0.0.1", "Origin", "http://evil.example")]
    [InlineData("127.0.0.1", "Sec-Fetch-Site", "cross-site")]
    [InlineData("i-myinstance.evil.example", "Sec-Fetch-Site", "same-origin")]
    [InlineData("i-myinstance.evil.example", "User-Agent", "Mozilla/5.0")]
    [InlineData("evil.example", "Origin", "http://evil.example")]
    [Rule("metadata.guard")]
    public async Task Pages_of_other_sites_and_unknown_hosts_of_browsers_are_rejected(
        string host, string header, string value)
    {
        using var client = emulator.NewClient();
        var response = await client.SendMetadataAsync(
            "GET", $"{Path}?instance=i-myinstance", ("Host", host), (header, value));
        response.Status.Should().Be(HttpStatusCode.Forbidden);
        response.Body.Should().StartWith("Forbidden\n").And.NotContain("i-myinstance\"");
    }

    [Fact]
    [Rule("metadata.guard")]
    public async Task Other_clients_can_use_any_host_and_responses_cannot_run_in_a_browser()
    {
        using var client = emulator.NewClient();
        var response = await client.SendMetadataAsync("GET", Path, ("Host", "i-myinstance.ecs.example"));
        response.Body.Should().Be("i-myinstance");
        response.Headers["X-Content-Type-Options"].Should().Be("nosniff");
        response.Headers["Content-Security-Policy"].Should().Contain("default-src 'none'");
        response.Headers["Cross-Origin-Resource-Policy"].Should().Be("same-origin");
    }

    [Fact]
    [Rule("metadata.log")]
    public async Task A_request_is_one_debug_line_and_not_in_the_journal()
    {
        using var log = new LogCatcher();
        await using var host = await LibraryHost.StartAsync(
            _ => { }, logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log));
        using var client = host.NewClient();
        await client.ItemAsync("i-myinstance", "hostname");
        (await client.GetAsync($"/_emulator/requests?account={client.Account}")).Body.Should().NotContain("hostname");

        // The line is written after the response is sent.
        await host.DisposeAsync();
        log.Messages.Where(line => line.Text.StartsWith(
            $"GET /latest/meta-data/hostname?account={client.Account} 200 ", StringComparison.Ordinal))
            .Should().ContainSingle().Which.Level.Should().Be(LogLevel.Debug);
    }
}
