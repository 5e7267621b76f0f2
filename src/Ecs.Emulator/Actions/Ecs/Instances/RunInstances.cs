using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static class RunInstances
{
    private const int MaxAmount = 100;

    /// <summary>
    /// Parameters that the emulator does not support and does not ignore, because they would change the result.
    /// </summary>
    private static readonly string[] Unsupported = ["ImageFamily", "HostNames.1"];

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
            + "or none. A launch template gives the values that the request does not have. Image families are "
            + "not supported.",
        Parameters =
        [
            EcsParameters.RegionId, Amount, MinAmount, UniqueSuffix, .. TemplateReference.OfRunInstances,
            .. InstanceCreationParameters.All, EcsParameters.ClientToken,
            InstanceParameters.DryRun,
        ],
        ClientToken = EcsParameters.ClientToken,
        DryRun = InstanceParameters.DryRun,
        Response = new Shape<IReadOnlyList<string>>()
            .TextList("InstanceIdSets", "InstanceIdSet", "The IDs of the instances.", ids => ids),
        Errors =
        [
            .. InstanceCreationParameters.Errors, LaunchTemplateErrors.NotFound, LaunchTemplateErrors.VersionNotFound,
            RequestErrors.ParameterConflict, InstanceCreationErrors.AmountInvalid,
            InstanceCreationErrors.MinAmountInvalid, InstanceParameterErrors.AutoReleaseTimeMalformed,
            NetworkInterfaceErrors.ZoneMismatch, InstanceErrors.TooManySecurityGroups, SecurityGroupErrors.Repeated,
            InstanceErrors.SecurityGroupTypesMixed, NetworkInterfaceErrors.TooManyOnInstance,
            NetworkInterfaceErrors.TooManyInRegion, NetworkInterfaceErrors.NotFound,
            NetworkInterfaceErrors.TypeNotAllowed, NetworkInterfaceErrors.StateNotAllowed,
            NetworkInterfaceErrors.ManagedByService, NetworkInterfaceErrors.TaskInProgress,
            AddressErrors.AttachedIpv4QuotaExceeded, AddressErrors.Ipv4NotSupported, AddressErrors.Repeated,
            InstanceCreationErrors.NetworkInterfaceRepeated, InstanceCreationErrors.NetworkInterfaceShared,
            InstanceCreationErrors.AddressShared, InstanceCreationErrors.Ipv6AddressShared,
            AddressErrors.Ipv6AddressInvalid, AddressErrors.Ipv6NotEnabled, AddressErrors.Ipv6NotSupported,
            AddressErrors.AttachedIpv6QuotaExceeded, AddressErrors.Ipv6NotInVSwitch, AddressErrors.Ipv6AlreadyAssigned,
            InstanceCreationErrors.PublicAddressesExhausted,
        ],
        Run = Run,
    };

    private static Plan<IReadOnlyList<string>> Run(CallContext call)
    {
        call.RequireAbsent(Unsupported);
        var amount = call.Get(Amount) ?? 1;
        var minAmount = call.Get(MinAmount) ?? amount;
        if (minAmount > amount)
        {
            throw new ApiException(InstanceCreationErrors.MinAmountInvalid);
        }

        var values = TemplateReference.ReadValues(call, InstanceCreationParameters.All);
        var spec = InstanceCreationParameters.Read(values, call.Get(EcsParameters.RegionId)) with
        {
            Amount = amount,
            MinAmount = minAmount,
            UniqueSuffix = call.Get(UniqueSuffix) ?? false,
        };
        return InstanceCreation.Create(call.State, spec)
            .Select<IReadOnlyList<string>>(ids => [.. ids.Select(id => id.Value)]);
    }
}
