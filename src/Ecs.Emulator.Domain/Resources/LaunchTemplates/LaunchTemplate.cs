using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.LaunchTemplates;

internal sealed record LaunchTemplate
{
    public static readonly ResourceKind<LaunchTemplateId, LaunchTemplate> Kind =
        new("launchTemplates", new("lt-", 20))
        {
            IdOf = template => template.Id,
            RegionOf = template => template.RegionId,
            Type = new("ecs", "launchtemplate"),
            Tags = new(template => template.Tags, (template, tags) => template with { Tags = tags }),
            ResourceGroup = new(
                template => template.ResourceGroupId, (template, id) => template with { ResourceGroupId = id }),
        };

    public required LaunchTemplateId Id { get; init; }

    public required RegionId RegionId { get; init; }

    /// <summary>The name, which is unique in the region.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>When a version was last added or deleted, or the default version changed.</summary>
    public required DateTimeOffset ModificationTime { get; init; }

    /// <summary>One or more, in ascending order of their numbers.</summary>
    public ImmutableArray<LaunchTemplateVersion> Versions { get; init; } = [];

    /// <summary>The number of the default version.</summary>
    public int DefaultVersion { get; init; } = 1;

    /// <summary>The highest number that a version has had. The next version gets the next number.</summary>
    public int LastNumber { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>The number of the latest version.</summary>
    public int LatestVersion => Versions[^1].Number;
}

/// <summary>A version of a launch template, which never changes.</summary>
internal sealed record LaunchTemplateVersion
{
    public required int Number { get; init; }

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>
    /// The parameters of RunInstances as texts, because the service does not check them before RunInstances.
    /// </summary>
    public ImmutableArray<TemplateParameter> Parameters { get; init; } = [];
}

/// <param name="Name">The name as in a request, such as <c>SystemDisk.Size</c> or <c>Tag.1.Key</c>.</param>
/// <param name="Value">The value as in a request.</param>
internal readonly record struct TemplateParameter(string Name, string Value);
