using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Ecs.Emulator.Domain.Tests.Harness;

/// <summary>A text with every row of a state, its address pools and its transitions.</summary>
internal static class Snapshot
{
    public static string Of(AccountState state)
    {
        IEnumerable<string> lines =
        [
            .. state.Tables.SelectMany(table => table.Rows.Select(row => $"{table.Kind.Name}: {Describe(row)}")),
            .. state.VSwitches.Select(vSwitch => $"{vSwitch.Id}: {FreeIn(state, vSwitch)}"),
            .. state.SecurityGroups.Select(group => $"{group.Id}: {state.PrivateAddressesIn(group.Id)} addresses"),
            $"{state.Transitions.Count} transitions",
        ];
        return string.Join('\n', lines);
    }

    private static string FreeIn(AccountState state, VSwitch vSwitch)
    {
        var pool = state.AddressesOf(vSwitch);
        return $"{pool.FreeAddressCount} addresses, {pool.FreePrefixCount} prefixes, "
            + $"{state.Ipv6AddressesOf(vSwitch)?.FreePrefixCount} IPv6 prefixes free";
    }

    /// <summary>The value with the members of collections and of the domain's own types.</summary>
    private static string Describe(object? value) => value switch
    {
        null => "null",
        string text => text,
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Describe))}]",
        _ when IsPlain(value.GetType()) => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => $"{{{string.Join(", ", Members(value))}}}",
    };

    private static bool IsPlain(Type type) =>
        type.IsValueType || type.Assembly != typeof(AccountState).Assembly;

    private static IEnumerable<string> Members(object value) => value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0)
        .Select(property => $"{property.Name} {Describe(property.GetValue(value))}");
}
