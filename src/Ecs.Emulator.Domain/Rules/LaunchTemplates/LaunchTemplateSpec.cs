using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.LaunchTemplates;

namespace Ecs.Emulator.Domain.Rules.LaunchTemplates;

/// <summary>The attributes of a new launch template.</summary>
internal sealed record LaunchTemplateSpec
{
    public required string Name { get; init; }

    /// <summary>The resource group; empty for none.</summary>
    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>The first version.</summary>
    public LaunchTemplateVersionSpec Version { get; init; } = new("", []);
}

/// <param name="Description">The description; empty for none.</param>
/// <param name="Parameters">The parameters of RunInstances.</param>
internal sealed record LaunchTemplateVersionSpec(string Description, ImmutableArray<TemplateParameter> Parameters);

/// <summary>A launch template of a request, by its id, its name or both.</summary>
internal readonly record struct LaunchTemplateKey(LaunchTemplateId? Id, string? Name);
