namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>HaVips, which have addresses of VSwitches.</summary>
internal static class HaVips
{
    private const int MaxInstances = 10;
    private const int MaxHaVips = 5;

    public static IReadOnlyList<object> Create(ActionContext call)
    {
        call.RequireRegion();
        var vSwitch = call.State.VSwitch(call.Arguments.Get("VSwitchId"))
            ?? throw new ApiError("InvalidVSwitch.NotFound");
        ApiError.ThrowIf(vSwitch.Status != "Available", "IncorrectVSwitchStatus");
        ApiError.ThrowIf(call.State.HaVips.Count >= call.State.HaVipQuota, "QuotaExceeded.HaVip");
        var created = new HaVip
        {
            VSwitchId = vSwitch.Id,
            Address = Address(call.State, vSwitch, call.Arguments.Find("IpAddress")),
            Status = "Creating",
        };
        call.State.HaVips.Add(created);
        call.Begin(created);
        return [created, Block.Text(created.Address)];
    }

    public static IReadOnlyList<object> Delete(ActionContext call)
    {
        var haVip = Require(call);
        ApiError.ThrowIf(haVip.Status != "Available", "IncorrectStatus");
        ApiError.ThrowIf(call.State.Eips.Exists(eip => eip.TargetId == haVip.Id), "DependencyViolation.Eip");
        haVip.Status = "Deleting";
        call.Begin(haVip);
        return [];
    }

    public static IReadOnlyList<object> Associate(ActionContext call)
    {
        var haVip = Require(call);
        ApiError.ThrowIf(haVip.Status is not ("Available" or "InUse"), "IncorrectHaVipStatus");
        var (type, id) = Target(call);
        ApiError.ThrowIf(VSwitchOf(call.State, type, id) != haVip.VSwitchId, "InvalidParameter.Mismatch");
        RequireSteady(call.State, type, id);
        ApiError.ThrowIf(haVip.Instances.Contains(id) && haVip.Type == type, "ResourceAlreadyAssociated");
        ApiError.ThrowIf(haVip.Instances.Count > 0 && haVip.Type != type, "InvalidParameter.Mismatch");
        ApiError.ThrowIf(haVip.Instances.Count >= MaxInstances, "CountLimitExceeded.HaVipOnECSInstance");
        ApiError.ThrowIf(
            call.State.HaVips.Count(other => other.Has(type, id)) >= MaxHaVips, "CountLimitExceed.HaVipOnInstance");
        haVip.Instances.Add(id);
        haVip.Type = type;
        haVip.Status = "Associating";
        call.Begin(haVip);
        return [];
    }

    public static IReadOnlyList<object> Unassociate(ActionContext call)
    {
        var haVip = Require(call);
        ApiError.ThrowIf(haVip.Status != "InUse", "IncorrectHaVipStatus");
        var (type, id) = Target(call);
        ApiError.ThrowIf(!haVip.Has(type, id), "ResourceNotAssociated");
        RequireSteady(call.State, type, id);
        haVip.Leaving = id;
        haVip.Status = "Unassociating";
        call.Begin(haVip);
        return [];
    }

    /// <summary>An instance or ENI that is deleted leaves its HaVips.</summary>
    public static void Free(ModelState state, string type, string id)
    {
        foreach (var haVip in state.HaVips.FindAll(haVip => haVip.Has(type, id)))
        {
            haVip.Instances.Remove(id);
            haVip.Leaving = haVip.Leaving == id ? null : haVip.Leaving;
            if (haVip.Status == "InUse")
            {
                Settle(haVip);
            }
        }
    }

    public static void End(ModelState state, HaVip haVip)
    {
        if (haVip.Status == "Deleting")
        {
            state.HaVips.Remove(haVip);
            return;
        }

        if (haVip.Leaving is { } leaving)
        {
            haVip.Instances.Remove(leaving);
        }

        Settle(haVip);
    }

    private static void Settle(HaVip haVip)
    {
        haVip.Leaving = null;
        haVip.Status = haVip.Instances.Count == 0 ? "Available" : "InUse";
    }

    private static long Address(ModelState state, VSwitch vSwitch, string? text)
    {
        if (text is null)
        {
            var free = Pool.Addresses(state, vSwitch);
            ApiError.ThrowIf(free.Count == 0, "InvalidVSwitchId.IpNotEnough");
            vSwitch.LastAssigned = Pool.Next(vSwitch.LastAssigned, free);
            return vSwitch.LastAssigned.Value;
        }

        var address = Block.Number(text);
        ApiError.ThrowIf(address < vSwitch.Block.First || address > vSwitch.Block.Last, "InvalidIPAddress.OutOfRange");
        ApiError.ThrowIf(!Pool.IsUsable(vSwitch, address), "InvalidIPAddress.NotAvailable");
        ApiError.ThrowIf(state.Held(vSwitch).Contains(address), "InvalidIPAddress.AlreadyUsed");
        return address;
    }

    private static HaVip Require(ActionContext call)
    {
        call.RequireRegion();
        return call.State.HaVip(call.Arguments.Get("HaVipId")) ?? throw new ApiError("InvalidHaVipId.NotFound");
    }

    private static (string Type, string Id) Target(ActionContext call) =>
        (call.Arguments.Find("InstanceType") ?? "EcsInstance", call.Arguments.Get("InstanceId"));

    private static string? VSwitchOf(ModelState state, string type, string id)
    {
        if (type == "NetworkInterface")
        {
            return state.Eni(id)?.VSwitchId ?? throw new ApiError("InvalidEniId.NotFound");
        }

        ApiError.ThrowIf(state.Instance(id) is null, "InvalidInstanceId.NotFound");
        return state.Enis.Find(eni => eni.InstanceId == id && eni.Type == "Primary")?.VSwitchId;
    }

    private static void RequireSteady(ModelState state, string type, string id) => ApiError.ThrowIf(
        type == "NetworkInterface"
            ? state.Eni(id) is { Status: not ("Available" or "InUse") }
            : state.Instance(id) is { Status: not ("Running" or "Stopped") },
        "IncorrectInstanceStatus of a HaVip");
}
