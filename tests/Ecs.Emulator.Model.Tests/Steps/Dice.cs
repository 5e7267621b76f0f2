namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>
/// The random choices of a step, made before it is known what there is to choose from. The lower a roll the plainer what comes of
/// it, so that a failing step becomes plain as it shrinks.
/// </summary>
internal sealed class Dice(IReadOnlyList<int> rolls)
{
    private int next;

    /// <summary>0 to <paramref name="sides"/> − 1.</summary>
    public int Roll(int sides) => rolls[next++ % rolls.Count] % sides;

    /// <summary>True once in so many rolls, and never for the lowest.</summary>
    public bool OnceIn(int times) => Roll(times) == times - 1;

    /// <summary>One of these.</summary>
    public T Of<T>(params IReadOnlyList<T> choices) => choices[Roll(choices.Count)];

    /// <summary>The id of one of these resources; once in a while one that does not exist.</summary>
    public string IdOf(IEnumerable<string> ids, string none)
    {
        List<string> choices = [.. ids];
        return choices.Count == 0 || OnceIn(24) ? none : Of(choices);
    }
}
