using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.NetworkInterfaces;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The permissions of other accounts on ENIs: <c>networkInterfacePermissions</c>.</summary>
internal static class NetworkInterfacePermissionDocument
{
    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, AccountState state)
    {
        foreach (var (id, entry) in root.Children("networkInterfacePermissions"))
        {
            var eni = new NetworkInterfaceId(entry.RequiredText("networkInterfaceId"));
            var account = entry.RequiredText("accountId");
            if (AccountId.IsNumber(account))
            {
                state.TryAdd(
                    new NetworkInterfacePermission(new NetworkInterfacePermissionId(id), eni, new AccountId(account)));
            }
            else if (account.Length > 0)
            {
                entry.Report("accountId", "An account ID has 1 to 18 digits, the first not 0.");
            }
        }
    }

    /// <summary>Writes a permission.</summary>
    public static void Write(DocumentWriter json, NetworkInterfacePermission permission)
    {
        json.Text("networkInterfaceId", permission.NetworkInterfaceId.Value);
        json.Text("accountId", permission.AccountId.Value);
    }
}
