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

    /// <summary>What a stream may lag behind before it loses entries.</summary>
    private const int StreamBuffer = 1_000;

    private static readonly string[] Secrets =
    [
        CommonParameters.Signature.Name, CommonParameters.SecurityToken.Name, "Password", "PasswordInherit", "LoginPassword",
    ];

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

    /// <summary>Notes a call that has its answer.</summary>
    public void Add(Call call, AccountId account, HttpContext http, TimeSpan elapsed)
    {
        if (size == 0)
        {
            return;
        }

        var request = call.Request;
        rings.GetOrAdd(account, static (_, size) => new Ring(size), size).Add(new JournalEntry
        {
            Id = Interlocked.Increment(ref lastId),
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
        });
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
        var asTheyAre = parameters.Count <= MostParameters;
        for (var i = 0; asTheyAre && i < parameters.Count; i++)
        {
            var (name, value) = parameters[i];
            asTheyAre = value.Length <= LongestValue && !IsSecret(name);
        }

        return asTheyAre
            ? parameters
            :
            [
                .. parameters
                    .Where(pair => !IsSecret(pair.Key))
                    .Take(MostParameters)
                    .Select(pair => KeyValuePair.Create(pair.Key, Cut(pair.Value)!)),
            ];
    }

    private static bool IsSecret(string name) => Array.IndexOf(Secrets, name) >= 0;

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

        public void Add(JournalEntry entry)
        {
            lock (gate)
            {
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
