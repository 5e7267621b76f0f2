namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>The settings of an emulator.</summary>
/// <param name="TransitionDelay">The duration of transitions in seconds.</param>
/// <param name="AvailableEniIpLimit">The maximum number of secondary addresses of an Available ENI.</param>
public sealed record Settings(int TransitionDelay, int AvailableEniIpLimit);

/// <summary>The context of an API call: a copy of the state, which replaces the state if the call succeeds.</summary>
internal sealed record ActionContext(ModelState State, Arguments Arguments, Settings Settings, long Now)
{
    /// <summary>Starts a transition.</summary>
    public void Begin(Resource resource) => Begin(State, resource, Now + Settings.TransitionDelay);

    public static void Begin(ModelState state, Resource resource, long ends)
    {
        resource.Ends = ends;
        resource.Order = ++state.LastOrder;
    }

    /// <summary>Requires that the region of the request, if it names one, is the only one of the model.</summary>
    public void RequireRegion() =>
        ApiError.ThrowIf(
            Arguments.Find("RegionId") is { } region && region != "cn-hangzhou", "InvalidRegionId.NotFound");

    /// <summary>The ENI of the request, which must have no task in progress.</summary>
    public Eni RequireEni()
    {
        RequireRegion();
        var eni = State.Eni(Arguments.Get("NetworkInterfaceId")) ?? throw new ApiError("InvalidEniId.NotFound");
        ApiError.ThrowIf(eni.TaskInProgress, "Operation.Conflict");
        ApiError.ThrowIf(eni.ServiceManaged, "InvalidOperation.EniServiceManaged");
        return eni;
    }

    /// <summary>The instance of the request, for actions on ENIs.</summary>
    public Instance RequireInstanceOfEni() =>
        State.Instance(Arguments.Get("InstanceId")) ?? throw new ApiError("InvalidEcsId.NotFound");

    /// <summary>The VSwitch of an ENI, which must be Available and in the zone of the instance.</summary>
    public VSwitch RequireVSwitchOf(Eni eni, Instance? instance)
    {
        var vSwitch = State.VSwitch(eni.VSwitchId) ?? throw new ApiError("InvalidVSwitchId.NotFound");
        ApiError.ThrowIf(vSwitch.Status != "Available", "IncorrectVSwitchStatus");
        ApiError.ThrowIf(
            instance is not null && instance.Zone != vSwitch.Zone, "InvalidOperation.AvailabilityZoneMismatch");
        return vSwitch;
    }

    /// <summary>Checks the address limit of a security group.</summary>
    public void RequireRoom(string group, int more, string errorCode = "SecurityGroupInstanceLimitExceed") =>
        ApiError.ThrowIf(State.AddressesIn(group) + more > State.Groups[group].Limit, errorCode);
}
