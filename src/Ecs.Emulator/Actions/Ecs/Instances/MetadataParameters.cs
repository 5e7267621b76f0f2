using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>How instances may ask for their metadata.</summary>
internal static class MetadataParameters
{
    private const int HighestHopLimit = 64;

    private static readonly string[] Switch = ["enabled", "disabled"];

    private static readonly Parameter<string?> HttpEndpoint = Declare.OneOf(
        "HttpEndpoint", "Whether they may ask for their metadata. Default: enabled.", Switch);

    private static readonly Parameter<string?> HttpTokens = Declare.OneOf(
        "HttpTokens", "Whether they must prove themselves for that. Default: optional.", ["optional", "required"]);

    private static readonly Parameter<int?> HopLimit = Declare.Integer(
        "HttpPutResponseHopLimit",
        "How many hops the response may travel. Default: 1.",
        minimum: 1,
        maximum: HighestHopLimit);

    private static readonly Parameter<string?> Tags = Declare.OneOf(
        "InstanceMetadataTags", "Whether their tags are part of it. Default: disabled.", Switch);

    private static readonly Parameter<string> RequiredHttpEndpoint = Declare.Required(HttpEndpoint);

    /// <summary>The parameters of RunInstances.</summary>
    public static IReadOnlyList<Parameter> All => [HttpEndpoint, HttpTokens, HopLimit];

    /// <summary>The parameters of ModifyInstanceMetadataOptions.</summary>
    public static IReadOnlyList<Parameter> OfChange => [RequiredHttpEndpoint, HttpTokens, HopLimit, Tags];

    /// <summary>What they say; where they say nothing, what there was before.</summary>
    /// <exception cref="Errors.ApiException">One cannot be read.</exception>
    public static MetadataOptions Read(CallContext call, MetadataOptions before) => new()
    {
        HttpEndpoint = call.Get(HttpEndpoint) ?? before.HttpEndpoint,
        HttpTokens = call.Get(HttpTokens) ?? before.HttpTokens,
        HttpPutResponseHopLimit = call.Get(HopLimit) ?? before.HttpPutResponseHopLimit,
        InstanceMetadataTags = call.Get(Tags) ?? before.InstanceMetadataTags,
    };
}
