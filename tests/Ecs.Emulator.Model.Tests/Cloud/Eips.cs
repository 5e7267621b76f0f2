namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>EIPs, as far as they affect addresses: associated only with ENIs, NAT gateways and HaVips.</summary>
internal static class Eips
{
    private const int MaxMultiBinded = 10;

    public static IReadOnlyList<object> Allocate(ActionContext call)
    {
        ApiError.ThrowIf(call.State.Eips.Count >= call.State.EipQuota, "QuotaExceeded.Eip");
        var eip = new Eip();
        call.State.Eips.Add(eip);
        return [eip];
    }

    public static IReadOnlyList<object> Release(ActionContext call)
    {
        var eip = Require(call, "AllocationId", "Available");
        eip.Status = "Releasing";
        call.Begin(eip);
        return [];
    }

    public static IReadOnlyList<object> Associate(ActionContext call)
    {
        var eip = Require(call, "AllocationId", "Available");
        if (call.Arguments.Find("InstanceType") == "Nat")
        {
            return AssociateNatGateway(call, eip);
        }

        if (call.Arguments.Find("InstanceType") == "HaVip")
        {
            return AssociateHaVip(call, eip);
        }

        var eni = call.State.Eni(call.Arguments.Get("InstanceId")) ?? throw new ApiError("InvalidNicOrVm.NotFound");
        ApiError.ThrowIf(eni.Type == "Primary", "InvalidParameter.EniInstanceId");
        ApiError.ThrowIf(eni.Status is not ("Available" or "InUse"), "InvalidStatus.EniStatusNotSupport");
        var address = call.Arguments.Find("PrivateIpAddress") is { } text ? Block.Number(text) : eni.Primary;
        ApiError.ThrowIf(address != eni.Primary && !eni.Secondary.Contains(address), "InvalidParameter");
        ApiError.ThrowIf(
            call.State.EipsOf(eni).Any(other => other.Address == address), "InvalidAssociation.Duplicated");
        var mode = call.Arguments.Find("Mode") ?? eip.Mode;
        RequireMode(call.State, eni, mode, eip);
        eip.TargetId = eni.Id;
        eip.Address = address;
        eip.Mode = mode;
        eip.Status = "Associating";
        call.Begin(eip);
        return [];
    }

    private static IReadOnlyList<object> AssociateNatGateway(ActionContext call, Eip eip)
    {
        var gateway = call.State.NatGateway(
            call.Arguments.Get("InstanceId")) ?? throw new ApiError("InvalidInstanId.NotFound");
        ApiError.ThrowIf(gateway.Status != "Available", "IncorrectStatus.NatGateway");
        ApiError.ThrowIf(gateway.IsIntranet, "OperationUnsupported.IntranetNatGateway");
        ApiError.ThrowIf(
            call.State.Eips.Count(other => other.TargetId == gateway.Id) >= call.State.EipsPerNatGateway,
            "QuotaExceed.MultiBindedEip");
        eip.TargetId = gateway.Id;
        eip.Mode = "MULTI_BINDED";
        eip.Status = "Associating";
        call.Begin(eip);
        return [];
    }

    private static IReadOnlyList<object> AssociateHaVip(ActionContext call, Eip eip)
    {
        var haVip = call.State.HaVip(
            call.Arguments.Get("InstanceId")) ?? throw new ApiError("InvalidInstanId.NotFound");
        ApiError.ThrowIf(haVip.Status is not ("Available" or "InUse"), "IncorrectHaVipStatus");
        ApiError.ThrowIf(call.State.Eips.Exists(other => other.TargetId == haVip.Id), "InvalidAssociation.Duplicated");
        eip.TargetId = haVip.Id;
        eip.Mode = "NAT";
        eip.Status = "Associating";
        call.Begin(eip);
        return [];
    }

    public static IReadOnlyList<object> Unassociate(ActionContext call)
    {
        var eip = Require(call, "AllocationId", "InUse");
        ApiError.ThrowIf(
            call.State.HaVip(eip.TargetId!) is { Status: not ("Available" or "InUse") }, "IncorrectHaVipStatus");
        eip.Status = "Unassociating";
        call.Begin(eip);
        return [];
    }

    public static IReadOnlyList<object> ModifyMode(ActionContext call)
    {
        var eip = Require(call, "InstanceId", "Available", "InUse");
        var mode = call.Arguments.Get("Mode");
        if (eip.TargetId is { } target && mode != eip.Mode)
        {
            ApiError.ThrowIf(eip.Address is null, "InvalidInstanceType.ValueNotSupported");
            if (call.State.Eni(target) is { } eni)
            {
                RequireMode(call.State, eni, mode, eip);
            }
        }

        eip.Mode = mode;
        return [];
    }

    /// <summary>An address with an EIP cannot be unassigned.</summary>
    public static void RequireNone(ModelState state, Eni eni, IEnumerable<long> addresses) => ApiError.ThrowIf(
        state.EipsOf(eni).Any(eip => addresses.Contains(eip.Address!.Value)), "InvalidOperation.InvalidEniState");

    /// <summary>An ENI with an EIP in the mode BINDED cannot have secondary addresses.</summary>
    public static void RequireSecondaryAddresses(ModelState state, Eni eni) => ApiError.ThrowIf(
        state.EipsOf(eni).Any(eip => eip.Mode == "BINDED"), "InvalidOperation.InvalidEniState");

    /// <summary>The EIPs of a deleted resource become Available.</summary>
    public static void Free(ModelState state, string id) => state.Eips.FindAll(eip => eip.TargetId == id).ForEach(Free);

    public static void Free(Eip eip)
    {
        eip.Status = "Available";
        eip.TargetId = null;
        eip.Address = null;
        eip.Mode = "NAT";
        eip.Ends = null;
    }

    private static void RequireMode(ModelState state, Eni eni, string mode, Eip eip)
    {
        ApiError.ThrowIf(mode == "BINDED" && eni.Status != "Available", "Eni.Attached");
        ApiError.ThrowIf(mode == "BINDED" && eni.Secondary.Count > 0, "Eni.HasSubIp");
        ApiError.ThrowIf(mode != "NAT" && eni.Prefixes.Count > 0, "OperationFailed.IpPrefixConflict");
        var others = state.EipsOf(eni).Where(other => other != eip).ToList();
        foreach (var other in others.Where(other => other.Mode != mode))
        {
            ApiError.ThrowIf(mode == "BINDED" || other.Mode == "BINDED", "Mode.Conflict");
            throw new ApiError("OperationFailed.EipBindModeConflict");
        }

        ApiError.ThrowIf(mode == "BINDED" && others.Count > 0, "InvalidEip.EipQuotaExceeded");
        ApiError.ThrowIf(mode == "MULTI_BINDED" && others.Count >= MaxMultiBinded, "QuotaExceed.MultiBindedEip");
    }

    private static Eip Require(ActionContext call, string parameter, params string[] states)
    {
        var id = call.Arguments.Get(parameter);
        var eip = call.State.Eips.Find(eip => eip.Id == id) ?? throw new ApiError("InvalidAllocationId.NotFound");
        ApiError.ThrowIf(!states.Contains(eip.Status), "IncorrectEipStatus");
        return eip;
    }
}
