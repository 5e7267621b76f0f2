using System.Collections.Concurrent;
using System.Text.Json;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>One of the callers, who gives back only what it has got.</summary>
/// <param name="http">Its connection.</param>
/// <param name="random">Its choices.</param>
/// <param name="held">What all callers hold, and which ENI has it. A caller takes an address out before it gives it back.</param>
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
                    await LookAsync();
                    break;
            }
        }
    }

    private async Task AssignAsync(string eni)
    {
        using var answer = await ReplyAsync(
            $"AssignPrivateIpAddresses&NetworkInterfaceId={eni}&SecondaryPrivateIpAddressCount={random.Next(1, 4)}");
        if (!answer.RootElement.TryGetProperty("AssignedPrivateIpAddressesSet", out var assigned))
        {
            answer.RootElement.GetProperty("Code").GetString().Should().BeOneOf(
                "InvalidVSwitchId.IpNotEnough", "MaxEniPrivateIpsCountExceeded", "InvalidOperation.Ipv4CountExceeded");
            return;
        }

        foreach (var address in assigned.GetProperty("PrivateIpSet").GetProperty("PrivateIpAddress").EnumerateArray())
        {
            held.TryAdd(address.GetString()!, eni).Should().BeTrue($"nobody else may hold {address}");
            own.Add((eni, address.GetString()!));
        }
    }

    private async Task UnassignAsync()
    {
        var (eni, address) = own[random.Next(own.Count)];
        own.Remove((eni, address));
        held.TryRemove(address, out _).Should().BeTrue();
        using var answer = await ReplyAsync($"UnassignPrivateIpAddresses&NetworkInterfaceId={eni}&PrivateIpAddress.1={address}");
        answer.RootElement.TryGetProperty("Code", out var code).Should().BeFalse($"{address} was {eni}'s, not {code}");
    }

    /// <summary>An ENI that comes and goes takes addresses of the same VSwitch.</summary>
    private async Task CreateAndDeleteAsync()
    {
        using var answer = await ReplyAsync(
            $"CreateNetworkInterface&VSwitchId=vsw-a&SecurityGroupId=sg-a&SecondaryPrivateIpAddressCount={random.Next(1, 4)}");
        if (!answer.RootElement.TryGetProperty("NetworkInterfaceId", out var id))
        {
            answer.RootElement.GetProperty("Code").GetString().Should().Be("InvalidVSwitchId.IpNotEnough");
            return;
        }

        List<string> addresses = [.. answer.RootElement.GetProperty("PrivateIpSets").GetProperty("PrivateIpSet").EnumerateArray()
            .Select(set => set.GetProperty("PrivateIpAddress").GetString()!)];
        addresses.Should().AllSatisfy(address => held.TryAdd(address, id.GetString()!).Should().BeTrue($"nobody else may hold {address}"));
        addresses.Should().AllSatisfy(address => held.TryRemove(address, out _).Should().BeTrue());
        using var deleted = await ReplyAsync($"DeleteNetworkInterface&NetworkInterfaceId={id}");
        deleted.RootElement.TryGetProperty("Code", out var code).Should().BeFalse($"{id} is nobody else's, not {code}");
    }

    /// <summary>Whenever one looks, each address is one ENI's and no ENI has more than it may.</summary>
    private async Task LookAsync()
    {
        using var state = JsonDocument.Parse(await http.GetBodyAsync($"/_emulator/state?account={ManyConnectionsTests.Account}", refused: false));
        var world = Documents.Read(state.RootElement, default);
        world.Enis.SelectMany(eni => eni.Addresses).Should().OnlyHaveUniqueItems();
        world.Enis.TrueForAll(eni => eni.Places <= (eni.Status == "InUse" ? ManyConnectionsTests.AttachedLimit : ManyConnectionsTests.AvailableLimit)).Should().BeTrue();
    }

    private async Task<JsonDocument> ReplyAsync(string call) =>
        JsonDocument.Parse(await http.GetBodyAsync(ManyConnectionsTests.Call(call), refused: true));
}
