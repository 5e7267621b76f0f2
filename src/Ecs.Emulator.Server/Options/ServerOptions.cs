using Serilog.Events;

namespace Ecs.Emulator.Server.Options;

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

    private Action<EcsEmulatorOptions>? configureLibrary;

    public int Port { get; init; }

    public string Host { get; init; } = "";

    /// <summary>The file that contains the port while the server listens, or null.</summary>
    public string? PortFile { get; init; }

    /// <summary>The state file that every account starts with; null for the default state.</summary>
    public string? Seed { get; init; }

    public TlsUse Tls { get; init; }

    /// <summary>The folder of the certificate authority; null to keep it in memory.</summary>
    public string? TlsDirectory { get; init; }

    /// <summary>The file of the user's own certificate and its chain; null to issue certificates.</summary>
    public string? TlsCertificate { get; init; }

    /// <summary>The file of the private key of <see cref="TlsCertificate"/>.</summary>
    public string? TlsKey { get; init; }

    /// <summary>Additional DNS names and IP addresses of the issued certificates.</summary>
    public IReadOnlyList<string> TlsNames { get; init; } = [];

    public LogEventLevel LogLevel { get; init; }

    public LogFormat LogFormat { get; init; }

    /// <summary>The options of the library.</summary>
    public EcsEmulatorOptions Library
    {
        get
        {
            var library = new EcsEmulatorOptions();
            ConfigureLibrary(library);
            return library;
        }
    }

    /// <summary>The message for options that cannot be used together, or null.</summary>
    public string? Conflict
    {
        get
        {
            if (PortFile is not null
                && Library.StateFile is { } stateFile
                && Path.GetFullPath(PortFile) == Path.GetFullPath(stateFile))
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

    /// <summary>Adds an option of the library.</summary>
    public ServerOptions WithLibrary(Action<EcsEmulatorOptions> set) =>
        this with { configureLibrary = configureLibrary + set };

    public void ConfigureLibrary(EcsEmulatorOptions library) => configureLibrary?.Invoke(library);

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
