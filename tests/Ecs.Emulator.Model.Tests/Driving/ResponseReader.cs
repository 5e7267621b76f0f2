using System.Text.Json;
using System.Xml.Linq;
using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Driving;

/// <summary>Reads the predicted part of a response in JSON or XML.</summary>
internal static class ResponseReader
{
    private const string Assigned = "AssignedPrivateIpAddressesSet";

    private static readonly string[] Changed =
        ["InstanceResponses/InstanceResponse/Code", "InstanceResponses/InstanceResponse/CurrentStatus"];

    /// <summary>The members of each action's response that the model predicts, in order.</summary>
    private static readonly Dictionary<string, string[]> Members = new()
    {
        ["AssignPrivateIpAddresses"] =
        [
            $"{Assigned}/NetworkInterfaceId", $"{Assigned}/PrivateIpSet/PrivateIpAddress",
            $"{Assigned}/Ipv4PrefixSet/Ipv4Prefixes",
        ],
        ["CreateNetworkInterface"] =
        [
            "NetworkInterfaceId", "Status", "PrivateIpSets/PrivateIpSet/PrivateIpAddress",
            "Ipv4PrefixSets/Ipv4PrefixSet/Ipv4Prefix",
        ],
        ["AssignIpv6Addresses"] = ["NetworkInterfaceId", "Ipv6Sets/Ipv6Address", "Ipv6PrefixSets/Ipv6Prefix"],
        ["StartInstances"] = Changed,
        ["StopInstances"] = Changed,
        ["RebootInstances"] = Changed,
        ["AllocateEipAddress"] = ["AllocationId"],
        ["CreateNatGateway"] = ["NatGatewayId"],
        ["CreateHaVip"] = ["HaVipId", "IpAddress"],
        ["AllocateIpv6Address"] = ["Ipv6AddressId", "Ipv6Address"],
        ["CreateVpc"] = ["VpcId"],
        ["CreateDefaultVpc"] = ["VpcId"],
        ["CreateSecurityGroup"] = ["SecurityGroupId"],
        ["CreateVSwitch"] = ["VSwitchId"],
        ["CreateDefaultVSwitch"] = ["VSwitchId"],
        ["CreateVSwitchCidrReservation"] = ["VSwitchCidrReservationId"],
        ["RunInstances"] = ["InstanceIdSets/InstanceIdSet"],
        ["CreateInstance"] = ["InstanceId"],
    };

    public static Response Read(Request request, Reply reply)
    {
        if (request is not ApiCall call)
        {
            return new Response(reply.Status, null, []);
        }

        var leaves = call.Format == "XML"
            ? OfXml(XDocument.Load(new MemoryStream(reply.Body)).Root!)
            : OfJson(reply.Body);
        var code = leaves.Find(leaf => leaf.Path == "Code").Text;
        var members = Members.GetValueOrDefault(call.Action, []);
        return new Response(
            reply.Status,
            code,
            code is null
                ? [.. members.SelectMany(path => leaves.FindAll(leaf => leaf.Path == path).Select(leaf => leaf.Text))]
                : []);
    }

    private static List<(string Path, string Text)> OfJson(byte[] body)
    {
        var leaves = new List<(string, string)>();
        using var document = JsonDocument.Parse(body);
        Collect(document.RootElement, "", leaves);
        return leaves;
    }

    private static void Collect(JsonElement element, string path, List<(string, string)> leaves)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, path.Length == 0 ? member.Name : $"{path}/{member.Name}", leaves);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, path, leaves);
                }

                break;
            default:
                leaves.Add((path, element.ToString()));
                break;
        }
    }

    private static List<(string Path, string Text)> OfXml(XElement root) =>
    [
        .. root.Descendants().Where(element => !element.HasElements).Select(element => (
            string.Join('/', element.AncestorsAndSelf().Reverse().Skip(1).Select(ancestor => ancestor.Name.LocalName)),
            element.Value)),
    ];
}
