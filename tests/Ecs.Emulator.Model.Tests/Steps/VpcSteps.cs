namespace Ecs.Emulator.Model.Tests.Steps;

internal static class VpcSteps
{
    private static readonly string[] Blocks =
    [
        "10.2.0.0/16", "10.0.0.0/8", "10.0.0.0/24", "192.168.0.0/16", "10.0.1.0/24", "127.0.0.0/24", "100.64.0.0/16",
        "10.3.0.0/29", "10.1.0.8/16",
    ];

    public static Request Create(ModelState state, RandomSource random)
    {
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = random.OnceIn(12) ? "cn-missing" : "cn-hangzhou",
            ["CidrBlock"] = random.Choose(Blocks),
        };
        PlacementSteps.AddDryRun(random, parameters);
        AddressSteps.AddToken(random, parameters);
        return AddressSteps.Call("CreateVpc", random, parameters);
    }

    public static Request CreateDefault(ModelState state, RandomSource random)
    {
        var parameters =
            new Dictionary<string, string> { ["RegionId"] = random.OnceIn(12) ? "cn-missing" : "cn-hangzhou" };
        AddressSteps.AddToken(random, parameters);
        if (!state.Vpcs.Exists(vpc => vpc.IsDefault) || random.OnceIn(6))
        {
            return AddressSteps.Call("CreateDefaultVpc", random, parameters);
        }

        parameters.Add("ZoneId", random.OnceIn(12) ? "cn-hangzhou-missing" : "cn-hangzhou-h");
        return AddressSteps.Call("CreateDefaultVSwitch", random, parameters);
    }

    public static Request Change(ModelState state, RandomSource random)
    {
        var vpc = state.Vpc(random.IdOf(state.Vpcs.Select(one => one.Id), "vpc-missing"));
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = "cn-hangzhou",
            ["VpcId"] = vpc?.Id ?? "vpc-missing",
        };
        switch (random.Next(6))
        {
            case < 2:
                parameters.Add("SecondaryCidrBlock", random.Choose(Blocks));
                return AddressSteps.Call("AssociateVpcCidrBlock", random, parameters);
            case 2:
                vpc = state.Vpcs.Find(one => one.SecondaryBlocks.Count > 0) ?? vpc;
                parameters["VpcId"] = vpc?.Id ?? "vpc-missing";
                parameters.Add(
                    "SecondaryCidrBlock",
                    vpc is { SecondaryBlocks.Count: > 0 }
                        ? $"{random.Choose(vpc.SecondaryBlocks)}"
                        : random.Choose(Blocks));
                return AddressSteps.Call("UnassociateVpcCidrBlock", random, parameters);
            case 3:
                parameters.Add(random.Next(2) == 0 ? "CidrBlock" : "VpcName", random.Choose(Blocks));
                if (parameters.ContainsKey("VpcName"))
                {
                    parameters["VpcName"] = "another";
                }

                return AddressSteps.Call("ModifyVpcAttribute", random, parameters);
            default:
                // Mostly a VPC without VSwitches.
                var empty = state.Vpcs.FindAll(one => !state.VSwitches.Exists(vSwitch => vSwitch.VpcId == one.Id));
                parameters["VpcId"] = empty.Count == 0 || random.OnceIn(4)
                    ? parameters["VpcId"]
                    : random.Choose(empty).Id;
                PlacementSteps.AddDryRun(random, parameters);
                return AddressSteps.Call("DeleteVpc", random, parameters);
        }
    }

    public static Request ModifyVSwitch(ModelState state, RandomSource random)
    {
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = "cn-hangzhou",
            ["VSwitchId"] = PlacementSteps.VSwitch(state, random),
        };
        switch (random.Next(4))
        {
            case 0:
                parameters.Add("VSwitchName", "another");
                break;
            case 1:
                parameters.Add("EnableIPv6", "false");
                break;
            default:
                // Mostly a VSwitch whose ENIs already hold IPv6 addresses.
                var off = state.VSwitches.FindAll(vSwitch => vSwitch.Ipv6 is null);
                var held = off.FindAll(
                    vSwitch => state.Enis.Exists(eni => eni.VSwitchId == vSwitch.Id && eni.Ipv6.Count > 0));
                parameters["VSwitchId"] = held.Count > 0 && random.Next(3) > 0 ? random.Choose(held).Id
                    : off.Count > 0 ? random.Choose(off).Id : parameters["VSwitchId"];
                AddIpv6(random, parameters);
                break;
        }

        return AddressSteps.Call("ModifyVSwitchAttribute", random, parameters);
    }

    private static void AddIpv6(RandomSource random, Dictionary<string, string> parameters)
    {
        var way = random.Next(4);
        if (way > 0)
        {
            parameters.Add("EnableIPv6", "true");
        }

        if (way < 3)
        {
            parameters.Add("Ipv6CidrBlock", random.Choose("2", "2", "0", "1", "3", "255"));
        }
    }

    public static Request Several(ModelState state, RandomSource random)
    {
        var action = random.Choose("StopInstances", "StartInstances", "RebootInstances", "DeleteInstances");
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = random.OnceIn(20) ? "cn-missing" : "cn-hangzhou",
        };
        var number = 1 + random.Next(3);
        for (var i = 1; i <= number; i++)
        {
            parameters.Add($"InstanceId.{i}", PlacementSteps.Instance(state, random));
        }

        PlacementSteps.AddDryRun(random, parameters);
        if (action == "DeleteInstances")
        {
            if (random.Next(2) == 1)
            {
                parameters.Add("Force", "true");
            }

            AddressSteps.AddToken(random, parameters);
        }
        else if (random.Next(2) == 1)
        {
            parameters.Add("BatchOptimization", random.Choose("SuccessFirst", "AllTogether"));
        }

        return AddressSteps.Call(action, random, parameters);
    }
}
