namespace Ecs.Emulator.Domain.Tests.Harness;

internal static class GivenRows
{
    /// <summary>Adds a row to a state; false, with nothing changed, where its id is taken.</summary>
    public static bool TryAdd(this AccountState state, object row) => row switch
    {
        Vpc vpc => TryAdd(state, state.Vpcs, vpc),
        ResourceGroup group => TryAdd(state, state.ResourceGroups, group),
        VSwitch vSwitch => TryAdd(state, state.VSwitches, vSwitch),
        SecurityGroup group => TryAdd(state, state.SecurityGroups, group),
        Instance instance => TryAdd(state, state.Instances, instance),
        NetworkInterface eni => TryAdd(state, state.NetworkInterfaces, eni),
        NetworkInterfacePermission permission => TryAdd(state, state.NetworkInterfacePermissions, permission),
        _ => throw new ArgumentException("There is no such resource.", nameof(row)),
    };

    /// <summary>Replaces a row without checking any rule.</summary>
    public static void Replace<TId, TRow>(this AccountState state, ResourceTable<TId, TRow> table, TRow row)
        where TId : struct, IEquatable<TId>
        where TRow : class
    {
        var changes = state.NewChanges();
        changes.Replace(table, table.Find(table.Kind.IdOf(row))!, row);
        state.Apply(changes);
    }

    private static bool TryAdd<TId, TRow>(AccountState state, ResourceTable<TId, TRow> table, TRow row)
        where TId : struct, IEquatable<TId>
        where TRow : class
    {
        if (table.Contains(table.Kind.IdOf(row)))
        {
            return false;
        }

        var changes = state.NewChanges();
        changes.Add(table, row);
        state.Apply(changes);
        return true;
    }
}
