using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>Calls on VSwitches and instances, as far as they touch addresses.</summary>
internal static class PlaceSteps
{
    private const string Image = "aliyun_3_x64_20G_alibase_20240528.vhd";

    public static Request CreateVSwitch(World world, Dice dice)
    {
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = dice.OnceIn(20) ? "cn-nowhere" : "cn-hangzhou",
            ["VpcId"] = dice.IdOf(world.Vpcs.Select(vpc => vpc.Id), "vpc-nowhere"),
            ["ZoneId"] = dice.OnceIn(10) ? dice.Of("cn-hangzhou-i", "cn-hangzhou-x") : "cn-hangzhou-h",
            ["CidrBlock"] = dice.Of(
                "10.0.1.0/28", "10.0.2.0/29", "10.0.1.16/28", "10.0.1.0/26", "10.1.1.0/27", "10.0.0.0/24", "10.0.3.0/30",
                "10.0.4.8/28", "10.1.0.0/15", "10.0.5.0/28", "10.2.0.0/28", "192.168.0.0/28", "10.4.0.0/28"),
        };
        AddDryRun(dice, parameters);
        AddressSteps.AddToken(dice, parameters);
        return AddressSteps.Call("CreateVSwitch", dice, parameters);
    }

    public static Request DeleteVSwitch(World world, Dice dice)
    {
        // An empty one where there is one, else it is hardly ever done.
        var empty = world.VSwitches.FindAll(vSwitch => world.Held(vSwitch).Count == 0);
        var id = empty.Count == 0 || dice.OnceIn(3) ? VSwitch(world, dice) : dice.Of(empty).Id;
        var parameters = new Dictionary<string, string> { ["RegionId"] = "cn-hangzhou", ["VSwitchId"] = id };
        AddDryRun(dice, parameters);
        return AddressSteps.Call("DeleteVSwitch", dice, parameters);
    }

    public static Request Reserve(World world, Dice dice)
    {
        var id = VSwitch(world, dice);
        var parameters = new Dictionary<string, string> { ["RegionId"] = "cn-hangzhou", ["VSwitchId"] = id };
        if (dice.Roll(3) > 0)
        {
            parameters.Add("VSwitchCidrReservationMask", dice.Of("28", "27", "26", "25", "16", "29", "15"));
        }
        else
        {
            var block = world.VSwitch(id)?.Block ?? new Block(0, 24);
            var first = block.First + (Block.PrefixSize * dice.Roll((int)(block.Size / Block.PrefixSize) + 1));
            parameters.Add("VSwitchCidrReservationCidr", new Block(first, 28 - dice.Roll(3)).ToString());
        }

        if (dice.Roll(2) == 1)
        {
            parameters.Add("VSwitchCidrReservationType", dice.Of("Explicit", "Prefix"));
        }

        AddDryRun(dice, parameters);
        AddressSteps.AddToken(dice, parameters);
        return AddressSteps.Call("CreateVSwitchCidrReservation", dice, parameters);
    }

    public static Request Unreserve(World world, Dice dice)
    {
        var ids = world.VSwitches.SelectMany(vSwitch => vSwitch.Reservations).Select(reservation => reservation.Id);
        var parameters = new Dictionary<string, string> { ["VSwitchCidrReservationId"] = dice.IdOf(ids, "vcr-nobody") };
        AddDryRun(dice, parameters);
        return AddressSteps.Call("DeleteVSwitchCidrReservation", dice, parameters);
    }

    public static Request Power(World world, Dice dice)
    {
        var parameters = new Dictionary<string, string> { ["InstanceId"] = Instance(world, dice) };
        var action = dice.Of("StopInstance", "StartInstance", "RebootInstance");
        if (action == "StartInstance" && world.Instances.Find(instance => instance.Status == "Stopped") is { } stopped && dice.Roll(2) == 0)
        {
            parameters["InstanceId"] = stopped.Id;
        }

        if (action == "StopInstance" && dice.OnceIn(4))
        {
            parameters.Add("ForceStop", "true");
        }

        AddDryRun(dice, parameters);
        return AddressSteps.Call(action, dice, parameters);
    }

    public static Request DeleteInstance(World world, Dice dice)
    {
        var parameters = new Dictionary<string, string> { ["InstanceId"] = Instance(world, dice) };
        if (dice.Roll(3) > 0)
        {
            parameters.Add("Force", "true");
        }

        AddDryRun(dice, parameters);
        return AddressSteps.Call("DeleteInstance", dice, parameters);
    }

    public static Request Run(World world, Dice dice)
    {
        var vSwitch = VSwitch(world, dice);
        var vpcId = world.VSwitch(vSwitch)?.VpcId;
        var fitting = world.Groups.Where(group => group.Value.VpcId == vpcId).Select(group => group.Key).Order(StringComparer.Ordinal).ToList();
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = "cn-hangzhou",
            ["ImageId"] = Image,
            ["InstanceType"] = dice.Of("ecs.my.large", "ecs.my.small", "ecs.my.single"),
            ["VSwitchId"] = vSwitch,
            ["SecurityGroupId"] = fitting.Count == 0 || dice.OnceIn(8)
                ? dice.IdOf(world.Groups.Keys.Order(StringComparer.Ordinal), "sg-nobody")
                : dice.Of(fitting),
            ["Amount"] = dice.Of("1", "2", "3", "9"),
        };
        if (dice.OnceIn(3))
        {
            parameters.Add("MinAmount", dice.Of("1", "2"));
        }

        if (dice.OnceIn(4))
        {
            var block = world.VSwitch(vSwitch)?.Block ?? new Block(0, 24);
            parameters.Add("PrivateIpAddress", Block.Text(block.First + dice.Roll((int)block.Size)));
        }

        AddDryRun(dice, parameters);
        AddressSteps.AddToken(dice, parameters);
        return AddressSteps.Call("RunInstances", dice, parameters);
    }

    public static void AddDryRun(Dice dice, Dictionary<string, string> parameters)
    {
        if (dice.OnceIn(8))
        {
            parameters.Add("DryRun", "true");
        }
    }

    public static Request MoveInstance(World world, Dice dice)
    {
        var vSwitch = VSwitch(world, dice);
        var parameters =
            new Dictionary<string, string> { ["InstanceId"] = Stopped(world, dice), ["VSwitchId"] = vSwitch };
        if (dice.Roll(2) == 0 && world.VSwitch(vSwitch) is { } place)
        {
            parameters.Add("PrivateIpAddress", Block.Text(place.Block.First + dice.Roll(16)));
        }

        if (dice.OnceIn(3) && world.VSwitch(vSwitch) is { } other)
        {
            parameters.Add("VpcId", other.VpcId);
            parameters.Add(
                "SecurityGroupId.1",
                dice.IdOf(
                    world.Groups.Where(group => group.Value.VpcId == other.VpcId).Select(group => group.Key)
                        .Order(StringComparer.Ordinal),
                    "sg-nobody"));
        }

        return AddressSteps.Call("ModifyInstanceVpcAttribute", dice, parameters);
    }

    public static Request ResizeInstance(World world, Dice dice)
    {
        var parameters = new Dictionary<string, string> { ["InstanceId"] = Stopped(world, dice) };
        if (dice.OnceIn(6))
        {
            parameters.Add("InternetMaxBandwidthOut", "5");
        }
        else
        {
            parameters.Add("InstanceType", dice.IdOf(world.Types.Keys.Order(StringComparer.Ordinal), "ecs.none"));
        }

        AddDryRun(dice, parameters);
        return AddressSteps.Call("ModifyInstanceSpec", dice, parameters);
    }

    /// <summary>A Stopped instance where there is one, as a rule.</summary>
    private static string Stopped(World world, Dice dice) =>
        world.Instances.Find(instance => instance.Status == "Stopped") is { } stopped && !dice.OnceIn(4)
            ? stopped.Id
            : Instance(world, dice);

    public static string VSwitch(World world, Dice dice) => dice.IdOf(world.VSwitches.Select(vSwitch => vSwitch.Id), "vsw-nowhere");

    public static string Instance(World world, Dice dice) => dice.IdOf(world.Instances.Select(instance => instance.Id), "i-nobody");
}
