namespace Ecs.Emulator.Model.Tests.Steps;

internal static class NatGatewaySteps
{
    public static Request Create(ModelState state, RandomSource random)
    {
        var vSwitch = state.VSwitch(random.IdOf(state.VSwitches.Select(one => one.Id), "vsw-missing"));
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = random.OnceIn(15) ? "cn-missing" : "cn-hangzhou",
            ["VpcId"] = vSwitch is null || random.OnceIn(10)
                ? random.IdOf(state.Vpcs.Select(vpc => vpc.Id), "vpc-missing")
                : vSwitch.VpcId,
            ["VSwitchId"] = vSwitch?.Id ?? "vsw-missing",
            ["NetworkType"] = random.Choose("internet", "internet", "intranet"),
        };
        if (random.OnceIn(3))
        {
            parameters.Add("NatIp", Block.Text(AddressSteps.Address(state, vSwitch, random)));
        }

        PlacementSteps.AddDryRun(random, parameters);
        AddressSteps.AddToken(random, parameters);
        return AddressSteps.Call("CreateNatGateway", random, parameters);
    }

    public static Request Change(ModelState state, RandomSource random)
    {
        var parameters = new Dictionary<string, string> { ["RegionId"] = "cn-hangzhou" };
        if (random.OnceIn(3))
        {
            parameters.Add("NatGatewayId", NatGateway(state, random));
            if (random.OnceIn(3))
            {
                parameters.Add("Force", "true");
            }

            return AddressSteps.Call("DeleteNatGateway", random, parameters);
        }

        parameters.Add("AllocationId", EipSteps.Eip(state, random, "Available"));
        parameters.Add("InstanceType", "Nat");
        parameters.Add("InstanceId", NatGateway(state, random));
        return AddressSteps.Call("AssociateEipAddress", random, parameters);
    }

    private static string NatGateway(ModelState state, RandomSource random) =>
        random.IdOf(state.NatGateways.Select(gateway => gateway.Id), "ngw-missing");
}
