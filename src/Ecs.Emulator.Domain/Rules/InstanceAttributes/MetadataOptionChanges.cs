using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

/// <summary>The changes to the metadata options of an instance; null leaves an option unchanged.</summary>
internal sealed record MetadataOptionChanges
{
    public string? HttpEndpoint { get; init; }

    public string? HttpTokens { get; init; }

    public int? HttpPutResponseHopLimit { get; init; }

    public string? InstanceMetadataTags { get; init; }

    public MetadataOptions ApplyTo(MetadataOptions before) => new()
    {
        HttpEndpoint = HttpEndpoint ?? before.HttpEndpoint,
        HttpTokens = HttpTokens ?? before.HttpTokens,
        HttpPutResponseHopLimit = HttpPutResponseHopLimit ?? before.HttpPutResponseHopLimit,
        InstanceMetadataTags = InstanceMetadataTags ?? before.InstanceMetadataTags,
    };
}
