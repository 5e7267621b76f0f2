namespace Ecs.Emulator.Errors.Ecs;

/// <summary>Errors of the creation of instances.</summary>
internal static class InstanceCreationErrors
{
    public static readonly ErrorDefinition TypeNotFound = new(
        "InvalidInstanceType.ValueNotSupported", 400,
        "The specified InstanceType does not exist or beyond the permitted range. To add a type to this "
        + "emulator, define it under \"instanceTypes\" of the state document.", Refusal.InstanceTypeNotFound);

    public static readonly ErrorDefinition ImageNotFound = new(
        "InvalidImageId.NotFound", 404, "The specified ImageId does not exist.", Refusal.ImageNotFound);

    public static readonly ErrorDefinition SecurityGroupNotFound = new(
        "InvalidSecurityGroupId", 404,
        "The specified SecurityGroupId is invalid or does not exist.",
        Refusal.SecurityGroupNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition SecurityGroupVpcMismatch = new(
        "OperationDenied.InconsistentNetwork", 403,
        "The specified security group and vswitch are not in the same vpc.",
        Refusal.VpcMismatch)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition AddressNotInVSwitch = new(
        "InvalidPrivateIpAddress", 400,
        "Specified private IP address is not in the CIDR block of virtual switch.",
        Refusal.AddressNotInVSwitch)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition PublicAddressesExhausted = new(
        "IpAllocationError", 400,
        "Allocate public ip failed.", Refusal.PublicAddressesExhausted)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition AmountInvalid = new(
        "InvalidParam.Amount", 403, "The specified parameter Amount is not valid.");

    public static readonly ErrorDefinition MinAmountInvalid = new(
        "InvalidMinAmount.Malformed", 400, "The specified parameter MinAmount is not valid.");

    public static readonly ErrorDefinition NetworkInterfaceRepeated = new(
        "InvalidOperation.InvalidNetworkInterfaceId", 400,
        "The specified NetworkInterface.N.NetworkInterfaceId cannot be used: "
        + "it stands there once, in a call for one instance.", Refusal.NetworkInterfaceRepeated);

    public static readonly ErrorDefinition NetworkInterfaceShared =
        NetworkInterfaceRepeated with { Refusal = Refusal.NetworkInterfaceShared };

    public static readonly ErrorDefinition AddressShared = new(
        "InvalidParameter.Conflict", 400,
        "The specified parameters Amount, NetworkInterface.N cannot be used together.", Refusal.AddressShared);

    public static readonly ErrorDefinition Ipv6AddressShared = new(
        "InvalidParameter.Conflict", 400,
        "The specified parameters Amount, Ipv6Address.N cannot be used together.", Refusal.Ipv6AddressShared);

    public static readonly ErrorDefinition SystemDiskTooSmall = new(
        "InvalidParameter", 400,
        "the parameter(s) \"SystemDisk.Size\" provided is(are) invalid. The image needs {0} GiB.",
        Refusal.SystemDiskTooSmall)
    { OnlyWhereDeclared = true };

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        TypeNotFound, ImageNotFound, SecurityGroupNotFound, SecurityGroupVpcMismatch, AddressNotInVSwitch,
        PublicAddressesExhausted, AmountInvalid, MinAmountInvalid, NetworkInterfaceRepeated,
        NetworkInterfaceShared, AddressShared, Ipv6AddressShared, SystemDiskTooSmall,
    ];
}
