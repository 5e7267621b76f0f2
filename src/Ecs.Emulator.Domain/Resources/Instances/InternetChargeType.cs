namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>The billing method of the public bandwidth of an instance.</summary>
internal enum InternetChargeType
{
    PayByTraffic,
    PayByBandwidth,
}
