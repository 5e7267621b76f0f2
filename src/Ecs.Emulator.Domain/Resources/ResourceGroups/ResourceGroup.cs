using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.ResourceGroups;

internal sealed record ResourceGroup
{
    public static readonly ResourceKind<ResourceGroupId, ResourceGroup> Kind = new("resourceGroups", new("rg-acfm", 11))
    {
        IdOf = group => group.Id,
        Tags = new(group => group.Tags, (group, tags) => group with { Tags = tags }),
    };

    private const string DefaultName = "default";

    public required ResourceGroupId Id { get; init; }

    /// <summary>The name, which is unique in the account.</summary>
    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public required DateTimeOffset CreationTime { get; init; }

    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>Whether resources without a specified resource group belong to this group.</summary>
    public bool IsDefault => Name == DefaultName;

    /// <summary>The default group of an account. Its id is derived from the account's.</summary>
    public static ResourceGroup DefaultOf(AccountId owner, DateTimeOffset creationTime) => new()
    {
        Id = new ResourceGroupId($"rg-acfm{IdGenerator.TextOf(owner.Value, 11)}"),
        Name = DefaultName,
        DisplayName = "Default Resource Group",
        CreationTime = creationTime,
    };
}
