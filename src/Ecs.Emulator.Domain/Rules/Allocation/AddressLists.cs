using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>Lists of addresses in requests.</summary>
internal static class AddressLists
{
    /// <summary>The first repeated address; null if all are different.</summary>
    public static T? FirstRepeated<T>(ImmutableArray<T> addresses)
        where T : struct, IEquatable<T>
    {
        // A request has at most 1,000 parameters, so that the search needs no set.
        for (var i = 1; i < addresses.Length; i++)
        {
            if (addresses.AsSpan(0, i).Contains(addresses[i]))
            {
                return addresses[i];
            }
        }

        return null;
    }
}
