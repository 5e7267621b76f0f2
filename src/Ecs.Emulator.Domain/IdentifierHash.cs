using System.Runtime.InteropServices;
using Ecs.Emulator.Domain.Accounts;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources.Access;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Images;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Places;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Access;
using Ecs.Emulator.Domain.Rules.Addresses;
using Ecs.Emulator.Domain.Rules.Disks;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Places;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Rules.Tags;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain;

/// <summary>
/// The hash of an identifier's text. A call looks up a dozen of them, and the hash that every string has takes longer than the
/// rest of the search; so this one takes four characters at a time. It begins at a number and multiplies by one
/// that are drawn when the process starts, so that nobody can know which identifiers would get in each other's way.
/// </summary>
internal static class IdentifierHash
{
    private const int CharactersAtOnce = sizeof(ulong) / sizeof(char);

    private static readonly ulong Seed = SplitMix64.RandomPosition();

    private static readonly ulong Multiplier = SplitMix64.RandomPosition() | 1;

    /// <summary>The hash; 0 for no text.</summary>
    public static int Of(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        var hash = Seed ^ (ulong)text.Length;
        var rest = text.AsSpan();
        while (rest.Length >= CharactersAtOnce)
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(rest)));
            rest = rest[CharactersAtOnce..];
        }

        var last = 0UL;
        foreach (var character in rest)
        {
            last = (last << 16) | character;
        }

        return (int)Mix(hash ^ last);
    }

    /// <summary>The product's upper half depends on every bit; it must reach the lower half too, before more is added.</summary>
    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }
}
