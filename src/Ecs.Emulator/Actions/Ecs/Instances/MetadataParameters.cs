using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static class MetadataParameters
{
    private const int MaxHopLimit = 64;

    private static readonly string[] Switch = ["enabled", "disabled"];

    private static readonly Parameter<string?> HttpEndpoint = Declare.OneOf(
        "HttpEndpoint", "Whether the metadata service is enabled. Default: enabled.", Switch);

    private static readonly Parameter<string?> HttpTokens = Declare.OneOf(
        "HttpTokens",
        "Whether access to the metadata service requires a token. Default: optional.",
        ["optional", "required"]);

    private static readonly Parameter<int?> HopLimit = Declare.Integer(
        "HttpPutResponseHopLimit",
        "The maximum number of hops of the response. Default: 1.",
        minimum: 1,
        maximum: MaxHopLimit);

    private static readonly Parameter<string?> Tags = Declare.OneOf(
        "InstanceMetadataTags", "Whether the metadata includes the tags. Default: disabled.", Switch);

    private static readonly Parameter<string> RequiredHttpEndpoint = Declare.Required(HttpEndpoint);

    public static IReadOnlyList<Parameter> All => [HttpEndpoint, HttpTokens, HopLimit];

    public static IReadOnlyList<Parameter> OfChange => [RequiredHttpEndpoint, HttpTokens, HopLimit, Tags];

    public static MetadataOptionChanges Read(RpcParameters parameters) => new()
    {
        HttpEndpoint = HttpEndpoint.Read(parameters),
        HttpTokens = HttpTokens.Read(parameters),
        HttpPutResponseHopLimit = HopLimit.Read(parameters),
        InstanceMetadataTags = Tags.Read(parameters),
    };
}
