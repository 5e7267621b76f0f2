using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>The parameters that the actions that create instances share.</summary>
internal static class InstanceCreationParameters
{
    public static readonly Parameter<string?> ImageId = Declare.Text(
        "ImageId",
        "The image: one of DescribeImages, or any public image, whose ID contains _alibase_ and ends with .vhd.") with
    { Example = Image.Default };

    public static readonly Parameter<string?> InstanceType =
        Declare.Text("InstanceType", "The instance type.") with { Example = "ecs.g6.large" };

    public static readonly Parameter<ZoneId?> ZoneId = Declare.OptionalId<ZoneId>(
        "ZoneId", "The zone. Default: that of the VSwitch.");

    public static readonly IReadOnlyList<Parameter> All =
        [ImageId, InstanceType, ZoneId, .. InstanceNetworkParameters.All, .. InstanceModelParameters.All];

    /// <summary>The errors of these parameters and of the instances that they describe.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        .. EcsErrorSets.InNetworkInterfaceRegion, .. InstanceErrorSets.TextErrors, .. TagParameters.Errors,
        .. LoginParameters.Errors, RequestErrors.DryRunOperation,
        RequestErrors.UnsupportedParameter, InstanceParameterErrors.ChargeTypeNotFound,
        InstanceParameterErrors.InternetChargeTypeInvalid, InstanceCreationErrors.TypeNotFound,
        InstanceCreationErrors.ImageNotFound, PlaceErrors.ZoneNotFound, ResourceGroupErrors.NotFound,
        KeyPairErrors.NotFound, KeyPairErrors.NotOnWindows, InstanceNetworkErrors.VSwitchNotFound,
        NetworkInterfaceErrors.VSwitchStateNotAllowed, InstanceNetworkErrors.VSwitchNotInZone,
        InstanceCreationErrors.SecurityGroupNotFound, SecurityGroupErrors.NotInVpc,
        InstanceCreationErrors.SecurityGroupVpcMismatch, SecurityGroupErrors.Full,
        InstanceNetworkErrors.AddressMalformed, InstanceCreationErrors.AddressNotInVSwitch,
        InstanceNetworkErrors.AddressAssigned, InstanceNetworkErrors.AddressesExhausted,
        InstanceCreationErrors.SystemDiskTooSmall,
    ];

    /// <summary>The spec of one instance.</summary>
    public static InstanceSpec Read(RpcParameters parameters, RegionId regionId)
    {
        var image = ImageId.Read(parameters) ?? throw Missing(ImageId);
        var type = InstanceType.Read(parameters) ?? throw Missing(InstanceType);
        var network = InstanceNetworkParameters.Read(parameters);
        return new InstanceSpec
        {
            RegionId = regionId,
            ZoneId = ZoneId.Read(parameters),
            InstanceType = type,
            Template = InstanceModelParameters.Read(parameters, regionId, type, image),
            SystemDisk = InstanceModelParameters.ReadSystemDisk(parameters),
            DataDisks = InstanceModelParameters.ReadDataDisks(parameters),
            Period = SubscriptionParameters.Read(parameters),
            FirstAddress = network.FirstAddress,
            NetworkInterfaces = network.NetworkInterfaces,
            Existing = network.Existing,
        };
    }

    /// <summary>A copy with only the values of these parameters.</summary>
    public static RpcParameters ValuesOf(RpcParameters parameters, IReadOnlyCollection<Parameter> declared)
    {
        var values = new RpcParameters();
        foreach (var (name, value) in parameters)
        {
            if (declared.Any(parameter => parameter.Covers(name)))
            {
                values.AddFromQuery(name, value);
            }
        }

        return values;
    }

    private static ApiException Missing(Parameter parameter) =>
        new(RequestErrors.MissingParameter400, parameter.Name);
}
