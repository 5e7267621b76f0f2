namespace Ecs.Emulator.Domain;

/// <summary>
/// The limits of the service. Options set the properties; the quotas of an account, whose defaults are here, can be set
/// in its state document.
/// </summary>
internal sealed record Limits
{
    /// <summary>
    /// Secondary private addresses of an ENI that is not attached. The documentation says 10; the service allows 49.
    /// </summary>
    public int AvailableEniIpLimit { get; init; } = 10;

    /// <summary>IPv6 addresses of an ENI that is not attached.</summary>
    public const int AvailableEniIpv6Addresses = 10;

    /// <summary>Private addresses in a security group of the type <c>normal</c>.</summary>
    public const int NormalSecurityGroupAddresses = 2_000;

    /// <summary>Private addresses in a security group of the type <c>enterprise</c>.</summary>
    public const int EnterpriseSecurityGroupAddresses = 65_536;

    /// <summary>
    /// Rules of a security group in both directions. A rule that names a prefix list counts as many rules as the list
    /// can have entries.
    /// </summary>
    public const int RulesPerSecurityGroup = 200;

    /// <summary>Rules of a security group that name another security group.</summary>
    public const int GroupRulesPerSecurityGroup = 20;

    /// <summary>Security group rules of a request.</summary>
    public const int RulesPerRequest = 100;

    public const int EntriesPerPrefixList = 200;

    public const int PrefixListsPerRegion = 100;

    /// <summary>Entries of a prefix list of VPC. This is also the default of its maximum number of entries.</summary>
    public const int EntriesPerVpcPrefixList = 50;

    /// <summary>Prefix lists of VPC in all regions.</summary>
    public const int VpcPrefixLists = 10;

    public const int DhcpOptionsSetsPerRegion = 10;

    public const int VpcsPerDhcpOptionsSet = 10;

    public const int NetworkAclsPerVpc = 200;

    /// <summary>IPv4 entries of a network ACL in one direction, and as many IPv6 entries.</summary>
    public const int EntriesPerNetworkAcl = 20;

    public const int SecondaryCidrBlocksPerVpc = 5;

    public const int UserCidrBlocksPerVpc = 3;

    /// <summary>DNS servers of a DHCP options set.</summary>
    public const int ServersPerDhcpOptionsSet = 4;

    /// <summary>The highest public bandwidth of an instance, in Mbit/s.</summary>
    public const int InstanceBandwidth = 100;

    /// <summary>The longest protection period of a spot instance, in hours.</summary>
    public const int SpotDuration = 6;

    /// <summary>The size of the largest disk, in GiB.</summary>
    public const int DiskSize = 65_536;

    /// <summary>Data disks of an instance. With the system disk, it has one disk more.</summary>
    public const int DataDisksPerInstance = 16;

    public const int ResourceGroupsPerAccount = 30;

    public const int KeyPairsPerRegion = 500;

    public const int LaunchTemplatesPerRegion = 30;

    public const int VersionsPerLaunchTemplate = 30;

    public const int TagsPerResource = 20;

    public const int TaggedResourcesPerRequest = 50;

    public const int TagsPerPage = 50;

    /// <summary>The shortest session of a role, in seconds.</summary>
    public const int MinSessionDuration = 900;

    /// <summary>The default duration of a session, in seconds.</summary>
    public const int DefaultSessionDuration = 3_600;

    /// <summary>The lowest and default maximum duration of the sessions of a role, in seconds.</summary>
    public const int MinMaxSessionDuration = 3_600;

    /// <summary>The highest maximum duration of the sessions of a role, in seconds.</summary>
    public const int MaxMaxSessionDuration = 43_200;

    /// <summary>Secondary ENIs of a region.</summary>
    public const int DefaultNetworkInterfacesPerRegion = 100;

    public const int DefaultSecurityGroupsPerRegion = 100;

    public const int DefaultSecurityGroupsPerNetworkInterface = 5;

    public const int DefaultVpcsPerRegion = 10;

    public const int DefaultVSwitchesPerVpc = 150;

    public const int DefaultEipsPerRegion = 20;

    /// <summary>EIPs of an ENI in the mode MULTI_BINDED.</summary>
    public const int MultiBindedEipsPerNetworkInterface = 10;

    public const int DefaultNatGatewaysPerVpc = 5;

    public const int DefaultEipsPerNatGateway = 20;

    public const int DefaultHaVipsPerRegion = 50;

    /// <summary>The maximum Internet bandwidth of an IPv6 address in Mbit/s, with PayByTraffic.</summary>
    public const int Ipv6BandwidthByTraffic = 1_000;

    /// <summary>The maximum Internet bandwidth of an IPv6 address in Mbit/s, with PayByBandwidth.</summary>
    public const int Ipv6BandwidthByBandwidth = 2_000;

    /// <summary>Instances, or ENIs, of a HaVip.</summary>
    public const int InstancesPerHaVip = 10;

    /// <summary>HaVips of an instance or ENI.</summary>
    public const int HaVipsPerInstance = 5;

    /// <summary>Entries of a route table to the same HaVip.</summary>
    public const int RouteEntriesPerHaVip = 5;

    public const int DefaultSnatEntriesPerNatGateway = 40;

    public const int DefaultForwardEntriesPerNatGateway = 100;

    public const int AddressesPerSnatEntry = 64;

    public const int DefaultCustomRouteTablesPerVpc = 9;

    /// <summary>Custom entries of a route table.</summary>
    public const int DefaultRouteEntriesPerRouteTable = 200;
}
