using System.Text.Json;
using System.Threading.Channels;
using Ecs.Emulator.Errors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Keeps the states of all accounts in a file: read at start, written soon after a change and at shutdown. Each time a
/// new file replaces the old one in one step, so there is a complete file even if the process is killed. A lock file
/// keeps a second emulator out. The writer waits for each account for a limited time and survives every exception.
/// </summary>
internal sealed partial class StateFile : BackgroundService
{
    /// <summary>Changes within this time are written together.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(100);

    /// <summary>The time between attempts after a failure.</summary>
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a write waits for accounts that requests are in. After that the file gets the last documents of these
    /// accounts, and another write follows.
    /// </summary>
    private static readonly TimeSpan AccountWait = TimeSpan.FromMilliseconds(200);

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

    /// <summary>Loads the states of the file, if there is one, and follows changes from now on.</summary>
    /// <exception cref="InvalidDocumentException">
    /// The file cannot be used, or another emulator uses it. It is not changed.
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
            throw Unusable([new Problem($"/{StateFileDocument.Accounts}", CallerErrors.TooManyAccounts.Message(refused.Arguments))]);
        }

        cloud.Changed = () => changes.Writer.TryWrite(true);
    }

    /// <summary>Whether the last changes before the shutdown are not in the file.</summary>
    public bool HasLostChanges { get; private set; }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // Without a time limit: the shutdown waits for a write in progress, and for one more if something has changed.
        await base.StopAsync(CancellationToken.None);
        if (path is not null && changes.Reader.TryRead(out _))
        {
            HasLostChanges = !TryWrite(path);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        ownership?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
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
                    changes.Writer.TryWrite(true);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The shutdown writes the last changes.
        }
    }

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

    /// <summary>
    /// Writes the file; returns false if it is not up to date afterwards. A failure is logged once for each reason.
    /// </summary>
    private bool TryWrite(string file)
    {
        try
        {
            var isComplete = documents.Update(AccountWait);
            ownership!.Check();
            PrivateFile.Replace(
                target, stream => StateFileDocument.Write(stream, documents.All, cloud.SharedKeyOwners));
            failure = null;
            return isComplete;
        }
#pragma warning disable CA1031 // The writer must survive and try again.
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
        "The state file {File} could not be written: {Reason} The states stay in memory, and the emulator tries again.")]
    private static partial void NotWritten(ILogger logger, string file, string reason);
}
