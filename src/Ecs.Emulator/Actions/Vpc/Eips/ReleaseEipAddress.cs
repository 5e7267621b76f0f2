using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.Eips;

internal static class ReleaseEipAddress
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "ReleaseEipAddress",
        Summary = "Releases an EIP.",
        Description =
            "The EIP must be Available and pay-as-you-go. It is Releasing at first, and deleted after the transition "
            + "delay.",
        Parameters = [VpcParameters.RegionId, EipParameters.AllocationId],
        Resource = EipParameters.AllocationId,
        Response = Done.Shape,
        Errors =
        [
            .. EipParameters.Errors, EipErrors.NotFound, EipErrors.StateNotAllowed, EipErrors.DeletionProtected,
            EipErrors.ChargeTypeViolation,
        ],
        Run = call => Done.After(EipDeletion.Delete(
            call.State, call.Get(VpcParameters.RegionId), call.Get(EipParameters.AllocationId))),
    };
}
