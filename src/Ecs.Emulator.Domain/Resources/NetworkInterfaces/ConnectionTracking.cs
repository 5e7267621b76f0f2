namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>How long an ENI tracks a connection without traffic, in seconds.</summary>
/// <param name="TcpEstablishedTimeout">
/// A TCP connection that is open: one of <see cref="TcpEstablishedTimeouts"/>.
/// </param>
/// <param name="TcpClosedAndTimeWaitTimeout">A TCP connection that is closed or about to be: 3 to 15.</param>
/// <param name="UdpTimeout">A flow of UDP: one of <see cref="UdpTimeouts"/>.</param>
internal sealed record ConnectionTracking(
    int TcpEstablishedTimeout = 910, int TcpClosedAndTimeWaitTimeout = 3, int UdpTimeout = 30)
{
    private const int MinClosedTimeout = 3;
    private const int MaxClosedTimeout = 15;

    /// <summary>The values of an ENI for which no others are specified.</summary>
    public static readonly ConnectionTracking Default = new();

    /// <summary>The values that an open TCP connection can have.</summary>
    public static ReadOnlySpan<int> TcpEstablishedTimeouts => [30, 60, 80, 100, 200, 300, 500, 700, 910];

    /// <summary>The values that a flow of UDP can have.</summary>
    public static ReadOnlySpan<int> UdpTimeouts => [10, 20, 30, 60, 80, 100];

    /// <summary>Whether every time is one that the service offers.</summary>
    public bool IsOffered =>
        TcpEstablishedTimeouts.Contains(TcpEstablishedTimeout)
        && TcpClosedAndTimeWaitTimeout is >= MinClosedTimeout and <= MaxClosedTimeout
        && UdpTimeouts.Contains(UdpTimeout);
}
