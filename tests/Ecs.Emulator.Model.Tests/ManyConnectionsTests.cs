using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Ecs.Emulator.Model.Tests.Cloud;
using Ecs.Emulator.Model.Tests.Driving;

namespace Ecs.Emulator.Model.Tests;

/// <summary>Tests with 64 parallel connections.</summary>
public sealed class ManyConnectionsTests
{
    private const int Callers = 64;
    private const int CallsPerCaller = 100;
    public const int Enis = 8;
    public const int AvailableLimit = 10;
    public const int AttachedLimit = 5;
    public const string Account = "3000000000000000";

    private static readonly Settings Settings = new(TransitionDelay: 0, AvailableLimit);

    [Fact]
    public async Task Parallel_callers_never_share_an_address_and_never_lose_one()
    {
        await using var emulator = await EmulatorOverHttp.StartAsync(Settings);
        emulator.Send("PUT", $"/_emulator/state?account={Account}", Shared()).Status.Should().Be(204);
        var held = new ConcurrentDictionary<string, string>();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            using var http = emulator.NewClient();
            await new SharingCaller(http, new Random(caller), held).RunAsync(CallsPerCaller);
        })));

        using var json = JsonDocument.Parse(emulator.Send("GET", $"/_emulator/state?account={Account}", null).Body);
        var state = Documents.Read(json.RootElement, default);
        state.Enis.SelectMany(eni => eni.Secondary).Select(Block.Text).Should().BeEquivalentTo(held.Keys);
        state.Enis.TrueForAll(eni => eni.Secondary.TrueForAll(address => held[Block.Text(address)] == eni.Id))
            .Should()
            .BeTrue();
        state.Enis.Should().HaveCount(Enis + 1);
        Invariants.CheckListings(
            state,
            JsonDocument.Parse(emulator.Send("GET", Call("DescribeNetworkInterfaces&PageSize=500"), null).Body),
            JsonDocument.Parse(emulator.Send("GET", Call("DescribeVSwitches&PageSize=50"), null).Body));
    }

    [Fact]
    public async Task A_reader_never_sees_parts_of_two_states_while_states_are_replaced()
    {
        await using var emulator = await EmulatorOverHttp.StartAsync(Settings);
        emulator.Send("POST", "/_emulator/clock", """{"freezeAt":"2026-11-23T01:00:00Z"}""").Status.Should().Be(200);
        emulator.Send("POST", $"/_emulator/reset?account={Account}", null).Status.Should().Be(204);
        var seed = emulator.Send("GET", $"/_emulator/state?account={Account}", null).Body;
        emulator.Send("PUT", $"/_emulator/state?account={Account}", Coloured("red")).Status.Should().Be(204);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            using var http = emulator.NewClient();
            for (var i = 0; i < CallsPerCaller / 2; i++)
            {
                await ReadOrReplaceAsync(http, caller, i);
            }
        })));

        // Requests still running at the last exchange changed a state that no longer exists.
        emulator.Send("POST", $"/_emulator/reset?account={Account}", null).Status.Should().Be(204);
        emulator.Send("GET", $"/_emulator/state?account={Account}", null).Body.Should().Equal(seed);
    }

    private static async Task ReadOrReplaceAsync(HttpClient http, int caller, int number)
    {
        switch (caller % 4)
        {
            case 0:
                using (var document = new StringContent(
                    Coloured(number % 2 == 0 ? "red" : "blue"), Encoding.UTF8, "application/json"))
                using (var put = await http.PutAsync($"/_emulator/state?account={Account}", document))
                {
                    put.IsSuccessStatusCode.Should().BeTrue();
                }

                break;
            case 1 when caller == 1:
                using (var reset = await http.PostAsync($"/_emulator/reset?account={Account}", null))
                {
                    reset.IsSuccessStatusCode.Should().BeTrue();
                }

                break;
            case 1:
                // ENIs of both sets, so that calls run whenever states are exchanged.
                var eni = $"eni-{(number % 2 == 0 ? "red" : "blue")}-1";
                await http.GetBodyAsync(
                    Call($"AssignPrivateIpAddresses&NetworkInterfaceId={eni}&SecondaryPrivateIpAddressCount=2"),
                    mayFail: true);
                break;
            case 2:
                using (var json = JsonDocument.Parse(
                    await http.GetBodyAsync($"/_emulator/state?account={Account}", mayFail: false)))
                {
                    RequireOneSet([.. Documents.Read(json.RootElement, default).Enis.Select(eni => eni.Id)]);
                }

                break;
            default:
                using (var listing = JsonDocument.Parse(
                    await http.GetBodyAsync(Call("DescribeNetworkInterfaces&PageSize=500"), mayFail: false)))
                {
                    RequireOneSet([.. listing.RootElement.GetProperty(
                        "NetworkInterfaceSets").GetProperty("NetworkInterfaceSet")
                        .EnumerateArray().Select(eni => eni.GetProperty("NetworkInterfaceId").GetString()!)]);
                }

                break;
        }
    }

    /// <summary>Requires that the ENIs are those of one state: one of the two documents or the seed.</summary>
    private static void RequireOneSet(List<string> ids)
    {
        var seed = StateDocuments.Seed.GetProperty("networkInterfaces")
            .EnumerateObject()
            .Select(eni => eni.Name)
            .ToList();
        var colour = ids.Count == 0 ? "" : ids[0].Split('-')[1];
        ids.Should().BeEquivalentTo(
            colour is "red" or "blue" ? Enumerable.Range(1, Enis).Select(eni => $"eni-{colour}-{eni}") : seed);
    }

    private static string Shared() => StateDocument(
    [
        ("eni-primary", Members(65, ", \"type\":\"Primary\", \"instanceId\":\"i-a\"")),
        .. Enumerable.Range(1, Enis).Select(number => ($"eni-{number}", Members(69 + number))),
    ]);

    private static string Coloured(string colour) => StateDocument(
        Enumerable.Range(1, Enis)
            .Select(number => ($"eni-{colour}-{number}", Members((colour == "red" ? 69 : 89) + number))));

    private static string Members(int host, string more = "") =>
        $$"""{"vSwitchId":"vsw-a","primaryIpAddress":"10.0.0.{{host}}","securityGroupIds":["sg-a"]{{more}}}""";

    private static string StateDocument(IEnumerable<(string Id, string Members)> enis)
    {
        var entries = string.Join(',', enis.Select(eni => $"\"{eni.Id}\":{eni.Members}"));
        return $$$"""
            {"account":{"quotas":{"networkInterfacesPerRegion":100,"securityGroupsPerNetworkInterface":5,
             "vSwitchesPerVpc":5}},
             "regions":{"cn-hangzhou":{"zones":["cn-hangzhou-h"]}},
             "instanceTypes":{"ecs.my.type":{"eniQuantity":3,"eniTotalQuantity":3,
              "eniPrivateIpAddressQuantity":{{{AttachedLimit + 1}}} }},
             "vpcs":{"vpc-a":{"regionId":"cn-hangzhou","cidrBlock":"10.0.0.0/16"}},
             "vSwitches":{"vsw-a":{"vpcId":"vpc-a","zoneId":"cn-hangzhou-h","cidrBlock":"10.0.0.64/26"}},
             "securityGroups":{"sg-a":{"vpcId":"vpc-a"}},
             "instances":{"i-a":{"instanceType":"ecs.my.type","zoneId":"cn-hangzhou-h"}},
             "networkInterfaces":{ {{{entries}}} }}
            """;
    }

    public static string Call(string action) =>
        $"/?Action={action}&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={Account}";
}
