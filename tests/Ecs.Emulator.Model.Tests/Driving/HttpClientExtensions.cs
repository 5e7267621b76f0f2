namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>Bodies of answers.</summary>
internal static class HttpClientExtensions
{
    /// <summary>The body of what a GET gets, which may be a refusal or not.</summary>
    public static async Task<byte[]> GetBodyAsync(this HttpClient http, string target, bool refused)
    {
        using var response = await http.GetAsync(target);
        ((int)response.StatusCode).Should().BeLessThan(refused ? 500 : 300);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
