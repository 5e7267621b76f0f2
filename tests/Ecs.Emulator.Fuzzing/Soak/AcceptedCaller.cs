using System.Text;
using System.Text.RegularExpressions;
using Ecs.Emulator.Fuzzing.Http;

namespace Ecs.Emulator.Fuzzing.Soak;

/// <summary>
/// A caller of the soak test: it repeats a round of calls that ends in the state in which it started, and checks each
/// response. It signs its requests as an SDK, with V1 and V3.
/// </summary>
/// <param name="port">The port of the server.</param>
/// <param name="number">
/// The number of the caller, starting at 0. All callers use one account, and each has its own VSwitch and ENI.
/// </param>
/// <param name="clock">The emulator's clock.</param>
internal sealed partial class AcceptedCaller(int port, int number, TimeProvider clock) : ISoakCaller
{
    /// <summary>The account, which is also the access key.</summary>
    public const string Account = "4000000000000000";

    private readonly Signer signer = new(Account, clock);
    private readonly Connection connection = new(port);
    private readonly string eni = $"eni-soak-{number}";
    private readonly string primary = $"172.17.{1 + number}.20";
    private readonly string chosen = $"172.17.{1 + number}.200";
    private long calls;

    public long Calls => calls;

    public AcceptedCaller Prepared()
    {
        var state = $$$"""
            {"vSwitches":{"vsw-soak-{{{number}}}":
              {"vpcId":"vpc-myvpc","zoneId":"cn-hangzhou-h","cidrBlock":"172.17.{{{1 + number}}}.0/24"} },
             "networkInterfaces":{"{{{eni}}}":
              {"vSwitchId":"vsw-soak-{{{number}}}","primaryIpAddress":"{{{primary}}}",
               "securityGroupIds":["sg-mygroup"]} } }
            """;
        var reply = connection.Send(Encoding.ASCII.GetBytes(
            $"PATCH /_emulator/state?account={Account} HTTP/1.1\r\nHost: {Signer.Host}\r\n"
            + $"Content-Length: {state.Length}\r\n\r\n{state}"));
        FindingException.Require(reply.IsSuccess, $"The ENI was not created: {reply}");
        return this;
    }

    /// <summary>Sends each call of a round.</summary>
    /// <exception cref="FindingException">A response is not the expected one.</exception>
    public void Round()
    {
        V1("AssignPrivateIpAddresses", [("NetworkInterfaceId", eni), ("PrivateIpAddress.1", chosen)], 200);
        var token = Unique();
        var counted = V3(
            "AssignPrivateIpAddresses",
            $"ClientToken={token}&NetworkInterfaceId={eni}&RegionId=cn-hangzhou&SecondaryPrivateIpAddressCount=2",
            200);
        Expect(
            AddressForm().Matches(
                V3(
                    "AssignPrivateIpAddresses",
                    $"ClientToken={token}&NetworkInterfaceId={eni}&RegionId=cn-hangzhou"
                        + "&SecondaryPrivateIpAddressCount=2",
                    200).Text)
                .Select(match => match.Value).SequenceEqual(
                    AddressForm().Matches(counted.Text).Select(match => match.Value)),
            counted);
        V1("AssignPrivateIpAddresses", [("NetworkInterfaceId", eni), ("PrivateIpAddress.1", chosen)], 403);
        V3("AssignPrivateIpAddresses", $"Ipv4PrefixCount=1&NetworkInterfaceId={eni}&RegionId=cn-hangzhou", 200);
        var shown = V3("DescribeNetworkInterfaces", $"NetworkInterfaceId.1={eni}&RegionId=cn-hangzhou", 200);
        string[] addresses =
        [
            .. PrivateForm().Matches(shown.Text)
                .Select(match => match.Groups[1].Value)
                .Where(address => address != primary)
                .Distinct(),
        ];
        Expect(addresses.Length == 3, shown);
        V1("UnassignPrivateIpAddresses",
            [
                ("NetworkInterfaceId", eni),
                .. addresses.Select((address, index) => ($"PrivateIpAddress.{index + 1}", address)),
            ],
            200);
        var prefix = PrefixForm().Match(shown.Text).Groups[1].Value;
        V3(
            "UnassignPrivateIpAddresses",
            $"Ipv4Prefix.1={Uri.EscapeDataString(prefix)}&NetworkInterfaceId={eni}&RegionId=cn-hangzhou",
            200);
        var made = V1(
            "CreateNetworkInterface",
            [("VSwitchId", "vsw-myvswitch"), ("SecurityGroupId", "sg-mygroup"), ("ClientToken", Unique())],
            200);
        var id = IdForm().Match(made.Text).Value;
        V3("DescribeNetworkInterfaceAttribute", $"NetworkInterfaceId={id}&RegionId=cn-hangzhou", 200);
        V1("AttachNetworkInterface", [("NetworkInterfaceId", id), ("InstanceId", "i-myinstance")], 403);
        V1("DeleteNetworkInterface", [("NetworkInterfaceId", id)], 200);
        V3("DescribeNetworkInterfaceAttribute", $"NetworkInterfaceId={id}&RegionId=cn-hangzhou", 404);
        V1("DescribeInstances", [], 200);
        V1(
            "AssignPrivateIpAddresses",
            [("NetworkInterfaceId", $"eni-{Unique()}"), ("PrivateIpAddress.1", "172.17.0.300")],
            400);
        V1($"Nothing{Unique()}", [], 400);
    }

    public void Dispose() => connection.Dispose();

    private Reply V1(string action, (string Name, string Value)[] business, int status) =>
        Send(signer.V1(action, business, calls % 2 == 0 ? "GET" : "POST"), status);

    private Reply V3(string action, string query, int status) => Send(signer.V3(action, query), status);

    private Reply Send(string request, int status)
    {
        calls++;
        var reply = connection.Send(Encoding.ASCII.GetBytes(request));
        reply.RequireEnvelope();
        FindingException.Require(reply.Status == status, $"{status} was expected: {reply}\n{request}");
        return reply;
    }

    private static void Expect(bool holds, Reply reply) =>
        FindingException.Require(holds, $"An unexpected response: {reply}");

    private static string Unique() => Guid.NewGuid().ToString("N");

    [GeneratedRegex("172\\.17\\.[0-9]+\\.[0-9]+")]
    private static partial Regex AddressForm();

    [GeneratedRegex("\"PrivateIpAddress\":\"(172\\.17\\.[0-9]+\\.[0-9]+)\"")]
    private static partial Regex PrivateForm();

    [GeneratedRegex("(172\\.17\\.[0-9]+\\.[0-9]+/28)")]
    private static partial Regex PrefixForm();

    [GeneratedRegex("eni-[a-z0-9]{20}")]
    private static partial Regex IdForm();
}
