using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Instances;

internal static class MetadataOptionsDocument
{
    private static readonly MetadataOptions Default = MetadataOptions.Default;

    private static readonly MemberList<MetadataOptions> Members = new();

    private static readonly Member<MetadataOptions, string> HttpEndpoint =
        Members.Add("httpEndpoint", options => options.HttpEndpoint, Format.Text, Default.HttpEndpoint);

    private static readonly Member<MetadataOptions, string> HttpTokens =
        Members.Add("httpTokens", options => options.HttpTokens, Format.Text, Default.HttpTokens);

    private static readonly Member<MetadataOptions, int> HttpPutResponseHopLimit = Members.Add(
        "httpPutResponseHopLimit",
        options => options.HttpPutResponseHopLimit,
        Format.Integer(Quantity.Max),
        Default.HttpPutResponseHopLimit);

    private static readonly Member<MetadataOptions, string> InstanceMetadataTags = Members.Add(
        "instanceMetadataTags", options => options.InstanceMetadataTags, Format.Text, Default.InstanceMetadataTags);

    public static readonly ObjectFormat<MetadataOptions> Object = new(Members, Create);

    private static MetadataOptions Create(MemberReader<MetadataOptions> read) => new()
    {
        HttpEndpoint = read.Get(HttpEndpoint),
        HttpTokens = read.Get(HttpTokens),
        HttpPutResponseHopLimit = read.Get(HttpPutResponseHopLimit),
        InstanceMetadataTags = read.Get(InstanceMetadataTags),
    };
}
