using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class DescribeNetworkInterfaceAttribute
{
    private const string Tracking = "connectionTrackingConfiguration";

    /// <summary>The service documents the first two; a client sends <c>basic</c>.</summary>
    private static readonly string[] Attributes = ["attachment", Tracking, "basic"];

    private static readonly Parameter<string?> Attribute = Declare.OneOf(
        "Attribute",
        $"The details to return; {Tracking} adds that structure. All other attributes are always returned.",
        Attributes);

    private static readonly Shape<ConnectionTracking> TrackingShape = new Shape<ConnectionTracking>()
        .Integer(
            "TcpEstablishedTimeout",
            "The timeout of an open TCP connection, in seconds.",
            tracking => tracking.TcpEstablishedTimeout)
        .Integer(
            "TcpClosedAndTimeWaitTimeout",
            "The timeout of a closed TCP connection, in seconds.",
            tracking => tracking.TcpClosedAndTimeWaitTimeout)
        .Integer("UdpTimeout", "The timeout of a UDP flow, in seconds.", tracking => tracking.UdpTimeout);

    private static readonly Shape<ListedNetworkInterface> TrafficConfig = new Shape<ListedNetworkInterface>()
        .Text(
            "NetworkInterfaceTrafficMode",
            "Standard or HighPerformance.",
            listed => listed.NetworkInterface.TrafficMode.ToString())
        .OptionalInteger("QueueNumber", "The number of queues, if it is known.", listed => listed.QueueNumber)
        .Integer(
            "QueuePairNumber", "The number of RDMA queue pairs.", listed => listed.NetworkInterface.QueuePairNumber);

    public static readonly ApiAction Action = new ApiAction<Description>
    {
        Product = Product.Ecs,
        Name = "DescribeNetworkInterfaceAttribute",
        Summary = "Queries the details of an ENI.",
        Description = "An ENI that does not exist in the region is an error, unlike in DescribeNetworkInterfaces.",
        Parameters =
            [EcsParameters.RegionId, EcsParameters.NetworkInterfaceId, Attribute, EcsParameters.TagFilter],
        Resource = EcsParameters.NetworkInterfaceId,
        Response = new Shape<Description>()
            .Include(described => described.Eni, NetworkInterfaceShape.Described)
            .Object(
                "NetworkInterfaceTrafficConfig",
                "The communication settings of the ENI.",
                described => described.Eni.Listed,
                TrafficConfig)
            .OptionalObject(
                "ConnectionTrackingConfiguration",
                "The connection timeouts, if they were requested.",
                described => described.Tracking,
                TrackingShape),
        Errors =
        [
            .. EcsErrorSets.InNetworkInterfaceRegion,
            NetworkInterfaceErrors.NotFound, RequestErrors.UnsupportedParameter, TagErrors.KeyMalformed,
        ],
        Run = Run,
    };

    private static Plan<Description> Run(CallContext call)
    {
        if (!call.Get(EcsParameters.TagFilter).IsEmpty)
        {
            throw new ApiException(RequestErrors.UnsupportedParameter);
        }

        var showsTracking = call.Get(Attribute) == Tracking;
        var eni = NetworkInterfaceListing.Describe(
            call.State, call.Get(EcsParameters.RegionId), call.Get(EcsParameters.NetworkInterfaceId));
        return new Description(eni, showsTracking ? eni.Listed.NetworkInterface.ConnectionTracking : null);
    }

    private sealed record Description(DescribedNetworkInterface Eni, ConnectionTracking? Tracking);
}
