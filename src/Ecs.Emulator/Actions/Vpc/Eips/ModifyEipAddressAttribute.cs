using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.Eips;

internal static class ModifyEipAddressAttribute
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "ModifyEipAddressAttribute",
        Summary = "Modifies the name, description and bandwidth of an EIP.",
        Description = "Attributes that are not specified do not change. The EIP must be Available or InUse.",
        Parameters =
        [
            VpcParameters.RegionId, EipParameters.AllocationId, EipParameters.Bandwidth, EipParameters.Name,
            EipParameters.Description,
        ],
        Resource = EipParameters.AllocationId,
        Response = Done.Shape,
        Errors =
        [
            .. EipParameters.Errors, EipErrors.NotFound, EipErrors.StateNotAllowed, EipErrors.BandwidthNotSupported,
            EipErrors.TextInvalid,
        ],
        Run = call => Done.After(EipModification.Modify(
            call.State, call.Get(VpcParameters.RegionId), call.Get(EipParameters.AllocationId), new EipChanges
            {
                Bandwidth = call.Get(EipParameters.Bandwidth),
                Name = call.Get(EipParameters.Name),
                Description = call.Get(EipParameters.Description),
            })),
    };
}
