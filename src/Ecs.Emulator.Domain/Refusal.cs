namespace Ecs.Emulator.Domain;

/// <summary>
/// Why the cloud refuses a call. Each refusal has one row in the catalogue of errors, which gives it its code, its HTTP
/// status and its message; the arguments named here fill the message.
/// </summary>
internal enum Refusal
{
    /// <summary>The cloud has as many accounts as it may have, so no other is created. Arguments: how many.</summary>
    TooManyAccounts,

    /// <summary>No such region. No arguments.</summary>
    RegionNotFound,

    /// <summary>The region exists but offers no ENIs. Arguments: the region.</summary>
    RegionWithoutNetworkInterfaces,

    /// <summary>Nothing is wrong, but the call is a dry run. No arguments.</summary>
    DryRun,

    /// <summary>No such resource group. No arguments.</summary>
    ResourceGroupNotFound,

    /// <summary>No such resource of the type that is to join a resource group. No arguments.</summary>
    GroupedResourceNotFound,

    /// <summary>The account has a resource group of this name already. No arguments.</summary>
    ResourceGroupNameTaken,

    /// <summary>The account has as many resource groups as it may. No arguments.</summary>
    ResourceGroupQuota,

    /// <summary>There are resources in the resource group. No arguments.</summary>
    ResourceGroupInUse,

    /// <summary>No such resource of the type that tags are asked of. No arguments.</summary>
    TaggedResourceNotFound,

    /// <summary>The resource would have more tags than it may. No arguments.</summary>
    TagQuota,

    /// <summary>The account does not exist, is not active, or its access key has expired. No arguments.</summary>
    AccountNotFound,

    /// <summary>Accounts of this type may not use the API. No arguments.</summary>
    AccountTypeNotSupported,

    /// <summary>The action is closed to RAM users. No arguments.</summary>
    ClosedToRamUsers,

    /// <summary>The RAM user may not call the action. No arguments.</summary>
    DeniedToRamUser,

    /// <summary>The key belongs to a RAM user whom the account does not know. No arguments.</summary>
    RamUserNotFound,

    /// <summary>The temporary key, and its security token, have expired. No arguments.</summary>
    SecurityTokenExpired,

    /// <summary>The access key is switched off. No arguments.</summary>
    AccessKeyInactive,

    /// <summary>No such ENI in this region. Arguments: its id.</summary>
    NetworkInterfaceNotFound,

    /// <summary>The ENI is in a state that forbids the call. Arguments: the states expected, the state it is in.</summary>
    NetworkInterfaceState,

    /// <summary>The ENI is of a type that forbids the call. Arguments: the types expected, the type it has.</summary>
    NetworkInterfaceType,

    /// <summary>Another task on the ENI is in progress. No arguments.</summary>
    TaskInProgress,

    /// <summary>The ENI is managed by a cloud service. Arguments: its id.</summary>
    ServiceManaged,

    /// <summary>The instance that the ENI hangs on, or is to hang on, does not exist. Arguments: its id.</summary>
    AttachedInstanceNotFound,

    /// <summary>The instance is in a state that forbids the call. Arguments: the states expected, the state it is in.</summary>
    InstanceState,

    /// <summary>VSwitch, ENI and instance are not of one zone. No arguments.</summary>
    ZoneMismatch,

    /// <summary>ENI and security group are not of one VPC. No arguments.</summary>
    VpcMismatch,

    /// <summary>No such VSwitch. Arguments: its id.</summary>
    VSwitchNotFound,

    /// <summary>The VSwitch is still being made. No arguments.</summary>
    VSwitchState,

    /// <summary>No such security group. No arguments.</summary>
    SecurityGroupNotFound,

    /// <summary>The region has as many security groups as it may. No arguments.</summary>
    SecurityGroupQuota,

    /// <summary>There is an ENI in the security group. No arguments.</summary>
    SecurityGroupInUse,

    /// <summary>The security group is managed by a cloud service. Arguments: its id.</summary>
    SecurityGroupManaged,

    /// <summary>The inner access policy of an enterprise security group is fixed. No arguments.</summary>
    SecurityGroupPolicyFixed,

    /// <summary>The VPC for a new security group does not exist. No arguments.</summary>
    SecurityGroupVpcNotFound,

    /// <summary>The security group belongs to the classic network. No arguments.</summary>
    SecurityGroupNotInVpc,

    /// <summary>The security group would hold more private addresses than it may. No arguments.</summary>
    SecurityGroupFull,

    /// <summary>The instance type takes no secondary addresses. Arguments: the type.</summary>
    SecondaryAddressesNotSupported,

    /// <summary>
    /// An attached ENI would hold more addresses than its instance's type allows. Arguments: the ENI, the limit, the
    /// type, the number it holds, the number asked for.
    /// </summary>
    AttachedAddressQuota,

    /// <summary>
    /// An Available ENI would hold more secondary addresses than it may. Arguments: the ENI, the limit, the number it
    /// holds, the number asked for.
    /// </summary>
    AvailableAddressQuota,

    /// <summary>The region would have more ENIs than the account may have there. No arguments.</summary>
    TooManyNetworkInterfaces,

    /// <summary>An ENI would be in more security groups than it may. Arguments: the limit.</summary>
    TooManySecurityGroups,

    /// <summary>One security group stands twice in a request. No arguments.</summary>
    SecurityGroupRepeated,

    /// <summary>An ENI would be in security groups of both types. No arguments.</summary>
    SecurityGroupTypesMixed,

    /// <summary>A time of a connection tracking configuration is none that is offered. No arguments.</summary>
    ConnectionTrackingNotOffered,

    /// <summary>The security group is of type enterprise and full. No arguments.</summary>
    EnterpriseSecurityGroupFull,

    /// <summary>The instance has as many ENIs as its type allows. No arguments.</summary>
    TooManyNetworkInterfacesOnInstance,

    /// <summary>The instance type has one network card, which is not named. No arguments.</summary>
    NetworkCardsNotSupported,

    /// <summary>The instance type has no such network card. Arguments: the highest index.</summary>
    NetworkCardNotFound,

    /// <summary>A primary ENI cannot be detached. No arguments.</summary>
    PrimaryNetworkInterfaceStays,

    /// <summary>The ENI does not hang on the instance. Arguments: the ENI, the instance.</summary>
    NotOnInstance,

    /// <summary>An RDMA ENI can be detached from a Stopped instance alone. No arguments.</summary>
    HotPlugNotSupported,

    /// <summary>Instances of the type take no Trunk ENI. Arguments: the type.</summary>
    TrunkNotSupportedByInstanceType,

    /// <summary>The ENI is no Trunk ENI. Arguments: its id.</summary>
    NoTrunk,

    /// <summary>The Trunk ENI is not InUse. Arguments: its state.</summary>
    TrunkState,

    /// <summary>The ENI cannot be a Member: it is no secondary one, or holds secondary addresses. Arguments: its id.</summary>
    NoMember,

    /// <summary>The ENI does not hang on the Trunk ENI. Arguments: the ENI, the Trunk ENI.</summary>
    NotOnTrunk,

    /// <summary>Member ENIs hang on the Trunk ENI. Arguments: its id.</summary>
    HasMembers,

    /// <summary>A primary ENI has nothing to change but its name and description. No arguments.</summary>
    PrimaryNetworkInterfaceFixed,

    /// <summary>The queues of a primary ENI cannot be changed. No arguments.</summary>
    PrimaryQueuesFixed,

    /// <summary>Queues can be changed while the ENI is Available or its instance Stopped. No arguments.</summary>
    QueuesInUse,

    /// <summary>The VSwitch has no IPv6 block. Arguments: its id.</summary>
    Ipv6NotTurnedOn,

    /// <summary>ENIs on instances of the type take no IPv6 addresses. Arguments: the type.</summary>
    Ipv6NotSupported,

    /// <summary>
    /// An attached ENI would hold more IPv6 addresses than its instance's type allows. Arguments: the ENI, the limit, the type,
    /// the number it holds, the number asked for.
    /// </summary>
    AttachedIpv6Quota,

    /// <summary>
    /// An Available ENI would hold more IPv6 addresses than it may. Arguments: the ENI, the limit, the number it holds, the
    /// number asked for.
    /// </summary>
    AvailableIpv6Quota,

    /// <summary>A list has too many elements. Arguments: the first index that is too high, the limit.</summary>
    ListTooLong,

    /// <summary>The address is outside the VSwitch's block, or reserved. Arguments: the address, the block.</summary>
    AddressNotInVSwitch,

    /// <summary>One address stands twice in a request. Arguments: the address.</summary>
    AddressRepeated,

    /// <summary>An ENI holds the address already. Arguments: the address.</summary>
    AddressAssigned,

    /// <summary>The VSwitch has fewer free addresses than asked for. Arguments: the VSwitch.</summary>
    AddressesExhausted,

    /// <summary>
    /// The IPv6 address or prefix is outside the VSwitch's IPv6 block, or reserved. Arguments: the address, the block.
    /// </summary>
    Ipv6NotInVSwitch,

    /// <summary>An ENI holds the IPv6 address, or one of the prefix, already. Arguments: the address.</summary>
    Ipv6Assigned,

    /// <summary>There are fewer free public addresses than asked for. No arguments.</summary>
    PublicAddressesExhausted,

    /// <summary>The address is no secondary address of the ENI. Arguments: the address.</summary>
    AddressNotAssigned,

    /// <summary>An ENI that is to come with an instance is named twice. No arguments.</summary>
    NetworkInterfaceRepeated,

    /// <summary>No such VPC. No arguments.</summary>
    VpcNotFound,

    /// <summary>The VPC is still being made, or being deleted. No arguments.</summary>
    VpcState,

    /// <summary>The region has as many VPCs as it may. No arguments.</summary>
    VpcQuota,

    /// <summary>No VPC may have a block of this mask. Arguments: the mask.</summary>
    VpcMask,

    /// <summary>No VPC may have this block, or the VPC cannot have it beside its others. No arguments.</summary>
    VpcBlock,

    /// <summary>The VPC has no such block beside its first one. No arguments.</summary>
    VpcBlockNotFound,

    /// <summary>VSwitches lie in the block. No arguments.</summary>
    VpcBlockInUse,

    /// <summary>The VPC still has VSwitches. No arguments.</summary>
    VpcHasVSwitches,

    /// <summary>The VPC still has security groups. No arguments.</summary>
    VpcHasSecurityGroups,

    /// <summary>IPv6 is not turned on in the VPC, or its block cannot be this one. No arguments.</summary>
    VpcIpv6Block,

    /// <summary>No such zone in the region. No arguments.</summary>
    ZoneNotFound,

    /// <summary>The VPC has as many VSwitches as it may. No arguments.</summary>
    VSwitchQuota,

    /// <summary>No VSwitch may have a block of this mask. No arguments.</summary>
    VSwitchMask,

    /// <summary>The block is outside those of the VPC. No arguments.</summary>
    VSwitchBlockOutsideVpc,

    /// <summary>The block overlaps that of another VSwitch. No arguments.</summary>
    VSwitchBlockOverlaps,

    /// <summary>ENIs still have addresses in the VSwitch. No arguments.</summary>
    VSwitchInUse,

    /// <summary>No such route table. No arguments.</summary>
    RouteTableNotFound,

    /// <summary>No such reservation of a block. No arguments.</summary>
    CidrReservationNotFound,

    /// <summary>The block cannot be kept back: it is outside the VSwitch, too small, or overlaps another reservation. No arguments.</summary>
    CidrReservationBlock,

    /// <summary>No such instance. No arguments.</summary>
    InstanceNotFound,

    /// <summary>The instance is locked for security reasons. No arguments.</summary>
    InstanceLocked,

    /// <summary>The instance is still being made. No arguments.</summary>
    InstanceInitializing,

    /// <summary>The instance cannot be deleted before its protection ends. Arguments: its id.</summary>
    InstanceProtected,

    /// <summary>The instance is paid in advance, which forbids the call. No arguments.</summary>
    InstancePaidInAdvance,

    /// <summary>The instance is in the group already. No arguments.</summary>
    InstanceAlreadyInGroup,

    /// <summary>The instance is not in the group. No arguments.</summary>
    InstanceNotInGroup,

    /// <summary>The instance is in no other group. No arguments.</summary>
    InstanceLastGroup,

    /// <summary>The ENI and the security group that it is to join are not of one VPC. No arguments.</summary>
    NetworkInterfaceVpcMismatch,

    /// <summary>The ENI is not in the group. Arguments: its id.</summary>
    NetworkInterfaceNotInGroup,

    /// <summary>The ENI is in no other group. Arguments: its id.</summary>
    NetworkInterfaceLastGroup,

    /// <summary>The instance acts as another RAM role. Arguments: that role.</summary>
    RamRoleAttached,

    /// <summary>The instance does not act as the RAM role. No arguments.</summary>
    RamRoleNotAttached,

    /// <summary>An instance with Windows takes no key pair. No arguments.</summary>
    KeyPairOnWindows,

    /// <summary>The instance does not have the key pair. No arguments.</summary>
    KeyPairNotAttached,

    /// <summary>One of several instances does not exist. No arguments.</summary>
    InstancesInvalid,

    /// <summary>The instance was paid in advance, and has expired. No arguments.</summary>
    InstanceExpired,

    /// <summary>The instance is to be released at a time, so it cannot be paid in advance. No arguments.</summary>
    InstanceReleaseTimeSet,

    /// <summary>The instance must be Stopped, and is not. No arguments.</summary>
    InstanceNotStopped,

    /// <summary>
    /// The instance cannot have the instance type: an ENI is on a network card that the type lacks. No arguments.
    /// </summary>
    InstanceTypeDoesNotFit,

    /// <summary>The image needs a larger system disk. No arguments.</summary>
    SystemDiskTooSmall,

    /// <summary>The instance has no primary ENI in a VSwitch. No arguments.</summary>
    InstanceNotInVpc,

    /// <summary>Another task works on the primary ENI of the instance. No arguments.</summary>
    PrivateAddressChanging,

    /// <summary>The VSwitch is not of the VPC that the instance is in, or is to be in. No arguments.</summary>
    VSwitchNotInVpc,

    /// <summary>The instance has what cannot move with it. Arguments: a sentence that says what.</summary>
    InstanceMoveDenied,

    /// <summary>The instance has the private address already. No arguments.</summary>
    AddressUnchanged,

    /// <summary>The instance has no public bandwidth outwards. No arguments.</summary>
    NoPublicBandwidth,

    /// <summary>Another instance has the public address. No arguments.</summary>
    PublicAddressInUse,

    /// <summary>No such instance type. No arguments.</summary>
    InstanceTypeNotFound,

    /// <summary>
    /// The VSwitch lies in another zone than the one that is named for a new instance. Arguments: the zone of the
    /// VSwitch.
    /// </summary>
    VSwitchNotInZone,

    /// <summary>No such image. No arguments.</summary>
    ImageNotFound,

    /// <summary>No such disk. No arguments.</summary>
    DiskNotFound,

    /// <summary>The disk's instance is neither running nor stopped. No arguments.</summary>
    DiskState,

    /// <summary>Disks of this category cannot be changed in this way. No arguments.</summary>
    DiskCategoryFixed,

    /// <summary>The new size of the disk is not larger than its present size. No arguments.</summary>
    DiskSizeTooSmall,

    /// <summary>No disk of this category and level may have this size. No arguments.</summary>
    DiskSizeNotSupported,

    /// <summary>The disk cannot outlive its instance. No arguments.</summary>
    DiskNotPortable,

    /// <summary>The category of the disk does not support bursts. No arguments.</summary>
    DiskBurstNotSupported,

    /// <summary>The disk is too small for bursts. No arguments.</summary>
    DiskBurstTooSmall,

    /// <summary>The category of the disk has no performance levels. No arguments.</summary>
    DiskLevelNotAllowed,

    /// <summary>A disk of this level cannot have this size. No arguments.</summary>
    DiskLevelMismatch,

    /// <summary>The new level of the disk is too low for a change. No arguments.</summary>
    DiskLevelTooLow,

    /// <summary>The category of the disk does not support provisioned IOPS. No arguments.</summary>
    DiskIopsNotSupported,

    /// <summary>A disk of this size cannot have so many provisioned IOPS. No arguments.</summary>
    DiskIopsTooMany,

    /// <summary>The disk cannot become one of this category. No arguments.</summary>
    DiskCategoryNotSupported,

    /// <summary>A subscription disk cannot become one of a slower category. No arguments.</summary>
    DiskDowngrade,

    /// <summary>The disk has this category and level already. No arguments.</summary>
    DiskUnchanged,

    /// <summary>No such permission on an ENI. No arguments.</summary>
    NetworkInterfacePermissionNotFound,

    /// <summary>The zone has its default VSwitch already. No arguments.</summary>
    DefaultVSwitchExists,

}
