using System.Text.Json;
using System.Threading.Channels;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Errors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.StateFiles;

/// <summary>
/// Stores the states of all accounts in a file. It reads the file at the start, and writes it after changes and at the
/// shutdown. A new file replaces the old one atomically, so the file is complete even if the process is killed. A lock
/// file excludes a second emulator. The writer waits for a busy account only up to a limit, and continues after every
/// exception.
/// </summary>
internal sealed partial class StateFile : BackgroundService, IChangeObserver
{
    /// <summary>Changes within this time are written together.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(100);

    /// <summary>The delay before a failed write is repeated.</summary>
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The time limit for accounts that are busy with requests. The other accounts are written, and the write is
    /// repeated.
    /// </summary>
    private static readonly TimeSpan BusyAccountsTimeout = TimeSpan.FromMilliseconds(200);

    private readonly string? path;
    private readonly Cloud cloud;
    private readonly AccountDocuments documents;
    private readonly StateDocumentReader reader;
    private readonly TimeProvider machine;
    private readonly ILogger<StateFile> logger;
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private string target = "";
    private StateFileLock? ownership;
    private string? failure;

    public StateFile(
        IOptions<EcsEmulatorOptions> options,
        Cloud cloud,
        StateDocumentReader reader,
        TimeProvider machine,
        ILogger<StateFile> logger)
        : this(options, cloud, reader, StateDocumentWriter.Write, machine, logger)
    {
    }

    /// <summary>For tests, which pass another writer of documents.</summary>
    internal StateFile(
        IOptions<EcsEmulatorOptions> options,
        Cloud cloud,
        StateDocumentReader reader,
        Func<AccountState, ReadOnlyMemory<byte>> write,
        TimeProvider machine,
        ILogger<StateFile> logger)
    {
        path = options.Value.StateFile;
        documents = new AccountDocuments(cloud, write, logger);
        this.cloud = cloud;
        this.reader = reader;
        this.machine = machine;
        this.logger = logger;
    }

    /// <summary>Loads the states from the file if it exists, and then writes changes to it.</summary>
    /// <exception cref="InvalidDocumentException">
    /// The file is invalid, or another emulator uses it. It is not changed.
    /// </exception>
    public void Load()
    {
        if (path is null)
        {
            return;
        }

        try
        {
            target = PrivateFile.Resolve(path);
            ownership = StateFileLock.Acquire(target);
            if (PrivateFile.Read(target) is { } content)
            {
                Load(StateDocument.Parse(content));
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Unusable([new Problem("", unreadable.Message)]);
        }
        catch (InvalidDocumentException unusable)
        {
            throw Unusable(unusable.Problems);
        }
        catch (RefusedException refused) when (refused.Refusal == Refusal.TooManyAccounts)
        {
            var message = CallerErrors.TooManyAccounts.Message(refused.Arguments);
            throw Unusable([new Problem($"/{StateFileDocument.Accounts}", message)]);
        }

        cloud.Changes.Subscribe(this);
    }

    void IChangeObserver.OnApplied(AccountId account, AccountState state, ChangeSet changed) => ScheduleWrite();

    void IChangeObserver.OnReplaced(AccountId account, AccountState? before, AccountState? after) => ScheduleWrite();

    /// <summary>Whether the last changes could not be written at the shutdown.</summary>
    public bool HasLostChanges { get; private set; }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // Completes a running write and writes the last change, even after the shutdown timeout.
        await base.StopAsync(CancellationToken.None);
        if (path is not null && changes.Reader.TryRead(out _))
        {
            HasLostChanges = !TryWrite(path);
        }
    }

    public override void Dispose()
    {
        ownership?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            while (await changes.Reader.WaitToReadAsync(stoppingToken))
            {
                // The change stays in the channel until it is written, so that the shutdown finds it.
                await Task.Delay(failure is null ? Debounce : RetryDelay, machine, stoppingToken);
                changes.Reader.TryRead(out _);
                if (!TryWrite(path))
                {
                    ScheduleWrite();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // StopAsync writes the last change.
        }
    }

    private void ScheduleWrite() => changes.Writer.TryWrite(true);

    private InvalidDocumentException Unusable(IReadOnlyList<Problem> problems) =>
        new(problems) { File = $"--state-file: {path}" };

    private void Load(JsonElement root)
    {
        var content = StateFileDocument.Read(root, reader);
        foreach (var (account, document, state) in content.Accounts)
        {
            cloud.Exchange(account, _ => state);
            documents.Set(account, document);
        }

        foreach (var (key, owner) in content.KeyOwners)
        {
            cloud.SetKeyOwner(key, owner);
        }
    }

    /// <summary>Returns false if the file is not up to date. A failure is logged once for each reason.</summary>
    private bool TryWrite(string file)
    {
        try
        {
            var isComplete = documents.Update(BusyAccountsTimeout);
            ownership!.Check();
            PrivateFile.Replace(
                target, stream => StateFileDocument.Write(stream, documents.All, cloud.SharedKeyOwners));
            failure = null;
            return isComplete;
        }
#pragma warning disable CA1031 // The writer must survive, and retry.
        catch (Exception failed)
#pragma warning restore CA1031
        {
            if (failure != failed.Message)
            {
                NotWritten(logger, file, failed.Message);
            }

            failure = failed.Message;
            return false;
        }
    }

    [LoggerMessage(
        10,
        LogLevel.Error,
        "The state file {File} could not be written: {Reason} The states stay in memory, and the write is repeated.")]
    private static partial void NotWritten(ILogger logger, string file, string reason);
}
