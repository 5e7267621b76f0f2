using System.Text.Json;
using System.Threading.Channels;
using Ecs.Emulator.Domain;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// Keeps the worlds of all accounts in a file: read at start, written soon after a change and at the end. Each time a new file
/// takes the place of the old one at once, so that whatever ends the process leaves one or the other whole.
/// </summary>
internal sealed partial class StateFile : BackgroundService
{
    private const string Accounts = "accounts";

    /// <summary>Changes that come this soon after one another are written together.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(100);

    private readonly string? path;
    private readonly Cloud cloud;
    private readonly WorldReader reader;
    private readonly TimeProvider machine;
    private readonly ILogger<StateFile> logger;
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>The file that the options name, if they name one.</summary>
    public StateFile(
        IOptions<EcsEmulatorOptions> options, Cloud cloud, WorldReader reader, TimeProvider machine, ILogger<StateFile> logger)
    {
        path = options.Value.StateFile;
        this.cloud = cloud;
        this.reader = reader;
        this.machine = machine;
        this.logger = logger;
    }

    /// <summary>Puts the worlds of the file in place, where there is one, and follows their changes from there on.</summary>
    /// <exception cref="WorldDocumentException">The file cannot be used. It stays as it is.</exception>
    public void Load()
    {
        if (path is null)
        {
            return;
        }

        try
        {
            foreach (var (account, document) in File.Exists(path) ? ReadAccounts() : [])
            {
                cloud.Account(account).Exchange(_ => reader.Read(document, account));
            }
        }
        catch (WorldDocumentException unusable)
        {
            throw new WorldDocumentException(unusable.Problems) { File = $"--state-file: {path}" };
        }

        cloud.Changed = () => changes.Writer.TryWrite(true);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (path is not null && changes.Reader.TryRead(out _))
        {
            Write(path);
        }
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
                await Task.Delay(Debounce, machine, stoppingToken);
                changes.Reader.TryRead(out _);
                Write(path);
            }
        }
        catch (OperationCanceledException)
        {
            // The end writes what is left.
        }
    }

    private List<(AccountId Account, JsonElement Document)> ReadAccounts()
    {
        try
        {
            var root = WorldJson.Parse(File.ReadAllBytes(path!));
            if (root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty(Accounts, out var accounts)
                || accounts.ValueKind != JsonValueKind.Object
                || !accounts.EnumerateObject().All(account => Cloud.IsAccountId(account.Name)))
            {
                throw new WorldDocumentException([new Problem("", "It is no state file: an object \"accounts\", keyed by account id.")]);
            }

            return [.. accounts.EnumerateObject().Select(account => (new AccountId(account.Name), account.Value))];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new WorldDocumentException([new Problem("", unreadable.Message)]);
        }
    }

    private void Write(string file)
    {
        var next = $"{file}.next";
        try
        {
            using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
            {
                using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true });
                json.WriteStartObject();
                json.WriteStartObject(Accounts);
                foreach (var account in cloud.Accounts)
                {
                    json.WritePropertyName(account.Id.Value);
                    json.WriteRawValue(account.Enter(WorldWriter.Write).Span, skipInputValidation: true);
                }

                json.WriteEndObject();
                json.WriteEndObject();
                json.Flush();
                stream.Flush(flushToDisk: true);
            }

            File.Move(next, file, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            NotWritten(logger, file, failed.Message);
        }
    }

    [LoggerMessage(10, LogLevel.Error, "The state file {File} could not be written: {Reason} The worlds live on in memory.")]
    private static partial void NotWritten(ILogger logger, string file, string reason);
}
