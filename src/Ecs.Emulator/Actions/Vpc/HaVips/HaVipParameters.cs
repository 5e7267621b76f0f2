using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.HaVips;

internal static class HaVipParameters
{
    private const int MaxNameLength = 128;

    public static readonly Parameter<HaVipId> HaVipId = Declare.Id<HaVipId>(
        "HaVipId", "The ID of the HaVip.", "havip-myhavip");

    public static readonly Parameter<string?> Name = VpcParameters.Named(
        "Name", "the HaVip", MaxNameLength, HaVipErrors.NameMalformed);

    public static readonly Parameter<string?> Description = VpcParameters.Named(
        "Description", "the HaVip", Values.MaxTextLength, HaVipErrors.DescriptionMalformed);

    public static readonly Parameter<string> InstanceId = Declare.Required(
        "InstanceId", Values.Text, "The ID of the instance or ENI.", "i-mystopped");

    public static readonly Parameter<HaVipInstanceType?> InstanceType = Declare.OneOf<HaVipInstanceType>(
        "InstanceType", "Whether InstanceId is the ID of an instance or of an ENI. Default: EcsInstance.");

    /// <summary>The instance or ENI of a request.</summary>
    public static HaVipInstance Instance(CallContext call) =>
        new(call.Get(InstanceType) ?? HaVipInstanceType.EcsInstance, call.Get(InstanceId));
}
