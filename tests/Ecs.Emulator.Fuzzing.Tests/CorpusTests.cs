using System.Net;
using System.Text;
using Ecs.Emulator.Fuzzing.Targets;

namespace Ecs.Emulator.Fuzzing.Tests;

/// <summary>What fuzzers began with and what they have found, and inputs made of it: the same ones in each run.</summary>
public sealed class CorpusTests
{
    /// <summary>How many addresses are made.</summary>
    private const int Runs = 10_000;

    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(target => target.Name)];

    [Theory, MemberData(nameof(Targets))]
    public void Every_input_of_the_corpus_does_no_harm(string name)
    {
        var target = FuzzTarget.Named(name);
        var inputs = Corpus.Of(target);
        inputs.Should().NotBeEmpty();
        foreach (var (file, data) in inputs)
        {
            target.Invoking(it => it.Run(data)).Should().NotThrow($"{name}/{file} is only bytes");
        }
    }

    [Theory, MemberData(nameof(Targets))]
    public void Inputs_made_of_the_corpus_do_no_harm(string name)
    {
        var target = FuzzTarget.Named(name);
        var inputs = Corpus.Of(target);
        var random = new Random(1);
        var mutator = new Mutator(random);
        for (var run = 0; run < target.Runs; run++)
        {
            var data = mutator.Mutate(Any(), Any());
            target.Invoking(it => it.Run(data)).Should().NotThrow($"{Convert.ToBase64String(data)} (base64) is only bytes");
        }

        byte[] Any() => inputs[random.Next(inputs.Count)].Data;
    }

    /// <summary>.NET takes octal and short addresses, which is a difference such as the target for addresses is to find.</summary>
    [Fact]
    public void Inputs_made_of_the_corpus_find_where_two_readings_of_an_address_differ()
    {
        var random = new Random(1);
        var mutator = new Mutator(random);
        string[] strict = [.. Corpus.Of(FuzzTarget.Named("addresses")).Select(input => Encoding.UTF8.GetString(input.Data))
            .Where(text => PlainAddresses.Ipv4(text) is not null)];
        var made = Enumerable.Range(0, Runs).Select(_ => Encoding.Latin1.GetString(mutator.Mutate(Any(), Any())));

        made.Any(text => IPAddress.TryParse(text, out _) && PlainAddresses.Ipv4(text) is null && PlainAddresses.Ipv6(text) is null)
            .Should().BeTrue();

        byte[] Any() => Encoding.UTF8.GetBytes(strict[random.Next(strict.Length)]);
    }

    [Fact]
    public void Every_action_has_a_sample_in_the_corpus() =>
        Corpus.Of(FuzzTarget.Named("requests")).Select(input => Convert.ToBase64String(input.Data))
            .Should().Contain(Corpus.Samples().Select(Convert.ToBase64String), "the command \"seeds\" writes them");
}
