using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>Calls on VPCs and on several instances at once.</summary>
internal static class VpcSteps
{
    private static readonly string[] Blocks =
        ["10.2.0.0/16", "10.0.0.0/8", "10.0.0.0/24", "192.168.0.0/16", "10.0.1.0/24", "127.0.0.0/24", "100.64.0.0/16", "10.3.0.0/29", "10.1.0.8/16"];

    public static Request Create(World world, Dice dice)
    {
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = dice.OnceIn(12) ? "cn-nowhere" : "cn-hangzhou",
            ["CidrBlock"] = dice.Of(Blocks),
        };
        PlaceSteps.AddDryRun(dice, parameters);
        AddressSteps.AddToken(dice, parameters);
        return AddressSteps.Call("CreateVpc", dice, parameters);
    }

    public static Request CreateDefault(World world, Dice dice)
    {
        var parameters =
            new Dictionary<string, string> { ["RegionId"] = dice.OnceIn(12) ? "cn-nowhere" : "cn-hangzhou" };
        AddressSteps.AddToken(dice, parameters);
        if (!world.Vpcs.Exists(vpc => vpc.IsDefault) || dice.OnceIn(6))
        {
            return AddressSteps.Call("CreateDefaultVpc", dice, parameters);
        }

        parameters.Add("ZoneId", dice.OnceIn(12) ? "cn-hangzhou-nowhere" : "cn-hangzhou-h");
        return AddressSteps.Call("CreateDefaultVSwitch", dice, parameters);
    }

    public static Request Change(World world, Dice dice)
    {
        var vpc = world.Vpc(dice.IdOf(world.Vpcs.Select(one => one.Id), "vpc-nowhere"));
        var parameters = new Dictionary<string, string> { ["RegionId"] = "cn-hangzhou", ["VpcId"] = vpc?.Id ?? "vpc-nowhere" };
        switch (dice.Roll(6))
        {
            case < 2:
                parameters.Add("SecondaryCidrBlock", dice.Of(Blocks));
                return AddressSteps.Call("AssociateVpcCidrBlock", dice, parameters);
            case 2:
                vpc = world.Vpcs.Find(one => one.Further.Count > 0) ?? vpc;
                parameters["VpcId"] = vpc?.Id ?? "vpc-nowhere";
                parameters.Add("SecondaryCidrBlock", vpc is { Further.Count: > 0 } ? $"{dice.Of(vpc.Further)}" : dice.Of(Blocks));
                return AddressSteps.Call("UnassociateVpcCidrBlock", dice, parameters);
            case 3:
                parameters.Add(dice.Roll(2) == 0 ? "CidrBlock" : "VpcName", dice.Of(Blocks));
                if (parameters.ContainsKey("VpcName"))
                {
                    parameters["VpcName"] = "another";
                }

                return AddressSteps.Call("ModifyVpcAttribute", dice, parameters);
            default:
                // One in which nothing lies, where there is one.
                var empty = world.Vpcs.FindAll(one => !world.VSwitches.Exists(vSwitch => vSwitch.VpcId == one.Id));
                parameters["VpcId"] = empty.Count == 0 || dice.OnceIn(4) ? parameters["VpcId"] : dice.Of(empty).Id;
                PlaceSteps.AddDryRun(dice, parameters);
                return AddressSteps.Call("DeleteVpc", dice, parameters);
        }
    }

    public static Request ModifyVSwitch(World world, Dice dice)
    {
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = "cn-hangzhou",
            ["VSwitchId"] = PlaceSteps.VSwitch(world, dice),
        };
        switch (dice.Roll(4))
        {
            case 0:
                parameters.Add("VSwitchName", "another");
                break;
            case 1:
                parameters.Add("EnableIPv6", "false");
                break;
            default:
                // Mostly one whose ENIs hold IPv6 addresses already.
                var off = world.VSwitches.FindAll(vSwitch => vSwitch.Ipv6 is null);
                var held = off.FindAll(
                    vSwitch => world.Enis.Exists(eni => eni.VSwitchId == vSwitch.Id && eni.Ipv6.Count > 0));
                parameters["VSwitchId"] = held.Count > 0 && dice.Roll(3) > 0 ? dice.Of(held).Id
                    : off.Count > 0 ? dice.Of(off).Id : parameters["VSwitchId"];
                AddIpv6(dice, parameters);
                break;
        }

        return AddressSteps.Call("ModifyVSwitchAttribute", dice, parameters);
    }

    private static void AddIpv6(Dice dice, Dictionary<string, string> parameters)
    {
        var way = dice.Roll(4);
        if (way > 0)
        {
            parameters.Add("EnableIPv6", "true");
        }

        if (way < 3)
        {
            parameters.Add("Ipv6CidrBlock", dice.Of("2", "2", "0", "1", "3", "255"));
        }
    }

    public static Request Several(World world, Dice dice)
    {
        var action = dice.Of("StopInstances", "StartInstances", "RebootInstances", "DeleteInstances");
        var parameters = new Dictionary<string, string> { ["RegionId"] = dice.OnceIn(20) ? "cn-nowhere" : "cn-hangzhou" };
        var number = 1 + dice.Roll(3);
        for (var i = 1; i <= number; i++)
        {
            parameters.Add($"InstanceId.{i}", PlaceSteps.Instance(world, dice));
        }

        PlaceSteps.AddDryRun(dice, parameters);
        if (action == "DeleteInstances")
        {
            if (dice.Roll(2) == 1)
            {
                parameters.Add("Force", "true");
            }

            AddressSteps.AddToken(dice, parameters);
        }
        else if (dice.Roll(2) == 1)
        {
            parameters.Add("BatchOptimization", dice.Of("SuccessFirst", "AllTogether"));
        }

        return AddressSteps.Call(action, dice, parameters);
    }
}
