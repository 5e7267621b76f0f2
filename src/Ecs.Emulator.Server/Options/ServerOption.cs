using System.Net;
using Serilog.Events;

namespace Ecs.Emulator.Server.Options;

/// <summary>
/// An option of the executable, declared once in <see cref="All"/>. It is a flag and an environment variable of the
/// same name, <c>--log-level</c> and <c>ECS_EMULATOR_LOG_LEVEL</c>.
/// </summary>
internal sealed class ServerOption
{
    public const string VariablePrefix = "ECS_EMULATOR_";

    private readonly Func<ServerOptions, string, ServerOptions?> apply;

    private ServerOption(
        string name,
        string placeholder,
        string allowed,
        string? defaultText,
        string description,
        Func<ServerOptions, string, ServerOptions?> apply)
    {
        Flag = $"--{name}";
        Variable = VariablePrefix + name.Replace('-', '_').ToUpperInvariant();
        Placeholder = placeholder;
        Allowed = allowed;
        DefaultText = defaultText;
        Description = description;
        this.apply = apply;
    }

    /// <summary>All options, in the order of the help.</summary>
    public static IReadOnlyList<ServerOption> All { get; } =
    [
        Declare(
            "port",
            OptionValue.Number(0, IPEndPoint.MaxPort),
            "4526",
            "The TCP port to listen on; 0 lets the system choose.",
            (options, value) => options with { Port = value }),
        Declare(
            "host",
            OptionValue.Address,
            "127.0.0.1",
            "The address to listen on; 0.0.0.0 for all.",
            (options, value) => options with { Host = value }),
        Declare(
            "port-file",
            OptionValue.NewFile,
            null,
            "A file that contains the port while the emulator listens; useful with --port 0.",
            (options, value) => options with { PortFile = value }),
        Declare(
            "seed",
            OptionValue.ExistingFileOrInput,
            null,
            "A state document (JSON) that every account starts with; - reads standard input.",
            (options, value) => options with { Seed = value }),
        DeclareOfLibrary(
            "signature",
            OptionValue.OneOf(("off", false), ("verify", true)),
            "off",
            "verify checks signatures, time stamps and nonces; off accepts any.",
            (library, value) => library.VerifySignatures = value),
        DeclareOfLibrary(
            "throttle",
            OptionValue.Number(1, int.MaxValue),
            null,
            "The maximum number of calls per minute, for each account, action and region.",
            (library, value) => library.Throttle = value),
        DeclareOfLibrary(
            "available-eni-ip-limit",
            OptionValue.Number(1, EcsEmulatorOptions.MaxAvailableEniIpLimit),
            "10",
            "The maximum number of secondary addresses of an Available ENI; the service allows 49 today.",
            (library, value) => library.AvailableEniIpLimit = value),
        DeclareOfLibrary(
            "region",
            OptionValue.PublicRegion,
            Region.Default.Value,
            "The public region of the default resources, and of resources in documents without a region.",
            (library, value) => library.Region = value),
        DeclareOfLibrary(
            "transition-delay",
            OptionValue.Seconds,
            "0",
            "The seconds that attaching, detaching, starting, stopping, creating and deleting take.",
            (library, value) => library.TransitionDelay = value),
        DeclareOfLibrary(
            "random-seed",
            OptionValue.Number(int.MinValue, int.MaxValue),
            null,
            "A number that makes resource IDs, MAC addresses and request IDs the same in each run.",
            (library, value) => library.RandomSeed = value),
        DeclareOfLibrary(
            "state-file",
            OptionValue.NewFile,
            null,
            "A file that keeps the state of all accounts between runs.",
            (library, value) => library.StateFile = value),
        DeclareOfLibrary(
            "journal-size",
            OptionValue.Number(0, EcsEmulatorOptions.MaxJournalSize),
            "1000",
            "The number of calls per account that the journal keeps; 0 turns it off.",
            (library, value) => library.JournalSize = value),
        DeclareOfLibrary(
            "journal-memory",
            OptionValue.Number(1, EcsEmulatorOptions.MaxJournalMemory),
            "64",
            "The maximum memory of the journal of all accounts, in MiB; the oldest calls are removed first.",
            (library, value) => library.JournalMemory = value),
        DeclareOfLibrary(
            "max-document-size",
            OptionValue.Number(1, EcsEmulatorOptions.MaxMaxDocumentSize),
            "64",
            "The maximum size of a document in a control plane request, in MiB; seed and state file may be larger.",
            (library, value) => library.MaxDocumentSize = value),
        DeclareOfLibrary(
            "max-accounts",
            OptionValue.Number(1, EcsEmulatorOptions.MaxMaxAccounts),
            "10000",
            "The maximum number of accounts; one more returns AccountLimitExceeded.",
            (library, value) => library.MaxAccounts = value),
        DeclareOfLibrary(
            "metadata-instance",
            OptionValue.Instance,
            null,
            "The instance for metadata requests that select no instance by ?instance= or by their host.",
            (library, value) => library.MetadataInstance = value),
        Declare(
            "tls",
            OptionValue.OneOf(("auto", TlsUse.Auto), ("off", TlsUse.Off), ("only", TlsUse.Only)),
            "auto",
            "HTTPS on the same port: auto accepts HTTP and HTTPS, off only HTTP; only rejects API calls over HTTP.",
            (options, value) => options with { Tls = value }),
        Declare(
            "tls-directory",
            OptionValue.Folder,
            null,
            "A folder that keeps the certificate authority between runs: ca.pem and its private key ca-key.pem.",
            (options, value) => options with { TlsDirectory = value }),
        Declare(
            "tls-certificate",
            OptionValue.ExistingFile,
            null,
            "Your own certificate and its chain (PEM), instead of one that the emulator issues.",
            (options, value) => options with { TlsCertificate = value }),
        Declare(
            "tls-key",
            OptionValue.ExistingFile,
            null,
            "The private key of your own certificate (PEM): RSA or EC, not encrypted.",
            (options, value) => options with { TlsKey = value }),
        Declare(
            "tls-names",
            OptionValue.CertificateNames,
            null,
            "Additional names and addresses for the emulator's certificate, separated by commas.",
            (options, value) => options with { TlsNames = value }),
        DeclareOfLibrary(
            "allowed-hosts",
            OptionValue.HostNames,
            null,
            "Host names, such as ecs or *.example.test, separated by commas, that browsers may use for the API and all "
            + "clients for the control plane; * allows any.",
            (library, value) => library.AllowedHosts = value),
        Declare(
            "log-level",
            OptionValue.OneOf([.. Enum.GetValues<LogEventLevel>().Select(level => (level.ToString(), level))]),
            "Information",
            "The lowest level to log; Warning omits the line for each call.",
            (options, value) => options with { LogLevel = value }),
        Declare(
            "log-format",
            OptionValue.OneOf(("text", LogFormat.Text), ("json", LogFormat.Json)),
            "text",
            "The format of the log: text, or json for one JSON object per line (Serilog's compact format).",
            (options, value) => options with { LogFormat = value }),
    ];

    /// <summary>The flag, including the dashes.</summary>
    public string Flag { get; }

    public string Variable { get; }

    /// <summary>The placeholder of the value in the help.</summary>
    public string Placeholder { get; }

    /// <summary>The allowed values, as the end of a sentence with "is not".</summary>
    public string Allowed { get; }

    /// <summary>The default as a user would type it, or null.</summary>
    public string? DefaultText { get; }

    public string Description { get; }

    /// <summary>Returns the options with this one set to a text, or null if the text is not allowed.</summary>
    public ServerOptions? Apply(ServerOptions options, string text) => apply(options, text);

    private static ServerOption Declare<T>(
        string name,
        OptionValue<T> kind,
        string? defaultText,
        string description,
        Func<ServerOptions, T, ServerOptions> set) =>
        new(
            name,
            kind.Placeholder,
            kind.Allowed,
            defaultText,
            description,
            (options, text) => kind.Read(text, out var value) ? set(options, value) : null);

    /// <summary>Declares an option of the library.</summary>
    private static ServerOption DeclareOfLibrary<T>(
        string name,
        OptionValue<T> kind,
        string? defaultText,
        string description,
        Action<EcsEmulatorOptions, T> set) =>
        Declare(
            name,
            kind,
            defaultText,
            description,
            (options, value) => options.WithLibrary(library => set(library, value)));
}
