using Ecs.Emulator.Actions;
using Ecs.Emulator.Calls;
using Ecs.Emulator.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ecs.Emulator.Tests.Accounts;

/// <summary>Actions with work that takes long, such as the generation of a key.</summary>
public sealed class LongWorkTests(TestEmulator emulator)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    [Rule("account.long-work")]
    public async Task Long_work_does_not_block_the_account_and_the_action_runs_again_after_it()
    {
        var collection = new ServiceCollection().AddLogging();
        collection.AddEcsEmulator(_ => { });
        await using var services = collection.BuildServiceProvider();
        var account = services.GetRequiredService<Cloud>().Open(Cloud.DefaultAccountId);
        var runs = 0;
        var entered = false;
        var call = new CallContext(new DefaultHttpContext().Request, default)
        {
            Account = account,
            Action = new ApiAction<Done>
            {
                Product = Product.Ecs,
                Name = "Generate",
                Summary = "",
                Description = "",
                Parameters = [],
                Response = Done.Shape,
                Errors = [],
                Run = call => ++runs > 2
                    ? Done.After(call.State.NewChanges())
                    : throw new LongWorkException(() => entered = Task.Run(() => account.Enter(_ => true)).Wait(Limit)),
            },
        };

        services.GetRequiredService<ActionExecutor>().Execute(call);

        entered.Should().BeTrue("another call can use the account meanwhile");
        runs.Should().Be(3);
    }

    [Fact]
    [Rule("account.long-work")]
    public async Task Each_concurrent_call_gets_its_own_key()
    {
        using var client = emulator.NewClient();
        var calls = Enumerable.Range(0, 4).Select(n => client.CallAsync("CreateKeyPair", $"KeyPairName=key{n}"));
        var keys = (await Task.WhenAll(calls))
            .Select(created => created.ShouldSucceed().Json.GetProperty("PrivateKeyBody").GetString());
        keys.Should().OnlyHaveUniqueItems();
    }
}
