using System.Buffers;
using System.Threading.Channels;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Control.Clock;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Text;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Ecs.Emulator.Control.Journal;

/// <summary>The latest calls of each account.</summary>
internal sealed class CallJournal
{
    private const int MaxValueLength = 2_048;

    private const int MaxParameters = 200;

    /// <summary>
    /// The maximum number of characters of all names and values of a call. Further parameters are omitted.
    /// </summary>
    private const int MaxCharacters = 16_384;

    /// <summary>Replaces the value of a secret.</summary>
    private const string Redacted = "***";

    /// <summary>The number of entries that a stream buffers. If it is full, entries are lost.</summary>
    private const int StreamBufferSize = 1_000;

    /// <summary>Parameters whose names contain one of these are secrets.</summary>
    private static readonly SearchValues<string> Secrets = SearchValues.Create(
        ["password", "secret", CommonParameters.SecurityToken.Name], StringComparison.OrdinalIgnoreCase);

    private readonly TimeProvider clock;
    private readonly JournalStore store;

    public CallJournal(IOptions<EcsEmulatorOptions> options, EmulatorClock clock)
    {
        var size = options.Value.JournalSize;
        IsOff = size == 0;
        store = new JournalStore(size, options.Value.JournalMemory * 1024L * 1024L);
        this.clock = clock;
    }

    /// <summary>Whether the journal keeps no calls.</summary>
    public bool IsOff { get; }

    public int Count => store.Count;

    /// <summary>Adds a call with a response.</summary>
    /// <param name="account">The account of the call.</param>
    /// <param name="accountExists">Whether that account exists.</param>
    /// <param name="elapsed">The duration of the call.</param>
    public void Add(CallContext call, AccountId account, bool accountExists, TimeSpan elapsed)
    {
        if (IsOff)
        {
            return;
        }

        var entry = new JournalEntry
        {
            Time = clock.GetUtcNow(),
            Account = account,
            Action = call.Action,
            ActionName = call.Action?.Name ?? call.ActionName?.Truncate(MaxValueLength),
            Parameters = Redact(call.Parameters, out var characters),
            Characters = characters,
            Format = call.Response?.Format ?? call.Format,
            Signature = SignatureKindOf(call),
            Status = call.Response?.Status ?? 0,
            Code = call.Response?.Code,
            RequestId = call.RequestId.Value,
            Duration = elapsed,
            UserAgent = call.Header(HeaderNames.UserAgent)?.Truncate(MaxValueLength),
            ClientAddress = call.ClientAddress,
            Fault = call.Fault,
        };
        store.Add(entry, accountExists);
    }

    /// <summary>The entries of an account, the oldest first.</summary>
    public IReadOnlyList<JournalEntry> Of(AccountId account) => store.Of(account);

    public void Clear(AccountId account) => store.Clear(account);

    public void Clear() => store.Clear();

    /// <summary>Subscribes to new entries of an account until the subscription is disposed.</summary>
    public Subscription Subscribe(AccountId account) => new(store, account);

    /// <summary>Returns the original parameters if none has to be removed, because they no longer change.</summary>
    private static IReadOnlyList<KeyValuePair<string, string>> Redact(RpcParameters parameters, out int characters)
    {
        if (IsSafe(parameters.Entries, out characters))
        {
            return parameters;
        }

        characters = 0;
        var kept = new List<KeyValuePair<string, string>>(Math.Min(parameters.Count, MaxParameters));
        for (var i = 0; i < parameters.Count && kept.Count < MaxParameters && characters < MaxCharacters; i++)
        {
            var (name, value) = parameters[i];
            var entry = KeyValuePair.Create(
                name.Truncate(MaxValueLength),
                IsSecret(name) && value.Length > 0 ? Redacted : value.Truncate(MaxValueLength));
            characters += entry.Key.Length + entry.Value.Length;
            kept.Add(entry);
        }

        return kept;
    }

    private static bool IsSafe(ReadOnlySpan<KeyValuePair<string, string>> parameters, out int characters)
    {
        characters = 0;
        if (parameters.Length > MaxParameters)
        {
            return false;
        }

        foreach (var (name, value) in parameters)
        {
            characters += name.Length + value.Length;
            if (characters > MaxCharacters
                || name.Length > MaxValueLength
                || value.Length > MaxValueLength
                || IsSecret(name))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSecret(string name) =>
        // A fast check first: the names of all secrets contain an S.
        name.AsSpan().ContainsAny('s', 'S')
        && (name.AsSpan().ContainsAny(Secrets)
            || name.EndsWith(CommonParameters.Signature.Name, StringComparison.OrdinalIgnoreCase));

    private static SignatureKind SignatureKindOf(CallContext call)
    {
        if (call.V3 is not null)
        {
            return SignatureKind.V3;
        }

        return call.Parameters.Find(CommonParameters.Signature.Name) is null ? SignatureKind.None : SignatureKind.V1;
    }

    /// <summary>A stream of an account's entries.</summary>
    internal sealed class Subscription : IDisposable
    {
        private readonly JournalStore store;
        private readonly AccountId account;
        private readonly Channel<JournalEntry> channel = Channel.CreateBounded<JournalEntry>(
            new BoundedChannelOptions(StreamBufferSize)
            {
                FullMode = BoundedChannelFullMode.DropOldest,
                SingleReader = true,
            });

        public Subscription(JournalStore store, AccountId account)
        {
            this.store = store;
            this.account = account;
            store.Subscribe(account, channel.Writer);
        }

        public ChannelReader<JournalEntry> Entries => channel.Reader;

        public void Dispose() => store.Unsubscribe(account, channel.Writer);
    }
}
