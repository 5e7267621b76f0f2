using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class NetworkInterfaceParameters
{
    /// <summary>The maximum number of queues, or of RDMA queue pairs, of an ENI.</summary>
    public const int MaxQueues = 2_048;

    private const int MinNameLength = 2;
    private const int MaxNameLength = 128;
    private const int MinDescriptionLength = 2;
    private const int MaxDescriptionLength = 256;
    private const string Tracking = "ConnectionTrackingConfiguration.";

    public static readonly Parameter<NetworkInterfaceId?> TrunkNetworkInstanceId = Declare.Optional(
        "TrunkNetworkInstanceId",
        Values.PrefixedId(NetworkInterface.Kind, NetworkInterfaceErrors.IdInvalid),
        "The ID of the trunk ENI of which the ENI is a member.");

    public static readonly Parameter<string?> Name = Declare.Text(
        "NetworkInterfaceName",
        "The name of the ENI: 2 to 128 letters, digits, colons, underscores, periods and hyphens, a letter first.",
        text => text.Length is >= MinNameLength and <= MaxNameLength
            && char.IsLetter(text[0])
            && text.All(character => char.IsLetterOrDigit(character) || character is ':' or '_' or '.' or '-')
                ? null
                : NetworkInterfaceErrors.NameInvalid);

    public static readonly Parameter<string?> Description = Declare.Text(
        "Description",
        "The description of the ENI: 2 to 256 characters that do not begin with http:// or https://.",
        (name, text) => text.Length is >= MinDescriptionLength and <= MaxDescriptionLength
            && !Values.IsLink(text, StringComparison.Ordinal)
                ? text
                : throw ApiException.InvalidParameter(
                    name, "It must have 2 to 256 characters and must not begin with http:// or https://."));

    public static readonly Parameter<int?> QueueNumber = Declare.Integer(
        "QueueNumber", "The number of queues of the ENI.", 1, MaxQueues, NetworkInterfaceErrors.QueueNumberInvalid);

    public static readonly Parameter<bool?> DeleteOnRelease = Declare.Boolean(
        "DeleteOnRelease", "Whether the ENI is deleted together with its instance.");

    public static readonly Parameter<bool?> SourceDestCheck = Declare.Boolean(
        "SourceDestCheck", "Whether the ENI drops packets that are neither from it nor for it.");

    public static readonly Parameter<int?> TcpEstablishedTimeout = Declare.Integer(
        $"{Tracking}TcpEstablishedTimeout",
        "The timeout of an open TCP connection, in seconds: 30, 60, 80, 100, 200, 300, 500, 700 or 910.");

    public static readonly Parameter<int?> TcpClosedAndTimeWaitTimeout = Declare.Integer(
        $"{Tracking}TcpClosedAndTimeWaitTimeout",
        "The timeout of a closed TCP connection, in seconds: 3 to 15.");

    public static readonly Parameter<int?> UdpTimeout = Declare.Integer(
        $"{Tracking}UdpTimeout", "The timeout of a UDP flow, in seconds: 10, 20, 30, 60, 80 or 100.");

    public static readonly Parameter<InstanceId> InstanceId = EcsParameters.InstanceId
        .WithReader(Values.PrefixedId(Instance.Kind, InstanceErrors.IdMalformed));
}
