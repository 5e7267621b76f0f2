namespace Ecs.Emulator.Model.Tests.Steps;

internal static class GroupSteps
{
    public static Request Create(ModelState state, RandomSource random)
    {
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = random.OnceIn(12) ? "cn-missing" : "cn-hangzhou",
            ["VpcId"] = random.IdOf(state.Vpcs.Select(vpc => vpc.Id), "vpc-missing"),
        };
        if (random.Next(2) == 1)
        {
            parameters.Add("SecurityGroupType", random.Choose("enterprise", "normal"));
        }

        AddressSteps.AddToken(random, parameters);
        return AddressSteps.Call("CreateSecurityGroup", random, parameters);
    }

    public static Request Delete(ModelState state, RandomSource random)
    {
        var empty = Ids(state).FindAll(id => state.AddressesIn(id) == 0);
        return AddressSteps.Call("DeleteSecurityGroup", random, new()
        {
            ["RegionId"] = random.OnceIn(12) ? "cn-missing" : "cn-hangzhou",
            ["SecurityGroupId"] = empty.Count == 0 || random.OnceIn(3)
                ? random.IdOf(Ids(state), "sg-missing")
                : random.Choose(empty),
        });
    }

    public static Request JoinOrLeave(ModelState state, RandomSource random)
    {
        if (random.OnceIn(3))
        {
            return JoinOrLeaveEni(state, random);
        }

        var (instance, eni) = Instance(state, random);
        var joins = random.Next(3) < 2;
        if (!joins
            && state.Enis.Find(one => one is { Type: "Primary", Groups.Count: > 1 }) is { InstanceId: { } own } several
            && random.Next(2) == 0)
        {
            (instance, eni) = (own, several);
        }

        var fitting = joins ? Fitting(state, eni).FindAll(id => !eni!.Groups.Contains(id)) : eni?.Groups ?? [];
        return AddressSteps.Call(joins ? "JoinSecurityGroup" : "LeaveSecurityGroup", random, new()
        {
            ["InstanceId"] = instance,
            ["SecurityGroupId"] = fitting.Count == 0
                || random.OnceIn(6) ? random.IdOf(Ids(state), "sg-missing") : random.Choose(fitting),
        });
    }

    private static ApiCall JoinOrLeaveEni(ModelState state, RandomSource random)
    {
        var id = random.IdOf(state.Enis.Select(eni => eni.Id), "eni-missing");
        var eni = state.Eni(id);
        var joins = random.Next(2) == 0;
        var fitting = joins ? Fitting(state, eni) : eni?.Groups ?? [];
        return AddressSteps.Call(joins ? "JoinSecurityGroup" : "LeaveSecurityGroup", random, new()
        {
            ["RegionId"] = "cn-hangzhou",
            ["NetworkInterfaceId"] = id,
            ["SecurityGroupId"] = fitting.Count == 0
                || random.OnceIn(6) ? random.IdOf(Ids(state), "sg-missing") : random.Choose(fitting),
        });
    }

    public static Request ModifyInstance(ModelState state, RandomSource random)
    {
        var (instance, eni) = Instance(state, random);
        var parameters = new Dictionary<string, string> { ["InstanceId"] = instance };
        var number = random.Next(4);
        for (var i = 1; i <= number; i++)
        {
            var fitting = Fitting(state, eni);
            parameters.Add($"SecurityGroupIds.{i}", fitting.Count == 0
                || random.OnceIn(8) ? random.IdOf(Ids(state), "sg-missing") : random.Choose(fitting));
        }

        if (number == 0)
        {
            parameters.Add("InstanceName", random.Choose("one", "another"));
        }

        PlacementSteps.AddDryRun(random, parameters);
        return AddressSteps.Call("ModifyInstanceAttribute", random, parameters);
    }

    private static (string Instance, Eni? Eni) Instance(ModelState state, RandomSource random)
    {
        var id = random.IdOf(state.Instances.Select(instance => instance.Id), "i-missing");
        return (id, state.Enis.Find(eni => eni.InstanceId == id && eni.Type == "Primary"));
    }

    private static List<string> Fitting(ModelState state, Eni? eni)
    {
        var vpcId = eni is null ? null : state.VSwitch(eni.VSwitchId)?.VpcId;
        return vpcId is null ? [] : Ids(state).FindAll(id => state.Groups[id].VpcId == vpcId);
    }

    private static List<string> Ids(ModelState state) => [.. state.Groups.Keys.Order(StringComparer.Ordinal)];
}
