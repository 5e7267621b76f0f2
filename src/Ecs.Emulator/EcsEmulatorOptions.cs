namespace Ecs.Emulator;

/// <summary>
/// The behaviour of an emulator. The defaults suit tests. An invalid value stops the start of the host with an
/// <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> that names the option.
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
    /// The number of secondary addresses that an Available ENI can hold, 1 to 1,000. The default is 10, as in the API
    /// reference; the present-day service allows 49.
    /// </summary>
    public int AvailableEniIpLimit { get; set; } = 10;

    /// <summary>
    /// The public region of the default resources, and of the resources in a document that name no region, such as
    /// <c>eu-central-1</c>. Default: <c>cn-hangzhou</c>.
    /// </summary>
    public string Region { get; set; } = "cn-hangzhou";

    /// <summary>
    /// The duration of the service's background work: attaching and detaching, starting and stopping, creating and
    /// deleting. At most a day. Zero (the default) completes it immediately.
    /// </summary>
    public TimeSpan TransitionDelay { get; set; }

    /// <summary>
    /// The seed of ids, MAC addresses and request ids. With a seed they are the same in each run. Null (the default)
    /// makes them random.
    /// </summary>
    public int? RandomSeed { get; set; }

    /// <summary>
    /// Whether signatures, nonces and time stamps are verified. They are ignored by default; the access key determines
    /// the account either way.
    /// </summary>
    public bool VerifySignatures { get; set; }

    /// <summary>
    /// The number of calls per minute that an account can make of each action in each region, 1 or more. Further calls
    /// get the error <c>Throttling.User</c>. Null (the default) sets no limit.
    /// </summary>
    public int? Throttle { get; set; }

    /// <summary>
    /// The initial state of every account, as a UTF-8 JSON state document. Null (the default) is the default state. An
    /// invalid document throws <see cref="InvalidDocumentException"/> at the start.
    /// </summary>
    public ReadOnlyMemory<byte>? Seed { get; set; }

    /// <summary>The number of calls of each account that the journal keeps, up to 1,000,000; 0 turns it off.</summary>
    public int JournalSize { get; set; } = 1_000;

    /// <summary>
    /// The memory for the journal of all accounts, in MiB, from 1 to 4,096. Beyond it the oldest calls are removed.
    /// </summary>
    public int JournalMemory { get; set; } = 64;

    /// <summary>
    /// The maximum number of accounts, 1 to 1,000,000. Creating another one returns <c>AccountLimitExceeded</c>. An
    /// account is created by the first call that succeeds in it, or when the control plane writes to it, and removed by
    /// its reset.
    /// </summary>
    public int MaxAccounts { get; set; } = 10_000;

    /// <summary>
    /// The maximum size of a document in a request to the control plane, in MiB, from 1 to 2,047. Larger documents get
    /// HTTP status 413. The seed and the state file can be larger.
    /// </summary>
    public int MaxDocumentSize { get; set; } = 64;

    internal long MaxDocumentBytes => (long)MaxDocumentSize * MiB;

    /// <summary>
    /// A file that stores the states of all accounts between runs. Null (the default) keeps them only in memory. An
    /// invalid file throws <see cref="InvalidDocumentException"/> at the start and is never overwritten.
    /// </summary>
    public string? StateFile { get; set; }

    /// <summary>
    /// Whether calls over HTTP get the error <c>InvalidProtocol.NeedSsl</c>. The control plane is available over HTTP
    /// either way.
    /// </summary>
    public bool RequireHttps { get; set; }

    /// <summary>
    /// Additional host names that browsers may use for the API, and all clients for the control plane. IP addresses,
    /// <c>localhost</c> and the names below it, names without a dot and <c>host.docker.internal</c> are always allowed.
    /// <c>*.example.test</c> allows all names below <c>example.test</c>, <c>*</c> any name. Default: none.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>
    /// The id of the instance for metadata requests that select no instance by a parameter or by their host. Null (the
    /// default) means that such requests get HTTP status 404.
    /// </summary>
    public string? MetadataInstance { get; set; }

    /// <summary>The page that a browser is redirected to when it opens <c>/</c>. Default: none.</summary>
    public string? BrowserPage { get; set; }
}
