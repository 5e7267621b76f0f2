namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>Access to the metadata of an instance.</summary>
internal sealed record MetadataOptions
{
    public static readonly MetadataOptions Default = new();

    /// <summary><c>enabled</c> or <c>disabled</c>.</summary>
    public string HttpEndpoint { get; init; } = "enabled";

    /// <summary>Session tokens: <c>optional</c> or <c>required</c>.</summary>
    public string HttpTokens { get; init; } = "optional";

    /// <summary>Stored only: the emulator cannot see the hops of a response.</summary>
    public int HttpPutResponseHopLimit { get; init; } = 1;

    /// <summary>Whether the metadata contains the tags: <c>enabled</c> or <c>disabled</c>.</summary>
    public string InstanceMetadataTags { get; init; } = "disabled";
}
