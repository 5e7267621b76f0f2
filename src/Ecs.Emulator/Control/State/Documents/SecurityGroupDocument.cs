using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents;

internal static class SecurityGroupDocument
{
    private static readonly MemberList<SecurityGroup> Members = new();

    private static readonly Member<SecurityGroup, RegionId?> RegionId = Members.Region(group => group.RegionId);

    private static readonly Member<SecurityGroup, VpcId?> VpcReference =
        Members.Add("vpcId", group => group.VpcId, References.To(Vpc.Kind).OrNull());

    private static readonly Member<SecurityGroup, SecurityGroupType> Type = Members.Add(
        "type", group => group.Type, Format.OneOf<SecurityGroupType>(isCamelCase: true), SecurityGroupType.Normal);

    private static readonly Member<SecurityGroup, int> PrivateIpAddressLimit = Members.Add(
        "privateIpAddressLimit", group => group.PrivateIpAddressLimit, Format.Integer(Quantity.MaxQuota));

    private static readonly Member<SecurityGroup, InnerAccessPolicy> InnerAccessPolicy =
        Members.Add("innerAccessPolicy", group => group.InnerAccessPolicy, Format.OneOf<InnerAccessPolicy>());

    private static readonly Member<SecurityGroup, long?> ServiceId =
        Members.Add("serviceId", group => group.ServiceId, Format.ServiceId.OrNull());

    private static readonly Member<SecurityGroup, string> Name =
        Members.Add("name", group => group.Name, Format.Text, "");

    private static readonly Member<SecurityGroup, string> Description =
        Members.Add("description", group => group.Description, Format.Text, "");

    private static readonly Member<SecurityGroup, DateTimeOffset> CreationTime =
        Members.Add("creationTime", group => group.CreationTime, Format.Time);

    private static readonly Member<SecurityGroup, string> ResourceGroup =
        Members.ResourceGroup(group => group.ResourceGroupId);

    private static readonly Member<SecurityGroup, ImmutableArray<Tag>> Tags = Members.Tags(group => group.Tags);

    public static readonly ResourceDocument<SecurityGroup> Document =
        TableDocument.Of(state => state.SecurityGroups, SecurityGroup.Kind, Members, Create);

    private static SecurityGroup Create(MemberReader<SecurityGroup> read)
    {
        var vpcId = read.Get(VpcReference);
        var type = read.Get(Type);
        return new SecurityGroup
        {
            Id = new SecurityGroupId(read.ResourceId),
            RegionId = read.RegionOf(RegionId, vpcId is { } vpc ? read.State.Vpcs.Find(vpc)?.RegionId : null),
            VpcId = vpcId,
            Type = type,
            PrivateIpAddressLimit = read.Get(PrivateIpAddressLimit, SecurityGroup.AddressLimitOf(type)),
            InnerAccessPolicy = read.Get(InnerAccessPolicy, SecurityGroup.DefaultPolicyOf(type)),
            ServiceId = read.Get(ServiceId),
            Name = read.Get(Name),
            Description = read.Get(Description),
            CreationTime = read.Get(CreationTime, read.State.Now),
            ResourceGroupId = read.Get(ResourceGroup),
            Tags = read.Get(Tags),
        };
    }
}
