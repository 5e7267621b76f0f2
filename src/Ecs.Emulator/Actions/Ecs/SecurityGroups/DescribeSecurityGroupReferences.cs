using System.Collections.Immutable;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class DescribeSecurityGroupReferences
{
    private const int MaxIds = 10;

    private static readonly Parameter<ImmutableArray<SecurityGroupId>> SecurityGroupId =
        Declare.IdList<SecurityGroupId>(
            "SecurityGroupId", "The IDs of the security groups.", "sg-mygroup", MaxIds, inSample: true) with
        {
            Required = true,
        };

    private static readonly Shape<Referencing> ReferencingGroup = new Shape<Referencing>()
        .Text("AliUid", "The account of the group.", group => group.Owner.Value)
        .Text("SecurityGroupId", "The ID.", group => group.Id.Value);

    private static readonly Shape<ListedSecurityGroupReference> Reference = new Shape<ListedSecurityGroupReference>()
        .Text("SecurityGroupId", "The ID of the group.", reference => reference.GroupId.Value)
        .ObjectList(
            "ReferencingSecurityGroups",
            "ReferencingSecurityGroup",
            "The groups with a rule that names it.",
            reference => reference.Referencing.Select(id => new Referencing(reference.Owner, id)),
            ReferencingGroup);

    public static readonly ApiAction Action = new ApiAction<Listed>
    {
        Product = Product.Ecs,
        Name = "DescribeSecurityGroupReferences",
        Summary = "Queries the security groups whose rules name other security groups.",
        Description = "A security group cannot be deleted while a rule of another group names it.",
        Parameters = [EcsParameters.RegionId, SecurityGroupId],
        Response = new Shape<Listed>().ObjectList(
            "SecurityGroupReferences",
            "SecurityGroupReference",
            "One entry for each specified group.",
            listed => listed.References,
            Reference),
        Errors = [.. EcsErrorSets.InRegion, SecurityGroupErrors.NotFound],
        Run = call => new Listed(SecurityGroupReferenceListing.List(
            call.State, call.Get(EcsParameters.RegionId), call.Get(SecurityGroupId))),
    };

    internal sealed record Listed(IReadOnlyList<ListedSecurityGroupReference> References);

    private sealed record Referencing(AccountId Owner, SecurityGroupId Id);
}
