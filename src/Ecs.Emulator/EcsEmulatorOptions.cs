namespace Ecs.Emulator;

/// <summary>
/// How an emulator behaves. Each has the default that suits a test. One with a value that it cannot have stops the
/// start of the host with an <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> that names it.
/// </summary>
public sealed class EcsEmulatorOptions
{
    internal const int MiB = 1024 * 1024;
    internal const int MaxAvailableEniIpLimit = 1_000;
    internal const int MaxJournalSize = 1_000_000;
    internal const int MaxJournalMemory = 4_096;
    internal const int MaxMaxAccounts = 1_000_000;
    internal const int MaxMaxDocumentSize = 2_047;
    internal static readonly TimeSpan MaxTransitionDelay = TimeSpan.FromDays(1);

    /// <summary>
    /// Secondary addresses that an Available ENI may hold, 1 to 1,000: 10 by the API page; the service of today allows
    /// 49.
    /// </summary>
    public int AvailableEniIpLimit { get; set; } = 10;

    /// <summary>
    /// The public region in which the default resources lie, and the resources of a document that name no region, such
    /// as <c>eu-central-1</c>. Default: <c>cn-hangzhou</c>.
    /// </summary>
    public string Region { get; set; } = "cn-hangzhou";

    /// <summary>
    /// How long what the service does in the background takes: attaching and detaching, starting and stopping, making and
    /// deleting; a day at most. Zero (the default) for at once.
    /// </summary>
    public TimeSpan TransitionDelay { get; set; }

    /// <summary>With a seed, ids, MAC addresses and request ids repeat from run to run; null (the default) makes them random.</summary>
    public int? RandomSeed { get; set; }

    /// <summary>
    /// Whether signatures, nonces and time stamps are verified. By default they are not looked at; the caller is then still
    /// the one whom the access key names.
    /// </summary>
    public bool VerifySignatures { get; set; }

    /// <summary>
    /// Calls that an account may make of each action in each region in a minute, 1 or more, before it is told
    /// <c>Throttling.User</c>; null (the default) for any number.
    /// </summary>
    public int? Throttle { get; set; }

    /// <summary>
    /// The state with which every account begins, as a UTF-8 JSON state document; null (the default) for the default state.
    /// A document that cannot be used throws <see cref="InvalidDocumentException"/> at start.
    /// </summary>
    public ReadOnlyMemory<byte>? Seed { get; set; }

    /// <summary>How many calls of each account the journal keeps, up to 1,000,000; 0 turns it off.</summary>
    public int JournalSize { get; set; } = 1_000;

    /// <summary>
    /// How much memory the calls of all accounts in the journal may take together, in MiB, from 1 to 4,096; beyond it
    /// the oldest are forgotten first.
    /// </summary>
    public int JournalMemory { get; set; } = 64;

    /// <summary>
    /// How many accounts there may be, 1 to 1,000,000. One more is <c>AccountLimitExceeded</c>. An account is created
    /// by the first call that succeeds in it, or when the control plane writes to it, and removed by its reset.
    /// </summary>
    public int MaxAccounts { get; set; } = 10_000;

    /// <summary>
    /// The largest state document that a request of the control plane may bring, in MiB, from 1 to 2,047; a larger one
    /// is rejected with HTTP status 413. Seed and state file may be larger.
    /// </summary>
    public int MaxDocumentSize { get; set; } = 64;

    internal long MaxDocumentBytes => (long)MaxDocumentSize * MiB;

    /// <summary>
    /// A file in which all states are kept from run to run; null (the default) keeps them in memory alone. One that cannot be
    /// read throws <see cref="InvalidDocumentException"/> at start and is never overwritten.
    /// </summary>
    public string? StateFile { get; set; }

    /// <summary>Whether calls that come by http are refused with <c>InvalidProtocol.NeedSsl</c>. The control plane answers either way.</summary>
    public bool RequireHttps { get; set; }

    /// <summary>
    /// Further host names that browsers may use for the API and all clients for the control plane. IP addresses,
    /// <c>localhost</c> and the names below it, names without a dot and <c>host.docker.internal</c> are always allowed.
    /// <c>*.example.test</c> allows all names below <c>example.test</c>, <c>*</c> any name. Default: none.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>Where a browser is sent that opens <c>/</c>; null (the default) for nowhere.</summary>
    public string? BrowserPage { get; set; }
}
