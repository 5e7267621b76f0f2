using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class CreateNetworkInterfacePermission
{
    private static readonly Parameter<AccountId> AccountId = Declare.Required(
        "AccountId",
        (name, text) => Domain.AccountId.IsNumber(text)
            ? new AccountId(text)
            : throw ApiException.InvalidParameter(name, "Valid values: 1 to 18 digits, the first not 0."),
        "The account to grant the permission to.",
        "1234567890");

    private static readonly Parameter<string> Permission = Declare.Required(
        "Permission",
        (name, text) => Values.OneOf(name, text, [NetworkInterfacePermissionShape.InstanceAttach]),
        "The permission: InstanceAttach.",
        NetworkInterfacePermissionShape.InstanceAttach);

    public static readonly ApiAction Action = new ApiAction<NetworkInterfacePermission>
    {
        Product = Product.Ecs,
        Name = "CreateNetworkInterfacePermission",
        Summary = "Grants another account a permission on an ENI.",
        Description =
            "The ENI must be a secondary ENI. An account that has the permission keeps it. The permission is "
            + "returned, but the emulator attaches no ENI across accounts.",
        Parameters = [EcsParameters.RegionId, EcsParameters.PrefixedNetworkInterfaceId, AccountId, Permission],
        Resource = EcsParameters.PrefixedNetworkInterfaceId,
        Response = new Shape<NetworkInterfacePermission>().Object(
            "NetworkInterfacePermission",
            "The permission.",
            permission => permission,
            NetworkInterfacePermissionShape.Row),
        Errors =
        [
            .. EcsErrorSets.InNetworkInterfaceRegion, NetworkInterfaceErrors.IdInvalid, NetworkInterfaceErrors.NotFound,
            NetworkInterfaceErrors.TaskInProgress, NetworkInterfaceErrors.ManagedByService,
            NetworkInterfaceErrors.TypeNotAllowed,
        ],
        Run = Run,
    };

    private static Plan<NetworkInterfacePermission> Run(CallContext call)
    {
        call.Validate(Permission);
        return NetworkInterfacePermissionCreation.Create(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(EcsParameters.PrefixedNetworkInterfaceId),
            call.Get(AccountId));
    }
}
