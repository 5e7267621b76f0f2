namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>The states of an instance.</summary>
internal enum InstanceStatus
{
    /// <summary>It is being made.</summary>
    Pending,

    /// <summary>It is starting.</summary>
    Starting,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It is stopping.</summary>
    Stopping,

    /// <summary>It stands still.</summary>
    Stopped,
}

/// <summary>How an instance is paid for.</summary>
internal enum InstanceChargeType
{
    /// <summary>By use.</summary>
    PostPaid,

    /// <summary>In advance.</summary>
    PrePaid,
}

/// <summary>How the public bandwidth of an instance is paid for.</summary>
internal enum InternetChargeType
{
    /// <summary>By what was sent.</summary>
    PayByTraffic,

    /// <summary>By what could have been sent.</summary>
    PayByBandwidth,
}

/// <summary>Whether an instance takes spare capacity, and at what price.</summary>
internal enum SpotStrategy
{
    /// <summary>It is no spot instance.</summary>
    NoSpot,

    /// <summary>Up to a price of the owner's.</summary>
    SpotWithPriceLimit,

    /// <summary>At the price of the day.</summary>
    SpotAsPriceGo,
}

/// <summary>What a stopped instance costs.</summary>
internal enum StoppedMode
{
    /// <summary>It is not stopped, or its way of stopping was never said.</summary>
    NotApplicable,

    /// <summary>What it costs while it runs.</summary>
    KeepCharging,

    /// <summary>Its disks alone.</summary>
    StopCharging,
}
