namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>Calls on VSwitches and instances that affect addresses.</summary>
internal static class PlacementSteps
{
    private const string Image = "aliyun_3_x64_20G_alibase_20240528.vhd";

    public static Request CreateVSwitch(ModelState state, RandomSource random)
    {
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = random.OnceIn(20) ? "cn-missing" : "cn-hangzhou",
            ["VpcId"] = random.IdOf(state.Vpcs.Select(vpc => vpc.Id), "vpc-missing"),
            ["ZoneId"] = random.OnceIn(10) ? random.Choose("cn-hangzhou-i", "cn-hangzhou-x") : "cn-hangzhou-h",
            ["CidrBlock"] = random.Choose(
                "10.0.1.0/28", "10.0.2.0/29", "10.0.1.16/28", "10.0.1.0/26", "10.1.1.0/27", "10.0.0.0/24",
                "10.0.3.0/30",
                "10.0.4.8/28", "10.1.0.0/15", "10.0.5.0/28", "10.2.0.0/28", "192.168.0.0/28", "10.4.0.0/28"),
        };
        AddDryRun(random, parameters);
        AddressSteps.AddToken(random, parameters);
        return AddressSteps.Call("CreateVSwitch", random, parameters);
    }

    public static Request DeleteVSwitch(ModelState state, RandomSource random)
    {
        // Mostly an empty VSwitch, because others cannot be deleted.
        var empty = state.VSwitches.FindAll(vSwitch => state.Held(vSwitch).Count == 0);
        var id = empty.Count == 0 || random.OnceIn(3) ? VSwitch(state, random) : random.Choose(empty).Id;
        var parameters = new Dictionary<string, string> { ["RegionId"] = "cn-hangzhou", ["VSwitchId"] = id };
        AddDryRun(random, parameters);
        return AddressSteps.Call("DeleteVSwitch", random, parameters);
    }

    public static Request Reserve(ModelState state, RandomSource random)
    {
        var id = VSwitch(state, random);
        var parameters = new Dictionary<string, string> { ["RegionId"] = "cn-hangzhou", ["VSwitchId"] = id };
        if (random.Next(3) > 0)
        {
            parameters.Add("VSwitchCidrReservationMask", random.Choose("28", "27", "26", "25", "16", "29", "15"));
        }
        else
        {
            var block = state.VSwitch(id)?.Block ?? new Block(0, 24);
            var first = block.First + (Block.PrefixSize * random.Next((int)(block.Size / Block.PrefixSize) + 1));
            parameters.Add("VSwitchCidrReservationCidr", new Block(first, 28 - random.Next(3)).ToString());
        }

        if (random.Next(2) == 1)
        {
            parameters.Add("VSwitchCidrReservationType", random.Choose("Explicit", "Prefix"));
        }

        AddDryRun(random, parameters);
        AddressSteps.AddToken(random, parameters);
        return AddressSteps.Call("CreateVSwitchCidrReservation", random, parameters);
    }

    public static Request Unreserve(ModelState state, RandomSource random)
    {
        var ids = state.VSwitches.SelectMany(vSwitch => vSwitch.Reservations).Select(reservation => reservation.Id);
        var parameters = new Dictionary<string, string>
        {
            ["VSwitchCidrReservationId"] = random.IdOf(ids, "vcr-missing"),
        };
        AddDryRun(random, parameters);
        return AddressSteps.Call("DeleteVSwitchCidrReservation", random, parameters);
    }

    public static Request Power(ModelState state, RandomSource random)
    {
        var parameters = new Dictionary<string, string> { ["InstanceId"] = Instance(state, random) };
        var action = random.Choose("StopInstance", "StartInstance", "RebootInstance");
        if (action == "StartInstance"
            && state.Instances.Find(instance => instance.Status == "Stopped") is { } stopped
            && random.Next(2) == 0)
        {
            parameters["InstanceId"] = stopped.Id;
        }

        if (action == "StopInstance" && random.OnceIn(4))
        {
            parameters.Add("ForceStop", "true");
        }

        AddDryRun(random, parameters);
        return AddressSteps.Call(action, random, parameters);
    }

    public static Request DeleteInstance(ModelState state, RandomSource random)
    {
        var parameters = new Dictionary<string, string> { ["InstanceId"] = Instance(state, random) };
        if (random.Next(3) > 0)
        {
            parameters.Add("Force", "true");
        }

        AddDryRun(random, parameters);
        return AddressSteps.Call("DeleteInstance", random, parameters);
    }

    public static Request Run(ModelState state, RandomSource random)
    {
        var vSwitch = VSwitch(state, random);
        var vpcId = state.VSwitch(vSwitch)?.VpcId;
        var fitting = state.Groups.Where(group => group.Value.VpcId == vpcId)
            .Select(group => group.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = "cn-hangzhou",
            ["ImageId"] = Image,
            ["InstanceType"] = random.Choose("ecs.my.large", "ecs.my.small", "ecs.my.single"),
            ["VSwitchId"] = vSwitch,
            ["SecurityGroupId"] = fitting.Count == 0 || random.OnceIn(8)
                ? random.IdOf(state.Groups.Keys.Order(StringComparer.Ordinal), "sg-missing")
                : random.Choose(fitting),
        };
        var action = random.OnceIn(4) ? "CreateInstance" : "RunInstances";
        if (action == "RunInstances")
        {
            parameters.Add("Amount", random.Choose("1", "2", "3", "9"));
        }

        if (action == "RunInstances" && random.OnceIn(3))
        {
            parameters.Add("MinAmount", random.Choose("1", "2"));
        }

        if (random.OnceIn(4))
        {
            var block = state.VSwitch(vSwitch)?.Block ?? new Block(0, 24);
            parameters.Add("PrivateIpAddress", Block.Text(block.First + random.Next((int)block.Size)));
        }

        AddDryRun(random, parameters);
        AddressSteps.AddToken(random, parameters);
        return AddressSteps.Call(action, random, parameters);
    }

    public static void AddDryRun(RandomSource random, Dictionary<string, string> parameters)
    {
        if (random.OnceIn(8))
        {
            parameters.Add("DryRun", "true");
        }
    }

    public static Request MoveInstance(ModelState state, RandomSource random)
    {
        var vSwitch = VSwitch(state, random);
        var parameters =
            new Dictionary<string, string> { ["InstanceId"] = Stopped(state, random), ["VSwitchId"] = vSwitch };
        if (random.Next(2) == 0 && state.VSwitch(vSwitch) is { } place)
        {
            parameters.Add("PrivateIpAddress", Block.Text(place.Block.First + random.Next(16)));
        }

        if (random.OnceIn(3) && state.VSwitch(vSwitch) is { } other)
        {
            parameters.Add("VpcId", other.VpcId);
            parameters.Add(
                "SecurityGroupId.1",
                random.IdOf(
                    state.Groups.Where(group => group.Value.VpcId == other.VpcId).Select(group => group.Key)
                        .Order(StringComparer.Ordinal),
                    "sg-missing"));
        }

        return AddressSteps.Call("ModifyInstanceVpcAttribute", random, parameters);
    }

    public static Request ResizeInstance(ModelState state, RandomSource random)
    {
        var parameters = new Dictionary<string, string> { ["InstanceId"] = Stopped(state, random) };
        if (random.OnceIn(6))
        {
            parameters.Add("InternetMaxBandwidthOut", "5");
        }
        else
        {
            parameters.Add("InstanceType", random.IdOf(state.Types.Keys.Order(StringComparer.Ordinal), "ecs.none"));
        }

        AddDryRun(random, parameters);
        return AddressSteps.Call("ModifyInstanceSpec", random, parameters);
    }

    /// <summary>Mostly a stopped instance.</summary>
    private static string Stopped(ModelState state, RandomSource random) =>
        state.Instances.Find(instance => instance.Status == "Stopped") is { } stopped && !random.OnceIn(4)
            ? stopped.Id
            : Instance(state, random);

    public static string VSwitch(ModelState state, RandomSource random) =>
        random.IdOf(state.VSwitches.Select(vSwitch => vSwitch.Id), "vsw-missing");

    public static string Instance(ModelState state, RandomSource random) =>
        random.IdOf(state.Instances.Select(instance => instance.Id), "i-missing");
}
