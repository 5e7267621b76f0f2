using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>The difference between the addresses of an ENI before and after a change.</summary>
internal static class AddressChanges
{
    /// <summary>The elements of <paramref name="before"/> that are not in <paramref name="after"/>.</summary>
    public static Enumerator<T> Removed<T>(ImmutableArray<T> before, ImmutableArray<T> after)
        where T : struct, IEquatable<T> => Added(after, before);

    /// <summary>The elements of <paramref name="after"/> that are not in <paramref name="before"/>.</summary>
    public static Enumerator<T> Added<T>(ImmutableArray<T> before, ImmutableArray<T> after)
        where T : struct, IEquatable<T>
    {
        // Most changes append elements or remove elements at the end, so both lists begin with the same elements.
        var common = before.AsSpan().CommonPrefixLength(after.AsSpan());
        return new Enumerator<T>(after.AsSpan()[common..], before.AsSpan()[common..]);
    }

    /// <summary>Enumerates without allocations, because each assignment of addresses uses it.</summary>
    public ref struct Enumerator<T>(ReadOnlySpan<T> elements, ReadOnlySpan<T> others)
        where T : struct, IEquatable<T>
    {
        private readonly ReadOnlySpan<T> elements = elements;
        private readonly ReadOnlySpan<T> others = others;
        private int next;

        public T Current { get; private set; }

        public readonly Enumerator<T> GetEnumerator() => this;

        public bool MoveNext()
        {
            while (next < elements.Length)
            {
                Current = elements[next++];
                if (!others.Contains(Current))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
