using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class NetworkInterfacePermissionShape
{
    /// <summary>The only permission of the API.</summary>
    public const string InstanceAttach = "InstanceAttach";

    public static readonly Shape<NetworkInterfacePermission> Row = new Shape<NetworkInterfacePermission>()
        .Text("NetworkInterfacePermissionId", "The ID.", permission => permission.Id.Value)
        .Text("NetworkInterfaceId", "The ENI.", permission => permission.NetworkInterfaceId.Value)
        .Integer("AccountId", "The account that has the permission.", permission => permission.AccountId.Number)
        .Text("Permission", "The permission.", _ => InstanceAttach)
        .Text("PermissionState", "Always Granted.", _ => "Granted")
        .Text("ServiceName", "The service.", _ => "Elastic Compute Service");
}
