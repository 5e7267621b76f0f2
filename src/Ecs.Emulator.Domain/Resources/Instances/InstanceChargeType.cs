namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>The billing method of an instance or an EIP.</summary>
internal enum InstanceChargeType
{
    /// <summary>Pay-as-you-go.</summary>
    PostPaid,

    /// <summary>Subscription.</summary>
    PrePaid,
}
