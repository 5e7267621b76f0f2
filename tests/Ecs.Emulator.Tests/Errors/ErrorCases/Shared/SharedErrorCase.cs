using Ecs.Emulator.Actions;

namespace Ecs.Emulator.Tests.Errors.ErrorCases.Shared;

/// <summary>A state and a changed sample call that make actions return a declared error.</summary>
/// <param name="State">A patch of the default state; null for none.</param>
/// <param name="Change">
/// Parameters that replace or extend those of the sample call. A name without a value removes the parameter.
/// </param>
/// <param name="Repeat">Whether the unchanged sample call is sent first.</param>
internal sealed record SharedErrorCase(string? State, IReadOnlyList<string> Change, bool Repeat = false)
{
    public IEnumerable<string> Queries(ApiAction action)
    {
        var sample = action.Parameters.Where(parameter => parameter.Example is not null)
            .Select(parameter => $"{parameter.SampleName}={parameter.Example}")
            .ToList();
        var changed = Change.Select(NameOf).ToHashSet();
        if (Repeat)
        {
            yield return string.Join('&', sample.Append("ClientToken=token"));
        }

        yield return string.Join(
            '&', sample.Where(pair => !changed.Contains(NameOf(pair))).Concat(Change.Where(HasValue)));
    }

    private static bool HasValue(string pair) => pair.Contains('=', StringComparison.Ordinal);

    private static string NameOf(string pair) => pair.Split('=')[0];
}
