namespace Ecs.Emulator.Domain;

/// <summary>
/// The reasons for which the cloud rejects a request, by subject. The catalogue of errors gives each one its code, HTTP
/// status and message; the arguments fill the message. <c>NotFound</c> means that the region, or the account, has no
/// such resource; <c>Quota</c> that it has the maximum number of them.
/// </summary>
internal enum Refusal
{
    // Requests
    /// <summary>The request would succeed, but is a dry run.</summary>
    DryRun,
    /// <summary>Arguments: the first index that is too high, the limit.</summary>
    ListTooLong,

    // Callers
    /// <summary>The cloud has the maximum number of accounts. Arguments: the maximum.</summary>
    TooManyAccounts,
    /// <summary>The account does not exist, is not active, or its access key has expired.</summary>
    AccountNotFound,
    AccountTypeNotSupported,
    ClosedToRamUsers,
    DeniedToRamUser,
    /// <summary>The account does not have the RAM user of the key.</summary>
    RamUserNotFound,
    /// <summary>The temporary key, and its security token, have expired.</summary>
    SecurityTokenExpired,
    /// <summary>The token of a temporary key is not given.</summary>
    SecurityTokenMissing,
    /// <summary>The token of a temporary key is not one, or was changed.</summary>
    SecurityTokenMalformed,
    /// <summary>The token belongs to another temporary key.</summary>
    SecurityTokenMismatch,
    RoleNotFound,
    /// <summary>The session would be longer than its role allows.</summary>
    SessionTooLong,
    AccessKeyInactive,

    // Regions and zones
    RegionNotFound,
    /// <summary>The region exists but offers no ENIs. Arguments: the region.</summary>
    RegionWithoutNetworkInterfaces,
    ZoneNotFound,
    /// <summary>VSwitch, ENI and instance are not in the same zone.</summary>
    ZoneMismatch,

    // Resource groups and tags
    ResourceGroupNotFound,
    /// <summary>The resource that is to join a resource group does not exist.</summary>
    GroupedResourceNotFound,
    ResourceGroupNameTaken,
    ResourceGroupQuotaExceeded,
    /// <summary>The resource group has members.</summary>
    ResourceGroupInUse,
    /// <summary>The resource whose tags are requested does not exist.</summary>
    TaggedResourceNotFound,
    TagQuotaExceeded,

    // VPCs
    VpcNotFound,
    /// <summary>The VPC is Pending or Deleting.</summary>
    VpcStateNotAllowed,
    VpcQuotaExceeded,
    DefaultVpcExists,
    /// <summary>A VPC cannot have a block with this mask. Arguments: the mask.</summary>
    VpcMaskNotAllowed,
    /// <summary>A VPC cannot have the block, or the block overlaps another block of the VPC.</summary>
    VpcBlockNotAllowed,
    /// <summary>The VPC does not have the secondary block.</summary>
    VpcBlockNotFound,
    /// <summary>VSwitches use the block.</summary>
    VpcBlockInUse,
    VpcHasVSwitches,
    VpcHasSecurityGroups,
    /// <summary>A route table of the VPC has custom entries.</summary>
    VpcHasRouteEntries,
    /// <summary>The VPC has custom route tables.</summary>
    VpcHasRouteTables,
    /// <summary>IPv6 is not enabled in the VPC, or the IPv6 block is invalid, in use or occupied.</summary>
    VpcIpv6BlockNotAllowed,
    /// <summary>IPv6 is not enabled for the VPC.</summary>
    VpcWithoutIpv6,
    VpcHasIpv6Gateway,
    VpcHasNetworkAcls,
    VpcHasDhcpOptionsSet,
    VpcWithoutDhcpOptionsSet,
    /// <summary>A VPC cannot have so many user CIDR blocks.</summary>
    TooManyUserCidrs,

    // VSwitches
    /// <summary>Arguments: the id.</summary>
    VSwitchNotFound,
    /// <summary>The VSwitch is Pending.</summary>
    VSwitchStateNotAllowed,
    VSwitchQuotaExceeded,
    /// <summary>A VSwitch cannot have a block with this mask.</summary>
    VSwitchMaskNotAllowed,
    VSwitchBlockOutsideVpc,
    /// <summary>The block overlaps that of another VSwitch.</summary>
    VSwitchBlockOverlaps,

    /// <summary>The VPC has no free block for a default VSwitch.</summary>
    VSwitchBlocksExhausted,
    /// <summary>ENIs still have addresses in the VSwitch.</summary>
    VSwitchInUse,
    /// <summary>HaVips still have addresses in the VSwitch.</summary>
    VSwitchHasHaVips,
    /// <summary>The VSwitch is not in the VPC of the instance.</summary>
    VSwitchNotInVpc,
    /// <summary>The VSwitch is not in the zone of a new instance. Arguments: the zone of the VSwitch.</summary>
    VSwitchNotInZone,
    /// <summary>The zone has its default VSwitch already.</summary>
    DefaultVSwitchExists,
    CidrReservationNotFound,
    /// <summary>The reserved block is outside the VSwitch, too small, or overlaps another reservation.</summary>
    CidrReservationBlockNotAllowed,

    /// <summary>The block is the destination of a route entry of the VPC.</summary>
    VSwitchBlockIsDestination,

    // Route tables
    RouteTableNotFound,
    RouteTableQuotaExceeded,
    /// <summary>The route table is Pending or Deleting.</summary>
    RouteTableStateNotAllowed,
    /// <summary>The route table is the system route table of a VPC.</summary>
    RouteTableIsSystem,
    /// <summary>The route table is for gateways, not for VSwitches.</summary>
    RouteTableIsForGateways,
    /// <summary>The route table has custom entries.</summary>
    RouteTableHasEntries,
    /// <summary>VSwitches are associated with the route table.</summary>
    RouteTableInUse,
    /// <summary>Another entry of the route table, or of a route table of the VPC, is being changed.</summary>
    RouteTableBusy,
    /// <summary>A VSwitch or an entry of the VPC is being created or deleted.</summary>
    RouteTaskConflict,
    /// <summary>The VSwitch is associated with a custom route table.</summary>
    VSwitchHasRouteTable,
    /// <summary>The VSwitch is not associated with the route table.</summary>
    VSwitchNotInRouteTable,
    /// <summary>VSwitch and route table are not in the same VPC.</summary>
    RouteTableVpcMismatch,

    // DHCP options sets
    DhcpOptionsSetNotFound,
    DhcpOptionsSetQuotaExceeded,
    /// <summary>The DHCP options set is Pending or Deleting.</summary>
    DhcpOptionsSetStateNotAllowed,
    /// <summary>VPCs have the DHCP options set.</summary>
    DhcpOptionsSetInUse,
    /// <summary>The maximum number of VPCs have the DHCP options set.</summary>
    DhcpOptionsSetFull,
    /// <summary>The VPC has another DHCP options set.</summary>
    DhcpOptionsSetMismatch,

    // Network ACLs
    NetworkAclNotFound,
    NetworkAclQuotaExceeded,
    /// <summary>The network ACL is Modifying or Deleting.</summary>
    NetworkAclStateNotAllowed,
    /// <summary>The network ACL has too many entries of a direction and an address family.</summary>
    NetworkAclFull,
    /// <summary>The network ACL does not have an entry for inbound packets, or the entry is repeated.</summary>
    NetworkAclIngressEntryNotFound,
    /// <summary>The network ACL does not have an entry for outbound packets, or the entry is repeated.</summary>
    NetworkAclEgressEntryNotFound,
    /// <summary>VSwitches have the network ACL.</summary>
    NetworkAclInUse,
    /// <summary>VSwitch and network ACL are not in the same VPC.</summary>
    NetworkAclVpcMismatch,
    VSwitchHasNetworkAcl,
    /// <summary>The VSwitch does not have the network ACL.</summary>
    VSwitchNotInNetworkAcl,

    // IPv6 gateways
    Ipv6GatewayNotFound,
    /// <summary>The IPv6 gateway is Pending or Deleting.</summary>
    Ipv6GatewayStateNotAllowed,

    // IPv6 addresses as resources, and their Internet bandwidth
    Ipv6AddressNotFound,
    /// <summary>The IPv6 address is being allocated.</summary>
    Ipv6AddressStateNotAllowed,
    /// <summary>An ENI has the IPv6 address.</summary>
    Ipv6AddressAssociated,
    /// <summary>The IPv6 address has Internet bandwidth.</summary>
    Ipv6AddressHasBandwidth,
    /// <summary>The VPC of the IPv6 address has no IPv6 gateway.</summary>
    Ipv6GatewayMissing,
    /// <summary>The IPv6 gateway is not that of the VPC of the IPv6 address.</summary>
    Ipv6GatewayMismatch,
    Ipv6BandwidthNotFound,
    /// <summary>The IPv6 address has no Internet bandwidth.</summary>
    Ipv6BandwidthMissing,
    /// <summary>The Internet bandwidth is not that of the IPv6 address.</summary>
    Ipv6BandwidthMismatch,
    /// <summary>The bandwidth is not allowed for the billing method.</summary>
    Ipv6BandwidthOutOfRange,

    // Route entries
    RouteEntryNotFound,
    RouteEntryQuotaExceeded,
    /// <summary>The route table has an entry with the destination. Arguments: the destination.</summary>
    RouteEntryExists,
    /// <summary>The entry is being created, modified or deleted.</summary>
    RouteEntryStateNotAllowed,
    RouteEntryIsSystem,
    /// <summary>The destination is in the block of a VSwitch, or is that of the cloud services.</summary>
    RouteDestinationNotAllowed,
    /// <summary>The route table has an entry to the prefix list.</summary>
    PrefixListRouteExists,
    /// <summary>The prefix list has a block to which the route table has an entry.</summary>
    PrefixListRouteConflict,
    /// <summary>The route table has an entry to a prefix list with the block.</summary>
    RouteDestinationInPrefixList,
    NextHopNotFound,
    /// <summary>The instance is not in the VPC of the route table.</summary>
    NextHopInstanceNotInVpc,
    /// <summary>The VPC of the route table does not have the ENI.</summary>
    NextHopNetworkInterfaceNotFound,

    // Addresses
    /// <summary>The address is outside the VSwitch's block, or reserved. Arguments: the address, the block.</summary>
    AddressNotInVSwitch,
    /// <summary>The address is in the VSwitch's block, but reserved. Arguments: the address.</summary>
    SystemAddress,
    /// <summary>The request repeats an address. Arguments: the address.</summary>
    AddressRepeated,
    /// <summary>The address is assigned to an ENI. Arguments: the address.</summary>
    AddressAssigned,
    /// <summary>The address is not a secondary address of the ENI. Arguments: the address.</summary>
    AddressNotAssigned,
    /// <summary>The instance has the private address already.</summary>
    AddressUnchanged,
    /// <summary>The VSwitch has fewer free addresses than requested. Arguments: the VSwitch.</summary>
    AddressesExhausted,
    /// <summary>The instance type takes no secondary addresses. Arguments: the type.</summary>
    SecondaryAddressesNotSupported,
    /// <summary>
    /// An attached ENI would have more addresses than the instance type supports. Arguments: the ENI, the limit, the
    /// type, the current number, the requested number.
    /// </summary>
    AttachedAddressQuotaExceeded,
    /// <summary>
    /// An Available ENI would have too many secondary addresses. Arguments: the ENI, the limit, the current number,
    /// the requested number.
    /// </summary>
    AvailableAddressQuotaExceeded,
    /// <summary>The VSwitch has no IPv6 block. Arguments: its id.</summary>
    Ipv6NotEnabled,
    /// <summary>The instance type does not support IPv6 addresses. Arguments: the type.</summary>
    Ipv6NotSupported,
    /// <summary>As <see cref="AttachedAddressQuotaExceeded"/>, with the same arguments, for IPv6 addresses.</summary>
    AttachedIpv6QuotaExceeded,
    /// <summary>As <see cref="AvailableAddressQuotaExceeded"/>, with the same arguments, for IPv6 addresses.</summary>
    AvailableIpv6QuotaExceeded,
    /// <summary>
    /// The IPv6 address or prefix is outside the VSwitch's IPv6 block, or reserved. Arguments: the address, the block.
    /// </summary>
    Ipv6NotInVSwitch,
    /// <summary>The IPv6 address, or an address of the prefix, is assigned to an ENI. Arguments: the address.</summary>
    Ipv6Assigned,
    /// <summary>There are fewer free public addresses than requested.</summary>
    PublicAddressesExhausted,
    PublicAddressInUse,

    // Security groups
    SecurityGroupNotFound,
    SecurityGroupQuotaExceeded,
    /// <summary>The security group has ENIs.</summary>
    SecurityGroupInUse,
    /// <summary>The security group is managed by a cloud service. Arguments: its id.</summary>
    SecurityGroupManaged,
    /// <summary>The inner access policy of an enterprise security group is fixed.</summary>
    SecurityGroupPolicyFixed,
    /// <summary>A new security group is not in a VPC; the emulator has no classic network.</summary>
    SecurityGroupWithoutVpc,

    /// <summary>The VPC for a new security group does not exist.</summary>
    SecurityGroupVpcNotFound,
    /// <summary>The security group belongs to the classic network.</summary>
    SecurityGroupNotInVpc,
    /// <summary>The security group would have too many private addresses.</summary>
    SecurityGroupFull,
    /// <summary>The security group is of type enterprise and full.</summary>
    EnterpriseSecurityGroupFull,
    /// <summary>The request repeats a security group.</summary>
    SecurityGroupRepeated,
    /// <summary>An ENI would be in security groups of both types.</summary>
    SecurityGroupTypesMixed,
    /// <summary>An ENI would be in too many security groups. Arguments: the limit.</summary>
    TooManySecurityGroups,
    /// <summary>An ENI, its security group or its instance are not in the same VPC.</summary>
    VpcMismatch,
    InstanceAlreadyInGroup,
    InstanceNotInGroup,
    /// <summary>The instance is in no other group.</summary>
    InstanceLastGroup,
    /// <summary>The ENI and the security group to join are not in the same VPC.</summary>
    NetworkInterfaceVpcMismatch,
    /// <summary>Arguments: the ENI.</summary>
    NetworkInterfaceNotInGroup,
    /// <summary>The ENI is in no other group. Arguments: its id.</summary>
    NetworkInterfaceLastGroup,

    /// <summary>A rule of another group names the security group.</summary>
    SecurityGroupReferenced,

    // Security group rules
    SecurityGroupRuleNotFound,
    /// <summary>No rule of the group has the specified fields.</summary>
    NoMatchingRule,
    /// <summary>The request repeats the id of a rule.</summary>
    SecurityGroupRuleRepeated,
    /// <summary>The request contains the same rule twice.</summary>
    RuleRepeated,
    /// <summary>A modified rule would be the same as another rule of the group.</summary>
    RuleDuplicate,
    /// <summary>The protocol cannot have these ports.</summary>
    RulePortsMismatch,
    /// <summary>The protocol cannot have these source ports.</summary>
    RuleSourcePortsMismatch,
    /// <summary>A protocol of IPv4 with IPv6 addresses.</summary>
    Ipv4ProtocolWithIpv6,
    /// <summary>A protocol of IPv6 with IPv4 addresses.</summary>
    Ipv6ProtocolWithIpv4,
    /// <summary>A rule has addresses of both families.</summary>
    AddressFamiliesMixed,
    /// <summary>The prefix list and the addresses of the own side are of different families.</summary>
    PrefixListFamilyMismatch,
    /// <summary>Source and destination of a rule are the same addresses.</summary>
    RuleSidesEqual,
    /// <summary>The group that a rule names does not exist.</summary>
    RuleGroupNotFound,
    /// <summary>A rule names its own group.</summary>
    RuleGroupIsOwn,
    /// <summary>The group that a rule names is in another VPC.</summary>
    RuleGroupVpcMismatch,
    /// <summary>A rule names a group of type enterprise.</summary>
    RuleGroupIsEnterprise,
    /// <summary>Rules of an enterprise group cannot name groups or drop packets.</summary>
    EnterpriseRuleNotSupported,
    /// <summary>The group would have too many rules.</summary>
    SecurityGroupRuleQuotaExceeded,
    /// <summary>The group would have too many rules that name other groups.</summary>
    GroupRuleQuotaExceeded,
    /// <summary>A modification cannot replace the source or destination with one of another type.</summary>
    RulePeerTypeFixed,

    // Prefix lists
    PrefixListNotFound,
    PrefixListQuotaExceeded,
    /// <summary>The prefix list is Modifying.</summary>
    PrefixListStateNotAllowed,
    /// <summary>The request removes more blocks than the prefix list has.</summary>
    PrefixListHasFewerEntries,
    /// <summary>Other resources name the prefix list.</summary>
    PrefixListInUse,
    /// <summary>The block is not of the address family of the prefix list. Arguments: the block.</summary>
    PrefixListBlockFamily,
    /// <summary>The request contains a block twice. Arguments: the block.</summary>
    PrefixListBlockRepeated,
    /// <summary>The prefix list would have too many entries.</summary>
    PrefixListFull,
    /// <summary>A route table with the prefix list has no room for more entries.</summary>
    PrefixListRouteTableFull,

    // ENIs
    /// <summary>Arguments: the id.</summary>
    NetworkInterfaceNotFound,
    /// <summary>The ENI is in a wrong state. Arguments: the expected states, the state.</summary>
    NetworkInterfaceStateNotAllowed,
    /// <summary>The ENI is of a wrong type. Arguments: the expected types, the type.</summary>
    NetworkInterfaceTypeNotAllowed,
    /// <summary>Another task on the ENI is in progress.</summary>
    TaskInProgress,
    /// <summary>The ENI is managed by a cloud service. Arguments: its id.</summary>
    ServiceManaged,
    /// <summary>The region would have too many ENIs.</summary>
    TooManyNetworkInterfaces,
    /// <summary>A timeout of the connection tracking configuration is not supported.</summary>
    ConnectionTrackingNotSupported,
    /// <summary>Only the name and description of a primary ENI can change.</summary>
    PrimaryNetworkInterfaceFixed,
    /// <summary>The queues of a primary ENI cannot be changed.</summary>
    PrimaryQueuesFixed,
    /// <summary>The queues cannot be changed unless the ENI is Available or its instance Stopped.</summary>
    QueuesInUse,
    NetworkInterfacePermissionNotFound,

    // Attachments of ENIs
    /// <summary>The instance of an attachment does not exist. Arguments: its id.</summary>
    AttachedInstanceNotFound,
    /// <summary>The instance has the maximum number of ENIs of its type.</summary>
    TooManyNetworkInterfacesOnInstance,
    /// <summary>The instance type does not support the choice of a network card.</summary>
    NetworkCardsNotSupported,
    /// <summary>The instance type has no such network card. Arguments: the highest index.</summary>
    NetworkCardNotFound,
    PrimaryNetworkInterfaceNotDetachable,
    /// <summary>The ENI is not attached to the instance. Arguments: the ENI, the instance.</summary>
    NotAttachedToInstance,
    /// <summary>An RDMA ENI can only be detached from a Stopped instance.</summary>
    HotPlugNotSupported,
    /// <summary>Arguments: the instance type.</summary>
    TrunkNotSupportedByInstanceType,
    /// <summary>The ENI is not a Trunk ENI. Arguments: its id.</summary>
    NotTrunk,
    /// <summary>The Trunk ENI is not InUse. Arguments: its state.</summary>
    TrunkStateNotAllowed,
    /// <summary>A Member ENI must be secondary and have no secondary addresses. Arguments: the ENI.</summary>
    CannotBeMember,
    /// <summary>The ENI is not attached to the Trunk ENI. Arguments: the ENI, the Trunk ENI.</summary>
    NotAttachedToTrunk,
    /// <summary>Member ENIs are attached to the Trunk ENI. Arguments: its id.</summary>
    HasMembers,

    // Instances
    InstanceNotFound,
    /// <summary>One of several instances does not exist.</summary>
    InstancesInvalid,
    /// <summary>The instance is in a wrong state. Arguments: the expected states, the state.</summary>
    InstanceStateNotAllowed,
    InstanceNotStopped,
    /// <summary>The instance is locked for security reasons.</summary>
    InstanceLocked,
    /// <summary>The instance is still being created.</summary>
    InstanceInitializing,
    /// <summary>The instance cannot be deleted before its protection ends. Arguments: its id.</summary>
    InstanceProtected,
    /// <summary>The instance is the next hop of a route entry.</summary>
    InstanceIsNextHop,
    /// <summary>The request does not support subscription instances.</summary>
    InstanceIsPrePaid,
    /// <summary>The request requires a subscription instance.</summary>
    InstanceIsPostPaid,
    /// <summary>The subscription of the instance has expired.</summary>
    InstanceExpired,
    /// <summary>The instance has an automatic release time, so it cannot become a subscription instance.</summary>
    InstanceReleaseTimeSet,
    InstanceTypeNotFound,
    /// <summary>An ENI is on a network card that the new instance type does not have.</summary>
    InstanceTypeDoesNotFit,
    /// <summary>The request repeats an ENI for a new instance.</summary>
    NetworkInterfaceRepeated,
    /// <summary>Several new instances would have the same existing ENI.</summary>
    NetworkInterfaceShared,
    /// <summary>Several new instances would have ENIs with the same address.</summary>
    AddressShared,
    /// <summary>Several new instances would have the same IPv6 address.</summary>
    Ipv6AddressShared,
    /// <summary>The automatic release time is not in the future.</summary>
    ReleaseTimePassed,
    /// <summary>The instance has no primary ENI in a VSwitch.</summary>
    InstanceNotInVpc,
    /// <summary>The instance cannot move to another VPC. Arguments: the reason, a sentence.</summary>
    InstanceMoveDenied,
    /// <summary>Another task on the primary ENI is in progress.</summary>
    PrivateAddressChanging,
    /// <summary>The instance has no outbound public bandwidth.</summary>
    NoPublicBandwidth,
    /// <summary>The instance has another RAM role. Arguments: that role.</summary>
    RamRoleAttached,
    RamRoleNotAttached,
    /// <summary>A Windows instance cannot have a key pair.</summary>
    KeyPairOnWindows,
    /// <summary>The key pair does not exist in the region, or the instance has another one.</summary>
    KeyPairNotFound,
    KeyPairNameTaken,
    KeyPairQuotaExceeded,
    /// <summary>An instance has the key pair.</summary>
    KeyPairInUse,
    PublicKeyMalformed,

    // Launch templates
    LaunchTemplateNotFound,
    LaunchTemplateVersionNotFound,
    LaunchTemplateNameTaken,
    LaunchTemplateQuotaExceeded,
    LaunchTemplateVersionQuotaExceeded,
    /// <summary>The default version cannot be deleted.</summary>
    LaunchTemplateVersionIsDefault,

    // EIPs
    EipNotFound,
    /// <summary>The EIP is in a wrong state.</summary>
    EipStateNotAllowed,
    EipQuotaExceeded,
    /// <summary>An EIP with these billing methods cannot have the bandwidth.</summary>
    EipBandwidthNotSupported,
    /// <summary>A subscription EIP cannot be released.</summary>
    EipIsPrePaid,
    EipProtected,
    /// <summary>The EIP is associated with another resource than the specified one.</summary>
    EipNotAssociated,
    /// <summary>The EIP and the resource are not in the same region.</summary>
    EipRegionMismatch,
    /// <summary>The instance, or the address of the ENI, has an EIP.</summary>
    EipAlreadyAssociated,
    /// <summary>The instance has a public address of its own, so it cannot have an EIP.</summary>
    EipOfInstanceWithPublicAddress,
    /// <summary>The instance has a public bandwidth of its own, so it cannot have an EIP.</summary>
    EipOfInstanceWithBandwidth,
    /// <summary>An EIP cannot be associated with a primary ENI. Arguments: the ENI.</summary>
    EipOfPrimaryNetworkInterface,
    /// <summary>The ENI does not have the private address. Arguments: the address, the ENI.</summary>
    EipAddressNotAssigned,
    /// <summary>The mode is not supported by the type of the associated resource.</summary>
    EipModeNotSupported,
    /// <summary>The mode needs an ENI that is not attached to an instance.</summary>
    EipModeOfAttachedNetworkInterface,
    /// <summary>The mode needs an ENI without secondary addresses.</summary>
    EipModeWithSecondaryAddresses,
    /// <summary>The mode needs an ENI without prefixes.</summary>
    EipModeWithPrefixes,
    /// <summary>The EIPs of an ENI must have the same mode.</summary>
    EipModeConflict,
    /// <summary>An ENI has EIPs in the mode NAT, and another in the mode MULTI_BINDED, or the reverse.</summary>
    EipMultiModeConflict,
    /// <summary>The ENI has the only EIP that its mode allows.</summary>
    TooManyEipsOnNetworkInterface,
    /// <summary>The ENI has the maximum number of EIPs in the mode MULTI_BINDED.</summary>
    TooManyMultiBindedEips,
    /// <summary>An EIP is associated with the private address. Arguments: the address.</summary>
    AddressHasEip,
    /// <summary>An ENI with an EIP in the mode BINDED cannot have secondary addresses. Arguments: the ENI.</summary>
    NetworkInterfaceHasBindedEip,
    /// <summary>The instance has an EIP.</summary>
    InstanceHasEip,

    /// <summary>A NAT gateway of an internal network has no EIPs.</summary>
    EipOfIntranetNatGateway,

    // NAT gateways
    NatGatewayNotFound,
    /// <summary>The NAT gateway is not in a suitable state. Arguments: the gateway.</summary>
    NatGatewayStateNotAllowed,
    /// <summary>The VPC has the maximum number of NAT gateways.</summary>
    NatGatewayQuotaExceeded,
    /// <summary>The VSwitch of a new NAT gateway is in another VPC.</summary>
    NatGatewayVSwitchMismatch,
    /// <summary>The NAT gateway has this specification already.</summary>
    NatGatewaySpecUnchanged,
    /// <summary>The mode of the EIPs of a NAT gateway cannot change back to MULTI_BINDED.</summary>
    EipBindModeNotSupported,
    /// <summary>The NAT gateway has deletion protection.</summary>
    NatGatewayProtected,
    NatGatewayHasEips,
    /// <summary>The next hop of a route entry that is not automatic. Arguments: the gateway.</summary>
    NatGatewayHasRouteEntries,
    VpcHasNatGateways,
    /// <summary>The NAT gateway has SNAT entries. Arguments: the gateway.</summary>
    NatGatewayHasSnatEntries,
    /// <summary>The NAT gateway has forward entries. Arguments: the gateway.</summary>
    NatGatewayHasForwardEntries,

    // Entries of NAT gateways
    SnatTableNotFound,
    SnatEntryNotFound,
    SnatEntryStateNotAllowed,
    SnatEntryQuotaExceeded,
    /// <summary>Another SNAT entry of the gateway has the VSwitch.</summary>
    SnatSourceVSwitchInUse,
    /// <summary>Another SNAT entry of the gateway has the block.</summary>
    SnatSourceCidrInUse,
    TooManySnatIps,
    /// <summary>The address is not that of an EIP of the NAT gateway. Arguments: the address.</summary>
    SnatIpNotOnNatGateway,
    /// <summary>The EIP is being associated or unassociated. Arguments: its address.</summary>
    EipOfNatGatewayNotInUse,
    SnatIpUsedByForwardEntry,
    VSwitchHasSnatEntry,
    ForwardTableNotFound,
    ForwardEntryNotFound,
    ForwardEntryStateNotAllowed,
    ForwardEntryQuotaExceeded,
    /// <summary>All protocols need all external ports, and a protocol needs specified ones.</summary>
    ForwardExternalPortsNotAllowed,
    /// <summary>The internal ports do not match the protocol or the external ports.</summary>
    ForwardInternalPortsNotAllowed,
    ForwardInternalIpNotInVpc,
    /// <summary>The address is not that of an EIP of the NAT gateway. Arguments: the address.</summary>
    ForwardIpNotOnNatGateway,
    /// <summary>Another forward entry has the external or the internal ports.</summary>
    ForwardEntryConflict,
    ForwardIpUsedBySnatEntry,
    EipUsedBySnatEntry,
    EipUsedByForwardEntry,

    // HaVips
    HaVipNotFound,
    HaVipQuotaExceeded,
    /// <summary>The HaVip is in a wrong state.</summary>
    HaVipStateNotAllowed,
    /// <summary>The HaVip and the instance or ENI are not in the same VSwitch.</summary>
    HaVipVSwitchMismatch,
    /// <summary>A HaVip cannot have instances and ENIs at the same time.</summary>
    HaVipInstanceTypeMismatch,
    HaVipAlreadyAssociated,
    /// <summary>The HaVip is not associated with the instance or ENI.</summary>
    HaVipNotAssociated,
    /// <summary>The master of a HaVip is only unassociated by force.</summary>
    HaVipMasterNotUnassociated,
    /// <summary>The HaVip has the maximum number of instances or ENIs.</summary>
    TooManyInstancesOfHaVip,
    /// <summary>The instance or ENI has the maximum number of HaVips.</summary>
    TooManyHaVipsOnInstance,
    /// <summary>A route entry leads to the HaVip.</summary>
    HaVipIsNextHop,
    /// <summary>An EIP is associated with the HaVip.</summary>
    HaVipHasEip,
    /// <summary>The next hop of a route entry is an unknown HaVip.</summary>
    NextHopHaVipNotFound,
    /// <summary>The next hop of a route entry is a HaVip of another VPC.</summary>
    NextHopHaVipNotInVpc,
    /// <summary>The route table has the maximum number of entries to the HaVip.</summary>
    TooManyRoutesToHaVip,

    // Images and disks
    ImageNotFound,
    /// <summary>The image needs a larger system disk. Arguments: its size in GiB.</summary>
    SystemDiskTooSmall,
    DiskNotFound,
    /// <summary>The disk is neither Available nor In_use, or its instance is neither Running nor Stopped.</summary>
    DiskStateNotAllowed,
    /// <summary>The disk is in a wrong state.</summary>
    DiskStatusNotAllowed,
    /// <summary>The disk and the instance are not in the same zone.</summary>
    DiskZoneMismatch,
    /// <summary>The instance has the maximum number of disks.</summary>
    InstanceDiskQuotaExceeded,
    /// <summary>Another disk of the instance has the device name.</summary>
    DeviceInUse,
    /// <summary>The disk is not attached to the instance.</summary>
    DiskNotAttached,
    /// <summary>A system disk cannot be detached.</summary>
    SystemDiskFixed,
    /// <summary>The category of the disk does not support the change.</summary>
    DiskCategoryFixed,
    /// <summary>The new size of the disk is not larger than its present size.</summary>
    DiskSizeTooSmall,
    /// <summary>The category and level of the disk do not support the size.</summary>
    DiskSizeNotSupported,
    /// <summary>The disk cannot be detached, and cannot outlive its instance.</summary>
    DiskNotPortable,
    /// <summary>The category of the disk does not support bursts.</summary>
    DiskBurstNotSupported,
    /// <summary>The disk is too small for bursts.</summary>
    DiskBurstTooSmall,
    /// <summary>The category of the disk has no performance levels.</summary>
    DiskLevelNotAllowed,
    /// <summary>A disk of this level cannot have this size.</summary>
    DiskLevelMismatch,
    /// <summary>The new level of the disk is too low for a change.</summary>
    DiskLevelTooLow,
    /// <summary>The category of the disk does not support provisioned IOPS.</summary>
    DiskIopsNotSupported,
    /// <summary>The disk is too small for the provisioned IOPS.</summary>
    DiskIopsTooMany,
    /// <summary>The disk cannot become one of this category.</summary>
    DiskCategoryNotSupported,
    /// <summary>A subscription disk cannot become one of a slower category.</summary>
    DiskDowngrade,
    /// <summary>The disk has this category and level already.</summary>
    DiskUnchanged,
}
