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

/// <summary>A tag of a resource.</summary>
/// <param name="Key">1 to 128 characters.</param>
/// <param name="Value">0 to 128 characters.</param>
internal readonly record struct Tag(string Key, string Value)
{
    /// <summary>The most tags that a resource may have.</summary>
    public const int MaxPerResource = 20;
}

/// <summary>A tag that resources are looked for by.</summary>
/// <param name="Key">The tag's key.</param>
/// <param name="Value">The tag's value; null for any.</param>
internal readonly record struct TagFilter(string Key, string? Value)
{
    /// <summary>Whether the tag is such a one.</summary>
    public bool Matches(Tag tag) => tag.Key == Key && (Value is null || Value == tag.Value);
}
