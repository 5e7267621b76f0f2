using System.Buffers.Binary;

namespace Ecs.Emulator.Domain;

/// <summary>The mixer of Steele, Lea and Flood: a reproducible sequence of well-distributed numbers.</summary>
internal static class SplitMix64
{
    /// <summary>A random start position.</summary>
    public static ulong RandomPosition() => At(BinaryPrimitives.ReadUInt64BigEndian(Guid.NewGuid().ToByteArray()));

    /// <summary>The number at this position of the sequence.</summary>
    public static ulong At(ulong position)
    {
        var z = position * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
