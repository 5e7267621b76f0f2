using Serilog.Events;

namespace Ecs.Emulator.Server.Options;

/// <summary>What is done with the signatures of calls.</summary>
internal enum SignatureCheck
{
    /// <summary>They are not looked at.</summary>
    Off,

    /// <summary>They are verified, with nonces and time stamps.</summary>
    Verify,
}

/// <summary>Whether the port speaks TLS.</summary>
internal enum TlsUse
{
    /// <summary>It speaks http alone.</summary>
    Off,

    /// <summary>It speaks http and https, as each client does.</summary>
    Auto,

    /// <summary>It speaks both, but calls by http are refused.</summary>
    Only,
}

/// <summary>The values of all options. <see cref="ServerOption"/> declares the options with their defaults.</summary>
internal sealed record ServerOptions
{
    /// <summary>What the seed is called that comes by standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The name that stands for all loopback addresses of this machine.</summary>
    public const string Localhost = "localhost";

    /// <summary>The TCP port to listen on; 0 lets the system choose.</summary>
    public int Port { get; init; }

    /// <summary>The address to listen on.</summary>
    public string Host { get; init; } = "";

    /// <summary>The file that holds the port while the server listens; null for none.</summary>
    public string? PortFile { get; init; }

    /// <summary>The state file that every account begins with; null for the default state.</summary>
    public string? Seed { get; init; }

    /// <summary>What is done with signatures.</summary>
    public SignatureCheck Signature { get; init; }

    /// <summary>Calls a minute of an account, action and region; null for any number.</summary>
    public int? Throttle { get; init; }

    /// <summary>Secondary addresses that an Available ENI may hold.</summary>
    public int AvailableEniIpLimit { get; init; }

    /// <summary>The region in which the default resources lie.</summary>
    public string Region { get; init; } = "";

    /// <summary>How long what the service does in the background takes.</summary>
    public TimeSpan TransitionDelay { get; init; }

    /// <summary>Makes ids, MAC addresses and request ids repeat from run to run; null makes them random.</summary>
    public int? RandomSeed { get; init; }

    /// <summary>The file in which all states are kept from run to run; null for none.</summary>
    public string? StateFile { get; init; }

    /// <summary>Calls of each account that the journal keeps; 0 turns it off.</summary>
    public int JournalSize { get; init; }

    /// <summary>Memory that the calls of all accounts in the journal may take, in MiB.</summary>
    public int JournalMemory { get; init; }

    /// <summary>The largest document that a request of the control plane may bring, in MiB.</summary>
    public int MaxDocumentSize { get; init; }

    /// <summary>How many accounts there may be.</summary>
    public int MaxAccounts { get; init; }

    /// <summary>Whether the port speaks TLS.</summary>
    public TlsUse Tls { get; init; }

    /// <summary>The folder in which the certificate authority is kept; null for memory alone.</summary>
    public string? TlsDirectory { get; init; }

    /// <summary>The file with the user's own certificate, and its chain; null for one of the emulator's authority.</summary>
    public string? TlsCertificate { get; init; }

    /// <summary>The file with that certificate's key.</summary>
    public string? TlsKey { get; init; }

    /// <summary>DNS names and IP addresses that the emulator's certificate is for besides the usual ones.</summary>
    public IReadOnlyList<string> TlsNames { get; init; } = [];

    /// <summary>Names, with wildcards, by which browsers may call the emulator and anybody its control plane.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The lowest level that is logged.</summary>
    public LogEventLevel LogLevel { get; init; }

    /// <summary>The problem of options that are valid separately but not together; null if there is none.</summary>
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
                return "--tls-certificate and --tls-key go together.";
            }

            return ownCertificate && (TlsDirectory is not null || TlsNames.Count > 0)
                ? "--tls-directory and --tls-names are for the emulator's own certificate, not for yours."
                : null;
        }
    }

    /// <summary>The content of the state file; null where there is none.</summary>
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

    /// <summary>Where the running server is reached from this machine.</summary>
    public (string Host, int Port) LocalEndpoint => Host switch
    {
        "0.0.0.0" => ("127.0.0.1", Port),
        "::" => ("::1", Port),
        _ => (Host, Port),
    };
}
