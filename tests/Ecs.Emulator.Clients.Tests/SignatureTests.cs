using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>What official clients make of a signature that does not hold. That theirs hold, every other test shows.</summary>
public sealed class SignatureTests(OfficialClients clients)
{
    [Theory]
    [EveryClient]
    public async Task A_wrong_secret_is_refused_and_the_client_says_so(ClientKind client)
    {
        var caller = (await clients.UseAsync(client)).WithSecret("wrong");
        var response = await caller.DescribeAsync(new { });
        response.Error.ShouldBe("SignatureDoesNotMatch", 400, "server string to sign is:");
    }
}
