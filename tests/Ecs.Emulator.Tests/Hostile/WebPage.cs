namespace Ecs.Emulator.Tests.Hostile;

/// <summary>Sends requests of web pages as a browser does.</summary>
internal static class WebPage
{
    /// <summary>Sends a request with these headers. <c>Host</c> is the host in the address bar.</summary>
    public static Task<EmulatorResponse> SendAsync(
        EmulatorClient client, string method, string pathAndQuery, params (string Name, string Value)[] headers) =>
        SendAsync(client, method, pathAndQuery, null, headers);

    /// <summary>Sends a form.</summary>
    public static async Task<EmulatorResponse> SendAsync(
        EmulatorClient client,
        string method,
        string pathAndQuery,
        string? form,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), pathAndQuery);
        if (form is not null)
        {
            request.Content = new StringContent(
                form, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).Should().BeTrue();
        }

        return await client.SendAsync(request);
    }
}
