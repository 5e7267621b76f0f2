using System.Globalization;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>The calls that loads are made of.</summary>
internal static class Requests
{
    private const string Region = "cn-hangzhou";

    /// <summary>Parameters that assign this address to an ENI: of this account, or of the default one.</summary>
    public static (string Name, string Value)[] Assign(string eni, string address, string? account = null) =>
    [
        .. account is null ? default(ReadOnlySpan<(string, string)>) : [("AccessKeyId", account)],
        ("NetworkInterfaceId", eni), ("PrivateIpAddress.1", address), ("RegionId", Region),
    ];

    /// <summary>A call that assigns this address to an ENI.</summary>
    public static string AssignChosen(string eni, string address, string? account = null) =>
        Call("AssignPrivateIpAddresses", Assign(eni, address, account));

    /// <summary>A call that assigns so many addresses to an ENI.</summary>
    public static string AssignNext(string eni, int count) => Call(
        "AssignPrivateIpAddresses",
        [
            ("NetworkInterfaceId", eni), ("RegionId", Region),
            ("SecondaryPrivateIpAddressCount", count.ToString(CultureInfo.InvariantCulture)),
        ]);

    /// <summary>A call that takes this address from an ENI.</summary>
    public static string Unassign(string eni, string address, string? account = null) =>
        Call("UnassignPrivateIpAddresses", Assign(eni, address, account));

    /// <summary>A call that shows an ENI.</summary>
    public static string Describe(string eni) =>
        Call("DescribeNetworkInterfaces", [("NetworkInterfaceId.1", eni), ("RegionId", Region)]);

    /// <summary>
    /// Pairs over many ENIs: first each gets its address, then each loses it. Between the two there are as many calls as there
    /// are ENIs, and far fewer under way at a time, so that an unassignment does not overtake its assignment.
    /// </summary>
    /// <param name="enis">The ENIs, each with the address that it gets.</param>
    /// <param name="account">The account; null for the default one.</param>
    public static IReadOnlyList<string> Pairs(IReadOnlyList<(string Id, string Address)> enis, string? account = null) =>
    [
        .. enis.Select(eni => AssignChosen(eni.Id, eni.Address, account)),
        .. enis.Select(eni => Unassign(eni.Id, eni.Address, account)),
    ];

    /// <summary>Pairs of one connection, which does not overtake itself.</summary>
    /// <param name="enis">The ENIs, each with the address that it gets.</param>
    public static IReadOnlyList<string> Alternating(IEnumerable<(string Id, string Address)> enis) =>
        [.. enis.SelectMany(eni => new[] { AssignChosen(eni.Id, eni.Address), Unassign(eni.Id, eni.Address) })];

    private static string Call(string action, IReadOnlyList<(string Name, string Value)> parameters) =>
        RawHttp.Get($"/?Action={action}&{string.Join('&', parameters.Select(pair => $"{pair.Name}={pair.Value}"))}");
}
