namespace Ecs.Emulator.Model.Tests.Steps;

internal static class HaVipSteps
{
    public static Request Create(ModelState state, RandomSource random)
    {
        var vSwitch = state.VSwitch(random.IdOf(state.VSwitches.Select(one => one.Id), "vsw-missing"));
        var parameters = Parameters("VSwitchId", vSwitch?.Id ?? "vsw-missing");
        if (random.OnceIn(2))
        {
            parameters.Add("IpAddress", Block.Text(AddressSteps.Address(state, vSwitch, random)));
        }

        AddressSteps.AddToken(random, parameters);
        return AddressSteps.Call("CreateHaVip", random, parameters);
    }

    public static Request Change(ModelState state, RandomSource random)
    {
        switch (random.Next(6))
        {
            case 0 or 1 or 2:
                var haVip = state.HaVip(HaVip(state, random, "Available", "InUse"));
                return Associate("AssociateHaVip", state, random, haVip, isMember: false);
            case 3:
                var used = state.HaVip(HaVip(state, random, "InUse"));
                return Associate("UnassociateHaVip", state, random, used, isMember: true);
            case 4:
                return AddressSteps.Call(
                    "DeleteHaVip", random, Parameters("HaVipId", HaVip(state, random, "Available")));
            default:
                var parameters = Parameters("AllocationId", EipSteps.Eip(state, random, "Available"));
                parameters.Add("InstanceType", "HaVip");
                parameters.Add("InstanceId", HaVip(state, random, "Available", "InUse"));
                return AddressSteps.Call("AssociateEipAddress", random, parameters);
        }
    }

    private static ApiCall Associate(
        string action, ModelState state, RandomSource random, HaVip? haVip, bool isMember)
    {
        var parameters = Parameters("HaVipId", haVip?.Id ?? "havip-missing");
        var isEni = random.OnceIn(2);
        string[] own = haVip is null ? [] : isMember
            ? [.. haVip.Instances]
            : [.. state.Enis.Where(eni => eni.VSwitchId == haVip.VSwitchId && (isEni || eni.Type == "Primary"))
                .Select(eni => isEni ? eni.Id : eni.InstanceId).OfType<string>()];
        if (own.Length > 0 && !random.OnceIn(5))
        {
            isEni = isMember ? haVip!.Type == "NetworkInterface" : isEni;
            parameters.Add("InstanceId", random.Choose(own));
        }
        else
        {
            parameters.Add("InstanceId", isEni
                ? random.IdOf(state.Enis.Select(eni => eni.Id), "eni-missing")
                : random.IdOf(state.Instances.Select(instance => instance.Id), "i-missing"));
        }

        if (isEni)
        {
            parameters.Add("InstanceType", "NetworkInterface");
        }

        return AddressSteps.Call(action, random, parameters);
    }

    private static Dictionary<string, string> Parameters(string name, string value) =>
        new() { ["RegionId"] = "cn-hangzhou", [name] = value };

    private static string HaVip(ModelState state, RandomSource random, params string[] states)
    {
        var fitting = state.HaVips.FindAll(haVip => states.Contains(haVip.Status));
        return fitting.Count == 0 || random.OnceIn(8)
            ? random.IdOf(state.HaVips.Select(haVip => haVip.Id), "havip-missing")
            : random.Choose(fitting).Id;
    }
}
