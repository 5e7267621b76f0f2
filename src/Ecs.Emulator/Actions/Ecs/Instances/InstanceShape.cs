using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>
/// A member without a value is an empty string, 0, false or an empty structure, never absent or null.
/// </summary>
internal static class InstanceShape
{
    private static readonly Shape<Ipv4AddressOf> PrivateIpSet = new Shape<Ipv4AddressOf>()
        .Text("PrivateIpAddress", "The address.", ip => ip.Address.ToString())
        .Boolean("Primary", "Whether the address is the primary one.", ip => ip.Primary);

    private static readonly Shape<Ipv6Address> Ipv6Set = new Shape<Ipv6Address>()
        .Text("Ipv6Address", "The address.", address => address.ToString());

    private static readonly Shape<CidrBlock> Ipv4PrefixSet = new Shape<CidrBlock>()
        .Text("Ipv4Prefix", "The prefix.", prefix => prefix.ToString());

    private static readonly Shape<Ipv6CidrBlock> Ipv6PrefixSet = new Shape<Ipv6CidrBlock>()
        .Text("Ipv6Prefix", "The prefix.", prefix => prefix.ToString());

    private static readonly Shape<NetworkInterface> Eni = new Shape<NetworkInterface>()
        .Text("NetworkInterfaceId", "The ID.", eni => eni.Id.Value)
        .Text("Type", "Primary or Secondary.", eni => eni.Type.ToString())
        .Text("MacAddress", "The MAC address.", eni => eni.MacAddress)
        .Text("PrimaryIpAddress", "The primary address.", eni => eni.PrimaryIpAddress.ToString())
        .ObjectList(
            "PrivateIpSets", "PrivateIpSet", "The private addresses, the primary one first.", PrivateIps, PrivateIpSet)
        .ObjectList("Ipv6Sets", "Ipv6Set", "The IPv6 addresses.", eni => eni.Ipv6Addresses, Ipv6Set)
        .ObjectList("Ipv4PrefixSets", "Ipv4PrefixSet", "The IPv4 prefixes.", eni => eni.Ipv4Prefixes, Ipv4PrefixSet)
        .ObjectList("Ipv6PrefixSets", "Ipv6PrefixSet", "The IPv6 prefixes.", eni => eni.Ipv6Prefixes, Ipv6PrefixSet);

    private static readonly Shape<ListedInstance> VpcAttributes = new Shape<ListedInstance>()
        .Text("VpcId", "The VPC.", listed => listed.VpcId?.Value ?? "")
        .Text("VSwitchId", "The VSwitch of the primary ENI.", listed => listed.Primary?.VSwitchId.Value ?? "")
        .Text("NatIpAddress", "Always empty.", _ => "")
        .TextList("PrivateIpAddress", "IpAddress", "The primary address of the primary ENI.", PrivateAddress);

    private static readonly Shape<string> LockReason = new Shape<string>()
        .Text("LockReason", "The reason for the lock.", reason => reason)
        .Text("LockMsg", "The message for the code; always empty.", _ => "");

    private static readonly Shape<ListedInstance> EipAddress = new Shape<ListedInstance>()
        .Text("AllocationId", "The ID of the EIP; empty for none.", listed => listed.Eip?.Id.Value ?? "")
        .Text("IpAddress", "The public address.", listed => listed.Eip?.IpAddress.ToString() ?? "")
        .Text(
            "InternetChargeType",
            "The billing method of the bandwidth.",
            listed => listed.Eip?.InternetChargeType.ToString() ?? "")
        .OptionalInteger("Bandwidth", "The bandwidth, in Mbit/s.", listed => listed.Eip?.Bandwidth)
        .OptionalBoolean(
            "IsSupportUnassociate",
            "Whether the EIP can be unassociated; always true.",
            listed => listed.Eip is null ? null : true);

    private static readonly Shape<MetadataOptions> Metadata = new Shape<MetadataOptions>()
        .Text("HttpEndpoint", "enabled or disabled.", options => options.HttpEndpoint)
        .Text("HttpTokens", "optional or required.", options => options.HttpTokens)
        .Integer(
            "HttpPutResponseHopLimit",
            "The maximum number of hops of the response.",
            options => options.HttpPutResponseHopLimit)
        .Text("InstanceMetadataTags", "enabled or disabled.", options => options.InstanceMetadataTags);

    public static readonly Shape<Placement> DedicatedHost = new Shape<Placement>()
        .Text("DedicatedHostId", "The host.", placement => placement.DedicatedHostId)
        .Text("DedicatedHostName", "Always empty.", _ => "")
        .Text("DedicatedHostClusterId", "Always empty.", _ => "");

    private static readonly Shape<Placement> DedicatedInstance = new Shape<Placement>()
        .Text("Affinity", "default or host; empty for none.", placement => placement.Affinity)
        .Text("Tenancy", "default or host; empty for none.", placement => placement.Tenancy);

    private static readonly Shape<InstanceType> CpuOptions = new Shape<InstanceType>()
        .Integer("CoreCount", "The number of physical cores.", type => Math.Max(1, type.CpuCoreCount / 2))
        .Integer("ThreadsPerCore", "The number of vCPUs of each core.", type => type.CpuCoreCount > 1 ? 2 : 1)
        .Text("Numa", "Always empty.", _ => "");

    private static readonly Shape<Placement> Capacity = new Shape<Placement>()
        .Text("CapacityReservationId", "The private pool.", placement => placement.PrivatePoolId)
        .Text(
            "CapacityReservationPreference", "Open, Target or None.", placement => placement.PrivatePoolMatchCriteria);

    public static readonly Shape<ListedInstance> Instance = new Shape<ListedInstance>()
        .Include(listed => listed, Head())
        .Text("OSName", "The operating system.", listed => listed.Image?.OsName ?? "")
        .Text("OSNameEn", "The operating system, in English.", listed => listed.Image?.OsName ?? "")
        .Text("OSType", "linux or windows.", listed => listed.Image?.OsType ?? "linux")
        .Include(listed => listed.Instance, Payment())
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Include(listed => listed.Instance.Placement, new Shape<Placement>()
            .Text("DeploymentSetId", "The deployment set.", placement => placement.DeploymentSetId)
            .Text("HpcClusterId", "The high performance cluster.", placement => placement.HpcClusterId))
        .Text("VlanId", "Always empty.", _ => "")
        .Integer("LocalStorageAmount", "Local disks.", listed => listed.Instance.Type.LocalStorageAmount)
        .Integer(
            "LocalStorageCapacity",
            "The capacity of each local disk, in GiB.",
            listed => listed.Instance.Type.LocalStorageCapacity)
        .Include(listed => listed, Network())
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Instance.Tags, CommonShapes.Tag)
        .ObjectList(
            "OperationLocks",
            "LockReason",
            "The reason for the lock.",
            listed => listed.Instance.LockReasons,
            LockReason)
        .Object("MetadataOptions", "The metadata options.", listed => listed.Instance.MetadataOptions, Metadata)
        .Object("CpuOptions", "The CPUs.", listed => listed.Instance.Type, CpuOptions)
        .Object("DedicatedHostAttribute", "The dedicated host.", listed => listed.Instance.Placement, DedicatedHost)
        .Object(
            "DedicatedInstanceAttribute",
            "The dedicated host attributes.",
            listed => listed.Instance.Placement,
            DedicatedInstance)
        .Object(
            "EcsCapacityReservationAttr",
            "The capacity reservation attributes.",
            listed => listed.Instance.Placement,
            Capacity)
        .Object("HibernationOptions", "Hibernation.", listed => listed.Instance, new Shape<Instance>()
            .Boolean("Configured", "Always false.", _ => false))
        .Object("ImageOptions", "The options of the image.", listed => listed.Instance, new Shape<Instance>()
            .Boolean(
                "LoginAsNonRoot", "Whether the user that logs on is not root.", instance => instance.LoginAsNonRoot));

    private static Shape<ListedInstance> Head() => new Shape<ListedInstance>()
        .Text("InstanceId", "The ID.", listed => listed.Instance.Id.Value)
        .Text("InstanceName", "The name.", listed => listed.Instance.Name)
        .Text("HostName", "The host name.", listed => listed.Instance.HostName)
        .Text("Description", "The description.", listed => listed.Instance.Description)
        .Text("Status", "The state.", listed => listed.Instance.Status.ToString())
        .Text("RegionId", "The region.", listed => listed.Instance.RegionId.Value)
        .Text("ZoneId", "The zone.", listed => listed.Instance.ZoneId.Value)
        .Text("ClusterId", "Always empty.", _ => "")
        .Text("ImageId", "The image.", listed => listed.Instance.ImageId)
        .Text("InstanceType", "The type.", listed => listed.Instance.Type.Id)
        .Text("InstanceTypeFamily", "The family of the type.", listed => listed.Instance.Type.Family)
        .Integer("Cpu", "The number of vCPUs.", listed => listed.Instance.Type.CpuCoreCount)
        .Integer("Memory", "The memory size, in MiB.", listed => (long)(listed.Instance.Type.MemorySize * 1024))
        .Integer("GPUAmount", "The number of GPUs or FPGAs.", listed => listed.Instance.Type.GpuAmount)
        .Text("GPUSpec", "The model of the GPUs or FPGAs; empty for none.", listed => listed.Instance.Type.GpuSpec)
        .Text(
            "CreationTime",
            "The time of creation, UTC.",
            listed => CommonShapes.TimeToTheMinute(listed.Instance.CreationTime))
        .Text("StartTime", "The time of the last start, UTC.", listed => Minute(listed.Instance.StartTime))
        .Text(
            "ExpiredTime",
            "The expiration time, UTC.",
            listed => CommonShapes.TimeToTheMinute(listed.Instance.ExpiredTime))
        .Text("AutoReleaseTime", "The automatic release time, UTC.", listed => Minute(listed.Instance.AutoReleaseTime))
        .Text("SerialNumber", "The serial number.", listed => listed.Instance.SerialNumber);

    private static Shape<Instance> Payment() => new Shape<Instance>()
        .Text("InstanceNetworkType", "Always vpc.", _ => "vpc")
        .Text("InstanceChargeType", "The billing method.", instance => instance.ChargeType.ToString())
        .Text(
            "InternetChargeType",
            "The billing method of the public bandwidth.",
            instance => instance.InternetChargeType.ToString())
        .Integer(
            "InternetMaxBandwidthIn",
            "The inbound public bandwidth, in Mbit/s.",
            instance => instance.InternetMaxBandwidthIn)
        .Integer(
            "InternetMaxBandwidthOut",
            "The outbound public bandwidth, in Mbit/s.",
            instance => instance.InternetMaxBandwidthOut)
        .Boolean("IoOptimized", "Always true.", _ => true)
        .Text("KeyPairName", "The key pair.", instance => instance.KeyPairName)
        .Text("SpotStrategy", "The bidding policy.", instance => instance.SpotStrategy.ToString())
        .Number("SpotPriceLimit", "The maximum hourly price of a spot instance.", instance => instance.SpotPriceLimit)
        .Integer(
            "SpotDuration", "The protection period of a spot instance, in hours.", instance => instance.SpotDuration)
        .Text("StoppedMode", "Whether the stopped instance is billed.", instance => ModeOf(instance.StoppedMode))
        .Boolean(
            "DeletionProtection", "Whether deletion protection is enabled.", instance => instance.DeletionProtection)
        .Boolean("DeviceAvailable", "Always true.", _ => true)
        .Boolean("Recyclable", "Always false.", _ => false)
        .Text("SaleCycle", "Always empty.", _ => "")
        .Text(
            "CreditSpecification",
            "The performance mode of a burstable instance.",
            instance => instance.CreditSpecification);

    private static Shape<ListedInstance> Network() => new Shape<ListedInstance>()
        .TextList("InnerIpAddress", "IpAddress", "Always empty.", _ => [])
        .TextList("PublicIpAddress", "IpAddress", "The public address.", PublicAddress)
        .TextList("RdmaIpAddress", "IpAddress", "Always empty.", _ => [])
        .Object("EipAddress", "The EIP.", listed => listed, EipAddress)
        .Object("VpcAttributes", "The VPC attributes.", listed => listed, VpcAttributes)
        .TextList(
            "SecurityGroupIds",
            "SecurityGroupId",
            "The security groups.",
            listed => listed.SecurityGroupIds.Select(group => group.Value))
        .ObjectList(
            "NetworkInterfaces",
            "NetworkInterface",
            "The ENIs, the primary one first.",
            listed => listed.NetworkInterfaces,
            Eni);

    public static string ModeOf(StoppedMode mode) =>
        mode == StoppedMode.NotApplicable ? "Not-applicable" : mode.ToString();

    private static string Minute(DateTimeOffset? time) => time is { } known ? CommonShapes.TimeToTheMinute(known) : "";

    private static string[] PublicAddress(ListedInstance listed) =>
        listed.Instance.PublicIpAddress is { } address ? [address.ToString()] : [];

    private static string[] PrivateAddress(ListedInstance listed) =>
        listed.Primary is { } primary ? [primary.PrimaryIpAddress.ToString()] : [];

    private static IEnumerable<Ipv4AddressOf> PrivateIps(NetworkInterface eni)
    {
        yield return new Ipv4AddressOf(eni.PrimaryIpAddress, Primary: true);
        foreach (var address in eni.PrivateIpAddresses)
        {
            yield return new Ipv4AddressOf(address, Primary: false);
        }
    }

    private sealed record Ipv4AddressOf(Ipv4Address Address, bool Primary);
}
