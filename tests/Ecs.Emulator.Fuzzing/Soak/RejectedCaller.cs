using System.Globalization;
using System.Text;
using Ecs.Emulator.Fuzzing.Http;

namespace Ecs.Emulator.Fuzzing.Soak;

/// <summary>
/// A caller whose requests are all rejected or read-only: each names another account that does not exist. They get as
/// far as possible: some have no signature, a wrong or a correct one, and fail because of a parameter or a rule.
/// </summary>
/// <param name="port">The port of the server.</param>
/// <param name="number">The number of the caller, starting at 0; it determines the accounts.</param>
/// <param name="clock">The emulator's clock.</param>
internal sealed class RejectedCaller(int port, int number, TimeProvider clock) : ISoakCaller
{
    private readonly Connection connection = new(port);
    private long account = 6_000_000_000_000_000 + (number * 1_000_000_000_000L);

    public long Calls { get; private set; }

    /// <summary>Sends each request of a round.</summary>
    /// <exception cref="FindingException">A request is not rejected, or causes an internal error.</exception>
    public void Round()
    {
        Reject(key => $"GET /?Action=Nothing{key}&AccessKeyId={key} HTTP/1.1\r\nHost: {Signer.Host}\r\n\r\n");
        Reject(key => new Signer(key, clock).V1(
            "AssignPrivateIpAddresses",
            [("NetworkInterfaceId", $"eni-{key}"), ("PrivateIpAddress.1", "172.17.0.99")],
            "GET"));
        Reject(key => new Signer(key, clock).V3("DeleteNetworkInterface", UnknownEni(key)));
        Reject(key => new Signer(key, clock).V1("DescribeVpcs", [("PageSize", $"x{key}")], "POST"));
        Reject(key => new Signer(key, clock).V3("DescribeInstances", $"RegionId=region-{key}"));
        Reject(key => new Signer(key, clock, secret: "wrong").V3("DeleteNetworkInterface", UnknownEni(key)));
        Reject(key => new Signer(key, clock, secret: "wrong").V1("DeleteVpc", [("VpcId", $"vpc-{key}")], "GET"));
        Reject(key => $"GET /?Action=DescribeVpcs&RegionId=cn-hangzhou&PageSize=0&AccessKeyId={key} HTTP/1.1\r\n"
            + $"Host: {Signer.Host}\r\n\r\n");
        Reject(key => new Signer($"key-{key}", clock).V1("DeleteVpc", [("VpcId", $"vpc-{key}")], "POST"));
        Look("state", 200);
        Look("faults", 200);
        Look("requests", 200);
        Look("snapshots", 200);
        Look("snapshots/none", 404);
    }

    public void Dispose() => connection.Dispose();

    private void Reject(Func<string, string> request)
    {
        var text = request(NextAccount());
        var reply = Send(text);
        reply.RequireEnvelope();
        FindingException.Require(reply.Status is >= 400 and < 500, $"A rejection was expected: {reply}\n{text}");
    }

    private void Look(string path, int status)
    {
        var reply = Send($"GET /_emulator/{path}?account={NextAccount()} HTTP/1.1\r\nHost: {Signer.Host}\r\n\r\n");
        FindingException.Require(reply.Status == status, $"{status} was expected: {reply}");
    }

    private Reply Send(string request)
    {
        Calls++;
        return connection.Send(Encoding.ASCII.GetBytes(request));
    }

    private static string UnknownEni(string key) => $"NetworkInterfaceId=eni-{key}&RegionId=cn-hangzhou";

    private string NextAccount() => (++account).ToString(CultureInfo.InvariantCulture);
}
