using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

/// <summary>How the API shows a permission on an ENI.</summary>
internal static class NetworkInterfacePermissionShape
{
    /// <summary>The only permission that there is.</summary>
    public const string InstanceAttach = "InstanceAttach";

    /// <summary>A permission.</summary>
    public static readonly Shape<NetworkInterfacePermission> Row = new Shape<NetworkInterfacePermission>()
        .Text("NetworkInterfacePermissionId", "The ID.", permission => permission.Id.Value)
        .Text("NetworkInterfaceId", "The ENI.", permission => permission.NetworkInterfaceId.Value)
        .Integer("AccountId", "The account that has the permission.", permission => permission.AccountId.Number)
        .Text("Permission", "What the account may do.", _ => InstanceAttach)
        .Text("PermissionState", "Always Granted.", _ => "Granted")
        .Text("ServiceName", "The service.", _ => "Elastic Compute Service");
}
