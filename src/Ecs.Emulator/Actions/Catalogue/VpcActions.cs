using Ecs.Emulator.Actions.Vpc.CidrReservations;
using Ecs.Emulator.Actions.Vpc.ResourceGroups;
using Ecs.Emulator.Actions.Vpc.RouteTables;
using Ecs.Emulator.Actions.Vpc.Tags;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Actions.Vpc.VSwitches;

namespace Ecs.Emulator.Actions.Catalogue;

internal static class VpcActions
{
    public static readonly IReadOnlyList<ApiAction> All =
    [
        CreateVpc.Action,
        CreateDefaultVpc.Action,
        DescribeVpcs.Action,
        DescribeVpcAttribute.Action,
        ModifyVpcAttribute.Action,
        DeleteVpc.Action,
        AssociateVpcCidrBlock.Action,
        UnassociateVpcCidrBlock.Action,
        CreateVSwitch.Action,
        CreateDefaultVSwitch.Action,
        DescribeVSwitches.Action,
        DescribeVSwitchAttributes.Action,
        ModifyVSwitchAttribute.Action,
        DeleteVSwitch.Action,
        CreateVSwitchCidrReservation.Action,
        ListVSwitchCidrReservations.Action,
        ModifyVSwitchCidrReservationAttribute.Action,
        DeleteVSwitchCidrReservation.Action,
        DescribeVRouters.Action,
        DescribeRouteTables.Action,
        DescribeRouteTableList.Action,
        ModifyRouteTableAttributes.Action,
        TagResources.Action,
        UnTagResources.Action,
        ListTagResources.Action,
        MoveResourceGroup.Action,
    ];
}
