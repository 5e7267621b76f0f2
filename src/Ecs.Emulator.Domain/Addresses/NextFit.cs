using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The automatic choice of addresses and prefixes. It continues after the last automatic address, with wrap-around, so
/// it does not reuse a released address at once. Prefixes are chosen in the same way, independently of addresses.
/// </summary>
internal static class NextFit
{
    /// <param name="count">1 or more.</param>
    /// <param name="last">The last automatic address; null for none.</param>
    /// <returns>The next addresses; null if the source does not have enough of them.</returns>
    public static ImmutableArray<T>? Next<T>(this IAddressSource<T> source, int count, T? last)
        where T : struct
    {
        var chosen = new T[count];
        var start = last is { } previous ? source.OffsetsOf(previous).Last + 1 : 0;
        var first = 0UL;
        for (var i = 0; i < count; i++)
        {
            if ((source.NextFrom(start) ?? source.NextFrom(0)) is not { } next)
            {
                return null;
            }

            var offsets = source.OffsetsOf(next);
            if (i == 0)
            {
                first = offsets.First;
            }
            else if (offsets.First == first)
            {
                // The search has passed all addresses of the source.
                return null;
            }

            chosen[i] = next;

            // After the last IPv6 address, the sum overflows to zero, where the search starts again.
            start = offsets.Last + 1;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(chosen);
    }
}
