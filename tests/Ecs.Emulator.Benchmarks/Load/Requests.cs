using System.Globalization;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>The calls of the loads.</summary>
internal static class Requests
{
    private const string Region = "cn-hangzhou";

    /// <summary>
    /// The parameters of an assignment of this address; without an account, of the default account.
    /// </summary>
    public static (string Name, string Value)[] Assign(string eni, string address, string? account = null) =>
    [
        .. account is null ? default(ReadOnlySpan<(string, string)>) : [("AccessKeyId", account)],
        ("NetworkInterfaceId", eni), ("PrivateIpAddress.1", address), ("RegionId", Region),
    ];

    public static string AssignChosen(string eni, string address, string? account = null) =>
        Call("AssignPrivateIpAddresses", Assign(eni, address, account));

    public static string AssignNext(string eni, int count) => Call(
        "AssignPrivateIpAddresses",
        [
            ("NetworkInterfaceId", eni), ("RegionId", Region),
            ("SecondaryPrivateIpAddressCount", count.ToString(CultureInfo.InvariantCulture)),
        ]);

    public static string Unassign(string eni, string address, string? account = null) =>
        Call("UnassignPrivateIpAddresses", Assign(eni, address, account));

    public static string Describe(string eni) =>
        Call("DescribeNetworkInterfaces", [("NetworkInterfaceId.1", eni), ("RegionId", Region)]);

    /// <summary>
    /// Pairs over many ENIs: first each ENI gets its address, then each loses it. Between the two calls of a pair
    /// there are as many calls as ENIs, and far fewer are in parallel, so that an unassignment does not overtake its
    /// assignment.
    /// </summary>
    /// <param name="enis">The ENIs and their addresses.</param>
    /// <param name="account">The account; null for the default one.</param>
    public static IReadOnlyList<string> Pairs(
        IReadOnlyList<(string Id, string Address)> enis, string? account = null) =>
    [
        .. enis.Select(eni => AssignChosen(eni.Id, eni.Address, account)),
        .. enis.Select(eni => Unassign(eni.Id, eni.Address, account)),
    ];

    /// <summary>Pairs for one connection, whose calls are sequential.</summary>
    /// <param name="enis">The ENIs and their addresses.</param>
    public static IReadOnlyList<string> Alternating(IEnumerable<(string Id, string Address)> enis) =>
        [.. enis.SelectMany(eni => new[] { AssignChosen(eni.Id, eni.Address), Unassign(eni.Id, eni.Address) })];

    private static string Call(string action, IReadOnlyList<(string Name, string Value)> parameters) =>
        RawHttp.Get($"/?Action={action}&{string.Join('&', parameters.Select(pair => $"{pair.Name}={pair.Value}"))}");
}
