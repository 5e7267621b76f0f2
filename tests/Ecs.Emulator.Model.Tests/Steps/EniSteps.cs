using Ecs.Emulator.Model.Tests.Cloud;

namespace Ecs.Emulator.Model.Tests.Steps;

/// <summary>Calls on whole ENIs.</summary>
internal static class EniSteps
{
    private const int Favourites = 2;

    public static Request Attach(World world, Dice dice)
    {
        var parameters = new Dictionary<string, string>
        {
            ["RegionId"] = "cn-hangzhou",
            ["NetworkInterfaceId"] = Eni(world, dice, eni => eni.Status == "Available"),
            ["InstanceId"] = dice.IdOf(world.Instances.Select(instance => instance.Id), "i-nobody"),
        };
        if (dice.OnceIn(3))
        {
            var trunks = world.Enis.FindAll(eni => eni is { Type: "Trunk", InstanceId: not null });
            var trunk = trunks.Count == 0 ? null : dice.Of(trunks);
            parameters.Add(
                "TrunkNetworkInstanceId", trunk?.Id ?? dice.IdOf(world.Enis.Select(eni => eni.Id), "eni-nobody"));
            parameters["InstanceId"] = trunk is null || dice.OnceIn(8) ? parameters["InstanceId"] : trunk.InstanceId!;

            // Members have no secondary addresses.
            var plain = world.Enis.FindAll(eni => eni is { Type: "Secondary", Status: "Available", Places: 0 });
            if (plain.Count > 0 && !dice.OnceIn(6))
            {
                parameters["NetworkInterfaceId"] = dice.Of(plain).Id;
            }
        }

        return AddressSteps.Call("AttachNetworkInterface", dice, parameters);
    }

    public static Request Detach(World world, Dice dice)
    {
        var id = Eni(world, dice, eni => eni.InstanceId is not null && eni.Type != "Primary");
        var own = world.Eni(id)?.InstanceId;
        return AddressSteps.Call("DetachNetworkInterface", dice, new()
        {
            ["RegionId"] = "cn-hangzhou",
            ["NetworkInterfaceId"] = id,
            ["InstanceId"] = own is null || dice.OnceIn(8) ? dice.IdOf(world.Instances.Select(instance => instance.Id), "i-nobody") : own,
        });
    }

    public static Request Delete(World world, Dice dice) => AddressSteps.Call("DeleteNetworkInterface", dice, new()
    {
        ["RegionId"] = "cn-hangzhou",
        ["NetworkInterfaceId"] = Eni(world, dice, eni => eni.Status == "Available"),
    });

    public static Request Modify(World world, Dice dice)
    {
        var id = Eni(world, dice, _ => true);
        var parameters = new Dictionary<string, string> { ["RegionId"] = "cn-hangzhou", ["NetworkInterfaceId"] = id };
        switch (dice.Roll(6))
        {
            case 0:
                parameters.Add("Description", dice.Of("this", "that"));
                break;
            case 1:
                parameters.Add("DeleteOnRelease", dice.Of("true", "false"));
                break;
            default:
                var vpcId = world.Eni(id) is { } eni ? world.VSwitch(eni.VSwitchId)?.VpcId : null;
                AddressSteps.AddGroups("SecurityGroupId", world, vpcId, dice, parameters);
                break;
        }

        return AddressSteps.Call("ModifyNetworkInterfaceAttribute", dice, parameters);
    }

    /// <summary>
    /// Mostly an ENI for which the call makes sense, and one of the same few at that: what goes wrong only after several calls on
    /// one ENI would hardly ever be met otherwise.
    /// </summary>
    public static string Eni(World world, Dice dice, Predicate<Eni> fits)
    {
        var fitting = world.Enis.FindAll(fits);
        if (fitting.Count == 0 || dice.OnceIn(6))
        {
            return dice.IdOf(world.Enis.Select(eni => eni.Id), "eni-nobody");
        }

        return dice.Of(dice.Roll(5) < 3 ? fitting.GetRange(0, Math.Min(Favourites, fitting.Count)) : fitting).Id;
    }
}
