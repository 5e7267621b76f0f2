namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>Instances that move, or get another type.</summary>
internal static class InstanceChanges
{
    /// <summary>ModifyInstanceVpcAttribute: the primary ENI gets another address, VSwitch or VPC.</summary>
    public static IReadOnlyList<object> Move(Doing call)
    {
        var instance = Require(call);
        Refused.When(instance.Status != "Stopped", "IncorrectInstanceStatus of a move");
        var eni = call.World.Enis.Find(one => one.InstanceId == instance.Id && one.Type == "Primary");
        var home = eni is null ? null : call.World.VSwitch(eni.VSwitchId);
        Refused.When(home is null, "OperationDenied of a classic instance");
        Refused.When(eni!.TaskInProgress, "InvalidPrivateIp.Changing");
        var vSwitch = call.World.VSwitch(call.Arguments.Get("VSwitchId"))
            ?? throw new Refused("InvalidVSwitchId.NotFound");
        Refused.When(vSwitch.VpcId != (call.Arguments.Find("VpcId") ?? home!.VpcId), "InvalidVSwitchId.NotFound");
        Refused.When(vSwitch.Zone != instance.Zone, "InvalidVSwitchId.Mismatch");
        Refused.When(vSwitch.Status != "Available", "IncorrectVSwitchStatus");
        var moves = vSwitch.Id != home!.Id;
        Refused.When(moves && eni.Places + eni.Ipv6.Count + eni.Ipv6Prefixes.Count > 0, "OperationDenied");
        Refused.When(
            vSwitch.VpcId != home.VpcId
                && call.World.Enis.Count(one => one.InstanceId == instance.Id) > 1, "OperationDenied");
        SetGroups(call, eni, vSwitch);
        eni.Primary = Address(call, eni, vSwitch, moves);
        eni.VSwitchId = vSwitch.Id;
        return [];
    }

    /// <summary>ModifyInstanceSpec with a type: it must have room for the ENIs and what they hold.</summary>
    public static IReadOnlyList<object> Resize(Doing call)
    {
        var instance = Require(call);
        if (call.Arguments.Find("InstanceType") is not { } name)
        {
            Refused.When(instance.Status is not ("Running" or "Stopped"), "IncorrectInstanceStatus");
            return [];
        }

        Refused.When(instance.Status != "Stopped", "InvalidInstanceStatus.NotStopped");
        var type = call.World.Types.GetValueOrDefault(name)
            ?? throw new Refused("InvalidInstanceType.ValueNotSupported");
        var enis = call.World.Enis.FindAll(eni => eni.InstanceId == instance.Id);
        if (name != instance.Type)
        {
            Refused.When(
                enis.Count > type.AllEnis
                    || enis.Count(eni => eni.Type != "Member") > type.Enis, "EniPerInstanceLimitExceeded");
            enis.FindAll(eni => eni.Places > 0).ForEach(eni => Assigning.RequireQuota(call.Settings, eni, type, 0));
            enis.FindAll(eni => eni.Ipv6.Count + eni.Ipv6Prefixes.Count > 0)
                .ForEach(eni => Ipv6.RequireQuota(eni, type, 0));
        }

        instance.Type = name;
        return [];
    }

    private static void SetGroups(Doing call, Eni eni, VSwitch vSwitch)
    {
        List<string> groups = [.. call.Arguments.List("SecurityGroupId").Distinct()];
        if (groups.Count == 0)
        {
            groups = eni.Groups;
        }

        NetworkInterfaces.RequireJoinable(
            call.World,
            vSwitch.VpcId,
            groups,
            "InvalidInstanceId.Mismatch",
            "InstanceSecurityGroupLimitExceeded",
            "InvalidOperation.MultiGroupType of an instance");
        foreach (var group in groups.Except(eni.Groups))
        {
            call.RequireRoom(group, 1 + eni.Places);
        }

        eni.Groups = groups;
    }

    private static long Address(Doing call, Eni eni, VSwitch vSwitch, bool moves)
    {
        if (call.Arguments.Find("PrivateIpAddress") is not { } text)
        {
            if (!moves)
            {
                return eni.Primary;
            }

            var free = Pool.Addresses(call.World, vSwitch);
            Refused.When(free.Count == 0, "QuotaExceeded.PrivateIpAddress");
            vSwitch.LastAssigned = Pool.Next(vSwitch.LastAssigned, free);
            return vSwitch.LastAssigned.Value;
        }

        var address = Block.Number(text);
        Refused.When(!Pool.IsUsable(vSwitch, address), "InvalidPrivateIpAddress.Mismatch");
        Refused.When(call.World.Held(vSwitch).Contains(address), "InvalidPrivateIpAddress.Duplicated");
        return address;
    }

    private static Instance Require(Doing call) =>
        call.World.Instance(call.Arguments.Get("InstanceId")) ?? throw new Refused("InvalidInstanceId.NotFound");
}
