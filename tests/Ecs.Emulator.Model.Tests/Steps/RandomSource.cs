namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>
/// The random choices of a step, generated before the state is known. Lower values mean simpler requests, so that
/// CsCheck shrinks to simple steps.
/// </summary>
internal sealed class RandomSource(IReadOnlyList<int> values)
{
    private int next;

    /// <summary>Returns a value from 0 to <paramref name="sides"/> − 1.</summary>
    public int Next(int sides) => values[next++ % values.Count] % sides;

    /// <summary>Returns true once in this many times; false for the lowest value.</summary>
    public bool OnceIn(int times) => Next(times) == times - 1;

    public T Choose<T>(params IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    /// <summary>Returns the ID of one of the resources; rarely an ID that does not exist.</summary>
    public string IdOf(IEnumerable<string> ids, string none)
    {
        List<string> choices = [.. ids];
        return choices.Count == 0 || OnceIn(24) ? none : Choose(choices);
    }
}
