using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class CreateSecurityGroup
{
    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>(
        "VpcId",
        "The VPC of the security group. It is required here: the emulator has no classic network.",
        "vpc-myvpc");

    private static readonly Parameter<string?> SecurityGroupType = Declare.OneOf(
        "SecurityGroupType",
        "normal: a basic group of up to 2,000 private addresses (default); "
        + "enterprise: an advanced one of up to 65,536.",
        "normal",
        "enterprise");

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The resource group of the security group.");

    public static readonly ApiAction Action = new ApiAction<SecurityGroup>
    {
        Product = Product.Ecs,
        Name = "CreateSecurityGroup",
        Summary = "Creates a security group.",
        Description =
            "The members of a basic group can access each other until ModifySecurityGroupPolicy changes it; the "
            + "members of an advanced group cannot. A new group has no rules.",
        Parameters =
        [
            EcsParameters.RegionId, VpcId, SecurityGroupParameters.SecurityGroupName,
            SecurityGroupParameters.Description, SecurityGroupType, ResourceGroupId, TagParameters.AtCreation,
            EcsParameters.ClientToken,
        ],
        ClientToken = EcsParameters.ClientToken,
        Response = new Shape<SecurityGroup>()
            .Text("SecurityGroupId", "The ID of the new security group.", group => group.Id.Value),
        Errors =
        [
            .. EcsErrorSets.Basic, SecurityGroupErrors.RegionNotFound,
            .. TagParameters.Errors,
            SecurityGroupErrors.NameMalformed, SecurityGroupErrors.DescriptionMalformed,
            SecurityGroupErrors.VpcNotFound, SecurityGroupErrors.MissingVpc,
            VpcErrors.StateNotAllowed,
            ResourceGroupErrors.NotFound, SecurityGroupErrors.QuotaExceeded,
        ],
        Run = call => SecurityGroupCreation.Create(
            call.State,
            call.Get(EcsParameters.RegionId),
            new SecurityGroupSpec
            {
                VpcId = call.Get(VpcId),
                Type = SecurityGroupShape.TypeOf(call.Get(SecurityGroupType))
                    ?? Domain.Resources.SecurityGroups.SecurityGroupType.Normal,
                Name = call.Get(SecurityGroupParameters.SecurityGroupName) ?? "",
                Description = call.Get(SecurityGroupParameters.Description) ?? "",
                ResourceGroupId = call.Get(ResourceGroupId) ?? "",
                Tags = call.Get(TagParameters.AtCreation),
            }),
    };
}
