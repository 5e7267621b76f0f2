using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>The changes to an ENI; null leaves an attribute unchanged.</summary>
internal sealed record NetworkInterfaceChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The new security groups, which replace the present ones; empty leaves them unchanged.</summary>
    public ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; } = [];

    public int? QueueNumber { get; init; }

    public bool? DeleteOnRelease { get; init; }

    public bool? SourceDestCheck { get; init; }

    public int? TcpEstablishedTimeout { get; init; }

    public int? TcpClosedAndTimeWaitTimeout { get; init; }

    public int? UdpTimeout { get; init; }

    /// <summary>
    /// Whether the changes contain attributes that are fixed for a primary ENI, apart from the number of queues.
    /// </summary>
    internal bool AreFixedForPrimary =>
        !SecurityGroupIds.IsEmpty
        || DeleteOnRelease is not null
        || (TcpEstablishedTimeout ?? TcpClosedAndTimeWaitTimeout ?? UdpTimeout) is not null;

    internal ConnectionTracking ApplyTo(ConnectionTracking tracking) => new(
        TcpEstablishedTimeout ?? tracking.TcpEstablishedTimeout,
        TcpClosedAndTimeWaitTimeout ?? tracking.TcpClosedAndTimeWaitTimeout,
        UdpTimeout ?? tracking.UdpTimeout);
}
