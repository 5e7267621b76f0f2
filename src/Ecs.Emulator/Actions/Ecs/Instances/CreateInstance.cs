using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>The action that RunInstances replaces.</summary>
internal static class CreateInstance
{
    /// <summary>Parameters of RunInstances that this action does not have.</summary>
    private static readonly string[] OnlyOfRunInstances =
    [
        "SecurityGroupIds", "Ipv6Address", "Ipv6AddressCount", "NetworkInterface", "AutoReleaseTime",
        "ImageOptions.LoginAsNonRoot", "NetworkOptions.EnableJumboFrame", "SystemDisk.AutoSnapshotPolicyId",
        "SystemDisk.Encrypted", "SystemDisk.KMSKeyId",
    ];

    private static readonly IReadOnlyList<Parameter> OfInstance =
    [
        InstanceCreationParameters.ImageId with { Required = true },
        InstanceCreationParameters.InstanceType with { Required = true },
        InstanceCreationParameters.ZoneId,
        .. InstanceNetworkParameters.All.Concat(InstanceModelParameters.All)
            .Where(parameter => !OnlyOfRunInstances.Contains(parameter.Name)),
    ];

    public static readonly ApiAction Action = new ApiAction<CreatedInstance>
    {
        Product = Product.Ecs,
        Name = "CreateInstance",
        Summary = "Creates an instance without starting it.",
        Description =
            "The instance is Pending, then Stopped after the transition delay. Even with public bandwidth it has no "
            + "public address until AllocatePublicIpAddress. Image families are not supported.",
        Parameters =
            [EcsParameters.RegionId, .. OfInstance, EcsParameters.ClientToken, InstanceParameters.DryRun],
        ClientToken = EcsParameters.ClientToken,
        DryRun = InstanceParameters.DryRun,
        Response = new Shape<CreatedInstance>()
            .Text("InstanceId", "The ID of the instance.", created => created.Id.Value)
            .Number("TradePrice", "Always 0: the emulator has no prices.", _ => 0),
        Errors = InstanceCreationParameters.Errors,
        Run = call =>
        {
            call.RequireAbsent("ImageFamily");
            var values = InstanceCreationParameters.ValuesOf(call.Parameters, OfInstance);
            var spec = InstanceCreationParameters.Read(values, call.Get(EcsParameters.RegionId));
            return InstanceCreation.Create(call.State, spec with { StartsAtOnce = false })
                .Select(ids => new CreatedInstance(ids[0]));
        },
    };

    internal sealed record CreatedInstance(InstanceId Id);
}
