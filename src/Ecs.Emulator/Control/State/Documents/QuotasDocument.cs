using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Access;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>How much an account may have: <c>account.quotas</c>.</summary>
internal static class QuotasDocument
{
    /// <summary>Reads them.</summary>
    public static Quotas Read(ObjectReader account)
    {
        var usual = new Quotas();
        if (account.Child("quotas") is not { } entry)
        {
            return usual;
        }

        var quotas = new Quotas
        {
            NetworkInterfacesPerRegion =
                entry.Integer("networkInterfacesPerRegion", Quantity.MaxQuota) ?? usual.NetworkInterfacesPerRegion,
            SecurityGroupsPerRegion =
                entry.Integer("securityGroupsPerRegion", Quantity.MaxQuota) ?? usual.SecurityGroupsPerRegion,
            SecurityGroupsPerNetworkInterface =
                entry.Integer("securityGroupsPerNetworkInterface", Quantity.MaxQuota)
                    ?? usual.SecurityGroupsPerNetworkInterface,
            VpcsPerRegion = entry.Integer("vpcsPerRegion", Quantity.MaxQuota) ?? usual.VpcsPerRegion,
            VSwitchesPerVpc = entry.Integer("vSwitchesPerVpc", Quantity.MaxQuota) ?? usual.VSwitchesPerVpc,
        };
        entry.Close();
        return quotas;
    }

    /// <summary>Writes them.</summary>
    public static void Write(DocumentWriter json, Quotas quotas)
    {
        json.Number("networkInterfacesPerRegion", quotas.NetworkInterfacesPerRegion);
        json.Number("securityGroupsPerRegion", quotas.SecurityGroupsPerRegion);
        json.Number("securityGroupsPerNetworkInterface", quotas.SecurityGroupsPerNetworkInterface);
        json.Number("vpcsPerRegion", quotas.VpcsPerRegion);
        json.Number("vSwitchesPerVpc", quotas.VSwitchesPerVpc);
    }
}
