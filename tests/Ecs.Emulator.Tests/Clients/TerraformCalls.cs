using System.Text.Json;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// Requests to the VPC product as Terraform's provider sends them: identifying parameters in the query, or with all
/// others in a form.
/// </summary>
internal static class TerraformCalls
{
    /// <summary>Sends a request that must succeed.</summary>
    public static async Task<JsonElement> SendVpcAsync(
        this EmulatorClient client, string action, string query, string form) =>
        (await client.PostVpcAsync(action, query, form)).ShouldSucceed().Json;

    public static Task<EmulatorResponse> PostVpcAsync(
        this EmulatorClient client, string action, string query, string form) => client.PostAsync(
            $"/?Action={action}&Format=JSON&Version=2016-04-28&AccessKeyId={client.Account}"
                + $"&SignatureNonce={Guid.NewGuid():N}&{query}",
            $"RegionId=cn-hangzhou&{form}");

    /// <summary>The values of members in one line, to compare them.</summary>
    public static string Line(this JsonElement element, params IEnumerable<string> members) =>
        string.Join(' ', members.Select(member => element.GetProperty(member).ToString()));

    /// <summary>The tags of a resource: <c>key=value</c>, separated by commas.</summary>
    public static string TagLine(this JsonElement tags) => string.Join(
        ',', tags.EnumerateArray().Select(tag => $"{tag.GetProperty("Key")}={tag.GetProperty("Value")}"));
}
