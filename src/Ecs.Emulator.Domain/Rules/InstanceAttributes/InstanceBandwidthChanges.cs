using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

/// <summary>The changes to the public bandwidth of an instance; null leaves an attribute unchanged.</summary>
internal sealed record InstanceBandwidthChanges
{
    /// <summary>Outbound, in Mbit/s.</summary>
    public int? Out { get; init; }

    /// <summary>Inbound, in Mbit/s.</summary>
    public int? In { get; init; }

    public InternetChargeType? ChargeType { get; init; }

    /// <summary>
    /// Whether a pay-as-you-go instance without a public address gets one. A subscription instance always does.
    /// </summary>
    public bool AllocatePublicIp { get; init; }
}
