using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>
/// Official clients report invalid signatures. All other tests show that their signatures are valid.
/// </summary>
public sealed class SignatureTests(OfficialClients clients)
{
    [Theory]
    [EveryClient]
    public async Task A_wrong_secret_is_rejected_and_the_client_reports_it(ClientKind client)
    {
        var caller = (await clients.UseAsync(client)).WithSecret("wrong");
        var response = await caller.DescribeAsync(new { });
        response.Error.ShouldBe("SignatureDoesNotMatch", 400, "server string to sign is:");
    }
}
