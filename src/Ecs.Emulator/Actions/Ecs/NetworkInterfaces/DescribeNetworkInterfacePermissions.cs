using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class DescribeNetworkInterfacePermissions
{
    private const int MaxIds = 100;

    private static readonly Parameter<NetworkInterfaceId?> NetworkInterfaceId = Declare.OptionalId<NetworkInterfaceId>(
        "NetworkInterfaceId",
        "The ENI. Either NetworkInterfaceId or NetworkInterfacePermissionId.N is required.",
        "eni-myattached");

    private static readonly Parameter<ImmutableArray<NetworkInterfacePermissionId>> Ids =
        Declare.IdList<NetworkInterfacePermissionId>(
            "NetworkInterfacePermissionId",
            "The IDs of the permissions. The list leaves out IDs that do not exist.",
            "eni-perm-mypermission",
            MaxIds);

    private static readonly PageParameters Pages = new(maxPageSize: 100);

    public static readonly ApiAction Action = new ApiAction<Page<NetworkInterfacePermission>>
    {
        Product = Product.Ecs,
        Name = "DescribeNetworkInterfacePermissions",
        Summary = "Queries the permissions of other accounts on ENIs.",
        Description = "An entry must match all filters.",
        Parameters = [EcsParameters.RegionId, NetworkInterfaceId, Ids, .. Pages.All],
        Resource = NetworkInterfaceId,
        Response = new Shape<Page<NetworkInterfacePermission>>()
            .PageNumbers()
            .ObjectList(
                "NetworkInterfacePermissions",
                "NetworkInterfacePermission",
                "The permissions.",
                page => page.Items,
                NetworkInterfacePermissionShape.Row),
        Errors = EcsErrorSets.InNetworkInterfaceRegion,
        Run = Run,
    };

    private static Plan<Page<NetworkInterfacePermission>> Run(CallContext call)
    {
        var filter = new NetworkInterfacePermissionFilter
        {
            NetworkInterfaceId = call.Get(NetworkInterfaceId),
            Ids = call.Get(Ids),
        };
        return filter is { NetworkInterfaceId: null, Ids.IsEmpty: true }
            ? throw new ApiException(RequestErrors.MissingParameter400, NetworkInterfaceId.Name)
            : NetworkInterfacePermissionListing.List(
                call.State, call.Get(EcsParameters.RegionId), filter, Pages.Read(call));
    }
}
