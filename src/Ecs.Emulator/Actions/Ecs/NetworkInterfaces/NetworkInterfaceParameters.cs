using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

/// <summary>Parameters that the actions on whole ENIs have in common.</summary>
internal static class NetworkInterfaceParameters
{
    /// <summary>The most queues, or RDMA queue pairs, of an ENI.</summary>
    public const int MaxQueues = 2_048;

    private const int ShortestName = 2;
    private const int LongestName = 128;
    private const int ShortestDescription = 2;
    private const int LongestDescription = 256;
    private const string Tracking = "ConnectionTrackingConfiguration.";

    /// <summary>An ENI whose id has its form.</summary>
    public static readonly Parameter<NetworkInterfaceId> NetworkInterfaceId = Declare.Required(
        EcsParameters.NetworkInterfaceId.Name,
        ReadId,
        EcsParameters.NetworkInterfaceId.Description,
        EcsParameters.NetworkInterfaceId.Example);

    /// <summary>A Trunk ENI.</summary>
    public static readonly Parameter<NetworkInterfaceId?> TrunkNetworkInstanceId = Declare.Optional(
        "TrunkNetworkInstanceId", ReadId, "The ID of the trunk ENI that carries the ENI as a member.");

    /// <summary>A name.</summary>
    public static readonly Parameter<string?> Name = Text(
        "NetworkInterfaceName",
        "The name of the ENI: 2 to 128 letters, digits, colons, underscores, periods and hyphens, a letter first.",
        (_, text) => text.Length is >= ShortestName and <= LongestName
            && char.IsLetter(text[0])
            && text.All(character => char.IsLetterOrDigit(character) || character is ':' or '_' or '.' or '-')
                ? text
                : throw new ApiException(NetworkInterfaceErrors.NameInvalid));

    /// <summary>A description.</summary>
    public static readonly Parameter<string?> Description = Text(
        "Description",
        "The description of the ENI: 2 to 256 characters that begin with neither http:// nor https://.",
        (name, text) => text.Length is >= ShortestDescription and <= LongestDescription
            && !text.StartsWith("http://", StringComparison.Ordinal)
            && !text.StartsWith("https://", StringComparison.Ordinal)
                ? text
                : throw ApiException.InvalidParameter(
                    name, "It has 2 to 256 characters and begins with neither http:// nor https://."));

    /// <summary>A number of queues.</summary>
    public static readonly Parameter<int?> QueueNumber = InstanceParameters.Integer(
        "QueueNumber", "The number of queues of the ENI.", 1, MaxQueues, NetworkInterfaceErrors.QueueNumberInvalid);

    /// <summary>Whether an ENI goes with its instance.</summary>
    public static readonly Parameter<bool?> DeleteOnRelease = Declare.Boolean(
        "DeleteOnRelease", "Whether the ENI is deleted together with its instance.");

    /// <summary>Whether foreign packets are dropped.</summary>
    public static readonly Parameter<bool?> SourceDestCheck = Declare.Boolean(
        "SourceDestCheck", "Whether packets that are neither from the ENI nor to it are dropped.");

    /// <summary>How long an open TCP connection is remembered.</summary>
    public static readonly Parameter<int?> TcpEstablishedTimeout = Declare.Integer(
        $"{Tracking}TcpEstablishedTimeout",
        "For how many seconds an open TCP connection is remembered: 30, 60, 80, 100, 200, 300, 500, 700 or 910.");

    /// <summary>How long a closed TCP connection is remembered.</summary>
    public static readonly Parameter<int?> TcpClosedAndTimeWaitTimeout = Declare.Integer(
        $"{Tracking}TcpClosedAndTimeWaitTimeout",
        "For how many seconds a closed TCP connection is remembered: 3 to 15.");

    /// <summary>How long a flow of UDP is remembered.</summary>
    public static readonly Parameter<int?> UdpTimeout = Declare.Integer(
        $"{Tracking}UdpTimeout", "For how many seconds a flow of UDP is remembered: 10, 20, 30, 60, 80 or 100.");

    /// <summary>The instance that an ENI is attached to or detached from.</summary>
    public static Parameter<InstanceId> InstanceId { get; } = Declare.Required(
        "InstanceId",
        (name, text) => text.StartsWith("i-", StringComparison.Ordinal)
            ? new InstanceId(Values.Text(name, text))
            : throw new ApiException(InstanceErrors.IdMalformed),
        "The ID of the ECS instance.",
        "i-myinstance");

    /// <summary>The id of a security group.</summary>
    public static SecurityGroupId ReadGroup(string name, string text) => new(Values.Text(name, text));

    /// <summary>A mode of traffic, or the error that is its own.</summary>
    public static NetworkInterfaceTrafficMode ReadTrafficMode(string name, string text) =>
        text is nameof(NetworkInterfaceTrafficMode.Standard) or nameof(NetworkInterfaceTrafficMode.HighPerformance)
            ? Values.OneOf<NetworkInterfaceTrafficMode>(name, text)
            : throw new ApiException(NetworkInterfaceErrors.TrafficModeInvalid);

    private static NetworkInterfaceId ReadId(string name, string text) =>
        text.StartsWith("eni-", StringComparison.Ordinal)
            ? new NetworkInterfaceId(Values.Text(name, text))
            : throw new ApiException(NetworkInterfaceErrors.IdInvalid);

    private static Parameter<string?> Text(string name, string description, ValueReader<string> reader) =>
        new(parameters => parameters.Find(name) is { } text ? reader(name, text) : null)
        {
            Name = name,
            Description = description,
        };
}
