using System.Buffers;
using System.Threading.Channels;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Rpc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Ecs.Emulator.Control.Journal;

/// <summary>The last calls of each account.</summary>
internal sealed class CallJournal
{
    /// <summary>Longer values are cut: the journal must not keep what a hostile caller sends.</summary>
    private const int LongestValue = 2_048;

    /// <summary>No action has as many.</summary>
    private const int MostParameters = 200;

    /// <summary>What the names and values of one call may take together, in characters: what comes after them is left out.</summary>
    private const int MostCharacters = 16_384;

    /// <summary>What stands for the value of a secret.</summary>
    private const string Hidden = "***";

    /// <summary>What a stream may lag behind before it loses entries.</summary>
    private const int StreamBuffer = 1_000;

    /// <summary>A parameter whose name has one of these is a secret, wherever it stands and however it is written.</summary>
    private static readonly SearchValues<string> Secrets =
        SearchValues.Create(["password", "secret", CommonParameters.SecurityToken.Name], StringComparison.OrdinalIgnoreCase);

    private readonly TimeProvider clock;
    private readonly JournalStore store;

    /// <summary>An empty journal.</summary>
    public CallJournal(IOptions<EcsEmulatorOptions> options, EmulatorClock clock)
    {
        var size = options.Value.JournalSize;
        IsOff = size == 0;
        store = new JournalStore(size, options.Value.JournalMemory * 1024L * 1024L);
        this.clock = clock;
    }

    /// <summary>Whether no call is kept.</summary>
    public bool IsOff { get; }

    /// <summary>How many calls are kept.</summary>
    public int Count => store.Count;

    /// <summary>Notes a call that has its answer.</summary>
    /// <param name="call">The call.</param>
    /// <param name="account">The account that it belongs to.</param>
    /// <param name="accountExists">Whether that account exists.</param>
    /// <param name="elapsed">How long it took.</param>
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
            ActionName = call.Action?.Name ?? Cut(call.ActionName),
            Parameters = Kept(call.Parameters, out var characters),
            Characters = characters,
            Format = call.Response?.Format ?? call.Format,
            Signature = KindOf(call),
            Status = call.Response?.Status ?? 0,
            Code = call.Response?.Code,
            RequestId = call.RequestId.Value,
            Duration = elapsed,
            UserAgent = Cut(call.Header(HeaderNames.UserAgent)),
            ClientAddress = call.ClientAddress,
            Fault = call.Fault,
        };
        store.Add(entry, accountExists);
    }

    /// <summary>The calls of an account that are kept, the oldest first.</summary>
    public IReadOnlyList<JournalEntry> Of(AccountId account) => store.Of(account);

    /// <summary>Forgets the calls of an account.</summary>
    public void Clear(AccountId account) => store.Clear(account);

    /// <summary>Forgets all calls.</summary>
    public void Clear() => store.Clear();

    /// <summary>The calls of an account as they come, after those that are there; ended by disposing.</summary>
    public Subscription Subscribe(AccountId account) => new(store, account);

    /// <summary>What may be kept: as a rule all, and then the call's own list, for nobody changes that any more.</summary>
    private static IReadOnlyList<KeyValuePair<string, string>> Kept(RpcParameters parameters, out int characters) =>
        MayBeKept(parameters.Entries, out characters) ? parameters.All : Expurgated(parameters.All, out characters);

    private static bool MayBeKept(ReadOnlySpan<KeyValuePair<string, string>> parameters, out int characters)
    {
        characters = 0;
        if (parameters.Length > MostParameters)
        {
            return false;
        }

        foreach (var (name, value) in parameters)
        {
            characters += name.Length + value.Length;
            if (characters > MostCharacters
                || name.Length > LongestValue
                || value.Length > LongestValue
                || IsSecret(name))
            {
                return false;
            }
        }

        return true;
    }

    private static List<KeyValuePair<string, string>> Expurgated(
        IReadOnlyList<KeyValuePair<string, string>> parameters, out int characters)
    {
        characters = 0;
        var kept = new List<KeyValuePair<string, string>>(Math.Min(parameters.Count, MostParameters));
        for (var i = 0; i < parameters.Count && kept.Count < MostParameters && characters < MostCharacters; i++)
        {
            var (name, value) = parameters[i];
            var entry = KeyValuePair.Create(Cut(name)!, IsSecret(name) && value.Length > 0 ? Hidden : Cut(value)!);
            characters += entry.Key.Length + entry.Value.Length;
            kept.Add(entry);
        }

        return kept;
    }

    /// <summary>Whether a parameter's value must not be kept. No name without an S can be that of a secret, which is soon seen.</summary>
    private static bool IsSecret(string name) =>
        name.AsSpan().ContainsAny('s', 'S')
        && (name.AsSpan().ContainsAny(Secrets)
            || name.EndsWith(CommonParameters.Signature.Name, StringComparison.OrdinalIgnoreCase));

    private static string? Cut(string? value) =>
        value is null || value.Length <= LongestValue ? value : $"{value[..LongestValue]}…";

    private static SignatureKind KindOf(CallContext call)
    {
        if (call.V3 is not null)
        {
            return SignatureKind.V3;
        }

        return call.Parameters.Find(CommonParameters.Signature.Name) is null ? SignatureKind.None : SignatureKind.V1;
    }

    /// <summary>A stream of an account's calls.</summary>
    internal sealed class Subscription : IDisposable
    {
        private readonly JournalStore store;
        private readonly AccountId account;
        private readonly Channel<JournalEntry> channel = Channel.CreateBounded<JournalEntry>(
            new BoundedChannelOptions(StreamBuffer)
            {
                FullMode = BoundedChannelFullMode.DropOldest,
                SingleReader = true,
            });

        public Subscription(JournalStore store, AccountId account)
        {
            this.store = store;
            this.account = account;
            store.Follow(account, channel.Writer);
        }

        /// <summary>The calls.</summary>
        public ChannelReader<JournalEntry> Calls => channel.Reader;

        /// <inheritdoc/>
        public void Dispose() => store.Unfollow(account, channel.Writer);
    }
}
