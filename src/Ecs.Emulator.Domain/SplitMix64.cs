using System.Buffers.Binary;
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

/// <summary>Steele, Lea and Flood's mixer: well spread numbers from consecutive ones, the same in every run.</summary>
internal static class SplitMix64
{
    /// <summary>A position to begin at that is another in each run.</summary>
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
