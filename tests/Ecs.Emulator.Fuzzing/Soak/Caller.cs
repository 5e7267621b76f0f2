using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Ecs.Emulator.Fuzzing.Http;

namespace Ecs.Emulator.Fuzzing.Soak;

/// <summary>
/// One of those who call for a long time: a round of calls that ends as it began, made over and over, each answer looked at. It
/// signs what it sends, as an SDK does, by V1 and V3.
/// </summary>
/// <param name="port">Where the server listens.</param>
/// <param name="number">Its number, from 0 on: all are in one account, and each has a VSwitch and an ENI of its own.</param>
/// <param name="clock">The emulator's time.</param>
internal sealed partial class Caller(int port, int number, TimeProvider clock) : IDisposable
{
    /// <summary>The account, which is its access key too.</summary>
    public const string Account = "4000000000000000";

    private const string Secret = "testsecret";

    private const string Host = "127.0.0.1";

    private readonly Connection connection = new(port);
    private readonly string eni = $"eni-soak-{number}";
    private readonly string primary = $"172.17.{1 + number}.20";
    private readonly string chosen = $"172.17.{1 + number}.200";
    private long calls;

    /// <summary>How many calls it has made.</summary>
    public long Calls => calls;

    /// <summary>Makes its VSwitch and its ENI.</summary>
    public Caller Prepared()
    {
        var world = $$$"""
            {"vSwitches":{"vsw-soak-{{{number}}}":
              {"vpcId":"vpc-myvpc","zoneId":"cn-hangzhou-h","cidrBlock":"172.17.{{{1 + number}}}.0/24"} },
             "networkInterfaces":{"{{{eni}}}":
              {"vSwitchId":"vsw-soak-{{{number}}}","primaryIpAddress":"{{{primary}}}","securityGroupIds":["sg-mygroup"]} } }
            """;
        var reply = connection.Send(Encoding.ASCII.GetBytes(
            $"PATCH /_emulator/state?account={Account} HTTP/1.1\r\nHost: {Host}\r\nContent-Length: {world.Length}\r\n\r\n{world}"));
        FindingException.Unless(reply.IsSuccess, $"There is no ENI: {reply}");
        return this;
    }

    /// <summary>Makes each call of a round.</summary>
    /// <exception cref="FindingException">An answer is another than it must be.</exception>
    public void Round()
    {
        V1("AssignPrivateIpAddresses", [("NetworkInterfaceId", eni), ("PrivateIpAddress.1", chosen)], 200);
        var token = Unique();
        var counted = V3("AssignPrivateIpAddresses", $"ClientToken={token}&NetworkInterfaceId={eni}&RegionId=cn-hangzhou&SecondaryPrivateIpAddressCount=2", 200);
        Expect(
            AddressForm().Matches(V3("AssignPrivateIpAddresses", $"ClientToken={token}&NetworkInterfaceId={eni}&RegionId=cn-hangzhou&SecondaryPrivateIpAddressCount=2", 200).Text)
                .Select(match => match.Value).SequenceEqual(AddressForm().Matches(counted.Text).Select(match => match.Value)),
            counted);
        V1("AssignPrivateIpAddresses", [("NetworkInterfaceId", eni), ("PrivateIpAddress.1", chosen)], 403);
        V3("AssignPrivateIpAddresses", $"Ipv4PrefixCount=1&NetworkInterfaceId={eni}&RegionId=cn-hangzhou", 200);
        var shown = V3("DescribeNetworkInterfaces", $"NetworkInterfaceId.1={eni}&RegionId=cn-hangzhou", 200);
        string[] addresses = [.. PrivateForm().Matches(shown.Text).Select(match => match.Groups[1].Value).Where(address => address != primary).Distinct()];
        Expect(addresses.Length == 3, shown);
        V1("UnassignPrivateIpAddresses",
            [("NetworkInterfaceId", eni), .. addresses.Select((address, index) => ($"PrivateIpAddress.{index + 1}", address))], 200);
        var prefix = PrefixForm().Match(shown.Text).Groups[1].Value;
        V3("UnassignPrivateIpAddresses", $"Ipv4Prefix.1={Uri.EscapeDataString(prefix)}&NetworkInterfaceId={eni}&RegionId=cn-hangzhou", 200);
        var made = V1("CreateNetworkInterface", [("VSwitchId", "vsw-myvswitch"), ("SecurityGroupId", "sg-mygroup"), ("ClientToken", Unique())], 200);
        var id = IdForm().Match(made.Text).Value;
        V3("DescribeNetworkInterfaceAttribute", $"NetworkInterfaceId={id}&RegionId=cn-hangzhou", 200);
        V1("AttachNetworkInterface", [("NetworkInterfaceId", id), ("InstanceId", "i-myinstance")], 403);
        V1("DeleteNetworkInterface", [("NetworkInterfaceId", id)], 200);
        V3("DescribeNetworkInterfaceAttribute", $"NetworkInterfaceId={id}&RegionId=cn-hangzhou", 404);
        V1("DescribeInstances", [], 200);
        V1("AssignPrivateIpAddresses", [("NetworkInterfaceId", $"eni-{Unique()}"), ("PrivateIpAddress.1", "172.17.0.300")], 400);
        V1($"Nothing{Unique()}", [], 400);
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private Reply V1(string action, (string Name, string Value)[] business, int status)
    {
        var parameters = business.Append(("Action", action)).Append(("Version", "2014-05-26")).Append(("RegionId", "cn-hangzhou"))
            .Append(("AccessKeyId", Account)).Append(("SignatureMethod", "HMAC-SHA1")).Append(("SignatureVersion", "1.0"))
            .Append(("SignatureNonce", Unique())).Append(("Timestamp", Time())).ToList();
        var method = calls % 2 == 0 ? "GET" : "POST";
        var toSign = $"{method}&%2F&{Uri.EscapeDataString(Query(parameters))}";
#pragma warning disable CA5350 // The version's definition says SHA-1.
        var signature = HMACSHA1.HashData(Encoding.UTF8.GetBytes($"{Secret}&"), Encoding.UTF8.GetBytes(toSign));
#pragma warning restore CA5350
        parameters.Add(("Signature", Convert.ToBase64String(signature)));
        var query = Query(parameters);
        return Send(
            method == "GET"
                ? $"GET /?{query} HTTP/1.1\r\nHost: {Host}\r\n\r\n"
                : $"POST / HTTP/1.1\r\nHost: {Host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {query.Length}\r\n\r\n{query}",
            status);
    }

    /// <summary>The query must be in canonical form already.</summary>
    private Reply V3(string action, string query, int status)
    {
        const string nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        (string Name, string Value)[] headers =
        [
            ("host", Host), ("x-acs-action", action), ("x-acs-content-sha256", nothing), ("x-acs-date", Time()),
            ("x-acs-signature-nonce", Unique()), ("x-acs-version", "2014-05-26"),
        ];
        var sorted = string.Join('&', query.Split('&').Order(StringComparer.Ordinal));
        var names = string.Join(';', headers.Select(header => header.Name));
        var canonical = $"POST\n/\n{sorted}\n{string.Concat(headers.Select(header => $"{header.Name}:{header.Value}\n"))}\n{names}\n{nothing}";
        var toSign = $"ACS3-HMAC-SHA256\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(toSign)));
        return Send(
            $"POST /?{query} HTTP/1.1\r\n{string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n"))}"
            + $"Authorization: ACS3-HMAC-SHA256 Credential={Account},SignedHeaders={names},Signature={signature}\r\nContent-Length: 0\r\n\r\n",
            status);
    }

    private Reply Send(string request, int status)
    {
        calls++;
        var reply = connection.Send(Encoding.ASCII.GetBytes(request));
        reply.RequireEnvelope();
        FindingException.Unless(reply.Status == status, $"{status} was expected: {reply}\n{request}");
        return reply;
    }

    private static void Expect(bool holds, Reply reply) => FindingException.Unless(holds, $"Another answer was expected: {reply}");

    private static string Query(IEnumerable<(string Name, string Value)> parameters) => string.Join(
        '&',
        parameters.OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));

    private static string Unique() => Guid.NewGuid().ToString("N");

    private string Time() => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex("172\\.17\\.[0-9]+\\.[0-9]+")]
    private static partial Regex AddressForm();

    [GeneratedRegex("\"PrivateIpAddress\":\"(172\\.17\\.[0-9]+\\.[0-9]+)\"")]
    private static partial Regex PrivateForm();

    [GeneratedRegex("(172\\.17\\.[0-9]+\\.[0-9]+/28)")]
    private static partial Regex PrefixForm();

    [GeneratedRegex("eni-[a-z0-9]{20}")]
    private static partial Regex IdForm();
}
