using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>The attributes of a new EIP. An empty text means none.</summary>
internal sealed record EipSpec
{
    /// <summary>The requested public address; null lets the cloud choose.</summary>
    public Ipv4Address? IpAddress { get; init; }

    /// <summary>In Mbit/s.</summary>
    public int Bandwidth { get; init; } = Eip.DefaultBandwidth;

    public InternetChargeType InternetChargeType { get; init; } = InternetChargeType.PayByBandwidth;

    public InstanceChargeType ChargeType { get; init; }

    /// <summary>The duration of a subscription, in months.</summary>
    public int Months { get; init; } = 1;

    /// <summary>The line type.</summary>
    public string Isp { get; init; } = Eip.DefaultIsp;

    public string Zone { get; init; } = "";

    public ImmutableArray<string> SecurityProtectionTypes { get; init; } = [];

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
