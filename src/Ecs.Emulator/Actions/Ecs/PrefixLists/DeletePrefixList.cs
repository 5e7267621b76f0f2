using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.PrefixLists;

internal static class DeletePrefixList
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "DeletePrefixList",
        Summary = "Deletes a prefix list.",
        Description = "No rule of a security group may name the list.",
        Parameters = [EcsParameters.RegionId, PrefixListParameters.PrefixListId],
        Resource = PrefixListParameters.PrefixListId,
        Response = Done.Shape,
        Errors = [.. EcsErrorSets.InRegion, PrefixListErrors.NotFound, PrefixListErrors.InUse],
        Run = call => Done.After(PrefixListDeletion.Delete(
            call.State,
            PrefixListProduct.Ecs,
            call.Get(EcsParameters.RegionId),
            call.Get(PrefixListParameters.PrefixListId))),
    };
}
