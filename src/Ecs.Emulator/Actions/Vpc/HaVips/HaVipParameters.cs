using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.HaVips;

internal static class HaVipParameters
{
    public static readonly Parameter<HaVipId> HaVipId = Declare.Id<HaVipId>(
        "HaVipId", "The ID of the HaVip.", "havip-myhavip");

    public static readonly Parameter<string?> Name = VpcParameters.Name("Name", "the HaVip", HaVipErrors.NameMalformed);

    public static readonly Parameter<string?> Description = VpcParameters.Description(
        "Description", "the HaVip", HaVipErrors.DescriptionMalformed);

    public static readonly Parameter<string> InstanceId = Declare.Required(
        "InstanceId", Values.Text, "The ID of the instance or ENI.", "i-mystopped");

    public static readonly Parameter<HaVipInstanceType?> InstanceType = Declare.OneOf<HaVipInstanceType>(
        "InstanceType", "Whether InstanceId is the ID of an instance or of an ENI. Default: EcsInstance.");

    /// <summary>The instance or ENI of a request.</summary>
    public static HaVipInstance Instance(CallContext call) =>
        new(call.Get(InstanceType) ?? HaVipInstanceType.EcsInstance, call.Get(InstanceId));
}
