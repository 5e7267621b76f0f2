using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Access;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Control.State;

/// <summary>Writes a world as a world document that makes the same world again.</summary>
internal sealed class WorldWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Utf8JsonWriter json;

    private WorldWriter(IBufferWriter<byte> output) => json = new Utf8JsonWriter(output, Options);

    /// <summary>The document of this world.</summary>
    public static ReadOnlyMemory<byte> Write(World world)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new WorldWriter(output))
        {
            writer.WriteWorld(world);
        }

        return output.WrittenMemory;
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void WriteWorld(World world)
    {
        json.WriteStartObject();
        WriteAccount(world.Access.Account);
        Collection("users", world.Access.Users, user => user.Name, user => Texts("deny", user.Deny));
        Collection("accessKeys", world.Access.AccessKeys, key => key.Id, Write);
        Collection("regions", world.Regions, region => region.Id.Value, Write);
        Collection("vpcs", world.Vpcs, vpc => vpc.Id.Value, Write);
        Collection("vSwitches", world.VSwitches, vSwitch => vSwitch.Id.Value, Write);
        Collection("securityGroups", world.SecurityGroups, group => group.Id.Value, Write);
        Collection("instances", world.Instances, instance => instance.Id.Value, Write);
        Collection("networkInterfaces", world.NetworkInterfaces, eni => eni.Id.Value, Write);
        Collection("instanceTypes", world.OwnInstanceTypes, type => type.Id, Write);
        json.WriteEndObject();
    }

    private void WriteAccount(AccountProfile account)
    {
        json.WriteStartObject("account");
        json.WriteString("type", Name(account.Type));
        json.WriteBoolean("active", account.Active);
        Texts("actionsClosedToRam", account.ActionsClosedToRam);
        json.WriteEndObject();
    }

    private void Write(AccessKey key)
    {
        json.WriteString("secret", key.Secret);
        json.WriteString("status", key.Status.ToString());
        json.WriteString("user", key.User);
        json.WriteString("securityToken", key.SecurityToken);
    }

    private void Write(Region region)
    {
        Texts("zones", region.Zones.Select(zone => zone.Value));
        json.WriteBoolean("networkInterfacesSupported", region.NetworkInterfacesSupported);
    }

    private void Write(Vpc vpc)
    {
        json.WriteString("regionId", vpc.RegionId.Value);
        json.WriteString("cidrBlock", vpc.CidrBlock.ToString());
    }

    private void Write(VSwitch vSwitch)
    {
        json.WriteString("regionId", vSwitch.RegionId.Value);
        json.WriteString("vpcId", vSwitch.VpcId.Value);
        json.WriteString("zoneId", vSwitch.ZoneId.Value);
        json.WriteString("cidrBlock", vSwitch.Addresses.Block.ToString());
        json.WriteString("status", vSwitch.Status.ToString());
        json.WriteString("lastAssignedIpAddress", vSwitch.Addresses.LastHandedOut?.ToString());
    }

    private void Write(SecurityGroup group)
    {
        json.WriteString("regionId", group.RegionId.Value);
        json.WriteString("vpcId", group.VpcId?.Value);
        json.WriteString("type", Name(group.Type));
        json.WriteNumber("privateIpAddressLimit", group.PrivateIpAddressLimit);
    }

    private void Write(Instance instance)
    {
        json.WriteString("regionId", instance.RegionId.Value);
        json.WriteString("zoneId", instance.ZoneId.Value);
        json.WriteString("instanceType", instance.Type.Id);
        json.WriteString("status", instance.Status.ToString());
    }

    private void Write(InstanceType type)
    {
        json.WriteNumber("eniQuantity", type.EniQuantity);
        json.WriteNumber("eniPrivateIpAddressQuantity", type.EniPrivateIpAddressQuantity);
    }

    private void Write(NetworkInterface eni)
    {
        json.WriteString("regionId", eni.RegionId.Value);
        json.WriteString("vSwitchId", eni.VSwitchId.Value);
        json.WriteString("type", eni.Type.ToString());
        json.WriteString("status", eni.Status.ToString());
        json.WriteString("primaryIpAddress", eni.PrimaryIpAddress.ToString());
        Texts("privateIpAddresses", eni.PrivateIpAddresses.Select(address => address.ToString()));
        Texts("ipv4Prefixes", eni.Ipv4Prefixes.Select(prefix => prefix.ToString()));
        Texts("ipv6Addresses", eni.Ipv6Addresses);
        Texts("ipv6Prefixes", eni.Ipv6Prefixes);
        Texts("securityGroupIds", eni.SecurityGroupIds.Select(group => group.Value));
        json.WriteString("instanceId", eni.InstanceId?.Value);
        json.WriteString("macAddress", eni.MacAddress);
        json.WriteString("name", eni.Name);
        json.WriteString("description", eni.Description);
        json.WriteString("creationTime", Time(eni.CreationTime));
        json.WriteStartObject("tags");
        foreach (var (key, value) in eni.Tags)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
        json.WriteString("resourceGroupId", eni.ResourceGroupId);
        Number("serviceId", eni.ServiceId);
        json.WriteBoolean("deleteOnRelease", eni.DeleteOnRelease);
        json.WriteBoolean("sourceDestCheck", eni.SourceDestCheck);
        json.WriteString("trafficMode", eni.TrafficMode.ToString());
        Number("queueNumber", eni.QueueNumber);
        json.WriteNumber("queuePairNumber", eni.QueuePairNumber);
        Number("networkCardIndex", eni.NetworkCardIndex);
        json.WriteNumber("deviceIndex", eni.DeviceIndex);
        json.WriteString("trunkNetworkInterfaceId", eni.TrunkNetworkInterfaceId?.Value);
        json.WriteBoolean("taskInProgress", eni.TaskInProgress);
    }

    private void Collection<T>(string name, IEnumerable<T> resources, Func<T, string> id, Action<T> write)
    {
        json.WriteStartObject(name);
        foreach (var resource in resources)
        {
            json.WriteStartObject(id(resource));
            write(resource);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void Texts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private void Number(string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Account and group types are written in lower case, as the API has them.</summary>
    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
