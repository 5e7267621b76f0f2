namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>
/// Security groups, and instances in them. The addresses of an instance are those of its primary ENI.
/// </summary>
internal static class Groups
{
    private const string OtherVpc = "InvalidInstanceId.Mismatch";

    public static IReadOnlyList<object> Create(ActionContext call)
    {
        call.RequireRegion();
        var vpc = call.State.Vpc(call.Arguments.Get("VpcId")) ?? throw new ApiError("InvalidVpcId.NotFound");
        ApiError.ThrowIf(vpc.Status != "Available", "IncorrectVpcStatus");
        ApiError.ThrowIf(call.State.Groups.Count >= call.State.GroupQuota, "QuotaExceed.SecurityGroup");
        var type = call.Arguments.Find("SecurityGroupType") ?? "normal";
        var created = new CreatedGroup();
        call.State.Groups.Add("", new Group(vpc.Id, type, type == "normal" ? 2_000 : 65_536, created));
        return [created];
    }

    public static IReadOnlyList<object> Delete(ActionContext call)
    {
        call.RequireRegion();
        var id = call.Arguments.Get("SecurityGroupId");
        ApiError.ThrowIf(!call.State.Groups.ContainsKey(id), "InvalidSecurityGroup.NotFound");
        ApiError.ThrowIf(call.State.Enis.Exists(eni => eni.Groups.Contains(id)), "DependencyViolation of a group");
        call.State.Groups.Remove(id);
        return [];
    }

    public static IReadOnlyList<object> Join(ActionContext call)
    {
        if (call.Arguments.Find("NetworkInterfaceId") is not null)
        {
            return JoinEni(call);
        }

        var (eni, group) = Require(call);
        ApiError.ThrowIf(eni is not null && eni.Groups.Contains(group), "InvalidInstanceId.AlreadyExists");
        SetGroups(call, eni, [.. eni?.Groups ?? [], group]);
        return [];
    }

    public static IReadOnlyList<object> Leave(ActionContext call)
    {
        if (call.Arguments.Find("NetworkInterfaceId") is not null)
        {
            return LeaveEni(call);
        }

        var (eni, group) = Require(call);
        ApiError.ThrowIf(eni is null || !eni.Groups.Contains(group), "InstanceNotInSecurityGroup");
        ApiError.ThrowIf(eni!.Groups.Count == 1, "InstanceLastSecurityGroup");
        eni.Groups.Remove(group);
        return [];
    }

    /// <summary>ModifyInstanceAttribute: the groups of the request replace all others.</summary>
    public static IReadOnlyList<object> Set(ActionContext call)
    {
        var instance = RequireInstance(call);
        List<string> groups = [.. call.Arguments.List("SecurityGroupIds").Distinct()];
        if (groups.Count > 0)
        {
            SetGroups(call, Primary(call.State, instance), groups);
        }

        return [];
    }

    private static IReadOnlyList<object> JoinEni(ActionContext call)
    {
        var (eni, group) = RequireEni(call);
        var vSwitch = call.State.VSwitch(eni.VSwitchId) ?? throw new ApiError("InvalidVSwitchId.NotFound");
        ApiError.ThrowIf(
            call.State.Groups[group].VpcId is { } vpcId && vpcId != vSwitch.VpcId, "InvalidOperation.VpcMismatch");
        List<string> groups = [.. eni.Groups.Append(group).Distinct()];
        NetworkInterfaces.RequireJoinable(
            call.State, vSwitch.VpcId, groups, OtherVpc, "InstanceSecurityGroupLimitExceeded",
            "InvalidOperation.MultiGroupType of an instance");
        if (!eni.Groups.Contains(group))
        {
            call.RequireRoom(group, 1 + eni.Places);
        }

        eni.Groups = groups;
        return [];
    }

    private static IReadOnlyList<object> LeaveEni(ActionContext call)
    {
        var (eni, group) = RequireEni(call);
        ApiError.ThrowIf(!eni.Groups.Contains(group), "InvalidSecurityGroupAssociation.NotFound");
        ApiError.ThrowIf(eni.Groups.Count == 1, "InvalidOperation.AtLeastInOneGroup");
        eni.Groups.Remove(group);
        return [];
    }

    private static (Eni Eni, string Group) RequireEni(ActionContext call)
    {
        var eni = call.RequireEni();
        ApiError.ThrowIf(eni.Type == "Primary", "InvalidOperation.InvalidEniType");
        ApiError.ThrowIf(eni.Status is not ("Available" or "InUse"), "InvalidOperation.InvalidEniState");
        var group = call.Arguments.Get("SecurityGroupId");
        ApiError.ThrowIf(!call.State.Groups.ContainsKey(group), "InvalidSecurityGroupId.NotFound");
        return (eni, group);
    }

    private static void SetGroups(ActionContext call, Eni? eni, List<string> groups)
    {
        var vSwitch = eni is null ? null : call.State.VSwitch(eni.VSwitchId);
        ApiError.ThrowIf(vSwitch is null, OtherVpc);
        NetworkInterfaces.RequireJoinable(
            call.State, vSwitch!.VpcId, groups, OtherVpc, "InstanceSecurityGroupLimitExceeded",
            "InvalidOperation.MultiGroupType of an instance");
        foreach (var group in groups.Except(eni!.Groups))
        {
            call.RequireRoom(group, 1 + eni.Places);
        }

        eni.Groups = groups;
    }

    private static (Eni? Eni, string Group) Require(ActionContext call)
    {
        var instance = RequireInstance(call);
        var group = call.Arguments.Get("SecurityGroupId");
        ApiError.ThrowIf(!call.State.Groups.ContainsKey(group), "InvalidSecurityGroupId.NotFound");
        return (Primary(call.State, instance), group);
    }

    private static Instance RequireInstance(ActionContext call)
    {
        var instance = call.State.Instance(
            call.Arguments.Get("InstanceId")) ?? throw new ApiError("InvalidInstanceId.NotFound");
        ApiError.ThrowIf(instance.Status is not ("Running" or "Stopped"), "IncorrectInstanceStatus");
        return instance;
    }

    private static Eni? Primary(ModelState state, Instance instance) =>
        state.Enis.Find(eni => eni.InstanceId == instance.Id && eni.Type == "Primary");
}
