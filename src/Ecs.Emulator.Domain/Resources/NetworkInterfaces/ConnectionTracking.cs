namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>The timeouts of idle connections of an ENI, in seconds.</summary>
/// <param name="TcpEstablishedTimeout">
/// The timeout of an open TCP connection: one of <see cref="TcpEstablishedTimeouts"/>.
/// </param>
/// <param name="TcpClosedAndTimeWaitTimeout">The timeout of a closed or closing TCP connection: 3 to 15.</param>
/// <param name="UdpTimeout">The timeout of a UDP flow: one of <see cref="UdpTimeouts"/>.</param>
internal sealed record ConnectionTracking(
    int TcpEstablishedTimeout = 910, int TcpClosedAndTimeWaitTimeout = 3, int UdpTimeout = 30)
{
    private const int MinClosedTimeout = 3;
    private const int MaxClosedTimeout = 15;

    public static readonly ConnectionTracking Default = new();

    /// <summary>The allowed timeouts of an open TCP connection.</summary>
    public static ReadOnlySpan<int> TcpEstablishedTimeouts => [30, 60, 80, 100, 200, 300, 500, 700, 910];

    /// <summary>The allowed timeouts of a UDP flow.</summary>
    public static ReadOnlySpan<int> UdpTimeouts => [10, 20, 30, 60, 80, 100];

    /// <summary>Whether the service allows all three timeouts.</summary>
    public bool IsSupported =>
        TcpEstablishedTimeouts.Contains(TcpEstablishedTimeout)
        && TcpClosedAndTimeWaitTimeout is >= MinClosedTimeout and <= MaxClosedTimeout
        && UdpTimeouts.Contains(UdpTimeout);
}
