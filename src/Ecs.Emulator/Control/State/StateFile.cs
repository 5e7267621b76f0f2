using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Ecs.Emulator.Errors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Keeps the states of all accounts in a file: read at start, written soon after a change and at the end. Each time a
/// new file replaces the old one in one step, so that there is a complete file even if the process is killed. A lock
/// beside it keeps a second emulator out. The writer waits for no account without a limit and survives every exception.
/// </summary>
internal sealed partial class StateFile : BackgroundService
{
    private const string Accounts = "accounts";

    /// <summary>The owner of each key that several accounts list, which their documents do not tell.</summary>
    private const string KeyOwners = "accessKeyOwners";

    /// <summary>Changes that come this soon after one another are written together.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(100);

    /// <summary>After this time a file is tried again that could not be written.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a write waits for accounts that requests are in. What it finds then is written; the rest is tried
    /// again.
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

    /// <summary>The file that the options name, if they name one.</summary>
    public StateFile(
        IOptions<EcsEmulatorOptions> options, Cloud cloud, StateDocumentReader reader, TimeProvider machine, ILogger<StateFile> logger)
        : this(options, cloud, reader, StateDocumentWriter.Write, machine, logger)
    {
    }

    /// <summary>The same with another writer of documents.</summary>
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

    /// <summary>Puts the states of the file in place, where there is one, and follows their changes from there on.</summary>
    /// <exception cref="InvalidDocumentException">The file cannot be used, or another emulator uses it. It stays as it is.</exception>
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
            throw Unusable([new Problem($"/{Accounts}", CallerErrors.TooManyAccounts.Message(refused.Arguments))]);
        }

        cloud.Changed = () => changes.Writer.TryWrite(true);
    }

    /// <summary>Whether the shutdown has left changes that are not in the file.</summary>
    public bool HasLostChanges { get; private set; }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // Whatever patience the end has left: a write that is under way is waited for, and the last change is worth one more.
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
                // The note of the change stays until it is written, for the end to find it.
                await Task.Delay(failure is null ? Debounce : Patience, machine, stoppingToken);
                changes.Reader.TryRead(out _);
                if (!TryWrite(path))
                {
                    changes.Writer.TryWrite(true);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end writes what is left.
        }
    }

    private InvalidDocumentException Unusable(IReadOnlyList<Problem> problems) => new(problems) { File = $"--state-file: {path}" };

    private void Load(JsonElement root)
    {
        var problems = new ProblemList();
        var file = new ObjectReader(root, "", problems);
        var states = ReadStates(root, file, problems);
        var owners = ReadKeyOwners(file, problems);
        file.Close();
        if (problems.All.Count > 0)
        {
            throw new InvalidDocumentException(problems.All);
        }

        foreach (var (account, document, state) in states)
        {
            cloud.Exchange(account, _ => state);
            documents.Set(account, document);
        }

        foreach (var (key, owner) in owners)
        {
            cloud.SetKeyOwner(key, owner);
        }
    }

    private static List<(string Key, AccountId Owner)> ReadKeyOwners(ObjectReader file, ProblemList problems)
    {
        var owners = new List<(string, AccountId)>();
        foreach (var (key, value) in file.Documents(KeyOwners))
        {
            var at = ProblemList.Pointer($"/{KeyOwners}", key);
            if (problems.Text(value, at) is { } id && IsAccount(id, at, problems))
            {
                owners.Add((key, new AccountId(id)));
            }
        }

        return owners;
    }

    private static bool IsAccount(string id, string at, ProblemList problems)
    {
        if (Cloud.IsAccountId(id))
        {
            return true;
        }

        problems.Add(at, $"\"{id}\" is not an account id of 16 digits.");
        return false;
    }

    private List<(AccountId Account, ReadOnlyMemory<byte> Document, AccountState State)> ReadStates(
        JsonElement root, ObjectReader file, ProblemList problems)
    {
        if (root.ValueKind == JsonValueKind.Object && !file.Has(Accounts))
        {
            problems.Add("", "It is no state file: that is an object \"accounts\" of state document, keyed by account id.");
        }

        var states = new List<(AccountId, ReadOnlyMemory<byte>, AccountState)>();
        foreach (var (id, document) in file.Documents(Accounts))
        {
            var at = ProblemList.Pointer($"/{Accounts}", id);
            if (!IsAccount(id, at, problems))
            {
                continue;
            }

            try
            {
                var state = reader.Read(document, new AccountId(id));
                states.Add((new AccountId(id), JsonMarshal.GetRawUtf8Value(document).ToArray(), state));
            }
            catch (InvalidDocumentException unusable)
            {
                foreach (var problem in unusable.Problems)
                {
                    problems.Add(at + problem.Path, problem.Message);
                }
            }
        }

        return states;
    }

    /// <summary>
    /// Writes the file; false if it is not up to date then. A failure is logged once for each reason.
    /// </summary>
    private bool TryWrite(string file)
    {
        try
        {
            var isComplete = documents.Update(AccountWait);
            ownership!.Check();
            PrivateFile.Replace(target, Write);
            failure = null;
            return isComplete;
        }
#pragma warning disable CA1031 // The writer must survive, and try again.
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

    private void Write(Stream stream)
    {
        stream.Write("{\"accounts\":{"u8);
        var separator = "\""u8;
        foreach (var (account, document) in documents.All)
        {
            stream.Write(separator);
            stream.Write(Encoding.ASCII.GetBytes(account));
            stream.Write("\":"u8);
            stream.Write(document.Span);
            separator = ",\""u8;
        }

        stream.Write("}"u8);
        WriteKeyOwners(stream);
        stream.Write("}"u8);
    }

    private void WriteKeyOwners(Stream stream)
    {
        var owners = cloud.SharedKeyOwners;
        if (owners.Count == 0)
        {
            return;
        }

        stream.Write(Encoding.ASCII.GetBytes($",\"{KeyOwners}\":"));
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        foreach (var (key, owner) in owners)
        {
            json.WriteString(key, owner.Value);
        }

        json.WriteEndObject();
    }

    [LoggerMessage(
        10, LogLevel.Error, "The state file {File} could not be written: {Reason} The states live on in memory, and it is tried again.")]
    private static partial void NotWritten(ILogger logger, string file, string reason);
}
