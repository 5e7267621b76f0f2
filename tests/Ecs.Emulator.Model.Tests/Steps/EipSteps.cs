namespace Ecs.Emulator.Model.Tests.Steps;

internal static class EipSteps
{
    public static Request Associate(ModelState state, RandomSource random)
    {
        var parameters = new Dictionary<string, string>
        {
            ["AllocationId"] = Eip(state, random, "Available"),
            ["InstanceType"] = "NetworkInterface",
            ["InstanceId"] = EniSteps.Eni(state, random, eni => eni.Type != "Primary"),
        };
        if (state.Eni(parameters["InstanceId"]) is { } eni && !random.OnceIn(3))
        {
            // Mostly a secondary address, because unassigning it is what the EIP prevents.
            var address = eni.Secondary.Count == 0 || random.OnceIn(4)
                ? eni.Primary + random.Next(2)
                : random.Choose(eni.Secondary);
            parameters.Add("PrivateIpAddress", Block.Text(address));
        }

        if (random.OnceIn(3))
        {
            parameters.Add("Mode", Mode(random));
        }

        return AddressSteps.Call("AssociateEipAddress", random, parameters);
    }

    public static Request Change(ModelState state, RandomSource random) => random.Next(6) switch
    {
        0 or 1 => AddressSteps.Call(
            "UnassociateEipAddress", random, new() { ["AllocationId"] = Eip(state, random, "InUse") }),
        2 => AddressSteps.Call(
            "ReleaseEipAddress", random, new() { ["AllocationId"] = Eip(state, random, "Available") }),
        3 => AddressSteps.Call("ModifyEipForwardMode", random, new()
        {
            ["RegionId"] = "cn-hangzhou",
            ["InstanceId"] = Eip(state, random, "InUse"),
            ["Mode"] = Mode(random),
        }),
        _ => AddressSteps.Call("AllocateEipAddress", random, new() { ["RegionId"] = "cn-hangzhou" }),
    };

    private static string Mode(RandomSource random) => random.Choose("NAT", "BINDED", "MULTI_BINDED");

    public static string Eip(ModelState state, RandomSource random, string status)
    {
        var fitting = state.Eips.FindAll(eip => eip.Status == status);
        return fitting.Count == 0 || random.OnceIn(8)
            ? random.IdOf(state.Eips.Select(eip => eip.Id), "eip-missing")
            : random.Choose(fitting).Id;
    }
}
