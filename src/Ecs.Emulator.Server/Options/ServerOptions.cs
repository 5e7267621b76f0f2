using Serilog.Events;

namespace Ecs.Emulator.Server.Options;

internal enum SignatureCheck
{
    Off,

    /// <summary>Signatures are verified, including nonces and time stamps.</summary>
    Verify,
}

internal enum TlsUse
{
    /// <summary>HTTP only.</summary>
    Off,

    /// <summary>HTTP and HTTPS on the same port.</summary>
    Auto,

    /// <summary>HTTP and HTTPS, but API calls over HTTP are rejected.</summary>
    Only,
}

internal enum LogFormat
{
    Text,

    /// <summary>One JSON object per line, in Serilog's compact format.</summary>
    Json,
}

/// <summary>The values of all options. <see cref="ServerOption"/> declares the options and their defaults.</summary>
internal sealed record ServerOptions
{
    public const string StandardInput = "-";

    /// <summary>All loopback addresses of this machine.</summary>
    public const string Localhost = "localhost";

    public int Port { get; init; }

    public string Host { get; init; } = "";

    /// <summary>The file that contains the port while the server listens, or null.</summary>
    public string? PortFile { get; init; }

    /// <summary>The state file that every account starts with; null for the default state.</summary>
    public string? Seed { get; init; }

    public SignatureCheck Signature { get; init; }

    /// <summary>The maximum number of calls per minute, account, action and region; null for no limit.</summary>
    public int? Throttle { get; init; }

    /// <summary>The maximum number of secondary addresses of an Available ENI.</summary>
    public int AvailableEniIpLimit { get; init; }

    /// <summary>The region of the default resources.</summary>
    public string Region { get; init; } = "";

    /// <summary>The duration of background changes, such as attaching an ENI.</summary>
    public TimeSpan TransitionDelay { get; init; }

    /// <summary>The seed of generated IDs and MAC addresses; null for random ones.</summary>
    public int? RandomSeed { get; init; }

    /// <summary>The file that stores all states between runs, or null.</summary>
    public string? StateFile { get; init; }

    /// <summary>The maximum number of calls per account in the journal; 0 turns it off.</summary>
    public int JournalSize { get; init; }

    /// <summary>The maximum memory of the journal of all accounts, in MiB.</summary>
    public int JournalMemory { get; init; }

    /// <summary>The maximum size of a document in a control plane request, in MiB.</summary>
    public int MaxDocumentSize { get; init; }

    /// <summary>The maximum number of accounts.</summary>
    public int MaxAccounts { get; init; }

    public TlsUse Tls { get; init; }

    /// <summary>The folder of the certificate authority; null to keep it in memory.</summary>
    public string? TlsDirectory { get; init; }

    /// <summary>The file of the user's own certificate and its chain; null to issue certificates.</summary>
    public string? TlsCertificate { get; init; }

    /// <summary>The file of the private key of <see cref="TlsCertificate"/>.</summary>
    public string? TlsKey { get; init; }

    /// <summary>Additional DNS names and IP addresses of the issued certificates.</summary>
    public IReadOnlyList<string> TlsNames { get; init; } = [];

    /// <summary>
    /// Host names, with wildcards, that browsers can use, and that all clients can use for the control plane.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    public LogEventLevel LogLevel { get; init; }

    public LogFormat LogFormat { get; init; }

    /// <summary>The message for options that cannot be used together, or null.</summary>
    public string? Conflict
    {
        get
        {
            if (PortFile is not null
                && StateFile is not null
                && Path.GetFullPath(PortFile) == Path.GetFullPath(StateFile))
            {
                return "--port-file and --state-file name the same file.";
            }

            var ownCertificate = TlsCertificate is not null;
            if (ownCertificate != TlsKey is not null)
            {
                return "--tls-certificate and --tls-key must be set together.";
            }

            return ownCertificate && (TlsDirectory is not null || TlsNames.Count > 0)
                ? "--tls-directory and --tls-names cannot be combined with --tls-certificate."
                : null;
        }
    }

    /// <summary>The content of the seed, or null if there is none.</summary>
    public ReadOnlyMemory<byte>? ReadSeed()
    {
        if (Seed is null)
        {
            return null;
        }

        if (Seed != StandardInput)
        {
            return File.ReadAllBytes(Seed);
        }

        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The address and port at which this machine reaches the running server.</summary>
    public (string Host, int Port) LocalEndpoint => Host switch
    {
        "0.0.0.0" => ("127.0.0.1", Port),
        "::" => ("::1", Port),
        _ => (Host, Port),
    };
}
