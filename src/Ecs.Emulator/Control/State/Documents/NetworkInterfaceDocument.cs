using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.NetworkInterfaces;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The ENIs: <c>networkInterfaces</c>.</summary>
internal static class NetworkInterfaceDocument
{
    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, AccountState state) =>
        new NetworkInterfaceReader(state).ReadAll(root);

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, NetworkInterface eni)
    {
        json.Text("regionId", eni.RegionId.Value);
        json.Text("vSwitchId", eni.VSwitchId.Value);
        json.Name("type", eni.Type);
        json.Name("status", eni.Status);
        json.Text("primaryIpAddress", eni.PrimaryIpAddress.ToString());
        json.Texts("privateIpAddresses", eni.PrivateIpAddresses.Select(address => address.ToString()));
        json.Texts("ipv4Prefixes", eni.Ipv4Prefixes.Select(prefix => prefix.ToString()));
        json.Texts("ipv6Addresses", eni.Ipv6Addresses.Select(address => address.ToString()));
        json.Texts("ipv6Prefixes", eni.Ipv6Prefixes.Select(prefix => prefix.ToString()));
        json.Texts("securityGroupIds", eni.SecurityGroupIds.Select(group => group.Value));
        json.Text("instanceId", eni.InstanceId?.Value);
        json.Text("macAddress", eni.MacAddress);
        json.Text("name", eni.Name);
        json.Text("description", eni.Description);
        json.Time("creationTime", eni.CreationTime);
        json.Tags(eni.Tags);
        json.Text("resourceGroupId", eni.ResourceGroupId);
        json.Number("serviceId", eni.ServiceId);
        json.Boolean("deleteOnRelease", eni.DeleteOnRelease);
        json.Boolean("sourceDestCheck", eni.SourceDestCheck);
        json.Name("trafficMode", eni.TrafficMode);
        json.Number("queueNumber", eni.QueueNumber);
        json.Number("queuePairNumber", eni.QueuePairNumber);
        json.Number("networkCardIndex", eni.NetworkCardIndex);
        json.Number("deviceIndex", eni.DeviceIndex);
        json.Text("trunkNetworkInterfaceId", eni.TrunkNetworkInterfaceId?.Value);
        json.Object("connectionTracking", () =>
        {
            json.Number("tcpEstablishedTimeout", eni.ConnectionTracking.TcpEstablishedTimeout);
            json.Number("tcpClosedAndTimeWaitTimeout", eni.ConnectionTracking.TcpClosedAndTimeWaitTimeout);
            json.Number("udpTimeout", eni.ConnectionTracking.UdpTimeout);
        });
        json.Time("transitionEndsAt", eni.TransitionEndsAt);
        json.Boolean("taskInProgress", eni.TaskInProgress);
    }
}
