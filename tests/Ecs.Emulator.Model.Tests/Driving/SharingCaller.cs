using System.Collections.Concurrent;
using System.Text.Json;

namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>One of several parallel callers; unassigns only addresses that it was assigned itself.</summary>
/// <param name="http">The client of this caller.</param>
/// <param name="random">The random choices.</param>
/// <param name="held">
/// All addresses held by callers, with the ENI. A caller removes an address before it unassigns it.
/// </param>
internal sealed class SharingCaller(HttpClient http, Random random, ConcurrentDictionary<string, string> held)
{
    private readonly List<(string Eni, string Address)> own = [];

    public async Task RunAsync(int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            var eni = $"eni-{random.Next(1, ManyConnectionsTests.Enis + 1)}";
            switch (random.Next(14))
            {
                case < 5:
                    await AssignAsync(eni);
                    break;
                case < 9 when own.Count > 0:
                    await UnassignAsync();
                    break;
                case 12:
                    await CreateAndDeleteAsync();
                    break;
                case 9:
                    await ReplyAsync($"AttachNetworkInterface&NetworkInterfaceId={eni}&InstanceId=i-a");
                    break;
                case 10:
                    await ReplyAsync($"DetachNetworkInterface&NetworkInterfaceId={eni}&InstanceId=i-a");
                    break;
                default:
                    await CheckAsync();
                    break;
            }
        }
    }

    private async Task AssignAsync(string eni)
    {
        using var response = await ReplyAsync(
            $"AssignPrivateIpAddresses&NetworkInterfaceId={eni}&SecondaryPrivateIpAddressCount={random.Next(1, 4)}");
        if (!response.RootElement.TryGetProperty("AssignedPrivateIpAddressesSet", out var assigned))
        {
            response.RootElement.GetProperty("Code").GetString().Should().BeOneOf(
                "InvalidVSwitchId.IpNotEnough", "MaxEniPrivateIpsCountExceeded", "InvalidOperation.Ipv4CountExceeded");
            return;
        }

        foreach (var address in assigned.GetProperty("PrivateIpSet").GetProperty("PrivateIpAddress").EnumerateArray())
        {
            held.TryAdd(address.GetString()!, eni).Should().BeTrue($"another caller must not hold {address}");
            own.Add((eni, address.GetString()!));
        }
    }

    private async Task UnassignAsync()
    {
        var (eni, address) = own[random.Next(own.Count)];
        own.Remove((eni, address));
        held.TryRemove(address, out _).Should().BeTrue();
        using var response = await ReplyAsync(
            $"UnassignPrivateIpAddresses&NetworkInterfaceId={eni}&PrivateIpAddress.1={address}");
        response.RootElement.TryGetProperty("Code", out var code)
            .Should()
            .BeFalse($"{address} was {eni}'s, not {code}");
    }

    /// <summary>The created ENI takes addresses of the same VSwitch.</summary>
    private async Task CreateAndDeleteAsync()
    {
        using var response = await ReplyAsync(
            "CreateNetworkInterface&VSwitchId=vsw-a&SecurityGroupId=sg-a"
            + $"&SecondaryPrivateIpAddressCount={random.Next(1, 4)}");
        if (!response.RootElement.TryGetProperty("NetworkInterfaceId", out var id))
        {
            response.RootElement.GetProperty("Code").GetString().Should().Be("InvalidVSwitchId.IpNotEnough");
            return;
        }

        List<string> addresses = [.. response.RootElement.GetProperty(
            "PrivateIpSets").GetProperty("PrivateIpSet").EnumerateArray()
            .Select(set => set.GetProperty("PrivateIpAddress").GetString()!)];
        addresses.Should().AllSatisfy(
            address =>
                held.TryAdd(address, id.GetString()!).Should().BeTrue($"another caller must not hold {address}"));
        addresses.Should().AllSatisfy(address => held.TryRemove(address, out _).Should().BeTrue());
        using var deleted = await ReplyAsync($"DeleteNetworkInterface&NetworkInterfaceId={id}");
        deleted.RootElement.TryGetProperty("Code", out var code)
            .Should()
            .BeFalse($"{id} belongs to this caller, not {code}");
    }

    /// <summary>At any time each address belongs to one ENI and no ENI exceeds its quota.</summary>
    private async Task CheckAsync()
    {
        using var json = JsonDocument.Parse(
            await http.GetBodyAsync($"/_emulator/state?account={ManyConnectionsTests.Account}", mayFail: false));
        var state = Documents.Read(json.RootElement, default);
        state.Enis.SelectMany(eni => eni.Addresses).Should().OnlyHaveUniqueItems();
        state.Enis.TrueForAll(
            eni =>
                eni.Places <= (
                    eni.Status == "InUse"
                        ? ManyConnectionsTests.AttachedLimit
                        : ManyConnectionsTests.AvailableLimit)).Should().BeTrue();
    }

    private async Task<JsonDocument> ReplyAsync(string call) =>
        JsonDocument.Parse(await http.GetBodyAsync(ManyConnectionsTests.Call(call), mayFail: true));
}
