using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>Calls on security groups, and on what is in them.</summary>
internal static class GroupSteps
{
    public static Request Create(World world, Dice dice)
    {
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = dice.OnceIn(12) ? "cn-nowhere" : "cn-hangzhou",
            ["VpcId"] = dice.IdOf(world.Vpcs.Select(vpc => vpc.Id), "vpc-nowhere"),
        };
        if (dice.Roll(2) == 1)
        {
            parameters.Add("SecurityGroupType", dice.Of("enterprise", "normal"));
        }

        AddressSteps.AddToken(dice, parameters);
        return AddressSteps.Call("CreateSecurityGroup", dice, parameters);
    }

    public static Request Delete(World world, Dice dice)
    {
        var empty = Ids(world).FindAll(id => world.AddressesIn(id) == 0);
        return AddressSteps.Call("DeleteSecurityGroup", dice, new()
        {
            ["RegionId"] = dice.OnceIn(12) ? "cn-nowhere" : "cn-hangzhou",
            ["SecurityGroupId"] = empty.Count == 0 || dice.OnceIn(3) ? dice.IdOf(Ids(world), "sg-nobody") : dice.Of(empty),
        });
    }

    public static Request JoinOrLeave(World world, Dice dice)
    {
        if (dice.OnceIn(3))
        {
            return JoinOrLeaveEni(world, dice);
        }

        var (instance, eni) = Instance(world, dice);
        var joins = dice.Roll(3) < 2;
        if (!joins && world.Enis.Find(one => one is { Type: "Primary", Groups.Count: > 1 }) is { InstanceId: { } own } several && dice.Roll(2) == 0)
        {
            (instance, eni) = (own, several);
        }

        var fitting = joins ? Fitting(world, eni).FindAll(id => !eni!.Groups.Contains(id)) : eni?.Groups ?? [];
        return AddressSteps.Call(joins ? "JoinSecurityGroup" : "LeaveSecurityGroup", dice, new()
        {
            ["InstanceId"] = instance,
            ["SecurityGroupId"] = fitting.Count == 0
                || dice.OnceIn(6) ? dice.IdOf(Ids(world), "sg-nobody") : dice.Of(fitting),
        });
    }

    private static ApiCall JoinOrLeaveEni(World world, Dice dice)
    {
        var id = dice.IdOf(world.Enis.Select(eni => eni.Id), "eni-nobody");
        var eni = world.Eni(id);
        var joins = dice.Roll(2) == 0;
        var fitting = joins ? Fitting(world, eni) : eni?.Groups ?? [];
        return AddressSteps.Call(joins ? "JoinSecurityGroup" : "LeaveSecurityGroup", dice, new()
        {
            ["RegionId"] = "cn-hangzhou",
            ["NetworkInterfaceId"] = id,
            ["SecurityGroupId"] = fitting.Count == 0
                || dice.OnceIn(6) ? dice.IdOf(Ids(world), "sg-nobody") : dice.Of(fitting),
        });
    }

    public static Request ModifyInstance(World world, Dice dice)
    {
        var (instance, eni) = Instance(world, dice);
        var parameters = new Dictionary<string, string> { ["InstanceId"] = instance };
        var number = dice.Roll(4);
        for (var i = 1; i <= number; i++)
        {
            var fitting = Fitting(world, eni);
            parameters.Add($"SecurityGroupIds.{i}", fitting.Count == 0 || dice.OnceIn(8) ? dice.IdOf(Ids(world), "sg-nobody") : dice.Of(fitting));
        }

        if (number == 0)
        {
            parameters.Add("InstanceName", dice.Of("one", "another"));
        }

        PlaceSteps.AddDryRun(dice, parameters);
        return AddressSteps.Call("ModifyInstanceAttribute", dice, parameters);
    }

    private static (string Instance, Eni? Eni) Instance(World world, Dice dice)
    {
        var id = dice.IdOf(world.Instances.Select(instance => instance.Id), "i-nobody");
        return (id, world.Enis.Find(eni => eni.InstanceId == id && eni.Type == "Primary"));
    }

    private static List<string> Fitting(World world, Eni? eni)
    {
        var vpcId = eni is null ? null : world.VSwitch(eni.VSwitchId)?.VpcId;
        return vpcId is null ? [] : Ids(world).FindAll(id => world.Groups[id].VpcId == vpcId);
    }

    private static List<string> Ids(World world) => [.. world.Groups.Keys.Order(StringComparer.Ordinal)];
}
