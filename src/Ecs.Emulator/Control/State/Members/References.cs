namespace Ecs.Emulator.Control.State.Members;

/// <summary>The formats of ids that name another resource of the document.</summary>
internal static class References
{
    public static readonly TextFormat<RegionId> Region =
        To(CollectionNames.Regions, text => new RegionId(text), id => id.Value);

    public static readonly TextFormat<VpcId> Vpc =
        To(CollectionNames.Vpcs, text => new VpcId(text), id => id.Value);

    public static readonly TextFormat<VSwitchId> VSwitch =
        To(CollectionNames.VSwitches, text => new VSwitchId(text), id => id.Value);

    public static readonly TextFormat<SecurityGroupId> SecurityGroup =
        To(CollectionNames.SecurityGroups, text => new SecurityGroupId(text), id => id.Value);

    public static readonly TextFormat<InstanceId> Instance =
        To(CollectionNames.Instances, text => new InstanceId(text), id => id.Value);

    public static readonly TextFormat<NetworkInterfaceId> NetworkInterface =
        To(CollectionNames.NetworkInterfaces, text => new NetworkInterfaceId(text), id => id.Value);

    public static readonly TextFormat<string> Image = ToText(CollectionNames.Images);

    /// <summary>A resource group; an empty text for none.</summary>
    public static readonly TextFormat<string> ResourceGroup = ToText(CollectionNames.ResourceGroups);

    /// <summary>A RAM user; null for none.</summary>
    public static readonly TextFormat<string?> User = new(Format.TryParseText, text => text)
    {
        EmptyIsAbsent = true,
        RefersTo = new Reference(CollectionNames.Users, MayDangle: true),
    };

    /// <summary>An instance type of the document, or else of the cloud.</summary>
    public static readonly TextFormat<string> InstanceType = ToText(CollectionNames.InstanceTypes, mayDangle: false);

    private static TextFormat<string> ToText(string collection, bool mayDangle = true) =>
        new(Format.TryParseText, text => text) { Empty = "", RefersTo = new Reference(collection, mayDangle) };

    private static TextFormat<TId> To<TId>(string collection, Func<string, TId> parse, Func<TId, string> text)
        where TId : struct =>
        Format.Id(parse, text, new Reference(collection, MayDangle: true));
}
