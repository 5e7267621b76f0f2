using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>The difference between the addresses that an ENI holds before and after a change.</summary>
internal static class AddressChanges
{
    /// <summary>The elements of <paramref name="before"/> that are not in <paramref name="after"/>.</summary>
    public static ImmutableArray<T> Removed<T>(ImmutableArray<T> before, ImmutableArray<T> after)
        where T : struct, IEquatable<T> => Added(after, before);

    /// <summary>The elements of <paramref name="after"/> that are not in <paramref name="before"/>.</summary>
    public static ImmutableArray<T> Added<T>(ImmutableArray<T> before, ImmutableArray<T> after)
        where T : struct, IEquatable<T>
    {
        if (before == after || after.IsEmpty)
        {
            return [];
        }

        // Most changes append to a list or remove from it, so its beginning is the same. Lists have some fifty elements.
        var common = before.AsSpan().CommonPrefixLength(after.AsSpan());
        if (common == after.Length)
        {
            return [];
        }

        var others = before.AsSpan()[common..];
        var added = ImmutableArray.CreateBuilder<T>();
        foreach (var element in after.AsSpan()[common..])
        {
            if (!others.Contains(element))
            {
                added.Add(element);
            }
        }

        return added.DrainToImmutable();
    }
}
