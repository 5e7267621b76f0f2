namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>The billing method of the public bandwidth of an instance or an EIP.</summary>
internal enum InternetChargeType
{
    PayByTraffic,
    PayByBandwidth,
}
