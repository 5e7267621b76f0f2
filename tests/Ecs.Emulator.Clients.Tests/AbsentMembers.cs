namespace Ecs.Emulator.Clients.Tests;

/// <summary>
/// The members of the SDK's models that responses do not have, or have with nothing in them, each with the reason.
/// </summary>
internal static class AbsentMembers
{
    private const string None = "the default resource has none";
    private const string NoPublicAddress = "no resource of the default state has a public address";
    private const string NotAttached = "eni-myeni is attached to nothing, and the structure is empty then";
    private const string NoService = "the emulator does not have this service";
    private const string Unknown = "no public source says what the service returns";
    private const string OnlyWhenSet = "present only where a request has set it";
    private const string SystemEntry = "a system entry has none";
    private const string Retired = "the service returns it empty, or has retired it";

    /// <summary>The gaps: an asterisk stands for any beginning.</summary>
    public static IReadOnlyList<(string Gap, string Reason)> Reasons =>
    [
        // Several actions.
        ("*.NextToken is empty", "the default state fits on one page"),
        ("*.Description is empty", None),
        ("*.Tags.Tag is empty", None),
        ("*.UserCidrs.UserCidr is empty", None),
        ("*.DhcpOptionsSetId is empty", NoService),
        ("*.DhcpOptionsSetStatus is empty", NoService),
        ("*.NetworkAclId is empty", NoService),
        ("*.ShareType is empty", NoService),
        ("*.AssociatedPublicIp.AllocationId is absent", NoPublicAddress),
        ("*.AssociatedPublicIp.PublicIpAddress is absent", NoPublicAddress),
        ("*.PublicIpAddress.IpAddress is empty", NoPublicAddress),
        ("*.EipAddress.AllocationId is empty", NoPublicAddress),
        ("*.EipAddress.IpAddress is empty", NoPublicAddress),
        ("*.EipAddress.InternetChargeType is empty", NoPublicAddress),
        ("*.EipAddress.Bandwidth is absent", NoPublicAddress),
        ("*.EipAddress.IsSupportUnassociate is absent", NoPublicAddress),
        ("*.Attachment.DeviceIndex is absent", NotAttached),
        ("*.Attachment.InstanceId is absent", NotAttached),
        ("*.Attachment.NetworkCardIndex is absent", NotAttached),
        ("*.Attachment.TrunkNetworkInterfaceId is absent", NotAttached),
        ("*.Attachment.MemberNetworkInterfaceIds is absent", NotAttached),
        ("*.Ipv4PrefixSets.Ipv4PrefixSet is empty", None),
        ("*.Ipv6PrefixSets.Ipv6PrefixSet is empty", None),
        ("*.Ipv6Sets.Ipv6Set is empty", None),
        ("*.Ipv6Set[].Primary is absent", "the page's sample does not have it, and no request can set it"),
        ("*.PrivateIpSet[].PrivateDnsName is absent", "only primary addresses have one"),
        ("*.NetworkInterfaceName is empty", None),
        ("*.InnerIpAddress.IpAddress is empty", "only the classic network has one"),
        ("*.VpcAttributes.NatIpAddress is empty", Retired),
        ("*.ClusterId is empty", Retired),
        ("*.VlanId is empty", Retired),
        ("*.SaleCycle is empty", Retired),
        ("*.CreditSpecification is empty", "only burstable instances have one"),
        ("*.DedicatedHostAttribute.DedicatedHostId is empty", None),
        ("*.DedicatedHostAttribute.DedicatedHostName is empty", None),
        ("*.OperationLocks.LockReason is empty", None),
        ("*.SecurityOptions is absent", OnlyWhenSet),

        // ENIs.
        ("*.NetworkInterfaceSet[].QueueNumber is absent", "shown for primary ENIs and where it was set"),
        ("DescribeNetworkInterfaceAttribute.QueueNumber is absent", OnlyWhenSet),
        ("DescribeNetworkInterfaceAttribute.NetworkInterfaceTrafficConfig.QueueNumber is absent", OnlyWhenSet),
        ("DescribeNetworkInterfaceAttribute.InstanceId is empty", NotAttached),
        ("DescribeNetworkInterfaceAttribute.ConnectionTrackingConfiguration is absent", "only with Attribute=connectionTrackingConfiguration"),
        ("DescribeNetworkInterfaceAttribute.BondInterfaceSpecification is absent", OnlyWhenSet),
        ("DescribeNetworkInterfaceAttribute.SlaveInterfaceSpecification is absent", OnlyWhenSet),
        ("DescribeNetworkInterfaceAttribute.EnhancedNetwork is absent", OnlyWhenSet),
        ("DescribeNetworkInterfaceAttribute.QoSConfig is absent", OnlyWhenSet),
        ("DescribeNetworkInterfaceAttribute.TcpOptionAddressEnabled is absent", OnlyWhenSet),

        // Security groups and places.
        ("DescribeSecurityGroupAttribute.Permissions.Permission is empty", "security groups of the emulator have no rules"),
        ("DescribeSecurityGroupAttribute.SnapshotPolicyIds is absent", "only with Attribute=snapshotPolicyIds"),
        ("DescribeZones.Zones.Zone[].AvailableDedicatedHostTypes.DedicatedHostType is empty", NoService),
        ("DescribeZones.Zones.Zone[].DedicatedHostGenerations.DedicatedHostGeneration is empty", NoService),
        ("DescribeZones.Zones.Zone[].AvailableVolumeCategories.VolumeCategories is empty", NoService),
        ("*.SupportedResource[].Max is absent", "only for disks"),
        ("*.SupportedResource[].Min is absent", "only for disks"),
        ("*.SupportedResource[].Unit is absent", "only for disks"),

        // Instances.
        ("DescribeInstances.Instances.Instance[].AdditionalInfo is absent", OnlyWhenSet),
        ("DescribeInstances.Instances.Instance[].AutoReleaseTime is empty", None),
        ("DescribeInstances.Instances.Instance[].ClockOptions is absent", OnlyWhenSet),
        ("DescribeInstances.Instances.Instance[].CpuOptions.EnableVISST is absent", Unknown),
        ("DescribeInstances.Instances.Instance[].CpuOptions.EnableVRDT is absent", Unknown),
        ("DescribeInstances.Instances.Instance[].CpuOptions.NestedVirtualization is absent", OnlyWhenSet),
        ("DescribeInstances.Instances.Instance[].CpuOptions.Numa is empty", "only bare-metal types have one"),
        ("DescribeInstances.Instances.Instance[].CpuOptions.TopologyType is absent", OnlyWhenSet),
        ("DescribeInstances.Instances.Instance[].CpuOptions.TurboMode is absent", OnlyWhenSet),
        ("DescribeInstances.Instances.Instance[].DedicatedHostAttribute.DedicatedHostClusterId is empty", None),
        ("DescribeInstances.Instances.Instance[].DedicatedInstanceAttribute.Affinity is empty", None),
        ("DescribeInstances.Instances.Instance[].DedicatedInstanceAttribute.Tenancy is empty", None),
        ("DescribeInstances.Instances.Instance[].DeploymentSetGroupNo is absent", OnlyWhenSet),
        ("DescribeInstances.Instances.Instance[].DeploymentSetId is empty", None),
        ("DescribeInstances.Instances.Instance[].EcsCapacityReservationAttr.CapacityReservationId is empty", None),
        ("DescribeInstances.Instances.Instance[].EcsCapacityReservationAttr.CapacityReservationPreference is empty", None),
        ("DescribeInstances.Instances.Instance[].EnableNVS is absent", OnlyWhenSet),
        ("DescribeInstances.Instances.Instance[].GPUSpec is empty", "the default instances have no GPU"),
        ("DescribeInstances.Instances.Instance[].HpcClusterId is empty", None),
        ("DescribeInstances.Instances.Instance[].ISP is absent", Retired),
        ("DescribeInstances.Instances.Instance[].ImageOptions.CurrentOSNVMeSupported is absent", Unknown),
        ("DescribeInstances.Instances.Instance[].KeyPairName is empty", None),
        ("DescribeInstances.Instances.Instance[].PrivateDnsNameOptions is absent", OnlyWhenSet),
        ("DescribeInstances.Instances.Instance[].RdmaIpAddress.IpAddress is empty", "only HPC instances have one"),
        ("DescribeInstances.Instances.Instance[].SpotInterruptionBehavior is absent", "only spot instances have one"),
        ("DescribeInstanceAttribute.EnableNetworkEncryption is absent", OnlyWhenSet),
        ("DescribeInstanceAttribute.NetworkOptions is absent", OnlyWhenSet),
        ("DescribeUserData.UserData is empty", None),
        ("DescribeInstanceRamRole.InstanceRamRoleSets.InstanceRamRoleSet[].RamRoleName is empty", None),
        ("*.MaintenanceWindows.MaintenanceWindow is empty", None),
        ("DescribeInstanceAutoRenewAttribute.InstanceRenewAttributes.InstanceRenewAttribute is empty", "only subscription instances have one"),

        // Instance types.
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].Attributes is absent", Unknown),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].BaselineCredit is absent", "only burstable types have one"),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].InitialCredit is absent", "only burstable types have one"),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].Clock is absent", Unknown),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].CpuOptions is absent", Unknown),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].EnhancedNetwork is absent", Unknown),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].GPUMemorySize is absent", "only types with a GPU have one"),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].LocalStorageAmount is absent", "only types with local disks have one"),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].LocalStorageCapacity is absent", "only types with local disks have one"),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].NetworkCardQuantity is absent", "only types with several network cards have one"),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].NetworkCards is absent", Unknown),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].NetworkInfo is absent", Unknown),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].PhysicalProcessorModel is empty", Unknown),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].SecurityOptions is absent", Unknown),
        ("DescribeInstanceTypes.InstanceTypes.InstanceType[].SupportedBootModes is absent", Unknown),

        // Images.
        ("DescribeImages.Images.Image[].BootMode is absent", Unknown),
        ("DescribeImages.Images.Image[].DetectionOptions is absent", "only imported images have them"),
        ("DescribeImages.Images.Image[].DiskDeviceMappings.DiskDeviceMapping is empty", "public images have none"),
        ("DescribeImages.Images.Image[].Features is absent", Unknown),
        ("DescribeImages.Images.Image[].ImageOwnerId is absent", "public images have none"),
        ("DescribeImages.Images.Image[].ImageVersion is empty", Unknown),
        ("DescribeImages.Images.Image[].IsSelfShared is empty", "public images are not shared"),
        ("DescribeImages.Images.Image[].LicenseType is absent", Unknown),
        ("DescribeImages.Images.Image[].LoginAsNonRootSupported is absent", Unknown),
        ("DescribeImages.Images.Image[].ProductCode is empty", "only marketplace images have one"),
        ("DescribeImages.Images.Image[].ResourceGroupId is empty", "public images are in no group of the account"),
        ("DescribeImages.Images.Image[].SecureBootOptions is absent", Unknown),
        ("DescribeImages.Images.Image[].SupplierName is absent", "only marketplace images have one"),
        ("DescribeImages.Images.Image[].Usable is absent", Unknown),

        // Disks.
        ("DescribeDisks.Disks.Disk[].AutoSnapshotPolicyId is empty", None),
        ("DescribeDisks.Disks.Disk[].BdfId is empty", Retired),
        ("DescribeDisks.Disks.Disk[].DataSource is absent", "the service leaves it out for a disk without a source"),
        ("DescribeDisks.Disks.Disk[].DetachedTime is empty", "the disks were never detached"),
        ("DescribeDisks.Disks.Disk[].DiskName is empty", None),
        ("DescribeDisks.Disks.Disk[].KMSKeyId is empty", None),
        ("DescribeDisks.Disks.Disk[].MountInstances.MountInstance is empty", "only shared disks have any"),
        ("DescribeDisks.Disks.Disk[].OperationLocks.OperationLock is empty", None),
        ("DescribeDisks.Disks.Disk[].Placement is absent", "only regional disks have one"),
        ("DescribeDisks.Disks.Disk[].ProductCode is empty", "only disks of marketplace images have one"),
        ("DescribeDisks.Disks.Disk[].SourceDiskId is empty", None),
        ("DescribeDisks.Disks.Disk[].SourceSnapshotId is empty", None),
        ("DescribeDisks.Disks.Disk[].StorageClusterId is empty", NoService),
        ("DescribeDisks.Disks.Disk[].StorageSetId is empty", NoService),

        // Networks.
        ("DescribeVpcs.Vpcs.Vpc[].CenStatus is empty", NoService),
        ("DescribeVpcs.Vpcs.Vpc[].NatGatewayIds.NatGatewayIds is empty", NoService),
        ("DescribeVpcAttribute.AssociatedCens.AssociatedCen is empty", NoService),
        ("DescribeVpcAttribute.AssociatedPropagationSources.AssociatedPropagationSources is empty", NoService),
        ("DescribeVpcAttribute.Ipv4GatewayId is empty", NoService),
        ("DescribeVpcAttribute.SecondaryCidrBlocks.SecondaryCidrBlock is empty", None),
        ("*.Ipv6CidrBlock is empty", None),
        ("*.Ipv6CidrBlocks.Ipv6CidrBlock is empty", None),
        ("ListVSwitchCidrReservations.VSwitchCidrReservations[].VSwitchCidrReservationDescription is empty", None),
        ("ListVSwitchCidrReservations.VSwitchCidrReservations[].VSwitchCidrReservationName is empty", None),
        ("DescribeVRouters.VRouters.VRouter[].VRouterName is empty", None),
        ("*.RouteEntry[].InstanceId is empty", SystemEntry),
        ("*.RouteEntry[].NextHops.NextHop is empty", SystemEntry),
        ("*.RouteEntry[].Description is absent", SystemEntry),
        ("*.RouteEntry[].RouteEntryId is absent", SystemEntry),
        ("*.RouteEntry[].RouteEntryName is absent", SystemEntry),
        ("*.GatewayIds.GatewayIds is empty", NoService),
        ("*.RouteTableName is empty", None),

        // Callers.
        ("GetCallerIdentity.RoleId is absent", "only the identity of an assumed role has one"),
    ];
}
