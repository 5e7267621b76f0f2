using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>Official clients report errors of the API to their callers.</summary>
public sealed class ErrorTests(OfficialClients clients)
{
    [Theory]
    [EveryClient]
    public async Task An_unknown_ENI_is_not_found(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-unknown",
            SecondaryPrivateIpAddressCount = 1,
        });
        response.Error.ShouldBe("InvalidEniId.NotFound", 404, """The specified EniId "eni-unknown" is not found.""");
    }

    [Theory]
    [EveryClient]
    public async Task A_message_contains_the_text_of_the_request_unchanged(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-é 日<&>'",
            SecondaryPrivateIpAddressCount = 1,
        });
        response.Error.ShouldBe("InvalidEniId.NotFound", 404, """The specified EniId "eni-é 日<&>'" is not found.""");
    }

    [Theory]
    [EveryClient]
    public async Task An_address_outside_the_VSwitch_is_invalid(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            PrivateIpAddress = new[] { "172.17.1.5" },
        });
        response.Error.ShouldBe(
            "InvalidVSwitchId.IpInvalid",
            403,
            """The specified IpAddress "172.17.1.5" is not valid in VSwitch CIDR block "172.17.0.0/24".""");
    }

    [Theory]
    [EveryClient]
    public async Task An_address_of_another_ENI_is_rejected_and_nothing_changes(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            PrivateIpAddress = new[] { "172.17.0.100", "172.17.0.10" },
        });
        response.Error.ShouldBe("InvalidIp.IpAssigned", 403, "172.17.0.10");
        (await caller.AddressesInStateAsync("eni-myeni")).Should().BeEmpty();
    }

    [Theory]
    [EveryClient]
    public async Task A_request_without_addresses_and_count_lacks_a_parameter(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new { NetworkInterfaceId = "eni-myeni" });
        response.Error.ShouldBe(
            "MissingParameter", 403, "that is mandatory for processing this request is not supplied.");
    }

    [Theory]
    [EveryClient]
    public async Task A_count_of_zero_is_invalid(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            SecondaryPrivateIpAddressCount = 0,
        });
        response.Error.ShouldBe("InvalidParameter", 400, "SecondaryPrivateIpAddressCount");
    }

    [Theory]
    [EveryClient]
    public async Task An_Available_ENI_accepts_at_most_ten_addresses(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            SecondaryPrivateIpAddressCount = 11,
        });
        response.Error.ShouldBe("MaxEniPrivateIpsCountExceeded", 403, "eni-myeni");
        (await caller.AddressesInStateAsync("eni-myeni")).Should().BeEmpty();
    }

    [Theory]
    [EveryClient]
    public async Task An_attached_ENI_accepts_at_most_the_quota_of_its_instance_type(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myattached",
            SecondaryPrivateIpAddressCount = 6,
        });
        response.Error.ShouldBe("InvalidOperation.Ipv4CountExceeded", 403, "ecs.g6.large");
        (await caller.AddressesInStateAsync("eni-myattached")).Should().BeEmpty();
    }

    [Theory]
    [EveryClient]
    public async Task An_Attaching_ENI_accepts_no_addresses(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await caller.ChangeAsync("eni-myeni", new { status = "Attaching" });
        var response = await caller.AssignAsync(new
        {
            NetworkInterfaceId = "eni-myeni",
            SecondaryPrivateIpAddressCount = 1,
        });
        response.Error.ShouldBe("InvalidOperation.InvalidEniState", 400, "Attaching");
    }
}
