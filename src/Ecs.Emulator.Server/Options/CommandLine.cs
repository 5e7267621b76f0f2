using System.CommandLine;
using System.CommandLine.Help;
using Ecs.Emulator.Logging;

namespace Ecs.Emulator.Server.Options;

/// <summary>
/// The command line. Every option is a flag and an environment variable; the flag takes precedence. An invalid option
/// ends the process with one line on standard error and exit code 2.
/// </summary>
internal sealed class CommandLine
{
    /// <summary>
    /// The exit code of a server that stopped because a part of it failed, or that could not write its last changes.
    /// </summary>
    public const int Failed = 1;

    public const int BadUsage = 2;

    public const int CannotListen = 3;

    private readonly Command root = new(ExecutableName, "A local emulator of the Alibaba Cloud ECS and VPC endpoints.");
    private readonly List<(ServerOption Declaration, Option<string> Flag)> options = [];
    private readonly EnvironmentVariables environment;
    private readonly TextWriter error;

    /// <param name="serve">Runs the server; returns the exit code.</param>
    /// <param name="checkHealth">Requests the health of a running server; returns the exit code.</param>
    /// <param name="environment">The environment variables.</param>
    /// <param name="error">Standard error.</param>
    public CommandLine(
        Func<ServerOptions, Task<int>> serve,
        Func<ServerOptions, CancellationToken, Task<int>> checkHealth,
        EnvironmentVariables environment,
        TextWriter error)
    {
        this.environment = environment;
        this.error = error;
        foreach (var declaration in ServerOption.All)
        {
            var flag = new Option<string>(declaration.Flag)
            {
                Description = $"{declaration.Description} [environment: {declaration.Variable}]",
                HelpName = declaration.Placeholder,
                Arity = ArgumentArity.ExactlyOne,
                Recursive = true,
                DefaultValueFactory = declaration.DefaultText is { } text ? _ => text : null,
            };
            options.Add((declaration, flag));
            root.Options.Add(flag);
        }

        root.Options.Add(new HelpOption());
        root.Options.Add(new VersionOption());
        root.SetAction(async (parsed, _) =>
        {
            foreach (var warning in environment.Warnings())
            {
                await error.WriteLineAsync(LogText.Printable(warning));
            }

            return await RunAsync(parsed, serve);
        });

        var healthCheck = new Command(
            "healthcheck", "Check the running server; exit code 0 if it is healthy, 1 if not.");
        healthCheck.SetAction(
            (parsed, cancellation) => RunAsync(parsed, options => checkHealth(options, cancellation)));
        root.Subcommands.Add(healthCheck);

        // The test host of ASP.NET Core passes these to every server.
        foreach (var name in (string[])["--environment", "--contentRoot", "--applicationName"])
        {
            root.Options.Add(new Option<string>(name) { Hidden = true });
        }
    }

    /// <summary>
    /// The name of the started file; under <c>dotnet</c> that is the .dll. <see cref="RootCommand.ExecutableName"/>
    /// would remove the last part of Ecs.Emulator.Server as an extension. A command name must not contain white
    /// space.
    /// </summary>
    private static string ExecutableName
    {
        get
        {
            var file = Path.GetFileName(Environment.GetCommandLineArgs()[0]).Replace(' ', '-');
            return Path.GetExtension(file) is ".dll" or ".exe" ? Path.GetFileNameWithoutExtension(file) : file;
        }
    }

    public async Task<int> RunAsync(string[] args)
    {
        var parsed = root.Parse(args);
        return parsed.Errors is [var first, ..]
            ? await ReportAsync(first.Message + HintAt(parsed.UnmatchedTokens))
            : await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
    }

    private async Task<int> RunAsync(ParseResult parsed, Func<ServerOptions, Task<int>> run)
    {
        var read = new ServerOptions();
        foreach (var (declaration, flag) in options)
        {
            var (source, text) = parsed.GetResult(flag) is { Implicit: false }
                ? (declaration.Flag, parsed.GetValue(flag))
                : environment.Find(declaration.Variable) is { } set
                    ? (declaration.Variable, set)
                    : (declaration.Flag, declaration.DefaultText);
            if (text is null)
            {
                continue;
            }

            if (declaration.Apply(read, text) is not { } applied)
            {
                return await ReportAsync($"{source}: \"{text}\" is not {declaration.Allowed}.");
            }

            read = applied;
        }

        return read.Conflict is { } conflict ? await ReportAsync(conflict) : await run(read);
    }

    /// <summary>Suggests the flag that is most similar to the first unknown argument.</summary>
    private string HintAt(IReadOnlyList<string> unknown) =>
        unknown is [['-', ..] flag, ..]
        && Spelling.Nearest(flag.Split('=')[0], options.Select(option => option.Flag.Name), 2) is { } nearest
            ? $" Did you mean {nearest}?"
            : "";

    private async Task<int> ReportAsync(string problem)
    {
        await error.WriteLineAsync($"{LogText.Printable(problem)} See --help.");
        return BadUsage;
    }
}
