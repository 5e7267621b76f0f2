namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>NAT gateways, which have addresses of VSwitches by their ENIs.</summary>
internal static class NatGateways
{
    /// <summary>
    /// The ENI is not limited by the quota of ENIs. An internet gateway adds the entry 0.0.0.0/0 to the route table,
    /// unless that of another gateway is there.
    /// </summary>
    public static IReadOnlyList<object> Create(ActionContext call)
    {
        call.RequireRegion();
        var state = call.State;
        var vpc = state.Vpc(call.Arguments.Get("VpcId")) ?? throw new ApiError("InvalidVpcId.NotFound");
        ApiError.ThrowIf(vpc.Status != "Available", "InvalidVPCStatus");
        var vSwitch = state.VSwitch(call.Arguments.Get("VSwitchId")) ?? throw new ApiError("InvalidVSwitchId.NotFound");
        ApiError.ThrowIf(vSwitch.Status != "Available", "VswitchStatusError");
        ApiError.ThrowIf(vSwitch.VpcId != vpc.Id, "OperationFailed.VswNotBelongToVpc");
        var others = state.NatGateways.FindAll(other => other.VpcId == vpc.Id);
        ApiError.ThrowIf(others.Count >= state.NatGatewaysPerVpc, "QuotaExceeded.NatGateway");
        ApiError.ThrowIf(
            others.Exists(other => other.Status != "Available")
                || state.VSwitches.Exists(other => other.VpcId == vpc.Id && other.Status == "Pending"),
            "TaskConflict");
        var eni = new Eni { VSwitchId = vSwitch.Id, Status = "InUse", ServiceManaged = true };
        if (call.Arguments.Find("NatIp") is { } text)
        {
            var address = Block.Number(text);
            Pool.Require(state, vSwitch, [address], [], "IllegalParam.NatIp", "IllegalParam.NatIp");
            Pool.Assign(eni, address);
        }
        else
        {
            Pool.AssignNext(state, vSwitch, eni, 1, "ZONE_NO_AVAILABLE_IP");
        }

        state.Enis.Add(eni);
        var isIntranet = call.Arguments.Find("NetworkType") == "intranet";
        var created = new NatGateway
        {
            VpcId = vpc.Id,
            EniId = "",
            IsIntranet = isIntranet,
            HasRoute = !isIntranet && !others.Exists(other => other.HasRoute),
            Status = "Creating",
        };
        state.NatGateways.Add(created);
        call.Begin(created);
        return [created];
    }

    public static IReadOnlyList<object> Delete(ActionContext call)
    {
        call.RequireRegion();
        var gateway = call.State.NatGateway(
            call.Arguments.Get("NatGatewayId")) ?? throw new ApiError("InvalidNatGatewayId.NotFound");
        ApiError.ThrowIf(gateway.Status != "Available", "IncorrectStatus.NatGateway of a deletion");
        ApiError.ThrowIf(
            !call.Arguments.IsTrue("Force") && call.State.Eips.Exists(eip => eip.TargetId == gateway.Id),
            "DependencyViolation.EIPS");
        gateway.Status = "Deleting";
        call.Begin(gateway);
        return [];
    }

    public static void End(ModelState state, NatGateway gateway)
    {
        if (gateway.Status != "Deleting")
        {
            gateway.Status = "Available";
            return;
        }

        Eips.Free(state, gateway.Id);
        if (gateway.EniId is { } id && state.Eni(id) is { } eni)
        {
            Transitions.Delete(state, eni);
        }

        state.NatGateways.Remove(gateway);
    }

    /// <summary>The entry of a new gateway is Pending as long as the gateway is Creating.</summary>
    public static void RequireNoPendingRoute(ModelState state, string vpcId) => ApiError.ThrowIf(
        state.NatGateways.Exists(
            gateway => gateway.VpcId == vpcId && gateway is { HasRoute: true, Status: "Creating" }),
        "IncorrectRouteEntryStatus");
}
