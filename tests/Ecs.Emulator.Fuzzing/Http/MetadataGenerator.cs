using System.Text;
using Ecs.Emulator.Metadata;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>Generates requests for the metadata of instances, whose states other requests have changed.</summary>
/// <param name="random">The random numbers.</param>
/// <param name="values">Generates values.</param>
/// <param name="account">The account of the instances.</param>
internal sealed class MetadataGenerator(Random random, ValueGenerator values, string account)
{
    private static readonly string[] Instances = ["i-myinstance", "i-mysecond", "i-mystopped"];

    private static readonly string[] Hosts =
        ["127.0.0.1", "i-myinstance", "I-MYSECOND.localhost", "172.17.0.11", "[2001:db8:4005:1::100]", "47.96.0.11"];

    private static readonly string[] Paths =
    [
        "latest", "latest/", "2016-01-01/meta-data/", "latest/meta-data/all", "latest/meta-data/tags/instance/",
        "latest/meta-data/network/interfaces/macs/", "latest/meta-data/ram/security-credentials/", "latest/user-data",
        "latest/meta-data/public-keys/", "latest/dynamic/instance-identity/document", MetadataEndpoint.TokenPath[1..],
    ];

    public Attempt Request()
    {
        var path = values.One(Paths);
        if (random.Next(5) == 0)
        {
            path = $"{path}/{values.HostileValue()}";
        }

        var isToken = path == MetadataEndpoint.TokenPath[1..];
        var method = random.Next(10) == 0 ? values.One(["GET", "PUT", "POST", "DELETE"]) : isToken ? "PUT" : "GET";
        var instance = random.Next(8) == 0 ? values.HostileValue() : values.One(Instances);
        var query = random.Next(3) == 0 ? "" : $"&{InstanceSelection.Parameter}={instance}";
        var head = new StringBuilder(
            $"{method} /{path}?account={account}{query} HTTP/1.1\r\nHost: {values.One(Hosts)}\r\n"
            + "Content-Length: 0\r\n");
        if (isToken)
        {
            head.Append($"{MetadataEndpoint.LifetimeHeader}: {values.One(["1", "21600", "0", "x", ""])}\r\n");
        }
        else if (random.Next(10) == 0)
        {
            head.Append($"{MetadataEndpoint.TokenHeader}: {values.HostileValue()}\r\n");
        }

        return new Attempt(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), Demand.NoFailure)
        {
            MustNotChangeStateIfRejected = true,
        };
    }
}
