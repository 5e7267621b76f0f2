using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static class RunInstances
{
    private const int MaxAmount = 100;

    /// <summary>
    /// Parameters that the emulator does not support and does not ignore, because they would change the result.
    /// </summary>
    private static readonly string[] Unsupported =
    [
        "LaunchTemplateId", "LaunchTemplateName", "LaunchTemplateVersion", "ImageFamily", "HostNames.1",
    ];

    private static readonly Parameter<string> ImageId = Declare.Required(
        "ImageId",
        Values.Text,
        "The image: one of DescribeImages, or any public image, whose ID contains _alibase_ and ends with .vhd.",
        Image.Default);

    private static readonly Parameter<string> InstanceType = Declare.Required(
        "InstanceType", Values.Text, "The instance type.", "ecs.g6.large");

    private static readonly Parameter<ZoneId?> ZoneId = Declare.OptionalId<ZoneId>(
        "ZoneId", "The zone. Default: that of the VSwitch.");

    private static readonly Parameter<int?> Amount = Declare.Integer(
        "Amount", "The number of instances. Default: 1.", 1, MaxAmount, InstanceCreationErrors.AmountInvalid);

    private static readonly Parameter<int?> MinAmount = Declare.Integer(
        "MinAmount",
        "The minimum number of instances to create if not all of them can be created. Default: Amount.",
        1,
        MaxAmount,
        InstanceCreationErrors.MinAmountInvalid);

    private static readonly Parameter<bool?> UniqueSuffix = Declare.Boolean(
        "UniqueSuffix", "Whether to append 001, 002 … to the names. Default: false.");

    public static readonly ApiAction Action = new ApiAction<IReadOnlyList<string>>
    {
        Product = Product.Ecs,
        Name = "RunInstances",
        Summary = "Creates one or multiple instances and starts them.",
        Description =
            "The call returns immediately; the instances are Pending, then Starting, then Running, each after the "
            + "transition delay. Each has a primary ENI in the VSwitch. Without MinAmount, all of them are created, "
            + "or none. Launch templates and image families are not supported.",
        Parameters =
        [
            EcsParameters.RegionId, ImageId, InstanceType, ZoneId, Amount, MinAmount, UniqueSuffix,
            .. InstanceNetworkParameters.All, .. InstanceModelParameters.All, EcsParameters.ClientToken,
            InstanceParameters.DryRun,
        ],
        ClientToken = EcsParameters.ClientToken,
        DryRun = InstanceParameters.DryRun,
        Response = new Shape<IReadOnlyList<string>>()
            .TextList("InstanceIdSets", "InstanceIdSet", "The IDs of the instances.", ids => ids),
        Errors =
        [
            .. EcsErrorSets.InNetworkInterfaceRegion, .. InstanceErrorSets.TextErrors, .. TagParameters.Errors,
            .. LoginParameters.Errors,
            RequestErrors.DryRunOperation, RequestErrors.IdempotentParameterMismatch,
            RequestErrors.UnsupportedParameter,
            RequestErrors.ParameterConflict, InstanceCreationErrors.AmountInvalid,
            InstanceCreationErrors.MinAmountInvalid,
            InstanceParameterErrors.AutoReleaseTimeMalformed, InstanceParameterErrors.ChargeTypeNotFound,
            InstanceParameterErrors.InternetChargeTypeInvalid, InstanceCreationErrors.TypeNotFound,
            InstanceCreationErrors.ImageNotFound, PlaceErrors.ZoneNotFound,
            ResourceGroupErrors.NotFound, KeyPairErrors.NotFound, KeyPairErrors.NotOnWindows,
            InstanceNetworkErrors.VSwitchNotFound,
            NetworkInterfaceErrors.VSwitchStateNotAllowed, NetworkInterfaceErrors.ZoneMismatch,
            InstanceNetworkErrors.VSwitchNotInZone, InstanceCreationErrors.SecurityGroupNotFound,
            SecurityGroupErrors.NotInVpc,
            InstanceCreationErrors.SecurityGroupVpcMismatch, InstanceErrors.TooManySecurityGroups,
            SecurityGroupErrors.Repeated, InstanceErrors.SecurityGroupTypesMixed,
            SecurityGroupErrors.Full, NetworkInterfaceErrors.TooManyOnInstance,
            NetworkInterfaceErrors.TooManyInRegion, NetworkInterfaceErrors.NotFound,
            NetworkInterfaceErrors.TypeNotAllowed,
            NetworkInterfaceErrors.StateNotAllowed, NetworkInterfaceErrors.ManagedByService,
            NetworkInterfaceErrors.TaskInProgress,
            AddressErrors.AttachedIpv4QuotaExceeded, AddressErrors.Ipv4NotSupported,
            InstanceNetworkErrors.AddressMalformed,
            InstanceCreationErrors.AddressNotInVSwitch, InstanceNetworkErrors.AddressAssigned, AddressErrors.Repeated,
            InstanceNetworkErrors.AddressesExhausted, InstanceCreationErrors.NetworkInterfaceRepeated,
            InstanceCreationErrors.NetworkInterfaceShared, InstanceCreationErrors.AddressShared,
            InstanceCreationErrors.Ipv6AddressShared, InstanceCreationErrors.SystemDiskTooSmall,
            AddressErrors.Ipv6AddressInvalid, AddressErrors.Ipv6NotEnabled, AddressErrors.Ipv6NotSupported,
            AddressErrors.AttachedIpv6QuotaExceeded, AddressErrors.Ipv6NotInVSwitch, AddressErrors.Ipv6AlreadyAssigned,
            InstanceCreationErrors.PublicAddressesExhausted,
        ],
        Run = Run,
    };

    private static Plan<IReadOnlyList<string>> Run(CallContext call)
    {
        RequireSupported(call.Parameters.Find);
        var amount = call.Get(Amount) ?? 1;
        var minAmount = call.Get(MinAmount) ?? amount;
        if (minAmount > amount)
        {
            throw new ApiException(InstanceCreationErrors.MinAmountInvalid);
        }

        var regionId = call.Get(EcsParameters.RegionId);
        var image = call.Get(ImageId);
        var type = call.Get(InstanceType);
        var network = InstanceNetworkParameters.Read(call);
        return InstanceCreation.Create(call.State, new InstanceSpec
        {
            RegionId = regionId,
            ZoneId = call.Get(ZoneId),
            InstanceType = type,
            Amount = amount,
            MinAmount = minAmount,
            UniqueSuffix = call.Get(UniqueSuffix) ?? false,
            Template = InstanceModelParameters.Read(call, regionId, type, image),
            SystemDisk = InstanceModelParameters.ReadSystemDisk(call),
            DataDisks = InstanceModelParameters.ReadDataDisks(call),
            Period = SubscriptionParameters.Read(call),
            FirstAddress = network.FirstAddress,
            NetworkInterfaces = network.NetworkInterfaces,
            Existing = network.Existing,
        }).Select<IReadOnlyList<string>>(ids => [.. ids.Select(id => id.Value)]);
    }

    private static void RequireSupported(Func<string, string?> find)
    {
        if (Array.Find(Unsupported, name => find(name) is not null) is { } name)
        {
            throw NotSupported(name);
        }
    }

    /// <summary>The error for a parameter that the emulator does not support and does not ignore.</summary>
    public static ApiException NotSupported(string name) =>
        new(RequestErrors.UnsupportedParameter) { Reason = $"This emulator does not support {name}." };
}
