using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>A call whose cost is counted, or a pair of calls that leaves the state unchanged.</summary>
internal sealed class Scenario
{
    private const string Host = "127.0.0.1:4526";
    private const string Eni = "eni-myeni";

    private static readonly string[] Both = ["AssignPrivateIpAddresses", "UnassignPrivateIpAddresses"];

    private readonly IReadOnlyList<(string Action, string Query)> calls;

    private Scenario(string name, int status, params IReadOnlyList<(string Action, string Query)> calls)
    {
        Name = name;
        Status = status;
        this.calls = calls;
    }

    public static readonly IReadOnlyList<Scenario> All =
    [
        new("assign-unassign-xml", 200, [.. Both.Select(action => (action, Addressed("XML")))]),
        new("assign-unassign-json", 200, [.. Both.Select(action => (action, Addressed("JSON")))]),
        new(
            "assign-error",
            404,
            ("AssignPrivateIpAddresses", Addressed("XML").Replace(Eni, "eni-unknown", StringComparison.Ordinal))),
        new(
            "describe-by-id",
            200,
            ("DescribeNetworkInterfaces", $"Format=XML&NetworkInterfaceId.1={Eni}&RegionId=cn-hangzhou")),
        new(
            "assign-unassign-v3-verified",
            200,
            [.. Both.Select(action => (action, Addressed("JSON")))]) { IsSigned = true },
    ];

    public string Name { get; }

    /// <summary>The number of calls: 1 or 2.</summary>
    public int Calls => calls.Count;

    /// <summary>The status of every response.</summary>
    public int Status { get; }

    /// <summary>Whether the calls are signed and their signatures verified.</summary>
    public bool IsSigned { get; private init; }

    public static Scenario Named(string name) => All.FirstOrDefault(scenario => scenario.Name == name)
        ?? throw new ArgumentException(
            $"Unknown scenario {name}. Known: {string.Join(", ", All.Select(it => it.Name))}.");

    /// <summary>Creates the requests for a number of repetitions.</summary>
    public InMemoryRequest[] Prepare(int times)
    {
        if (!IsSigned)
        {
            var requests = calls.Select(Unsigned).ToArray();
            return [.. Enumerable.Range(0, times).SelectMany(_ => requests)];
        }

        var key = new SigningKey(Host, FixedTime.Now);
        return [.. Enumerable.Range(0, times).SelectMany(_ => calls.Select(call => Signed(call, key)))];
    }

    private static string Addressed(string format) =>
        $"Format={format}&NetworkInterfaceId={Eni}&PrivateIpAddress.1=172.17.0.100&RegionId=cn-hangzhou";

    private static InMemoryRequest Unsigned((string Action, string Query) call) => new(
        "GET",
        string.Create(CultureInfo.InvariantCulture, $"?Action={call.Action}&{call.Query}"),
        new HeaderDictionary { ["Host"] = Host });

    private static InMemoryRequest Signed((string Action, string Query) call, SigningKey key)
    {
        var headers = new HeaderDictionary();
        foreach (var (name, value) in key.Sign(call.Action, call.Query))
        {
            headers[name] = value;
        }

        return new InMemoryRequest("POST", $"?{call.Query}", headers);
    }
}
