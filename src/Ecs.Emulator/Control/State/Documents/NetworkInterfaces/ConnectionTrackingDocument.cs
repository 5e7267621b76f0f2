using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.NetworkInterfaces;

internal static class ConnectionTrackingDocument
{
    private static readonly Int32Format Seconds = Format.Integer(Quantity.Max);

    private static readonly MemberList<ConnectionTracking> Members = new();

    private static readonly Member<ConnectionTracking, int> TcpEstablishedTimeout =
        Add("tcpEstablishedTimeout", tracking => tracking.TcpEstablishedTimeout);

    private static readonly Member<ConnectionTracking, int> TcpClosedAndTimeWaitTimeout =
        Add("tcpClosedAndTimeWaitTimeout", tracking => tracking.TcpClosedAndTimeWaitTimeout);

    private static readonly Member<ConnectionTracking, int> UdpTimeout =
        Add("udpTimeout", tracking => tracking.UdpTimeout);

    public static readonly ObjectFormat<ConnectionTracking> Object = new(Members, Create);

    private static Member<ConnectionTracking, int> Add(string name, Func<ConnectionTracking, int> value) =>
        Members.Add(name, value, Seconds, value(ConnectionTracking.Default));

    private static ConnectionTracking Create(MemberReader<ConnectionTracking> read)
    {
        var tracking = new ConnectionTracking(
            read.Get(TcpEstablishedTimeout), read.Get(TcpClosedAndTimeWaitTimeout), read.Get(UdpTimeout));
        if (!tracking.IsSupported)
        {
            read.Report("The service does not allow these timeouts.");
        }

        return tracking;
    }
}
