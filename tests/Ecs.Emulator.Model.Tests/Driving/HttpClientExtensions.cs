namespace Ecs.Emulator.Model.Tests.Driving;

internal static class HttpClientExtensions
{
    /// <summary>Returns the body of a GET response. An error is allowed only if mayFail is true.</summary>
    public static async Task<byte[]> GetBodyAsync(this HttpClient http, string target, bool mayFail)
    {
        using var response = await http.GetAsync(target);
        ((int)response.StatusCode).Should().BeLessThan(mayFail ? 500 : 300);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
