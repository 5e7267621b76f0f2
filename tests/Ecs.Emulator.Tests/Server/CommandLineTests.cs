using System.Text.RegularExpressions;
using Ecs.Emulator.Server.Options;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Server;

/// <summary>The options, their errors, the help and the table in the README.</summary>
public sealed partial class CommandLineTests
{
    private const string NamesOfHosts =
        "names without a port, separated by commas, such as ecs, *.example.test or *";

    private const string NoOption = "is not the variable of an option and has no effect.";

    public static TheoryData<string> Flags => [.. ServerOption.All.Select(option => option.Flag)];

    public static TheoryData<string, string> Defaults => new(
        from option in ServerOption.All
        where option.DefaultText is not null
        select (option.Flag, option.DefaultText));

    public static TheoryData<string, string> Choices => new(
        from option in ServerOption.All
        where option.Placeholder != "file|-" && option.Placeholder.Contains('|')
        from word in option.Placeholder.Split('|')
        select (option.Flag, word));

    [Fact]
    public async Task Help_lists_every_option_with_its_environment_variable_and_its_default()
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync(["--help"]);
        exitCode.Should().Be(0);
        error.Should().BeEmpty();
        var lines = output.Split('\n');
        foreach (var option in ServerOption.All)
        {
            var tail = option.DefaultText is null ? "" : $" [default: {option.DefaultText}]";
            var text = $"{option.Description} [environment: {option.Variable}]{tail}";
            lines.Should().ContainSingle(line =>
                line.Contains($" {option.Flag} <{option.Placeholder}> ", StringComparison.Ordinal)
                && line.EndsWith($" {text}", StringComparison.Ordinal));
        }

        output.Should().Contain("healthcheck").And.NotContain("applicationName");
        lines.Should().Contain("  Ecs.Emulator.Server [command] [options]");
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public async Task A_default_can_be_typed_and_leads_to_the_same_options(string flag, string text) =>
        (await ReadAsync(flag, text)).Should().BeEquivalentTo(await ReadAsync());

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task The_values_of_a_choice_are_case_insensitive(string flag, string word)
    {
        var lower = await ReadAsync(flag, word.ToLowerInvariant());
        (await ReadAsync(flag, word.ToUpperInvariant())).Should().BeEquivalentTo(lower);
        (await ReadAsync(flag, word)).Should().BeEquivalentTo(lower);
    }

    [Theory]
    [MemberData(nameof(Flags))]
    public async Task An_invalid_value_is_reported_in_one_line_with_its_option_and_the_allowed_values(string flag)
    {
        var option = ServerOption.All.Single(option => option.Flag == flag);
        var bad =
            flag.EndsWith("-file", StringComparison.Ordinal) || flag == "--tls-directory" ? "/nowhere/at/all" : "a..b";
        (await RejectedAsync([flag, bad])).Should().Be($"{flag}: \"{bad}\" is not {option.Allowed}. See --help.");
        (await RejectedAsync([$"{flag}={bad}"])).Should().Be($"{flag}: \"{bad}\" is not {option.Allowed}. See --help.");
        (await RejectedAsync([], (option.Variable, bad)))
            .Should().Be($"{option.Variable}: \"{bad}\" is not {option.Allowed}. See --help.");
        (await RejectedAsync(["healthcheck"], (option.Variable, bad)))
            .Should().Be($"{option.Variable}: \"{bad}\" is not {option.Allowed}. See --help.");
    }

    [Theory]
    [InlineData("--port 65536", "a whole number from 0 to 65535")]
    [InlineData("--port -1", "a whole number from 0 to 65535")]
    [InlineData("--port 1e3", "a whole number from 0 to 65535")]
    [InlineData("--port 99999999999999999999", "a whole number from 0 to 65535")]
    [InlineData("--host example.com", "an IP address or localhost")]
    [InlineData("--available-eni-ip-limit 0", "a whole number from 1 to 1000")]
    [InlineData("--signature maybe", "off or verify")]
    [InlineData("--throttle 0", "a whole number from 1 to 2147483647")]
    [InlineData("--transition-delay 86401", "a number of seconds from 0 to 86400")]
    [InlineData("--transition-delay -1", "a number of seconds from 0 to 86400")]
    [InlineData("--transition-delay NaN", "a number of seconds from 0 to 86400")]
    [InlineData("--transition-delay 00:00:05", "a number of seconds from 0 to 86400")]
    [InlineData("--tls maybe", "auto, off or only")]
    [InlineData("--tls-names ,", "names and IP addresses separated by commas")]
    [InlineData("--allowed-hosts ecs:4526", NamesOfHosts)]
    [InlineData("--allowed-hosts ,", NamesOfHosts)]
    [InlineData("--log-level 9", "Verbose, Debug, Information, Warning, Error or Fatal")]
    [InlineData("--seed /nowhere/at/all.json", "a file that exists, or - for standard input")]
    [InlineData("--state-file /", "a file in a folder that exists")]
    public async Task A_disallowed_value_is_rejected(string arguments, string allowed)
    {
        var (flag, value) = (arguments.Split(' ')[0], arguments.Split(' ')[1]);
        (await RejectedAsync([flag, value])).Should().Be($"{flag}: \"{value}\" is not {allowed}. See --help.");
    }

    [Theory]
    [InlineData("--colour red", "Unrecognized command or argument '--colour'.")]
    [InlineData("--signture verify", "Unrecognized command or argument '--signture'. Did you mean --signature?")]
    [InlineData("--LOG_LEVEL=Error", "Unrecognized command or argument '--LOG_LEVEL=Error'. Did you mean --log-level?")]
    [InlineData("--port", "Required argument missing for option: '--port'.")]
    [InlineData("--port 1 --port 2", "Option '--port' expects a single argument but 2 were provided.")]
    [InlineData("start", "Unrecognized command or argument 'start'.")]
    public async Task An_unknown_flag_or_a_wrong_number_of_values_is_reported_on_one_line(
        string arguments, string problem) =>
        (await RejectedAsync(arguments.Split(' '))).Should().Be($"{problem} See --help.");

    [Fact]
    public async Task The_error_of_any_value_is_one_printable_line()
    {
        const string Hostile = "1\r\n2\u001b[2J";
        (await RejectedAsync(["--port", Hostile])).Should().StartWith("--port: \"1??2?[2J\" is not ");
        (await RejectedAsync([], ("ECS_EMULATOR_PORT", Hostile)))
            .Should().StartWith("ECS_EMULATOR_PORT: \"1??2?[2J\" is not ");
        (await RejectedAsync([$"--{Hostile}"])).Should().NotContainAny("\n", "\u001b");
        (await RunAsync([], [($"ECS_EMULATOR_{Hostile}", "x")])).Error
            .Should().StartWith("Warning: ECS_EMULATOR_1??2?[2J is not ");
    }

    [Fact]
    public async Task The_port_file_must_differ_from_the_state_file()
    {
        var file = Path.Combine(Path.GetTempPath(), "ecs-emulator-one-file");
        var other = Path.Combine(Path.GetTempPath(), ".", "ecs-emulator-one-file");
        (await RejectedAsync(["--port-file", file, "--state-file", other]))
            .Should().Be("--port-file and --state-file name the same file. See --help.");
    }

    [Fact]
    public async Task A_flag_takes_precedence_over_a_variable_and_an_empty_variable_is_ignored()
    {
        (await ReadAsync([], ("ECS_EMULATOR_PORT", "1"))).Port.Should().Be(1);
        (await ReadAsync(["--port", "2"], ("ECS_EMULATOR_PORT", "1"))).Port.Should().Be(2);
        (await ReadAsync(["--port", "2"], ("ECS_EMULATOR_PORT", "bad"))).Port.Should().Be(2);
        (await ReadAsync([], ("ECS_EMULATOR_PORT", ""))).Port.Should().Be(4526);
    }

    [Theory]
    [InlineData("ECS_EMULATOR_SIGNTURE", "Did you mean ECS_EMULATOR_SIGNATURE?")]
    [InlineData("ECS_EMULATOR_LOGLEVEL", "Did you mean ECS_EMULATOR_LOG_LEVEL?")]
    [InlineData("ECS_EMULATOR_VERIFY_SIGNATURE", "Did you mean ECS_EMULATOR_SIGNATURE?")]
    [InlineData("ecs_emulator_port", "Did you mean ECS_EMULATOR_PORT?")]
    [InlineData("ECS_EMULATOR_", "See --help.")]
    [InlineData("ECS_EMULATOR_MODEL_STEPS", "See --help.")]
    [Rule("options.unknown-variable")]
    public async Task An_unknown_variable_causes_a_warning_with_the_most_similar_name(string variable, string hint)
    {
        (string, string)[] environment = [(variable, "x"), ("ECS_EMULATOR_PORT", "0"), ("PATH", "x")];
        var (exitCode, options, error) = await RunAsync([], environment);
        exitCode.Should().Be(0);
        options.Should().NotBeNull();
        error.Should().Be(
            $"Warning: {variable} {NoOption} {hint}{Environment.NewLine}");
        (await RunAsync(["healthcheck"], environment)).Error.Should().BeEmpty("a container runs it every few seconds");
    }

    [Fact]
    [Rule("options.unknown-variable")]
    public async Task Warnings_are_printed_before_the_error_that_stops_the_start()
    {
        var (exitCode, _, error) = await RunAsync(
            [], [("ECS_EMULATOR_PROT", "1"), ("ECS_EMULATOR_HOSTS", "::"), ("ECS_EMULATOR_PORT", "x")]);
        exitCode.Should().Be(CommandLine.BadUsage);
        error.Split(Environment.NewLine).Should().HaveCount(4).And.ContainInConsecutiveOrder(
            $"Warning: ECS_EMULATOR_HOSTS {NoOption} Did you mean ECS_EMULATOR_HOST?",
            $"Warning: ECS_EMULATOR_PROT {NoOption} Did you mean ECS_EMULATOR_PORT?",
            "ECS_EMULATOR_PORT: \"x\" is not a whole number from 0 to 65535. See --help.");
    }

    [Fact]
    [Rule("options.service-links")]
    public async Task Variables_that_Kubernetes_sets_for_a_service_of_the_same_name_are_ignored()
    {
        var options = await ReadAsync(
            [],
            ("ECS_EMULATOR_SERVICE_HOST", "10.96.0.7"),
            ("ECS_EMULATOR_SERVICE_PORT", "4526"),
            ("ECS_EMULATOR_SERVICE_PORT_HTTP", "4526"),
            ("ECS_EMULATOR_PORT", "tcp://10.96.0.7:4526"),
            ("ECS_EMULATOR_PORT_4526_TCP", "tcp://10.96.0.7:4526"),
            ("ECS_EMULATOR_PORT_4526_TCP_PROTO", "tcp"),
            ("ECS_EMULATOR_PORT_4526_TCP_PORT", "4526"),
            ("ECS_EMULATOR_PORT_4526_TCP_ADDR", "10.96.0.7"));
        options.Should().BeEquivalentTo(await ReadAsync());
    }

    [Theory]
    [InlineData("LocalHost", "localhost")]
    [InlineData("0", "0.0.0.0")]
    [InlineData("0:0::0", "::")]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("[::1]", "::1")]
    public async Task An_address_is_read_in_every_form(string text, string host) =>
        (await ReadAsync("--host", text)).Host.Should().Be(host);

    [Fact]
    public void The_table_in_the_README_equals_the_help()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "README.md"))
            .Select(line => OptionRow().Match(line))
            .Where(row => row.Success)
            .Select(row => row.Groups.Values.Skip(1).Select(cell => cell.Value.Replace("`", "").Trim()))
            .Select(cells => string.Join('\n', cells));
        rows.Should().Equal(ServerOption.All.Select(option =>
            string.Join('\n', option.Flag, option.Variable, option.DefaultText ?? "", option.Description)));
    }

    private static Task<ServerOptions> ReadAsync(params string[] arguments) => ReadAsync(arguments, []);

    private static async Task<ServerOptions> ReadAsync(
        string[] arguments, params (string Name, string Value)[] environment)
    {
        var (exitCode, options, error) = await RunAsync(arguments, environment);
        error.Should().BeEmpty();
        exitCode.Should().Be(0);
        return options!;
    }

    private static async Task<string> RejectedAsync(
        string[] arguments, params (string Name, string Value)[] environment)
    {
        var (exitCode, options, error) = await RunAsync(arguments, environment);
        exitCode.Should().Be(CommandLine.BadUsage);
        options.Should().BeNull();
        error.Should().EndWith(Environment.NewLine);
        return error[..^Environment.NewLine.Length];
    }

    private static async Task<(int ExitCode, ServerOptions? Options, string Error)> RunAsync(
        string[] arguments, (string Name, string Value)[] environment)
    {
        ServerOptions? read = null;
        using var error = new StringWriter();
        var commandLine = new CommandLine(
            options => Task.FromResult(Note(options)),
            (options, _) => Task.FromResult(Note(options)),
            new EnvironmentVariables(environment.ToDictionary(variable => variable.Name, variable => variable.Value)),
            error);
        return (await commandLine.RunAsync(arguments), read, error.ToString());

        int Note(ServerOptions options)
        {
            read = options;
            return 0;
        }
    }

    [GeneratedRegex(@"^\| `(--[^|]+)` \| `([^|]+)` \|([^|(]*)(?:\(image: [^|]*\) )?\|([^|]*)\|$")]
    private static partial Regex OptionRow();
}
