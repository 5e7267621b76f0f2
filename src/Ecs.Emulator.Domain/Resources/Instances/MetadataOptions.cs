namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>Access of an instance to its metadata. The emulator stores the values and has no metadata server.</summary>
internal sealed record MetadataOptions
{
    public static readonly MetadataOptions Default = new();

    /// <summary><c>enabled</c> or <c>disabled</c>.</summary>
    public string HttpEndpoint { get; init; } = "enabled";

    /// <summary>Session tokens: <c>optional</c> or <c>required</c>.</summary>
    public string HttpTokens { get; init; } = "optional";

    public int HttpPutResponseHopLimit { get; init; } = 1;

    /// <summary>Whether the metadata contains the tags: <c>enabled</c> or <c>disabled</c>.</summary>
    public string InstanceMetadataTags { get; init; } = "disabled";
}
