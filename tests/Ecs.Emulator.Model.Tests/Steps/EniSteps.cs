namespace Ecs.Emulator.Model.Tests.Steps;

internal static class EniSteps
{
    private const int PreferredEnis = 2;

    public static Request Attach(ModelState state, RandomSource random)
    {
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = "cn-hangzhou",
            ["NetworkInterfaceId"] = Eni(state, random, eni => eni.Status == "Available"),
            ["InstanceId"] = random.IdOf(state.Instances.Select(instance => instance.Id), "i-missing"),
        };
        if (random.OnceIn(3))
        {
            var trunks = state.Enis.FindAll(eni => eni is { Type: "Trunk", InstanceId: not null });
            var trunk = trunks.Count == 0 ? null : random.Choose(trunks);
            parameters.Add(
                "TrunkNetworkInstanceId", trunk?.Id ?? random.IdOf(state.Enis.Select(eni => eni.Id), "eni-missing"));
            parameters["InstanceId"] = trunk is null || random.OnceIn(8) ? parameters["InstanceId"] : trunk.InstanceId!;

            // Member ENIs cannot have secondary addresses.
            var plain = state.Enis.FindAll(eni => eni is { Type: "Secondary", Status: "Available", Places: 0 });
            if (plain.Count > 0 && !random.OnceIn(6))
            {
                parameters["NetworkInterfaceId"] = random.Choose(plain).Id;
            }
        }

        return AddressSteps.Call("AttachNetworkInterface", random, parameters);
    }

    public static Request Detach(ModelState state, RandomSource random)
    {
        var id = Eni(state, random, eni => eni.InstanceId is not null && eni.Type != "Primary");
        var own = state.Eni(id)?.InstanceId;
        return AddressSteps.Call("DetachNetworkInterface", random, new()
        {
            ["RegionId"] = "cn-hangzhou",
            ["NetworkInterfaceId"] = id,
            ["InstanceId"] = own is null || random.OnceIn(8)
                ? random.IdOf(state.Instances.Select(instance => instance.Id), "i-missing")
                : own,
        });
    }

    public static Request Delete(ModelState state, RandomSource random) =>
        AddressSteps.Call("DeleteNetworkInterface", random, new()
        {
            ["RegionId"] = "cn-hangzhou",
            ["NetworkInterfaceId"] = Eni(state, random, eni => eni.Status == "Available"),
        });

    public static Request Modify(ModelState state, RandomSource random)
    {
        var id = Eni(state, random, _ => true);
        var parameters = new Dictionary<string, string> { ["RegionId"] = "cn-hangzhou", ["NetworkInterfaceId"] = id };
        switch (random.Next(6))
        {
            case 0:
                parameters.Add("Description", random.Choose("this", "that"));
                break;
            case 1:
                parameters.Add("DeleteOnRelease", random.Choose("true", "false"));
                break;
            default:
                var vpcId = state.Eni(id) is { } eni ? state.VSwitch(eni.VSwitchId)?.VpcId : null;
                AddressSteps.AddGroups("SecurityGroupId", state, vpcId, random, parameters);
                break;
        }

        return AddressSteps.Call("ModifyNetworkInterfaceAttribute", random, parameters);
    }

    /// <summary>
    /// Mostly a suitable ENI, and usually one of the same few, because some bugs need several requests on one ENI.
    /// </summary>
    public static string Eni(ModelState state, RandomSource random, Predicate<Eni> fits)
    {
        var fitting = state.Enis.FindAll(fits);
        if (fitting.Count == 0 || random.OnceIn(6))
        {
            return random.IdOf(state.Enis.Select(eni => eni.Id), "eni-missing");
        }

        return random.Choose(
            random.Next(5) < 3 ? fitting.GetRange(0, Math.Min(PreferredEnis, fitting.Count)) : fitting).Id;
    }
}
