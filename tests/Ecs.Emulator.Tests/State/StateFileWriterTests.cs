using Ecs.Emulator.Control.State;
using Ecs.Emulator.Control.StateFiles;
using Ecs.Emulator.Server;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Tests.State;

/// <summary>The writer of the state file with accounts that are busy, fail or are unchanged.</summary>
public sealed class StateFileWriterTests : IDisposable
{
    private static readonly AccountId First = new("2900000000000001");
    private static readonly AccountId Second = new("2900000000000002");
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly string folder = Directory.CreateTempSubdirectory("ecs-emulator-").FullName;
    private readonly ServiceProvider services;
    private readonly Cloud cloud;

    public StateFileWriterTests()
    {
        var collection = new ServiceCollection().AddLogging();
        collection.AddEcsEmulator(options => options.StateFile = Path);
        services = collection.BuildServiceProvider();
        cloud = services.GetRequiredService<Cloud>();
    }

    private string Path => System.IO.Path.Combine(folder, "state.json");

    [Fact]
    [Rule("state-file.busy-account")]
    public async Task A_blocked_account_delays_neither_the_writing_of_other_accounts_nor_the_shutdown()
    {
        using var file = Start(StateDocumentWriter.Write);
        using var leave = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        Put(First, "vpc-before");
        await Wait.UntilAsync(() => Content().Contains("vpc-before", StringComparison.Ordinal));
        var stuck = Task.Run(() => cloud.Open(First).Enter(_ =>
        {
            entered.Set();
            return leave.Wait(Limit);
        }));
        entered.Wait(Limit, TestContext.Current.CancellationToken).Should().BeTrue();

        Put(Second, "vpc-other");
        await Wait.UntilAsync(() => Content().Contains("vpc-other", StringComparison.Ordinal));
        Content().Should().Contain("vpc-before", "a busy account keeps its last state in the file");
        await file.StopAsync(CancellationToken.None).WaitAsync(Limit, TestContext.Current.CancellationToken);
        leave.Set();
        (await stuck).Should().BeTrue();
    }

    [Fact]
    [Rule("state-file.broken-account")]
    public async Task An_account_that_cannot_be_written_keeps_its_last_state_and_does_not_affect_other_accounts()
    {
        var isBroken = false;
        using var file = Start(
            state => isBroken
                && state.Owner == First
                    ? throw new InvalidOperationException("It is broken.")
                    : StateDocumentWriter.Write(state));
        Put(First, "vpc-before");
        await Wait.UntilAsync(() => Content().Contains("vpc-before", StringComparison.Ordinal));

        isBroken = true;
        Put(First, "vpc-never");
        Put(Second, "vpc-other");
        await Wait.UntilAsync(() => Content().Contains("vpc-other", StringComparison.Ordinal));
        Content().Should().Contain("vpc-before").And.NotContain("vpc-never");
        file.ExecuteTask!.IsCompleted.Should().BeFalse("the writer goes on");

        isBroken = false;
        await Wait.UntilAsync(() => Content().Contains("vpc-never", StringComparison.Ordinal));
        await file.StopAsync(CancellationToken.None);
        file.HasLostChanges.Should().BeFalse();
    }

    [Fact]
    [Rule("state-file.unchanged-account")]
    public async Task Only_an_account_that_has_changed_is_written_again()
    {
        var written = new List<AccountId>();
        using var file = Start(state =>
        {
            written.Add(state.Owner);
            return StateDocumentWriter.Write(state);
        });
        Put(First, "vpc-first");
        Put(Second, "vpc-second");
        await Wait.UntilAsync(() => Content().Contains("vpc-second", StringComparison.Ordinal));
        written.Clear();

        Put(Second, "vpc-third");
        await Wait.UntilAsync(() => Content().Contains("vpc-third", StringComparison.Ordinal));
        await file.StopAsync(CancellationToken.None);
        written.Should().Equal([Second], "the others have not changed");
        Content().Should().Contain("vpc-first");
    }

    [Fact]
    [Rule("shutdown.exit-code")]
    public async Task A_failed_background_service_ends_the_server_with_exit_code_1()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging();
        builder.Services.AddEcsEmulator();
        using (var sound = builder.Build())
        {
            await sound.StartAsync(TestContext.Current.CancellationToken);
            await sound.StopAsync(TestContext.Current.CancellationToken);
            ShutdownResult.ExitCode(sound.Services).Should().Be(0);
        }

        builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging();
        builder.Services.AddEcsEmulator();
        builder.Services.AddSingleton<IHostedService>(_ => new FailingService());
        using var broken = builder.Build();
        await broken.StartAsync(TestContext.Current.CancellationToken);
        await broken.WaitForShutdownAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Limit, TestContext.Current.CancellationToken);
        ShutdownResult.ExitCode(broken.Services).Should().Be(1);
    }

    private StateFile Start(Func<AccountState, ReadOnlyMemory<byte>> write)
    {
        var file = new StateFile(
            services.GetRequiredService<IOptions<EcsEmulatorOptions>>(),
            cloud,
            services.GetRequiredService<StateDocumentReader>(),
            write,
            TimeProvider.System,
            NullLogger<StateFile>.Instance);
        file.Load();
        file.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
        return file;
    }

    private void Put(AccountId account, string vpc)
    {
        var document = StateDocument.Parse(
            System.Text.Encoding.UTF8.GetBytes($$$$"""{"vpcs":{"{{{{vpc}}}}":{"cidrBlock":"10.0.0.0/8"}}}"""));
        var state = services.GetRequiredService<StateDocumentReader>().Read(document, account);
        cloud.Exchange(account, _ => state);
    }

    private string Content() => File.Exists(Path) ? File.ReadAllText(Path) : "";

    public void Dispose()
    {
        services.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class FailingService : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidOperationException("It fails.");
        }
    }
}
