using Ecs.Emulator.Clients.Tests.Harness;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Clients.Tests;

public sealed class HttpsTests(OfficialClients clients)
{
    private static readonly object TwoMore =
        new { NetworkInterfaceId = "eni-myeni", SecondaryPrivateIpAddressCount = 2 };

    [Theory]
    [EveryClient]
    [Rule("tls.clients")]
    public async Task A_client_that_trusts_the_authority_needs_no_other_settings(ClientKind client)
    {
        var caller = await clients.UseOverHttpsAsync(client, trusts: true);
        (await caller.AssignAsync(TwoMore)).AssignedAddresses.Should().HaveCount(2);
        (await caller.AddressesInStateAsync("eni-myeni")).Should().HaveCount(2);
        var error = (await caller.WithSecret("wrong").AssignAsync(TwoMore)).Error;
        error.ShouldBe("SignatureDoesNotMatch", 400, "server string to sign is:");
    }

    [Theory]
    [EveryClient]
    [Rule("tls.clients")]
    public async Task A_client_that_does_not_trust_the_authority_rejects_the_certificate(ClientKind client)
    {
        var caller = await clients.UseOverHttpsAsync(client, trusts: false);
        var error = (await caller.AssignAsync(TwoMore)).Error;
        error.Message.Should().Contain("certificate");
        (await caller.AddressesInStateAsync("eni-myeni")).Should().BeEmpty();
    }
}
