using System.Net;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Tests.ControlPlane;

/// <summary>The common behavior of all control plane paths.</summary>
public sealed class ControlPlaneTests(TestEmulator emulator)
{
    [Theory]
    [InlineData("POST", "health", "GET")]
    [InlineData("POST", "state", "GET, PUT, PATCH")]
    [InlineData("DELETE", "state", "GET, PUT, PATCH")]
    [InlineData("GET", "reset", "POST")]
    [InlineData("PUT", "state/schema", "GET")]
    [InlineData("POST", "snapshots", "GET")]
    [InlineData("POST", "snapshots/one", "GET, PUT, DELETE")]
    [InlineData("GET", "snapshots/one/restore", "POST")]
    [InlineData("PATCH", "faults", "GET, PUT, POST, DELETE")]
    [InlineData("GET", "faults/one", "DELETE")]
    [InlineData("POST", "requests", "GET, DELETE")]
    [InlineData("POST", "requests/stream", "GET")]
    [InlineData("DELETE", "accounts", "GET")]
    [InlineData("PUT", "clock", "GET, POST")]
    [InlineData("POST", "ca.pem", "GET")]
    [InlineData("POST", "openapi.json", "GET")]
    [InlineData("POST", "swagger/index.html", "GET")]
    [InlineData("POST", "", "GET")]
    [Rule("control.methods")]
    public async Task A_method_that_a_path_does_not_support_gets_the_list_of_supported_methods(
        string method, string path, string allowed)
    {
        using var client = emulator.NewClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/_emulator/{path}");
        var response = await client.SendAsync(request);
        response.Status.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Headers["Allow"].Should().Be(allowed);
        response.Json.GetProperty("problems")[0].GetProperty("message").GetString()
            .Should().Contain(method).And.Contain(allowed);
    }

    [Fact]
    [Rule("control.methods")]
    public async Task An_unknown_path_is_not_found_with_any_method()
    {
        using var client = emulator.NewClient();
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete])
        {
            using var request = new HttpRequestMessage(method, "/_emulator/nowhere");
            (await client.SendAsync(request)).Status.Should().Be(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData("GET", "health?foo=1", "?foo", "This path takes no parameters.")]
    [InlineData("GET", "accounts?x=1", "?x", "This path takes no parameters.")]
    [InlineData("GET", "accounts?account=1234567890123456", "?account", "This path takes no parameters.")]
    [InlineData("GET", "state/schema?x=1", "?x", "This path takes no parameters.")]
    [InlineData("GET", "ca.pem?x=1", "?x", "This path takes no parameters.")]
    [InlineData("GET", "openapi.json?x=1", "?x", "This path takes no parameters.")]
    [InlineData("GET", "?x=1", "?x", "This path takes no parameters.")]
    [InlineData("GET", "clock?account=1234567890123456", "?account", "The clock is shared by all accounts.")]
    [InlineData("POST", "clock?account=1234567890123456", "?account", "The clock is shared by all accounts.")]
    [InlineData("GET", "clock?x=1", "?x", "This path takes no parameters.")]
    [InlineData("GET", "faults?acount=1234567890123456", "?acount", "There is no such parameter. Known: account.")]
    [InlineData("DELETE", "faults/one?x=1", "?x", "There is no such parameter. Known: account.")]
    [InlineData("POST", "reset?all=true", "?all", "There is no such parameter. Known: account.")]
    [InlineData("GET", "state?account=1234567890123456&account=1", "?account", "It is specified more than once.")]
    [InlineData("POST", "reset?account=", "?account", "\"\" is not an account id of 16 digits.")]
    [InlineData("GET", "state?account", "?account", "\"\" is not an account id of 16 digits.")]
    [Rule("control.parameters")]
    public async Task An_unknown_query_parameter_is_rejected(
        string method, string pathAndQuery, string path, string message)
    {
        using var client = emulator.NewClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/_emulator/{pathAndQuery}");
        var response = await client.SendAsync(request);
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        var problem = response.Json.GetProperty("problems").EnumerateArray().Should().ContainSingle().Subject;
        problem.GetProperty("path").GetString().Should().Be(path);
        problem.GetProperty("message").GetString().Should().Contain(message);
    }

    [Fact]
    [Rule("control.log")]
    public async Task Each_request_is_logged_as_one_line_at_Debug()
    {
        using var log = new LogCatcher();
        var host = await LibraryHost.StartAsync(
            _ => { },
            logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.None));
        using var client = new EmulatorClient(host.Address, "2900000000000002");
        await client.StateTextAsync();
        await client.GetAsync("/_emulator/nowhere%0Aelse?secret=hush");
        await client.PutAsync("{");
        await host.DisposeAsync();

        var lines = log.Messages.Where(line => line.Text.Contains("/_emulator", StringComparison.Ordinal)).ToList();
        lines.Select(line => string.Join(' ', line.Text.Split(' ')[..2])).Should().Equal(
            "GET /_emulator/state?account=2900000000000002",
            "GET /_emulator/nowhere?else",
            "PUT /_emulator/state?account=2900000000000002");
        lines.Select(line => line.Text.Split(' ')[2]).Should().Equal("200", "404", "400");
        lines.Should().OnlyContain(line => line.Level == LogLevel.Debug);
    }
}
