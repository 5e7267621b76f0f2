using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Ipv6InternetBandwidths;

/// <summary>Preconditions for operations on the Internet bandwidth of IPv6 addresses.</summary>
internal static class Ipv6InternetBandwidthRules
{
    /// <exception cref="RefusedException"><see cref="Refusal.Ipv6BandwidthOutOfRange"/>.</exception>
    public static void RequireAllowed(int bandwidth, InternetChargeType type)
    {
        var maximum = type == InternetChargeType.PayByTraffic
            ? Limits.Ipv6BandwidthByTraffic
            : Limits.Ipv6BandwidthByBandwidth;
        RefusedException.ThrowIf(bandwidth < 1 || bandwidth > maximum, Refusal.Ipv6BandwidthOutOfRange);
    }
}
