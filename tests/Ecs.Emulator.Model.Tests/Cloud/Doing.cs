namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>How an emulator behaves.</summary>
/// <param name="TransitionDelay">How long transitions take, in seconds.</param>
/// <param name="AvailableEniIpLimit">Secondary addresses of an Available ENI.</param>
public sealed record Settings(int TransitionDelay, int AvailableEniIpLimit);

/// <summary>A call that is being done: in a copy of the world, which takes the world's place once nothing is refused.</summary>
internal sealed record Doing(World World, Arguments Arguments, Settings Settings, long Now)
{
    /// <summary>Lets something enter a state that ends by itself.</summary>
    public void Begin(Named resource) => Begin(World, resource, Now + Settings.TransitionDelay);

    public static void Begin(World world, Named resource, long ends)
    {
        resource.Ends = ends;
        resource.Turn = ++world.Turns;
    }

    /// <summary>The region that a call names exists, and is the only one.</summary>
    public void RequireRegion() =>
        Refused.When(Arguments.Find("RegionId") is { } region && region != "cn-hangzhou", "InvalidRegionId.NotFound");

    /// <summary>The ENI that the call names, if nobody else is at work on it.</summary>
    public Eni RequireEni()
    {
        RequireRegion();
        var eni = World.Eni(Arguments.Get("NetworkInterfaceId")) ?? throw new Refused("InvalidEniId.NotFound");
        Refused.When(eni.TaskInProgress, "Operation.Conflict");
        Refused.When(eni.ServiceManaged, "InvalidOperation.EniServiceManaged");
        return eni;
    }

    /// <summary>The instance that the call names, for calls on ENIs.</summary>
    public Instance RequireInstanceOfEni() =>
        World.Instance(Arguments.Get("InstanceId")) ?? throw new Refused("InvalidEcsId.NotFound");

    /// <summary>The VSwitch of an ENI, ready and in the zone of its instance.</summary>
    public VSwitch RequireVSwitchOf(Eni eni, Instance? instance)
    {
        var vSwitch = World.VSwitch(eni.VSwitchId) ?? throw new Refused("InvalidVSwitchId.NotFound");
        Refused.When(vSwitch.Status != "Available", "IncorrectVSwitchStatus");
        Refused.When(instance is not null && instance.Zone != vSwitch.Zone, "InvalidOperation.AvailabilityZoneMismatch");
        return vSwitch;
    }

    /// <summary>Refuses so many more addresses in a group.</summary>
    public void RequireRoom(string group, int more, string otherwise = "SecurityGroupInstanceLimitExceed") =>
        Refused.When(World.AddressesIn(group) + more > World.Groups[group].Limit, otherwise);
}
