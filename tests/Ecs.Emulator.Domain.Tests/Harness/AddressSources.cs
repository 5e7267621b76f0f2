using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tests.Harness;

internal static class AddressSources
{
    /// <summary>All addresses for automatic allocation, in ascending order.</summary>
    public static IEnumerable<T> Selectable<T>(this IAddressSource<T> source)
        where T : struct
    {
        var next = source.NextFrom(0);
        while (next is { } address)
        {
            yield return address;
            var end = source.OffsetsOf(address).Last;
            next = end == ulong.MaxValue ? null : source.NextFrom(end + 1);
        }
    }

    /// <summary>Allocates automatic addresses, and checks that a plan for several ENIs chooses the same ones.</summary>
    public static ImmutableArray<T> Allocate<T, TPool>(TPool pool, int count, T? last)
        where T : struct, IEquatable<T>
        where TPool : IAddressPool<T>, IAddressSource<T>
    {
        if (count == 0)
        {
            return [];
        }

        var planned = new AllocatingSource<T>(pool, new IntervalSet(), last).Next(count, last);
        if (pool.Next(count, last) is not { } chosen)
        {
            planned.Should().BeNull();
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        planned!.Value.Should().Equal(chosen);
        foreach (var address in chosen)
        {
            pool.MarkAllocated(address);
        }

        return chosen;
    }
}
