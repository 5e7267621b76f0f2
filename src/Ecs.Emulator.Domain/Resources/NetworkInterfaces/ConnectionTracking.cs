namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>How long an ENI remembers a connection without traffic, in seconds.</summary>
/// <param name="TcpEstablishedTimeout">A TCP connection that is open: one of <see cref="TcpEstablishedTimeouts"/>.</param>
/// <param name="TcpClosedAndTimeWaitTimeout">A TCP connection that is closed or about to be: 3 to 15.</param>
/// <param name="UdpTimeout">A flow of UDP: one of <see cref="UdpTimeouts"/>.</param>
internal sealed record ConnectionTracking(
    int TcpEstablishedTimeout = 910, int TcpClosedAndTimeWaitTimeout = 3, int UdpTimeout = 30)
{
    private const int ShortestClosed = 3;
    private const int LongestClosed = 15;

    /// <summary>What an ENI has that was given nothing else.</summary>
    public static readonly ConnectionTracking Default = new();

    /// <summary>The values that an open TCP connection can have.</summary>
    public static ReadOnlySpan<int> TcpEstablishedTimeouts => [30, 60, 80, 100, 200, 300, 500, 700, 910];

    /// <summary>The values that a flow of UDP can have.</summary>
    public static ReadOnlySpan<int> UdpTimeouts => [10, 20, 30, 60, 80, 100];

    /// <summary>Whether every time is one that the service offers.</summary>
    public bool IsOffered =>
        TcpEstablishedTimeouts.Contains(TcpEstablishedTimeout)
        && TcpClosedAndTimeWaitTimeout is >= ShortestClosed and <= LongestClosed
        && UdpTimeouts.Contains(UdpTimeout);
}
