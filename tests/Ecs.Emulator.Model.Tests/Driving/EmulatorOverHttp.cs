using System.Text;
using Ecs.Emulator.Model.Tests.Cloud;
using Microsoft.AspNetCore.Builder;

namespace Ecs.Emulator.Model.Tests.Driving;

internal sealed class EmulatorOverHttp : IEmulator, IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;

    private EmulatorOverHttp(WebApplication app, HttpClient http)
    {
        this.app = app;
        this.http = http;
    }

    public static async Task<EmulatorOverHttp> StartAsync(Settings settings)
    {
        var app = EmulatorHost.Build(settings);
        await app.StartAsync();
        return new EmulatorOverHttp(app, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });
    }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = http.BaseAddress };

    public Reply Send(string method, string target, string? body)
    {
        using var request = Request(method, target, body);
        using var response = http.Send(request);
        using var content = new MemoryStream();
        response.Content.ReadAsStream().CopyTo(content);
        return new Reply((int)response.StatusCode, content.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    private static HttpRequestMessage Request(string method, string target, string? body) =>
        new(new HttpMethod(method), target)
        {
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };
}
