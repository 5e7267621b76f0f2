using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.ResourceGroups;

/// <summary>A resource group: a label that resources of an account share.</summary>
internal sealed record ResourceGroup
{
    public static readonly ResourceKind<ResourceGroupId, ResourceGroup> Kind = new("resourceGroups", "rg-acfm", 11)
    {
        IdOf = group => group.Id,
        ToId = text => new ResourceGroupId(text),
        Tags = new(group => group.Tags, (group, tags) => group with { Tags = tags }),
    };

    private const string DefaultName = "default";

    /// <summary>Its id.</summary>
    public required ResourceGroupId Id { get; init; }

    /// <summary>Its name, which no other group of the account has.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required string DisplayName { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>Whether it is the group of all resources that name no other.</summary>
    public bool IsDefault => Name == DefaultName;

    /// <summary>The group that every account has from the beginning. Its id follows from the account's.</summary>
    public static ResourceGroup DefaultOf(AccountId owner, DateTimeOffset creationTime) => new()
    {
        Id = new ResourceGroupId($"rg-acfm{IdGenerator.TextOf(owner.Value, 11)}"),
        Name = DefaultName,
        DisplayName = "Default Resource Group",
        CreationTime = creationTime,
    };
}
