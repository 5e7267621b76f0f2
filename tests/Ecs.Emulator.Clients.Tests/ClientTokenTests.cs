using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>Official clients repeat a call with a client token.</summary>
public sealed class ClientTokenTests(OfficialClients clients)
{
    /// <summary>A space, and characters that each client encodes differently.</summary>
    private const string AwkwardToken = "tok 1*~/+";

    [Theory]
    [EveryClient]
    public async Task A_repeated_token_makes_one_change_and_returns_two_responses(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var parameters = new
        {
            NetworkInterfaceId = "eni-myeni",
            SecondaryPrivateIpAddressCount = 2,
            ClientToken = AwkwardToken,
        };
        var first = (await caller.AssignAsync(parameters)).AssignedAddresses.ToArray();
        var second = (await caller.AssignAsync(parameters)).AssignedAddresses.ToArray();

        first.Should().HaveCount(2);
        second.Should().Equal(first);
        (await caller.AddressesInStateAsync("eni-myeni")).Should().Equal(first);
    }

    [Theory]
    [EveryClient]
    public async Task Other_parameters_with_a_used_token_are_rejected(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var first = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            SecondaryPrivateIpAddressCount = 1,
            ClientToken = AwkwardToken,
        });
        var error = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            SecondaryPrivateIpAddressCount = 2,
            ClientToken = AwkwardToken,
        });

        error.Error.ShouldBe("IdempotentParameterMismatch", 400, "Request uses a client token in a previous request");
        (await caller.AddressesInStateAsync("eni-myeni")).Should().Equal(first.AssignedAddresses);
    }

    [Theory]
    [EveryClient]
    public async Task A_token_of_a_failed_call_can_be_used_again(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var parameters = new
        {
            NetworkInterfaceId = "eni-myeni",
            PrivateIpAddress = new[] { "172.17.0.100" },
            ClientToken = AwkwardToken,
        };
        await caller.ChangeAsync("eni-myeni", new { status = "Attaching" });
        (await caller.AssignAsync(parameters)).Error.ShouldBe("InvalidOperation.InvalidEniState", 400, "Attaching");

        await caller.ChangeAsync("eni-myeni", new { status = "Available" });
        (await caller.AssignAsync(parameters)).AssignedAddresses.Should().Equal("172.17.0.100");
    }
}
