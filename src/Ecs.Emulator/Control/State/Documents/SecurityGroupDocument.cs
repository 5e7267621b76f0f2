using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The security groups: <c>securityGroups</c>.</summary>
internal static class SecurityGroupDocument
{
    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, AccountState state)
    {
        foreach (var (id, group) in root.Children("securityGroups"))
        {
            VpcId? vpcId = group.Id("vpcId") is { } text ? new VpcId(text) : null;
            var regionId = RegionDocument.Of(group, state, vpcId is { } known ? state.Vpcs.Find(known)?.RegionId : null);
            var type = group.OneOf("type", SecurityGroupType.Normal);
            state.TryAdd(new SecurityGroup
            {
                Id = new SecurityGroupId(id),
                RegionId = regionId,
                VpcId = vpcId,
                Type = type,
                Name = group.Text("name") ?? "",
                Description = group.Text("description") ?? "",
                CreationTime = group.Time("creationTime", state.Now),
                ResourceGroupId = group.Text("resourceGroupId") ?? "",
                Tags = group.Tags(),
                InnerAccessPolicy = group.OneOf("innerAccessPolicy", SecurityGroup.FirstPolicyOf(type)),
                ServiceId = group.Long("serviceId", long.MaxValue),
                PrivateIpAddressLimit =
                    group.Integer("privateIpAddressLimit", Quantity.MaxQuota) ?? SecurityGroup.AddressLimitOf(type),
            });
        }
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, SecurityGroup group)
    {
        json.Text("regionId", group.RegionId.Value);
        json.Text("vpcId", group.VpcId?.Value);
        json.LowerCaseName("type", group.Type);
        json.Number("privateIpAddressLimit", group.PrivateIpAddressLimit);
        json.Name("innerAccessPolicy", group.InnerAccessPolicy);
        json.Number("serviceId", group.ServiceId);
        json.Text("name", group.Name);
        json.Text("description", group.Description);
        json.Time("creationTime", group.CreationTime);
        json.Text("resourceGroupId", group.ResourceGroupId);
        json.Tags(group.Tags);
    }
}
