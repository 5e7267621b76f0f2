using System.Globalization;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Accounts;

/// <summary>Accounts side by side.</summary>
public sealed class AccountIsolationTests(TestEmulator emulator)
{
    private const int Accounts = 200;
    private const int CallsOfEach = 50;

    [Fact]
    [Rule("account.own-state")]
    public async Task Ten_thousand_parallel_calls_of_two_hundred_accounts_leave_each_world_as_its_own_calls_made_it()
    {
        var callers = Enumerable.Range(0, Accounts).Select(_ => emulator.NewCaller()).ToList();
        var expected = callers.Select(_ => new HashSet<string>()).ToList();
        await Parallel.ForEachAsync(Enumerable.Range(0, Accounts), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (index, _) =>
        {
            // Each account assigns and unassigns in an order of its own; what it holds in the end follows from it alone.
            var random = new Random(index);
            var held = expected[index];
            for (var call = 0; call < CallsOfEach; call++)
            {
                var address = string.Create(CultureInfo.InvariantCulture, $"172.17.0.{100 + random.Next(12)}");
                if (held.Contains(address))
                {
                    (await callers[index].CallAsync(
                        "UnassignPrivateIpAddresses", $"NetworkInterfaceId=eni-myeni&PrivateIpAddress.1={address}")).Done();
                    held.Remove(address);
                }
                else if (held.Count < 10)
                {
                    (await callers[index].AssignAsync($"PrivateIpAddress.1={address}")).Done();
                    held.Add(address);
                }
                else
                {
                    (await callers[index].AssignAsync($"PrivateIpAddress.1={address}"))
                        .Refused("MaxEniPrivateIpsCountExceeded", 403);
                }
            }
        });

        for (var index = 0; index < Accounts; index++)
        {
            var eni = (await callers[index].StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni");
            eni.GetProperty("privateIpAddresses").EnumerateArray().Select(address => address.GetString())
                .Should().BeEquivalentTo(expected[index]);
            callers[index].Dispose();
        }
    }

    [Fact]
    [Rule("account.list")]
    public async Task The_accounts_that_exist_are_listed()
    {
        using var caller = emulator.NewCaller();
        (await AccountsAsync(caller)).Should().NotContain(caller.Account);
        (await caller.CallAsync("DescribeNetworkInterfaces")).Done();
        (await AccountsAsync(caller)).Should().Contain(caller.Account).And.Contain("1000000000000000").And.BeInAscendingOrder();
    }

    [Fact]
    [Rule("account.reset")]
    public async Task Reset_import_and_export_of_one_account_never_touch_another()
    {
        using var first = emulator.NewCaller();
        using var second = emulator.NewCaller();
        (await first.AssignAsync("PrivateIpAddress.1=172.17.0.100")).Done();
        (await second.AssignAsync("PrivateIpAddress.1=172.17.0.101")).Done();
        var before = await second.StateTextAsync();
        before.Should().Contain("172.17.0.101").And.NotContain("172.17.0.100");

        await first.PutAsync("{}");
        await first.PatchAsync("""{"regions":null}""");
        await first.ResetAsync();
        (await second.StateTextAsync()).Should().Be(before);
    }

    private static async Task<IReadOnlyList<string?>> AccountsAsync(Caller caller) =>
    [
        .. (await caller.GetAsync("/_emulator/accounts")).Json.GetProperty("accounts")
            .EnumerateArray().Select(account => account.GetString()),
    ];
}
