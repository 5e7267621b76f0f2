namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>Instances that move to another VSwitch or change their type.</summary>
internal static class InstanceChanges
{
    /// <summary>ModifyInstanceVpcAttribute: changes the address, VSwitch or VPC of the primary ENI.</summary>
    public static IReadOnlyList<object> Move(ActionContext call)
    {
        var instance = Require(call);
        ApiError.ThrowIf(instance.Status != "Stopped", "IncorrectInstanceStatus of a move");
        var eni = call.State.Enis.Find(one => one.InstanceId == instance.Id && one.Type == "Primary");
        var home = eni is null ? null : call.State.VSwitch(eni.VSwitchId);
        ApiError.ThrowIf(home is null, "OperationDenied of a classic instance");
        ApiError.ThrowIf(eni!.TaskInProgress, "InvalidPrivateIp.Changing");
        var vSwitch = call.State.VSwitch(call.Arguments.Get("VSwitchId"))
            ?? throw new ApiError("InvalidVSwitchId.NotFound");
        ApiError.ThrowIf(vSwitch.VpcId != (call.Arguments.Find("VpcId") ?? home!.VpcId), "InvalidVSwitchId.NotFound");
        ApiError.ThrowIf(vSwitch.Zone != instance.Zone, "InvalidVSwitchId.Mismatch");
        ApiError.ThrowIf(vSwitch.Status != "Available", "IncorrectVSwitchStatus");
        var moves = vSwitch.Id != home!.Id;
        ApiError.ThrowIf(moves && eni.Places + eni.Ipv6.Count + eni.Ipv6Prefixes.Count > 0, "OperationDenied");
        ApiError.ThrowIf(
            moves && call.State.HaVips.Exists(
                haVip => haVip.Has("EcsInstance", instance.Id) || haVip.Has("NetworkInterface", eni.Id)),
            "OperationDenied");
        ApiError.ThrowIf(
            vSwitch.VpcId != home.VpcId
                && call.State.Enis.Count(one => one.InstanceId == instance.Id) > 1, "OperationDenied");
        SetGroups(call, eni, vSwitch);
        eni.Primary = Address(call, eni, vSwitch, moves);
        eni.VSwitchId = vSwitch.Id;
        return [];
    }

    /// <summary>ModifyInstanceSpec: the new type must have room for the ENIs and their addresses.</summary>
    public static IReadOnlyList<object> Resize(ActionContext call)
    {
        var instance = Require(call);
        if (call.Arguments.Find("InstanceType") is not { } name)
        {
            ApiError.ThrowIf(instance.Status is not ("Running" or "Stopped"), "IncorrectInstanceStatus");
            ApiError.ThrowIf(
                call.Arguments.Find("InternetMaxBandwidthOut") is not (null or "0")
                    && call.State.Eips.Exists(eip => eip.TargetId == instance.Id),
                "BandwidthUpgradeDenied.EipBoundInstance");
            return [];
        }

        ApiError.ThrowIf(instance.Status != "Stopped", "InvalidInstanceStatus.NotStopped");
        var type = call.State.Types.GetValueOrDefault(name)
            ?? throw new ApiError("InvalidInstanceType.ValueNotSupported");
        var enis = call.State.Enis.FindAll(eni => eni.InstanceId == instance.Id);
        if (name != instance.Type)
        {
            ApiError.ThrowIf(
                enis.Count > type.AllEnis
                    || enis.Count(eni => eni.Type != "Member") > type.Enis, "EniPerInstanceLimitExceeded");
            enis.FindAll(eni => eni.Places > 0)
                .ForEach(eni => AddressAssignment.RequireQuota(call.Settings, eni, type, 0));
            enis.FindAll(eni => eni.Ipv6.Count + eni.Ipv6Prefixes.Count > 0)
                .ForEach(eni => Ipv6.RequireQuota(eni, type, 0));
        }

        instance.Type = name;
        return [];
    }

    private static void SetGroups(ActionContext call, Eni eni, VSwitch vSwitch)
    {
        List<string> groups = [.. call.Arguments.List("SecurityGroupId").Distinct()];
        if (groups.Count == 0)
        {
            groups = eni.Groups;
        }

        NetworkInterfaces.RequireJoinable(
            call.State,
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

    private static long Address(ActionContext call, Eni eni, VSwitch vSwitch, bool moves)
    {
        if (call.Arguments.Find("PrivateIpAddress") is not { } text)
        {
            if (!moves)
            {
                return eni.Primary;
            }

            var free = Pool.Addresses(call.State, vSwitch);
            ApiError.ThrowIf(free.Count == 0, "QuotaExceeded.PrivateIpAddress");
            vSwitch.LastAssigned = Pool.Next(vSwitch.LastAssigned, free);
            return vSwitch.LastAssigned.Value;
        }

        var address = Block.Number(text);
        ApiError.ThrowIf(!Pool.IsUsable(vSwitch, address), "InvalidPrivateIpAddress.Mismatch");
        ApiError.ThrowIf(call.State.Held(vSwitch).Contains(address), "InvalidPrivateIpAddress.Duplicated");
        return address;
    }

    private static Instance Require(ActionContext call) =>
        call.State.Instance(call.Arguments.Get("InstanceId")) ?? throw new ApiError("InvalidInstanceId.NotFound");
}
