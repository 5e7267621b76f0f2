using System.Net;
using System.Text;
using Ecs.Emulator.Fuzzing.Targets;

namespace Ecs.Emulator.Fuzzing.Tests;

/// <summary>Runs the targets on the inputs of the corpus and on mutations of them with a fixed seed.</summary>
public sealed class CorpusTests
{
    private const int Runs = 10_000;

    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(target => target.Name)];

    [Theory, MemberData(nameof(Targets))]
    public void Every_input_of_the_corpus_passes(string name)
    {
        var target = FuzzTarget.Named(name);
        var inputs = Corpus.Of(target);
        inputs.Should().NotBeEmpty();
        foreach (var (file, data) in inputs)
        {
            target.Invoking(it => it.Run(data)).Should().NotThrow($"the input is {name}/{file}");
        }
    }

    [Theory, MemberData(nameof(Targets))]
    public void Mutated_inputs_of_the_corpus_pass(string name)
    {
        var target = FuzzTarget.Named(name);
        var inputs = Corpus.Of(target);
        var random = new Random(1);
        var mutator = new Mutator(random);
        for (var run = 0; run < target.Runs; run++)
        {
            var data = mutator.Mutate(Any(), Any());
            target.Invoking(it => it.Run(data))
                .Should()
                .NotThrow($"the input is {Convert.ToBase64String(data)} (base64)");
        }

        byte[] Any() => inputs[random.Next(inputs.Count)].Data;
    }

    /// <summary>.NET accepts octal and short addresses, a difference that the addresses target must find.</summary>
    [Fact]
    public void Mutated_inputs_find_differences_between_two_address_parsers()
    {
        var random = new Random(1);
        var mutator = new Mutator(random);
        var inputs = Corpus.Of(FuzzTarget.Named("addresses"));
        string[] strict = [.. inputs.Select(input => Encoding.UTF8.GetString(input.Data))
            .Where(text => PlainAddresses.Ipv4(text) is not null)];
        var made = Enumerable.Range(0, Runs).Select(_ => Encoding.Latin1.GetString(mutator.Mutate(Any(), Any())));

        made.Any(
            text =>
                IPAddress.TryParse(text, out _)
                    && PlainAddresses.Ipv4(text) is null
                    && PlainAddresses.Ipv6(text) is null)
            .Should().BeTrue();

        byte[] Any() => Encoding.UTF8.GetBytes(strict[random.Next(strict.Length)]);
    }
}
