using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.NetworkInterfaces;

internal static class NetworkInterfacePermissionDocument
{
    private static readonly MemberList<NetworkInterfacePermission> Members = new();

    private static readonly Member<NetworkInterfacePermission, NetworkInterfaceId> EniReference = Members.Require(
        "networkInterfaceId", permission => permission.NetworkInterfaceId, References.To(NetworkInterface.Kind));

    private static readonly Member<NetworkInterfacePermission, AccountId> Account =
        Members.Require("accountId", permission => permission.AccountId, Format.AccountId);

    public static readonly ResourceDocument<NetworkInterfacePermission> Document =
        TableDocument.Of(state => state.NetworkInterfacePermissions, NetworkInterfacePermission.Kind, Members, Create);

    private static NetworkInterfacePermission? Create(MemberReader<NetworkInterfacePermission> read) =>
        read.TryGet(EniReference, out var eni) && read.TryGet(Account, out var account)
            ? new NetworkInterfacePermission(new NetworkInterfacePermissionId(read.ResourceId), eni, account)
            : null;
}
