using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

/// <summary>DescribeNetworkInterfaceAttribute: shows one ENI with everything about it.</summary>
internal static class DescribeNetworkInterfaceAttribute
{
    private const string Tracking = "connectionTrackingConfiguration";

    /// <summary>The service documents the first two; <c>basic</c> is what a client has been seen to send.</summary>
    private static readonly string[] Attributes = ["attachment", Tracking, "basic"];

    private static readonly Parameter<string?> Attribute = Declare.OneOf(
        "Attribute",
        $"The details to show; {Tracking} adds that structure. The rest is shown in any case.",
        Attributes);

    private static readonly Shape<ConnectionTracking> TrackingShape = new Shape<ConnectionTracking>()
        .Integer("TcpEstablishedTimeout", "Seconds for an open TCP connection.", tracking => tracking.TcpEstablishedTimeout)
        .Integer(
            "TcpClosedAndTimeWaitTimeout",
            "Seconds for a closed TCP connection.",
            tracking => tracking.TcpClosedAndTimeWaitTimeout)
        .Integer("UdpTimeout", "Seconds for a flow of UDP.", tracking => tracking.UdpTimeout);

    private static readonly Shape<ListedNetworkInterface> TrafficConfig = new Shape<ListedNetworkInterface>()
        .Text(
            "NetworkInterfaceTrafficMode",
            "Standard or HighPerformance.",
            listed => listed.NetworkInterface.TrafficMode.ToString())
        .OptionalInteger("QueueNumber", "The number of queues, where it is known.", listed => listed.QueueNumber)
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
                "How packets travel through it.",
                described => described.Eni.Listed,
                TrafficConfig)
            .OptionalObject(
                "ConnectionTrackingConfiguration",
                "How long it remembers connections, where that was asked for.",
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

    /// <summary>What a call is shown.</summary>
    /// <param name="Eni">The ENI.</param>
    /// <param name="Tracking">Its connection tracking; null where that was not asked for.</param>
    private sealed record Description(DescribedNetworkInterface Eni, ConnectionTracking? Tracking);
}
