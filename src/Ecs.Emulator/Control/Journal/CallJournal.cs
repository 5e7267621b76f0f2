using System.Buffers;
using System.Collections.Concurrent;
using System.Threading.Channels;
using Ecs.Emulator.Calls;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Rpc;
using Microsoft.AspNetCore.Http;
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

    private readonly int size;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<AccountId, Ring> rings = new();
    private long lastId;

    /// <summary>An empty journal.</summary>
    public CallJournal(IOptions<EcsEmulatorOptions> options, EmulatorClock clock)
    {
        size = options.Value.JournalSize;
        this.clock = clock;
    }

    /// <summary>Whether no call is kept.</summary>
    public bool IsOff => size == 0;

    /// <summary>Notes a call that has its answer.</summary>
    public void Add(Call call, AccountId account, HttpContext http, TimeSpan elapsed)
    {
        if (IsOff)
        {
            return;
        }

        var request = call.Request;
        var entry = new JournalEntry
        {
            Time = clock.GetUtcNow(),
            Account = account,
            Action = call.Action,
            ActionName = call.Action?.Name ?? Cut(request.Action),
            Parameters = Kept(request.Parameters.All),
            Format = call.Answer?.Format ?? call.Format,
            Signature = KindOf(request),
            Status = call.Answer?.Status ?? 0,
            Code = call.Answer?.Code,
            RequestId = call.RequestId.Value,
            Duration = elapsed,
            UserAgent = Cut(request.Header(HeaderNames.UserAgent)),
            ClientAddress = http.Connection.RemoteIpAddress,
            Fault = call.Fault,
        };
        rings.GetOrAdd(account, static (_, size) => new Ring(size), size).Add(entry, ref lastId);
    }

    /// <summary>The calls of an account that are kept, the oldest first.</summary>
    public IReadOnlyList<JournalEntry> Of(AccountId account) => rings.TryGetValue(account, out var ring) ? ring.Entries() : [];

    /// <summary>Forgets the calls of an account.</summary>
    public void Clear(AccountId account)
    {
        if (rings.TryGetValue(account, out var ring))
        {
            ring.Clear();
        }
    }

    /// <summary>Forgets all calls.</summary>
    public void Clear()
    {
        foreach (var ring in rings.Values)
        {
            ring.Clear();
        }
    }

    /// <summary>The calls of an account as they come, after those that are there; ended by disposing.</summary>
    public Subscription Subscribe(AccountId account) =>
        new(rings.GetOrAdd(account, static (_, size) => new Ring(size), size), StreamBuffer);

    /// <summary>What may be kept: as a rule all, and then the call's own list, for nobody changes that any more.</summary>
    private static IReadOnlyList<KeyValuePair<string, string>> Kept(IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var room = MostCharacters;
        var asTheyAre = parameters.Count <= MostParameters;
        for (var i = 0; asTheyAre && i < parameters.Count; i++)
        {
            var (name, value) = parameters[i];
            room -= name.Length + value.Length;
            asTheyAre = room >= 0 && name.Length <= LongestValue && value.Length <= LongestValue && !IsSecret(name);
        }

        return asTheyAre ? parameters : Expurgated(parameters);
    }

    private static List<KeyValuePair<string, string>> Expurgated(IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var kept = new List<KeyValuePair<string, string>>(Math.Min(parameters.Count, MostParameters));
        var room = MostCharacters;
        for (var i = 0; i < parameters.Count && kept.Count < MostParameters && room > 0; i++)
        {
            var (name, value) = parameters[i];
            var entry = KeyValuePair.Create(Cut(name)!, IsSecret(name) && value.Length > 0 ? Hidden : Cut(value)!);
            room -= entry.Key.Length + entry.Value.Length;
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

    private static SignatureKind KindOf(RpcRequest request)
    {
        if (request.V3 is not null)
        {
            return SignatureKind.V3;
        }

        return request.Parameters.Find(CommonParameters.Signature.Name) is null ? SignatureKind.None : SignatureKind.V1;
    }

    /// <summary>A stream of an account's calls.</summary>
    internal sealed class Subscription : IDisposable
    {
        private readonly Ring ring;
        private readonly Channel<JournalEntry> channel;

        public Subscription(Ring ring, int buffer)
        {
            this.ring = ring;
            channel = Channel.CreateBounded<JournalEntry>(
                new BoundedChannelOptions(buffer) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
            ring.Join(channel.Writer);
        }

        /// <summary>The calls.</summary>
        public ChannelReader<JournalEntry> Calls => channel.Reader;

        /// <inheritdoc/>
        public void Dispose() => ring.Leave(channel.Writer);
    }

    /// <summary>The last calls of one account, and who follows them.</summary>
    internal sealed class Ring(int size)
    {
        private readonly Lock gate = new();
        private readonly Queue<JournalEntry> entries = new();
        private readonly List<ChannelWriter<JournalEntry>> followers = [];

        public void Add(JournalEntry entry, ref long lastId)
        {
            lock (gate)
            {
                // Numbered here, so that numbers grow in the order in which readers meet the entries.
                entry.Id = Interlocked.Increment(ref lastId);
                if (entries.Count == size)
                {
                    entries.Dequeue();
                }

                entries.Enqueue(entry);
                foreach (var follower in followers)
                {
                    follower.TryWrite(entry);
                }
            }
        }

        public IReadOnlyList<JournalEntry> Entries()
        {
            lock (gate)
            {
                return [.. entries];
            }
        }

        public void Clear()
        {
            lock (gate)
            {
                entries.Clear();
            }
        }

        public void Join(ChannelWriter<JournalEntry> follower)
        {
            lock (gate)
            {
                followers.Add(follower);
            }
        }

        public void Leave(ChannelWriter<JournalEntry> follower)
        {
            lock (gate)
            {
                followers.Remove(follower);
            }
        }
    }
}
