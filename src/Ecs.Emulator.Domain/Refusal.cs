namespace Ecs.Emulator.Domain;

/// <summary>
/// The reasons for which the cloud rejects a request. The catalogue of errors gives each one its code, HTTP status and
/// message; the arguments fill the message.
/// </summary>
internal enum Refusal
{
    /// <summary>The cloud has the maximum number of accounts. Arguments: the maximum.</summary>
    TooManyAccounts,

    /// <summary>No such region.</summary>
    RegionNotFound,

    /// <summary>The region exists but offers no ENIs. Arguments: the region.</summary>
    RegionWithoutNetworkInterfaces,

    /// <summary>The request would succeed, but is a dry run.</summary>
    DryRun,

    /// <summary>No such resource group.</summary>
    ResourceGroupNotFound,

    /// <summary>The resource that is to join a resource group does not exist.</summary>
    GroupedResourceNotFound,

    /// <summary>The account has a resource group of this name already.</summary>
    ResourceGroupNameTaken,

    /// <summary>The account has the maximum number of resource groups.</summary>
    ResourceGroupQuota,

    /// <summary>The resource group has members.</summary>
    ResourceGroupInUse,

    /// <summary>The resource whose tags are requested does not exist.</summary>
    TaggedResourceNotFound,

    /// <summary>The resource would have too many tags.</summary>
    TagQuota,

    /// <summary>The account does not exist, is not active, or its access key has expired.</summary>
    AccountNotFound,

    /// <summary>The API does not support the type of the account.</summary>
    AccountTypeNotSupported,

    /// <summary>The action is closed to RAM users.</summary>
    ClosedToRamUsers,

    /// <summary>The action is denied to the RAM user.</summary>
    DeniedToRamUser,

    /// <summary>The account does not have the RAM user of the key.</summary>
    RamUserNotFound,

    /// <summary>The temporary key, and its security token, have expired.</summary>
    SecurityTokenExpired,

    /// <summary>The access key is inactive.</summary>
    AccessKeyInactive,

    /// <summary>No such ENI in this region. Arguments: its id.</summary>
    NetworkInterfaceNotFound,

    /// <summary>The ENI is in a wrong state. Arguments: the expected states, the state.</summary>
    NetworkInterfaceState,

    /// <summary>The ENI is of a wrong type. Arguments: the expected types, the type.</summary>
    NetworkInterfaceType,

    /// <summary>Another task on the ENI is in progress.</summary>
    TaskInProgress,

    /// <summary>The ENI is managed by a cloud service. Arguments: its id.</summary>
    ServiceManaged,

    /// <summary>The instance of an attachment does not exist. Arguments: its id.</summary>
    AttachedInstanceNotFound,

    /// <summary>The instance is in a wrong state. Arguments: the expected states, the state.</summary>
    InstanceState,

    /// <summary>VSwitch, ENI and instance are not in the same zone.</summary>
    ZoneMismatch,

    /// <summary>ENI and security group are not in the same VPC.</summary>
    VpcMismatch,

    /// <summary>No such VSwitch. Arguments: its id.</summary>
    VSwitchNotFound,

    /// <summary>The VSwitch is Pending.</summary>
    VSwitchState,

    /// <summary>No such security group.</summary>
    SecurityGroupNotFound,

    /// <summary>The region has the maximum number of security groups.</summary>
    SecurityGroupQuota,

    /// <summary>The security group has ENIs.</summary>
    SecurityGroupInUse,

    /// <summary>The security group is managed by a cloud service. Arguments: its id.</summary>
    SecurityGroupManaged,

    /// <summary>The inner access policy of an enterprise security group is fixed.</summary>
    SecurityGroupPolicyFixed,

    /// <summary>The VPC for a new security group does not exist.</summary>
    SecurityGroupVpcNotFound,

    /// <summary>The security group belongs to the classic network.</summary>
    SecurityGroupNotInVpc,

    /// <summary>The security group would have too many private addresses.</summary>
    SecurityGroupFull,

    /// <summary>The instance type takes no secondary addresses. Arguments: the type.</summary>
    SecondaryAddressesNotSupported,

    /// <summary>
    /// An attached ENI would have more addresses than the instance type supports. Arguments: the ENI, the limit, the
    /// type, the current number, the requested number.
    /// </summary>
    AttachedAddressQuota,

    /// <summary>
    /// An Available ENI would have too many secondary addresses. Arguments: the ENI, the limit, the current number,
    /// the requested number.
    /// </summary>
    AvailableAddressQuota,

    /// <summary>The region would have too many ENIs.</summary>
    TooManyNetworkInterfaces,

    /// <summary>An ENI would be in too many security groups. Arguments: the limit.</summary>
    TooManySecurityGroups,

    /// <summary>The request repeats a security group.</summary>
    SecurityGroupRepeated,

    /// <summary>An ENI would be in security groups of both types.</summary>
    SecurityGroupTypesMixed,

    /// <summary>A timeout of the connection tracking configuration is not supported.</summary>
    ConnectionTrackingNotSupported,

    /// <summary>The security group is of type enterprise and full.</summary>
    EnterpriseSecurityGroupFull,

    /// <summary>The instance has the maximum number of ENIs of its type.</summary>
    TooManyNetworkInterfacesOnInstance,

    /// <summary>The instance type does not support the choice of a network card.</summary>
    NetworkCardsNotSupported,

    /// <summary>The instance type has no such network card. Arguments: the highest index.</summary>
    NetworkCardNotFound,

    /// <summary>A primary ENI cannot be detached.</summary>
    PrimaryNetworkInterfaceNotDetachable,

    /// <summary>The ENI is not attached to the instance. Arguments: the ENI, the instance.</summary>
    NotAttachedToInstance,

    /// <summary>An RDMA ENI can only be detached from a Stopped instance.</summary>
    HotPlugNotSupported,

    /// <summary>The instance type does not support Trunk ENIs. Arguments: the type.</summary>
    TrunkNotSupportedByInstanceType,

    /// <summary>The ENI is not a Trunk ENI. Arguments: its id.</summary>
    NotTrunk,

    /// <summary>The Trunk ENI is not InUse. Arguments: its state.</summary>
    TrunkState,

    /// <summary>A Member ENI must be secondary and have no secondary addresses. Arguments: the ENI.</summary>
    CannotBeMember,

    /// <summary>The ENI is not attached to the Trunk ENI. Arguments: the ENI, the Trunk ENI.</summary>
    NotAttachedToTrunk,

    /// <summary>Member ENIs are attached to the Trunk ENI. Arguments: its id.</summary>
    HasMembers,

    /// <summary>Only the name and description of a primary ENI can change.</summary>
    PrimaryNetworkInterfaceFixed,

    /// <summary>The queues of a primary ENI cannot be changed.</summary>
    PrimaryQueuesFixed,

    /// <summary>The queues cannot be changed unless the ENI is Available or its instance Stopped.</summary>
    QueuesInUse,

    /// <summary>The VSwitch has no IPv6 block. Arguments: its id.</summary>
    Ipv6NotEnabled,

    /// <summary>The instance type does not support IPv6 addresses. Arguments: the type.</summary>
    Ipv6NotSupported,

    /// <summary>
    /// An attached ENI would have more IPv6 addresses than the instance type supports. Arguments: the ENI, the limit,
    /// the type, the current number, the requested number.
    /// </summary>
    AttachedIpv6Quota,

    /// <summary>
    /// An Available ENI would have too many IPv6 addresses. Arguments: the ENI, the limit, the current number, the
    /// requested number.
    /// </summary>
    AvailableIpv6Quota,

    /// <summary>A list has too many elements. Arguments: the first index that is too high, the limit.</summary>
    ListTooLong,

    /// <summary>The address is outside the VSwitch's block, or reserved. Arguments: the address, the block.</summary>
    AddressNotInVSwitch,

    /// <summary>The request repeats an address. Arguments: the address.</summary>
    AddressRepeated,

    /// <summary>The address is assigned to an ENI. Arguments: the address.</summary>
    AddressAssigned,

    /// <summary>The VSwitch has fewer free addresses than requested. Arguments: the VSwitch.</summary>
    AddressesExhausted,

    /// <summary>
    /// The IPv6 address or prefix is outside the VSwitch's IPv6 block, or reserved. Arguments: the address, the block.
    /// </summary>
    Ipv6NotInVSwitch,

    /// <summary>The IPv6 address, or an address of the prefix, is assigned to an ENI. Arguments: the address.</summary>
    Ipv6Assigned,

    /// <summary>There are fewer free public addresses than requested.</summary>
    PublicAddressesExhausted,

    /// <summary>The address is not a secondary address of the ENI. Arguments: the address.</summary>
    AddressNotAssigned,

    /// <summary>The request repeats an ENI for a new instance.</summary>
    NetworkInterfaceRepeated,

    /// <summary>No such VPC.</summary>
    VpcNotFound,

    /// <summary>The VPC is Pending or Deleting.</summary>
    VpcState,

    /// <summary>The region has the maximum number of VPCs.</summary>
    VpcQuota,

    /// <summary>A VPC cannot have a block with this mask. Arguments: the mask.</summary>
    VpcMask,

    /// <summary>A VPC cannot have the block, or the block overlaps another block of the VPC.</summary>
    VpcBlock,

    /// <summary>The VPC does not have the secondary block.</summary>
    VpcBlockNotFound,

    /// <summary>VSwitches use the block.</summary>
    VpcBlockInUse,

    /// <summary>The VPC still has VSwitches.</summary>
    VpcHasVSwitches,

    /// <summary>The VPC still has security groups.</summary>
    VpcHasSecurityGroups,

    /// <summary>IPv6 is not enabled in the VPC, or the IPv6 block is invalid, in use or occupied.</summary>
    VpcIpv6Block,

    /// <summary>No such zone in the region.</summary>
    ZoneNotFound,

    /// <summary>The VPC has the maximum number of VSwitches.</summary>
    VSwitchQuota,

    /// <summary>A VSwitch cannot have a block with this mask.</summary>
    VSwitchMask,

    /// <summary>The block is outside the blocks of the VPC.</summary>
    VSwitchBlockOutsideVpc,

    /// <summary>The block overlaps that of another VSwitch.</summary>
    VSwitchBlockOverlaps,

    /// <summary>ENIs still have addresses in the VSwitch.</summary>
    VSwitchInUse,

    /// <summary>No such route table.</summary>
    RouteTableNotFound,

    /// <summary>No such CIDR reservation.</summary>
    CidrReservationNotFound,

    /// <summary>The reserved block is outside the VSwitch, too small, or overlaps another reservation.</summary>
    CidrReservationBlock,

    /// <summary>No such instance.</summary>
    InstanceNotFound,

    /// <summary>The instance is locked for security reasons.</summary>
    InstanceLocked,

    /// <summary>The instance is still being created.</summary>
    InstanceInitializing,

    /// <summary>The instance cannot be deleted before its protection ends. Arguments: its id.</summary>
    InstanceProtected,

    /// <summary>The request does not support subscription instances.</summary>
    InstanceIsPrePaid,

    /// <summary>The instance is in the group already.</summary>
    InstanceAlreadyInGroup,

    /// <summary>The instance is not in the group.</summary>
    InstanceNotInGroup,

    /// <summary>The instance is in no other group.</summary>
    InstanceLastGroup,

    /// <summary>The ENI and the security group to join are not in the same VPC.</summary>
    NetworkInterfaceVpcMismatch,

    /// <summary>The ENI is not in the group. Arguments: its id.</summary>
    NetworkInterfaceNotInGroup,

    /// <summary>The ENI is in no other group. Arguments: its id.</summary>
    NetworkInterfaceLastGroup,

    /// <summary>The instance has another RAM role. Arguments: that role.</summary>
    RamRoleAttached,

    /// <summary>The instance does not have the RAM role.</summary>
    RamRoleNotAttached,

    /// <summary>A Windows instance cannot have a key pair.</summary>
    KeyPairOnWindows,

    /// <summary>The instance does not have the key pair.</summary>
    KeyPairNotAttached,

    /// <summary>One of several instances does not exist.</summary>
    InstancesInvalid,

    /// <summary>The subscription of the instance has expired.</summary>
    InstanceExpired,

    /// <summary>The instance has an automatic release time, so it cannot become a subscription instance.</summary>
    InstanceReleaseTimeSet,

    /// <summary>The instance is not Stopped.</summary>
    InstanceNotStopped,

    /// <summary>
    /// An ENI is on a network card that the new instance type does not have.
    /// </summary>
    InstanceTypeDoesNotFit,

    /// <summary>The image needs a larger system disk.</summary>
    SystemDiskTooSmall,

    /// <summary>The instance has no primary ENI in a VSwitch.</summary>
    InstanceNotInVpc,

    /// <summary>Another task on the primary ENI is in progress.</summary>
    PrivateAddressChanging,

    /// <summary>The VSwitch is not in the VPC of the instance.</summary>
    VSwitchNotInVpc,

    /// <summary>The instance cannot move to another VPC. Arguments: the reason, a sentence.</summary>
    InstanceMoveDenied,

    /// <summary>The instance has the private address already.</summary>
    AddressUnchanged,

    /// <summary>The instance has no outbound public bandwidth.</summary>
    NoPublicBandwidth,

    /// <summary>The public address is in use.</summary>
    PublicAddressInUse,

    /// <summary>No such instance type.</summary>
    InstanceTypeNotFound,

    /// <summary>
    /// The VSwitch is not in the requested zone of a new instance. Arguments: the zone of the VSwitch.
    /// </summary>
    VSwitchNotInZone,

    /// <summary>No such image.</summary>
    ImageNotFound,

    /// <summary>No such disk.</summary>
    DiskNotFound,

    /// <summary>The instance of the disk is neither Running nor Stopped.</summary>
    DiskState,

    /// <summary>The category of the disk does not support the change.</summary>
    DiskCategoryFixed,

    /// <summary>The new size of the disk is not larger than its present size.</summary>
    DiskSizeTooSmall,

    /// <summary>The category and level of the disk do not support the size.</summary>
    DiskSizeNotSupported,

    /// <summary>The disk cannot outlive its instance.</summary>
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

    /// <summary>No such permission on an ENI.</summary>
    NetworkInterfacePermissionNotFound,

    /// <summary>The zone has its default VSwitch already.</summary>
    DefaultVSwitchExists,

}
