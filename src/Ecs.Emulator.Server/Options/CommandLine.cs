using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Ecs.Emulator.Server.Tls;
using Serilog.Events;

namespace Ecs.Emulator.Server.Options;

/// <summary>
/// The command line. Every option is a flag and an environment variable of one name, <c>--log-level</c> and
/// <c>ECS_EMULATOR_LOG_LEVEL</c>; the flag wins. What cannot be used is one line on the error output and exit code 2.
/// </summary>
internal sealed class CommandLine
{
    /// <summary>The exit code of a start that was asked for with bad options or a bad seed.</summary>
    public const int BadUsage = 2;

    /// <summary>The exit code of a start whose address or port is not to be had.</summary>
    public const int CannotListen = 3;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly Option<int> port = Setting(
        "port", "The TCP port to listen on; 0 lets the system choose.", 4526, text => Number(text, 0, IPEndPoint.MaxPort));

    private readonly Option<string> host = Setting(
        "host", "The address to listen on; 0.0.0.0 for all.", "127.0.0.1", Address);

    private readonly Option<string?> seed = Setting<string?>(
        "seed", "A world file (JSON) with which every account begins; - for standard input.", null, File);

    private readonly Option<SignatureCheck> signature = Setting(
        "signature", "What is done with signatures: off or verify.", SignatureCheck.Off, Signature);

    private readonly Option<int?> throttle = Setting<int?>(
        "throttle",
        "Calls a minute that an account may make of an action in a region.",
        null,
        text => Number(text, 1, int.MaxValue));

    private readonly Option<int> availableEniIpLimit = Setting(
        "available-eni-ip-limit",
        "Secondary addresses that an Available ENI may hold; the service of today allows 49.",
        10,
        text => Number(text, 1, 1_000));

    private readonly Option<TimeSpan> transitionDelay = Setting(
        "transition-delay",
        "Seconds that attaching, detaching, starting, stopping, making and deleting take.",
        TimeSpan.Zero,
        Seconds);

    private readonly Option<int?> randomSeed = Setting<int?>(
        "random-seed",
        "A number that makes ids, MAC addresses and request ids repeat from run to run.",
        null,
        text => Number(text, int.MinValue, int.MaxValue));

    private readonly Option<string?> stateFile = Setting<string?>(
        "state-file",
        "A file in which all worlds are kept from run to run.",
        null,
        FileToBe);

    private readonly Option<int> journalSize = Setting(
        "journal-size",
        "Calls of each account that the journal keeps; 0 turns it off.",
        1_000,
        text => Number(text, 0, 1_000_000));

    private readonly Option<TlsUse> tls = Setting(
        "tls",
        "Whether the port speaks https too (auto), not at all (off), or refuses calls by http (only).",
        TlsUse.Auto,
        Tls);

    private readonly Option<string?> tlsDirectory = Setting<string?>(
        "tls-directory",
        "A folder in which the emulator's certificate authority is kept from run to run.",
        null,
        Folder);

    private readonly Option<string?> tlsCertificate = Setting<string?>(
        "tls-certificate",
        "Your own certificate and its chain (PEM), in the place of one of the emulator's.",
        null,
        CertificateFile);

    private readonly Option<string?> tlsKey = Setting<string?>(
        "tls-key", "The key of your own certificate (PEM).", null, CertificateFile);

    private readonly Option<IReadOnlyList<string>> tlsNames = Setting<IReadOnlyList<string>>(
        "tls-names",
        "Names and addresses that the emulator's certificate is for besides the usual ones, separated by commas.",
        [],
        Names);

    private readonly Option<IReadOnlyList<string>> allowedHosts = Setting<IReadOnlyList<string>>(
        "allowed-hosts",
        "Names, separated by commas, by which browsers may call the emulator and anybody its control plane; * is a wildcard.",
        [],
        HostNames);

    private readonly Option<LogEventLevel> logLevel = Setting(
        "log-level",
        "The lowest level to log: Verbose, Debug, Information, Warning, Error or Fatal.",
        LogEventLevel.Information,
        Level);

    private readonly RootCommand root = new("A local stand-in for the Alibaba Cloud ECS endpoint.");

    /// <summary>A command line that does these things.</summary>
    /// <param name="serve">Runs the server.</param>
    /// <param name="checkHealth">Asks a running server for its health; gives the exit code.</param>
    public CommandLine(
        Func<ServerOptions, Task<int>> serve,
        Func<ServerOptions, CancellationToken, Task<int>> checkHealth)
    {
        var healthCheck = new Command("healthcheck", "Ask the running server for its health; exit 0 if it is well, else 1.");
        foreach (var option in Options)
        {
            option.Recursive = true;
            root.Options.Add(option);
        }

        root.SetAction((parsed, _) => serve(Read(parsed)));
        healthCheck.SetAction((parsed, cancellation) => checkHealth(Read(parsed), cancellation));
        root.Subcommands.Add(healthCheck);

        // What ASP.NET Core's own test host passes to every server.
        foreach (var name in (string[])["--environment", "--contentRoot", "--applicationName"])
        {
            root.Options.Add(new Option<string>(name) { Hidden = true });
        }
    }

    private IEnumerable<Option> Options =>
    [
        port, host, seed, signature, throttle, availableEniIpLimit, transitionDelay, randomSeed, stateFile, journalSize,
        tls, tlsDirectory, tlsCertificate, tlsKey, tlsNames, allowedHosts, logLevel,
    ];

    /// <summary>Does what the arguments say; gives the exit code.</summary>
    public async Task<int> RunAsync(string[] args)
    {
        var parsed = root.Parse(args);
        var problem = parsed.Errors.Count > 0 ? parsed.Errors[0].Message : Conflict(parsed);
        if (problem is null)
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }

        await Console.Error.WriteLineAsync($"{problem} See --help.");
        return BadUsage;
    }

    private ServerOptions Read(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(port),
        Host = parsed.GetValue(host)!,
        Seed = parsed.GetValue(seed),
        Signature = parsed.GetValue(signature),
        Throttle = parsed.GetValue(throttle),
        AvailableEniIpLimit = parsed.GetValue(availableEniIpLimit),
        TransitionDelay = parsed.GetValue(transitionDelay),
        RandomSeed = parsed.GetValue(randomSeed),
        StateFile = parsed.GetValue(stateFile),
        JournalSize = parsed.GetValue(journalSize),
        Tls = parsed.GetValue(tls),
        TlsDirectory = parsed.GetValue(tlsDirectory),
        TlsCertificate = parsed.GetValue(tlsCertificate),
        TlsKey = parsed.GetValue(tlsKey),
        TlsNames = parsed.GetValue(tlsNames)!,
        AllowedHosts = parsed.GetValue(allowedHosts)!,
        LogLevel = parsed.GetValue(logLevel),
    };

    /// <summary>What is wrong with options that are right one by one; null where nothing is.</summary>
    private string? Conflict(ParseResult parsed)
    {
        var own = parsed.GetValue(tlsCertificate) is not null;
        if (own != parsed.GetValue(tlsKey) is not null)
        {
            return "--tls-certificate and --tls-key go together.";
        }

        return own && (parsed.GetValue(tlsDirectory) is not null || parsed.GetValue(tlsNames) is { Count: > 0 })
            ? "--tls-directory and --tls-names are for the emulator's own certificate, not for yours."
            : null;
    }

    /// <summary>An option by flag or environment. <paramref name="read"/> throws a FormatException that says what would be right.</summary>
    private static Option<T> Setting<T>(string name, string description, T absent, Func<string, T> read)
    {
        var variable = $"ECS_EMULATOR_{name.Replace('-', '_').ToUpperInvariant()}";
        return new Option<T>($"--{name}")
        {
            Description = $"{description} [environment: {variable}]",
            HelpName = name,
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result => ReadOrReport(result, $"--{name}", result.Tokens[0].Value, read),
            DefaultValueFactory = result => (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
                ? ReadOrReport(result, variable, text, read)
                : absent)!,
        };
    }

    private static T? ReadOrReport<T>(ArgumentResult result, string source, string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (FormatException unusable)
        {
            result.AddError($"{source}: \"{text}\" is not {unusable.Message}.");
            return default;
        }
    }

    private static int Number(string text, int lowest, int highest) =>
        int.TryParse(text, out var number) && number >= lowest && number <= highest
            ? number
            : throw new FormatException($"a whole number from {lowest} to {highest}");

    private static TimeSpan Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= LongestDelay.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new FormatException($"a number of seconds from 0 to {LongestDelay.TotalSeconds}");

    private static string Address(string text) =>
        text == "localhost" || IPAddress.TryParse(text, out _) ? text : throw new FormatException("an IP address or localhost");

    private static string File(string text) =>
        text == ServerOptions.StandardInput || System.IO.File.Exists(text) ? text : throw new FormatException("a file that exists");

    private static string FileToBe(string text) =>
        !Directory.Exists(text) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(text)))
            ? text
            : throw new FormatException("a file in a folder that exists");

    private static string CertificateFile(string text) =>
        System.IO.File.Exists(text) ? text : throw new FormatException("a file that exists");

    private static string Folder(string text) =>
        Directory.Exists(text) || (!System.IO.File.Exists(text) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(text))))
            ? text
            : throw new FormatException("a folder, or a new one in a folder that exists");

    private static IReadOnlyList<string> Names(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0 && names.All(CertificateNames.IsName)
            ? names
            : throw new FormatException("names and IP addresses separated by commas");
    }

    private static IReadOnlyList<string> HostNames(string text)
    {
        var names = text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0 && names.All(name => name == "*" || CertificateNames.IsName(name))
            ? names
            : throw new FormatException("names without a port, separated by commas, such as ecs, *.example.test or *");
    }

    private static TlsUse Tls(string text) => text switch
    {
        "off" => TlsUse.Off,
        "auto" => TlsUse.Auto,
        "only" => TlsUse.Only,
        _ => throw new FormatException("off, auto or only"),
    };

    private static SignatureCheck Signature(string text) => text switch
    {
        "off" => SignatureCheck.Off,
        "verify" => SignatureCheck.Verify,
        _ => throw new FormatException("off or verify"),
    };

    private static LogEventLevel Level(string text) =>
        Enum.TryParse<LogEventLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level)
            ? level
            : throw new FormatException($"one of {string.Join(", ", Enum.GetNames<LogEventLevel>())}");
}
