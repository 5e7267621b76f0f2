using System.Globalization;
using System.Text.Json;
using CsCheck;
using Ecs.Emulator.Model.Tests.Cloud;
using Ecs.Emulator.Model.Tests.Driving;
using Ecs.Emulator.Model.Tests.Steps;

namespace Ecs.Emulator.Model.Tests;

/// <summary>
/// Compares the emulator with the model: for every sequence of requests both return the same responses and reach the
/// same state.
/// </summary>
public sealed class AddressModelTests(ITestOutputHelper output)
{
    private const int MaxTrialLength = 60;

    /// <summary>With this many steps each kind of request that the model implements succeeds often.</summary>
    private const int CoverageSteps = 100_000;
    private const int MinErrorKinds = 200;

    /// <summary>The attempts to find arguments with which an action succeeds in the first document.</summary>
    private const int MaxAttempts = 200;

    private static readonly string[] Versions = ["2014-05-26", "2015-04-01", "2015-06-12", "2016-04-28", "2020-03-31"];

    private static int StepsToDo =>
        int.Parse(
            Environment.GetEnvironmentVariable("ECS_EMULATOR_MODEL_STEPS") ?? "100000", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(5, 4)]
    public void Every_sequence_of_steps_has_the_responses_and_the_state_of_the_model(int transitionDelay, int limit)
    {
        var settings = new Settings(transitionDelay, limit);
        var trials = new Trials(settings, () => new EmulatorInProcess(settings));
        Explore(trials, StepsToDo / 2);
        if (StepsToDo >= CoverageSteps)
        {
            RepeatUnmodelledCalls(trials);
            if (transitionDelay == 0)
            {
                // With a delay, the changes of a route table make VSwitches Pending, which the model does not know.
                RunRouteCalls(trials);
            }

            // A request that never succeeds, or never fails, would prove little.
            var responses = trials.Tally.ToLookup(entry => entry.Request, entry => entry.Response);
            responses.Where(request => !request.Any(response => response.StartsWith('2')))
                .Select(request => request.Key)
                .Should()
                .BeEmpty();
            var missing =
                from version in Versions
                from action in ActionsOf(settings, version)
                where transitionDelay == 0 || !UnmodelledActions.ChangesRoutes(action)
                where !responses.Contains(action) && !responses.Contains($"{version} {action}")
                select $"{version} {action}";
            missing.Should().BeEmpty();
            responses.Sum(request => request.Count(response => !response.StartsWith('2')))
                .Should()
                .BeGreaterThan(MinErrorKinds);
        }
    }

    [Fact]
    public async Task Sequences_over_a_socket_have_the_responses_and_the_state_of_the_model()
    {
        var settings = new Settings(TransitionDelay: 3, AvailableEniIpLimit: 6);
        await using var emulator = await EmulatorOverHttp.StartAsync(settings);
        Explore(new Trials(settings, () => emulator), StepsToDo / 50, threads: 1);
    }

    /// <summary>
    /// Sends each call that the model does not implement to the first document until it succeeds, because random
    /// sequences contain each of the many actions only a few times.
    /// </summary>
    private static void RepeatUnmodelledCalls(Trials trials)
    {
        var random = new Random(1);
        for (var index = 0; index < UnmodelledActions.Count; index++)
        {
            for (var attempts = 0; attempts < MaxAttempts; attempts++)
            {
                if (trials.Run([Step.UnmodelledCall(index, random)]).StartsWith('2'))
                {
                    break;
                }
            }
        }
    }

    private static void RunRouteCalls(Trials trials)
    {
        foreach (var call in UnmodelledActions.RouteCalls())
        {
            trials.Run(
            [
                _ => new PutState(nameof(StateDocuments.WithRoutes), StateDocuments.WithRoutes),
                _ => call,
            ]);
        }
    }

    private static string[] ActionsOf(Settings settings, string version)
    {
        var reply = new EmulatorInProcess(settings).Send(
            "GET", $"/?Action=Nothing&Version={version}&Format=JSON", null);
        var message = JsonDocument.Parse(reply.Body).RootElement.GetProperty("Message").GetString()!;
        return message[(message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.').Split(", ");
    }

    /// <summary>
    /// Runs random sequences with at least this many steps in total. For a failure CsCheck prints the seed that
    /// repeats it.
    /// </summary>
    private void Explore(Trials trials, int steps, int threads = -1)
    {
        var done = 0;
        var sequences = 0;
        while (done < steps)
        {
            Step.Sequence(MaxTrialLength).Sample(
                sequence =>
                {
                    trials.Run(sequence);
                    Interlocked.Add(ref done, sequence.Length);
                    Interlocked.Increment(ref sequences);
                },
                print: trials.Describe,
                iter: Math.Clamp((steps - done) / (MaxTrialLength / 2), 1, 200),
                threads: threads);
        }

        output.WriteLine($"{done} steps in {sequences} sequences.");
        output.WriteLine(
            string.Join('\n', trials.Tally.Select(entry => $"{entry.Request}: {entry.Response}: {entry.Times}")));
    }
}
