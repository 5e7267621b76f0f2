using System.Globalization;
using System.Text.Json;
using CsCheck;
using Ecs.Emulator.Model.Tests.Cloud;
using Ecs.Emulator.Model.Tests.Driving;
using Ecs.Emulator.Model.Tests.Steps;

namespace Ecs.Emulator.Model.Tests;

/// <summary>Whatever is asked, in whatever order: the emulator answers as the model does, and is in the state the model is in.</summary>
public sealed class AddressModelTests(ITestOutputHelper output)
{
    private const int LongestTrial = 60;

    /// <summary>With so many steps each kind of request succeeds ten times and more.</summary>
    private const int EnoughSteps = 100_000;
    private const int KindsOfRefusal = 200;

    /// <summary>The products whose actions there are.</summary>
    private static readonly string[] Versions = ["2014-05-26", "2015-04-01", "2015-06-12", "2016-04-28", "2020-03-31"];

    /// <summary>They are asked after each step.</summary>
    private static readonly string[] AskedAnyway = ["2014-05-26 DescribeNetworkInterfaces", "2016-04-28 DescribeVSwitches"];

    private static int StepsToDo =>
        int.Parse(Environment.GetEnvironmentVariable("ECS_EMULATOR_MODEL_STEPS") ?? "100000", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(5, 4)]
    public void Every_sequence_of_steps_gets_the_answers_and_leaves_the_state_that_the_model_foretells(int transitionDelay, int limit)
    {
        var settings = new Settings(transitionDelay, limit);
        var trials = new Trials(settings, () => new EmulatorInProcess(settings));
        Explore(trials, StepsToDo / 2);
        if (StepsToDo >= EnoughSteps)
        {
            // What never succeeds, or is never refused, would prove little.
            var answers = trials.Tally.ToLookup(entry => entry.Request, entry => entry.Answer);
            answers.Where(request => !request.Any(answer => answer.StartsWith('2'))).Select(request => request.Key).Should().BeEmpty();
            Versions.SelectMany(version => ActionsOf(settings, version).Where(action => !answers.Contains(action) && !answers.Contains($"{version} {action}"))
                .Select(action => $"{version} {action}")).Should().BeEquivalentTo(AskedAnyway);
            answers.Sum(request => request.Count(answer => !answer.StartsWith('2'))).Should().BeGreaterThan(KindsOfRefusal);
        }
    }

    [Fact]
    public async Task The_same_holds_over_a_socket()
    {
        var settings = new Settings(TransitionDelay: 3, AvailableEniIpLimit: 6);
        await using var emulator = await EmulatorOverHttp.StartAsync(settings);
        Explore(new Trials(settings, () => emulator), StepsToDo / 50, threads: 1);
    }

    /// <summary>The actions of a product, as the emulator names them to whoever asks for another one.</summary>
    private static string[] ActionsOf(Settings settings, string version)
    {
        var reply = new EmulatorInProcess(settings).Send("GET", $"/?Action=Nothing&Version={version}&Format=JSON", null);
        var message = JsonDocument.Parse(reply.Body).RootElement.GetProperty("Message").GetString()!;
        return message[(message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.').Split(", ");
    }

    /// <summary>Tries random sequences until so many steps are done. Where one fails, CsCheck says the seed that repeats it.</summary>
    private void Explore(Trials trials, int steps, int threads = -1)
    {
        var done = 0;
        var sequences = 0;
        while (done < steps)
        {
            Step.Sequence(LongestTrial).Sample(
                sequence =>
                {
                    trials.Run(sequence);
                    Interlocked.Add(ref done, sequence.Length);
                    Interlocked.Increment(ref sequences);
                },
                print: trials.Tell,
                iter: Math.Clamp((steps - done) / (LongestTrial / 2), 1, 200),
                threads: threads);
        }

        output.WriteLine($"{done} steps in {sequences} sequences.");
        output.WriteLine(string.Join('\n', trials.Tally.Select(entry => $"{entry.Request}: {entry.Answer}: {entry.Times}")));
    }
}
