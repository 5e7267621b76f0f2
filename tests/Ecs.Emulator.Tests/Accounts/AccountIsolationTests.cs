using System.Globalization;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Accounts;

/// <summary>Accounts do not affect each other.</summary>
public sealed class AccountIsolationTests(TestEmulator emulator)
{
    private const int Accounts = 200;
    private const int CallsOfEach = 50;

    [Fact]
    [Rule("account.own-state")]
    public async Task Parallel_calls_of_200_accounts_change_only_their_own_accounts()
    {
        var clients = Enumerable.Range(0, Accounts).Select(_ => emulator.NewClient()).ToList();
        var expected = clients.Select(_ => new HashSet<string>()).ToList();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 32 };
        await Parallel.ForEachAsync(Enumerable.Range(0, Accounts), parallel, async (index, _) =>
        {
            // Each account assigns and unassigns in its own order, which determines its final state.
            var random = new Random(index);
            var held = expected[index];
            for (var call = 0; call < CallsOfEach; call++)
            {
                var address = string.Create(CultureInfo.InvariantCulture, $"172.17.0.{100 + random.Next(12)}");
                if (held.Contains(address))
                {
                    (await clients[index].CallAsync(
                        "UnassignPrivateIpAddresses", $"NetworkInterfaceId=eni-myeni&PrivateIpAddress.1={address}"))
                            .ShouldSucceed();
                    held.Remove(address);
                }
                else if (held.Count < 10)
                {
                    (await clients[index].AssignAsync($"PrivateIpAddress.1={address}")).ShouldSucceed();
                    held.Add(address);
                }
                else
                {
                    (await clients[index].AssignAsync($"PrivateIpAddress.1={address}"))
                        .ShouldFail("MaxEniPrivateIpsCountExceeded", 403);
                }
            }
        });

        for (var index = 0; index < Accounts; index++)
        {
            var eni = (await clients[index].StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni");
            eni.GetProperty("privateIpAddresses").EnumerateArray().Select(address => address.GetString())
                .Should().BeEquivalentTo(expected[index]);
            clients[index].Dispose();
        }
    }

    [Fact]
    [Rule("account.list")]
    public async Task Existing_accounts_are_listed()
    {
        using var client = emulator.NewClient();
        (await AccountsAsync(client)).Should().NotContain(client.Account);
        (await client.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed();
        (await AccountsAsync(client))
            .Should().Contain(client.Account).And.Contain("1000000000000000").And.BeInAscendingOrder();
    }

    [Fact]
    [Rule("account.reset")]
    public async Task Reset_import_and_export_of_one_account_do_not_change_another()
    {
        using var first = emulator.NewClient();
        using var second = emulator.NewClient();
        (await first.AssignAsync("PrivateIpAddress.1=172.17.0.100")).ShouldSucceed();
        (await second.AssignAsync("PrivateIpAddress.1=172.17.0.101")).ShouldSucceed();
        var before = await second.StateTextAsync();
        before.Should().Contain("172.17.0.101").And.NotContain("172.17.0.100");

        await first.PutAsync("{}");
        await first.PatchAsync("""{"regions":null}""");
        await first.ResetAsync();
        (await second.StateTextAsync()).Should().Be(before);
    }

    private static async Task<IReadOnlyList<string?>> AccountsAsync(EmulatorClient client) =>
    [
        .. (await client.GetAsync("/_emulator/accounts")).Json.GetProperty("accounts")
            .EnumerateArray().Select(account => account.GetString()),
    ];
}
