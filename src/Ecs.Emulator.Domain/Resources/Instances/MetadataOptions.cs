namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>How an instance may ask for what the cloud knows about it.</summary>
internal sealed record MetadataOptions
{
    /// <summary>What holds where nothing was asked.</summary>
    public static readonly MetadataOptions Usual = new();

    /// <summary>Whether it may ask: <c>enabled</c> or <c>disabled</c>.</summary>
    public string HttpEndpoint { get; init; } = "enabled";

    /// <summary>Whether it must prove itself: <c>optional</c> or <c>required</c>.</summary>
    public string HttpTokens { get; init; } = "optional";

    /// <summary>How far the answer may travel.</summary>
    public int HttpPutResponseHopLimit { get; init; } = 1;

    /// <summary>Whether its tags are among what it may ask for: <c>enabled</c> or <c>disabled</c>.</summary>
    public string InstanceMetadataTags { get; init; } = "disabled";
}
