using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.VSwitches;

internal static class ModifyVSwitchAttribute
{
    private static readonly Parameter<bool?> EnableIPv6 = Declare.Boolean("EnableIPv6", "Whether IPv6 is enabled.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "ModifyVSwitchAttribute",
        Summary = "Modifies a VSwitch.",
        Description =
            "Attributes that are not specified do not change. "
            + "The VSwitch is Pending until the transition delay is over.",
        Parameters =
        [
            VpcParameters.RegionId, VpcParameters.VSwitchId, VpcParameters.VSwitchName,
            VpcParameters.VSwitchDescription, EnableIPv6, VpcParameters.Ipv6Subnet,
        ],
        Resource = VpcParameters.VSwitchId,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, VSwitchErrors.NotFound, VSwitchErrors.StateNotAllowed,
            VSwitchErrors.NameMalformed, VSwitchErrors.DescriptionMalformed, VpcErrors.Ipv6BlockMalformed,
            VSwitchErrors.InUse,
        ],
        Run = call => Done.After(VSwitchModification.Modify(
            call.State,
            call.Get(VpcParameters.RegionId),
            call.Get(VpcParameters.VSwitchId),
            new VSwitchChanges
            {
                Name = call.Get(VpcParameters.VSwitchName),
                Description = call.Get(VpcParameters.VSwitchDescription),
                EnableIpv6 = call.Get(EnableIPv6),
                Ipv6Subnet = call.Get(VpcParameters.Ipv6Subnet),
            })),
    };
}
